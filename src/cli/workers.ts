import { createRequire } from 'node:module';
import type { Tinypool } from 'tinypool';
import { drawTask, type Outcome, type Task } from './draw.ts';

/** Threads that draw; started when the first file needs them. With one there is none: files are drawn here. */
export class Workers {
  readonly count: number;
  readonly #watched = new WeakSet<object>();
  #pool: Promise<Tinypool> | undefined;
  #ended = false;

  constructor(count: number) {
    this.count = count;
  }

  /**
   * Draws a file.
   *
   * @throws {Error} where the thread that drew it came to an end
   */
  async run(task: Task): Promise<Outcome> {
    if (this.count === 1) return drawTask(task);
    // Whoever still waits when the threads are ended isn't answered any more.
    if (this.#ended) return new Promise(() => {});
    this.#pool ??= this.#start();
    const pool = await this.#pool;
    const outcome = pool.run(task) as Promise<Outcome>;
    this.#watch(pool);
    return outcome;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await (await this.#pool)?.destroy();
  }

  async #start(): Promise<Tinypool> {
    // What was compiled in an earlier run can't import; `require` loads ES modules as well.
    const { Tinypool } = createRequire(import.meta.url)('tinypool') as typeof import('tinypool');
    const pool = new Tinypool({
      filename: new URL('./cli-worker.cjs', import.meta.url).href,
      runtime: 'worker_threads',
      minThreads: this.count,
      maxThreads: this.count,
    });
    // Of a thread that ends while it draws nothing, there is nothing to tell.
    pool.on('error', () => {});
    return pool;
  }

  /** The pool hears of threads that fail, but not of those that just end: it would wait for them for ever. */
  #watch(pool: Tinypool): void {
    for (const thread of pool.threads) {
      if (this.#watched.has(thread)) continue;
      this.#watched.add(thread);
      let failed = false;
      thread.on('error', () => {
        failed = true;
      });
      thread.on('exit', (code: number) => {
        if (!failed && !this.#ended) thread.emit('error', new Error(`exit code ${code}`));
      });
    }
  }
}
