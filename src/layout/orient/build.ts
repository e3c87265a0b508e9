import type { Measure } from '../../scene/measure.ts';
import type { Block, Box, Port, Wire as SceneWire } from '../../scene/scene.ts';
import { cellsIn, faceOf, landsOn, tilesIn, tilesWidth } from '../faces/card.ts';
import { tablesWidth } from '../faces/cells.ts';
import { stackTexts } from '../faces/paragraphs.ts';
import { blank, type Sized, type Sizing } from '../faces/sized.ts';
import { padOf, placeWords, wantedWidth } from '../faces/words.ts';
import type { Card, Child, Container, End, Lane, Plan, Wire } from '../plan.ts';
import { spacing, strandOffset, tubeHeight } from '../spacing.ts';
import type { Oriented } from './oriented.ts';
import { openSides } from './sides.ts';

/** Where a box lies in what it is drawn in: a card, or a hub of its own. */
interface Place {
  readonly card?: number;
  readonly hub?: number;
  readonly lane: number;
  readonly container: number;
  readonly sized: Sized;
  readonly x: number;
  readonly y: number;
}

/** The first pass: gives every box its face and its size, and every wire its ends. */
export function planOf(
  oriented: Oriented,
  measure: Measure,
): { plan: Plan; inner: readonly SceneWire[]; places: ReadonlyMap<string, Place>; sizing: Sizing } {
  const builder = new Builder(oriented, measure);
  return builder.build();
}

interface Mutable extends Omit<Container, 'children' | 'first' | 'last'> {
  first: number;
  last: number;
  readonly children: Child[];
}

class Builder {
  private readonly sizing: Sizing;
  private readonly containers: Mutable[] = [];
  private readonly cards: Card[] = [];
  private readonly places = new Map<string, Place>();
  private readonly sizes: number[];
  /** By box, how many strands the tubes have that end there. */
  private readonly strandsAt: ReadonlyMap<string, number>;
  /** By box, how many wires lead to it. */
  private readonly arrivals = new Map<string, number>();

  constructor(
    private readonly oriented: Oriented,
    measure: Measure,
  ) {
    const { scene, flow, wires, across } = oriented;
    this.strandsAt = strandsAtBoxes(wires);
    for (const { ride, to } of wires) if (!ride) this.arrivals.set(to.node, (this.arrivals.get(to.node) ?? 0) + 1);
    this.sizing = sizingOf(flow, oriented.blocks, wires, Math.min(across, 1_100), measure);
    this.sizes = oriented.lanes.map(() => 0);
    this.containers.push({
      id: '',
      parent: -1,
      depth: 0,
      first: 0,
      last: scene.lanes.length - 1,
      head: 0,
      foot: 0,
      least: 0,
      children: [],
    });
  }

  build() {
    const { oriented } = this;
    const widths = this.laneWidths();
    // A lane that wires only pass is as wide as the headings there.
    if (!this.down)
      widths.forEach(
        (width, lane) =>
          (this.sizes[lane] = oriented.blocks.some((block) => oriented.laneOf.get(block.box.id) === lane) ? 0 : width),
      );
    for (const at of oriented.zones) this.addZone(at, widths);
    for (const block of oriented.blocks) this.addBlock(block, widths);
    this.orderChildren();
    const root = this.containers[0] as Mutable;
    root.last = oriented.lanes.length - 1;
    const lanes = oriented.lanes.map(
      (lane, index): Lane => ({ id: lane.id, loops: lane.loops, size: this.sizes[index] ?? 0 }),
    );
    const wires: Wire[] = [];
    const inner: SceneWire[] = [];
    for (const wire of oriented.wires) {
      if (wire.ride) continue;
      const [from, to] = [this.endOf(wire.from, wire, lanes), this.endOf(wire.to, wire, lanes)];
      if (from.card !== undefined && from.card === to.card) inner.push(wire);
      else
        wires.push({
          wire,
          from,
          to,
          size: wire.tube ? tubeHeight(wire.tube.strands) : 0,
          allowed: this.allowedFor(wire, from, to),
        });
    }
    const plan: Plan = {
      lanes,
      containers: this.containers,
      cards: this.cards,
      wires,
      strands: oriented.wires.flatMap(({ ride }) => (ride && ride.tubes.length > 1 ? [ride.tubes] : [])),
      room: oriented.across,
      channel: this.down ? spacing.channelDown : spacing.channel,
      pad: this.pad,
      cardGap: oriented.scene.cardGap ?? spacing.blockGap,
    };
    return { plan, inner, places: this.places, sizing: this.sizing };
  }

  /** What frames keep around what they hold. */
  private get pad(): number {
    return this.down ? spacing.zonePadDown : spacing.zonePad;
  }

  private get down(): boolean {
    return this.oriented.flow === 'down';
  }

  /** Widths of the lanes' cards where lanes run to the right: cards of one lane are equally wide. */
  private laneWidths(): number[] {
    const { oriented, sizing } = this;
    return oriented.lanes.map((lane, index) => {
      const role = oriented.scene.lanes.find((each) => each.id === lane.id)?.size ?? 'medium';
      const own = oriented.blocks.filter((block) => oriented.laneOf.get(block.box.id) === index);
      return Math.max(
        own.length > 0 || !this.down ? spacing.lanes[role] : 0,
        ...own.map(({ box }) =>
          box.grid ? 0 : Math.max(tilesWidth(box, sizing), Math.min(MOST_TABLE, tablesWidth(box, sizing.measure))),
        ),
      );
    });
  }

  private addZone(
    { zone, id, within, first, last, headingLane }: Oriented['zones'][number],
    widths: readonly number[],
  ): void {
    const parent = within + 1;
    const depth = (this.containers[parent]?.depth ?? 0) + 1;
    const lines = zone.hidden ? [] : zone.lines;
    const { pad } = this;
    const index = this.containers.length;
    if (headingLane === undefined) {
      const { height } = stackTexts(lines, 0, 0, headingWidth(widths, first, last), this.sizing.measure);
      this.containers.push({
        id,
        parent,
        depth,
        first,
        last,
        head: height > 0 ? height + pad + 8 : pad,
        foot: pad,
        least: 0,
        zone,
        whole: zone.whole ?? false,
        children: [],
      });
      return;
    }
    this.containers.push({
      id,
      parent,
      depth,
      first,
      last,
      head: pad,
      foot: pad,
      least: 2 * pad,
      zone,
      whole: zone.whole ?? false,
      children: [],
    });
    if (lines.length === 0) return;
    const wide = Math.min(
      this.sizing.across - 2 * pad * depth,
      Math.max(72, ...lines.map((line) => wantedWidth({ ...HEADING, lines: [line] }, this.sizing.measure))),
      HEADING_WIDTH,
    );
    const { texts, height } = stackTexts(lines, 0, 0, wide, this.sizing.measure);
    this.addCard(
      {
        ...blank(
          { ...HEADING, id: `heading:${id}` },
          Math.ceil(Math.max(...texts.map((text) => text.width))) + 1,
          height,
        ),
        texts,
      },
      headingLane,
      index,
      true,
    );
  }

  private addBlock(block: Block, widths: readonly number[]): void {
    const { box } = block;
    const lane = this.oriented.laneOf.get(box.id) ?? 0;
    const container = this.oriented.zoneOf(block) + 1;
    const passed = this.sizing.passed.has(box.id) && !box.grid;
    if (block.stretch || passed || box.arrange === 'side')
      this.addHub(box, lane, container, this.widthOf(box, widths[lane] ?? 0), block.stretch !== undefined || passed);
    else this.addCard(faceOf(box, this.widthOf(box, widths[lane] ?? 0), this.sizing), lane, container);
  }

  /** Cards are as wide as their lane; where lanes run down, as their words and their wires need. */
  private widthOf(box: Box, lane: number): number {
    if (!this.down) return lane;
    return columnWidth(box, this.sizing);
  }

  private addCard(sized: Sized, lane: number, container: number, heading = false): void {
    const [along, across] = this.down ? [sized.height, sized.width] : [sized.width, sized.height];
    const card = this.cards.length;
    this.cards.push({ id: sized.box.id, lane, container, sized, along, across, heading });
    this.sizes[lane] = Math.max(this.sizes[lane] ?? 0, along);
    this.containers[container]?.children.push({ card });
    this.indexBoxes(sized, { card, lane, container }, 0, 0);
  }

  private indexBoxes(sized: Sized, of: { card: number; lane: number; container: number }, x: number, y: number): void {
    this.places.set(sized.box.id, { ...of, sized, x, y });
    for (const child of sized.children) this.indexBoxes(child, of, x + child.x, y + child.y);
  }

  /** A box that reaches over what is joined to it: words at its start, and the boxes in it beside them. */
  private addHub(box: Box, lane: number, container: number, width: number, whole: boolean): void {
    const pad = padOf(box);
    const children = box.arrange === 'side' ? (box.children ?? []) : [];
    const side = children.length === 0 ? 0 : this.sideWidth(children, width);
    const inner = this.down || side === 0 ? width : width - side;
    const words = placeWords(box, pad, pad, inner - (this.down || side === 0 ? 2 * pad : pad + 4), this.sizing.measure);
    const text = words.height + 2 * pad;
    const tiles = tilesIn(box, width, text, this.sizing);
    const bottom = box.tiles ? tiles.bottom + spacing.childGap : text;
    const routers = children.map((child) => this.routerFace(child, side));
    const deepest = Math.max(0, ...routers.map((each) => each.height));
    // Along the lanes: the words, and the boxes behind them or at their side.
    const along = this.down ? bottom + (routers.length > 0 ? deepest + spacing.childGap : 0) : width;
    const wordsAcross = this.down ? Math.max(width, tilesWidth(box, this.sizing)) : bottom;
    const head = whole
      ? this.down
        ? Math.max(...words.texts.map((each) => each.width), 0) + pad + 22
        : text
      : this.down
        ? spacing.childGap
        : spacing.childGap;
    const foot = whole
      ? spacing.portEdge + 6
      : !this.down && box.tiles
        ? bottom - text + spacing.childGap
        : spacing.childGap;
    const hub = this.containers.length;
    const depth = (this.containers[container]?.depth ?? 0) + 1;
    const sized: Sized = {
      ...blank(box, this.down ? wordsAcross : along, this.down ? along : wordsAcross),
      texts: words.texts,
      ...(words.icon ? { icon: words.icon } : {}),
      children: tiles.children,
    };
    this.containers.push({
      id: box.id,
      parent: container,
      depth,
      first: lane,
      last: lane,
      head,
      foot,
      least: Math.max(wordsAcross, this.demand(box)),
      hub: sized,
      ...(children.length > 0
        ? { words: this.down ? Math.max(0, ...words.texts.map((each) => each.x + each.width)) + pad : text }
        : {}),
      children: [],
    });
    this.containers[container]?.children.push({ container: hub });
    this.sizes[lane] = Math.max(this.sizes[lane] ?? 0, along);
    this.places.set(box.id, { hub, lane, container: hub, sized, x: 0, y: 0 });
    for (const face of routers) this.addRouter(face, hub, lane, depth, width, this.down ? bottom : 0, side);
  }

  private demand(box: Box): number {
    const demand = this.sizing.demand.get(box.id);
    return demand === undefined ? 0 : demand + 2 * spacing.portEdge;
  }

  private routerFace(box: Box, side: number): Sized {
    return faceOf(
      box,
      this.down ? Math.max(96, wantedWidth(box, this.sizing.measure), this.demand(box)) : side - spacing.childGap,
      this.sizing,
    );
  }

  /** A box in a hub, which reaches over its own wires. */
  private addRouter(
    sized: Sized,
    parent: number,
    lane: number,
    depth: number,
    width: number,
    top: number,
    side: number,
  ): void {
    const across = this.down ? sized.width : sized.height;
    const hub = this.containers.length;
    const { box } = sized;
    this.containers.push({
      id: box.id,
      parent,
      depth: depth + 1,
      first: lane,
      last: lane,
      head: spacing.portEdge,
      foot: spacing.portEdge,
      least: Math.max(across, this.demand(box)),
      most: Math.max(across, this.demand(box)) + spacing.stretch,
      hub: { ...sized, x: this.down ? 0 : width - side, y: top },
      children: [],
    });
    this.containers[parent]?.children.push({ container: hub });
    this.places.set(box.id, {
      hub,
      lane,
      container: hub,
      sized: { ...sized, x: this.down ? 0 : width - side, y: top },
      x: this.down ? 0 : width - side,
      y: top,
    });
  }

  /** As wide as the longest word of the boxes at its side needs, in steps, so that a lane of cards looks even. */
  private sideWidth(children: readonly Box[], width: number): number {
    const wanted = Math.max(72, ...children.map((child) => wantedWidth(child, this.sizing.measure))) + spacing.childGap;
    return Math.min(Math.round(width * 0.5), Math.ceil(wanted / 12) * 12);
  }

  /** Cards stand before the first zone that holds a later card. */
  private orderChildren(): void {
    for (const [own, container] of this.containers.entries()) {
      if (container.hub) continue;
      const zones = this.containers.flatMap((each, index) =>
        each.parent === own && each.zone ? [{ container: index }] : [],
      );
      const others = container.children.filter(
        (child) => !('container' in child) || !this.containers[child.container]?.zone,
      );
      const list: Child[] = [...zones];
      for (const child of others) {
        const key = this.rank(child);
        if (key < 0) {
          list.unshift(child);
          continue;
        }
        // Behind the last zone that holds something before it; zones that only wires pass keep their place.
        const behind = list.map((other) => this.rank(other) <= key).lastIndexOf(true);
        list.splice(behind + 1, 0, child);
      }
      container.children.splice(0, container.children.length, ...list);
    }
  }

  /** The place of the first block of a child in the scene's list. */
  private rank(child: Child): number {
    if ('card' in child && this.cards[child.card]?.heading) return -1;
    const of = (id: string) => {
      const at = this.oriented.blocks.findIndex((block) => block.box.id === id);
      return at < 0 ? Infinity : at;
    };
    if ('card' in child) return of(this.cards[child.card]?.id ?? '');
    const own = this.containers[child.container];
    if (own?.hub) return of(own.id);
    return Math.min(Infinity, ...(own?.children ?? []).map((each) => this.rank(each)).filter((each) => each >= 0));
  }

  private endOf(port: Port, wire: SceneWire, lanes: readonly Lane[]): End {
    const place = this.places.get(port.node);
    if (!place) throw new Error(`The wire ${wire.id} ends at ${port.node}, which the scene doesn't have.`);
    const { sized, lane, container, card, hub, x, y } = place;
    const size = lanes[lane]?.size ?? 0;
    const [start, length, across, at] = this.down
      ? [y, sized.height, sized.width, x]
      : [x, sized.width, sized.height, y];
    const end = { lane, container, box: port.node, before: start, after: size - start - length };
    if (hub !== undefined) return { ...end, hub, low: 0, high: 0, sides: ['before', 'after'] };
    const thick = wire.tube ? tubeHeight(wire.tube.strands) / 2 + 2 : 0;
    const edge = Math.min(across / 2, Math.max(spacing.portEdge - 2, thick));
    const fixed = fixedPlace(port, sized, wire, this.strandsAt, this.arrivals);
    const low = at + edge;
    // Behind the link, where links run down, stands the name of the building around a card.
    const high = at + (this.down && sized.line !== undefined ? Math.max(edge, sized.line) : across - edge);
    const met = fixed === undefined ? { low, high } : { low: at + fixed - thick, high: at + fixed + thick };
    const whole = this.cards[card ?? 0]?.sized;
    return {
      ...end,
      card: card ?? 0,
      low,
      high,
      sides: whole
        ? openSides(whole, { ...met, sized, x, y, width: sized.width, height: sized.height }, this.down)
        : [],
      ...(fixed === undefined ? {} : { at: at + fixed }),
    };
  }

  /** The frames that a wire may run through: those around its ends, those that it passes by right, and hubs on its way. */
  private allowedFor(wire: SceneWire, from: End, to: End): Set<number> {
    const allowed = new Set<number>([0]);
    const hubs = (wire.via ?? []).flatMap((id) => this.places.get(id)?.hub ?? []);
    for (const start of [
      from.container,
      to.container,
      ...this.oriented.passedBy(wire).map((zone) => zone + 1),
      ...hubs,
    ]) {
      for (let each = start; each > 0; each = this.containers[each]?.parent ?? -1) allowed.add(each);
    }
    return allowed;
  }
}

/** A lane grows to so many px for the tables of its cards. */
const MOST_TABLE = 340;

/** The most px of a heading beside which wires pass. */
const HEADING_WIDTH = 184;

const HEADING: Box = { id: '', kind: 'note', tone: 'neutral', tooltip: '', lines: [], bare: true };

/** A wire lands on a row at its height, on a strand at the strand's, and on what stands on a link at the link's. */
function fixedPlace(
  port: Port,
  sized: Sized,
  wire: SceneWire,
  strandsAt: ReadonlyMap<string, number>,
  arrivals: ReadonlyMap<string, number>,
): number | undefined {
  if (port.row !== undefined && sized.ports[port.row] !== undefined) return sized.ports[port.row];
  if (port.strand !== undefined && sized.line !== undefined)
    return sized.line + strandOffset(port.strand, strandsAt.get(port.node) ?? 1);
  // What comes alone to a box on a link meets it where the link runs.
  return wire.tube || arrivals.get(port.node) === 1 ? sized.line : undefined;
}

/** Wires may pass through the channels between a zone's lanes, so its heading stays over the first. */
function headingWidth(widths: readonly number[], first: number, last: number): number {
  const own = widths.slice(first, last + 1).filter((width) => width > 0);
  return Math.max(own[0] ?? spacing.lanes.narrow, 100);
}

/** What the sizes of the boxes of a scene depend on. */
export function sizingOf(
  flow: Sizing['flow'],
  blocks: readonly Block[],
  wires: readonly SceneWire[],
  across: number,
  measure: Measure,
): Sizing {
  return {
    measure,
    flow,
    demand: demandOf(wires),
    joining: joiningOf(blocks, wires),
    landings: landingsOf(blocks, wires, strandsAtBoxes(wires)),
    passed: new Set(wires.flatMap((wire) => (wire.ride ? (wire.via ?? []) : []))),
    across,
  };
}

/** Boxes at which wires of other blocks both start and end. */
function joiningOf(blocks: readonly Block[], wires: readonly SceneWire[]): Set<string> {
  const owner = new Map<string, string>();
  const visit = (box: Box, block: string) => {
    owner.set(box.id, block);
    for (const child of box.children ?? []) visit(child, block);
  };
  for (const { box } of blocks) visit(box, box.id);
  const own = wires.filter((wire) => !wire.ride && owner.get(wire.from.node) !== owner.get(wire.to.node));
  const starts = new Set(own.map((wire) => wire.from.node));
  return new Set(own.map((wire) => wire.to.node).filter((node) => starts.has(node)));
}

function strandsAtBoxes(wires: readonly SceneWire[]): Map<string, number> {
  return new Map(
    wires.flatMap(({ tube, from, to }) =>
      tube ? [from.node, to.node].map((node) => [node, tube.strands] as const) : [],
    ),
  );
}

/** How much of each box's side its wires take, in px: the fuller side counts. */
function demandOf(wires: readonly SceneWire[]): Map<string, number> {
  const sides = new Map<string, [number, number]>();
  for (const wire of wires) {
    if (wire.ride) continue;
    const px = wire.tube
      ? tubeHeight(wire.tube.strands) + spacing.tubeGap
      : wire.ends?.includes('diamond')
        ? spacing.diamondGap
        : spacing.portGap;
    for (const [port, side] of [
      [wire.from, 1],
      [wire.to, 0],
    ] as const) {
      if (port.row !== undefined) continue;
      const both = sides.get(port.node) ?? [0, 0];
      both[side] += px;
      sides.set(port.node, both);
    }
  }
  return new Map([...sides].map(([node, both]) => [node, Math.max(...both)]));
}

/** The strands that end at each bar of a grid. */
function landingsOf(
  blocks: readonly Block[],
  wires: readonly SceneWire[],
  strandsAt: ReadonlyMap<string, number>,
): Sizing['landings'] {
  const cells = new Map(
    blocks.flatMap(({ box }) => (box.children ?? []).map((child) => [child.id, { child, block: box }] as const)),
  );
  const found = new Map<string, { link: number; offset: number }[]>();
  for (const { from, to } of wires) {
    const [start, bar] = [cells.get(from.node), cells.get(to.node)];
    if (!bar?.child.bar || start?.block !== bar.block || start.child.cell?.link === undefined) continue;
    const own = found.get(bar.child.id) ?? [];
    own.push({
      link: start.child.cell.link,
      offset: from.strand === undefined ? 0 : strandOffset(from.strand, strandsAt.get(from.node) ?? 1),
    });
    found.set(bar.child.id, own);
  }
  return found;
}

/** The width in px of a card where lanes run down: room for its words, and for a cell for each wire that lands on a row. */
export function columnWidth(box: Box, sizing: Sizing): number {
  if (box.grid) return 0;
  const routers = box.arrange === 'side' ? (box.children ?? []) : [];
  const least = Math.min(204, Math.max(box.dense ? 96 : 148, wantedWidth(box, sizing.measure)));
  const wanted = [
    least,
    routers.reduce<number>(
      (sum, child) => sum + Math.max(96, wantedWidth(child, sizing.measure)) + spacing.childGap,
      // The box's own wires leave beside those of the boxes in it.
      spacing.childGap + (routers.length > 0 ? 1.5 * (sizing.demand.get(box.id) ?? 0) : 0),
    ),
    landsOn(box, sizing)
      ? Math.min(cellsIn(box, sizing) * 98 + 4 * spacing.childGap, sizing.across - 4 * spacing.zonePad)
      : 0,
    (box.children ?? []).some((child) => sizing.joining.has(child.id))
      ? Math.min(128 + 210 * (box.children ?? []).length, sizing.across - 4 * spacing.zonePad)
      : 0,
    (sizing.demand.get(box.id) ?? 0) + 2 * spacing.portEdge,
    tilesWidth(box, sizing),
  ];
  return Math.min(sizing.across, Math.max(...wanted));
}
