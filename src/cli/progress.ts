import { printable } from '../model/printable.ts';
import { onTerminal, tell } from './say.ts';

/** A line on the terminal that tells how far a run is; nothing where standard error is no terminal. */
export class Progress {
  readonly #total: number;
  #done = 0;
  #last = 0;

  constructor(total: number) {
    this.#total = total;
  }

  step(file: string): void {
    this.#done += 1;
    const now = Date.now();
    if (!onTerminal || (now - this.#last < 80 && this.#done < this.#total)) return;
    this.#last = now;
    const width = Math.max(20, (process.stderr.columns ?? 80) - 1);
    tell(`\r\u001b[K${printable(`${this.#done}/${this.#total}  ${file}`).slice(0, width)}`);
  }

  /** Takes the line away, so that something else can be said. */
  clear(): void {
    if (onTerminal && this.#last > 0) tell('\r\u001b[K');
  }
}
