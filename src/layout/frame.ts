import type { Measure } from '../scene/measure.ts';
import type { PlacedLegendEntry, PlacedScene, PlacedText, Rect } from '../scene/placed.ts';
import type { Frame, LegendEntry, Notes } from '../scene/scene.ts';
import { placeText, stackTexts, textHeight } from './faces/paragraphs.ts';
import { placeLists } from './lists.ts';
import { spacing } from './spacing.ts';
import { placeTables } from './tables.ts';

/** What stands in a frame, its top at 0 and its left side at the margin. */
export interface Content
  extends Partial<Pick<PlacedScene, 'panels' | 'brackets' | 'texts' | 'unplaced'>>,
    Pick<PlacedScene, 'zones' | 'nodes' | 'wires'> {
  readonly width: number;
  readonly bottom: number;
  /** px around the picture. */
  readonly margin?: number;
}

/** Puts the heading on top, legend and notes below, and rounds every number once. */
export function frameScene(frame: Frame, content: Content, measure: Measure): PlacedScene {
  const { width, bottom, margin = spacing.margin } = content;
  const heading = placeHeading(frame, width, margin, measure);
  const down = heading.height;
  const legend = placeLegend(frame.legend, down + bottom + 22, width, margin, measure);
  const notesTop = down + bottom + 22 + (legend.height > 0 ? legend.height + 16 : 0);
  const notes = placeNotes(frame.notes, notesTop, width, margin, measure);
  const tablesTop = notesTop + (notes.height > 0 ? notes.height + 16 : 0);
  const lists = placeLists(frame.lists ?? [], tablesTop, width, margin, measure);
  const below = lists.reduce((_, list) => list.y + list.height + 16, tablesTop);
  const tables = placeTables(frame.tables ?? [], below, width, margin, measure);
  const ends = [
    down + bottom,
    ...(legend.height > 0 ? [notesTop - 16] : []),
    ...(notes.height > 0 ? [notesTop + notes.height] : []),
    ...[...lists, ...tables].map((each) => each.y + each.height),
  ];
  return {
    locale: frame.locale,
    width: rounded(width + 2 * margin),
    height: rounded(Math.max(...ends) + margin - 4),
    title: frame.title,
    description: frame.description,
    texts: [...settled(heading.texts, 0), ...settled(content.texts ?? [], down), ...settled(notes.texts, 0)],
    ...(heading.titleBlock ? { titleBlock: settled(heading.titleBlock, 0) } : {}),
    ...(heading.logo ? { logo: settled(heading.logo, 0) } : {}),
    ...(content.panels ? { panels: settled(content.panels, down) } : {}),
    ...(content.brackets ? { brackets: settled(content.brackets, down) } : {}),
    zones: settled(content.zones, down),
    nodes: settled(content.nodes, down),
    wires: settled(content.wires, down),
    legend: settled(legend.entries, 0),
    ...(lists.length > 0 ? { lists: settled(lists, 0) } : {}),
    ...(tables.length > 0 ? { tables: settled(tables, 0) } : {}),
    ...(content.unplaced && content.unplaced.length > 0 ? { unplaced: content.unplaced } : {}),
  };
}

/** The same plain value moved down by so many px, with every number rounded to two decimals. */
function settled<T>(value: T, down: number): T {
  if (typeof value !== 'object' || value === null) return (typeof value === 'number' ? rounded(value) : value) as T;
  // Lists of words have nothing to move.
  if (Array.isArray(value))
    return typeof value[0] === 'string' ? value : (value.map((each: unknown) => settled(each, down)) as T);
  const copy: Record<string, unknown> = {};
  for (const key in value) {
    const each = (value as Record<string, unknown>)[key];
    if (key === 'y') copy[key] = rounded((each as number) + down);
    else if (key === 'rules' || key === 'mesh')
      copy[key] = (each as readonly (readonly number[])[]).map((line) =>
        line.map((at, index) => rounded(index % 2 === 0 ? at : at + down)),
      );
    else copy[key] = settled(each, down);
  }
  return copy as T;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

interface Heading {
  readonly texts: readonly PlacedText[];
  readonly titleBlock?: Rect & { readonly texts: readonly PlacedText[] };
  readonly logo?: Rect;
  readonly height: number;
}

/** The title and what stands under it at the left, the title block at the right. */
function placeHeading(scene: Frame, width: number, margin: number, measure: Measure): Heading {
  const { logo } = scene;
  const right = margin + width;
  const logoAt = logo ? { logo: { x: right - logo.width, y: margin - 4, width: logo.width, height: logo.height } } : {};
  const logoWidth = logo ? logo.width + 24 : 0;
  const logoBottom = logo ? margin - 4 + logo.height + 16 : 0;
  if (scene.heading === false) return { texts: [], ...logoAt, height: Math.max(margin - 4, logoBottom) };
  const blockWidth = scene.titleBlock?.length ? 232 : 0;
  // Where title and title block don't fit side by side, the block goes under the title.
  const beside = width - logoWidth >= blockWidth + 24 + 240;
  const inner = width - logoWidth - (blockWidth > 0 && beside ? blockWidth + 24 : 0);
  const { texts, height } = stackTexts(
    [
      { text: scene.title, role: 'title', maxLines: 3 },
      ...(scene.subtitle ? [{ text: scene.subtitle, role: 'subtitle' as const, maxLines: 4 }] : []),
      ...(scene.remarks ?? []).map((text) => ({ text, role: 'tag' as const, maxLines: 3 })),
    ],
    margin,
    margin - 6,
    inner,
    measure,
  );
  const bottom = margin - 6 + height;
  if (!scene.titleBlock?.length) return { texts, ...logoAt, height: Math.max(bottom + 16, logoBottom) };
  const x = beside ? right - logoWidth - blockWidth : margin;
  const y = beside ? margin - 4 : bottom + 10;
  const lines = stackTexts(scene.titleBlock, x + spacing.cardPad, y + 8, blockWidth - 2 * spacing.cardPad, measure);
  const titleBlock = { x, y, width: blockWidth, height: lines.height + 16, texts: lines.texts };
  return {
    texts,
    titleBlock,
    ...logoAt,
    height: Math.max(bottom, titleBlock.y + titleBlock.height, logoBottom - 16) + 16,
  };
}

/** Sentences under the legend, in columns of a width that reads well. */
function placeNotes(
  notes: Notes | undefined,
  top: number,
  width: number,
  margin: number,
  measure: Measure,
): { texts: PlacedText[]; height: number } {
  if (!notes || notes.lines.length === 0) return { texts: [], height: 0 };
  const heading = placeText({ text: notes.heading, role: 'tag', maxLines: 1 }, margin, top, width, measure);
  const columns = Math.max(1, Math.floor((width + 28) / 380));
  const columnWidth = (width - 28 * (columns - 1)) / columns;
  const perColumn = Math.ceil(notes.lines.length / columns);
  const first = top + textHeight(heading) + 4;
  let bottom = first;
  const texts = notes.lines
    .map((text, index) => ({ text, column: Math.floor(index / perColumn) }))
    .reduce<{ texts: PlacedText[]; y: number; column: number }>(
      (state, { text, column }) => {
        const y = column === state.column ? state.y : first;
        const placed = placeText(
          { text, role: 'small', maxLines: Infinity },
          margin + column * (columnWidth + 28),
          y,
          columnWidth,
          measure,
        );
        const next = y + textHeight(placed) + 2;
        bottom = Math.max(bottom, next);
        return { texts: [...state.texts, placed], y: next, column };
      },
      { texts: [], y: first, column: 0 },
    ).texts;
  return { texts: [heading, ...texts], height: bottom - top };
}

const SAMPLE = 40;
/** Between a sample and its words, and between two columns of a legend. */
const [WORDS_GAP, COLUMN_GAP] = [10, 28];
/** The least and the most room in px for the words of a legend. */
const [LEAST_WORDS, MOST_WORDS] = [150, 360];

/** The legend under the picture, in as many columns of one width as make it lowest, so that its entries share a grid. */
function placeLegend(
  entries: readonly LegendEntry[],
  top: number,
  width: number,
  margin: number,
  measure: Measure,
): { entries: PlacedLegendEntry[]; height: number } {
  if (entries.length === 0) return { entries: [], height: 0 };
  const { columns, texts, heights } = legendGrid(entries, width, measure);
  const cell = SAMPLE + WORDS_GAP + Math.max(...texts.map((text) => text.width)) + COLUMN_GAP;
  const tops = heights.map((_, row) => top + heights.slice(0, row).reduce((sum, height) => sum + height + 8, 0));
  const placed = entries.map((entry, index): PlacedLegendEntry => {
    const text = texts[index] as PlacedText;
    const [x, y] = [margin + (index % columns) * cell, tops[Math.floor(index / columns)] ?? top];
    return {
      sample: entry.sample,
      kind: entry.kind,
      tone: entry.tone,
      ends: entry.ends ?? ['none', 'none'],
      status: entry.status ?? 'existing',
      assumed: entry.assumed ?? false,
      ...(entry.lost ? { lost: true } : {}),
      ...(entry.change ? { change: entry.change } : {}),
      sampleWidth: SAMPLE,
      x,
      y,
      width: SAMPLE + WORDS_GAP + text.width,
      height: Math.max(18, textHeight(text)),
      text: { ...text, x: x + SAMPLE + WORDS_GAP, y: y + text.y + 1 },
    };
  });
  return { entries: placed, height: heightOf(heights) };
}

interface LegendGrid {
  readonly columns: number;
  readonly texts: readonly PlacedText[];
  /** The height of each row. */
  readonly heights: readonly number[];
}

function heightOf(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height + 8, -8);
}

/** The lowest of all numbers of columns in which the words have room; of equally low ones the one with fewest columns. */
function legendGrid(entries: readonly LegendEntry[], width: number, measure: Measure): LegendGrid {
  const grids: LegendGrid[] = [];
  for (let columns = 1; columns <= entries.length; columns += 1) {
    const room = (width - COLUMN_GAP * (columns - 1)) / columns - SAMPLE - WORDS_GAP;
    if (columns > 1 && room < LEAST_WORDS) break;
    const texts = entries.map(({ text }) =>
      placeText({ text, role: 'legend', maxLines: 2 }, 0, 0, Math.min(MOST_WORDS, room), measure),
    );
    if (columns > 1 && texts.some((text) => text.full !== undefined)) break;
    const rows = Array.from({ length: Math.ceil(entries.length / columns) }, (_, row) =>
      texts.slice(row * columns, (row + 1) * columns),
    );
    grids.push({ columns, texts, heights: rows.map((row) => Math.max(18, ...row.map(textHeight))) });
  }
  return grids.reduce((best, grid) => (heightOf(grid.heights) < heightOf(best.heights) ? grid : best));
}
