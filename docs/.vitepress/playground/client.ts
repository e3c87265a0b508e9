import type { Answer, Known, OpenedFile, Options, Request, Told } from './messages.ts';

/** What becomes of a text. */
export interface Heard {
  readonly ready: (known: Known) => void;
  /** @param time how long text to SVG took in the worker, in ms */
  readonly drawn: (svg: string, time: number) => void;
  readonly fault: (told: readonly Told[]) => void;
  readonly checked: (told: readonly Told[]) => void;
}

/**
 * The worker that draws. While it is at work the newest text waits, and those in between are never drawn, so that the
 * picture keeps up with whoever types.
 */
export class Client {
  readonly #worker: Worker;
  readonly #heard: Heard;
  readonly #opening = new Map<number, (answer: Extract<Answer, { kind: 'opened' }>) => void>();
  #waiting: { readonly text: string; readonly options: Options } | undefined;
  #busy = false;
  #id = 0;

  constructor(heard: Heard) {
    this.#heard = heard;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#answer(data));
  }

  draw(text: string, options: Options): void {
    this.#waiting = { text, options };
    this.#next();
  }

  /** Makes a topology's text of files. */
  open(files: readonly OpenedFile[]): Promise<Extract<Answer, { kind: 'opened' }>> {
    this.#id += 1;
    this.#send({ kind: 'open', id: this.#id, files });
    return new Promise((opened) => this.#opening.set(this.#id, opened));
  }

  end(): void {
    this.#worker.terminate();
  }

  #next(): void {
    if (this.#busy || !this.#waiting) return;
    this.#id += 1;
    this.#busy = true;
    this.#send({ kind: 'draw', id: this.#id, ...this.#waiting });
    this.#waiting = undefined;
  }

  #send(request: Request): void {
    this.#worker.postMessage(request);
  }

  #answer(answer: Answer): void {
    if (answer.kind === 'ready') this.#heard.ready(answer.known);
    else if (answer.kind === 'drawn') this.#heard.drawn(answer.svg, answer.time);
    else if (answer.kind === 'opened') {
      this.#opening.get(answer.id)?.(answer);
      this.#opening.delete(answer.id);
    } else {
      this.#heard[answer.kind](answer.told);
      this.#busy = false;
      this.#next();
    }
  }
}
