/** A queue from which the value with the least rank comes first; of equal ranks the one that was added first. */
export class Heap<T> {
  private readonly items: { readonly value: T; readonly rank: number; readonly added: number }[] = [];
  private count = 0;

  add(value: T, rank: number): void {
    const item = { value, rank, added: this.count };
    this.count += 1;
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** Takes the first value out, if there is one. */
  take(): T | undefined {
    const [first] = this.items;
    const last = this.items.pop();
    if (first && last && this.items.length > 0) {
      this.items[0] = last;
      this.sink();
    }
    return first?.value;
  }

  private sink(): void {
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.items.length && this.isBefore(child, least)) least = child;
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.items[one], this.items[other]];
    return a !== undefined && b !== undefined && (a.rank < b.rank || (a.rank === b.rank && a.added < b.added));
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.items[one], this.items[other]];
    if (a && b) [this.items[one], this.items[other]] = [b, a];
  }
}
