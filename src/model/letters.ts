import { letterClasses } from './letter-classes.ts';

/** ASCII has the same letters in every version of Unicode: the table is for what lies beyond. */
const beyondAscii = /[^\0-\x7f]/;

/**
 * A text in lower case, the same in every engine: an engine knows only the letters of its own version of Unicode, so letters
 * that are newer than the table stay as they are.
 */
export function lowerCase(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text.replace(letterClasses().letters, (word) => word.toLowerCase());
}

/** The words of a text in lower case: runs of letters and digits of any script, as the table knows them. */
export function wordsOf(text: string): string[] {
  const others = beyondAscii.test(text) ? letterClasses().others : /[^A-Za-z0-9]+/g;
  return text
    .replace(others, ' ')
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
}
