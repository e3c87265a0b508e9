import type { Box, Tiles } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { blank, type Sized, type Sizing } from './sized.ts';
import { padOf, placeWords } from './words.ts';

/** Boxes in columns in another; pages load it where there are so many things that some stand in such. */

type Face = (box: Box, width: number, sizing: Sizing) => Sized;
type Tiled = Box & { readonly tiles: Tiles };

/** Children side by side under the words, those of a row equally high. */
export function rowFace(box: Box, width: number, sizing: Sizing, faceOf: Face): Sized {
  const pad = padOf(box);
  const words = placeWords(box, pad, pad, width - 2 * pad, sizing.measure);
  const top = box.lines.length > 0 ? pad + words.height + spacing.childGap : 0;
  const own = box.children ?? [];
  const edge = box.bare ? 0 : spacing.childGap;
  const perRow = Math.max(
    1,
    Math.min(own.length, Math.floor((width - 2 * edge + spacing.tileGap) / (spacing.leastChild + spacing.tileGap))),
  );
  const tiles = inColumns(own, width, top, perRow, edge, sizing, faceOf);
  return {
    ...blank(box, width, tiles.bottom + edge),
    texts: words.texts,
    children: tiles.children,
    ...(words.icon ? { icon: words.icon } : {}),
  };
}

/** Columns of tiles grow in these steps, so that a new tile seldom moves all the others. */
const STEPS = [2, 3, 4, 6, 8, 12, 16, 24, 32, 48];

/** As many columns of tiles as make all that stand in the lane over one another a useful shape. */
export function tileColumns({ id, tiles }: Tiled, sizing: Sizing): number {
  const { width, height, shape } = spacing.tiles[tiles.size];
  const count = sizing.tiled.get(id) ?? tiles.boxes.length;
  const wanted = Math.sqrt((count * height) / (width * shape));
  const steps = STEPS.find((step) => step >= wanted) ?? 48;
  const room = Math.floor((sizing.across - 2 * spacing.childGap + spacing.tileGap) / (width + spacing.tileGap));
  return Math.max(1, sizing.flow === 'down' ? Math.min(room, steps * 2) : steps);
}

/** The width in px that the tiles of a box need. */
export function widthOfTiles(box: Tiled, sizing: Sizing): number {
  const columns = tileColumns(box, sizing);
  return columns * spacing.tiles[box.tiles.size].width + (columns - 1) * spacing.tileGap + 2 * spacing.childGap;
}

/** The tiles of a box, from a height in px down. */
export function placeTiles(
  box: Tiled,
  width: number,
  top: number,
  sizing: Sizing,
  faceOf: Face,
): { children: Sized[]; bottom: number } {
  return inColumns(box.tiles.boxes, width, top, tileColumns(box, sizing), spacing.childGap, sizing, faceOf);
}

/** Boxes in columns from a height in px down, in reading order; those of one row are equally high. */
function inColumns(
  boxes: readonly Box[],
  width: number,
  top: number,
  columns: number,
  edge: number,
  sizing: Sizing,
  faceOf: Face,
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
