import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeOutput } from './io.ts';

/** What a folder of pictures was made from: of each picture, by its name in the folder, what went in and what came out. */
const NAME = '.expressroute-topology.json';

interface Entry {
  readonly input: string;
  readonly output: string;
}

type Entries = Readonly<Record<string, Entry>>;

/** Reads, and at the end writes, what the pictures of a folder were made from. */
export class PictureRecord {
  readonly #file: string;
  readonly #made = new Map<string, Entry>();
  readonly #known: Entries;
  /** Version and options, which go into every picture. */
  readonly #frame: string;

  constructor(folder: string, frame: string) {
    this.#file = join(folder, NAME);
    this.#frame = frame;
    this.#known = readEntries(this.#file);
  }

  /** True when the picture is there as it was made, and would be made the same from this source. */
  has(target: string, source: Uint8Array): boolean {
    const name = basename(target);
    const known = Object.hasOwn(this.#known, name) ? this.#known[name] : undefined;
    if (known?.input !== this.#inputOf(source)) return false;
    try {
      return markOf(readFileSync(target)) === known.output;
    } catch {
      return false;
    }
  }

  /** Notes a picture that was made, by its mark. */
  made(target: string, source: Uint8Array, output: string): void {
    this.#made.set(basename(target), { input: this.#inputOf(source), output });
  }

  /** Writes what was made, beside what others have written meanwhile. */
  save(): void {
    if (this.#made.size === 0) return;
    const entries = { ...readEntries(this.#file), ...Object.fromEntries(this.#made) };
    writeOutput(this.#file, `${JSON.stringify(entries, Object.keys(entries).sort().concat('input', 'output'), 1)}\n`);
  }

  #inputOf(source: Uint8Array): string {
    return createHash('sha256').update(this.#frame).update('\0').update(source).digest('base64url');
  }
}

/** By which a picture's content is known again. */
export function markOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** A record that isn't there, or isn't one, knows nothing: then all pictures are made. */
function readEntries(file: string): Entries {
  try {
    const entries = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    return typeof entries === 'object' && entries !== null && !Array.isArray(entries) ? (entries as Entries) : {};
  } catch {
    return {};
  }
}
