import { splitGraphemes } from 'unicode-segmenter/grapheme';

/** Splits a text into what a reader sees as one letter each, the same on every platform. */
export function graphemes(text: string): Iterable<string> {
  return splitGraphemes(text);
}
