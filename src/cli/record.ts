import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { readPlainFile } from './bytes.ts';
import { UsageError } from './errors.ts';
import { writeOutput } from './write.ts';

/** What a folder of pictures was made from: of each picture, by its name in the folder, what went in and what came out. */
const NAME = '.expressroute-topology.json';

/** Once written, the record waits as long as this, and this many times as long as writing took, until it is written again. */
const PAUSE = 100;
const SHARE = 20;

interface Entry {
  readonly input: string;
  readonly output: string;
}

type Entries = Readonly<Record<string, Entry>>;

/** Knows what the pictures of a folder were made from, and writes it down as work goes on. */
export class PictureRecord {
  readonly file: string;
  readonly #made = new Map<string, Entry>();
  readonly #known: Entries;
  /** Version and options, which go into every picture. */
  readonly #frame: string;
  #unsaved = false;
  #next = 0;
  #fault: UsageError | undefined;

  constructor(folder: string, frame: string) {
    this.file = join(folder, NAME);
    this.#frame = frame;
    this.#known = readEntries(this.file);
  }

  /** True when the picture is there as it was made, and would be made the same from this source. */
  has(target: string, source: Uint8Array): boolean {
    const name = basename(target);
    const known = Object.hasOwn(this.#known, name) ? this.#known[name] : undefined;
    if (known?.input !== this.#inputOf(source)) return false;
    const picture = readPlainFile(target);
    return picture !== undefined && markOf(picture) === known.output;
  }

  /** Notes a picture that was made, by its mark. */
  made(target: string, source: Uint8Array, output: string): void {
    this.#made.set(basename(target), { input: this.#inputOf(source), output });
    this.#unsaved = true;
    if (Date.now() >= this.#next) this.save();
  }

  /** Writes what was made, beside what others have written meanwhile. Why it can't be written is kept, for `fault`. */
  save(): void {
    if (!this.#unsaved || this.#fault) return;
    const start = Date.now();
    const entries = Object.entries({ ...readEntries(this.file), ...Object.fromEntries(this.#made) });
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
    try {
      writeOutput(this.file, `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`, { plainOnly: true });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.#fault = error;
    }
    this.#unsaved = false;
    const now = Date.now();
    this.#next = now + Math.max(PAUSE, SHARE * (now - start));
  }

  /** Why the record couldn't be written, where it couldn't. */
  get fault(): UsageError | undefined {
    return this.#fault;
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
    const entries = JSON.parse(readPlainFile(file)?.toString('utf8') ?? '') as unknown;
    if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) return {};
    return Object.fromEntries(Object.entries(entries).filter(([, entry]) => isEntry(entry)));
  } catch {
    return {};
  }
}

function isEntry(entry: unknown): entry is Entry {
  const { input, output } = (entry ?? {}) as Partial<Entry>;
  return typeof input === 'string' && typeof output === 'string';
}
