import type { Box, Port, Wire as SceneWire } from '../../scene/scene.ts';
import { besideCorner, cornersOf, portRoom } from '../faces/corners.ts';
import type { Sized } from '../faces/sized.ts';
import { strandsAtBoxes } from '../faces/sizing.ts';
import type { Card, Container, End, InnerWire, Lane, Range, Side, Wire } from '../plan.ts';
import { spacing, strandOffset, tubeHeight } from '../spacing.ts';
import { type InnerEnd, innerWire } from './inner.ts';
import type { Oriented } from './oriented.ts';
import { type Area, areaOf, openSides } from './sides.ts';

/** Where a box lies in what it is drawn in: a card, or a hub of its own. */
export interface Place {
  readonly card?: number;
  readonly hub?: number;
  readonly lane: number;
  readonly container: number;
  readonly sized: Sized;
  readonly x: number;
  readonly y: number;
}

/** What wires end at and run through. */
export interface Built {
  readonly oriented: Oriented;
  readonly lanes: readonly Lane[];
  readonly containers: readonly Container[];
  readonly cards: readonly Card[];
  /** By box. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The px that a wire keeps from words and boxes on its way into a card. */
const CLEAR = 3;

/** A wire that turns back keeps so many px more from corners than others do, where there is room: it would look as if it hung there. */
const TURN = 14;

const ANYWHERE = { low: 0, high: 0, clear: { low: 0, high: 0 } };

/** Gives every wire its ends. A wire between two boxes of one card that can't run straight between them leaves the card. */
export function joinWires(built: Built): { wires: Wire[]; inner: InnerWire[] } {
  const ends = new Ends(built);
  const own = built.oriented.wires.filter((wire) => !wire.ride);
  const pairs = new Map<string, SceneWire[]>();
  // Each wire among those between the same two boxes.
  const placed = own.map((wire) => {
    const key = pairOf(wire);
    const among = pairs.get(key) ?? [];
    pairs.set(key, among);
    return { wire, index: among.push(wire) - 1, among };
  });
  const inner: InnerWire[] = [];
  const wires: Wire[] = [];
  for (const { wire, index, among } of placed) {
    const straight = ends.innerWire(wire, { index, count: among.length });
    if (straight) inner.push(straight);
    else wires.push(ends.wire(wire));
  }
  return { wires, inner };
}

function pairOf({ from, to }: SceneWire): string {
  return JSON.stringify([from.node, to.node].sort());
}

class Ends {
  private readonly strandsAt: ReadonlyMap<string, number>;
  /** By box, the wires that lead to it, and how many lead from it. */
  private readonly arrivals = new Map<string, SceneWire[]>();
  private readonly departures = new Map<string, number>();
  private readonly down: boolean;
  /** By card and side, where wires have a fixed place, in px across the lanes from the card's corner. */
  private readonly fixed = new Map<number, Record<Side, number[]>>();
  /** The tubes whose strands go on in another tube, and those whose strands come out of one. */
  private readonly goOn = new Set<string>();
  private readonly comeOn = new Set<string>();

  constructor(private readonly built: Built) {
    const { wires, flow } = built.oriented;
    this.strandsAt = strandsAtBoxes(wires);
    for (const { ride } of wires) {
      for (const tube of ride?.tubes.slice(0, -1) ?? []) this.goOn.add(tube);
      for (const tube of ride?.tubes.slice(1) ?? []) this.comeOn.add(tube);
    }
    for (const wire of wires) {
      const { ride, from, to } = wire;
      if (ride) continue;
      const arrivals = this.arrivals.get(to.node) ?? [];
      arrivals.push(wire);
      this.arrivals.set(to.node, arrivals);
      this.departures.set(from.node, (this.departures.get(from.node) ?? 0) + 1);
    }
    this.down = flow === 'down';
    for (const wire of wires) if (!wire.ride) this.noteFixed(wire);
  }

  /** Wires come to a box before it and go on behind it, wherever they do not have to turn back. */
  private noteFixed(wire: SceneWire): void {
    for (const port of [wire.from, wire.to]) {
      const { card, sized, x, y } = this.placeOf(port, wire);
      const place = this.fixedPlace(port, sized, wire);
      if (card === undefined || place === undefined) continue;
      const own = this.fixed.get(card) ?? { before: [], after: [] };
      own[port === wire.from ? 'after' : 'before'].push((this.down ? x : y) + place);
      this.fixed.set(card, own);
    }
  }

  wire(wire: SceneWire): Wire {
    const [from, to] = [this.endOf(wire.from, wire), this.endOf(wire.to, wire)];
    return { wire, from, to, size: thickOf(wire), allowed: this.allowedFor(wire, from, to) };
  }

  innerWire(wire: SceneWire, place: { index: number; count: number }): InnerWire | undefined {
    const [from, to] = [this.placeOf(wire.from, wire), this.placeOf(wire.to, wire)];
    const card = from.card === to.card && from.card !== undefined ? this.built.cards[from.card] : undefined;
    if (from.card === undefined || !card) return undefined;
    const end = ({ sized, x, y }: Place, port: Port): InnerEnd => {
      const area = areaOf({ x, y, width: sized.width, height: sized.height }, this.down);
      const line = this.lineOf(port, sized, wire.tube !== undefined);
      return { sized, area, at: line === undefined ? undefined : area.low + line };
    };
    return innerWire(
      wire,
      { index: from.card, sized: card.sized },
      [end(from, wire.from), end(to, wire.to)],
      place,
      this.down,
    );
  }

  private placeOf(port: Port, wire: SceneWire): Place {
    const place = this.built.places.get(port.node);
    if (!place) throw new Error(`The wire ${wire.id} ends at ${port.node}, which the scene doesn't have.`);
    return place;
  }

  private endOf(port: Port, wire: SceneWire): End {
    const { sized, lane, container, card, hub, x, y } = this.placeOf(port, wire);
    const size = this.built.lanes[lane]?.size ?? 0;
    const area = areaOf({ x, y, width: sized.width, height: sized.height }, this.down);
    const across = area.high - area.low;
    const end = { lane, container, box: port.node, before: area.start, after: size - area.end };
    const side = this.sideOf(port, wire);
    if (hub !== undefined) return { ...end, hub, sides: atSide({ before: ANYWHERE, after: ANYWHERE }, side) };
    const thick = thickOf(wire);
    const least = Math.min(across / 2, Math.max(spacing.portEdge - 2, thick > 0 ? thick / 2 + 2 : 0));
    const fixed = this.fixedPlace(port, sized, wire);
    const at = fixed === undefined ? {} : { at: area.low + fixed };
    const whole = this.built.cards[card ?? 0]?.sized ?? sized;
    const clear = Math.max(CLEAR, thick / 2);
    const taken = fixed === undefined && whole === sized ? this.takenOn(card ?? 0, wire, port) : undefined;
    const open = ({ low, high }: Range) => {
      const met = { low: at.at ?? area.low + low, high: at.at ?? area.low + high };
      const beside = this.turns(wire) ? Math.min(TURN, across / 6) : 0;
      const away = sized.box.bar
        ? { before: met, after: met }
        : awayFromCorners(sized.box, area, thick, this.down, beside);
      return openSides(whole, sized, { ...area, ...met }, clear, away, this.down, taken);
    };
    // Behind the link, where links run down, stands the name of the building around a card.
    const high = this.down && sized.line !== undefined ? Math.max(least, sized.line) : across - least;
    const wished = open(this.partFor(port, sized, wire, { low: least, high }, across));
    // Words may stand in the way of what leaves the middle.
    const needed = ((this.departures.get(port.node) ?? 1) - 1) * spacing.portGap;
    const isTight = !wished.after || wished.after.high - wished.after.low < needed;
    const sides = sized.box.joins && port === wire.from && isTight ? open({ low: least, high }) : wished;
    return { ...end, card: card ?? 0, sides: atSide(sides, side), ...at };
  }

  /** True for a wire between two cards of a lane. */
  private turns(wire: SceneWire): boolean {
    return this.placeOf(wire.from, wire).lane === this.placeOf(wire.to, wire).lane;
  }

  /** By side, what a wire to a card itself leaves to those that have a fixed place there. */
  private takenOn(card: number, wire: SceneWire, port: Port): Record<Side, Range[]> | undefined {
    const own = this.fixed.get(card);
    if (!own) return undefined;
    const room = portRoom(wire, port === wire.from);
    const ranges = (places: readonly number[]) => places.map((at) => ({ low: at - room, high: at + room }));
    return { before: ranges(own.before), after: ranges(own.after) };
  }

  /**
   * The one side at which a wire meets a box. What goes on where a strand ends goes on behind its tube, and what comes
   * before it comes from before the tube; strands from tube to tube run through the box between.
   */
  private sideOf(port: Port, { id, from, to }: SceneWire): Side | undefined {
    if (port.strand !== undefined) return port === from ? 'after' : 'before';
    if (port === to && this.goOn.has(id)) return 'before';
    return port === from && this.comeOn.has(id) ? 'after' : undefined;
  }

  /**
   * The part of a box's side at which a wire is met, out of all of it. What leaves a bar, or a box at which others are joined,
   * leaves the middle: it comes from all of them. What is joined there comes to parts of its own, in its order.
   */
  private partFor({ node }: Port, { box }: Sized, wire: SceneWire, { low, high }: Range, across: number): Range {
    const [arrivals, departures] = [this.arrivals.get(node) ?? [], this.departures.get(node) ?? 0];
    if (box.joins && wire.to.node === node) {
      const part = across / (2 * arrivals.length - 1);
      const start = 2 * arrivals.indexOf(wire) * part;
      return { low: Math.max(low, start), high: Math.min(high, start + part) };
    }
    const inMiddle = (edge: number) => ({ low: Math.max(low, edge), high: Math.min(high, across - edge) });
    if (box.bar || box.joins) return inMiddle(Math.min(across / 3, (across - departures * spacing.portGap) / 2));
    if (box.centred) return inMiddle((across - (Math.max(departures, arrivals.length) - 1) * spacing.portGap) / 2);
    return { low, high };
  }

  /** A wire lands on a row at its height, on a strand at the strand's, and on what stands on a link at the link's. */
  private fixedPlace(port: Port, sized: Sized, wire: SceneWire): number | undefined {
    if (port.row !== undefined && sized.ports[port.row] !== undefined) return sized.ports[port.row];
    // What comes alone to a box on a link meets it where the link runs.
    return this.lineOf(port, sized, wire.tube !== undefined || this.arrivals.get(port.node)?.length === 1);
  }

  /** Where the link runs through a box that stands on one, or the strand that a wire ends at. */
  private lineOf(port: Port, sized: Sized, onLink: boolean): number | undefined {
    if (port.strand !== undefined && sized.line !== undefined)
      return sized.line + strandOffset(port.strand, this.strandsAt.get(port.node) ?? 1);
    return onLink ? sized.line : undefined;
  }

  /**
   * The frames that a wire may run through: those around its ends, those that it passes by right, and hubs on its way. A hub
   * that it ends at is met at its side, not run through.
   */
  private allowedFor(wire: SceneWire, from: End, to: End): Set<number> {
    const allowed = new Set<number>([0]);
    const hubs = (wire.via ?? []).flatMap((id) => this.built.places.get(id)?.hub ?? []);
    const zones = this.built.oriented.passedBy(wire).map((zone) => zone + 1);
    const { containers } = this.built;
    for (const start of [from.container, to.container, ...zones, ...hubs]) {
      for (let each = start; each > 0; each = containers[each]?.parent ?? -1)
        if (!containers[each]?.hub || hubs.includes(start)) allowed.add(each);
    }
    return allowed;
  }
}

/** How thick a wire is, in px; a thin one has no thickness. */
function thickOf({ tube }: SceneWire): number {
  return tube ? tubeHeight(tube.strands) : 0;
}

/** By side, where a wire of some thickness in px meets a box clear of its corners, from the card's corner. */
function awayFromCorners(
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

/** A side alone, where a box can be met there. */
function atSide(sides: End['sides'], side: Side | undefined): End['sides'] {
  const range = side && sides[side];
  return range ? { [side]: range } : sides;
}
