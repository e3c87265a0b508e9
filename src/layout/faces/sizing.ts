import type { Measure } from '../../scene/measure.ts';
import type { Block, Box, Scene, Wire as SceneWire } from '../../scene/scene.ts';
import { boxesIn } from '../orient/boxes.ts';
import { spacing, strandOffset, tubeHeight } from '../spacing.ts';
import { portRoom } from './corners.ts';
import type { Sizing } from './sized.ts';

/** What the sizes of the boxes of a scene depend on. */
export function sizingOf(
  flow: Sizing['flow'],
  scene: Pick<Scene, 'lanes' | 'blocks' | 'wires'>,
  across: number,
  measure: Measure,
): Sizing {
  const { blocks, wires } = scene;
  return {
    measure,
    flow,
    demand: demandOf(scene, flow),
    landed: new Set(
      wires.flatMap(({ from, to }) => [from, to].flatMap(({ node, row }) => (row === undefined ? [] : [node]))),
    ),
    joining: joiningOf(blocks, wires),
    linked: linkedOf(blocks, wires),
    landings: landingsOf(blocks, wires, strandsAtBoxes(wires)),
    passed: new Set(wires.flatMap((wire) => (wire.ride ? (wire.via ?? []) : []))),
    tiled: tiledOf(blocks),
    across,
  };
}

/** By box with tiles, how many tiles stand in its lane. */
function tiledOf(blocks: readonly Block[]): Map<string, number> {
  const tiled = blocks.flatMap(({ lane, box }) =>
    boxesIn(box).flatMap(({ id, tiles }) => (tiles ? [{ id, lane, count: tiles.boxes.length }] : [])),
  );
  const inLane = new Map<string, number>();
  for (const { lane, count } of tiled) inLane.set(lane, (inLane.get(lane) ?? 0) + count);
  return new Map(tiled.map(({ id, lane }) => [id, inLane.get(lane) ?? 0]));
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

/** Boxes that a wire joins to the one before them in the same box. */
function linkedOf(blocks: readonly Block[], wires: readonly SceneWire[]): Set<string> {
  const pairs = new Set(wires.flatMap(({ from, to }) => [`${from.node}\n${to.node}`, `${to.node}\n${from.node}`]));
  const found = new Set<string>();
  const visit = ({ children = [] }: Box) => {
    children.forEach((child, index) => {
      if (pairs.has(`${children[index - 1]?.id}\n${child.id}`)) found.add(child.id);
      visit(child);
    });
  };
  for (const { box } of blocks) visit(box);
  return found;
}

/** By box, how many strands the tubes have that end there. */
export function strandsAtBoxes(wires: readonly SceneWire[]): Map<string, number> {
  return new Map(
    wires.flatMap(({ tube, from, to }) =>
      tube ? [from.node, to.node].map((node) => [node, tube.strands] as const) : [],
    ),
  );
}

/**
 * How much of each box's side its wires take, in px: the fuller side counts. Wires between two blocks of one lane leave on
 * the lane's side for them; where the lane wraps into rows, all may leave on either side.
 */
function demandOf(
  { lanes, blocks, wires }: Pick<Scene, 'lanes' | 'blocks' | 'wires'>,
  flow: Sizing['flow'],
): Map<string, number> {
  const loops = new Map(lanes.map((lane) => [lane.id, lane.loops === 'before' ? 0 : 1]));
  const owners = new Map(blocks.flatMap((block) => boxesIn(block.box).map((each) => [each.id, block] as const)));
  const sides = new Map<string, [number, number]>();
  for (const wire of wires) {
    if (wire.ride) continue;
    const [block, other] = [owners.get(wire.from.node), owners.get(wire.to.node)];
    const turns = block !== other && block?.lane === other?.lane;
    for (const [port, side] of [
      [wire.from, 1],
      [wire.to, 0],
    ] as const) {
      if (port.row !== undefined) continue;
      const px = wire.tube ? tubeHeight(wire.tube.strands) + spacing.tubeGap : portRoom(wire, port === wire.from);
      const both = sides.get(port.node) ?? [0, 0];
      sides.set(port.node, both);
      for (const each of !turns ? [side] : flow === 'down' ? [0, 1] : [loops.get(block?.lane ?? '') ?? 1])
        both[each] = (both[each] ?? 0) + px;
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
