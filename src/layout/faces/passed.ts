import type { Box } from '../../scene/scene.ts';
import { stackTexts } from './paragraphs.ts';
import { blank, type Sized, type Sizing } from './sized.ts';
import { insetOf, longestWord, padOf, placeWords } from './words.ts';

/** Where a link that runs down meets a card, in px from the card's start: all words stand behind it. */
export function lineDown(tube: number): number {
  return tube / 2 + CLEAR;
}

/** px between a tube and the words beside it in a card that it runs through, and the least width of these, if no word is longer. */
const CLEAR = 5;
const LEAST = 84;

/**
 * A card that a link runs through: its first paragraph stands above the tube and the others below; where links run down,
 * all of them stand behind it.
 *
 * @param tube how thick the tube is, in px
 */
export function passedFace(box: Box, width: number, tube: number, sizing: Sizing): Sized {
  const pad = padOf(box);
  const inset = insetOf(box);
  if (sizing.flow === 'down') {
    const left = tube + 2 * CLEAR;
    const wide = Math.max(width, left + Math.max(LEAST, longestWord(box, sizing.measure)) + pad);
    const words = placeWords(box, left, inset, wide - left - pad, sizing.measure);
    const face = { ...blank(box, wide, words.height + 2 * inset), texts: words.texts, line: lineDown(tube) };
    return words.icon ? { ...face, icon: words.icon } : face;
  }
  const [first, ...rest] = box.lines;
  const head = placeWords({ ...box, lines: first ? [first] : [] }, pad, pad - 2, width - 2 * pad, sizing.measure);
  const line = pad + head.height + tube / 2;
  const tail = stackTexts(rest, pad, line + tube / 2 + 2, width - 2 * pad, sizing.measure);
  const below = rest.length > 0 ? tail.height + pad - 2 : 6;
  const face = { ...blank(box, width, line + tube / 2 + below), texts: [...head.texts, ...tail.texts], line };
  return head.icon ? { ...face, icon: head.icon } : face;
}
