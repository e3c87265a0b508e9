import type { Measure } from '../../scene/measure.ts';
import type { Block } from '../../scene/scene.ts';
import { extentOf } from '../faces/badges.ts';
import { faceOf } from '../faces/card.ts';
import { cornersOf } from '../faces/corners.ts';
import { stackTexts } from '../faces/paragraphs.ts';
import { blank, type Sized, type Sizing } from '../faces/sized.ts';
import { sizingOf } from '../faces/sizing.ts';
import type { Card, Child, Container, Lane, Plan } from '../plan.ts';
import { spacing } from '../spacing.ts';
import { strandsOf } from '../strands.ts';
import { orderOfMembers } from './across-order.ts';
import { joinWires, type Place } from './ends.ts';
import { HEADING, headingLines, headingTexts } from './headings.ts';
import { type HubFace, hubFace } from './hubs.ts';
import type { Oriented, ZoneAt } from './oriented.ts';
import { isHub, isWhole, laneHeadingWidth, laneWidths } from './widths.ts';
import { columnWidth } from './widths-down.ts';

/** The first pass: gives every box its face and its size, and every wire its ends. */
export function planOf(oriented: Oriented, measure: Measure): Plan {
  return new Builder(oriented, measure).build();
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
  /** By lane, along the lanes and across them. */
  private readonly sizes: number[];
  private readonly widths: readonly number[];
  private readonly down: boolean;

  constructor(
    private readonly oriented: Oriented,
    measure: Measure,
  ) {
    const { flow, blocks, wires, across, lanes } = oriented;
    this.down = flow === 'down';
    this.sizing = sizingOf(flow, { ...oriented.scene, blocks, wires }, Math.min(across, 1_100), measure);
    this.widths = laneWidths(oriented, this.sizing);
    // A lane that wires only pass is as wide as the headings there.
    const used = new Set(oriented.laneOf.values());
    this.sizes = lanes.map((_, lane) => (used.has(lane) || this.down ? 0 : (this.widths[lane] ?? 0)));
    const root = { id: '', parent: -1, depth: 0, first: 0, last: lanes.length - 1 };
    this.containers.push({ ...root, head: 0, foot: 0, least: 0, children: [] });
  }

  build(): Plan {
    const { oriented, down, containers, cards, places } = this;
    for (const at of oriented.zones) this.addZone(at);
    for (const block of oriented.blocks) this.addBlock(block);
    this.orderChildren();
    const lanes = oriented.lanes.map(({ id, loops }, index): Lane => ({ id, loops, size: this.sizes[index] ?? 0 }));
    return {
      lanes,
      containers,
      cards,
      ...joinWires({ oriented, lanes, containers, cards, places }),
      strands: strandsOf(oriented.wires),
      room: oriented.across,
      channel: down ? spacing.channelDown : spacing.channel,
      pad: this.pad,
      cardGap: oriented.scene.cardGap ?? spacing.blockGap,
    };
  }

  /** What frames keep around what they hold. */
  private get pad(): number {
    return this.down ? spacing.zonePadDown : spacing.zonePad;
  }

  private addZone(at: ZoneAt): void {
    const { zone, id, within, first, last, headingLane } = at;
    const { pad } = this;
    const depth = (this.containers[within + 1]?.depth ?? 0) + 1;
    const lines = headingLines(zone);
    const frame = { id, parent: within + 1, depth, first, last, foot: pad, zone, whole: zone.whole ?? false };
    if (headingLane === undefined) {
      const { height } = stackTexts(lines, 0, 0, laneHeadingWidth(this.widths, first, last), this.sizing.measure);
      this.containers.push({ ...frame, head: height > 0 ? height + pad + 6 : pad, least: 0, children: [] });
      return;
    }
    const index = this.containers.push({ ...frame, head: pad, least: 2 * pad, children: [] }) - 1;
    if (lines.length > 0) this.addCard(this.headingFace(at, depth), headingLane, index, true);
  }

  /** The words of a frame as a card, beside which wires pass. */
  private headingFace({ zone, id, headingRoom }: ZoneAt, depth: number): Sized {
    const { measure, across } = this.sizing;
    const room = across - 2 * this.pad * depth;
    const { texts, height } = headingTexts(zone, headingRoom ?? room, measure);
    const used = Math.ceil(Math.max(...texts.map((text) => text.x + extentOf(text))));
    return { ...blank({ ...HEADING, id: `heading:${id}` }, used, height), texts };
  }

  private addBlock(block: Block): void {
    const { box } = block;
    const lane = this.oriented.laneOf.get(box.id) ?? 0;
    const container = this.oriented.zoneOf(block) + 1;
    // Cards are as wide as their lane; where lanes run down, as their words and their wires need.
    const sizing = { ...this.sizing, across: Math.min(this.sizing.across, this.oriented.roomOf(block)) };
    const width = this.down
      ? Math.max(columnWidth(box, sizing), this.oriented.widthFor(block))
      : (this.widths[lane] ?? 0);
    if (isHub(block, sizing)) this.addHub(hubFace(box, width, isWhole(block, sizing), sizing), lane, container);
    else this.addCard(faceOf(box, width, sizing), lane, container);
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
    const { card, lane, container } = of;
    this.places.set(sized.box.id, { card, lane, container, sized, x, y });
    for (const child of sized.children) this.indexBoxes(child, of, x + child.x, y + child.y);
  }

  /** A box that reaches over what is joined to it, and those in it, which reach over their own wires. */
  private addHub({ sized, along, inner, stretch, ...face }: HubFace, lane: number, container: number): void {
    this.sizes[lane] = Math.max(this.sizes[lane] ?? 0, along);
    const hub = this.addReaching(sized, face, lane, container);
    for (const { sized: each, least } of inner) {
      const edge = { head: spacing.portEdge, foot: spacing.portEdge };
      this.addReaching(each, { ...edge, least, most: least + stretch }, lane, hub);
    }
  }

  private addReaching(
    sized: Sized,
    room: Pick<Container, 'head' | 'foot' | 'least' | 'words' | 'most'>,
    lane: number,
    parent: number,
  ): number {
    const { id } = sized.box;
    const depth = (this.containers[parent]?.depth ?? 0) + 1;
    const corners = cornersOf(sized.box, this.down);
    const frame = { id, parent, depth, first: lane, last: lane, hub: sized, corners, ...room };
    const hub = this.containers.push({ ...frame, children: [] }) - 1;
    this.containers[parent]?.children.push({ container: hub });
    this.places.set(id, { hub, lane, container: hub, sized, x: sized.x, y: sized.y });
    return hub;
  }

  /** What lies in a frame lies in one order across all lanes, headings first. */
  private orderChildren(): void {
    const order = orderOfMembers({ blocks: this.oriented.blocks, zones: this.oriented.scene.zones });
    for (const [container, { parent, zone }] of this.containers.entries())
      if (zone) this.containers[parent]?.children.push({ container });
    const rank = (child: Child) =>
      'card' in child && this.cards[child.card]?.heading ? -1 : (order.get(this.idOf(child)) ?? order.size);
    for (const { hub, children } of this.containers) if (!hub) children.sort((a, b) => rank(a) - rank(b));
  }

  /** The id that the scene has for something: a zone is one, however many frames it is. */
  private idOf(child: Child): string {
    if ('card' in child) return this.cards[child.card]?.id ?? '';
    const { zone, id } = this.containers[child.container] ?? {};
    return zone?.id ?? id ?? '';
  }
}
