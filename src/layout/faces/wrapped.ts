import type { Measure } from '../../scene/measure.ts';
import type { PlacedText } from '../../scene/placed.ts';
import type { TextLine } from '../../scene/scene.ts';
import { displayText, textDirection, wrapText } from '../../scene/text.ts';
import { typography } from '../../scene/typography.ts';

/** A text in the lines that it takes. */
export type Wrapped = Pick<PlacedText, 'lines' | 'width' | 'direction' | 'full'>;

/** What was wrapped before, by what measures it. */
const known = new WeakMap<Measure, Map<string, Wrapped>>();

/** As many paragraphs are remembered from one picture to the next. */
const MOST = 10_000;

/**
 * Measures as another does; what is wrapped with it is remembered for as long as it is in use. One that remembers already goes
 * on with what it knows, unless that is more than the next picture can have use for.
 */
export function remembering(measure: Measure): Measure {
  const before = known.get(measure);
  if (before) {
    if (before.size > MOST) before.clear();
    return measure;
  }
  const own: Measure = (text, font) => measure(text, font);
  known.set(own, new Map());
  return own;
}

/**
 * Breaks a paragraph into lines of `width` px. A box is sized at many widths, and again wherever it could stand, so that most
 * paragraphs are asked for dozens of times: what measures may remember them (`remembering`).
 */
export function wrapped(line: TextLine, width: number, measure: Measure): Wrapped {
  const { role, text, maxLines = 2 } = line;
  const before = known.get(measure);
  if (!before) return wrap(text, role, width, maxLines, measure);
  const key = `${role} ${width} ${maxLines} ${text}`;
  const found = before.get(key) ?? wrap(text, role, width, maxLines, measure);
  before.set(key, found);
  return found;
}

function wrap(raw: string, role: TextLine['role'], width: number, maxLines: number, measure: Measure): Wrapped {
  const style = typography[role];
  const text = displayText(raw);
  const { lines, shortened } = wrapText(text, style, width, { maxLines, measure });
  return {
    lines,
    width: lines.reduce((most, each) => Math.max(most, measure(each, style)), 0),
    direction: textDirection(text),
    ...(shortened ? { full: text } : {}),
  };
}
