import type { Across } from './across/index.ts';
import type { Extent } from './estimate.ts';
import type { Plan } from './plan.ts';
import { spacing } from './spacing.ts';

/**
 * Gives frames that stand beside one another the same start and end where nothing is in the way: what is whole reaches
 * over all of the picture, what lies in the heights of a neighbour reaches as far as that does.
 *
 * Needs places across the lanes; leaves the frames as large or larger, and over nothing else.
 */
export function levelFrames(plan: Plan, across: Across): Extent[] {
  const extents = across.containers.map((each) => ({ ...each }));
  const tops = (plan.containers[0]?.children ?? []).flatMap((child) =>
    'container' in child && plan.containers[child.container]?.zone ? [child.container] : [],
  );
  const cards = plan.cards.flatMap((card, at) => (card.container === 0 ? [{ ...card, at }] : []));
  const outer = plan.containers.flatMap((each, at) => (each.parent === 0 ? [{ ...each, at }] : []));
  const passing = plan.lanes.map((): Across['slots'][number][] => []);
  for (const slot of across.slots) passing[slot.lane]?.push(slot);
  const limits = (index: number): Extent => {
    const { first, last } = plan.containers[index] ?? { first: 0, last: -1 };
    const mine = extents[index] as Extent;
    let [start, end] = [0, across.end];
    const block = (extent: Extent, gap: number) => {
      if (extent.end <= mine.start) start = Math.max(start, extent.end + gap);
      if (extent.start >= mine.end) end = Math.min(end, extent.start - gap);
    };
    for (const other of outer)
      if (other.at !== index && other.first <= last && first <= other.last) block(extents[other.at] as Extent, GAP);
    for (const { lane, at } of cards) if (first <= lane && lane <= last) block(across.cards[at] as Extent, GAP);
    for (const { at, half } of passing.slice(first, last + 1).flat()) block({ start: at - half, end: at + half }, SLOT);
    return { start, end };
  };
  for (const index of tops) {
    const own = plan.containers[index];
    const mine = extents[index];
    if (!own || !mine) continue;
    const room = limits(index);
    if (own.whole) {
      mine.start = Math.max(room.start, 0);
      mine.end = room.end;
      continue;
    }
    const beside = tops.flatMap((other) => {
      const { first = 0, last = 0, whole = true } = plan.containers[other] ?? {};
      return !whole && (first === own.last + 1 || last === own.first - 1) ? [extents[other] as Extent] : [];
    });
    const around = beside.filter((other) => other.start < mine.end && mine.start < other.end);
    const start = Math.min(mine.start, ...around.map((each) => each.start));
    const end = Math.max(mine.end, ...around.map((each) => each.end));
    if (start >= room.start) mine.start = start;
    if (end <= room.end) mine.end = end;
  }
  return extents;
}

/** px that a frame keeps from the next one, and from a wire that passes. */
const GAP = spacing.zoneGap;
const SLOT = 9;
