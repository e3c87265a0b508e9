import type { Path } from './places.ts';

/** One thing that is wrong with a topology. */
export interface Problem {
  /** An error keeps the topology from being used; a warning doesn’t. */
  readonly severity: 'error' | 'warning';
  /** What is wrong and what was expected, in a sentence. */
  readonly message: string;
  /** A word for programs: what kind of problem it is. */
  readonly code:
    | 'syntax'
    | 'limit'
    | 'encoding'
    | 'unknown-key'
    | 'missing'
    | 'type'
    | 'value'
    | 'number'
    | 'reference'
    | 'duplicate'
    | 'other-file';
  /** From 1. A topology that came as an object has no lines: there the path alone tells the place. */
  readonly line?: number;
  readonly column?: number;
  /** How many characters of the line are meant. */
  readonly length?: number;
  /** The keys and indexes that lead to the place. */
  readonly path: Path;
  /** The nearest valid word. */
  readonly suggestion?: string;
}
