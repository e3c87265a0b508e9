import { type FSWatcher, realpathSync, statSync, watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { reasonOf, shownName, UsageError } from './errors.ts';

/** A folder that is gone is looked for again after this time, ms. */
const AGAIN = 200;

/**
 * Hears of changes of files. Their folders are watched, not the files themselves: editors write a new file and move it
 * over the old one, and a watched file would be the old one for ever. Of a link, the folder of its target is watched too.
 */
export class WatchedFiles {
  readonly #changed: (file: string) => void;
  readonly #folders = new Map<string, WatchedFolder>();

  /** @param changed called with a file, as it was named, whenever something has happened to it */
  constructor(files: readonly string[], changed: (file: string) => void) {
    this.#changed = changed;
    for (const file of files) this.follow(file);
  }

  /**
   * Watches a file, and all that its name leads to now.
   *
   * @throws {UsageError} where a folder can't be watched
   */
  follow(file: string): void {
    for (const place of placesOf(file)) {
      const folder = dirname(place);
      const watched = this.#folders.get(folder) ?? new WatchedFolder(folder);
      this.#folders.set(folder, watched);
      watched.tell(basename(place), () => this.#changed(file));
    }
  }

  close(): void {
    for (const folder of this.#folders.values()) folder.close();
  }
}

/** Where a file is: its own name, and that of the file which it leads to, where it is a link or lies behind one. */
function placesOf(file: string): ReadonlySet<string> {
  const own = resolve(file);
  try {
    return new Set([own, realpathSync(own)]);
  } catch {
    return new Set([own]);
  }
}

/** A folder that is watched as long as it is there, and again when it is back. */
class WatchedFolder {
  readonly #folder: string;
  /** Whom to tell of a name in the folder. */
  readonly #told = new Map<string, Set<() => void>>();
  #watcher: FSWatcher | undefined;
  #identity: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    this.#start();
  }

  tell(name: string, changed: () => void): void {
    const told = this.#told.get(name) ?? new Set();
    this.#told.set(name, told.add(changed));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#watcher?.close();
  }

  #start(): void {
    try {
      this.#identity = identityOf(this.#folder);
      this.#watcher = watch(this.#folder, (_, name) => this.#heard(name));
      this.#watcher.on('error', () => this.#restart());
    } catch (error) {
      const full = (error as NodeJS.ErrnoException).code === 'ENOSPC';
      const reason = full ? 'the system watches as many as it may' : reasonOf(error, 'folder');
      throw new UsageError(`can’t watch ${shownName(this.#folder)}: ${reason}`);
    }
  }

  /** Systems that don't say which file it was mean any of them. */
  #heard(name: string | null): void {
    const told = name === null ? [...this.#told.values()] : [this.#told.get(name) ?? new Set<() => void>()];
    for (const each of told) for (const changed of each) changed();
    // A folder that was replaced goes on being watched, but nothing happens in it any more.
    if (identityOf(this.#folder) !== this.#identity) this.#restart();
  }

  #restart(): void {
    this.close();
    this.#timer = setTimeout(() => {
      try {
        this.#start();
      } catch {
        this.#restart();
        return;
      }
      this.#heard(null);
    }, AGAIN);
  }
}

/** What tells a folder from another by the same name; nothing where there is none. */
function identityOf(folder: string): string | undefined {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}
