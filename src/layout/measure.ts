import type { Measure } from '../scene/measure.ts';
import type { PlacedIcon, PlacedNode, PlacedText, Rect } from '../scene/placed.ts';
import type { Box, Grid } from '../scene/scene.ts';
import { displayText } from '../scene/text.ts';
import { typography } from '../scene/typography.ts';
import { sizeRows, sizeTable } from './cells.ts';
import { placeText, stackTexts, textHeight } from './paragraphs.ts';
import { spacing, tubeHeight } from './spacing.ts';

/** A box with its size; coordinates are relative to the parent's corner, those of its texts to its own. */
export interface Sized extends Rect {
  readonly box: Box;
  readonly texts: readonly PlacedText[];
  readonly icon?: PlacedIcon;
  readonly rules: readonly (readonly [number, number, number, number])[];
  readonly children: readonly Sized[];
  readonly frames?: PlacedNode['frames'];
  /** For each row of the box, the height at which a wire lands. */
  readonly ports: Readonly<Record<string, number>>;
  /** For a grid: the height of each link's middle. */
  readonly links: readonly number[];
  /** Where the box's text begins and ends, for those that put it elsewhere. */
  readonly textHeight: number;
}

export interface Sizing {
  readonly measure: Measure;
  /** How many wires, or px of tubes, each side of a box has to take, by box id. */
  readonly crowd: ReadonlyMap<string, number>;
  /** The heights of the links that a block stands level with, relative to the first. */
  readonly linkOffsets?: readonly number[];
  /** The height in px that each link of a grid needs, where blocks of their own stand level with each. */
  readonly clearance?: number;
}

/** Sizes a box and all that is in it, for a width in px that is given from outside. */
export function sizeBox(box: Box, width: number, sizing: Sizing): Sized {
  switch (box.arrange) {
    case 'grid':
      return sizeGrid(box, width, sizing);
    case 'side':
      return sizeSide(box, width, sizing);
    default:
      return sizeStack(box, width, sizing);
  }
}

function padOf(box: Box): number {
  return box.bare ? spacing.barePad : box.dense ? spacing.densePad : spacing.cardPad;
}

/** The icon and the paragraphs of a box, from its top left corner, in `width` px. */
function sizeHeader(
  box: Box,
  width: number,
  measure: Measure,
): Pick<Sized, 'texts' | 'textHeight'> & { icon?: PlacedIcon } {
  const pad = padOf(box);
  const size = box.dense ? spacing.denseIcon : spacing.icon;
  const indent = box.icon ? size + (box.dense ? 6 : spacing.iconGap) : 0;
  const [first, ...rest] = box.lines;
  if (!first) return { texts: [], textHeight: 0 };
  const head = placeText(first, pad + indent, pad, width - 2 * pad - indent, measure);
  // In a small card only the first line stands beside the icon.
  const restX = box.dense ? pad : pad + indent;
  const top = pad + textHeight(head) + spacing.paragraphGap;
  const tail = stackTexts(rest, restX, top, width - pad - restX, measure);
  const height = textHeight(head) + (rest.length > 0 ? spacing.paragraphGap + tail.height : 0);
  const icon = box.icon ? { name: box.icon, size, x: pad, y: pad + (head.lineHeight - size) / 2 } : undefined;
  return { texts: [head, ...tail.texts], textHeight: Math.max(height, icon ? size - 2 : 0), ...(icon ? { icon } : {}) };
}

function sizeStack(box: Box, width: number, sizing: Sizing): Sized {
  if (box.through) return sizeThrough(box, width, sizing);
  const pad = padOf(box);
  const header = sizeHeader(box, width, sizing.measure);
  let top = pad + header.textHeight;
  const children: Sized[] = [];
  for (const child of box.children ?? []) {
    if (top > pad) top += spacing.childGap;
    const sized = sizeBox(child, width - 2 * spacing.childGap, sizing);
    children.push({ ...sized, x: spacing.childGap, y: top });
    top += sized.height;
  }
  const tiles = sizeTiles(
    box,
    width,
    children.length > 0 || !box.tiles ? top : top + spacing.childGap,
    box.tiles?.columns ?? 0,
    sizing,
  );
  if (box.tiles) {
    children.push(...tiles.children);
    top = tiles.bottom;
  }
  const rows = sizeRows(box.rows ?? [], width, top + (header.textHeight > 0 && box.rows ? 4 : 0), pad, sizing.measure);
  const table = box.table ? sizeTable(box.table, pad, top + 6, width - 2 * pad, sizing.measure) : undefined;
  if (table) top = table.bottom;
  const bottom = children.length > 0 && !table ? spacing.childGap : pad;
  const height = Math.max(box.rows?.length ? rows.bottom + 4 : top + bottom, crowdHeight(box, sizing));
  return {
    box,
    x: 0,
    y: 0,
    width,
    height,
    rules: [],
    children,
    links: [],
    ports: rows.ports,
    textHeight: header.textHeight,
    texts: [...header.texts, ...(table?.texts ?? []), ...rows.texts],
    ...(header.icon ? { icon: header.icon } : {}),
  };
}

/** A card that links run through: its first paragraph above the strip that they need, the others below. */
function sizeThrough(box: Box, width: number, sizing: Sizing): Sized {
  const pad = padOf(box);
  const strip = sizing.crowd.get(box.id) ?? 0;
  const header = sizeHeader({ ...box, lines: box.lines.slice(0, 1) }, width, sizing.measure);
  const below = stackTexts(box.lines.slice(1), pad, 0, width - 2 * pad, sizing.measure);
  const half = Math.max(header.textHeight, below.height) + pad + 2 + strip / 2;
  const texts = [...header.texts, ...below.texts.map((text) => ({ ...text, y: text.y + half + strip / 2 + 2 }))];
  return {
    box,
    x: 0,
    y: 0,
    width,
    height: 2 * half,
    texts,
    rules: [],
    children: [],
    ports: {},
    links: [],
    textHeight: 2 * half,
    ...(header.icon ? { icon: header.icon } : {}),
  };
}

/** The least height in px at which every wire finds its place on the box's side. */
function crowdHeight(box: Box, sizing: Sizing): number {
  const crowd = sizing.crowd.get(box.id) ?? 0;
  return box.bare ? crowd : crowd + 2 * 6;
}

/** The least px of a box's side at which its own wires find room beside those of the boxes in it, each a little apart. */
export function sideRoom(box: Box, sizing: Sizing): number {
  const own = sizing.crowd.get(box.id) ?? 0;
  if (own === 0) return 0;
  return (box.children ?? []).reduce((sum, child) => sum + (sizing.crowd.get(child.id) ?? 0) + 20, own + 24);
}

/** Text at the left, children under one another at the right, level with the links that they reach over. */
function sizeSide(box: Box, width: number, sizing: Sizing): Sized {
  const pad = padOf(box);
  const children = box.children ?? [];
  const sideWidth = children.length > 0 ? sideWidthOf(children, width, sizing.measure) : 0;
  const header = sizeHeader(box, width - sideWidth - (sideWidth > 0 ? pad : 0), sizing.measure);
  const sized = children.map((child) => sizeBox(child, sideWidth - spacing.childGap, sizing));
  const stacked = stackChildren(sized, sizing);
  const inner = Math.max(header.textHeight, stacked.height);
  const tiles = sizeTiles(box, width, inner + pad + spacing.childGap, box.tiles?.columns ?? 0, sizing);
  const height = Math.max(
    box.tiles ? tiles.bottom + spacing.childGap : inner + 2 * pad,
    crowdHeight(box, sizing),
    sideRoom(box, sizing),
  );
  const x = width - sideWidth;
  const top = Math.max(((box.tiles ? inner + 2 * pad : height) - stacked.height) / 2, spacing.childGap);
  return {
    box,
    x: 0,
    y: 0,
    width,
    height,
    rules: [],
    ports: {},
    links: [],
    texts: header.texts,
    textHeight: header.textHeight,
    children: [...stacked.children.map((child) => ({ ...child, x, y: child.y + top })), ...tiles.children],
    ...(header.icon ? { icon: header.icon } : {}),
  };
}

/** Tiles in columns from a height in px down, in reading order; those of one row are equally high. */
export function sizeTiles(
  { tiles }: Box,
  width: number,
  top: number,
  columns: number,
  sizing: Sizing,
): { children: Sized[]; bottom: number } {
  if (!tiles) return { children: [], bottom: top };
  const gap = spacing.tileGap;
  const each = (width - 2 * spacing.childGap - gap * (columns - 1)) / columns;
  const children: Sized[] = [];
  let y = top;
  for (let first = 0; first < tiles.boxes.length; first += columns) {
    const row = tiles.boxes.slice(first, first + columns).map((box) => sizeBox(box, each, sizing));
    const height = Math.max(...row.map((tile) => tile.height));
    children.push(...row.map((tile, column) => ({ ...tile, height, x: spacing.childGap + column * (each + gap), y })));
    y += height + gap;
  }
  return { children, bottom: y - gap };
}

/** The width in px that a box with tiles needs. */
export function tilesWidth({ tiles }: Box): number {
  return tiles ? tiles.columns * tiles.width + (tiles.columns - 1) * spacing.tileGap + 2 * spacing.childGap : 0;
}

/** As wide as the children's longest word needs, in steps, so that columns of cards look even. */
function sideWidthOf(children: readonly Box[], width: number, measure: Measure): number {
  const widths = children.flatMap((child) =>
    child.lines.map((line, index) => {
      const icon = index === 0 && child.icon ? spacing.denseIcon + 6 : 0;
      return measure(displayText(line.text), typography[line.role]) + icon + 2 * padOf(child) + 2;
    }),
  );
  const wanted = Math.max(72, ...widths) + spacing.childGap;
  return Math.min(Math.round(width * 0.44), Math.ceil(wanted / 12) * 12);
}

/** Children that reach over links stand at the links' distance; the others follow below. */
function stackChildren(
  children: readonly Sized[],
  { linkOffsets, crowd }: Sizing,
): { children: Sized[]; height: number } {
  const placed: Sized[] = [];
  let bottom = 0;
  let shift = 0;
  for (const child of children) {
    const offsets = linkOffsets ? (child.box.links ?? []).map((link) => linkOffsets[link] ?? 0) : [];
    let y = bottom === 0 ? 0 : bottom + spacing.childGap;
    let height = child.height;
    if (offsets.length > 0) {
      const first = Math.min(...offsets);
      const last = Math.max(...offsets);
      height = Math.max(child.height, last - first + (crowd.get(child.box.id) ?? 0) / offsets.length + 12);
      const wish = (first + last - height) / 2;
      if (placed.length === 0) shift = wish;
      y = Math.max(y, wish - shift);
    }
    placed.push({ ...child, y, height });
    bottom = y + height;
  }
  return { children: placed, height: bottom };
}

/** Cards on links that run straight from left to right, and cards that share a column's height. */
function sizeGrid(box: Box, width: number, sizing: Sizing): Sized {
  const grid = box.grid;
  if (!grid) throw new Error(`The box ${box.id} is arranged as a grid and has none.`);
  const pad = spacing.cardPad;
  const header = sizeHeader(box, width, sizing.measure);
  const cells = (box.children ?? []).map((child) =>
    sizeBox(child, grid.columns[child.cell?.column ?? 0] ?? width, sizing),
  );
  const linked = cells.filter((cell) => cell.box.cell?.link !== undefined);
  const free = cells.filter((cell) => cell.box.cell?.link === undefined);
  const cardHeight = Math.max(tubeHeight(grid.strands) + 2 * 18, ...linked.map((cell) => cell.height));
  const names = (grid.frames ?? []).map((name) =>
    placeText({ text: name, role: 'tag' }, FRAME, FRAME - 1, frameWidth(grid) - 2 * FRAME, sizing.measure),
  );
  // A building has its name above the cards and some room below them.
  const above = names.length > 0 ? Math.max(...names.map(textHeight)) + 2 * FRAME : 0;
  const below = names.length > 0 ? FRAME : 0;
  const rowHeight = Math.max(cardHeight + above + below, sizing.clearance ?? 0);
  const least = rowHeight * grid.links + spacing.linkGap * (grid.links - 1);
  const inner = Math.max(least, Math.max(0, ...grid.columns.map((_, column) => columnHeight(free, column))));
  const pitch = grid.links > 1 ? (inner - rowHeight) / (grid.links - 1) : 0;
  const top = pad + header.textHeight + 12;
  const links = Array.from({ length: grid.links }, (_, link) => top + (rowHeight + above - below) / 2 + link * pitch);
  const starts = columnStarts(grid.columns, grid.gaps, pad);
  const children = [
    ...linked.map((cell) => ({
      ...cell,
      x: starts[cell.box.cell?.column ?? 0] ?? 0,
      y: (links[cell.box.cell?.link ?? 0] ?? 0) - cell.height / 2,
    })),
    ...grid.columns.flatMap((_, column) =>
      shareColumn(
        free.filter((cell) => cell.box.cell?.column === column),
        starts[column] ?? 0,
        top,
        inner,
      ),
    ),
  ];
  const frames = names.map((name, link) => {
    const y = (links[link] ?? 0) - cardHeight / 2 - above;
    const x = (starts[firstColumn(grid)] ?? 0) - FRAME;
    return {
      x,
      y,
      width: frameWidth(grid),
      height: above + cardHeight + below,
      texts: [{ ...name, x: x + FRAME, y: y + name.y }],
    };
  });
  return {
    box,
    x: 0,
    y: 0,
    width,
    height: top + inner + pad,
    texts: header.texts,
    rules: [],
    children,
    ports: {},
    links,
    ...(frames.length > 0 ? { frames } : {}),
    textHeight: header.textHeight,
    ...(header.icon ? { icon: header.icon } : {}),
  };
}

/** px around the cards in a building. */
const FRAME = 8;

/** The column that buildings begin at: an empty one is the way in. */
function firstColumn(grid: Grid): number {
  return grid.gaps[0] === 0 ? 1 : 0;
}

function frameWidth(grid: Grid): number {
  const [first = 0, second = 0] = grid.columns;
  return (firstColumn(grid) === 0 ? first + (grid.gaps[0] ?? 0) : 0) + second + 2 * FRAME;
}

function columnStarts(columns: readonly number[], gaps: readonly number[], pad: number): number[] {
  const starts: number[] = [];
  let x = pad;
  columns.forEach((width, index) => {
    starts.push(x);
    x += width + (gaps[index] ?? 0);
  });
  return starts;
}

function columnHeight(cells: readonly Sized[], column: number): number {
  const own = cells.filter((cell) => cell.box.cell?.column === column);
  return own.reduce((sum, cell) => sum + cell.height, 0) + spacing.childGap * Math.max(0, own.length - 1);
}

/** Cards of one column divide its height evenly between them, each getting at least what it needs. */
function shareColumn(cells: readonly Sized[], x: number, top: number, height: number): Sized[] {
  const spare = height - cells.reduce((sum, cell) => sum + cell.height, 0) - spacing.childGap * (cells.length - 1);
  let y = top;
  return cells.map((cell) => {
    const own = { ...cell, x, y, height: cell.height + spare / cells.length };
    y += own.height + spacing.childGap;
    return own;
  });
}

/** Width in px of a box whose grid has these columns and gaps. */
export function gridWidth(grid: Grid): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return sum(grid.columns) + sum(grid.gaps.slice(0, grid.columns.length - 1)) + 2 * spacing.cardPad;
}
