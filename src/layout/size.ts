import type { Measure } from '../scene/measure.ts';
import type { Block, Scene, Wire, Zone } from '../scene/scene.ts';
import { gridWidth, type Sized, type Sizing, sizeBox, tilesWidth } from './measure.ts';
import { stackTexts } from './paragraphs.ts';
import { type BlockAt, indexNodes, type Plan, type ZoneHeader } from './plan.ts';
import { spacing, tubeHeight } from './spacing.ts';

/** Pass 1: gives every block its size, the rows first, since others stand level with them. */
export function sizeBlocks(scene: Scene, measure: Measure): Plan {
  const sizing: Sizing = { measure, crowd: crowdOf(scene.wires) };
  const columnOf = new Map(scene.columns.map((column, index) => [column.id, index]));
  const widths = scene.columns.map((column) =>
    Math.max(
      column.width ?? 0,
      ...scene.blocks
        .filter((block) => block.column === column.id)
        .map((block) => (block.box.grid ? gridWidth(block.box.grid) : tilesWidth(block.box))),
    ),
  );
  const headers = new Map(scene.zones.map((zone) => [zone.id, sizeHeader(zone, widths, columnOf, measure)]));
  const rows = new Map<string, Sized>();
  for (const block of scene.blocks) {
    if (!block.box.grid) continue;
    const clearance = clearanceOf(
      scene,
      block.box.id,
      (each) => sizeBox(each.box, widths[columnOf.get(each.column) ?? 0] ?? 0, sizing).height,
      headers,
    );
    rows.set(block.box.id, sizeBox(block.box, widths[columnOf.get(block.column) ?? 0] ?? 0, { ...sizing, clearance }));
  }
  const blocks = new Map<string, BlockAt>();
  for (const block of scene.blocks) {
    const column = columnOf.get(block.column);
    if (column === undefined)
      throw new Error(`The block ${block.box.id} stands in the column ${block.column}, which the scene doesn't have.`);
    const links = block.level === undefined ? undefined : rows.get(block.level)?.links;
    const first = links?.[0] ?? 0;
    const sized =
      rows.get(block.box.id) ??
      sizeBox(
        block.box,
        widths[column] ?? 0,
        links ? { ...sizing, linkOffsets: links.map((link) => link - first) } : sizing,
      );
    blocks.set(block.box.id, { block, sized, column, y: 0 });
  }
  return { scene, sizing, widths, headers, blocks, nodes: indexNodes(blocks.values()) };
}

/** Where two blocks are bound to a row, one for each of its links, the links stand as far apart as the blocks need. */
function clearanceOf(
  scene: Scene,
  row: string,
  heightOf: (block: Block) => number,
  headers: ReadonlyMap<string, ZoneHeader>,
): number {
  const columns = new Map<string, Block[]>();
  for (const block of scene.blocks)
    if (block.bound && block.level === row) columns.set(block.column, [...(columns.get(block.column) ?? []), block]);
  return Math.max(
    0,
    ...[...columns.values()]
      .filter((bound) => bound.length > 1)
      .map((bound) => {
        const header = Math.max(
          0,
          ...bound.flatMap((block) =>
            [...headers.values()].filter(({ zone }) => zone.spans[0] === block.box.id).map((each) => each.height),
          ),
        );
        return (
          Math.max(...bound.map(heightOf)) +
          header +
          (header > 0 ? spacing.zonePad : 0) +
          spacing.zoneGap -
          spacing.linkGap
        );
      }),
  );
}

/** How much of each box's side its wires take, in px: the fuller side counts. */
export function crowdOf(wires: readonly Wire[]): Map<string, number> {
  const sides = new Map<string, [number, number]>();
  const add = (node: string, side: 0 | 1, px: number) => {
    const both = sides.get(node) ?? [0, 0];
    both[side] += px;
    sides.set(node, both);
  };
  for (const wire of wires) {
    const px = wire.tube ? tubeHeight(wire.tube.strands) + spacing.tubeGap : spacing.portGap;
    if (!wire.ride) {
      if (wire.from.row === undefined) add(wire.from.node, 1, px);
      if (wire.to.row === undefined) add(wire.to.node, 0, px);
    }
  }
  return new Map([...sides].map(([node, [left, right]]) => [node, Math.max(left, right)]));
}

function sizeHeader(
  zone: Zone,
  widths: readonly number[],
  columnOf: ReadonlyMap<string, number>,
  measure: Measure,
): ZoneHeader {
  const first = columnOf.get(zone.columns[0]) ?? 0;
  // Wires may pass through the channels between a zone's columns, so its text stays over the first.
  const { texts, height } = stackTexts(
    zone.hidden ? [] : zone.lines,
    spacing.zonePad,
    spacing.zonePad - 2,
    widths[first] ?? 0,
    measure,
  );
  return { zone, texts, height: height > 0 ? height + spacing.zonePad + 8 : spacing.zonePad };
}
