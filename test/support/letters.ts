import fc from 'fast-check';

/** So many numbers in a row are halves of pairs, and no letters. */
const halves = { from: 0xd800, count: 0x800 };

/**
 * Any letter of Unicode: the unit `binary` of fast-check, and the same values. That one finds the number of a letter in a table of
 * all of them, which takes a second to fill before the first text is tried.
 */
export const anyLetter = fc
  .nat({ max: 0x10ffff - halves.count })
  .map((index) => String.fromCodePoint(index < halves.from ? index : index + halves.count), indexOf);

function indexOf(letter: unknown): number {
  const code = typeof letter === 'string' ? (letter.codePointAt(0) ?? -1) : -1;
  const isHalf = code >= halves.from && code < halves.from + halves.count;
  if (code < 0 || isHalf || String.fromCodePoint(code) !== letter) throw new Error('That is no letter.');
  return code < halves.from ? code : code - halves.count;
}
