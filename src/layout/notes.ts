import type { Measure } from '../scene/measure.ts';
import type { PlacedText } from '../scene/placed.ts';
import type { Notes } from '../scene/scene.ts';
import { placeText, textHeight } from './faces/paragraphs.ts';

/** Sentences under the legend, in columns of a width that reads well. */
export function placeNotes(
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
