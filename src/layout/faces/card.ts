import type { Box, Tiles } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { sizeRows, sizeTable } from './cells.ts';
import { cornerRoom } from './corners.ts';
import { cellsFace, landsOn } from './down.ts';
import { gridFace } from './grid.ts';
import { isJoining, joiningFace } from './joining.ts';
import { blank, type Sized, type Sizing } from './sized.ts';
import { placeTiles, rowFace, widthOfTiles } from './tiles.ts';
import { insetOf, padOf, placeWords } from './words.ts';

/** Sizes a box and all that is in it, for a width in px that is given from outside. */
export function faceOf(box: Box, width: number, sizing: Sizing): Sized {
  if (box.bar) return blank(box, spacing.bar, spacing.bar);
  if (box.arrange === 'grid') return gridFace(box, width, sizing, faceOf);
  if (box.arrange === 'row') return rowFace(box, width, sizing, faceOf);
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

/** The least px of a box's side at which every wire finds its place on it, clear of the corners. */
export function demandOf(box: Box, sizing: Sizing, flow: Sizing['flow']): number {
  const own = sizing.flow === flow ? sizing.demand.get(box.id) : undefined;
  return own === undefined ? 0 : own + cornerRoom(box, flow === 'down');
}

/** The width in px that the tiles of a box need. */
export function tilesWidth(box: Box, sizing: Sizing): number {
  return hasTiles(box) ? widthOfTiles(box, sizing) : 0;
}

/** The tiles of a box, from a height in px down. */
export function tilesIn(box: Box, width: number, top: number, sizing: Sizing): { children: Sized[]; bottom: number } {
  return hasTiles(box) ? placeTiles(box, width, top, sizing, faceOf) : { children: [], bottom: top };
}

function hasTiles(box: Box): box is Box & { readonly tiles: Tiles } {
  return box.tiles !== undefined;
}
