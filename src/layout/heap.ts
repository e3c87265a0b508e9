interface Item<T> {
  readonly value: T;
  readonly rank: number;
  /** How many were added before it. */
  readonly added: number;
}

/** A queue from which the value with the least rank comes first; of equal ranks the one that was added first. */
export class Heap<T> {
  private readonly items: Item<T>[] = [];
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

  /** Of two places that are taken: whether the one's value comes before the other's. */
  private isBefore(one: number, other: number): boolean {
    const [a, b] = this.itemsAt(one, other);
    return a.rank < b.rank || (a.rank === b.rank && a.added < b.added);
  }

  private swap(one: number, other: number): void {
    const [a, b] = this.itemsAt(one, other);
    this.items[one] = b;
    this.items[other] = a;
  }

  private itemsAt(one: number, other: number): [Item<T>, Item<T>] {
    return [this.items[one], this.items[other]] as [Item<T>, Item<T>];
  }
}
