import { formatTold, lineOf } from './faults.ts';
import type { Problem } from './problem.ts';

export type { Problem };

/** Thrown for a topology that can't be used: all that is wrong with it, in the order of the file. */
export class TopologyError extends Error {
  readonly problems: readonly Problem[];
  readonly file: string | undefined;

  constructor(problems: readonly Problem[], file?: string) {
    super(problems.map((problem) => lineOf(problem, file)).join('\n'));
    this.name = 'TopologyError';
    this.problems = problems;
    this.file = file;
  }
}

/**
 * Writes the problems for a terminal: file, line and column, the message, and the line with a caret under the place.
 * Problems of a topology that came as an object have their path instead. What stands in the file reaches no terminal and no
 * CI runner as a command, and values of keys that hold secrets are masked.
 *
 * @param error what `render`, `parse` and all others throw
 * @param source the text of the file, as it was parsed; empty for an object
 * @param options `color` adds ANSI colours
 * @returns some lines of text
 * @example
 * const source = 'circuits: [{ model: any-to-any, provder: Colt }]';
 * let told = '';
 * try {
 *   parse(source, { file: 'colt.yaml' });
 * } catch (error) {
 *   if (error instanceof TopologyError) told = formatProblems(error, source);
 * }
 * told.split('\n')[0]; // 'colt.yaml:1:33: error: unknown key "provder" in circuits[0]; did you mean "provider"?'
 */
export function formatProblems(
  error: TopologyError,
  source: string,
  options: { readonly color?: boolean } = {},
): string {
  return formatTold(error.problems, error.file, source, options);
}
