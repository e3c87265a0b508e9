import table from './letters.json' with { type: 'json' };

/** Letters, the marks on them, and digits, as a class of a regular expression. */
const letters = (table.ranges as [number, number][])
  .map((range) => range.map((code) => `\\u{${code.toString(16)}}`).join('-'))
  .join('');
const known = new RegExp(`[${letters}]+`, 'gu');
const others = new RegExp(`[^${letters}]+`, 'gu');

/**
 * A text in lower case, the same in every engine: an engine knows only the letters of its own version of Unicode, so letters
 * that are newer than the table stay as they are.
 */
export function lowerCase(text: string): string {
  return text.replace(known, (word) => word.toLowerCase());
}

/** The words of a text in lower case: runs of letters and digits of any script, as the table knows them. */
export function wordsOf(text: string): string[] {
  return text
    .replace(others, ' ')
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
}
