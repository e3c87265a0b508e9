import { splitGraphemes } from 'unicode-segmenter/grapheme';

/** Splits a text in which letters may be joined of several characters, by the rules of Unicode. */
export function joinedGraphemes(text: string): Iterable<string> {
  return splitGraphemes(text);
}
