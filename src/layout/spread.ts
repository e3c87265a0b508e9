/**
 * Finds the positions that keep the order and the distances of a row of things, and differ least from where each would
 * like to be (isotonic regression by pooling adjacent violators, in linear time).
 *
 * @param wishes where each thing would like its middle to be, in px, in the order that they have to keep
 * @param sizes how much room each takes, in px
 * @param low the least position of an edge, in px
 * @param high the greatest position of an edge, in px
 */
export function spread(wishes: readonly number[], sizes: readonly number[], low: number, high: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  // With too little room everything moves together, evenly.
  const scale = total > high - low && total > 0 ? Math.max(0, high - low) / total : 1;
  const offsets: number[] = [];
  let cursor = 0;
  for (const size of sizes) {
    offsets.push(cursor + (size * scale) / 2);
    cursor += size * scale;
  }
  const slack = Math.max(0, high - low - cursor);
  const pools: { sum: number; count: number }[] = [];
  wishes.forEach((wish, index) => {
    pools.push({ sum: wish - low - (offsets[index] ?? 0), count: 1 });
    while (pools.length > 1) {
      const last = pools[pools.length - 1];
      const before = pools[pools.length - 2];
      if (!last || !before || before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const levels = pools.flatMap((pool) => Array.from({ length: pool.count }, () => pool.sum / pool.count));
  return levels.map((level, index) => low + Math.min(slack, Math.max(0, level)) + (offsets[index] ?? 0));
}

export interface Span {
  readonly top: number;
  readonly bottom: number;
  /** Kept clear of only as long as there is room. */
  readonly soft?: boolean;
}

/**
 * Like `spread`, but keeps clear of the taken spans: each thing goes to the free part that is nearest and has room. Where
 * not all find room, the soft ones give way first.
 */
export function spreadAround(
  wishes: readonly number[],
  sizes: readonly number[],
  low: number,
  high: number,
  taken: readonly Span[],
): number[] {
  const hard = taken.filter((each) => !each.soft);
  return (
    around(wishes, sizes, freeSpans(low, high, taken)) ??
    (hard.length < taken.length ? around(wishes, sizes, freeSpans(low, high, hard)) : undefined) ??
    spread(wishes, sizes, low, high)
  );
}

function around(wishes: readonly number[], sizes: readonly number[], free: readonly Span[]): number[] | undefined {
  const groups: { wishes: number[]; sizes: number[]; index: number[]; room: number }[] = free.map((span) => ({
    wishes: [],
    sizes: [],
    index: [],
    room: span.bottom - span.top,
  }));
  let full = false;
  wishes.forEach((wish, index) => {
    const size = sizes[index] ?? 0;
    const far = (at: number) => {
      const span = free[at];
      return span === undefined ? Infinity : Math.max(span.top - wish, wish - span.bottom, 0);
    };
    const order = groups.map((_, at) => at).sort((a, b) => far(a) - far(b) || a - b);
    const at = order.find((each) => (groups[each]?.room ?? 0) >= size);
    const group = at === undefined ? undefined : groups[at];
    if (!group) {
      full = true;
      return;
    }
    group.wishes.push(wish);
    group.sizes.push(size);
    group.index.push(index);
    group.room -= size;
  });
  if (full) return undefined;
  const levels = [...wishes];
  groups.forEach((group, at) => {
    const span = free[at];
    if (!span) return;
    const own = spread(group.wishes, group.sizes, span.top, span.bottom);
    group.index.forEach((index, place) => {
      levels[index] = own[place] ?? levels[index] ?? span.top;
    });
  });
  return levels;
}

/** What is left of a range beside the taken spans. */
function freeSpans(low: number, high: number, taken: readonly Span[]): Span[] {
  const free: Span[] = [];
  let top = low;
  for (const span of [...taken].sort((a, b) => a.top - b.top)) {
    if (span.bottom <= top || span.top >= high) continue;
    if (span.top > top) free.push({ top, bottom: span.top });
    top = Math.max(top, span.bottom);
  }
  if (high > top) free.push({ top, bottom: high });
  return free;
}
