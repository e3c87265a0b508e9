import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import { writeAll } from './bytes.ts';
import { destinationOf } from './destination.ts';
import { reasonOf, shownName, UsageError } from './errors.ts';
import { hold } from './interrupt.ts';
import { partIn, remove } from './parts.ts';

interface WriteOptions {
  readonly plainOnly?: boolean;
  readonly soon?: boolean;
}

/**
 * Writes a text to a file, whole or not at all: an earlier file stays as it was until the new one is complete, and gives
 * it its mode. A link's target is written. What is no plain file (a device, a pipe) is written to as it is.
 *
 * @param options `plainOnly` refuses what is no plain file; with `soon` nobody waits for the disk: a machine that loses
 *   power in the next seconds may have neither the earlier file nor the new one, which is of no account where it is drawn
 *   again and again
 * @throws {UsageError} where it can't be written
 */
export function writeOutput(file: string, text: string, options: WriteOptions = {}): void {
  const bytes = Buffer.from(text);
  try {
    const to = destinationOf(file);
    if (to.kind === 'file') replaceFile(to.path, bytes, to.existing, options.soon === true);
    else if (options.plainOnly) throw new UsageError('it isn’t a plain file');
    else if (to.descriptor !== undefined) writeAll(to.descriptor, bytes);
    else pour(to.path, bytes);
  } catch (error) {
    const reason = error instanceof UsageError ? error.message : reasonOf(error, 'folder');
    throw new UsageError(`can’t write ${shownName(file)}: ${reason}`);
  }
}

function pour(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, constants.O_WRONLY);
  try {
    writeAll(descriptor, bytes);
  } finally {
    closeSync(descriptor);
  }
}

/** Attempts, where somebody else has taken the part for a leftover. */
const ATTEMPTS = 3;

function replaceFile(path: string, bytes: Uint8Array, existing: Stats | undefined, soon: boolean): void {
  const folder = dirname(path);
  if (existing) accessSync(path, constants.W_OK);
  else mkdirSync(folder, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const part = partIn(folder);
    const release = hold();
    try {
      writePart(part, bytes, existing, soon);
      renameSync(part, path);
      return;
    } catch (error) {
      remove(part);
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt >= ATTEMPTS) throw error;
    } finally {
      release();
    }
  }
}

/** Opens a file that isn't there yet, links included, and writes it, to the disk where it may take its time. */
function writePart(part: string, bytes: Uint8Array, existing: Stats | undefined, soon: boolean): void {
  const descriptor = openSync(part, 'wx', existing ? 0o600 : 0o666);
  try {
    writeAll(descriptor, bytes);
    if (existing) likeBefore(descriptor, existing);
    if (!soon) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function likeBefore(descriptor: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Who isn't root can't give a file away; its mode is kept all the same.
  }
  fchmodSync(descriptor, mode & 0o7777);
}
