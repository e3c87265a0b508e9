/** What a topology file may hold at most. A file of 4,000 sites stays far below. */
export const limits = {
  bytes: 8_000_000,
  depth: 24,
  scalars: 400_000,
  keysInOneMapping: 2_000,
  itemsInOneList: 10_000,
  anchors: 100,
  aliases: 100,
  /** Values after aliases have been followed. */
  values: 500_000,
  /** A list with so many mistakes isn't looked through to its end. More than the mistakes of a file that are told. */
  problemsInOneList: 200,
} as const;

/** What lists may hold at most that no network has longer, and that would take long to draw. */
export const longest = { circuits: 1_000, routers: 100, peerings: 16, accessLinks: 100, edges: 1_000 } as const;

/** What a file may hold at most of what stands in lists of many things, all of them together. */
export const together = { connections: 20_000 } as const;

/** What a picture may hold at most. More nobody reads, and it would take long to lay out. */
export const drawable = {
  /** Boxes and lines together. The largest networks, folded, come to a quarter of it. */
  parts: 4_000,
  /** Ties between sites, and between networks, before some of them are folded. */
  ties: 10_000,
} as const;

/** A number with commas, without `Intl`. */
export function count(value: number): string {
  return String(value).replace(/(\d)(?=(\d{3})+$)/g, '$1,');
}
