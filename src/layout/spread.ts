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
