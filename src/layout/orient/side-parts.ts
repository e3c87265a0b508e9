import type { Box, Wire } from '../../scene/scene.ts';
import { besideCorner, cornersOf } from '../faces/corners.ts';
import type { End, Range, Side } from '../plan.ts';
import { spacing } from '../spacing.ts';
import type { Area } from './sides.ts';

/** The wires that meet a box: those that lead to it, and how many lead from it. */
export interface Met {
  readonly arrivals: readonly Wire[];
  readonly departures: number;
}

/**
 * The part of a box's side at which a wire is met, out of all of it. What leaves a bar, or a box at which others are joined,
 * leaves the middle: it comes from all of them. What is joined there comes to parts of its own, in its order.
 *
 * @param side where wires can meet the side at all, from its start
 * @param across the px of the side
 */
export function partFor(box: Box, wire: Wire, met: Met, side: Range, across: number): Range {
  const { arrivals, departures } = met;
  const within = (low: number, high: number) => ({ low: Math.max(side.low, low), high: Math.min(side.high, high) });
  const inMiddle = (edge: number) => within(edge, across - edge);
  const joined = box.joins ? arrivals.indexOf(wire) : -1;
  if (joined >= 0) {
    const part = across / (2 * arrivals.length - 1);
    return within(2 * joined * part, (2 * joined + 1) * part);
  }
  if (box.bar || box.joins) return inMiddle(Math.min(across / 3, (across - departures * spacing.portGap) / 2));
  if (box.centred) return inMiddle((across - (Math.max(departures, arrivals.length) - 1) * spacing.portGap) / 2);
  return side;
}

/** True for a range with room for so many wires. */
export function hasRoom(range: Range | undefined, count: number): boolean {
  return range !== undefined && range.high - range.low >= (count - 1) * spacing.portGap;
}

/** The sides of a box that several wires lead to, without the one behind it where that hasn't room for two of them. */
export function roomySides(sides: End['sides'], { arrivals, departures }: Met): End['sides'] {
  const { before, after } = sides;
  return before && arrivals.length + departures > 1 && !hasRoom(after, 2) ? { before } : sides;
}

/**
 * By side, where a wire meets a box clear of its corners, from the card's corner.
 *
 * @param thick how thick the wire is, in px
 * @param more px that it keeps beyond that
 */
export function awayFromCorners(
  box: Box,
  { low, high }: Area,
  thick: number,
  down: boolean,
  more: number,
): Record<Side, Range> {
  const corners = cornersOf(box, down);
  const away = (side: Side): Range => ({
    low: low + besideCorner(corners[side].low, thick) + more,
    high: high - besideCorner(corners[side].high, thick) - more,
  });
  return { before: away('before'), after: away('after') };
}
