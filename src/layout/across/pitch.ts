import type { Port } from '../order/types.ts';
import type { Range, Slot } from '../plan.ts';
import { spacing } from '../spacing.ts';

/** Where a port may lie on its side, in px from its card's start. */
export function rangeOf({ end, side }: Port): Range {
  return end.sides[side] ?? { low: 0, high: 0 };
}

/** The px between the middles of two neighbours on one side. */
export function pitch(one: Port | Slot, other: Port | Slot): number {
  const [a, b] = [one.wire.size, other.wire.size];
  const diamonds = [one, other].some((port) => port.wire.wire.ends?.includes('diamond'));
  return Math.max(diamonds ? spacing.diamondGap : 0, pitchGap(a, b) + a / 2 + b / 2);
}

/** The px between two wires that are so thick. */
export function pitchGap(a: number, b: number): number {
  return a > 0 && b > 0 ? spacing.tubeGap : spacing.portGap;
}
