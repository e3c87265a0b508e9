import { isatty } from 'node:tty';

/** What a run of the command reads and writes, by the numbers of open descriptors. */
export interface Streams {
  readonly input: number;
  readonly output: number;
  readonly errors: number;
}

/** Those of the process. */
export const processStreams: Streams = { input: 0, output: 1, errors: 2 };

let current = processStreams;

/** Those of the run that goes on; before the first, those of the process. */
export function streams(): Streams {
  return current;
}

/** Says what the run that begins now reads and writes. There is one run at a time in a thread. */
export function useStreams(given: Streams): void {
  current = given;
}

/** True where standard error is a terminal. */
export function onTerminal(): boolean {
  return isatty(current.errors);
}

/** True where messages have colours. */
export function inColor(): boolean {
  return onTerminal() && !process.env.NO_COLOR;
}

/** True where standard output is a terminal that takes colours. */
export function printsInColor(): boolean {
  return isatty(current.output) && !process.env.NO_COLOR;
}
