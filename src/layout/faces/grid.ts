import type { Box, Grid } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { arrangedDown } from './down.ts';
import { type FaceOf, GridCells } from './grid-cells.ts';
import { arranged, type Strip } from './grid-place.ts';
import type { Sized, Sizing } from './sized.ts';
import { padOf, placeWords } from './words.ts';

/**
 * Cards on links that run straight through the box, what is told of each link beside it, and what stands between the
 * first two. The box's own words stand over the links, or beside them where links run down, so that no link runs
 * through them.
 */
export function gridFace(box: Box, width: number, sizing: Sizing, faceOf: FaceOf): Sized {
  const { grid } = box;
  if (!grid) throw new Error(`The box ${box.id} is arranged as a grid and has none.`);
  const cells = new GridCells(box, grid, sizing, faceOf);
  return cells.right ? arrangedRight(box, grid, cells, width, sizing) : arrangedDown(box, cells, sizing);
}

function arrangedRight(box: Box, grid: Grid, cells: GridCells, width: number, sizing: Sizing): Sized {
  const pad = padOf(box);
  const words = placeWords(box, pad, pad, Math.max(width, 200) - 2 * pad, sizing.measure);
  const room = (column: number) => {
    const strips = cells.strips(column);
    return strips.length === 0 ? 0 : cells.across(strips, spacing.stripGap) + spacing.stripGap;
  };
  const lines = cells.linesFrom(pad + words.height + 8, room);
  const columns = cells.columnsFrom(pad, (column) => spacing.gridRight[grid.columns[column] ?? 'words']);
  const strips = columns.flatMap(({ at, size }, column): Strip[] => {
    // In the middle of what is left between the first two links.
    const low = (lines[0] ?? 0) + cells.beside(column, 0, 'below');
    const high = (lines[1] ?? low) - cells.beside(column, 1, 'above');
    let start = (low + high - room(column)) / 2 + spacing.stripGap;
    return cells.strips(column).map((cell) => {
      start += cell.across + spacing.stripGap;
      return { cell, x: at + (size - cell.along) / 2, y: start - cell.across - spacing.stripGap };
    });
  });
  return arranged(box, cells, { words, lines, columns, strips }, sizing);
}
