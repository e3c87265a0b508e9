import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { printable } from '../model/problems.ts';
import { formatProblems, RenderError, TopologyError } from '../node.ts';

/** Something that the command was given and that isn't usable: exit code 2. */
export class UsageError extends Error {}

/** Reads a file whole; `-` is standard input. */
export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new UsageError(`can’t read ${shownName(file)}: ${reason(error)}`);
  }
}

/** Writes a file whole or not at all: an earlier file stays as it was until the new one is complete. */
export function writeOutput(file: string, text: string): void {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${process.pid}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    if (isFolder(file)) throw new UsageError(`can’t write ${shownName(file)}: it is a folder`);
    const handle = openSync(temporary, 'w');
    try {
      let rest = Buffer.from(text);
      while (rest.length > 0) rest = rest.subarray(writeSync(handle, rest));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error instanceof UsageError ? error : new UsageError(`can’t write ${shownName(file)}: ${reason(error)}`);
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'no permission',
    ENOTDIR: 'a part of its path isn’t a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  };
  return known[code ?? ''] ?? printable(message);
}

export function shownName(file: string): string {
  return file === '-' ? 'standard input' : printable(file);
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** What went wrong with a file, as people read it, and the exit code for it. */
export interface Told {
  readonly code: number;
  readonly text: string;
}

/**
 * Puts into words what went wrong with a file.
 *
 * @param stated the options that the command line says: another is the file's own
 */
export function toldOf(
  error: unknown,
  source: Uint8Array | undefined,
  stated: readonly string[],
  color: boolean,
): Told {
  if (error instanceof TopologyError)
    return { code: 1, text: formatProblems(error, new TextDecoder().decode(source), { color }) };
  if (error instanceof RenderError)
    return {
      code: error.option !== undefined && stated.includes(error.option) ? 2 : 1,
      text: `error: ${printable(error.message)}`,
    };
  if (error instanceof UsageError) return { code: 2, text: `error: ${error.message}` };
  throw error;
}

/** Tells on standard error what went wrong with a file, and returns the exit code for it. */
export function tell(error: unknown, source: Uint8Array | undefined, stated: readonly string[]): number {
  const { code, text } = toldOf(error, source, stated, process.stderr.isTTY === true && !process.env.NO_COLOR);
  say(text);
  return code;
}
