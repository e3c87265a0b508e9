import type { Measure } from '../../scene/measure.ts';
import type { PlacedEnd, PlacedNode, PlacedText, PlacedWire, PlacedZone, Point } from '../../scene/placed.ts';
import type { Box, Wire } from '../../scene/scene.ts';
import type { Across } from '../across/across.ts';
import type { Along } from '../along.ts';
import type { Extent } from '../estimate.ts';
import { stackTexts } from '../faces/paragraphs.ts';
import type { Sized } from '../faces/sized.ts';
import type { Plan } from '../plan.ts';
import { spacing, tubeHeight } from '../spacing.ts';
import { headingLines } from './headings.ts';
import type { Oriented } from './oriented.ts';

/** Everything that the passes have found out, along and across the lanes. */
export interface Finished {
  readonly oriented: Oriented;
  readonly plan: Plan;
  readonly across: Across;
  readonly along: Along;
  readonly frames: readonly Extent[];
  readonly paths: ReadonlyMap<string, readonly Point[]>;
  readonly measure: Measure;
}

/** The last pass: turns places along and across the lanes into those of the picture. */
export function placedParts(finished: Finished): {
  nodes: PlacedNode[];
  zones: PlacedZone[];
  wires: PlacedWire[];
  width: number;
  bottom: number;
  margin: number;
} {
  const { oriented, plan, across, along, frames, paths } = finished;
  const down = oriented.flow === 'down';
  const low = Math.min(0, ...frames.map((each) => each.start), ...[...paths.values()].flat().map((point) => point.y));
  const high = Math.max(across.end, ...[...paths.values()].flat().map((point) => point.y));
  const margin = down ? spacing.narrowMargin : spacing.margin;
  const toPage = ({ x, y }: Point): Point => (down ? { x: y - low + margin, y: x } : { x: x + margin, y: y - low });
  const extent = (start: number, end: number, from: number, to: number) => {
    const at = toPage({ x: start, y: from });
    return { ...at, width: down ? to - from : end - start, height: down ? end - start : to - from };
  };
  const nodes: PlacedNode[] = [];
  const headings = new Map<number, PlacedText[]>();
  plan.cards.forEach((card, index) => {
    const at = toPage({ x: along.lanes[card.lane]?.start ?? 0, y: across.cards[index]?.start ?? 0 });
    if (card.heading)
      headings.set(
        card.container,
        card.sized.texts.map((text) => moveText(text, at.x, at.y)),
      );
    else nodes.push(placeNode(card.sized, at.x, at.y, down));
  });
  /** By hub, what stands in it, the last first. */
  const inHubs = new Map<number, PlacedNode[]>();
  // What stands in a hub comes after it in the list.
  for (let index = plan.containers.length - 1; index > 0; index -= 1) {
    const { hub, first = 0, parent = 0 } = plan.containers[index] ?? {};
    if (!hub) continue;
    const { start, end } = frames[index] as Extent;
    const at = toPage({ x: (along.lanes[first]?.start ?? 0) + (down ? hub.y : hub.x), y: start });
    const size = down ? { width: end - start, height: hub.height } : { width: hub.width, height: end - start };
    const inner = [...(inHubs.get(index) ?? [])].reverse();
    const node = { ...placeNode(hub, at.x, at.y, down), ...size };
    const mesh = meshOf(finished, index, toPage);
    const whole = {
      ...node,
      children: [...node.children, ...inner],
      ...(mesh.length > 0 ? { mesh, ...(down ? { meshAxis: 'vertical' as const } : {}) } : {}),
    };
    if (plan.containers[parent]?.hub) inHubs.set(parent, [...(inHubs.get(parent) ?? []), whole]);
    else nodes.push(whole);
  }
  const zones = plan.containers.flatMap((container, index): PlacedZone[] => {
    const { zone } = container;
    if (!zone || zone.hidden) return [];
    const { start, end } = along.containers[index] as Extent;
    const { start: from, end: to } = frames[index] as Extent;
    const at = extent(start, end, from, to);
    const own = headings.get(index) ?? headingOf(finished, index, at);
    return [
      {
        id: container.id,
        kind: zone.kind,
        tone: zone.tone,
        tooltip: zone.tooltip,
        status: zone.status ?? 'existing',
        ...(zone.lost ? { lost: true } : {}),
        ...at,
        texts: own,
        ...(zone.within === undefined || container.parent <= 0
          ? {}
          : { within: plan.containers[container.parent]?.id ?? zone.within }),
      },
    ];
  });
  const wires = oriented.wires.flatMap((wire): PlacedWire[] => {
    const path = paths.get(wire.id);
    return path === undefined || path.length < 2 ? [] : [placeWire(wire, path.map(toPage), oriented)];
  });
  return {
    nodes: inSceneOrder(nodes, oriented),
    zones,
    wires,
    width: down ? high - low : along.end,
    bottom: down ? along.end : high - low,
    margin,
  };
}

function headingOf({ plan, along, measure }: Finished, index: number, at: Point): PlacedText[] {
  const { zone, first = 0, last = 0 } = plan.containers[index] ?? {};
  const lanes = along.lanes.slice(first, last + 1).map((lane) => lane.end - lane.start);
  const width = Math.max(lanes.find((each) => each > 0) ?? spacing.lanes.narrow, 100);
  return stackTexts(zone ? headingLines(zone) : [], at.x + spacing.zonePad, at.y + spacing.zonePad - 2, width, measure)
    .texts;
}

function inSceneOrder(nodes: readonly PlacedNode[], { blocks }: Oriented): PlacedNode[] {
  const order = new Map(blocks.map((block, index) => [block.box.id, index]));
  return [...nodes].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

function moveText(text: PlacedText, x: number, y: number): PlacedText {
  return { ...text, x: text.x + x, y: text.y + y };
}

/** A node while it is put together: there are hundreds, and what only some have is added to what all have. */
type Building = { -readonly [Key in keyof PlacedNode]: PlacedNode[Key] };

function placeNode(sized: Sized, x: number, y: number, down: boolean): PlacedNode {
  const { box, icon, frames } = sized;
  const node = begunNode(box);
  node.x = x;
  node.y = y;
  node.width = sized.width;
  node.height = sized.height;
  if (box.joins) node.joins = down ? 'top' : 'left';
  if (icon) node.icon = { ...icon, x: x + icon.x, y: y + icon.y };
  node.texts = sized.texts.map((text) => moveText(text, x, y));
  if (frames)
    node.frames = frames.map((frame) => ({
      ...frame,
      x: frame.x + x,
      y: frame.y + y,
      texts: frame.texts.map((text) => moveText(text, x, y)),
    }));
  node.rules = sized.rules.map(([x1, y1, x2, y2]) => [x1 + x, y1 + y, x2 + x, y2 + y] as const);
  node.children = sized.children.map((child) => placeNode(child, x + child.x, y + child.y, down));
  return node;
}

/** What is known of a node without its place. */
function begunNode(box: Box): Building {
  const { id, kind, tone, tooltip, status = 'existing', assumed = false } = box;
  const node = { id, kind, tone, tooltip, status, assumed } as Building;
  if (box.lost) node.lost = true;
  if (box.change) node.change = box.change;
  if (box.href) node.href = box.href;
  if (box.bar) node.shape = 'bar';
  else if (box.bare) node.shape = 'bare';
  return node;
}

/** Curves from each port of a hub's first side to each of its other side, or among those of one side. */
function meshOf(
  { oriented, plan, along, paths }: Finished,
  hub: number,
  toPage: (point: Point) => Point,
): [number, number, number, number][] {
  const id = plan.containers[hub]?.id;
  const block = oriented.blocks.find((each) => each.box.id === id);
  if (!block?.stretch?.mesh) return [];
  const lane = along.lanes[plan.containers[hub]?.first ?? 0];
  const ends = plan.wires.flatMap(({ wire, from, to }) => {
    const path = paths.get(wire.id) ?? [];
    const point = from.hub === hub ? path[0] : to.hub === hub ? path[path.length - 1] : undefined;
    return point ? [point] : [];
  });
  const [before, after] = [
    ends.filter((each) => each.x <= (lane?.start ?? 0) + 0.5),
    ends.filter((each) => each.x > (lane?.start ?? 0) + 0.5),
  ];
  const pairs: [Point, Point][] = [];
  if (before.length * after.length <= MOST_CURVES)
    for (const one of before) for (const other of after) pairs.push([one, other]);
  else before.forEach((one, index) => pairs.push([one, after[index % after.length] as Point]));
  before.slice(1).forEach((one, index) => pairs.push([before[index] as Point, one]));
  return pairs.map(([one, other]) => {
    const [a, b] = [toPage(one), toPage(other)];
    return [a.x, a.y, b.x, b.y];
  });
}

/** More curves than this would be a grey area. */
const MOST_CURVES = 60;

/** The frames that a wire runs through by right: those that it states, and those around the boxes on its way. */
function passesOf(wire: Wire, { blocks, zones, passedBy, zoneOf }: Oriented): string[] {
  const found = new Set(passedBy(wire));
  for (const block of blocks)
    if (wire.via?.includes(block.box.id))
      for (let at = zoneOf(block); at >= 0; at = zones[at]?.within ?? -1) found.add(at);
  return [...found].sort((a, b) => a - b).flatMap((index) => zones[index]?.id ?? []);
}

function placeWire(wire: Wire, path: readonly Point[], oriented: Oriented): PlacedWire {
  const [first, last] = [path[0], path[path.length - 1]];
  const [mark, other] = wire.ends ?? ['none', 'none'];
  const ends: PlacedEnd[] = [];
  if (first && mark !== 'none') ends.push({ ...first, mark });
  if (last && other !== 'none') ends.push({ ...last, mark: other });
  return {
    id: wire.id,
    kind: wire.kind,
    tone: wire.tone,
    from: wire.from.node,
    to: wire.to.node,
    via: wire.via ?? [],
    passes: passesOf(wire, oriented),
    tooltip: wire.tooltip,
    status: wire.status ?? 'existing',
    assumed: wire.assumed ?? false,
    ...(wire.lost ? { lost: true } : {}),
    ...(wire.change ? { change: wire.change } : {}),
    weight: wire.weight ?? 'normal',
    paths: [path],
    tube: wire.tube ? tubeHeight(wire.tube.strands) : 0,
    ...(wire.ride ? { rides: wire.ride.tubes } : {}),
    ...(wire.count === undefined ? {} : { count: wire.count }),
    ends,
    texts: [],
  };
}
