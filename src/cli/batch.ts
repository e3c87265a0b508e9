import { availableParallelism } from 'node:os';
import { printable } from '../model/problems.ts';
import type { NodeRenderOptions } from '../node.ts';
import { drawTask, type Format, type Outcome, type Task } from './draw.ts';
import { readInput, say, shownName, toldOf } from './io.ts';
import { Progress } from './progress.ts';
import { PictureRecord } from './record.ts';

/** One of many files, and where its picture goes. */
export interface Item {
  readonly file: string;
  readonly target: string;
}

export interface Batch {
  readonly items: readonly Item[];
  readonly folder: string;
  readonly options: NodeRenderOptions;
  readonly format: Format;
  readonly stated: readonly string[];
  readonly version: string;
  /** Draws also what hasn't changed. */
  readonly force: boolean;
}

/** Fewer files than this are drawn before another thread has started. */
const FEW = 16;

/** Draws many files on all cores, past those that are at fault, and leaves alone what hasn't changed. Returns the exit code. */
export async function renderBatch({ items, folder, options, format, stated, version, force }: Batch): Promise<number> {
  const record = new PictureRecord(folder, JSON.stringify([version, format, options]));
  const progress = new Progress(items.length);
  const tally = { drawn: 0, unchanged: 0, failed: 0, worst: 0 };
  const color = process.stderr.isTTY === true && !process.env.NO_COLOR;
  const workers = new Workers(items.length < FEW ? 1 : availableParallelism());
  // Messages come in the order of the files, whichever is done first.
  const waiting = new Map<number, readonly string[]>();
  let told = 0;
  const tell = (index: number, messages: readonly string[]) => {
    waiting.set(index, messages);
    for (let next = waiting.get(told); next; next = waiting.get(told)) {
      if (next.length > 0) progress.clear();
      next.forEach(say);
      waiting.delete(told);
      told += 1;
    }
  };
  const one = async ({ file, target }: Item): Promise<readonly string[]> => {
    let source: Uint8Array;
    try {
      source = readInput(file);
    } catch (error) {
      const { code, text } = toldOf(error, undefined, stated, color);
      tally.failed += 1;
      tally.worst = Math.max(tally.worst, code);
      return [text];
    }
    if (!force && record.has(target, source)) {
      tally.unchanged += 1;
      return [];
    }
    const { code, messages, mark } = await safely({
      file: file === '-' ? 'standard input' : file,
      source,
      target,
      options,
      format,
      stated,
      color,
    });
    if (mark === undefined) tally.failed += 1;
    else {
      tally.drawn += 1;
      record.made(target, source, mark);
    }
    tally.worst = Math.max(tally.worst, code);
    return messages;
  };
  /** A fault of ours, or a thread that came to an end, is told like any other: the rest is drawn all the same. */
  const safely = (task: Task): Promise<Outcome> =>
    workers.run(task).catch((error: unknown) => ({
      code: 1,
      messages: [
        `error: ${shownName(task.file)} can’t be drawn: ${error instanceof Error ? printable(error.message) : 'an unknown fault'}`,
      ],
    }));
  let next = 0;
  const runner = async () => {
    for (let index = next; index < items.length; index = next) {
      next += 1;
      const item = items[index] as Item;
      const messages = await one(item);
      tell(index, messages);
      progress.step(item.file);
    }
  };
  try {
    // Each core has its next file at hand, and no more than that is read at a time.
    await Promise.all(Array.from({ length: 2 * workers.count }, runner));
  } finally {
    await workers.end();
    progress.clear();
    record.save();
  }
  const { drawn, unchanged, failed, worst } = tally;
  if (items.length > 1)
    say(
      `${items.length} files: ${[`${drawn} drawn`, ...(unchanged > 0 ? [`${unchanged} unchanged`] : []), ...(failed > 0 ? [`${failed} at fault`] : [])].join(', ')}`,
    );
  return worst;
}

/** Threads that draw; started when the first file needs them. With one there is none: files are drawn here. */
class Workers {
  readonly count: number;
  #pool: Promise<{ run: (task: Task) => Promise<Outcome>; destroy: () => Promise<void> }> | undefined;

  constructor(count: number) {
    this.count = count;
  }

  async run(task: Task): Promise<Outcome> {
    if (this.count === 1) return drawTask(task);
    this.#pool ??= import('tinypool').then(
      ({ Tinypool }) =>
        new Tinypool({
          filename: import.meta.url,
          runtime: 'worker_threads',
          minThreads: this.count,
          maxThreads: this.count,
        }),
    );
    return (await this.#pool).run(task);
  }

  async end(): Promise<void> {
    await (await this.#pool)?.destroy();
  }
}
