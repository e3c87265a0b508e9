import type * as z from 'zod/mini';
import { draftsOf, positionsIn, toldProblems } from './faults.ts';
import { fitted } from './parse.ts';
import type { Path } from './places.ts';
import type { Problem } from './problem.ts';

/**
 * Checks a value that isn't a topology, like the options of a picture. Its mistakes are told as a file's are.
 *
 * @param whole what the value is called in messages, like "the options"
 * @param under the path that the value is under; without one, paths begin in it
 * @returns the value as the schema makes it, or all that is wrong with it
 */
export function checkedBy<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  whole: string,
  under: Path = [],
):
  | { readonly value: z.output<S>; readonly problems?: never }
  | { readonly value?: never; readonly problems: readonly Problem[] } {
  const { data, findings, fitting } = fitted(schema, value);
  if (findings.length === 0) return { value: fitting as z.output<S> };
  const drafts = draftsOf(findings, data, { schema, whole, under });
  return { problems: toldProblems(drafts, positionsIn('')) };
}
