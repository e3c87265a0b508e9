import { graphemes } from '../scene/graphemes.ts';
import type { FontSpec, Measure } from '../scene/measure.ts';
import { metrics } from './generated/metrics.ts';
import { otherMetrics } from './generated/other-metrics.ts';
import type { FaceMetrics } from './metrics.ts';
import { emojiWidth, fallbackWidth, isEmoji } from './widths.ts';

/** The advance in em of each letter of a face. */
type Face = ReadonlyMap<string, number> & { readonly ascii?: Float64Array };

function readFace(face: FaceMetrics): Face {
  const advances = new Map<string, number>();
  for (const slice of face.slices) {
    [...slice.letters].forEach((letter, index) => advances.set(letter, (slice.advances[index] ?? 0) / face.unitsPerEm));
  }
  const ascii = Float64Array.from({ length: 128 }, (_, code) => advances.get(String.fromCharCode(code)) ?? -1);
  return Object.assign(advances, { ascii });
}

const faces: Readonly<Record<FontSpec['weight'], Face>> = { 400: readFace(metrics[400]), 600: readFace(metrics[600]) };
/** The letters of other than Western European languages, read for the first text that has one. */
const others = new Map<FontSpec['weight'], Face>();

function otherFace(weight: FontSpec['weight']): Face {
  const face = others.get(weight) ?? readFace(otherMetrics(weight));
  others.set(weight, face);
  return face;
}

/** The advance in em of a letter; undefined for one that the font lacks. */
function advanceOf(letter: string, weight: FontSpec['weight']): number | undefined {
  return faces[weight].get(letter) ?? otherFace(weight).get(letter);
}

/**
 * The width in px of one line of text, as a browser lays it out in the shipped font with ligatures off. Letters that the
 * font lacks are one em for CJK, and a careful estimate for other scripts, since the reader's own fonts draw them.
 */
export const measureText: Measure = (text, font) => {
  const face = faces[font.weight];
  const fast = asciiWidth(text, face);
  if (fast >= 0) return fast * font.size + text.length * (font.letterSpacing ?? 0);
  let em = 0;
  let letters = 0;
  for (const cluster of graphemes(text)) {
    // Browsers put the extra space behind a letter with its marks, not behind each mark.
    letters += 1;
    em += face.get(cluster) ?? clusterWidth(cluster, font.weight);
  }
  return em * font.size + letters * (font.letterSpacing ?? 0);
};

/** The width in em of a text that has nothing but ASCII letters of the face; -1 for others. */
function asciiWidth(text: string, { ascii }: Face): number {
  let em = 0;
  for (let index = 0; index < text.length; index += 1) {
    const advance = ascii?.[text.charCodeAt(index)] ?? -1;
    if (advance < 0) return -1;
    em += advance;
  }
  return em;
}

/** The width in em of what a reader sees as one letter: an emoji is one picture, whatever it is joined of. */
function clusterWidth(cluster: string, weight: FontSpec['weight']): number {
  let em = 0;
  for (const letter of cluster) {
    const code = letter.codePointAt(0) ?? 0;
    if (isEmoji(code)) return emojiWidth;
    em += advanceOf(letter, weight) ?? fallbackWidth(code);
  }
  return em;
}

/** True when some letter isn't in the shipped font, so that the reader's own fonts draw it. */
export function needsFallback(text: string): boolean {
  for (const letter of text) if (advanceOf(letter, 400) === undefined) return true;
  return false;
}
