import type { Measure } from '../scene/measure.ts';
import type { PlacedScene, PlacedTable, PlacedText, Rect } from '../scene/placed.ts';
import type { Frame } from '../scene/scene.ts';
import { stackTexts } from './faces/paragraphs.ts';
import { placeLegend } from './legend.ts';
import { placeList } from './lists.ts';
import { placeNotes } from './notes.ts';
import { spacing } from './spacing.ts';
import { placeTable } from './tables.ts';

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
  const notes = placeNotes(frame.notes ?? [], notesTop, width, margin, measure);
  const tablesTop = notesTop + (notes.height > 0 ? notes.height + 16 : 0);
  const lists = underOneAnother(frame.lists ?? [], tablesTop, (list, y) => placeList(list, margin, y, width, measure));
  const below = lists.reduce((_, list) => list.y + list.height + 16, tablesTop);
  const tables = underOneAnother(frame.tables ?? [], below, (table, y) => placeTable(table, margin, y, width, measure));
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

/** Puts things under one another, the first one at a height in px. */
function underOneAnother<T>(
  things: readonly T[],
  top: number,
  place: (thing: T, y: number) => PlacedTable,
): PlacedTable[] {
  let y = top;
  return things.map((thing) => {
    const placed = place(thing, y);
    y = placed.y + placed.height + 16;
    return placed;
  });
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
