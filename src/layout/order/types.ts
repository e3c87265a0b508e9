import type { Child, End, Plan, Route, Side, Slot, Stop, Wire } from '../plan.ts';

/** A wire's end on a side of a card or a hub. */
export interface Port {
  readonly wire: Wire;
  readonly end: End;
  readonly side: Side;
  /** Where the wire goes from here. */
  readonly next: Stop;
}

/** What lies across a lane in a container. */
export type Entry = Child | { readonly slot: Slot };

/** Which things lie before which, across the lanes. */
export interface Order {
  /** By container and lane. */
  readonly entries: (container: number, lane: number) => readonly Entry[];
  /** The ports of each side of each card and hub, those of a hub with the wires that pass it between them. */
  readonly sides: readonly PortSide[];
}

export interface PortSide {
  readonly card?: number;
  readonly hub?: number;
  readonly ports: readonly (Port | Slot)[];
}

/** True for what lies in a lane. */
export function isIn(plan: Plan, child: Child, lane: number): boolean {
  if ('card' in child) return plan.cards[child.card]?.lane === lane;
  const container = plan.containers[child.container];
  return container !== undefined && container.first <= lane && lane <= container.last;
}

/** The slots of a route, in the order of its way. */
export function slotsOf({ hops }: Route): Slot[] {
  return hops.flatMap(({ to }) => ('slot' in to ? [to.slot] : []));
}
