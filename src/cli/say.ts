import { sentence } from '../model/printable.ts';
import { writeAll } from './bytes.ts';
import { reasonOf, UsageError } from './errors.ts';
import { streams } from './streams.ts';

/** Tells standard error something: a line for each text. Whatever a text holds, no terminal or CI runner acts on it. */
export function say(...texts: readonly string[]): void {
  tell(`${texts.map(sentence).join('\n')}\n`);
}

/** Writes to standard error as it is. That it can't be written to is nothing that could be told. */
export function tell(text: string): void {
  try {
    writeAll(streams().errors, Buffer.from(text));
  } catch {}
}

/**
 * Writes to standard output, all of it.
 *
 * @throws {UsageError} where it can't be written to
 */
export function print(text: string): void {
  try {
    writeAll(streams().output, Buffer.from(text));
  } catch (error) {
    throw new UsageError(`can’t write standard output: ${reasonOf(error)}`);
  }
}
