import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { sentence } from '../model/printable.ts';
import { destinationOf } from './destination.ts';
import type { Manner, Outcome, Task } from './draw.ts';
import { shownName, type Telling, toldOf } from './errors.ts';
import { beforeStopping, hold, signalsHeard } from './interrupt.ts';
import { sweep } from './parts.ts';
import { Progress } from './progress.ts';
import { readInput } from './read.ts';
import { PictureRecord } from './record.ts';
import { say, tell } from './say.ts';
import { Inputs, type Item } from './targets.ts';
import { Workers } from './workers.ts';

export interface Batch extends Manner {
  readonly items: readonly Item[];
  readonly folder: string;
  readonly telling: Telling;
  /** Draws also what hasn't changed. */
  readonly force: boolean;
}

/** Fewer files than this are drawn before another thread has started. */
const FEW = 16;

/** Draws many files on all cores, past those that are at fault, and leaves alone what hasn't changed. Returns the exit code. */
export async function renderBatch({ items, folder, telling, force, ...manner }: Batch): Promise<number> {
  const inputs = new Inputs([...Object.values(telling.files), ...items.map(({ file }) => file)]);
  const record = new PictureRecord(folder, JSON.stringify([telling.version, manner]));
  inputs.keepFrom(record.file);
  const folders = new Set([folder, ...items.flatMap(({ target }) => folderOf(target))]);
  for (const each of folders) sweep(each);
  const progress = new Progress(items.length);
  const workers = new Workers(items.length < FEW ? 1 : availableParallelism());
  const tally = { drawn: 0, unchanged: 0, failed: 0, worst: 0 };
  const inOrder = new InOrder((messages) => {
    progress.clear();
    tell(`${messages.join('\n')}\n`);
  });

  const one = async ({ file, target }: Item): Promise<Outcome | 'unchanged'> => {
    let source: Uint8Array | undefined;
    try {
      inputs.keepFrom(target);
      source = readInput(file);
      if (!force && record.has(target, source)) return 'unchanged';
      const outcome = await drawn({ file, source, target, telling, ...manner }, workers);
      if (outcome.mark !== undefined) record.made(target, source, outcome.mark);
      return outcome;
    } catch (error) {
      const { code, text } = toldOf(error, file, source, telling);
      return { code, messages: [text] };
    }
  };

  let next = 0;
  const runner = async () => {
    for (let index = next; index < items.length; index = next) {
      next += 1;
      const item = items[index] as Item;
      const outcome = await one(item);
      if (outcome === 'unchanged') tally.unchanged += 1;
      else {
        tally[outcome.mark === undefined ? 'failed' : 'drawn'] += 1;
        tally.worst = Math.max(tally.worst, outcome.code);
      }
      inOrder.add(index, outcome === 'unchanged' ? [] : outcome.messages);
      progress.step(shownName(item.file));
      await signalsHeard();
    }
  };

  const end = async () => {
    await workers.end();
    progress.clear();
    record.save();
  };
  beforeStopping(async () => {
    await end();
    for (const each of folders) sweep(each);
  });
  // Threads draw while this one waits, so that it hears of a signal at once.
  const release = workers.count > 1 ? hold() : () => {};
  try {
    // Each thread has its next file at hand, and no more than that is read at a time.
    await Promise.all(Array.from({ length: workers.count > 1 ? 2 * workers.count : 1 }, runner));
  } finally {
    await end();
    release();
  }
  if (record.fault) {
    say(`error: ${record.fault.message}`);
    tally.worst = Math.max(tally.worst, 2);
  }
  const { drawn: made, unchanged, failed, worst } = tally;
  const counts = [
    `${made} drawn`,
    unchanged > 0 ? `${unchanged} unchanged` : '',
    failed > 0 ? `${failed} at fault` : '',
  ];
  if (items.length > 1) say(`${items.length} files: ${counts.filter((count) => count !== '').join(', ')}`);
  return worst;
}

/** The folder in which a picture is written: that of a link's target. */
function folderOf(target: string): string[] {
  try {
    return [dirname(destinationOf(target).path)];
  } catch {
    return [];
  }
}

/** Draws a file, and once more where the thread that drew it came to an end, which may not have been this file's doing. */
async function drawn(task: Task, workers: Workers): Promise<Outcome> {
  const ended = (error: unknown) =>
    `the thread that drew it came to an end (${error instanceof Error ? error.message : String(error)})`;
  const name = shownName(task.file);
  try {
    return await workers.run(task);
  } catch (first) {
    try {
      const outcome = await workers.run(task);
      const again = sentence(`${name}: ${ended(first)}, so that it was drawn again`);
      return { ...outcome, messages: [again, ...outcome.messages] };
    } catch (second) {
      return { code: 1, messages: [sentence(`error: ${name} can’t be drawn: twice ${ended(second)}`)] };
    }
  }
}

/** Passes messages on in the order of the files, whichever is done first. */
class InOrder {
  readonly #waiting = new Map<number, readonly string[]>();
  readonly #pass: (messages: readonly string[]) => void;
  #next = 0;

  constructor(pass: (messages: readonly string[]) => void) {
    this.#pass = pass;
  }

  add(index: number, messages: readonly string[]): void {
    this.#waiting.set(index, messages);
    for (let next = this.#waiting.get(this.#next); next; next = this.#waiting.get(this.#next)) {
      if (next.length > 0) this.#pass(next);
      this.#waiting.delete(this.#next);
      this.#next += 1;
    }
  }
}
