import type { Measure } from '../scene/measure.ts';
import type { PlacedText } from '../scene/placed.ts';
import type { Notes } from '../scene/scene.ts';
import { placeText, textHeight } from './faces/paragraphs.ts';

/** px between two columns, and the least and the most width of one that reads well. */
const GAP = 28;
const LEAST = 352;
const MOST = 620;
/** A set that is no higher, in px, stands under its heading in one column. */
const LOW = 110;
/** px under a sentence, under a heading, and between sets that stand below one another. */
const [UNDER, UNDER_HEADING, BETWEEN] = [2, 4, 8];

/** Sentences under their heading, in columns of about one height. */
interface Block {
  readonly texts: readonly PlacedText[];
  readonly height: number;
}

/** Sets of sentences under the legend, each under its heading, beside one another in as many rows as they need. */
export function placeNotes(
  sets: readonly Notes[],
  top: number,
  width: number,
  margin: number,
  measure: Measure,
): { texts: PlacedText[]; height: number } {
  const told = sets.filter(({ lines }) => lines.length > 0);
  const most = Math.max(1, Math.floor((width + GAP) / (LEAST + GAP)));
  const inRow = Math.ceil(told.length / Math.ceil(told.length / most));
  const texts: PlacedText[] = [];
  let height = 0;
  for (let first = 0; first < told.length; first += inRow) {
    const row = placeRow(told.slice(first, first + inRow), width, most, measure);
    const y = top + height + (first > 0 ? BETWEEN : 0);
    texts.push(...row.texts.map((text) => shifted(text, margin, y)));
    height = y + row.height - top;
  }
  return { texts, height };
}

/** Sets beside one another: each in a column of its own if none is high then, else in more of the columns that there are. */
function placeRow(sets: readonly Notes[], width: number, most: number, measure: Measure): Block {
  for (let columns = sets.length; ; columns += 1) {
    const each = Math.min(MOST, (width - GAP * (columns - 1)) / columns);
    const blocks = shareColumns(sets, columns, (set, count) => placeBlock(set, count, each, measure));
    const height = Math.max(0, ...blocks.map(({ block }) => block.height));
    if (height > LOW && columns < most) continue;
    const texts = blocks.flatMap(({ block, first }) =>
      block.texts.map((text) => shifted(text, first * (each + GAP), 0)),
    );
    return { texts, height };
  }
}

/** Gives each set a column, and one more to the highest as long as there are some left and it gets lower. */
function shareColumns(sets: readonly Notes[], columns: number, blockOf: (set: Notes, count: number) => Block) {
  const shares = sets.map((set) => ({ set, count: 1, block: blockOf(set, 1) }));
  for (let left = columns - sets.length; left > 0; left -= 1) {
    const highest = shares.reduce((a, b) => (b.block.height > a.block.height ? b : a), shares[0] as (typeof shares)[0]);
    const wider = highest && blockOf(highest.set, highest.count + 1);
    if (!wider || wider.height >= highest.block.height) break;
    Object.assign(highest, { count: highest.count + 1, block: wider });
  }
  return shares.map(({ block }, index) => ({
    block,
    first: shares.slice(0, index).reduce((sum, { count }) => sum + count, 0),
  }));
}

function placeBlock({ heading, lines }: Notes, columns: number, width: number, measure: Measure): Block {
  const place = (text: string, role: 'tag' | 'small', across: number) =>
    placeText({ text, role, maxLines: Infinity }, 0, 0, across, measure);
  const title = place(heading, 'tag', columns * (width + GAP) - GAP);
  const head = textHeight(title) + UNDER_HEADING;
  const sized = lines.map((line) => place(line, 'small', width));
  const all = sized.reduce((sum, text) => sum + textHeight(text) + UNDER, 0);
  const texts: PlacedText[] = [title];
  let [column, y, bottom] = [0, 0, 0];
  for (const text of sized) {
    const height = textHeight(text);
    if (y > 0 && column < columns - 1 && y + height / 2 > all / columns) [column, y] = [column + 1, 0];
    texts.push(shifted(text, column * (width + GAP), head + y));
    y += height + UNDER;
    bottom = Math.max(bottom, y);
  }
  return { texts, height: head + bottom };
}

function shifted(text: PlacedText, x: number, y: number): PlacedText {
  return { ...text, x: text.x + x, y: text.y + y };
}
