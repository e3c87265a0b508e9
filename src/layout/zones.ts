import type { Across } from './across/across.ts';
import type { Extent } from './estimate.ts';
import type { Plan } from './plan.ts';
import { spacing } from './spacing.ts';

/**
 * Gives frames that stand beside one another the same start and end where nothing is in the way: what is whole reaches
 * over all of the picture, what lies in the heights of others reaches as far as these do. Where the picture's room across
 * the lanes is given, frames take all of it that is free behind them.
 *
 * Needs places across the lanes; leaves the frames as large or larger, and over nothing else.
 */
export function levelFrames(plan: Plan, across: Across): Extent[] {
  const extents = across.containers.map((each) => ({ ...each }));
  const isRoomGiven = Number.isFinite(plan.room);
  const whole: Extent = { start: 0, end: isRoomGiven ? Math.max(across.end, plan.room) : across.end };
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
    let { start, end } = whole;
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
  // What is alone in its lanes is as high as what reaches over all.
  const isWhole = (index: number) => {
    const room = limits(index);
    return plan.containers[index]?.whole || (room.start <= whole.start && room.end >= whole.end);
  };
  const plain = tops.filter((each) => !isWhole(each));
  for (const index of tops.filter((each) => !plain.includes(each))) {
    const room = limits(index);
    extents[index] = { start: room.start, end: room.end };
  }
  // What has grown may have neighbours that grow as far.
  for (let grown = plain; grown.length > 0; )
    grown = plain.filter((index) => {
      const mine = extents[index] as Extent;
      const around = besideFrame(plan, tops, extents, index);
      const room = limits(index);
      const starts = around.map((each) => extents[each]?.start ?? 0).filter((start) => start >= room.start);
      // At its end a frame that others stand before or behind is level with those alone that do so as well.
      const level = around.filter((each) => plain.includes(each)).map((each) => extents[each]?.end ?? 0);
      const ends = isRoomGiven ? [room.end] : level;
      const grown = {
        start: Math.min(mine.start, ...starts),
        end: Math.max(mine.end, ...ends.filter((end) => end <= room.end)),
      };
      extents[index] = grown;
      return grown.start < mine.start || grown.end > mine.end;
    });
  if (isRoomGiven) growInner(plan, across, extents);
  return extents;
}

/** Frames that ended with the frame around them still do. */
function growInner(plan: Plan, across: Across, extents: Extent[]): void {
  plan.containers.forEach(({ parent, zone }, index) => {
    if (parent <= 0 || !zone) return;
    const foot = plan.containers[parent]?.foot ?? 0;
    const [inner, outer] = [across.containers[index], across.containers[parent]];
    if (!inner || !outer || inner.end < outer.end - foot) return;
    extents[index] = { start: inner.start, end: (extents[parent]?.end ?? outer.end) - foot };
  });
}

/** The frames that lie in the heights of one, with no other frame between: on either side the nearest ones along the lanes. */
function besideFrame(plan: Plan, frames: readonly number[], extents: readonly Extent[], index: number): number[] {
  const lanesOf = (each: number) => plan.containers[each] ?? { first: 0, last: 0 };
  const meets = (one: number, other: number) => {
    const [a, b] = [extents[one] as Extent, extents[other] as Extent];
    return a.start < b.end && b.start < a.end;
  };
  const { first, last } = lanesOf(index);
  const near = frames.filter((each) => each !== index && meets(index, each));
  return near.filter((each) => {
    const own = lanesOf(each);
    const isBetween = (other: number) => {
      const { first: from, last: to } = lanesOf(other);
      return (last < from && to < own.first) || (own.last < from && to < first);
    };
    return (last < own.first || own.last < first) && !near.some((other) => isBetween(other) && meets(each, other));
  });
}

/** px that a frame keeps from the next one, and from a wire that passes. */
const GAP = spacing.zoneGap;
const SLOT = 9;
