import { closeSync, openSync } from 'node:fs';
import { limits } from '../model/limits.ts';
import { readAll } from './bytes.ts';
import { reasonOf, shownName, UsageError } from './errors.ts';

/**
 * Reads a file whole; `-` is standard input. Of one that is larger than a topology file may be no more is read than shows
 * it, so that a device without an end has one here.
 *
 * @throws {UsageError} where it can't be read
 */
export function readInput(file: string): Uint8Array {
  try {
    if (file === '-') return readAll(0, limits.bytes);
    const descriptor = openSync(file, 'r');
    try {
      return readAll(descriptor, limits.bytes);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new UsageError(`can’t read ${shownName(file)}: ${reasonOf(error)}`);
  }
}
