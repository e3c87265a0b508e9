import type { Box } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { sizeRows, sizeTable } from './cells.ts';
import { cornerRoom } from './corners.ts';
import { cellsFace, landsOn } from './down.ts';
import { gridFace } from './grid.ts';
import { isJoining, joiningFace } from './joining.ts';
import { blank, type Sized, type Sizing } from './sized.ts';
import { insetOf, padOf, placeWords } from './words.ts';

/** Sizes a box and all that is in it, for a width in px that is given from outside. */
export function faceOf(box: Box, width: number, sizing: Sizing): Sized {
  if (box.bar) return blank(box, spacing.bar, spacing.bar);
  if (box.arrange === 'grid') return gridFace(box, width, sizing, faceOf);
  if (box.arrange === 'row') return rowFace(box, width, sizing);
  if (isJoining(box, sizing)) return joiningFace(box, width, sizing, faceOf);
  return sizing.flow === 'down' && landsOn(box, sizing)
    ? cellsFace(box, width, sizing, { faceOf, stackFace, tilesIn })
    : stackFace(box, width, sizing);
}

/** Words, and under them children, tiles, a table and rows. */
function stackFace(box: Box, width: number, sizing: Sizing): Sized {
  const pad = padOf(box);
  const inset = insetOf(box);
  const words = placeWords(box, pad, inset, width - 2 * pad, sizing.measure);
  let bottom = inset + words.height;
  const table = box.table ? sizeTable(box.table, pad, bottom + 6, width - 2 * pad, sizing.measure) : undefined;
  if (table) bottom = table.bottom;
  const children: Sized[] = [];
  for (const child of box.children ?? []) {
    if (bottom > inset) bottom += sizing.linked.has(child.id) ? spacing.linkedGap : spacing.childGap;
    const sized = faceOf(child, width - 2 * spacing.childGap, sizing);
    children.push({ ...sized, x: spacing.childGap, y: bottom });
    bottom += sized.height;
  }
  const tiles = tilesIn(box, width, bottom + spacing.childGap, sizing);
  children.push(...tiles.children);
  if (box.tiles) bottom = tiles.bottom;
  const rows = sizeRows(
    box.rows ?? [],
    width,
    bottom + (box.rows && !box.bare ? 4 : 0),
    box.bare ? spacing.densePad : pad,
    sizing.measure,
    box.bare ? 0 : 4,
  );
  const foot = children.length > 0 ? spacing.childGap : inset;
  const height = Math.max(
    box.rows?.length ? rows.bottom + (box.bare ? 0 : 4) : bottom + foot,
    demandOf(box, sizing, 'right'),
  );
  const { icon } = words;
  const texts = [...words.texts, ...(table?.texts ?? []), ...rows.texts];
  const ports = sizing.flow === 'right' ? rows.ports : {};
  const face: Sized = { box, x: 0, y: 0, width, height, texts, rules: [], children, ports };
  return icon ? { ...face, icon } : face;
}

/** Children side by side under the words, those of a row equally high. */
function rowFace(box: Box, width: number, sizing: Sizing): Sized {
  const pad = padOf(box);
  const words = placeWords(box, pad, pad, width - 2 * pad, sizing.measure);
  const top = box.lines.length > 0 ? pad + words.height + spacing.childGap : 0;
  const own = box.children ?? [];
  const edge = box.bare ? 0 : spacing.childGap;
  const perRow = Math.max(
    1,
    Math.min(own.length, Math.floor((width - 2 * edge + spacing.tileGap) / (spacing.leastChild + spacing.tileGap))),
  );
  const tiles = tilesFrom(own, width, top, perRow, edge, sizing);
  return {
    ...blank(box, width, tiles.bottom + edge),
    texts: words.texts,
    children: tiles.children,
    ...(words.icon ? { icon: words.icon } : {}),
  };
}

/** The least px of a box's side at which every wire finds its place on it, clear of the corners. */
export function demandOf(box: Box, sizing: Sizing, flow: Sizing['flow']): number {
  const own = sizing.flow === flow ? sizing.demand.get(box.id) : undefined;
  return own === undefined ? 0 : own + cornerRoom(box, flow === 'down');
}

/** Columns of tiles grow in these steps, so that a new tile seldom moves all the others. */
const STEPS = [2, 3, 4, 6, 8, 12, 16, 24, 32, 48];

/** As many columns of tiles as make all that stand in the lane over one another a useful shape. */
export function tileColumns({ id, tiles }: Box, sizing: Sizing): number {
  if (!tiles) return 0;
  const { width, height, shape } = spacing.tiles[tiles.size];
  const count = sizing.tiled.get(id) ?? tiles.boxes.length;
  const wanted = Math.sqrt((count * height) / (width * shape));
  const steps = STEPS.find((step) => step >= wanted) ?? 48;
  const room = Math.floor((sizing.across - 2 * spacing.childGap + spacing.tileGap) / (width + spacing.tileGap));
  return Math.max(1, sizing.flow === 'down' ? Math.min(room, steps * 2) : steps);
}

/** The width in px that a box with tiles needs. */
export function tilesWidth(box: Box, sizing: Sizing): number {
  if (!box.tiles) return 0;
  const columns = tileColumns(box, sizing);
  return columns * spacing.tiles[box.tiles.size].width + (columns - 1) * spacing.tileGap + 2 * spacing.childGap;
}

export function tilesIn(box: Box, width: number, top: number, sizing: Sizing): { children: Sized[]; bottom: number } {
  return box.tiles
    ? tilesFrom(box.tiles.boxes, width, top, tileColumns(box, sizing), spacing.childGap, sizing)
    : { children: [], bottom: top };
}

/** Boxes in columns from a height in px down, in reading order; those of one row are equally high. */
function tilesFrom(
  boxes: readonly Box[],
  width: number,
  top: number,
  columns: number,
  edge: number,
  sizing: Sizing,
): { children: Sized[]; bottom: number } {
  const each = (width - 2 * edge - spacing.tileGap * (columns - 1)) / columns;
  const children: Sized[] = [];
  let y = top;
  for (let first = 0; first < boxes.length; first += columns) {
    const row = boxes.slice(first, first + columns).map((box) => faceOf(box, each, sizing));
    const height = Math.max(...row.map((tile) => tile.height));
    children.push(...row.map((tile, column) => ({ ...tile, height, x: edge + column * (each + spacing.tileGap), y })));
    y += height + spacing.tileGap;
  }
  return { children, bottom: y - spacing.tileGap };
}
