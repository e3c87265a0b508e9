import type { Port, Wire as SceneWire } from '../../scene/scene.ts';
import { portRoom } from '../faces/corners.ts';
import type { Sized } from '../faces/sized.ts';
import { strandsAtBoxes } from '../faces/sizing.ts';
import type { Card, Container, End, InnerWire, Lane, Range, Side, Wire } from '../plan.ts';
import { spacing, strandOffset, tubeHeight } from '../spacing.ts';
import { type InnerEnd, innerWire } from './inner.ts';
import type { Oriented } from './oriented.ts';
import { awayFromCorners, hasRoom, partFor, roomySides } from './side-parts.ts';
import { areaOf, openSides } from './sides.ts';

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
  private readonly met = new Map<string, { arrivals: SceneWire[]; departures: number }>();
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
      if (wire.ride) continue;
      this.metAt(wire.to.node).arrivals.push(wire);
      this.metAt(wire.from.node).departures += 1;
    }
    this.down = flow === 'down';
    for (const wire of wires) if (!wire.ride) this.noteFixed(wire);
  }

  private metAt(box: string) {
    const known = this.met.get(box) ?? { arrivals: [], departures: 0 };
    this.met.set(box, known);
    return known;
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
    const around = this.built.cards[card ?? 0]?.sized ?? sized;
    const clear = Math.max(CLEAR, thick / 2);
    const taken = fixed === undefined && around === sized ? this.takenOn(card ?? 0, wire, port) : undefined;
    const beside = this.turns(wire) ? Math.min(TURN, across / 6) : 0;
    const open = (range: Range) => {
      const place = { low: at.at ?? area.low + range.low, high: at.at ?? area.low + range.high };
      const away = sized.box.bar
        ? { before: place, after: place }
        : awayFromCorners(sized.box, area, thick, this.down, beside);
      return openSides(around, sized, { ...area, ...place }, clear, away, this.down, taken);
    };
    // Behind the link, where links run down, stands the name of the building around a card.
    const high = this.down && sized.line !== undefined ? Math.max(least, sized.line) : across - least;
    const whole = { low: least, high };
    const met = this.metAt(port.node);
    const part = open(partFor(sized.box, wire, met, whole, across));
    // Words may stand in the way of what leaves the middle.
    const sides = sized.box.joins && port === wire.from && !hasRoom(part.after, met.departures) ? open(whole) : part;
    const roomy = port === wire.to && around.box.grid ? roomySides(sides, met) : sides;
    return { ...end, card: card ?? 0, sides: atSide(roomy, side), ...at };
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

  /** A wire lands on a row at its height, on a strand at the strand's, and on what stands on a link at the link's. */
  private fixedPlace(port: Port, sized: Sized, wire: SceneWire): number | undefined {
    if (port.row !== undefined && sized.ports[port.row] !== undefined) return sized.ports[port.row];
    // What comes alone to a box on a link meets it where the link runs.
    return this.lineOf(port, sized, wire.tube !== undefined || this.metAt(port.node).arrivals.length === 1);
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

/** A side alone, where a box can be met there. */
function atSide(sides: End['sides'], side: Side | undefined): End['sides'] {
  const range = side && sides[side];
  return range ? { [side]: range } : sides;
}
