import { balanced } from '../../scene/balance.ts';
import type { Measure } from '../../scene/measure.ts';
import type { PlacedText } from '../../scene/placed.ts';
import type { TextLine } from '../../scene/scene.ts';
import { displayText, textDirection, wordsOf, wrapText } from '../../scene/text.ts';
import { typography } from '../../scene/typography.ts';

/** A text in the lines that it takes. */
export type Wrapped = Pick<PlacedText, 'lines' | 'width' | 'direction' | 'full'>;

/** The width in px of a line that doesn't break, and of its longest word. */
export interface LineWidths {
  readonly line: number;
  readonly word: number;
}

/** What was wrapped before with what measures it: by its text, then by its width. The widths of lines: by role, then by text. */
class Memory {
  private readonly texts = new Map<string, Map<number, { role: string; maxLines: number; wrapped: Wrapped }[]>>();
  private readonly roles = new Map<string, Map<string, LineWidths>>();
  private size = 0;

  /** What is known of a line's widths; else what is found now. */
  widthsOf(role: string, text: string, find: () => LineWidths): LineWidths {
    let texts = this.roles.get(role);
    if (!texts) this.roles.set(role, (texts = new Map()));
    const known = texts.get(text);
    if (known) return known;
    const found = find();
    texts.set(text, found);
    this.size += 1;
    return found;
  }

  /** What is known of a line at a width in px; else what is found now. */
  of({ role, text, maxLines }: Asked, width: number, find: () => Wrapped): Wrapped {
    let widths = this.texts.get(text);
    if (!widths) this.texts.set(text, (widths = new Map()));
    let known = widths.get(width);
    if (!known) widths.set(width, (known = []));
    for (const each of known) if (each.role === role && each.maxLines === maxLines) return each.wrapped;
    const wrapped = find();
    known.push({ role, maxLines, wrapped });
    this.size += 1;
    return wrapped;
  }

  /** Forgets all where it is more than the next picture can have use for. */
  begin(): void {
    if (this.size <= MOST) return;
    this.texts.clear();
    this.roles.clear();
    this.size = 0;
  }
}

type Asked = Required<Pick<TextLine, 'role' | 'text' | 'maxLines'>>;

const memories = new WeakMap<Measure, Memory>();

/** As many paragraphs are remembered from one picture to the next. */
const MOST = 10_000;

/**
 * Measures as another does; what is wrapped with it is remembered for as long as it is in use. One that remembers already goes
 * on with what it knows.
 */
export function remembering(measure: Measure): Measure {
  const before = memories.get(measure);
  if (before) {
    before.begin();
    return measure;
  }
  const own: Measure = (text, font) => measure(text, font);
  memories.set(own, new Memory());
  return own;
}

/**
 * Breaks a paragraph into lines of `width` px. A box is sized at many widths, and again wherever it could stand, so that most
 * paragraphs are asked for dozens of times: what measures may remember them (`remembering`).
 */
export function wrapped({ role, text, maxLines = 2 }: TextLine, width: number, measure: Measure): Wrapped {
  const find = () => wrap(text, role, width, maxLines, measure);
  const memory = memories.get(measure);
  return memory ? memory.of({ role, text, maxLines }, width, find) : find();
}

/** How wide a line and its longest word are. Boxes are sized by them again and again, so that they are remembered too. */
export function lineWidths({ role, text: raw }: TextLine, measure: Measure): LineWidths {
  const style = typography[role];
  const find = () => {
    const text = displayText(raw);
    return {
      line: measure(text, style),
      word: wordsOf(text).reduce((most, word) => Math.max(most, measure(word, style)), 0),
    };
  };
  const memory = memories.get(measure);
  return memory ? memory.widthsOf(role, raw, find) : find();
}

function wrap(raw: string, role: TextLine['role'], width: number, maxLines: number, measure: Measure): Wrapped {
  const style = typography[role];
  const text = displayText(raw);
  const { lines: filled, shortened } = wrapText(text, style, width, { maxLines, measure });
  const lines = shortened ? filled : balanced(filled, text, style, width, measure);
  return {
    lines,
    width: lines.reduce((most, each) => Math.max(most, measure(each, style)), 0),
    direction: textDirection(text),
    ...(shortened ? { full: text } : {}),
  };
}
