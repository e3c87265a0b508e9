import { closeSync, openSync } from 'node:fs';
import { limits } from '../model/limits.ts';
import { readAll } from './bytes.ts';
import { reasonOf, shownName, UsageError } from './errors.ts';
import { streams } from './streams.ts';

/**
 * Reads a file whole; `-` is standard input. Of one that is larger than it may be no more is read than shows it, so that a
 * device without an end has one here.
 *
 * @param most bytes that it may have. Default: as many as a topology file
 * @throws {UsageError} where it can't be read
 */
export function readInput(file: string, most: number = limits.bytes): Uint8Array {
  try {
    if (file === '-') return readAll(streams().input, most);
    const descriptor = openSync(file, 'r');
    try {
      return readAll(descriptor, most);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new UsageError(`can’t read ${shownName(file)}: ${reasonOf(error)}`);
  }
}
