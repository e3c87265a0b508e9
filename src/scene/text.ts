import { graphemes } from './graphemes.ts';
import type { FontSpec, Measure } from './measure.ts';
import { cleaned, directionOf, mayPart, withoutOpening } from './other-texts.ts';

/**
 * Letters of Western European languages and punctuation, words one space apart: such a text shows as it is, and is written
 * from left to right.
 */
const usual =
  /^(?![ \u00a0])(?:[!-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff]| (?! |$)|\u00a0(?!$))*$/;

/**
 * What a label shows of a text that somebody wrote: control characters and those that turn the direction of writing
 * become visible, those that are never seen go, white space is a single space, and the result can always stand in XML.
 */
export function displayText(raw: string): string {
  return usual.test(raw) ? raw : cleaned(raw);
}

/** The direction of a text by its first letter that has one. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  return usual.test(text) ? 'ltr' : directionOf(text);
}

/** Letters between which a line may break: Han, kana, fullwidth forms and their punctuation. Korean breaks at spaces. */
const wide = /[\u2e80-\u9fff\ua000-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** No line ends with one of these. */
const opening = /[([{‘“‹«$¥£€#]$/;

/** Stands between two facts of one line. Where the line breaks behind it, it isn't shown: the break says the same. */
const BETWEEN = '· ';

/** What is shown of a line. */
function shownOf(line: string): string {
  return (line.endsWith(` ${BETWEEN}`) ? line.slice(0, -BETWEEN.length) : line).trimEnd();
}

/** The spaces at which no line breaks: those between an autonomous system and its number, and between a rate and its unit. */
const kept = /(?<=(?:^|[^A-Za-z])AS) (?=\d)|(?<=\d) (?=[KMGT]?bps(?![A-Za-z]))/g;

/** True for a text with letters between which lines break, whatever stands there. */
export function breaksAnywhere(text: string): boolean {
  return wide.test(text);
}

/** The facts of a line. */
export function factsOf(text: string): string[] {
  return text.split(` ${BETWEEN}`);
}

/** A space at which no line breaks, while a text is taken apart: no text that is shown has it. */
const KEPT = '\u0000';

/** The words of a text between which its lines break. Letters of scripts without spaces are one word here. */
export function wordsOf(text: string): string[] {
  return text
    .replace(kept, KEPT)
    .split(' ')
    .map((word) => word.replaceAll(KEPT, ' '));
}

/** The pieces of a text that stay together, each with the space that follows it, and with the dot before the next fact. */
function pieces(letters: readonly string[]): string[] {
  const found: string[] = [];
  let piece = '';
  const end = () => {
    const last = found.length - 1;
    if (piece === BETWEEN && found[last]?.endsWith(' ')) found[last] += piece;
    else found.push(piece);
    piece = '';
  };
  const stays = new Set([...letters.join('').matchAll(kept)].map((space) => space.index));
  let at = 0;
  letters.forEach((letter, index) => {
    piece += letter;
    const next = letters[index + 1];
    const isKept = stays.has(at);
    at += letter.length;
    if (next === undefined) return;
    const spaceEnds = letter === ' ' && next !== ' ' && !isKept;
    const wideEnds =
      (wide.test(letter) || wide.test(next)) &&
      letter !== ' ' &&
      next !== ' ' &&
      !opening.test(letter) &&
      mayPart(letter, next);
    if (spaceEnds || wideEnds) end();
  });
  if (piece.length > 0) found.push(piece);
  return found;
}

type Fits = (text: string) => boolean;

const softBreak = /[-/_.,:·@ ]/;

/** The length of a prefix, which stays with the last number before it; and the most letters of both. */
const LONGEST_END = 12;
const prefixLength = /[\da-fA-F]+:*\/\d{1,3}\W*$/;

/**
 * Cuts a piece that is wider than a line: behind a mark like - / . where that fills a good part of the line or what follows
 * has room on the next, else between letters. The end of a prefix stays whole where it has room on a line.
 */
function cutPiece(piece: string, fits: Fits, most: number): string[] {
  const parts: string[] = [];
  const shown = shownOf(piece);
  const whole = shown.length - (prefixLength.exec(shown.slice(-LONGEST_END))?.[0].length ?? 0);
  const keepsEnd = fits(shown.slice(whole));
  let part = '';
  let soft = 0;
  let done = 0;
  for (const letter of graphemes(shown)) {
    while (part.length > 0 && !fits(part + letter)) {
      const last = keepsEnd && done < whole ? Math.min(part.length, whole - done) : part.length;
      const at = soft > 0 && (soft * 3 > part.length || fits(shown.slice(done + soft))) ? soft : last;
      parts.push(part.slice(0, at));
      done += at;
      if (parts.length > most) return parts;
      part = part.slice(at);
      soft = 0;
    }
    part += letter;
    if (softBreak.test(letter) && !(keepsEnd && done + part.length > whole)) soft = part.length;
  }
  if (part.length > 0) parts.push(part + piece.slice(shown.length));
  return parts;
}

/** The fact that starts at a piece, where one does: up to the dot before the next, if it is part of a list of facts. */
function factAt(found: readonly string[], at: number): string | undefined {
  if (!found[at - 1]?.endsWith(BETWEEN)) return undefined;
  const last = found.findIndex((piece, index) => index >= at && piece.endsWith(BETWEEN));
  return found.slice(at, last < 0 ? found.length : last + 1).join('');
}

/**
 * Fills lines with pieces, and stops soon after `most` lines. A fact that has room on a line of its own isn't broken.
 * Nothing is lost before the place where it stops.
 */
function fillLines(found: readonly string[], fits: Fits, most: number): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let written = '';
  const begin = (piece: string) => {
    if (line.length > 0) lines.push(line);
    line = [piece];
    written = piece;
  };
  for (const [at, piece] of found.entries()) {
    if (lines.length > most) break;
    const fact = factAt(found, at);
    if (fact !== undefined && !fits(written + fact) && fits(fact)) begin(piece);
    else if (line.length > 0 && fits(written + piece)) {
      line.push(piece);
      written += piece;
    } else if (fits(piece)) begin(piece);
    else cutPiece(piece, fits, most).forEach(begin);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** A single Han letter or kana alone on the last line takes one more along. */
function joinOrphan(lines: readonly string[][], fits: Fits): string[][] {
  const last = lines[lines.length - 1] ?? [];
  const above = lines[lines.length - 2] ?? [];
  const [orphan = ''] = last;
  const company = above[above.length - 1] ?? '';
  if (
    last.length !== 1 ||
    above.length < 4 ||
    !wide.test(orphan) ||
    !wide.test(company) ||
    company.endsWith(' ') ||
    !fits(company + orphan)
  )
    return [...lines];
  return [...lines.slice(0, -2), above.slice(0, -1), [company, orphan]];
}

/** No label shows more letters than this; what is longer is cut before it is measured, unless it may have any number of lines. */
const MOST_LETTERS = 2_000;

/**
 * Breaks a text into lines: at spaces, between CJK letters, and in a word only where it is wider than a line.
 *
 * @param text - as `displayText` returns it
 * @param maxWidth - in px; only a single letter that is wider stands out
 * @param options - `maxLines` of at least 1, Infinity for a text that is never shortened, and what measures
 * @returns the lines without the spaces at their ends, and without a dot between facts there; where not all fits, the last is filled, cut between graphemes and
 * ended by an ellipsis, and `shortened` is true.
 */
export function wrapText(
  text: string,
  font: FontSpec,
  maxWidth: number,
  options: { readonly maxLines: number; readonly measure: Measure },
): { lines: string[]; shortened: boolean } {
  const { maxLines, measure } = options;
  const fits: Fits = (each) => measure(shownOf(each), font) <= maxWidth;
  if (text.length < 200 && fits(text)) return { lines: [text.trimEnd()], shortened: false };
  const { letters, all } = firstLetters(text, maxLines === Infinity ? Infinity : MOST_LETTERS);
  const filled = fillLines(pieces(letters), fits, maxLines);
  const lines = filled.map((line) => line.join('')).filter((line) => line.trimEnd() !== '');
  if (all && lines.length <= maxLines) {
    return {
      lines: joinOrphan(filled, fits)
        .map((line) => shownOf(line.join('')))
        .filter((line) => line !== ''),
      shortened: false,
    };
  }
  const kept = lines.slice(0, maxLines - 1).map(shownOf);
  return { lines: [...kept, shorten(lines.slice(maxLines - 1).join(''), fits)], shortened: true };
}

/** The first letters of a text, looking no further than needed. */
function firstLetters(text: string, most: number): { letters: string[]; all: boolean } {
  const letters: string[] = [];
  for (const letter of graphemes(text)) {
    if (letters.length >= most) return { letters, all: false };
    letters.push(letter);
  }
  return { letters, all: true };
}

function shorten(line: string, fits: Fits): string {
  let shown = '';
  for (const letter of graphemes(line)) {
    if (!fits(`${shown}${letter}…`)) break;
    shown += letter;
  }
  const end = shown.trimEnd();
  const closed = opening.test(end) || usual.test(end) ? end.replace(opening, '') : withoutOpening(end);
  return `${closed.trimEnd()}…`;
}
