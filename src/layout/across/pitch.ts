import { besideCorner, portRoom } from '../faces/corners.ts';
import type { Port } from '../order/types.ts';
import type { Container, Range, Reach, Slot } from '../plan.ts';
import { spacing } from '../spacing.ts';

const NOWHERE = { low: 0, high: 0, clear: { low: 0, high: 0 } };

/** Where a port may lie on its side, in px from its card's start. */
export function reachOf({ end, side }: Port): Reach {
  return end.sides[side] ?? NOWHERE;
}

/** The px that a wire keeps from the start and from the end of a hub that it meets. */
export function hubEdges({ head, foot, corners }: Container, { wire, side }: Port): Range {
  const half = wire.size / 2;
  const { low, high } = corners?.[side] ?? { low: 0, high: 0 };
  return {
    low: Math.max(head + half, besideCorner(low, wire.size)),
    high: Math.max(foot + half, besideCorner(high, wire.size)),
  };
}

/** The px between the middles of two neighbours on one side. */
export function pitch(one: Port | Slot, other: Port | Slot): number {
  const [a, b] = [one.wire.size, other.wire.size];
  return Math.max(markRoom(one), markRoom(other), pitchGap(a, b) + a / 2 + b / 2);
}

function markRoom(port: Port | Slot): number {
  return 'end' in port ? portRoom(port.wire.wire, port.end === port.wire.from) : 0;
}

/** The px between two wires that are so thick. */
export function pitchGap(a: number, b: number): number {
  return a > 0 && b > 0 ? spacing.tubeGap : spacing.portGap;
}
