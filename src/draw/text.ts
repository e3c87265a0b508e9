import type { PlacedText } from '../scene/placed.ts';
import { drawBadge } from './badges.ts';
import type { Group } from './group.ts';
import { textLook } from './look.ts';
import type { Pen } from './pen.ts';

/** Draws a text and its badges. One that runs from right to left still stands at its left edge, so that it stays in its box. */
export function drawText(pen: Pen, parent: Group, text: PlacedText, lost = false): void {
  if (text.lines.length > 0) drawLines(pen, parent, text, lost);
  for (const badge of text.badges ?? []) drawBadge(pen, parent, text, badge);
}

function drawLines(pen: Pen, parent: Group, text: PlacedText, lost: boolean): void {
  const rtl = text.direction === 'rtl';
  const anchor = rtl && text.anchor !== 'middle' ? (text.anchor === 'start' ? 'end' : 'start') : text.anchor;
  const element = pen.add(
    parent,
    'text',
    { class: text.tone ? `${text.role} ${text.tone}` : text.role, x: text.x, y: text.y },
    textLook(text, lost),
  );
  if (anchor !== 'start') element.attr('text-anchor', anchor);
  if (rtl) element.attr('direction', 'rtl');
  if (text.full !== undefined) element.append('title').text(text.full);
  if (text.lines.length === 1) {
    const [line = ''] = text.lines;
    element.node()?.appendChild(element.node()!.ownerDocument.createTextNode(line));
    return;
  }
  text.lines.forEach((line, index) => {
    pen.add(element, 'tspan', { x: text.x, y: Math.round((text.y + index * text.lineHeight) * 100) / 100 }).text(line);
  });
}
