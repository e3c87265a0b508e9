import type { Rect } from '../../scene/placed.ts';
import type { Box, Cell, Grid } from '../../scene/scene.ts';
import { spacing, tubeHeight } from '../spacing.ts';
import { faceOf } from './card.ts';
import { placeText, textHeight } from './paragraphs.ts';
import { blank, type Sized, type Sizing } from './sized.ts';
import { padOf, placeWords } from './words.ts';

/** A child of a grid with its size along the links and across them. */
interface CellAt {
  readonly sized: Sized;
  readonly cell: Cell;
  readonly along: number;
  readonly across: number;
  /** Where the link runs through it, from its start. */
  readonly line: number;
}

/**
 * Cards on links that run straight through the box, what is told of each link beside it, and what stands between the
 * first two. The box's own words stand over the links, or left of them where links run down, so that no link runs
 * through them.
 */
export function gridFace(box: Box, width: number, sizing: Sizing): Sized {
  const { grid } = box;
  if (!grid) throw new Error(`The box ${box.id} is arranged as a grid and has none.`);
  const right = sizing.flow === 'right';
  const sizes = right ? spacing.gridRight : spacing.gridDown;
  const half = tubeHeight(grid.strands) / 2;
  const cells = (box.children ?? []).map((child): CellAt => {
    const cell = child.cell ?? { column: 0 };
    const role = grid.columns[cell.column] ?? 'words';
    const wide = cell.beside ? sizes.note : cell.between ? sizes.between : sizes[role];
    const sized = sizing.passed.has(child.id) ? passedFace(child, wide, 2 * half, sizing) : faceOf(child, wide, sizing);
    const across = right ? sized.height : sized.width;
    return { sized, cell, along: right ? sized.width : sized.height, across, line: sized.line ?? across / 2 };
  });
  const names = (grid.frames ?? []).map((name) =>
    placeText({ text: name, role: 'tag' }, 0, 0, right ? 300 : sizes.router, sizing.measure),
  );
  const frameHead = Math.max(0, ...names.map(textHeight));
  const need = needsOf(grid, cells, right, frameHead);
  const pad = padOf(box);
  const leading = right ? Math.max(width, 200) - 2 * pad : spacing.gridDown.heading;
  const words = placeWords(box, pad, pad, leading, sizing.measure);
  const first = (right ? pad + words.height + 8 : pad + leading + 10) + (need[0]?.above ?? 0);
  const lines = linesOf(need, first);
  const { starts, end } = columnsOf(grid, cells, right, frameHead);
  const children = cells.flatMap((each) => placeCell(each, cells, lines, starts, right, sizing, half));
  const across = (lines[lines.length - 1] ?? first) + (need[need.length - 1]?.below ?? 0) + pad;
  const along = end + pad;
  const frames = names.map((name, link) => frameOf(name, link, grid, cells, lines, starts, right));
  return {
    ...blank(box, right ? along : across, right ? across : Math.max(along, words.height + 2 * pad)),
    texts: words.texts,
    ...(words.icon ? { icon: words.icon } : {}),
    children,
    ...(frames.length > 0 ? { frames } : {}),
  };
}

/** A card that a link runs through: its first paragraph above the tube and the others below, or all of them behind it where links run down. */
function passedFace(box: Box, width: number, tube: number, sizing: Sizing): Sized {
  const pad = padOf(box);
  if (sizing.flow === 'down') {
    const left = tube + 2 * PASSED;
    const words = placeWords(box, left, pad, Math.max(width, left + 76) - left - pad, sizing.measure);
    const sized = {
      ...blank(box, Math.max(width, left + 76), words.height + 2 * pad),
      texts: words.texts,
      line: tube / 2 + PASSED,
    };
    return words.icon ? { ...sized, icon: words.icon } : sized;
  }
  const head = placeWords({ ...box, lines: box.lines.slice(0, 1) }, pad, pad - 2, width - 2 * pad, sizing.measure);
  const line = pad + head.height + tube / 2;
  const tail = placeWords(noIcon(box), pad, line + tube / 2 + 2, width - 2 * pad, sizing.measure);
  const rest = box.lines.length > 1 ? tail.height + pad - 2 : 0;
  return {
    ...blank(box, width, Math.max(line + tube / 2 + rest, line + tube / 2 + 6)),
    texts: [...head.texts, ...tail.texts],
    line,
    ...(head.icon ? { icon: head.icon } : {}),
  };
}

function noIcon({ icon: _, ...box }: Box): Box {
  return { ...box, lines: box.lines.slice(1) };
}

/** px between a tube and the words beside it in a card that it runs through. */
const PASSED = 5;

/** How much room a link needs before and behind its middle, and how much stands between it and the next one. */
interface Need {
  readonly above: number;
  readonly below: number;
  readonly next: number;
}

function needsOf(
  { columns, links, strands, frames }: Grid,
  cells: readonly CellAt[],
  right: boolean,
  frameHead: number,
): Need[] {
  const half = tubeHeight(strands) / 2;
  const room = frames ? (right ? frameHead + spacing.frame : spacing.frame) : 0;
  const foot = frames ? spacing.frame : 0;
  return Array.from({ length: links }, (_, link): Need => {
    const of = (column: number, at: number, side: 'above' | 'below'): number => {
      const own = cells.filter(({ cell }) => cell.column === column && cell.link === at);
      const on = own
        .filter(({ cell }) => cell.beside === undefined)
        .map((each) => (side === 'above' ? each.line : each.across - each.line));
      const beside = own
        .filter(({ cell }) => cell.beside === side)
        .reduce((sum, each) => sum + each.across + spacing.noteGap, 0);
      return Math.max(half + beside, ...on);
    };
    const most = (side: 'above' | 'below') => Math.max(half, ...columns.map((__, column) => of(column, link, side)));
    const between = (column: number) => (link > 0 ? 0 : stripsHeight(cells, column));
    const next = Math.max(
      ...columns.map((__, column) => of(column, link, 'below') + of(column, link + 1, 'above') + between(column)),
    );
    return {
      above: most('above') + room,
      below: most('below') + foot,
      next: Math.max(next + foot + room + (foot > 0 ? spacing.linkGap : 10), 2 * half + spacing.linkGap),
    };
  });
}

function stripsHeight(cells: readonly CellAt[], column: number): number {
  const strips = cells.filter(({ cell }) => cell.column === column && cell.between);
  return strips.length === 0
    ? 0
    : strips.reduce<number>((sum, each) => sum + each.across + spacing.stripGap, spacing.stripGap);
}

function linesOf(need: readonly Need[], first: number): number[] {
  const lines = [first];
  for (let link = 1; link < need.length; link += 1)
    lines.push((lines[link - 1] ?? first) + (need[link - 1]?.next ?? 0));
  return lines;
}

/** Where each column starts along the links, and how large it is. */
function columnsOf(
  grid: Grid,
  cells: readonly CellAt[],
  right: boolean,
  frameHead: number,
): { starts: { at: number; size: number }[]; end: number } {
  const sizes = spacing.gridRight;
  let at = spacing.cardPad + (grid.frames && !right ? frameHead + spacing.frame : 0);
  const starts = grid.columns.map((role, column) => {
    const own = cells.filter((each) => each.cell.column === column).map((each) => each.along);
    const size = right ? sizes[role] : Math.max(role === 'bar' ? spacing.bar : spacing.leastRow, ...own);
    const before = grid.columns[column - 1];
    if (before !== undefined)
      at += role === 'bar' ? (before === 'bar' ? spacing.barGap : spacing.barLead) : spacing.gridGap;
    const start = { at, size };
    at += size;
    return start;
  });
  return { starts, end: at };
}

function placeCell(
  each: CellAt,
  cells: readonly CellAt[],
  lines: readonly number[],
  starts: readonly { at: number; size: number }[],
  right: boolean,
  sizing: Sizing,
  half: number,
): Sized[] {
  const { sized, cell } = each;
  const column = starts[cell.column] ?? { at: 0, size: 0 };
  const line = lines[cell.link ?? 0] ?? 0;
  const put = (u: number, v: number, extra: Partial<Sized> = {}): Sized[] => [
    { ...sized, x: right ? u : v, y: right ? v : u, ...extra },
  ];
  const centred = column.at + (column.size - each.along) / 2;
  if (cell.beside !== undefined) {
    const same = cells.filter(
      (other) =>
        other.cell.column === cell.column && other.cell.link === cell.link && other.cell.beside === cell.beside,
    );
    const before = same.slice(0, same.indexOf(each)).reduce((sum, other) => sum + other.across + spacing.noteGap, 0);
    return put(
      centred,
      cell.beside === 'above'
        ? line - half - before - each.across - spacing.noteGap
        : line + half + before + spacing.noteGap,
    );
  }
  if (cell.between) {
    const strips = cells.filter((other) => other.cell.column === cell.column && other.cell.between);
    const all = stripsHeight(cells, cell.column);
    const low = (lines[0] ?? 0) + besideNeed(cells, cell.column, 0, 'below', half);
    const high = (lines[1] ?? 0) - besideNeed(cells, cell.column, 1, 'above', half);
    const before = strips
      .slice(0, strips.indexOf(each))
      .reduce((sum, other) => sum + other.across + spacing.stripGap, 0);
    return put(centred, (low + high - all) / 2 + spacing.stripGap + before);
  }
  if (cell.link !== undefined) return put(centred, line - each.line, { line: each.line });
  // A bar reaches over the strands that end at it; any other box over all links.
  const landings = sizing.landings.get(sized.box.id) ?? [];
  const at = landings.length > 0 ? landings.map(({ link, offset }) => (lines[link] ?? 0) + offset) : lines;
  const [low, high] = [Math.min(...at), Math.max(...at)];
  const reach = Math.max(high - low, spacing.leastBar);
  const start = (low + high - reach) / 2;
  return put(column.at, start, right ? { height: reach } : { width: reach });
}

function besideNeed(
  cells: readonly CellAt[],
  column: number,
  link: number,
  side: 'above' | 'below',
  half: number,
): number {
  const own = cells.filter(({ cell }) => cell.column === column && cell.link === link);
  const on = own
    .filter(({ cell }) => cell.beside === undefined)
    .map((each) => (side === 'above' ? each.line : each.across - each.line));
  return Math.max(
    half + own.filter(({ cell }) => cell.beside === side).reduce((sum, each) => sum + each.across + spacing.noteGap, 0),
    ...on,
  );
}

/** The building around the cards of one link. */
function frameOf(
  name: ReturnType<typeof placeText>,
  link: number,
  grid: Grid,
  cells: readonly CellAt[],
  lines: readonly number[],
  starts: readonly { at: number; size: number }[],
  right: boolean,
): Rect & { texts: ReturnType<typeof placeText>[] } {
  const inner = grid.columns.flatMap((role, column) => (role === 'bar' ? [] : [starts[column] ?? { at: 0, size: 0 }]));
  const on = cells.filter(({ cell }) => cell.link === link);
  const half = (side: 'above' | 'below') =>
    Math.max(
      tubeHeight(grid.strands) / 2,
      ...on.filter(({ cell }) => !cell.beside).map((each) => (side === 'above' ? each.line : each.across - each.line)),
    );
  const beside = (side: 'above' | 'below') =>
    on
      .filter(({ cell }) => cell.beside === side)
      .reduce((sum, each) => sum + each.across + spacing.noteGap, tubeHeight(grid.strands) / 2);
  const line = lines[link] ?? 0;
  const [above, below] = [Math.max(half('above'), beside('above')), Math.max(half('below'), beside('below'))];
  const [from, to] = [(inner[0]?.at ?? 0) - 4, Math.max(...inner.map((each) => each.at + each.size)) + 4];
  const head = textHeight(name) + spacing.frame - 2;
  if (right) {
    const y = line - above - head;
    return {
      x: from,
      y,
      width: to - from,
      height: above + below + head + spacing.frame - 2,
      texts: [{ ...name, x: from + 6, y: name.y + y + 3 }],
    };
  }
  const x = line - above - 4;
  const y = from - head;
  return {
    x,
    y,
    width: above + below + 8,
    height: to - from + head + 4,
    texts: [{ ...name, x: x + 6, y: name.y + y + 3 }],
  };
}
