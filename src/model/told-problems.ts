import { pathName } from './path.ts';
import { printable, printedLetters, sentence } from './printable.ts';
import type { Problem } from './problem.ts';
import { isSecretName, maskSecrets } from './secrets.ts';

/** What is told of a place in a topology. */
export interface Told extends Pick<Problem, 'message' | 'path' | 'line' | 'column' | 'length'> {
  readonly severity: Problem['severity'] | 'info';
  /** The file that it is about, where that is another than that of all. */
  readonly file?: string;
}

/** What is told, in a line, with its place before it. */
export function lineOf(told: Omit<Told, 'severity'>, file: string | undefined): string {
  return `${placeName(told, file)}${sentence(told.message)}`;
}

/** Where something is, to stand before its message: the file with line and column, or the path in an object. */
function placeName({ line, column, path, message }: Omit<Told, 'severity'>, file: string | undefined): string {
  const name = pathName(path);
  const inside = line === undefined ? (message.startsWith(name) ? '' : name) : `${line}:${column}`;
  const place = [...(file === undefined ? [] : [file]), ...(inside === '' ? [] : [inside])].join(':');
  return place === '' ? '' : printable(`${place}: `);
}

/**
 * The problems of a topology, without what would tell its secrets: a message may quote what stands at its place.
 *
 * @param source the text that it was read from; empty for an object
 */
export function withoutSecrets(problems: readonly Problem[], source: string): readonly Problem[] {
  const masked = maskSecrets(source);
  const [shown, written] = [masked, source].map((text) => text.split(/\r\n|\n|\r/));
  const isSecret = ({ line, column = 1, code, path }: Problem) =>
    line === undefined
      ? code !== 'unknown-key' && path.some((step) => typeof step === 'string' && isSecretName(step))
      : shown?.[line - 1]?.[column - 1] !== written?.[line - 1]?.[column - 1];
  return problems.map((problem) => {
    if (!isSecret(problem)) return masked === source ? problem : { ...problem, message: maskSecrets(problem.message) };
    const { suggestion: _, ...rest } = problem;
    return { ...rest, message: 'what stands here can’t be used; it isn’t shown, because such a key holds a secret' };
  });
}

/** How many characters of a long line are shown around its place. */
const WINDOW = 100;
/** And how many on each side are looked at beside these. */
const MARGIN = 32;

const colours = { error: '31', warning: '33', info: '36' } as const;

/** Writes what is told of a topology for a terminal, like `formatProblems`. */
export function formatTold(
  all: readonly Told[],
  file: string | undefined,
  source: string,
  options: { readonly color?: boolean } = {},
): string {
  const lines = maskSecrets(source).split(/\r\n|\n|\r/);
  const paint = (code: string, text: string) =>
    options.color && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
  return all
    .map((told) => {
      const severity = paint(colours[told.severity], told.severity);
      const head = `${paint('1', placeName(told, told.file ?? file))}${severity}: ${sentence(told.message)}`;
      const line = told.line === undefined ? '' : (lines[told.line - 1] ?? '');
      return line === '' ? head : `${head}\n${frame(line, told, paint)}`;
    })
    .join('\n\n');
}

function frame(line: string, problem: Told, paint: (code: string, text: string) => string): string {
  const { column = 1, length = 1 } = problem;
  const place = column - 1;
  const start = Math.max(0, place - WINDOW / 2);
  const end = Math.min(place + Math.max(1, length), start + WINDOW);
  // More than what is shown is made printable, in one go, so that nothing comes together where it is cut.
  const first = Math.max(0, start - MARGIN);
  const letters = printedLetters(line.slice(first, start + WINDOW + MARGIN).replace(/\t/g, ' '));
  const shown = (from: number, to: number) => letters.slice(from - first, to - first).join('');
  const number = String(problem.line);
  const lead = start > 0 ? '…' : '';
  const caret = `${' '.repeat(columns(lead + shown(start, place)))}${'^'.repeat(Math.max(1, columns(shown(place, end))))}`;
  return `  ${number} | ${lead}${shown(start, start + WINDOW)}\n  ${' '.repeat(number.length)} | ${paint(colours[problem.severity], caret)}`;
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
