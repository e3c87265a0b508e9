import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';

/** A descriptor that is set not to wait says EAGAIN where another would wait: then the wait is here, ms. */
const PAUSE = 5;
const asleep = new Int32Array(new SharedArrayBuffer(4));

/** Repeats what a descriptor isn't ready for yet. */
function patiently(work: () => number): number {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(asleep, 0, 0, PAUSE);
    }
  }
}

/** Writes all bytes to a descriptor. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; )
    done += patiently(() => writeSync(descriptor, bytes, done, bytes.length - done));
}

/** Reads a descriptor to its end, or until there are more bytes than `most`: then one more than that. */
export function readAll(descriptor: number, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length <= most) {
    const part = Buffer.allocUnsafe(Math.min(65_536, most + 1 - length));
    const count = patiently(() => readSync(descriptor, part));
    if (count === 0) break;
    parts.push(part.subarray(0, count));
    length += count;
  }
  return Buffer.concat(parts);
}

/** The content of a plain file; nothing where there is none. Anything else isn't opened for long, so that no pipe is waited for. */
export function readPlainFile(file: string): Buffer | undefined {
  try {
    const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
