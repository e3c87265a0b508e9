import type { PlacedText, Rect } from '../../scene/placed.ts';
import type { Sized } from '../faces/sized.ts';
import type { End, Range, Reach, Side } from '../plan.ts';

/** Where something lies in a card, along the lanes (`start`, `end`) and across them (`low`, `high`), in px from its corner. */
export interface Area {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

/**
 * By side, where a wire reaches a box in a card from outside: the widest range in which nothing else that the card holds
 * lies between.
 *
 * @param area the box, and where across the lanes wires may meet it
 * @param clear px that a wire keeps from what stands beside it
 * @param away by side, the range that is clear of the box's corners
 * @param down whether lanes run from top to bottom
 * @param taken by side, what other wires have taken already
 */
export function openSides(
  card: Sized,
  box: Sized,
  area: Area,
  clear: number,
  away: Readonly<Record<Side, Range>>,
  down: boolean,
  taken: Readonly<Record<Side, readonly Range[]>> = { before: [], after: [] },
): End['sides'] {
  const things = thingsBeside(card, [box]).map((thing) => areaOf(thing, down));
  const sides: { before?: Reach; after?: Reach } = {};
  for (const side of ['before', 'after'] as const) {
    const between = things.filter((thing) => (side === 'before' ? thing.start < area.start : area.end < thing.end));
    const range = widestGap([...between, ...taken[side]], area, clear);
    if (range) sides[side] = { ...range, clear: within(away[side], range) };
  }
  return sides;
}

/** What lies in both of two ranges; where they don't meet, the point of the second that is nearest to the first. */
function within({ low, high }: Range, outer: Range): Range {
  const held = (at: number) => Math.min(outer.high, Math.max(outer.low, at));
  const middle = (low + high) / 2;
  // A side that is shorter than both of its corners is met in their middle.
  return { low: held(Math.min(low, middle)), high: held(Math.max(high, middle)) };
}

/** The widest range between some things, and no narrower than a point. */
function widestGap(things: readonly Range[], { low, high }: Range, clear: number): Range | undefined {
  const sorted = [...things].sort((a, b) => a.low - b.low);
  let best: Range | undefined;
  let start = low;
  const note = (end: number) => {
    if (end >= start && (!best || end - start > best.high - best.low)) best = { low: start, high: end };
  };
  for (const { low: from, high: to } of sorted) {
    note(Math.min(high, from - clear));
    start = Math.max(start, to + clear);
  }
  note(high);
  return best;
}

/** True where nothing that a card holds lies in an area, beside two of its boxes and those around them. */
export function isFree(card: Sized, boxes: readonly Sized[], area: Area, down: boolean): boolean {
  return !thingsBeside(card, boxes).some((thing) => overlap(areaOf(thing, down), area));
}

/** A rectangle as it lies along and across the lanes. */
export function areaOf({ x, y, width, height }: Rect, down: boolean): Area {
  return down
    ? { start: y, end: y + height, low: x, high: x + width }
    : { start: x, end: x + width, low: y, high: y + height };
}

function overlap(a: Area, b: Area): boolean {
  return a.low < b.high && b.low < a.high && a.start < b.end && b.start < a.end;
}

/** All texts, icons and boxes of a card beside some of its boxes and those around them, from the card's corner. */
function thingsBeside(card: Sized, boxes: readonly Sized[]): Rect[] {
  if (boxes.includes(card)) return [];
  const texts = [...card.texts, ...(card.frames ?? []).flatMap((frame) => frame.texts)].map(rectOf);
  const icon = card.icon ? [{ ...card.icon, width: card.icon.size, height: card.icon.size }] : [];
  const inner = card.children.flatMap((child): Rect[] => {
    if (boxes.some((box) => holds(child, box)))
      return thingsBeside(child, boxes).map((thing) => ({ ...thing, x: thing.x + child.x, y: thing.y + child.y }));
    // Other wires cross a bar as they cross a wire.
    return child.box.bar ? [] : [{ x: child.x, y: child.y, width: child.width, height: child.height }];
  });
  return [...texts, ...icon, ...inner];
}

function holds(outer: Sized, box: Sized): boolean {
  return outer === box || outer.children.some((child) => holds(child, box));
}

function rectOf({ x, y, width, lines, lineHeight, anchor }: PlacedText): Rect {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return {
    x: left - BESIDE_TEXT,
    y: y - lineHeight * 0.7,
    width: width + 2 * BESIDE_TEXT,
    height: lines.length * lineHeight,
  };
}

/** px beside a text that nothing is drawn in: a wire there would look like a letter. */
const BESIDE_TEXT = 2;
