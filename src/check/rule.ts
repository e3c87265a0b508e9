import type { Path } from '../model/places.ts';
import type { Context } from './context.ts';

/**
 * `error`: Azure would refuse it, or it can't work. `warning`: against Microsoft's advice, or most likely a mistake.
 * `info`: good to know.
 */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule has found at one place of the topology. */
export interface Mark {
  /** What is wrong, and what to do. */
  readonly message: string;
  /** The keys and indexes that lead to the place in the topology. */
  readonly path: Path;
  /** The ids of the things in the picture that are meant, as its `data-node` and `data-link` have them. */
  readonly nodes: readonly string[];
  /** Where this case is less grave than what the rule is made for. */
  readonly severity?: Severity;
}

/** A rule of the field that a topology can break. */
export interface Rule {
  readonly id: string;
  /** The numbers that a file’s `check` may name it by as well. */
  readonly numbers?: readonly number[];
  readonly severity: Severity;
  /** The page of Microsoft's documentation that the rule is from, and its date. Absent for what is general knowledge of networks. */
  readonly page?: string;
  readonly date?: string;
  /** What holds, in a few words. */
  readonly title: string;
  /** Why it does, and what happens otherwise. */
  readonly why: string;
  readonly check: (context: Context) => Iterable<Mark>;
}
