import { type BigIntStats, fstatSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { destinationOf } from './destination.ts';
import type { Format } from './draw.ts';
import { shownName, UsageError } from './errors.ts';
import { streams } from './streams.ts';

/** One of many files, and where its picture goes. */
export interface Item {
  readonly file: string;
  readonly target: string;
}

const extensions: Readonly<Record<Format, string>> = { svg: '.svg', scene: '.scene.json', placed: '.placed.json' };

/** The path of a picture in a folder. */
export function targetIn(folder: string, name: string, format: Format): string {
  return join(folder, `${name}${extensions[format]}`);
}

/**
 * Where each file's picture goes.
 *
 * @throws {UsageError} where two would go to one place
 */
export function itemsOf(files: readonly string[], folder: string, format: Format): Item[] {
  const taken = new Map<string, string>();
  return files.map((file) => {
    const target = targetIn(folder, file === '-' ? 'standard-input' : basename(file, extname(file)), format);
    const other = taken.get(target);
    if (other !== undefined)
      throw new UsageError(`${shownName(other)} and ${shownName(file)} would both be written to ${shownName(target)}`);
    taken.set(target, file);
    return { file, target };
  });
}

/**
 * Checks that a file that is named for the output may be one: it has no extension, or that of what is written. What is no
 * plain file may be called as it likes.
 *
 * @throws {UsageError} where it names something else
 */
export function checkExtension(target: string, format: Format): void {
  if (target === '') throw new UsageError('--output needs the name of a file; - is standard output');
  const extension = format === 'svg' ? '.svg' : '.json';
  const own = extname(target);
  if (own === '' || own.toLowerCase() === extension || !isPlain(target)) return;
  throw new UsageError(
    `can’t write ${shownName(target)}: what is written is ${format === 'svg' ? 'SVG' : 'JSON'}; name it ${shownName(`${target.slice(0, -own.length)}${extension}`)}`,
  );
}

function isPlain(target: string): boolean {
  try {
    return destinationOf(target).kind === 'file';
  } catch {
    return true;
  }
}

/** The files that a run reads, known again by whatever name or link. */
export class Inputs {
  readonly #known = new Map<string, string>();

  constructor(files: readonly string[]) {
    for (const file of files) {
      const identity = identityOf(file);
      if (identity !== undefined) this.#known.set(identity, file);
    }
  }

  /**
   * Checks that writing somewhere replaces nothing that is read.
   *
   * @throws {UsageError} where it would
   */
  keepFrom(target: string): void {
    const identity = identityOf(target);
    const input = identity === undefined ? undefined : this.#known.get(identity);
    if (input !== undefined)
      throw new UsageError(
        `can’t write ${shownName(target)}: it is the input (${shownName(input)}), by another name or the same`,
      );
  }
}

/** What tells a plain file from all others; nothing where there is none. */
function identityOf(file: string): string | undefined {
  let found: BigIntStats | undefined;
  try {
    found =
      file === '-'
        ? fstatSync(streams().input, { bigint: true })
        : statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
  return found?.isFile() ? `${found.dev}:${found.ino}` : undefined;
}
