import table from './letters.json' with { type: 'json' };

/**
 * Letters, the marks on them, and digits, and all else, as regular expressions; made for the first text that has letters
 * beyond ASCII. `test/tools/letters.mjs` tells how the table is written.
 */
let classes: { readonly letters: RegExp; readonly others: RegExp } | undefined;

function makeClasses() {
  let code = 0;
  const ends = table.ranges.split(' ').map((step) => {
    code += Number.parseInt(step, 36);
    return `\\u{${code.toString(16)}}`;
  });
  const ranges = ends.map((end, index) => (index % 2 === 0 ? `${end}-` : end)).join('');
  return { letters: new RegExp(`[${ranges}]+`, 'gu'), others: new RegExp(`[^${ranges}]+`, 'gu') };
}

function letterClasses() {
  classes ??= makeClasses();
  return classes;
}

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
