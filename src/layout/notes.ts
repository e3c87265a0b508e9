import type { Measure } from '../scene/measure.ts';
import type { PlacedText } from '../scene/placed.ts';
import type { Notes } from '../scene/scene.ts';
import { placeText, textHeight } from './faces/paragraphs.ts';

/** px between two columns, and the least width of one that reads well. */
const GAP = 28;
const LEAST = 352;
/** px under a sentence, under a heading, and before a heading that follows sentences. */
const [UNDER, UNDER_HEADING, BEFORE_HEADING] = [2, 4, 8];

/** Sentences under the legend, each set of them under its heading, in columns of about one height. */
export function placeNotes(
  sets: readonly Notes[],
  top: number,
  width: number,
  margin: number,
  measure: Measure,
): { texts: PlacedText[]; height: number } {
  const columns = Math.max(1, Math.floor((width + GAP) / (LEAST + GAP)));
  const columnWidth = (width - GAP * (columns - 1)) / columns;
  const paragraphs = sets.flatMap(({ heading, lines }) =>
    lines.length === 0
      ? []
      : [{ text: heading, role: 'tag' as const }, ...lines.map((text) => ({ text, role: 'small' as const }))],
  );
  const sized = paragraphs.map((line) => {
    const text = placeText({ ...line, maxLines: Infinity }, 0, 0, columnWidth, measure);
    return { text, isHeading: line.role === 'tag', height: textHeight(text) };
  });
  const all = sized.reduce((sum, { isHeading, height }) => sum + height + (isHeading ? UNDER_HEADING : UNDER), 0);
  const texts: PlacedText[] = [];
  let [column, y, bottom] = [0, 0, 0];
  for (const [index, { text, isHeading, height }] of sized.entries()) {
    const isFirst = y === 0;
    const before = isHeading && !isFirst ? BEFORE_HEADING : 0;
    // A heading stands with its first sentence.
    const needed = before + height + (isHeading ? UNDER_HEADING + (sized[index + 1]?.height ?? 0) : 0);
    const follows = sized[index - 1]?.isHeading ?? false;
    if (!isFirst && !follows && column < columns - 1 && y + needed / 2 > all / columns) [column, y] = [column + 1, 0];
    else y += before;
    texts.push({ ...text, x: text.x + margin + column * (columnWidth + GAP), y: text.y + top + y });
    y += height + (isHeading ? UNDER_HEADING : UNDER);
    bottom = Math.max(bottom, y);
  }
  return { texts, height: bottom };
}
