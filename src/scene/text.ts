import { graphemes } from './graphemes.ts';
import type { FontSpec, Measure } from './measure.ts';

const visibleCode = (letter: string) => `‹U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;

/**
 * What a label shows of a text that somebody wrote: control characters and those that turn the direction of writing
 * become visible, white space is a single space, and the result can always stand in XML.
 */
export function displayText(raw: string): string {
  return raw
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f]/g, (letter) => String.fromCharCode(0x2400 + letter.charCodeAt(0)))
    .replace(/\u007f/g, '\u2421')
    .replace(/[\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, visibleCode)
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const strongRtl = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const strongLtr = /[A-Za-z\u00c0-\u024f\u0370-\u058f\u0900-\u1fff\u2e80-\ud7ff\uf900-\ufaff]/;

/** The direction of a text by its first letter that has one. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  for (const letter of text) {
    if (strongRtl.test(letter)) return 'rtl';
    if (strongLtr.test(letter)) return 'ltr';
  }
  return 'ltr';
}

/** Letters between which a line may break: Han, kana, fullwidth forms and their punctuation. */
const wide = /[\u2e80-\u9fff\ua000-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** No line starts with one of these, and none ends with one of those (the rules that CJK typesetters call kinsoku). */
const noStart = /^[、。，．・：；？！）」』】〉》〕］｝ー々ゝぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)\]}%…’”]/;
const noEnd = /[（「『【〈《〔［｛([{‘“]$/;

/** The pieces of a text that stay together, each with the space that follows it. */
function pieces(letters: readonly string[]): string[] {
  const found: string[] = [];
  let piece = '';
  letters.forEach((letter, index) => {
    piece += letter;
    const next = letters[index + 1];
    if (next === undefined) return;
    const spaceEnds = letter === ' ' && next !== ' ';
    const wideEnds = (wide.test(letter) || wide.test(next)) && letter !== ' ' && next !== ' ' && !noStart.test(next) && !noEnd.test(letter);
    if (spaceEnds || wideEnds) {
      found.push(piece);
      piece = '';
    }
  });
  if (piece.length > 0) found.push(piece);
  return found;
}

const softBreak = /[-/_.,:·@]/;

/** Cuts a piece that is wider than a line: behind a mark like - / . where there is one, else between letters. */
function cutPiece(piece: string, font: FontSpec, maxWidth: number, measure: Measure, most: number): string[] {
  const parts: string[] = [];
  let part = '';
  let soft = 0;
  for (const letter of graphemes(piece)) {
    while (part.length > 0 && measure((part + letter).trimEnd(), font) > maxWidth) {
      const at = soft > 0 && soft < part.length ? soft : part.length;
      parts.push(part.slice(0, at));
      if (parts.length > most) return parts;
      part = part.slice(at);
      soft = 0;
    }
    part += letter;
    if (softBreak.test(letter)) soft = part.length;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** No label shows more letters than this; what is longer is cut before it is measured. */
const MOST_LETTERS = 2_000;

/**
 * Breaks a text into lines no wider than `maxWidth` px. What doesn't fit into `maxLines` is shortened, between
 * graphemes, and ends in an ellipsis; then `shortened` is true.
 */
export function wrapText(text: string, font: FontSpec, maxWidth: number, options: { readonly maxLines: number; readonly measure: Measure }): { lines: string[]; shortened: boolean } {
  const { maxLines, measure } = options;
  if (text.length < 200 && measure(text, font) <= maxWidth) return { lines: [text], shortened: false };
  const letters = takeSome(text, MOST_LETTERS);
  let cut = letters.join('').length < text.length;
  const lines: string[] = [];
  let line = '';
  const queue = pieces(letters);
  for (let index = 0; index < queue.length; index += 1) {
    const piece = queue[index] ?? '';
    if (line === '' || measure((line + piece).trimEnd(), font) <= maxWidth) {
      if (line === '' && measure(piece.trimEnd(), font) > maxWidth) {
        const parts = cutPiece(piece, font, maxWidth, measure, maxLines + 1);
        lines.push(...parts.slice(0, -1).map((part) => part.trimEnd()));
        line = parts[parts.length - 1] ?? '';
      } else line += piece;
    } else {
      lines.push(line.trimEnd());
      line = '';
      index -= 1;
    }
    if (lines.length > maxLines) break;
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  if (lines.length > maxLines) cut = true;
  const kept = lines.slice(0, maxLines);
  if (cut) kept[kept.length - 1] = shorten(kept[kept.length - 1] ?? '', font, maxWidth, measure);
  return { lines: kept, shortened: cut };
}

function takeSome(text: string, most: number): string[] {
  const letters: string[] = [];
  for (const letter of graphemes(text.slice(0, most * 12))) {
    letters.push(letter);
    if (letters.length >= most) break;
  }
  return letters;
}

function shorten(line: string, font: FontSpec, maxWidth: number, measure: Measure): string {
  const letters = [...graphemes(line)];
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`, font) > maxWidth) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
