import { printable } from '../model/printable.ts';
import { tell } from './say.ts';
import { onTerminal } from './streams.ts';

/** A line on the terminal that tells how far a run is; nothing where standard error is no terminal. */
export class Progress {
  readonly #total: number;
  readonly #shown = onTerminal();
  #done = 0;
  #last = 0;

  constructor(total: number) {
    this.#total = total;
  }

  step(file: string): void {
    this.#done += 1;
    const now = Date.now();
    if (!this.#shown || (now - this.#last < 80 && this.#done < this.#total)) return;
    this.#last = now;
    const width = Math.max(20, (process.stderr.columns ?? 80) - 1);
    tell(`\r\u001b[K${printable(`${this.#done}/${this.#total}  ${file}`).slice(0, width)}`);
  }

  /** Takes the line away, so that something else can be said. */
  clear(): void {
    if (this.#shown && this.#last > 0) tell('\r\u001b[K');
  }
}
