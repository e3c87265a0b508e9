import type { Measure } from '../../scene/measure.ts';
import type { PlacedIcon, PlacedText } from '../../scene/placed.ts';
import type { Box } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { placeText, stackTexts, textHeight } from './paragraphs.ts';
import { lineWidths } from './wrapped.ts';

export interface Words {
  readonly texts: readonly PlacedText[];
  readonly icon?: PlacedIcon;
  readonly height: number;
}

/** px above and below the words of a box. */
export function insetOf(box: Box): number {
  return box.dense && !box.bare ? spacing.denseInset : padOf(box);
}

/** px at the sides of the words of a box. */
export function padOf(box: Box): number {
  return box.bare ? spacing.barePad : box.dense ? spacing.densePad : spacing.cardPad;
}

/** The icon and the paragraphs of a box from a corner on, in `width` px. In a small card only the first stands beside the icon. */
export function placeWords(box: Box, x: number, y: number, width: number, measure: Measure): Words {
  const [first, ...rest] = box.lines;
  if (!first) return { texts: [], height: 0 };
  const size = box.dense ? spacing.denseIcon : spacing.icon;
  const indent = indentOf(box, 0);
  const head = placeText(first, x + indent, y, width - indent, measure);
  const left = box.dense ? 0 : indent;
  const tail = stackTexts(rest, x + left, y + textHeight(head) + spacing.paragraphGap, width - left, measure);
  const height = textHeight(head) + (rest.length > 0 ? spacing.paragraphGap + tail.height : 0);
  const icon = box.icon ? { name: box.icon, size, x, y: y + (head.lineHeight - size) / 2 } : undefined;
  return { texts: [head, ...tail.texts], height: Math.max(height, icon ? size - 2 : 0), ...(icon ? { icon } : {}) };
}

/** How wide a box would have to be for none of its lines to wrap. */
export function wantedWidth(box: Box, measure: Measure): number {
  const widths = box.lines.map((line, index) => lineWidths(line, measure).line + indentOf(box, index));
  return Math.max(0, ...widths) + 2 * padOf(box) + 2;
}

/** The most px of a word that a box is made wider for. */
const MOST_WORD = 160;

/** The width in px of the longest word in a box, so that none breaks inside. */
export function longestWord(box: Box, measure: Measure): number {
  const widths = box.lines.map((line, index) => lineWidths(line, measure).word + indentOf(box, index));
  return Math.min(MOST_WORD, Math.ceil(Math.max(0, ...widths)) + 1);
}

/** Where a line starts beside the icon, in px. In a small card only the first does. */
function indentOf({ icon, dense }: Box, index: number): number {
  if (!icon || (dense && index > 0)) return 0;
  return dense ? spacing.denseIcon + 6 : spacing.icon + spacing.iconGap;
}
