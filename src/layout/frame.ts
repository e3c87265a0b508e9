import type { Measure } from '../scene/measure.ts';
import type { PlacedLegendEntry, PlacedText, Rect } from '../scene/placed.ts';
import type { LegendEntry, Notes, Scene } from '../scene/scene.ts';
import { placeText, stackTexts, textHeight } from './measure.ts';
import { spacing } from './spacing.ts';

export interface Heading {
  readonly texts: readonly PlacedText[];
  readonly titleBlock?: Rect & { readonly texts: readonly PlacedText[] };
  readonly height: number;
}

/** The title and what stands under it at the left, the title block at the right. */
export function placeHeading(scene: Scene, width: number, measure: Measure): Heading {
  if (scene.heading === false) return { texts: [], height: spacing.margin - 4 };
  const right = spacing.margin + width;
  const blockWidth = scene.titleBlock?.length ? 232 : 0;
  const inner = width - (blockWidth > 0 ? blockWidth + 24 : 0);
  const { texts, height } = stackTexts([
    { text: scene.title, role: 'title', maxLines: 3 },
    ...(scene.subtitle ? [{ text: scene.subtitle, role: 'subtitle' as const, maxLines: 3 }] : []),
  ], spacing.margin, spacing.margin - 6, inner, measure);
  const bottom = spacing.margin - 6 + height;
  if (!scene.titleBlock?.length) return { texts, height: bottom + 16 };
  const x = right - blockWidth;
  const lines = stackTexts(scene.titleBlock, x + spacing.cardPad, spacing.margin - 4 + 8, blockWidth - 2 * spacing.cardPad, measure);
  const titleBlock = { x, y: spacing.margin - 4, width: blockWidth, height: lines.height + 16, texts: lines.texts };
  return { texts, titleBlock, height: Math.max(bottom, titleBlock.y + titleBlock.height) + 16 };
}

/** Sentences under the legend, in columns of a width that reads well. */
export function placeNotes(notes: Notes | undefined, top: number, width: number, measure: Measure): { texts: PlacedText[]; height: number } {
  if (!notes || notes.lines.length === 0) return { texts: [], height: 0 };
  const heading = placeText({ text: notes.heading, role: 'tag', maxLines: 1 }, spacing.margin, top, width, measure);
  const columns = Math.max(1, Math.floor((width + 28) / 380));
  const columnWidth = (width - 28 * (columns - 1)) / columns;
  const perColumn = Math.ceil(notes.lines.length / columns);
  const first = top + textHeight(heading) + 4;
  let bottom = first;
  const texts = notes.lines.map((text, index) => ({ text, column: Math.floor(index / perColumn) })).reduce<{ texts: PlacedText[]; y: number; column: number }>((state, { text, column }) => {
    const y = column === state.column ? state.y : first;
    const placed = placeText({ text, role: 'small', maxLines: 3 }, spacing.margin + column * (columnWidth + 28), y, columnWidth, measure);
    const next = y + textHeight(placed) + 2;
    bottom = Math.max(bottom, next);
    return { texts: [...state.texts, placed], y: next, column };
  }, { texts: [], y: first, column: 0 }).texts;
  return { texts: [heading, ...texts], height: bottom - top };
}

const SAMPLE = 40;

/** The legend under the picture, in columns of one width, so that its entries share a grid. */
export function placeLegend(entries: readonly LegendEntry[], top: number, width: number, measure: Measure): { entries: PlacedLegendEntry[]; height: number } {
  if (entries.length === 0) return { entries: [], height: 0 };
  const most = Math.min(360, width - SAMPLE - 12);
  const measured = entries.map((entry) => placeText({ text: entry.text, role: 'legend', maxLines: 2 }, 0, 0, most, measure));
  const cell = SAMPLE + 10 + Math.max(...measured.map((text) => text.width)) + 28;
  const perRow = Math.max(1, Math.min(entries.length, Math.floor((width + 28) / cell)));
  let y = top;
  let rowHeight = 0;
  const placed = entries.map((entry, index): PlacedLegendEntry => {
    const place = index % perRow;
    if (place === 0 && index > 0) {
      y += rowHeight + 8;
      rowHeight = 0;
    }
    const text = measured[index] ?? placeText({ text: entry.text, role: 'legend' }, 0, 0, most, measure);
    const height = Math.max(18, textHeight(text));
    rowHeight = Math.max(rowHeight, height);
    const x = spacing.margin + place * cell;
    return {
      sample: entry.sample, kind: entry.kind, tone: entry.tone, ends: entry.ends ?? ['none', 'none'],
      status: entry.status ?? 'existing', assumed: entry.assumed ?? false, sampleWidth: SAMPLE,
      x, y, width: SAMPLE + 10 + text.width, height, text: { ...text, x: x + SAMPLE + 10, y: y + text.y + 1 },
    };
  });
  return { entries: placed, height: y + rowHeight - top };
}
