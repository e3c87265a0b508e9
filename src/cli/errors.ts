import { limits } from '../model/limits.ts';
import { clip, sentence } from '../model/printable.ts';
import { formatProblems, TopologyError } from '../model/problems.ts';
import { RenderError } from '../render-error.ts';

/** Something that the command was given and that isn't usable: exit code 2. */
export class UsageError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOTDIR: 'a part of its path isn’t a folder',
  EEXIST: 'a part of its path isn’t a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk is read-only',
  EPIPE: 'its reader has closed it',
  ENXIO: 'nobody reads it',
  EBUSY: 'it is in use',
  EMFILE: 'too many files are open',
};

/**
 * Why something can't be read or written, in words.
 *
 * @param missing what there isn't, where something isn't there
 */
export function reasonOf(error: unknown, missing: 'file' | 'folder' = 'file'): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `there is no such ${missing}`;
  return Object.hasOwn(reasons, code) ? (reasons[code] ?? '') : clip(message, 200);
}

/** A file as messages name it. */
export function shownName(file: string): string {
  return file === '-' ? 'standard input' : clip(file, 300);
}

/** How errors are told. */
export interface Telling {
  /** The options that the command line says: another is the file's own. */
  readonly stated: readonly string[];
  /** The files that options were read from, by the option. */
  readonly files: Readonly<Record<string, string>>;
  readonly color: boolean;
  /** Tells where in the program an unexpected error came up. */
  readonly debug: boolean;
  readonly version: string;
}

/** What went wrong with a file, ready to be printed, and the exit code for it. */
export interface Told {
  readonly code: number;
  readonly text: string;
}

/**
 * Puts into words what went wrong with a file: what is wrong in it, with the command line, or with this program. Never throws.
 *
 * @param source the content of the file, as far as it was read
 */
export function toldOf(error: unknown, file: string, source: Uint8Array | undefined, telling: Telling): Told {
  const name = shownName(file);
  try {
    return foreseen(error, name, source, telling) ?? { code: 1, text: unexpected(error, name, telling) };
  } catch (fault) {
    return { code: 1, text: unexpected(fault, name, telling) };
  }
}

function foreseen(
  error: unknown,
  name: string,
  source: Uint8Array | undefined,
  { stated, files, color }: Telling,
): Told | undefined {
  if (error instanceof TopologyError) {
    // Of a file that is too large no line is looked at.
    const text = source === undefined || source.length > limits.bytes ? '' : new TextDecoder().decode(source);
    return { code: 1, text: formatProblems(error, text, { color }) };
  }
  if (error instanceof UsageError) return { code: 2, text: sentence(`error: ${error.message}`) };
  if (!(error instanceof RenderError)) return undefined;
  const { option = '', message } = error;
  if (!stated.includes(option)) return { code: 1, text: sentence(`${name}: error: ${message}`) };
  const from = Object.hasOwn(files, option) ? `${shownName(files[option] ?? '')}: ` : '';
  return { code: 2, text: sentence(`error: ${from}${message}`) };
}

/** What is said of an error that nobody foresaw: that it is this program's, and what to report. */
export function unexpected(error: unknown, at: string, { version, debug }: Pick<Telling, 'version' | 'debug'>): string {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const said = sentence(
    `error: ${at}: a fault of expressroute-topology itself; please report "${clip(`${name}: ${message}`, 200)}" (version ${version}, Node ${process.versions.node} on ${process.platform})${debug ? '' : ' with what --debug adds'}`,
  );
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
  return debug ? [said, ...frames.map(sentence)].join('\n') : said;
}
