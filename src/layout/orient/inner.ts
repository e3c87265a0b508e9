import type { Wire } from '../../scene/scene.ts';
import type { Sized } from '../faces/sized.ts';
import type { InnerWire } from '../plan.ts';
import { spacing } from '../spacing.ts';
import { type Area, isFree } from './sides.ts';

/** A box at an end of a wire that starts and ends in one card. */
export interface InnerEnd {
  readonly sized: Sized;
  readonly area: Area;
  /** Where the wire meets it across the lanes, if that is fixed. */
  readonly at: number | undefined;
}

/** The room in px that a wire in a card keeps from what stands beside it. */
const CLEAR = 3;

/**
 * The straight way of a wire between two boxes of one card that face each other.
 *
 * @param place the number of the wire among those between the two boxes, and how many there are
 * @returns the way, or undefined where there is none: the wire then leaves the card and comes back
 */
export function innerWire(
  wire: Wire,
  card: { readonly index: number; readonly sized: Sized },
  [from, to]: readonly [InnerEnd, InnerEnd],
  place: { readonly index: number; readonly count: number },
  down: boolean,
): InnerWire | undefined {
  const [low, high] = [Math.max(from.area.low, to.area.low), Math.min(from.area.high, to.area.high)];
  const [first, last] = [Math.max(from.area.start, to.area.start), Math.min(from.area.end, to.area.end)];
  const boxes = [from.sized, to.sized];
  if (low <= high) {
    const at = from.at ?? to.at ?? spread(low, high, place);
    const forwards = from.area.end <= to.area.start;
    const ends = forwards ? ([from.area.end, to.area.start] as const) : ([from.area.start, to.area.end] as const);
    const area = { start: Math.min(...ends), end: Math.max(...ends), low: at - CLEAR, high: at + CLEAR };
    if (at < low - 0.01 || at > high + 0.01 || !isFree(card.sized, boxes, area, down)) return undefined;
    return { wire, card: card.index, path: ends.map((x) => ({ x, y: at })) };
  }
  if (first > last) return undefined;
  const at = spread(first, last, place);
  const forwards = from.area.high <= to.area.low;
  const ends = forwards ? ([from.area.high, to.area.low] as const) : ([from.area.low, to.area.high] as const);
  const area = { start: at - CLEAR, end: at + CLEAR, low: Math.min(...ends), high: Math.max(...ends) };
  if (at < first || at > last || !isFree(card.sized, boxes, area, down)) return undefined;
  return { wire, card: card.index, path: ends.map((y) => ({ x: at, y })) };
}

/** Wires between the same two boxes lie side by side around the middle of what they have in common. */
function spread(low: number, high: number, { index, count }: { index: number; count: number }): number {
  return (low + high) / 2 + (index - (count - 1) / 2) * spacing.portGap;
}
