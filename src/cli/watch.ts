import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { readPlainFile } from './bytes.ts';
import { shownName, UsageError } from './errors.ts';
import type { RenderFlags } from './flags.ts';
import { markOf } from './record.ts';
import { say } from './say.ts';
import { WatchedFiles } from './watched.ts';

/** What is written in several steps is there when nothing has happened to it for so long, ms. */
const SETTLED = 10;
/** It is drawn when so much has passed, which is what most editors take to write it, ms. */
const SOON = 2;
/** A file that is gone for longer isn't just being replaced, ms. */
const GONE = 1_000;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Draws files, and returns the exit code of doing so. Before anything is told or written it asks whether what it has read is
 * outdated; then it is nothing.
 */
type Draw = (files: readonly string[], isOutdated: () => Promise<boolean>) => Promise<number | undefined>;

/**
 * Draws files, and each of them again when it changes, until the command is told to stop. A picture stays as it is while
 * its file is at fault.
 *
 * @param forAll files that every picture is made with, like a theme's
 * @returns the exit code: 0, or 2 where the first drawing ends with it
 * @throws {UsageError} for a command line that can't be followed
 */
export async function watchCommand(
  files: readonly string[],
  flags: RenderFlags,
  forAll: readonly string[],
  draw: Draw,
): Promise<number> {
  refuse(files, flags);
  const redrawing = new Redrawing(files, forAll, draw);
  const stop = stopped();
  try {
    if ((await redrawing.first()) === 2) return 2;
    say(`watching ${files.length === 1 ? shownName(files[0] ?? '') : `${files.length} files`}; Ctrl+C ends it`);
    await stop.heard;
    return 0;
  } finally {
    stop.off();
    await redrawing.end();
  }
}

function refuse(files: readonly string[], { output, outDir, shard }: RenderFlags): void {
  if (files.length === 0) throw new UsageError('--watch needs a topology file');
  if (files.includes('-')) throw new UsageError('--watch needs files; standard input is read once');
  if (outDir === undefined && (output === undefined || output === '-'))
    throw new UsageError('--watch needs a place to write to: give --output or --out-dir');
  if (shard !== undefined) throw new UsageError('--shard is for a run that ends; leave it out with --watch');
}

function stopped(): { readonly heard: Promise<void>; readonly off: () => void } {
  let stop = () => {};
  const heard = new Promise<void>((resolve) => {
    stop = resolve;
  });
  for (const signal of signals) process.on(signal, stop);
  return {
    heard,
    off: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}

/** Draws what has changed, one run after the other. */
class Redrawing {
  readonly #files: readonly string[];
  readonly #forAll: ReadonlySet<string>;
  readonly #draw: Draw;
  readonly #watched: WatchedFiles;
  readonly #pending = new Set<string>();
  /** A mark of each file's content as it was last drawn: what is saved unchanged isn't drawn again. */
  readonly #seen = new Map<string, string>();
  /** Of files that aren’t there, when that is told. */
  readonly #missing = new Map<string, NodeJS.Timeout>();
  /** When something happened last, ms, and whether somebody will see to it. */
  #last = 0;
  #isDue = false;
  #isOver = false;
  #run: Promise<unknown> = Promise.resolve();

  constructor(files: readonly string[], forAll: readonly string[], draw: Draw) {
    this.#files = files;
    this.#forAll = new Set(forAll);
    this.#draw = draw;
    const all = [...files, ...forAll];
    for (const file of all) this.#isNew(file);
    this.#watched = new WatchedFiles(all, (file) => this.#changed(file));
  }

  /** Draws all files. */
  first(): Promise<number | undefined> {
    const run = this.#draw(this.#files, async () => false);
    this.#run = run.catch(() => {});
    return run;
  }

  async end(): Promise<void> {
    this.#watched.close();
    this.#isOver = true;
    await this.#run;
    for (const timer of this.#missing.values()) clearTimeout(timer);
  }

  #changed(file: string): void {
    this.#pending.add(file);
    this.#last = performance.now();
    if (this.#isDue || this.#isOver) return;
    this.#isDue = true;
    // What is written at once is told of in several steps.
    this.#run = this.#run.then(() => pause(SOON)).then(() => this.#redraw());
  }

  /**
   * Whether something happens to a file still. What takes longer to draw than this waits for is drawn at once, and nothing comes of
   * it where the file was only begun.
   */
  async #isOutdated(): Promise<boolean> {
    const rest = SETTLED - (performance.now() - this.#last);
    if (rest > 0) await pause(rest);
    // What has happened in the meantime is heard of in this turn.
    await turn();
    return this.#pending.size > 0;
  }

  async #redraw(): Promise<void> {
    this.#isDue = false;
    const changed = [...this.#pending].filter((file) => this.#isNew(file));
    this.#pending.clear();
    for (const file of changed) this.#watched.follow(file);
    const files = changed.some((file) => this.#forAll.has(file)) ? this.#files : changed;
    if (files.length === 0) return;
    const start = performance.now();
    try {
      const code = await this.#draw(files, () => this.#isOutdated());
      if (code === undefined) this.#again(changed);
      if (code !== 0) return;
    } catch (error) {
      // The file of a theme or of words is at fault now.
      if (!(error instanceof UsageError)) throw error;
      if (await this.#isOutdated()) this.#again(changed);
      else say(`error: ${error.message}`);
      return;
    }
    const what = files.length === 1 ? shownName(files[0] ?? '') : `${files.length} files`;
    say(`drawn again: ${what} (${Math.round(performance.now() - start)} ms)`);
  }

  /** Files that weren't drawn as they are go with those that something has happened to. */
  #again(files: readonly string[]): void {
    for (const file of files) {
      this.#seen.delete(file);
      this.#pending.add(file);
    }
  }

  /** Whether a file is there and isn't what it was when this was asked before. */
  #isNew(file: string): boolean {
    const content = readPlainFile(file);
    clearTimeout(this.#missing.get(file));
    if (content === undefined) {
      const timer = setTimeout(() => say(`${shownName(file)} is gone; its picture stays until it is back`), GONE);
      this.#missing.set(file, timer);
      return false;
    }
    const mark = markOf(content);
    const before = this.#seen.get(file);
    this.#seen.set(file, mark);
    return mark !== before;
  }
}
