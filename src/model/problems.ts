/** One thing that is wrong with a topology file. */
export interface Problem {
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
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** How many characters of the line are meant. */
  readonly length: number;
  /** The keys and indexes that lead to the place. */
  readonly path: readonly (string | number)[];
  /** The nearest valid word. */
  readonly suggestion?: string;
}

/** Thrown for a topology file that can't be used: all that is wrong with it, in the order of the file. */
export class TopologyError extends Error {
  readonly problems: readonly Problem[];
  readonly file: string | undefined;

  constructor(problems: readonly Problem[], file?: string) {
    const where = (problem: Problem) =>
      `${file === undefined ? '' : `${printable(file)}:`}${problem.line}:${problem.column}`;
    super(problems.map((problem) => `${where(problem)}: ${printable(problem.message)}`).join('\n'));
    this.name = 'TopologyError';
    this.problems = problems;
    this.file = file;
  }
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
 *
 * @param source the text of the file, as it was parsed
 * @param options `color` adds ANSI colours
 */
export function formatProblems(
  error: TopologyError,
  source: string,
  options: { readonly color?: boolean } = {},
): string {
  const lines = source.split(/\r\n|\n|\r/);
  const paint = (code: string, text: string) => (options.color ? `\u001b[${code}m${text}\u001b[0m` : text);
  return error.problems
    .map((problem) => {
      const where = `${error.file === undefined ? '' : `${printable(error.file)}:`}${problem.line}:${problem.column}`;
      const head = `${paint('1', where)}: ${paint('31', 'error')}: ${printable(problem.message)}`;
      const line = lines[problem.line - 1];
      return line === undefined ? head : `${head}\n${frame(line, problem, paint)}`;
    })
    .join('\n\n');
}

function frame(line: string, problem: Problem, paint: (code: string, text: string) => string): string {
  const start = Math.max(0, problem.column - 1 - WINDOW / 2);
  const before = shown(line.slice(start, problem.column - 1));
  const meant = shown(
    line.slice(problem.column - 1, Math.min(problem.column - 1 + Math.max(1, problem.length), start + WINDOW)),
  );
  const after = shown(line.slice(problem.column - 1 + Math.max(1, problem.length), start + WINDOW));
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
