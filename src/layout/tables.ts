import type { Measure } from '../scene/measure.ts';
import type { PlacedTable, PlacedText } from '../scene/placed.ts';
import type { Matrix } from '../scene/scene.ts';
import { placeText, stackTexts, textHeight } from './paragraphs.ts';

/** Widths in px of the column that names the rows, and of the others. */
const NAME = 180;
const CELL = 92;
const GAP = 10;

/** Tables under the picture, each in as many parts as the width in px needs; a part leaves out rows that say nothing in it. */
export function placeTables(tables: readonly Matrix[], top: number, width: number, margin: number, measure: Measure): PlacedTable[] {
  let y = top;
  return tables.map((table) => {
    const placed = placeTable(table, margin, y, width, measure);
    y += placed.height + 16;
    return placed;
  });
}

function placeTable(table: Matrix, x: number, top: number, width: number, measure: Measure): PlacedTable {
  const heading = stackTexts([{ text: table.heading, role: 'tag' }, ...(table.note === undefined ? [] : [{ text: table.note, role: 'small' as const, maxLines: 3 }])], x, top, width, measure);
  const texts: PlacedText[] = [...heading.texts];
  const rules: [number, number, number, number][] = [];
  const columns = table.heads.length - 1;
  const per = Math.max(1, Math.floor((width - NAME) / (CELL + GAP)));
  let y = top + heading.height + 8;
  let right = x;
  for (let first = 1; first <= columns; first += per) {
    const own = Array.from({ length: Math.min(per, columns - first + 1) }, (_, index) => first + index);
    const rows = table.rows.filter((row) => own.some((column) => (row[column] ?? '') !== ''));
    const end = x + NAME + own.length * (CELL + GAP);
    right = Math.max(right, end);
    for (const [index, row] of [table.heads, ...rows].entries()) {
      const cells = [0, ...own].flatMap((column, place): PlacedText[] => {
        const text = row[column] ?? '';
        return text === '' ? [] : [placeText({ text, role: index === 0 ? 'tag' : 'small', maxLines: 4, ...(place === 0 ? { tone: 'customer' as const } : {}) },
          place === 0 ? x : x + NAME + GAP + (place - 1) * (CELL + GAP), y + 3, place === 0 ? NAME : CELL, measure)];
      });
      texts.push(...cells);
      y += Math.max(0, ...cells.map(textHeight)) + 6;
      rules.push([x, y, end, y]);
    }
    y += 14;
  }
  return { x, y: top, width: Math.min(width, right - x), height: y - 14 - top, texts, rules };
}
