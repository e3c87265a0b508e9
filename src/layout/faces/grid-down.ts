import type { Box } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import type { ColumnAt, GridCells } from './grid-cells.ts';
import { arranged, type Strip } from './grid-place.ts';
import type { Sized, Sizing } from './sized.ts';
import { padOf, placeWords } from './words.ts';
import { lineWidths } from './wrapped.ts';

/**
 * A grid whose links run down. What stands between the first two links stands level with all that is on them; the box's
 * words stand above it, or at the left of the links where that is lower and has room.
 */
export function arrangedDown(box: Box, cells: GridCells, sizing: Sizing): Sized {
  const between = wordsBetween(box, cells, sizing);
  const left = wordsLeft(box, cells, sizing);
  return left.height < between.height && left.width <= sizing.across ? left : between;
}

function wordsBetween(box: Box, cells: GridCells, sizing: Sizing): Sized {
  const pad = padOf(box);
  const strips = cells.strips();
  const lead = pad + cells.reach(0, 'above') + side(cells, 0, 'below');
  const rest = lead + side(cells, 1, 'above') + cells.reach(cells.grid.links - 1, 'below') + pad;
  const wanted = Math.max(cells.across(strips, 0), Math.min(wordsWidth(box, sizing), MOST_WORDS));
  const least = Math.max(cells.across(strips, 0), LEAST_WORDS);
  const inner = Math.max(least, Math.min(wanted, sizing.across - rest - GAPS));
  const words = placeWords(box, lead + GAPS / 2, pad, inner, sizing.measure);
  const lines = linesAround(cells, pad, inner);
  const columns = columnsDown(cells, pad, words.height + spacing.cellGap + alongOf(cells));
  return arranged(
    box,
    cells,
    { words, lines, columns, strips: stripsIn(cells, lines, columns, pad + words.height + spacing.cellGap) },
    sizing,
  );
}

function wordsLeft(box: Box, cells: GridCells, sizing: Sizing): Sized {
  const pad = padOf(box);
  const inner = cells.across(cells.strips(), 0);
  const bare = linesAround(cells, pad, inner);
  const last = bare.length - 1;
  const rest = (bare[last] ?? 0) + cells.reach(last, 'below') + pad;
  const wanted = Math.min(wordsWidth(box, sizing), MOST_WORDS);
  const width = Math.max(LEAST_WORDS, Math.min(wanted, sizing.across - rest - spacing.cellGap));
  const words = placeWords(box, pad, pad, width, sizing.measure);
  const lines = linesAround(cells, pad + width + spacing.cellGap, inner);
  const columns = columnsDown(cells, pad, alongOf(cells));
  return arranged(box, cells, { words, lines, columns, strips: stripsIn(cells, lines, columns, pad) }, sizing);
}

/** The least and the most px of a box's words beside links. */
const LEAST_WORDS = 86;
const MOST_WORDS = 220;

/** What stands between two links keeps so many px from what is on them, on both sides together. */
const GAPS = 2 * spacing.stripGap;

/** How wide the words are if none of their names and facts breaks. */
function wordsWidth(box: Box, { measure }: Sizing): number {
  const indent = box.icon ? spacing.icon + spacing.iconGap : 0;
  const widths = box.lines.map((line) => lineWidths(line, measure).line);
  return Math.ceil(indent + Math.max(0, ...widths)) + 1;
}

/** How far what belongs to a link reaches, in any column. */
function side(cells: GridCells, link: number, of: 'above' | 'below'): number {
  return Math.max(...cells.grid.columns.map((_, column) => cells.beside(column, link, of)));
}

function linesAround(cells: GridCells, start: number, inner: number): number[] {
  const room = side(cells, 0, 'below') + side(cells, 1, 'above') + inner + GAPS - spacing.cellGap;
  return cells.linesFrom(start, (column) => room - cells.beside(column, 0, 'below') - cells.beside(column, 1, 'above'));
}

/** The size of all strips along the links. */
function alongOf(cells: GridCells): number {
  return cells.strips().reduce((sum, each) => sum + each.along + spacing.stripGap, -spacing.stripGap);
}

/** The columns; the one in which the links are told of takes what the middle needs more than all of them. */
function columnsDown(cells: GridCells, start: number, middle: number): ColumnAt[] {
  const { columns } = cells.grid;
  const plain = cells.columnsFrom(start, (column) => heightOf(cells, column));
  const way = plain.filter((_, column) => columns[column] !== 'bar');
  const missing = Math.max(0, middle - (Math.max(...way.map(({ at, size }) => at + size)) - start));
  const growing = Math.max(0, columns.indexOf('words'));
  return cells.columnsFrom(start, (column) => heightOf(cells, column) + (column === growing ? missing : 0));
}

/** The size of a column along links that run down. */
function heightOf(cells: GridCells, column: number): number {
  if (cells.grid.columns[column] === 'bar') return spacing.bar;
  const links = Array.from({ length: cells.grid.links }, (_, link) => link);
  return Math.max(
    spacing.leastRow,
    ...links.flatMap((link) => [
      cells.group(column, link, 'below').reduce((total, each) => total + each.along + spacing.noteGap, 0),
      ...cells.group(column, link).map((each) => each.along),
    ]),
  );
}

/** Strips over one another in the middle between the first two links, centred in what is left from a place on. */
function stripsIn(cells: GridCells, lines: readonly number[], columns: readonly ColumnAt[], from: number): Strip[] {
  const way = columns.filter((_, column) => cells.grid.columns[column] !== 'bar');
  const end = Math.max(...way.map(({ at, size }) => at + size));
  const centred = from + Math.max(0, end - from - alongOf(cells)) / 2;
  const start = clearOf(way, centred, end - alongOf(cells));
  // What stands on the links and beside them in the height of the strips, which stand in one line.
  const level = columns.flatMap(({ at, size }, column) =>
    cells.grid.columns[column] !== 'bar' && at < start + alongOf(cells) && start < at + size + spacing.stripGap
      ? [column]
      : [],
  );
  const reach = (link: number, of: 'above' | 'below') =>
    Math.max(cells.half, ...level.map((column) => cells.beside(column, link, of)));
  const low = (lines[0] ?? 0) + reach(0, 'below');
  const high = (lines[1] ?? low) - reach(1, 'above');
  let y = start;
  return cells.strips().map((cell) => {
    const top = y;
    y += cell.along + spacing.stripGap;
    return { cell, x: (low + high - cell.across) / 2, y: top };
  });
}

/** Where strips start that would begin close below a column of the links: a gap behind it, as far as they end in time for that. */
function clearOf(columns: readonly ColumnAt[], start: number, latest: number): number {
  const ends = columns.map(({ at, size }) => at + size).filter((end) => end <= start && start < end + spacing.stripGap);
  const clear = Math.max(start, ...ends.map((end) => end + spacing.stripGap));
  return clear <= latest ? clear : start;
}
