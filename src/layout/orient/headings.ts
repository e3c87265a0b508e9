import type { Measure } from '../../scene/measure.ts';
import type { PlacedText } from '../../scene/placed.ts';
import type { Box, TextLine, Zone } from '../../scene/scene.ts';
import { extentOf } from '../faces/badges.ts';
import { placeText, stackTexts } from '../faces/paragraphs.ts';
import { longestWord, wantedWidth } from '../faces/words.ts';
import { lineWidths } from '../faces/wrapped.ts';
import { spacing } from '../spacing.ts';

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
  return Math.min(Math.max(LEAST_HEADING, ...wanted), spacing.heading);
}

/** The least px of a frame's words: none of them breaks inside. */
export function leastHeading({ lines }: Pick<Zone, 'lines'>, measure: Measure): number {
  return Math.max(LEAST_HEADING, longestWord({ ...HEADING, lines }, measure));
}

/** The most px that a frame's words take: where they fit there, one behind the other. */
export function mostHeading(zone: Pick<Zone, 'lines'>, measure: Measure): number {
  return Math.max(lineWidth(zone, measure), headingWidth(zone, measure));
}

/** The px that a frame's words take where they stand under one another, and no more than there may be beside wires. */
export function stackedWidth({ lines }: Pick<Zone, 'lines'>, measure: Measure): number {
  return Math.min(Math.max(0, ...lines.map((line) => widthOf(line, measure))), spacing.heading);
}

/** The px of a frame's words one behind the other, where that isn't too long; else as far as they stand under one another. */
export function lineWidth(zone: Pick<Zone, 'lines'>, measure: Measure): number {
  const all = zone.lines.reduce((sum, line) => sum + widthOf(line, measure) + BETWEEN, -BETWEEN);
  return all <= MOST_LINE ? Math.max(0, all) : stackedWidth(zone, measure);
}

function widthOf(line: TextLine, measure: Measure): number {
  return Math.ceil(lineWidths(line, measure).line);
}

/** The least px of a heading. */
const LEAST_HEADING = 72;

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
