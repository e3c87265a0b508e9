import type { FontSpec, Measure } from './measure.ts';
import { breaksAnywhere, factsOf, wordsOf, wrapText } from './text.ts';

/** A last line that is shorter than this share of the longest one looks left over. */
const SHORT = 0.45;
/** More lines than these are a list: there a short last line is nothing to be seen. */
const MOST_LINES = 4;
/** How often a narrower paragraph is tried. */
const TRIES = 4;

/**
 * The lines of a paragraph, as equally long as they can be if the last one would be short: as many lines in less width. No
 * word and no fact breaks for that which doesn't break in the whole width.
 *
 * @param lines as `wrapText` has broken the text in `width` px, all of it
 */
export function balanced(
  lines: readonly string[],
  text: string,
  font: FontSpec,
  width: number,
  measure: Measure,
): readonly string[] {
  if (lines.length < 2 || lines.length > MOST_LINES) return lines;
  const widths = lines.map((line) => measure(line, font));
  const longest = Math.max(...widths);
  if ((widths.at(-1) ?? 0) >= longest * SHORT) return lines;
  const whole = factsOf(text).flatMap((fact) => (measure(fact, font) <= width ? [fact] : wordsOf(fact)));
  const least = whole.filter((each) => !breaksAnywhere(each)).map((each) => measure(each, font));
  let best = lines;
  let [narrow, wide] = [Math.max(longest / 2, ...least), longest];
  for (let tries = 0; tries < TRIES && wide - narrow > 1; tries += 1) {
    const middle = (narrow + wide) / 2;
    const tried = wrapText(text, font, middle, { maxLines: lines.length, measure });
    if (tried.shortened || tried.lines.length > lines.length) narrow = middle;
    else {
      best = tried.lines;
      wide = middle;
    }
  }
  return best;
}
