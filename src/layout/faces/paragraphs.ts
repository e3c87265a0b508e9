import type { Measure } from '../../scene/measure.ts';
import type { PlacedText } from '../../scene/placed.ts';
import type { TextLine } from '../../scene/scene.ts';
import { typography } from '../../scene/typography.ts';
import { spacing } from '../spacing.ts';
import { withBadges } from './badge-rows.ts';
import { wrapped } from './wrapped.ts';

/** Puts one line of text, wrapped to `width` px, with its top at `y`. */
export function placeText(
  line: TextLine,
  x: number,
  y: number,
  width: number,
  measure: Measure,
  anchor: 'start' | 'middle' | 'end' = 'start',
): PlacedText {
  const style = typography[line.role];
  const { lines, width: widest, direction, full } = wrapped(line, width, measure);
  const placed: PlacedText = {
    x,
    y: y + baseline(style),
    lines,
    lineHeight: style.lineHeight,
    width: widest,
    role: line.role,
    anchor,
    direction,
    ...(line.tone ? { tone: line.tone } : {}),
    ...(full === undefined ? {} : { full }),
  };
  return line.badges?.length ? withBadges(placed, line.badges, width, measure) : placed;
}

/** The way in px from the top of a line to its baseline, which centres the letters in it. */
function baseline(style: { size: number; lineHeight: number }): number {
  return style.lineHeight / 2 + style.size * 0.36;
}

export function textHeight(text: PlacedText): number {
  return text.lines.length * text.lineHeight + (text.foot ?? 0);
}

/** Puts paragraphs under one another and returns them with the height that they take. */
export function stackTexts(
  lines: readonly TextLine[],
  x: number,
  y: number,
  width: number,
  measure: Measure,
): { texts: PlacedText[]; height: number } {
  const texts: PlacedText[] = [];
  let top = y;
  for (const line of lines) {
    if (texts.length > 0) top += spacing.paragraphGap;
    const text = placeText(line, x, top, width, measure);
    texts.push(text);
    top += textHeight(text);
  }
  return { texts, height: top - y };
}
