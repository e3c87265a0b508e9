import type { FontSpec, Measure } from '../scene/measure.ts';
import { graphemes } from '../scene/graphemes.ts';
import { metrics } from './generated/metrics.ts';
import type { FaceMetrics } from './metrics.ts';
import { emojiWidth, fallbackWidth, isEmoji } from './widths.ts';

interface Face {
  readonly unitsPerEm: number;
  readonly advances: ReadonlyMap<string, number>;
  readonly kerning: ReadonlyMap<string, number>;
}

function readFace(face: FaceMetrics): Face {
  const advances = new Map<string, number>();
  const kerning = new Map<string, number>();
  for (const slice of face.slices) {
    [...slice.letters].forEach((letter, index) => advances.set(letter, slice.advances[index] ?? 0));
    for (const [value, pairs] of Object.entries(slice.kerning)) {
      for (let at = 0; at < pairs.length; at += 2) kerning.set(pairs.slice(at, at + 2), Number(value));
    }
  }
  return { unitsPerEm: face.unitsPerEm, advances, kerning };
}

const faces: Readonly<Record<FontSpec['weight'], Face>> = { 400: readFace(metrics[400]), 600: readFace(metrics[600]) };

/**
 * The width in px of one line of text, as a browser lays it out in the shipped font. Letters that the font lacks are
 * one em for CJK, and a careful estimate for other scripts, since the reader's own fonts draw them.
 */
export const measureText: Measure = (text, font) => {
  const face = faces[font.weight];
  let units = 0;
  let em = 0;
  let letters = 0;
  let before = '';
  // Only a text with letters of other fonts has to be looked at cluster by cluster.
  const simple = !needsFallback(text);
  for (const cluster of simple ? text : graphemes(text)) {
    letters += 1;
    if (!simple && [...cluster].some((letter) => isEmoji(letter.codePointAt(0) ?? 0))) {
      em += emojiWidth;
      before = '';
      continue;
    }
    for (const letter of cluster) {
      const advance = face.advances.get(letter);
      if (advance === undefined) {
        em += fallbackWidth(letter.codePointAt(0) ?? 0);
        before = '';
        continue;
      }
      units += advance + (before === '' ? 0 : face.kerning.get(before + letter) ?? 0);
      before = letter;
    }
  }
  return (units / face.unitsPerEm + em) * font.size + letters * (font.letterSpacing ?? 0);
};

/** True when some letter isn't in the shipped font, so that the reader's own fonts draw it. */
export function needsFallback(text: string): boolean {
  for (const letter of text) if (!faces[400].advances.has(letter)) return true;
  return false;
}
