import { pathName } from './path.ts';
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
    | 'duplicate';
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

/** Thrown for a topology that can't be used: all that is wrong with it, in the order of the file. */
export class TopologyError extends Error {
  readonly problems: readonly Problem[];
  readonly file: string | undefined;

  constructor(problems: readonly Problem[], file?: string) {
    super(problems.map((problem) => `${placeName(problem, file)}${printable(problem.message)}`).join('\n'));
    this.name = 'TopologyError';
    this.problems = problems;
    this.file = file;
  }
}

/** Where a problem is, to stand before its message: the file with line and column, or the path in an object. */
function placeName({ line, column, path, message }: Problem, file: string | undefined): string {
  const name = printable(pathName(path));
  const inside = line === undefined ? (message.startsWith(name) ? '' : name) : `${line}:${column}`;
  const place = [...(file === undefined ? [] : [printable(file)]), ...(inside === '' ? [] : [inside])].join(':');
  return place === '' ? '' : `${place}: `;
}

/** Makes control characters, and those that turn the direction of writing, visible, so that they never reach a terminal. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (letter) => `\\u{${letter.charCodeAt(0).toString(16)}}`,
  );
}

/** How many characters of a long line are shown around its place. */
const WINDOW = 100;

/**
 * Writes the problems for a terminal: file, line and column, the message, and the line with a caret under the place.
 * Problems of a topology that came as an object have their path instead.
 *
 * @param source the text of the file, as it was parsed; empty for an object
 * @param options `color` adds ANSI colours
 */
export function formatProblems(
  error: TopologyError,
  source: string,
  options: { readonly color?: boolean } = {},
): string {
  const lines = source.split(/\r\n|\n|\r/);
  const paint = (code: string, text: string) =>
    options.color && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
  return error.problems
    .map((problem) => {
      const severity = paint(problem.severity === 'error' ? '31' : '33', problem.severity);
      const head = `${paint('1', placeName(problem, error.file))}${severity}: ${printable(problem.message)}`;
      const line = problem.line === undefined ? undefined : lines[problem.line - 1];
      return line === undefined ? head : `${head}\n${frame(line, problem, paint)}`;
    })
    .join('\n\n');
}

function frame(line: string, problem: Problem, paint: (code: string, text: string) => string): string {
  const { column = 1, length = 1 } = problem;
  const start = Math.max(0, column - 1 - WINDOW / 2);
  const before = shown(line.slice(start, column - 1));
  const meant = shown(line.slice(column - 1, Math.min(column - 1 + Math.max(1, length), start + WINDOW)));
  const after = shown(line.slice(column - 1 + Math.max(1, length), start + WINDOW));
  const number = String(problem.line);
  const lead = start > 0 ? '…' : '';
  const caret = `${' '.repeat(columns(lead + before))}${'^'.repeat(Math.max(1, columns(meant)))}`;
  return `  ${number} | ${lead}${before}${meant}${after}\n  ${' '.repeat(number.length)} | ${paint('31', caret)}`;
}

function shown(text: string): string {
  return printable(text.replace(/\t/g, ' '));
}

/** The columns that a text takes in a terminal: two for each wide letter, none for marks that join the one before. */
function columns(text: string): number {
  let sum = 0;
  for (const letter of text)
    sum += /\p{M}/u.test(letter)
      ? 0
      : /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u.test(
            letter,
          )
        ? 2
        : 1;
  return sum;
}
