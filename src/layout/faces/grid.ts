import type { PlacedText, Rect } from '../../scene/placed.ts';
import type { Box, Cell, Grid } from '../../scene/scene.ts';
import { spacing, tubeHeight } from '../spacing.ts';
import { placeText, textHeight } from './paragraphs.ts';
import { passedFace } from './passed.ts';
import { blank, type Sized, type Sizing } from './sized.ts';
import { padOf, placeWords } from './words.ts';

/**
 * Cards on links that run straight through the box, what is told of each link beside it, and what stands between the
 * first two. The box's own words stand over the links, or left of them where links run down, so that no link runs
 * through them.
 */
export function gridFace(box: Box, width: number, sizing: Sizing, faceOf: FaceOf): Sized {
  if (!box.grid) throw new Error(`The box ${box.id} is arranged as a grid and has none.`);
  return new GridFace(box, box.grid, width, sizing, faceOf).face();
}

/** Sizes the boxes in a box. */
type FaceOf = (box: Box, width: number, sizing: Sizing) => Sized;

/** A child of a grid with its size along the links and across them, and where the link runs through it. */
interface CellAt {
  readonly sized: Sized;
  readonly cell: Cell;
  readonly along: number;
  readonly across: number;
  readonly line: number;
}

type Beside = NonNullable<Cell['beside']>;

class GridFace {
  private readonly right: boolean;
  private readonly half: number;
  private readonly cells: readonly CellAt[];
  private readonly names: readonly PlacedText[];

  constructor(
    private readonly box: Box,
    private readonly grid: Grid,
    private readonly width: number,
    private readonly sizing: Sizing,
    private readonly faceOf: FaceOf,
  ) {
    this.right = sizing.flow === 'right';
    this.half = tubeHeight(grid.strands) / 2;
    this.cells = (box.children ?? []).map((child) => this.cellOf(child));
    const wide = this.right ? 300 : spacing.gridDown.note;
    this.names = (grid.frames ?? []).map((text) =>
      placeText({ text, role: 'tag', maxLines: 4 }, 0, 0, wide, sizing.measure),
    );
  }

  face(): Sized {
    const { box, right } = this;
    const pad = padOf(box);
    const heading = right ? Math.max(this.width, 200) - 2 * pad : spacing.gridDown.heading;
    const words = placeWords(box, pad, pad, heading, this.sizing.measure);
    if (right) return this.around(words, this.linesFrom(pad + words.height + 8), pad);
    const beside = this.around(words, this.linesFrom(pad + heading + 8), pad);
    if (beside.width <= this.sizing.across) return beside;
    // Where that is too wide, the words stand above all else, between the first two links.
    const lines = this.linesFrom(pad);
    const start = (lines[0] ?? 0) + this.half + spacing.cellGap;
    const room = (lines[1] ?? start) - this.half - spacing.cellGap - start;
    const between = placeWords(box, start, pad, room, this.sizing.measure);
    return this.around(between, lines, pad + between.height + spacing.cellGap);
  }

  /** The grid on its links, with the box's words; the columns start at a place along the links, in px. */
  private around(words: ReturnType<typeof placeWords>, lines: readonly number[], start: number): Sized {
    const { box, right } = this;
    const pad = padOf(box);
    const columns = this.columns(start);
    const last = lines.length - 1;
    const across = (lines[last] ?? 0) + this.reach(last, 'below') + pad;
    const along = Math.max(...columns.map(({ at, size }) => at + size)) + pad;
    const frames = this.names.map((name, link) => this.frame(name, link, lines, columns));
    return {
      ...blank(box, right ? along : across, right ? across : Math.max(along, words.height + 2 * pad)),
      texts: words.texts,
      ...(words.icon ? { icon: words.icon } : {}),
      children: this.cells.map((each) => this.place(each, lines, columns)),
      ...(frames.length > 0 ? { frames } : {}),
    };
  }

  private cellOf(child: Box): CellAt {
    const { right, sizing, half } = this;
    // Beside a link that runs down, all that is told of it stands on one side.
    const cell: Cell = { column: 0, ...child.cell, ...(child.cell?.beside && !right ? { beside: 'below' } : {}) };
    const sizes = right ? spacing.gridRight : spacing.gridDown;
    const wide = sizes[cell.beside ? 'note' : cell.between ? 'between' : (this.grid.columns[cell.column] ?? 'words')];
    const sized = sizing.passed.has(child.id)
      ? passedFace(child, wide, 2 * half, sizing)
      : this.faceOf(child, wide, sizing);
    const across = right ? sized.height : sized.width;
    return { sized, cell, along: right ? sized.width : sized.height, across, line: sized.line ?? across / 2 };
  }

  /** What stands together: beside a link, or between the first two. */
  private group(column: number, link: number | undefined, beside?: Beside): readonly CellAt[] {
    return this.cells.filter(
      ({ cell }) =>
        cell.column === column && (link === undefined ? cell.between : cell.link === link && cell.beside === beside),
    );
  }

  /** The size of a group across the links: its cells stand over one another, or one after the other along the link. */
  private across(group: readonly CellAt[], gap: number): number {
    if (group.length === 0) return 0;
    const sizes = group.map((each) => each.across);
    return this.right ? sizes.reduce((sum, size) => sum + size + gap, 0) : Math.max(...sizes) + gap;
  }

  private between(column: number): number {
    const strips = this.group(column, undefined);
    return strips.length === 0 ? 0 : this.across(strips, spacing.stripGap) + spacing.stripGap;
  }

  /** How far what belongs to a link reaches from its middle, in one column. */
  private need(column: number, link: number, side: Beside): number {
    const on = this.group(column, link).map((each) => (side === 'above' ? each.line : each.across - each.line));
    return Math.max(this.half + this.across(this.group(column, link, side), spacing.noteGap), ...on);
  }

  /** How far all that belongs to a link reaches, with the building around it. */
  private reach(link: number, side: Beside): number {
    const most = Math.max(...this.grid.columns.map((_, column) => this.need(column, link, side)));
    return most + (side === 'above' ? this.wall() : this.names.length > 0 ? spacing.frame : 0);
  }

  /** Room between the cards of a link and the start of the building around them, with its name. */
  private wall(): number {
    if (this.names.length === 0) return 0;
    return spacing.frame + (this.right ? Math.max(...this.names.map(textHeight)) : 0);
  }

  /** What stands between two links keeps clear of the buildings around them. */
  private below(column: number, link: number): number {
    return this.names.length > 0 ? this.reach(link, 'below') : this.need(column, link, 'below');
  }

  private above(column: number, link: number): number {
    return this.names.length > 0 ? this.reach(link, 'above') : this.need(column, link, 'above');
  }

  /** Where the links run, from a place across them on. */
  private linesFrom(start: number): number[] {
    const lines = [start + this.reach(0, 'above')];
    for (let link = 1; link < this.grid.links; link += 1) {
      const gaps = this.grid.columns.map((_, column) => {
        const between = link === 1 ? this.between(column) : 0;
        return this.below(column, link - 1) + this.above(column, link) + between;
      });
      lines.push((lines[link - 1] ?? 0) + Math.max(...gaps, 2 * this.half + spacing.linkGap) + spacing.cellGap);
    }
    return lines;
  }

  /** Where each column starts along the links, and how large it is. */
  private columns(start: number): { at: number; size: number }[] {
    const { columns } = this.grid;
    let at =
      start + (this.names.length > 0 && !this.right ? Math.max(...this.names.map(textHeight)) + spacing.frame : 0);
    return columns.map((role, column) => {
      const before = columns[column - 1];
      if (before !== undefined)
        at +=
          role !== 'bar'
            ? spacing.gridGap
            : before === 'bar'
              ? spacing.barGap
              : this.right
                ? spacing.barLead
                : spacing.barLeadDown;
      const size = this.right ? spacing.gridRight[role] : this.height(column);
      at += size;
      return { at: at - size, size };
    });
  }

  /** The size of a column along links that run down. */
  private height(column: number): number {
    if (this.grid.columns[column] === 'bar') return spacing.bar;
    const sum = (group: readonly CellAt[], gap: number) => group.reduce((total, each) => total + each.along + gap, 0);
    const links = Array.from({ length: this.grid.links }, (_, link) => link);
    return Math.max(
      spacing.leastRow,
      sum(this.group(column, undefined), spacing.stripGap),
      ...links.flatMap((link) => [
        sum(this.group(column, link, 'below'), spacing.noteGap),
        ...this.group(column, link).map((each) => each.along),
      ]),
    );
  }

  private place(each: CellAt, lines: readonly number[], columns: readonly { at: number; size: number }[]): Sized {
    const { sized, cell } = each;
    const { at, size } = columns[cell.column] ?? { at: 0, size: 0 };
    const line = lines[cell.link ?? 0] ?? 0;
    const put = (along: number, across: number, extra: Partial<Sized> = {}): Sized => ({
      ...sized,
      x: this.right ? along : across,
      y: this.right ? across : along,
      ...extra,
    });
    const centred = at + (size - each.along) / 2;
    if (cell.between || cell.beside) {
      const group = cell.between ? this.group(cell.column, undefined) : this.group(cell.column, cell.link, cell.beside);
      const gap = cell.between ? spacing.stripGap : spacing.noteGap;
      const before = group
        .slice(0, group.indexOf(each))
        .reduce((sum, other) => sum + (this.right ? other.across : other.along) + gap, 0);
      const start = cell.between
        ? this.betweenStart(cell.column, lines)
        : cell.beside === 'below'
          ? line + this.half + gap
          : line - this.half - this.across(group, gap);
      if (this.right) return put(centred, start + before);
      const all = group.reduce((sum, other) => sum + other.along + gap, -gap);
      return put(at + (size - all) / 2 + before, start);
    }
    if (cell.link !== undefined) return put(centred, line - each.line, { line: each.line });
    // A bar reaches over the strands that end at it, any other box over all links.
    const landings = this.sizing.landings.get(sized.box.id) ?? [];
    const ends = landings.length > 0 ? landings.map(({ link, offset }) => (lines[link] ?? 0) + offset) : lines;
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const length = Math.max(high - low, spacing.leastBar);
    return put(at, (low + high - length) / 2, this.right ? { height: length } : { width: length });
  }

  /** Where strips start, in the middle of what is left between the first two links. */
  private betweenStart(column: number, lines: readonly number[]): number {
    const low = (lines[0] ?? 0) + this.below(column, 0);
    const high = (lines[1] ?? low) - this.above(column, 1);
    return (low + high - this.between(column)) / 2 + spacing.stripGap;
  }

  /** The building around the cards of one link. */
  private frame(
    name: PlacedText,
    link: number,
    lines: readonly number[],
    columns: readonly { at: number; size: number }[],
  ): Rect & { texts: PlacedText[] } {
    const inner = columns.filter((_, column) => this.grid.columns[column] !== 'bar');
    const [from, to] = [
      Math.min(...inner.map(({ at }) => at)) - 4,
      Math.max(...inner.map(({ at, size }) => at + size)) + 4,
    ];
    const line = lines[link] ?? 0;
    const [low, high] = [line - this.reach(link, 'above') + 2, line + this.reach(link, 'below') - 2];
    const head = this.right ? 0 : textHeight(name) + spacing.frame - 2;
    const [x, y] = this.right ? [from, low] : [low, from - head];
    return {
      x,
      y,
      width: this.right ? to - from : high - low,
      height: this.right ? high - low : to - from + head,
      // Where links run down, the name stands beside the tube that comes in from above.
      texts: [{ ...name, x: this.right ? x + 6 : line + this.half + 4, y: name.y + y + 3 }],
    };
  }
}
