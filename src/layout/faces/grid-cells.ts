import type { PlacedText } from '../../scene/placed.ts';
import type { Box, Cell, Grid } from '../../scene/scene.ts';
import { spacing, tubeHeight } from '../spacing.ts';
import { placeText, textHeight } from './paragraphs.ts';
import { lineDown, passedFace } from './passed.ts';
import type { Sized, Sizing } from './sized.ts';
import { longestWord, padOf } from './words.ts';

/** Sizes the boxes in a box. */
export type FaceOf = (box: Box, width: number, sizing: Sizing) => Sized;

/** A child of a grid with its size along the links and across them, and where the link runs through it. */
export interface CellAt {
  readonly sized: Sized;
  readonly cell: Cell;
  readonly along: number;
  readonly across: number;
  readonly line: number;
}

/** Where a column starts along the links, and how large it is. */
export interface ColumnAt {
  readonly at: number;
  readonly size: number;
}

type Beside = NonNullable<Cell['beside']>;

/** What stands in a grid, with its sizes: on each link, beside it, and between the first two. All in px. */
export class GridCells {
  readonly right: boolean;
  /** Half of a link's thickness. */
  readonly half: number;
  readonly cells: readonly CellAt[];
  /** The names of the buildings around the cards of each link. */
  readonly names: readonly PlacedText[];
  /** What is told beside links: as wide beside one as beside another. */
  private readonly notes: readonly Box[];
  /** What stands together on a link or beside it. */
  private readonly groups: CellAt[][] = [];
  /** By link, how far what belongs to it reaches from its middle in each column. */
  private readonly needs: readonly Readonly<Record<Beside, readonly number[]>>[];

  constructor(
    box: Box,
    readonly grid: Grid,
    private readonly sizing: Sizing,
    private readonly faceOf: FaceOf,
  ) {
    this.right = sizing.flow === 'right';
    this.half = tubeHeight(grid.strands) / 2;
    this.notes = (box.children ?? []).filter(({ cell }) => cell?.beside);
    this.cells = (box.children ?? []).map((child) => this.cellOf(child));
    for (const each of this.cells) {
      const { column, link, beside } = each.cell;
      if (link !== undefined) (this.groups[this.groupAt(column, link, beside)] ??= []).push(each);
    }
    this.needs = Array.from({ length: grid.links }, (_, link) => ({
      above: grid.columns.map((_, column) => this.need(column, link, 'above')),
      below: grid.columns.map((_, column) => this.need(column, link, 'below')),
    }));
    const wide = this.right ? 300 : spacing.gridDown.note;
    this.names = (grid.frames ?? []).map((text) =>
      placeText({ text, role: 'tag', maxLines: 4 }, 0, 0, wide, sizing.measure),
    );
  }

  private cellOf(child: Box): CellAt {
    const { right, sizing, half } = this;
    // Beside a link that runs down, all that is told of it stands on one side.
    const cell: Cell = { column: 0, ...child.cell, ...(child.cell?.beside && !right ? { beside: 'below' } : {}) };
    const sizes = right ? spacing.gridRight : spacing.gridDown;
    const plain = sizes[cell.beside ? 'note' : cell.between ? 'between' : (this.grid.columns[cell.column] ?? 'words')];
    // Where links run down, what stands on them and beside them is narrow; an address may be wider, and a link of many strands.
    const words = (cell.beside ? this.notes : [child]).map((each) => this.least(each));
    const link = cell.link === undefined || cell.beside ? 0 : 2 * lineDown(2 * half);
    const wide = right ? plain : Math.max(plain, link, ...words);
    const sized = sizing.passed.has(child.id)
      ? passedFace(child, wide, 2 * half, sizing)
      : this.faceOf(child, wide, sizing);
    const across = right ? sized.height : sized.width;
    const line = sized.line ?? (right || cell.link === undefined ? across / 2 : lineDown(2 * half));
    return { sized, cell, along: right ? sized.width : sized.height, across, line };
  }

  /** The px of a box in which none of its words breaks. */
  private least(box: Box): number {
    return longestWord(box, this.sizing.measure) + 2 * padOf(box);
  }

  /** What stands together on a link or beside it. */
  group(column: number, link: number, beside?: Beside): readonly CellAt[] {
    return this.groups[this.groupAt(column, link, beside)] ?? [];
  }

  private groupAt(column: number, link: number, beside?: Beside): number {
    const side = beside === undefined ? 0 : beside === 'above' ? 1 : 2;
    return (column * this.grid.links + link) * 3 + side;
  }

  /** What stands between the first two links, in one column or in any. */
  strips(column?: number): readonly CellAt[] {
    return this.cells.filter(({ cell }) => cell.between && (column === undefined || cell.column === column));
  }

  /** The size of a group across the links: its cells stand over one another, or one after the other along the link. */
  across(group: readonly CellAt[], gap: number): number {
    if (group.length === 0) return 0;
    const sizes = group.map((each) => each.across);
    return this.right ? sizes.reduce((sum, size) => sum + size + gap, 0) : Math.max(...sizes) + gap;
  }

  /** How far what belongs to a link reaches from its middle, in one column. */
  private need(column: number, link: number, side: Beside): number {
    const on = this.group(column, link).map((each) => (side === 'above' ? each.line : each.across - each.line));
    return Math.max(this.half + this.across(this.group(column, link, side), spacing.noteGap), ...on);
  }

  /** How far all that belongs to a link reaches, with the building around it. */
  reach(link: number, side: Beside): number {
    const most = Math.max(this.half, ...(this.needs[link]?.[side] ?? []));
    return most + (side === 'above' ? this.wall() : this.names.length > 0 ? spacing.frame : 0);
  }

  /** Room between the cards of a link and the start of the building around them, with its name. */
  private wall(): number {
    if (this.names.length === 0) return 0;
    return spacing.frame + (this.right ? Math.max(...this.names.map(textHeight)) : 0);
  }

  /** What stands between two links keeps clear of the buildings around them. */
  beside(column: number, link: number, side: Beside): number {
    return this.names.length > 0 ? this.reach(link, side) : (this.needs[link]?.[side][column] ?? this.half);
  }

  /**
   * Where the links run, from a place across them on.
   *
   * @param between the room that each column has between the first two links
   */
  linesFrom(start: number, between: (column: number) => number): number[] {
    const lines = [start + this.reach(0, 'above')];
    for (let link = 1; link < this.grid.links; link += 1) {
      const gaps = this.grid.columns.map(
        (_, column) =>
          this.beside(column, link - 1, 'below') +
          this.beside(column, link, 'above') +
          (link === 1 ? between(column) : 0),
      );
      lines.push((lines[link - 1] ?? 0) + Math.max(...gaps, 2 * this.half + spacing.linkGap) + spacing.cellGap);
    }
    return lines;
  }

  /** Where each column stands along the links, the first one behind the names of buildings; `sizeOf` is the size of each. */
  columnsFrom(start: number, sizeOf: (column: number) => number): ColumnAt[] {
    const { columns } = this.grid;
    let at =
      start + (this.names.length > 0 && !this.right ? Math.max(...this.names.map(textHeight)) + spacing.frame : 0);
    return columns.map((role, column) => {
      const before = columns[column - 1];
      if (before !== undefined)
        at +=
          role !== 'bar'
            ? spacing.gridGap[this.right ? 'right' : 'down']
            : before === 'bar'
              ? spacing.barGap
              : this.right
                ? spacing.barLead
                : spacing.barLeadDown;
      const size = sizeOf(column);
      at += size;
      return { at: at - size, size };
    });
  }
}
