import type { PlacedText, Rect } from '../../scene/placed.ts';
import type { Box } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { extentOf } from './badges.ts';
import type { CellAt, ColumnAt, GridCells } from './grid-cells.ts';
import { textHeight } from './paragraphs.ts';
import { blank, type Sized, type Sizing } from './sized.ts';
import { padOf, type Words } from './words.ts';

/** Where something between the first two links stands, in px from the box's corner. */
export interface Strip {
  readonly cell: CellAt;
  readonly x: number;
  readonly y: number;
}

/** Where everything in a grid stands: links across their own way, columns along it. */
export interface Arrangement {
  readonly words: Words;
  readonly lines: readonly number[];
  readonly columns: readonly ColumnAt[];
  readonly strips: readonly Strip[];
}

/** The box of a grid with all that is in it. */
export function arranged(box: Box, cells: GridCells, arrangement: Arrangement, sizing: Sizing): Sized {
  const { words, lines, columns, strips } = arrangement;
  const { right } = cells;
  const pad = padOf(box);
  const last = lines.length - 1;
  const wordsEnd = Math.max(0, ...words.texts.map((text) => text.x + extentOf(text)));
  const across = Math.max((lines[last] ?? 0) + cells.reach(last, 'below'), right ? 0 : wordsEnd) + pad;
  const along = Math.max(...columns.map(({ at, size }) => at + size)) + pad;
  const frames = cells.names.map((name, link) => frameOf(cells, name, link, arrangement));
  return {
    ...blank(box, right ? along : across, right ? across : Math.max(along, words.height + 2 * pad)),
    texts: words.texts,
    ...(words.icon ? { icon: words.icon } : {}),
    children: cells.cells.map((each) => {
      const strip = strips.find(({ cell }) => cell === each);
      return strip ? { ...each.sized, x: strip.x, y: strip.y } : placeCell(cells, each, arrangement, sizing);
    }),
    ...(frames.length > 0 ? { frames } : {}),
  };
}

function placeCell(cells: GridCells, each: CellAt, { lines, columns }: Arrangement, sizing: Sizing): Sized {
  const { sized, cell } = each;
  const { at, size } = columns[cell.column] ?? { at: 0, size: 0 };
  const line = lines[cell.link ?? 0] ?? 0;
  const put = (along: number, across: number, extra: Partial<Sized> = {}): Sized => ({
    ...sized,
    x: cells.right ? along : across,
    y: cells.right ? across : along,
    ...extra,
  });
  const centred = at + (size - each.along) / 2;
  if (cell.link !== undefined && cell.beside) {
    const group = cells.group(cell.column, cell.link, cell.beside);
    const gap = spacing.noteGap;
    const before = group
      .slice(0, group.indexOf(each))
      .reduce((sum, other) => sum + (cells.right ? other.across : other.along) + gap, 0);
    const start = cell.beside === 'below' ? line + cells.half + gap : line - cells.half - cells.across(group, gap);
    if (cells.right) return put(centred, start + before);
    const all = group.reduce((sum, other) => sum + other.along + gap, -gap);
    return put(at + (size - all) / 2 + before, start);
  }
  if (cell.link !== undefined) return put(centred, line - each.line, { line: each.line });
  // A bar reaches over the strands that end at it, any other box over all links.
  const landings = sizing.landings.get(sized.box.id) ?? [];
  const ends = landings.length > 0 ? landings.map(({ link, offset }) => (lines[link] ?? 0) + offset) : lines;
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const length = Math.max(high - low, spacing.leastBar);
  return put(at, (low + high - length) / 2, cells.right ? { height: length } : { width: length });
}

/** The building around the cards of one link. */
function frameOf(
  cells: GridCells,
  name: PlacedText,
  link: number,
  { lines, columns }: Arrangement,
): Rect & { texts: PlacedText[] } {
  const { right, grid } = cells;
  const inner = columns.filter((_, column) => grid.columns[column] !== 'bar');
  const from = Math.min(...inner.map(({ at }) => at)) - 4;
  const to = Math.max(...inner.map(({ at, size }) => at + size)) + 4;
  const line = lines[link] ?? 0;
  const [low, high] = [line - cells.reach(link, 'above') + 2, line + cells.reach(link, 'below') - 2];
  const head = right ? 0 : textHeight(name) + spacing.frame - 2;
  const [x, y] = right ? [from, low] : [low, from - head];
  return {
    x,
    y,
    width: right ? to - from : high - low,
    height: right ? high - low : to - from + head,
    // Where links run down, the name stands beside the tube that comes in from above.
    texts: [{ ...name, x: right ? x + 6 : line + cells.half + 4, y: name.y + y + 3 }],
  };
}
