import type { Measure } from '../../scene/measure.ts';
import type { PlacedBadge, PlacedText } from '../../scene/placed.ts';
import type { Badge } from '../../scene/scene.ts';
import { typography } from '../../scene/typography.ts';

/** Sizes in px: a badge's height and least width, what stands at each side of its number, and the way to the next badge. */
const HEIGHT = 15;
const LEAST = 16;
const SIDE = 5;
const GAP = 3;
/** Between a text and the badges at its right. */
const LEAD = 6;

/** A text with its badges: at its right where that leaves room for all of them, else in rows below. In px. */
export function withBadges(text: PlacedText, badges: readonly Badge[], width: number, measure: Measure): PlacedText {
  const sized = badges.map((badge) => ({ badge, wide: widthOf(badge, measure) }));
  const all = rowWidth(sized);
  const start = text.width + LEAD;
  const isBeside =
    text.lines.length > 0 &&
    text.anchor === 'start' &&
    text.direction === 'ltr' &&
    text.lineHeight >= HEIGHT &&
    start + all <= width;
  if (isBeside) {
    const middle = (text.lines.length - 1) * text.lineHeight - typography[text.role].size * 0.36;
    return { ...text, badges: rowAt(sized, start, middle - HEIGHT / 2) };
  }
  const rows = intoRows(sized, width);
  const below = text.lines.length * text.lineHeight - firstBaseline(text);
  return {
    ...text,
    badges: rows.flatMap((row, index) =>
      rowAt(row, anchored(text, rowWidth(row)), below + GAP / 2 + index * (HEIGHT + GAP)),
    ),
    foot: rows.length * (HEIGHT + GAP),
  };
}

/** A badge by itself, like in a list, its upper left corner at a place in px. */
export function loneBadge(badge: Badge, x: number, y: number, measure: Measure): PlacedText {
  return {
    ...{ x, y, lines: [], lineHeight: HEIGHT, width: 0, role: 'badge', anchor: 'start', direction: 'ltr' },
    badges: rowAt([{ badge, wide: widthOf(badge, measure) }], 0, 0),
    foot: HEIGHT,
  };
}

interface Sized {
  readonly badge: Badge;
  readonly wide: number;
}

function widthOf({ number }: Badge, measure: Measure): number {
  return Math.max(LEAST, Math.ceil(measure(String(number), typography.badge)) + 2 * SIDE);
}

function rowWidth(row: readonly Sized[]): number {
  return row.reduce((sum, { wide }) => sum + wide + GAP, -GAP);
}

function intoRows(sized: readonly Sized[], width: number): Sized[][] {
  const rows: Sized[][] = [];
  for (const each of sized) {
    const row = rows[rows.length - 1];
    if (row && rowWidth([...row, each]) <= width) row.push(each);
    else rows.push([each]);
  }
  return rows;
}

/** Where a row starts, from the text's place. */
function anchored({ anchor }: PlacedText, wide: number): number {
  return anchor === 'start' ? 0 : anchor === 'middle' ? -wide / 2 : -wide;
}

function firstBaseline({ lineHeight, role }: PlacedText): number {
  return lineHeight / 2 + typography[role].size * 0.36;
}

function rowAt(row: readonly Sized[], left: number, dy: number): PlacedBadge[] {
  let dx = left;
  return row.map(({ badge, wide }) => {
    const placed = { ...badge, dx, dy, width: wide, height: HEIGHT };
    dx += wide + GAP;
    return placed;
  });
}
