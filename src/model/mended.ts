import type { Path } from './places.ts';

/** A value with some of what is in it exchanged. The value itself stays as it is: what leads to a change is copied, once. */
export class Mended {
  #value: unknown;
  /** The lists and mappings that are copies already. */
  readonly #own = new Set<object>();

  constructor(value: unknown) {
    this.#value = value;
  }

  get value(): unknown {
    return this.#value;
  }

  /** Exchanges what a path leads to. */
  put(path: Path, by: unknown): void {
    const last = path[path.length - 1];
    if (last === undefined) {
      this.#value = by;
      return;
    }
    let holder = this.#owned(this.#value, (copy) => {
      this.#value = copy;
    });
    for (const step of path.slice(0, -1)) {
      const around = holder;
      holder = this.#owned(around[step], (copy) => set(around, step, copy));
    }
    set(holder, last, by);
  }

  #owned(thing: unknown, keep: (copy: Container) => void): Container {
    if (this.#own.has(thing as object)) return thing as Container;
    const copy = (Array.isArray(thing) ? [...(thing as unknown[])] : { ...(thing as object) }) as Container;
    this.#own.add(copy);
    keep(copy);
    return copy;
  }
}

type Container = Record<string | number, unknown>;

/** Sets a key of its own, also where it is called like that of the prototype. */
function set(container: Container, key: string | number, value: unknown): void {
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
}
