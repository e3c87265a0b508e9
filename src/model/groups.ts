/** Things that are joined, directly or through others, are of one group. */
export class Groups {
  readonly #above = new Map<string, string>();

  /** What stands for the group of a thing: the same for all that are joined to it. */
  of(thing: string): string {
    let top = thing;
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above;
    // Whoever asks again has a short way.
    for (let each = thing; each !== top; ) {
      const above = this.#above.get(each) ?? top;
      this.#above.set(each, top);
      each = above;
    }
    return top;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.#above.set(a, b);
  }
}
