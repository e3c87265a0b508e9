import type { Across } from './across.ts';
import type { Extent } from './estimate.ts';
import type { Plan } from './plan.ts';

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
  const limits = (index: number): Extent => {
    const own = plan.containers[index];
    const mine = extents[index] as Extent;
    let [start, end] = [0, across.end];
    const block = (first: number, last: number, extent: Extent, gap: number) => {
      if (!own || last < own.first || own.last < first) return;
      if (extent.end <= mine.start) start = Math.max(start, extent.end + gap);
      if (extent.start >= mine.end) end = Math.min(end, extent.start - gap);
    };
    plan.containers.forEach((other, at) => {
      if (at !== index && other.parent === own?.parent) block(other.first, other.last, extents[at] as Extent, GAP);
    });
    plan.cards.forEach((card, at) => {
      if (card.container === own?.parent) block(card.lane, card.lane, across.cards[at] as Extent, GAP);
    });
    for (const { lane, at, half } of across.slots) block(lane, lane, { start: at - half, end: at + half }, SLOT);
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
const GAP = 18;
const SLOT = 9;
