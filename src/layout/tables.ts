import type { Measure } from '../scene/measure.ts';
import type { PlacedTable, PlacedText } from '../scene/placed.ts';
import type { Matrix } from '../scene/scene.ts';
import { placeText, stackTexts, textHeight } from './faces/paragraphs.ts';

/** Widths in px of the column that names the rows, and of the others; and how many lines a text has at most. */
interface Columns {
  readonly name: number;
  readonly cell: number;
  readonly most: number;
}
const narrow: Columns = { name: 180, cell: 92, most: 4 };
const wide: Columns = { name: 220, cell: 136, most: 12 };
const GAP = 10;
/** Between two parts of a table that stand side by side, and the rows that a part has at least. */
const BESIDE = 36;
const LEAST_ROWS = 8;

/** A table, in as many parts as the width in px needs; a part leaves out rows that say nothing in it. */
export function placeTable(table: Matrix, x: number, top: number, width: number, measure: Measure): PlacedTable {
  const heading = stackTexts(
    [
      { text: table.heading, role: 'tag' },
      ...(table.note === undefined ? [] : [{ text: table.note, role: 'small' as const, maxLines: 3 }]),
    ],
    x,
    top,
    width,
    measure,
  );
  const texts: PlacedText[] = [...heading.texts];
  const sizes = table.wide ? wide : narrow;
  const { name, cell } = sizes;
  const rules: [number, number, number, number][] = [];
  const columns = table.heads.length - 1;
  const per = Math.max(1, Math.floor((width - name) / (cell + GAP)));
  let y = top + heading.height + 8;
  let right = x + Math.max(0, ...heading.texts.map((text) => text.width));
  for (let first = 1; first <= columns; first += per) {
    const own = Array.from({ length: Math.min(per, columns - first + 1) }, (_, index) => first + index);
    const rows = table.rows.filter((row) => own.some((column) => (row[column] ?? '') !== ''));
    const partWidth = name + own.length * (cell + GAP);
    // A narrow table with many rows stands in several parts side by side.
    const beside = Math.max(
      1,
      Math.min(Math.floor((width + BESIDE) / (partWidth + BESIDE)), Math.ceil(rows.length / LEAST_ROWS)),
    );
    const each = Math.ceil(rows.length / beside);
    let bottom = y;
    for (let part = 0; part < beside; part += 1) {
      const left = x + part * (partWidth + BESIDE);
      const placed = placePart(
        [table.heads, ...rows.slice(part * each, (part + 1) * each)],
        own,
        sizes,
        left,
        y,
        measure,
      );
      texts.push(...placed.texts);
      rules.push(...placed.rules.map((at): [number, number, number, number] => [left, at, left + partWidth, at]));
      right = Math.max(right, left + partWidth);
      bottom = Math.max(bottom, ...placed.rules);
    }
    y = bottom + 14;
  }
  return { x, y: top, width: Math.min(width, right - x), height: y - 14 - top, texts, rules };
}

/** Some rows and columns of a table, and the heights of the lines under its rows. */
function placePart(
  rows: readonly (readonly string[])[],
  columns: readonly number[],
  { name, cell, most }: Columns,
  x: number,
  top: number,
  measure: Measure,
): { texts: PlacedText[]; rules: number[] } {
  const texts: PlacedText[] = [];
  const rules: number[] = [];
  let y = top;
  for (const [index, row] of rows.entries()) {
    const cells = [0, ...columns].flatMap((column, place): PlacedText[] => {
      const text = row[column] ?? '';
      return text === ''
        ? []
        : [
            placeText(
              {
                text,
                role: index === 0 ? 'tag' : 'small',
                maxLines: most,
                ...(place === 0 ? { tone: 'customer' as const } : {}),
              },
              place === 0 ? x : x + name + GAP + (place - 1) * (cell + GAP),
              y + 3,
              place === 0 ? name : cell,
              measure,
            ),
          ];
    });
    texts.push(...cells);
    y += Math.max(0, ...cells.map(textHeight)) + 6;
    rules.push(y);
  }
  return { texts, rules };
}
