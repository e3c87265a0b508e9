import type { Measure } from '../../scene/measure.ts';
import type { PlacedText } from '../../scene/placed.ts';
import type { Box, TextLine, Zone } from '../../scene/scene.ts';
import { extentOf } from '../faces/badges.ts';
import { placeText, stackTexts } from '../faces/paragraphs.ts';
import { longestWord, wantedWidth } from '../faces/words.ts';
import { spacing } from '../spacing.ts';
import type { Filler } from './fill.ts';
import type { PassedFrame } from './passed.ts';
import type { Row } from './rows.ts';
import type { Run } from './runs.ts';

/** The words of a frame, as a box without an outline. */
export const HEADING: Box = { id: '', kind: 'note', tone: 'neutral', tooltip: '', lines: [], bare: true };

/** A frame is known by its name: its words take as many lines as they need, unless they are a flood. */
export function headingLines({ hidden, lines }: Pick<Zone, 'hidden' | 'lines'>): readonly TextLine[] {
  return hidden ? [] : lines.map((line) => ({ maxLines: MOST_LINES, ...line }));
}

const MOST_LINES = 12;

/** The px of a frame's words where none of its lines breaks, and no more than there may be beside wires. */
export function headingWidth({ lines }: Pick<Zone, 'lines'>, measure: Measure): number {
  const wanted = lines.map((line) => wantedWidth({ ...HEADING, lines: [line] }, measure));
  return Math.min(Math.max(LEAST, ...wanted), spacing.heading);
}

/** The least px of a heading. */
const LEAST = 72;

/**
 * The words of a frame: its lines one behind the other where they have room, else under one another.
 *
 * @param room the px across that they may take
 */
export function headingTexts(zone: Zone, room: number, measure: Measure): { texts: PlacedText[]; height: number } {
  const lines = headingLines(zone);
  const single = lines.map((line) => placeText({ ...line, maxLines: 1 }, 0, 0, room, measure));
  const lineHeight = Math.max(0, ...single.map((text) => text.lineHeight));
  let x = 0;
  const texts = single.map((text, at) => {
    const placed = { ...text, x, y: Math.max(...single.map(({ y }) => y)) };
    x += extentOf(text) + (at < single.length - 1 ? BETWEEN : 0);
    return placed;
  });
  const fits = x <= Math.min(room, MOST_LINE) && single.every(({ full }) => full === undefined);
  return fits
    ? { texts, height: lineHeight }
    : stackTexts(lines, 0, 0, Math.min(room, headingWidth({ lines }, measure)), measure);
}

/** px between two lines of a heading that stand one behind the other, and the most px of all of them. */
const BETWEEN = 10;
const MOST_LINE = 220;

/**
 * The words of a frame of one row stand beside what it holds there, where they have room; else they have a lane of their
 * own above it.
 */
export function besideContent(
  runs: readonly Run[],
  rows: readonly Row[],
  filler: Filler,
  passed: readonly PassedFrame[],
  measure: Measure,
): readonly Run[] {
  // What wires only pass beside other things has its words beside them.
  const alone = new Set(passed.flatMap(({ zone, place }) => (place === 'beside' ? [zone] : [])));
  const found = runs.map((run) => (alone.has(run.zone) ? { ...run, beside: headingWidth(run.zone, measure) } : run));
  // From the inside out: what stands in a frame stands beside its words.
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const run = found[at] as Run;
    const row = rows[run.from];
    const { zone, from, to } = run;
    const isFree = found.every(
      ({ within, beside, zone: inner }) => within !== at || beside !== undefined || hasNone(inner),
    );
    if (
      run.beside !== undefined ||
      from !== to ||
      row?.filled === undefined ||
      row.blocks.length === 0 ||
      !isFree ||
      hasNone(zone)
    )
      continue;
    const least = Math.max(LEAST, longestWord({ ...HEADING, lines: zone.lines }, measure));
    const beside = filler.placeWords(row.filled, zone.id, least, Math.max(least, headingWidth(zone, measure)));
    if (beside !== undefined) found[at] = { ...run, beside };
  }
  return found;
}

function hasNone({ hidden, lines }: Zone): boolean {
  return hidden === true || lines.length === 0;
}
