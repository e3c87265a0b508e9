import type { Measure } from '../../scene/measure.ts';
import type { PlacedText } from '../../scene/placed.ts';
import type { Box, Row, Table } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { placeText, textHeight } from './paragraphs.ts';
import type { Sizing } from './sized.ts';
import { lineWidths } from './wrapped.ts';

/** Between two columns of a table, in px. */
const TABLE_GAP = 8;

/** A table whose columns share the width as their widest words need; cells wrap, and no fact is shortened before two lines. */
export function sizeTable(
  table: Table,
  x: number,
  top: number,
  width: number,
  measure: Measure,
): { texts: PlacedText[]; bottom: number } {
  const wishes = columnWidths(table, measure);
  const gap = TABLE_GAP;
  const room = width - gap * (wishes.length - 1);
  const wanted = wishes.reduce((sum, wish) => sum + wish, 0);
  const widths = wanted <= room ? wishes : wishes.map((wish) => (wish * room) / wanted);
  const texts: PlacedText[] = [];
  let y = top;
  [table.heads, ...table.rows].forEach((row, index) => {
    let left = x;
    let height = 0;
    row.forEach((cell, column) => {
      if (cell !== '') {
        const text = placeText(
          {
            text: cell,
            role: 'small',
            maxLines: 3,
            ...(index === 0 || column === 0 ? {} : { tone: 'customer' as const }),
          },
          left,
          y,
          widths[column] ?? 0,
          measure,
        );
        texts.push(text);
        height = Math.max(height, textHeight(text));
      }
      left += (widths[column] ?? 0) + gap;
    });
    y += height + 1;
  });
  return { texts, bottom: y };
}

/** Between the name and the value of a row, in px. */
const ROW_GAP = 10;

/** As many lines a value takes before it is shortened. */
const MOST_LINES = 4;

/** Rows with a name at the left and a value at the right; the value goes below where both don't fit. */
export function sizeRows(rows: readonly Row[], width: number, top: number, pad: number, measure: Measure, lead = 4) {
  const texts: PlacedText[] = [];
  const ports: Record<string, number> = {};
  let y = top;
  for (const row of rows) {
    const inner = width - 2 * pad;
    const status = row.status && row.status !== 'existing' ? { status: row.status } : {};
    const whole = placeText({ text: row.name, role: 'tag', maxLines: 1 }, pad, y + lead, inner, measure);
    const value =
      row.value === undefined
        ? undefined
        : placeText({ text: row.value, role: 'small', maxLines: 2 }, width - pad, y + lead, inner, measure, 'end');
    const beside =
      value !== undefined &&
      value.lines.length === 1 &&
      whole.full === undefined &&
      whole.width + value.width + ROW_GAP <= inner;
    const name =
      beside || (value === undefined && whole.full === undefined)
        ? whole
        : placeText({ text: row.name, role: 'tag', maxLines: 2 }, pad, y + lead, inner, measure);
    ports[row.key] = y + lead + 8;
    texts.push({ ...name, ...status });
    if (value && beside) texts.push(value);
    y += lead + textHeight(name);
    if (value && !beside) {
      const below = placeText({ text: row.value ?? '', role: 'small', maxLines: MOST_LINES }, pad, y, inner, measure);
      texts.push(below);
      y += textHeight(below);
    }
    y += lead + (lead > 0 ? 1 : 0);
  }
  return { texts, ports, bottom: y };
}

/** The width in px that a box needs for the rows in it on which no wire lands from above, so that each is one line. */
export function rowsWidth(box: Box, sizing: Sizing): number {
  const { measure, landed } = sizing;
  const own = (landed.has(box.id) ? [] : (box.rows ?? [])).map(({ name, value }) => {
    const beside = value === undefined ? 0 : lineWidths({ text: value, role: 'small' }, measure).line + ROW_GAP;
    return lineWidths({ text: name, role: 'tag' }, measure).line + beside + 2 * spacing.cardPad + 1;
  });
  return Math.max(0, ...own, ...(box.children ?? []).map((child) => rowsWidth(child, sizing) + 2 * spacing.childGap));
}

/** The width in px that a box needs for the tables in it, so that no cell wraps. */
export function tablesWidth(box: Box, measure: Measure): number {
  const own = box.table ? columnWidths(box.table, measure) : [];
  const table = own.length === 0 ? 0 : own.reduce((sum, width) => sum + width + TABLE_GAP, 2 * spacing.cardPad);
  return Math.max(table, ...(box.children ?? []).map((child) => tablesWidth(child, measure) + 2 * spacing.childGap));
}

/** The px at which no cell of a column wraps, for each column of a table. */
function columnWidths({ heads, rows }: Table, measure: Measure): number[] {
  return heads.map((_, column) =>
    Math.max(
      12,
      ...[heads, ...rows].map((row) => lineWidths({ text: row[column] ?? '', role: 'small' }, measure).line),
    ),
  );
}
