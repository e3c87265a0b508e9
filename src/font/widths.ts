/**
 * Widths in em of letters that the shipped font lacks and that the reader's own fonts draw. CJK letters are one em in
 * every font. For the other scripts no table can be exact: these are averages in DejaVu Sans Bold, among the widest
 * fonts that readers are likely to have, rounded up, so that a text never grows out of its box. The first range counts.
 */
const ranges: readonly (readonly [from: number, to: number, em: number])[] = [
  [0x2e80, 0x3029, 1],
  [0x302a, 0x302f, 0],
  [0x3099, 0x309a, 0],
  [0x3030, 0xa4cf, 1],
  [0xac00, 0xd7a3, 1],
  [0x00ad, 0x00ad, 0],
  [0x0300, 0x036f, 0],
  [0x0483, 0x0489, 0],
  [0x0531, 0x058f, 0.8],
  [0x0591, 0x05bd, 0],
  [0x0610, 0x061a, 0],
  [0x064b, 0x065f, 0],
  [0x0670, 0x0670, 0],
  [0x06d6, 0x06dc, 0],
  [0x0600, 0x06ff, 0.72],
  [0x0750, 0x077f, 0.8],
  [0x08a0, 0x08ff, 0.8],
  [0x0900, 0x0dff, 0.85],
  [0x0e31, 0x0e31, 0],
  [0x0e34, 0x0e3a, 0],
  [0x0e47, 0x0e4e, 0],
  [0x0eb1, 0x0eb1, 0],
  [0x0eb4, 0x0ebc, 0],
  [0x0ec8, 0x0ece, 0],
  [0x0e00, 0x0e7f, 0.7],
  [0x0e80, 0x0eff, 0.8],
  [0x0f00, 0x0fff, 0.8],
  [0x1000, 0x109f, 0.95],
  [0x10a0, 0x10ff, 0.72],
  [0x1100, 0x115f, 1],
  [0x1160, 0x11ff, 0],
  [0x1200, 0x139f, 0.95],
  [0x1400, 0x167f, 1],
  [0x1780, 0x17ff, 0.9],
  [0x1ab0, 0x1aff, 0],
  [0x1dc0, 0x1dff, 0],
  [0x200b, 0x200f, 0],
  [0x2000, 0x200a, 1],
  [0x2010, 0x2027, 0.9],
  [0x2030, 0x205e, 1],
  [0x20d0, 0x20ff, 0],
  [0x2100, 0x214f, 1.1],
  [0x2150, 0x218f, 1.1],
  [0x2190, 0x21ff, 0.9],
  [0x2200, 0x22ff, 0.9],
  [0x2300, 0x23ff, 1.1],
  [0x2400, 0x243f, 1],
  [0x2440, 0x24ff, 1],
  [0x2500, 0x259f, 0.8],
  [0x25a0, 0x25ff, 1],
  [0x27c0, 0x2bff, 1.3],
  [0xa960, 0xa97f, 1],
  [0xd7b0, 0xd7ff, 0],
  [0xf900, 0xfaff, 1],
  [0xfb1d, 0xfb4f, 0.7],
  [0xfb50, 0xfdff, 0.9],
  [0xfe00, 0xfe0f, 0],
  [0xfe20, 0xfe2f, 0],
  [0xfe30, 0xfe6f, 1],
  [0xfe70, 0xfeff, 0.8],
  [0xff61, 0xff9f, 0.5],
  [0xffa0, 0xffdc, 0.5],
  [0xff01, 0xffe6, 1],
  [0xffe8, 0xffee, 0.5],
  [0xfffd, 0xfffd, 1.15],
  [0x1d400, 0x1d7ff, 0.9],
  [0x20000, 0x3ffff, 1],
  [0xe0000, 0xe0fff, 0],
];

/** The width in em of a letter outside the shipped font. */
export function fallbackWidth(code: number): number {
  for (const [from, to, em] of ranges) if (code >= from && code <= to) return em;
  return 0.9;
}

/**
 * True for a code point that makes a grapheme an emoji, drawn as one square whatever joins it: the emoji blocks, those
 * that are emoji among the technical and geometric signs, and the two marks that ask for an emoji.
 */
export function isEmoji(code: number): boolean {
  return (
    (code >= 0x1f000 && code <= 0x1faff) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    code === 0xfe0f ||
    code === 0x20e3 ||
    code === 0x231a ||
    code === 0x231b ||
    (code >= 0x23e9 && code <= 0x23f3) ||
    code === 0x25fd ||
    code === 0x25fe ||
    code === 0x2b1b ||
    code === 0x2b1c ||
    code === 0x2b50 ||
    code === 0x2b55
  );
}

/** One emoji, in em: Noto Color Emoji has 1.25, others up to 1.37. */
export const emojiWidth = 1.4;
