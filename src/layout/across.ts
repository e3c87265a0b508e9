import type { Estimate, Extent } from './estimate.ts';
import type { Entry, Order, Port, PortSide } from './order.ts';
import {
  type End,
  type Hop,
  laneOf,
  middleOf,
  type Plan,
  type Range,
  type Route,
  type Slot,
  type Stop,
} from './plan.ts';
import { type Distance, Positions, type Variable } from './positions.ts';
import { spacing } from './spacing.ts';

/** The places of everything across the lanes. */
export interface Across {
  readonly cards: readonly Extent[];
  readonly containers: readonly Extent[];
  /** Where wires pass lanes outside of all frames. */
  readonly slots: readonly { readonly lane: number; readonly at: number; readonly half: number }[];
  /** Where a wire's stop lies. */
  readonly at: (stop: Stop) => number;
  readonly end: number;
}

interface Frame {
  readonly start: Variable;
  readonly end: Variable;
}

/** A place that may move by itself, with its distance from a variable that stands for something larger. */
interface Spot {
  readonly variable: Variable;
  readonly offset: number;
}

const NOTHING: Order = { entries: () => [], sides: [] };

/** About where cards and containers lie if no wire passes a lane: what the order of the wires goes by. */
export function estimateAcross(plan: Plan): Estimate {
  const order: Order = { ...NOTHING, entries: (container, lane) => childrenIn(plan, container, lane) };
  const system = new System(plan, order);
  system.straighten(
    plan.wires.map((wire) => ({
      wire,
      channel: 0,
      container: 0,
      from: { end: wire.from, side: 'after' },
      to: { end: wire.to, side: 'before' },
    })),
  );
  return system.places([]);
}

/**
 * Places everything across the lanes: as near to the start as what lies before it admits, with as many wires straight as
 * can be, the heavy ones first.
 *
 * Needs an order; leaves places in which nothing is nearer to its neighbour than it may be.
 */
export function placeAcross(plan: Plan, routes: readonly Route[], order: Order): Across {
  const system = new System(plan, order);
  system.straighten(routes.flatMap((route) => route.hops));
  return system.places(routes);
}

function childrenIn(plan: Plan, container: number, lane: number): Entry[] {
  return (plan.containers[container]?.children ?? []).filter((child) => {
    if ('card' in child) return plan.cards[child.card]?.lane === lane;
    const inner = plan.containers[child.container];
    return inner !== undefined && inner.first <= lane && lane <= inner.last;
  });
}

/** How far in px a card may be moved to make a wire straight, by the wire's weight. */
const REACH = { firm: 2_000, heavy: 240, normal: 240, light: 120 };

class System {
  private readonly positions = new Positions();
  private readonly cards: Variable[];
  private readonly frames: Frame[];
  private readonly slots = new Map<Slot, Variable>();
  private readonly ports = new Map<End, Variable>();
  private readonly halves = new Map<Variable, number>();
  private readonly distances: Distance[] = [];
  private readonly rangeEnds: Distance[] = [];
  private readonly limits: { readonly index: number; readonly most: number }[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly order: Order,
  ) {
    const { positions } = this;
    this.frames = plan.containers.map(() => ({ start: positions.add(), end: positions.add() }));
    this.cards = plan.cards.map(() => positions.add());
    plan.lanes.forEach((_, lane) => this.stack(0, lane));
    for (const [index, { least, most }] of plan.containers.entries()) {
      this.keep(this.frames[index]?.start, this.frames[index]?.end, least);
      if (most !== undefined) this.limits.push({ index, most });
    }
    for (const side of order.sides) this.line(side);
    this.positions.keepAllApart(this.distances);
    for (const { from, to, gap } of this.rangeEnds) this.positions.keepApart(from, to, gap);
    for (const { index, most } of this.limits) {
      const { start, end } = this.frames[index] as Frame;
      positions.keepApart(end, start, -Math.max(most, positions.at(end) - positions.at(start)));
    }
    // Whatever is moved to make a wire straight stays in the room that there is.
    const { end } = this.frames[0] as Frame;
    positions.bound(end, Math.max(plan.room, positions.at(end)));
  }

  /** Keeps what lies in a container in a lane in its order, from the container's start to its end. */
  private stack(container: number, lane: number): void {
    const frame = this.frames[container] as Frame;
    const own = this.plan.containers[container];
    let before: { readonly entry?: Entry; readonly end: Variable; readonly reach: number } = {
      end: frame.start,
      reach: 0,
    };
    for (const entry of this.order.entries(container, lane)) {
      const { start, end, half } = this.bounds(entry);
      const gap = before.entry === undefined ? (own?.head ?? 0) : this.gapBetween(before.entry, entry);
      this.keep(before.end, start, before.reach + gap + half);
      if ('container' in entry) this.stack(entry.container, lane);
      before = { entry, end, reach: 'card' in entry ? (this.plan.cards[entry.card]?.across ?? 0) : half };
    }
    this.keep(
      before.end,
      frame.end,
      before.reach + (before.entry === undefined ? (own?.head ?? 0) : 0) + (own?.foot ?? 0),
    );
  }

  private gapBetween(before: Entry, after: Entry): number {
    if ('slot' in before && 'slot' in after) return pitchGap(before.slot.wire.size, after.slot.wire.size);
    if ('slot' in before || 'slot' in after) return spacing.slotGap;
    const isZone = (entry: Entry) => 'container' in entry && this.plan.containers[entry.container]?.zone !== undefined;
    if (isZone(before) || isZone(after)) return spacing.zoneGap;
    // Boxes in a hub stand closer together than cards.
    const inHub = 'container' in after && this.plan.containers[this.plan.containers[after.container]?.parent ?? 0]?.hub;
    return inHub ? spacing.childGap : this.plan.cardGap;
  }

  private bounds(entry: Entry): { start: Variable; end: Variable; half: number } {
    if ('card' in entry)
      return { start: this.cards[entry.card] as Variable, end: this.cards[entry.card] as Variable, half: 0 };
    if ('container' in entry) return { ...(this.frames[entry.container] as Frame), half: 0 };
    const variable = this.positions.add();
    this.slots.set(entry.slot, variable);
    return { start: variable, end: variable, half: entry.slot.wire.size / 2 };
  }

  /** Keeps the ports of a side in their order and in their boxes. */
  private line({ card, hub, ports }: PortSide): void {
    const frame = hub === undefined ? undefined : this.frames[hub];
    const { head = 0, foot = 0 } = (hub === undefined ? undefined : this.plan.containers[hub]) ?? {};
    let before: { variable: Variable; port: Port | Slot } | undefined;
    // A wire to a box in a hub passes beside the hub's words.
    const outer = hub === undefined ? -1 : (this.plan.containers[hub]?.parent ?? -1);
    const words = this.plan.containers[outer]?.words;
    // The hub's own wires leave beyond those of the boxes in it.
    const inner =
      hub === undefined
        ? []
        : this.plan.containers.flatMap((each, index) => (each.parent === hub && each.hub ? [index] : []));
    const side = ports.find((port) => 'end' in port);
    const busy = inner.filter((index) =>
      this.order.sides.some(
        (other) =>
          other.hub === index &&
          other.ports.some((port) => 'end' in port && side && 'end' in side && port.side === side.side),
      ),
    );
    const last = busy[busy.length - 1];
    for (const port of ports) {
      const variable = this.portVariable(port);
      if (last !== undefined && 'end' in port)
        this.keep(this.frames[last]?.end, variable, spacing.portGap / 2 + port.wire.size / 2);
      if (words !== undefined && 'end' in port && port.side === 'before')
        this.keep(this.frames[outer]?.start, variable, words + port.wire.size / 2);
      if ('end' in port) {
        const half = port.wire.size / 2;
        if (frame) {
          this.keep(frame.start, variable, head + half);
          this.keep(variable, frame.end, foot + half);
        } else {
          const top = this.cards[card ?? 0] as Variable;
          const { low, high } = rangeOf(port);
          this.keep(top, variable, low);
          this.keep(variable, top, -high);
        }
      }
      if (before) this.keep(before.variable, variable, pitch(before.port, port) * this.share(before.port, port, ports));
      before = { variable, port };
    }
  }

  /** How much of their distance two ports of one box keep: less than all where the box is too small for its wires. */
  private share(one: Port | Slot, other: Port | Slot, ports: readonly (Port | Slot)[]): number {
    if (!('end' in one) || !('end' in other) || one.end.hub !== undefined || one.end.box !== other.end.box) return 1;
    const own = ports.filter((each) => 'end' in each && each.end.box === one.end.box);
    const wanted = own.slice(1).reduce((sum, each, index) => sum + pitch(own[index] as Port, each), 0);
    const { low, high } = rangeOf(one);
    return Math.min(1, (high - low) / Math.max(1, wanted));
  }

  private portVariable(port: Port | Slot): Variable {
    if (!('end' in port)) return this.slots.get(port) ?? 0;
    const variable = this.positions.add();
    this.ports.set(port.end, variable);
    this.halves.set(variable, port.wire.size / 2);
    return variable;
  }

  private keep(from: Variable | undefined, to: Variable | undefined, gap: number): void {
    // Most distances point forwards; those that point back are the ends of ranges.
    if (from !== undefined && to !== undefined) (gap < 0 ? this.rangeEnds : this.distances).push({ from, to, gap });
  }

  private spot(stop: Stop): Spot | undefined {
    if ('slot' in stop) {
      const variable = this.slots.get(stop.slot);
      return variable === undefined ? undefined : { variable, offset: 0 };
    }
    const port = this.ports.get(stop.end);
    if (port !== undefined) return { variable: port, offset: 0 };
    if (stop.end.card === undefined) return undefined;
    return {
      variable: this.cards[stop.end.card] as Variable,
      offset: middleOf(stop.end),
    };
  }

  /** A strand runs straight through a box between two of its tubes. */
  private joinTubes(): void {
    const byId = new Map(this.plan.wires.map((wire) => [wire.wire.id, wire]));
    for (const tubes of this.plan.strands) {
      tubes.slice(1).forEach((tube, index) => {
        const [into, out] = [byId.get(tubes[index] ?? '')?.to, byId.get(tube)?.from];
        const [one, other] = [into && this.ports.get(into), out && this.ports.get(out)];
        if (one !== undefined && other !== undefined) this.positions.tie(one, other, 0);
      });
    }
  }

  /** Makes wires straight where that leaves everything in its order: the thick and heavy ones first, then from the start on. */
  straighten(hops: readonly Hop[]): void {
    this.joinTubes();
    const crowd = crowdsOf(hops);
    const wishes = hops.flatMap((hop) => {
      const [from, to] = [this.spot(hop.from), this.spot(hop.to)];
      if (!from || !to || laneOf(hop.from) === laneOf(hop.to)) return [];
      const { firm, weight = 'normal' } = hop.wire.wire;
      if (hop.wire.size > 0 || firm) return [{ from, to, reach: REACH.firm, thick: hop.wire.size }];
      const among = crowd(hop);
      return [{ from, to, reach: REACH[weight] / among, thick: 0 }];
    });
    const place = ({ variable, offset }: Spot) => this.positions.at(variable) + offset;
    const sorted = wishes
      .map((wish, index) => ({ wish, index, at: Math.max(place(wish.from), place(wish.to)) }))
      .sort((a, b) => b.wish.reach - a.wish.reach || a.at - b.at || a.index - b.index);
    for (const {
      wish: { from, to, reach },
    } of sorted)
      this.positions.tie(from.variable, to.variable, from.offset - to.offset, reach);
  }

  /** The places that were found, with frames close around what they hold and free ports as near as they can to where they lead. */
  places(routes: readonly Route[]): Across & Estimate {
    const { positions, plan } = this;
    const moved = this.drawNear(routes);
    const at = (variable: Variable) => moved.get(variable) ?? positions.at(variable);
    const cards = plan.cards.map(({ across }, index): Extent => {
      const start = at(this.cards[index] as Variable);
      return { start, end: start + across };
    });
    const containers = this.tighten(cards, at);
    return {
      cards,
      containers,
      slots: [...this.slots].flatMap(([{ lane, container, wire }, variable]) =>
        container === 0 ? [{ lane, at: at(variable), half: wire.size / 2 }] : [],
      ),
      at: (stop) => {
        const spot = this.spot(stop);
        return spot ? at(spot.variable) + spot.offset : 0;
      },
      end: Math.max(0, ...containers.map((each) => each.end), ...cards.map((each) => each.end)),
    };
  }

  /** Moves free slots and ports towards where their wires lead, as far as those behind them leave room. */
  private drawNear(routes: readonly Route[]): Map<Variable, number> {
    const { positions } = this;
    const moved = new Map<Variable, number>();
    const at = (variable: Variable) => moved.get(variable) ?? positions.at(variable);
    const wishes = new Map<Variable, number>();
    for (const { hops } of routes) {
      for (const { from, to } of hops) {
        const [a, b] = [this.spot(from), this.spot(to)];
        if (!a || !b) continue;
        wishes.set(a.variable, Math.max(wishes.get(a.variable) ?? -Infinity, at(b.variable) + b.offset));
        wishes.set(b.variable, Math.max(wishes.get(b.variable) ?? -Infinity, at(a.variable) + a.offset));
      }
    }
    const free = [...this.slots.values(), ...this.ports.values()]
      .filter((variable) => positions.isAlone(variable))
      .sort((a, b) => at(b) - at(a));
    for (const variable of free) {
      const wish = wishes.get(variable) ?? -Infinity;
      const most = Math.min(wish, positions.room(variable, at));
      if (most > at(variable)) moved.set(variable, most);
    }
    return moved;
  }

  /** Frames end with what they hold; as far as a frame has a least size, they keep it. */
  private tighten(cards: readonly Extent[], at: (variable: Variable) => number): Extent[] {
    const found: Extent[] = this.frames.map(({ start, end }) => ({ start: at(start), end: at(end) }));
    const inside = this.plan.containers.map(() => ({ start: Infinity, end: -Infinity }));
    const grow = (container: number, start: number, end: number) => {
      const own = inside[container];
      if (!own) return;
      own.start = Math.min(own.start, start);
      own.end = Math.max(own.end, end);
    };
    this.plan.cards.forEach(({ container }, index) =>
      grow(container, cards[index]?.start ?? 0, cards[index]?.end ?? 0),
    );
    for (const [{ container, wire }, variable] of this.slots)
      grow(container, at(variable) - wire.size / 2, at(variable) + wire.size / 2);
    for (const [{ hub }, variable] of this.ports) {
      const half = this.halves.get(variable) ?? 0;
      if (hub !== undefined) grow(hub, at(variable) - half, at(variable) + half);
    }
    // From the innermost outwards.
    const byDepth = this.plan.containers
      .map((_, index) => index)
      .sort((a, b) => (this.plan.containers[b]?.depth ?? 0) - (this.plan.containers[a]?.depth ?? 0));
    for (const index of byDepth) {
      const { head = 0, foot = 0, least = 0, parent = -1 } = this.plan.containers[index] ?? {};
      const { start, end } = inside[index] ?? { start: Infinity, end: -Infinity };
      const known = found[index] as Extent;
      if (start <= end) {
        const top = Math.max(known.start, Math.min(start - head, known.end - least));
        found[index] = { start: top, end: Math.min(known.end, Math.max(end + foot, top + least)) };
      }
      if (parent >= 0) grow(parent, found[index]?.start ?? 0, found[index]?.end ?? 0);
    }
    return found;
  }
}

/**
 * Among how many wires a hop is one of which only few can be straight: those to one card, and those between hubs of which
 * each is joined to several others.
 */
function crowdsOf(hops: readonly Hop[]): (hop: Hop) => number {
  const atCard = new Map<number, number>();
  const joined = new Map<number, Set<number>>();
  const endsOf = ({ from, to }: Hop) => [from, to].flatMap((stop) => ('end' in stop ? [stop.end] : []));
  for (const hop of hops) {
    const [from, to] = [hop.wire.from.hub, hop.wire.to.hub];
    for (const { card } of endsOf(hop)) if (card !== undefined) atCard.set(card, (atCard.get(card) ?? 0) + 1);
    if (from === undefined || to === undefined) continue;
    joined.set(from, (joined.get(from) ?? new Set()).add(to));
    joined.set(to, (joined.get(to) ?? new Set()).add(from));
  }
  return (hop) => {
    const cards = endsOf(hop).map(({ card }) => (card === undefined ? 1 : (atCard.get(card) ?? 1)));
    const hubs = [hop.wire.from.hub, hop.wire.to.hub].map((hub) =>
      hub === undefined ? 1 : (joined.get(hub)?.size ?? 1),
    );
    return Math.max(...cards, Math.min(...hubs) > 1 ? Math.max(...hubs) : 1);
  };
}

function rangeOf({ end, side }: Port): Range {
  return end.sides[side] ?? { low: 0, high: 0 };
}

/** Between the middles of two neighbours on one side. */
function pitch(one: Port | Slot, other: Port | Slot): number {
  const [a, b] = [one.wire.size, other.wire.size];
  const diamonds = [one, other].some((port) => port.wire.wire.ends?.includes('diamond'));
  return Math.max(diamonds ? spacing.diamondGap : 0, pitchGap(a, b) + a / 2 + b / 2);
}

function pitchGap(a: number, b: number): number {
  return a > 0 && b > 0 ? spacing.tubeGap : spacing.portGap;
}
