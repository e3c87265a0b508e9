/** Comments on a value: lines above it, and what stands behind its keys. */
interface Note {
  readonly above: string[];
  readonly behind: Map<string, string>;
}

/** What is said in comments of the parts of a topology. */
export class Notes {
  readonly #notes = new Map<object, Note>();

  #of(thing: object): Note {
    const note = this.#notes.get(thing) ?? { above: [], behind: new Map<string, string>() };
    this.#notes.set(thing, note);
    return note;
  }

  /** Says something in a line above a thing. */
  above(thing: object, ...lines: readonly string[]): void {
    this.#of(thing).above.push(...lines);
  }

  /** Says something behind a key of a thing. */
  behind(thing: object, key: string, text: string): void {
    this.#of(thing).behind.set(key, text);
  }

  linesAbove(thing: unknown): readonly string[] {
    return (typeof thing === 'object' && thing !== null && this.#notes.get(thing)?.above) || [];
  }

  textBehind(thing: object, key: string): string | undefined {
    return this.#notes.get(thing)?.behind.get(key);
  }
}
