import { type Estimate, type Extent, endAt } from './estimate.ts';
import {
  type Child,
  type End,
  type Hop,
  laneOf,
  type Plan,
  type Route,
  type Side,
  type Slot,
  type Stop,
  type Wire,
} from './plan.ts';

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

/**
 * Gives the slots their places among the cards of their lanes, and the ports theirs on the sides of their boxes, so that
 * few wires cross. In a run of lanes that a container reaches over, a wire keeps to one side of it.
 *
 * Needs routes, and an estimate of where the cards lie; leaves an order for each lane and each side.
 */
export function orderAcross(plan: Plan, routes: readonly Route[], estimate: Estimate): Order {
  const guess = new Guess(plan, routes, estimate);
  const lists = new Map<string, Entry[]>();
  const slots = new Map<string, { slot: Slot; index: number }[]>();
  for (const route of routes) {
    for (const slot of slotsOf(route)) {
      const key = `${slot.container} ${slot.lane}`;
      const own = slots.get(key) ?? [];
      own.push({ slot, index: own.length });
      slots.set(key, own);
    }
  }
  const entries = (container: number, lane: number): readonly Entry[] => {
    const key = `${container} ${lane}`;
    const known = lists.get(key);
    if (known) return known;
    const sorted = (slots.get(key) ?? [])
      .map((each) => ({ ...each, gap: guess.gap(each.slot) }))
      .sort((a, b) => a.gap - b.gap || a.slot.wish - b.slot.wish || a.slot.far - b.slot.far || a.index - b.index);
    const list: Entry[] = [];
    let next = 0;
    (plan.containers[container]?.children ?? []).forEach((child, index) => {
      for (; next < sorted.length && (sorted[next]?.gap ?? 0) <= index; next += 1)
        list.push({ slot: (sorted[next] as { slot: Slot }).slot });
      if (isIn(plan, child, lane)) list.push(child);
    });
    for (; next < sorted.length; next += 1) list.push({ slot: (sorted[next] as { slot: Slot }).slot });
    lists.set(key, list);
    return list;
  };
  return { entries, sides: orderPorts(plan, routes, guess) };
}

function isIn(plan: Plan, child: Child, lane: number): boolean {
  if ('card' in child) return plan.cards[child.card]?.lane === lane;
  const container = plan.containers[child.container];
  return container !== undefined && container.first <= lane && lane <= container.last;
}

export function slotsOf({ hops }: Route): Slot[] {
  return hops.flatMap(({ to }) => ('slot' in to ? [to.slot] : []));
}

/** What a heading keeps from the wires at both of its sides, together, in px. */
const HEADING_ROOM = 48;

/** About where stops lie before anything is placed. */
class Guess {
  private readonly gaps = new Map<Slot, number>();
  private readonly estimate: Estimate;

  constructor(
    private readonly plan: Plan,
    routes: readonly Route[],
    estimate: Estimate,
  ) {
    const slots = routes.flatMap(slotsOf);
    this.estimate = { ...estimate, cards: besideHeadings(plan, slots, estimate) };
    for (const slot of slots) this.gaps.set(slot, this.gapOf(slot));
  }

  /** The number of the container's children that lie before the slot. */
  gap(slot: Slot): number {
    return this.gaps.get(slot) ?? 0;
  }

  /** About where a stop will lie, beside what lies in its way. */
  stop(stop: Stop, other: End): number {
    if ('end' in stop) return this.end(stop.end, other);
    const { container, lane, wish } = stop.slot;
    const gap = this.gap(stop.slot);
    const children = this.plan.containers[container]?.children ?? [];
    const before = this.extent(
      children
        .slice(0, gap)
        .reverse()
        .find((child) => isIn(this.plan, child, lane)),
    );
    const behind = this.extent(children.slice(gap).find((child) => isIn(this.plan, child, lane)));
    return Math.min(behind?.start ?? Infinity, Math.max(before?.end ?? -Infinity, wish));
  }

  end(end: End, other: End): number {
    return endAt(this.estimate, end, other);
  }

  private gapOf({ container, lane, wish, low, high }: Slot): number {
    let gap = low;
    (this.plan.containers[container]?.children ?? []).forEach((child, index) => {
      const extent = index < high && isIn(this.plan, child, lane) ? this.extent(child) : undefined;
      if (extent && (extent.start + extent.end) / 2 < wish) gap = Math.max(gap, index + 1);
    });
    return gap;
  }

  private extent(child: Child | undefined): Extent | undefined {
    if (child === undefined) return undefined;
    return 'card' in child ? this.estimate.cards[child.card] : this.estimate.containers[child.container];
  }
}

/** A heading stands in the first gap between the wires that pass beside it that has room for it. */
function besideHeadings(plan: Plan, slots: readonly Slot[], estimate: Estimate): Extent[] {
  const wishes = new Map<string, number[]>();
  for (const { container, lane, wish } of slots) {
    const key = `${container} ${lane}`;
    const known = wishes.get(key);
    if (known) known.push(wish);
    else wishes.set(key, [wish]);
  }
  return plan.cards.map(({ heading, container, lane, across }, index): Extent => {
    const known = estimate.cards[index] ?? { start: 0, end: 0 };
    const passing = heading ? (wishes.get(`${container} ${lane}`) ?? []).sort((a, b) => a - b) : [];
    const room = across + HEADING_ROOM;
    const last = estimate.containers[container]?.end ?? Infinity;
    const gap = [known.start - HEADING_ROOM / 2, ...passing].find((start, at) => (passing[at] ?? last) - start >= room);
    return gap === undefined ? known : { start: gap + HEADING_ROOM / 2, end: gap + HEADING_ROOM / 2 + across };
  });
}

/** Ports on one side lie in the order of what they lead to; wires that turn back lie in one another. */
function orderPorts(plan: Plan, routes: readonly Route[], guess: Guess): PortSide[] {
  const sides = new Map<
    string,
    { card?: number; hub?: number; ports: { port: Port | Slot; key: readonly number[] }[] }
  >();
  const sideFor = (key: string, of: { card?: number; hub?: number }) => {
    const known = sides.get(key);
    if (known) return known;
    const made = { ...of, ports: [] };
    sides.set(key, made);
    return made;
  };
  const add = (hop: Hop, stop: Stop, next: Stop, index: number) => {
    if (!('end' in stop)) return;
    const { end, side } = stop;
    if (end.card !== undefined && end.at !== undefined) return;
    const other = end === hop.wire.from ? hop.wire.to : hop.wire.from;
    const here = guess.end(end, other);
    const there = guess.stop(next, end);
    const loops = laneOf(next) === end.lane;
    const turn = !loops ? 0 : there < here ? -1 : 1;
    const key = [
      end.sides[side]?.low ?? 0,
      turn,
      loops ? -there : there,
      guess.end(other, end),
      turn < 0 ? -index : index,
    ];
    const of = end.card === undefined ? { hub: end.hub as number } : { card: end.card };
    sideFor(`${side} ${end.card ?? 'hub'} ${end.hub ?? ''}`, of).ports.push({
      port: { wire: hop.wire, end, side, next },
      key,
    });
  };
  routes.forEach(({ hops }, index) => {
    hops.forEach((hop, at) => {
      if (at === 0) add(hop, hop.from, hop.to, index);
      if (at === hops.length - 1) add(hop, hop.to, hop.from, index);
    });
  });
  // What passes a hub keeps apart from what ends there, on both sides.
  for (const route of routes) {
    for (const slot of slotsOf(route)) {
      if (plan.containers[slot.container]?.hub === undefined) continue;
      for (const side of ['before', 'after']) {
        sideFor(`${side} hub ${slot.container}`, { hub: slot.container }).ports.push({
          port: slot,
          key: [0, 0, slot.wish, slot.far, 0],
        });
      }
    }
  }
  return [...sides.values()].map(({ ports, ...of }) => ({
    ...of,
    ports: ports.sort((a, b) => compare(a.key, b.key)).map((each) => each.port),
  }));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return (a[index] ?? 0) - (b[index] ?? 0);
  return 0;
}
