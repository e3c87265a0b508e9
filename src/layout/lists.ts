import type { Measure } from '../scene/measure.ts';
import type { PlacedText } from '../scene/placed.ts';
import type { List } from '../scene/scene.ts';
import { loneBadge } from './faces/badge-rows.ts';
import { stackTexts } from './faces/paragraphs.ts';

/** px between two columns, the least width of one, and the room for a badge before its words. */
const GAP = 28;
const LEAST = 400;
const INDENT = 32;
/** px between two entries of a column. */
const BETWEEN = 6;

/** A list, in as many columns of about one height as the width in px admits. */
export function placeList({ heading, note, entries }: List, x: number, top: number, width: number, measure: Measure) {
  const head = stackTexts(
    [
      { text: heading, role: 'tag' },
      ...(note === undefined ? [] : [{ text: note, role: 'small' as const, maxLines: 4 }]),
    ],
    x,
    top,
    width,
    measure,
  );
  const first = top + head.height + 6;
  const count = Math.max(1, Math.min(Math.floor((width + GAP) / (LEAST + GAP)), entries.length));
  const column = (width - GAP * (count - 1)) / count;
  const sized = entries.map((entry) => ({
    entry,
    height: stackTexts(entry.lines, 0, 0, column - INDENT, measure).height,
  }));
  const all = sized.reduce((sum, { height }) => sum + height + BETWEEN, 0);
  const texts: PlacedText[] = [...head.texts];
  let [at, y, passed, bottom] = [0, first, 0, first];
  for (const { entry, height } of sized) {
    // An entry goes where its middle lies if all of them are shared out evenly.
    const wanted = Math.min(count - 1, Math.floor(((passed + height / 2) * count) / all));
    if (wanted > at) [at, y] = [wanted, first];
    const left = x + at * (column + GAP);
    texts.push(
      loneBadge(entry.badge, left, y, measure),
      ...stackTexts(entry.lines, left + INDENT, y, column - INDENT, measure).texts,
    );
    y += height + BETWEEN;
    passed += height + BETWEEN;
    bottom = Math.max(bottom, y - BETWEEN);
  }
  return { x, y: top, width, height: bottom - top, texts, rules: [] };
}
