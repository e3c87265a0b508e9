import type { PlacedBadge, Point } from '../scene/placed.ts';
import type { BadgeForm } from '../scene/scene.ts';
import { displayText } from '../scene/text.ts';
import { typography } from '../scene/typography.ts';
import type { Group } from './group.ts';
import { badgeLook, badgeTextLook } from './look.ts';
import type { Pen } from './pen.ts';

/** Draws a badge at its text: a number in a form that tells what it says without its colour. */
export function drawBadge(pen: Pen, parent: Group, text: Point, badge: PlacedBadge): void {
  const { form, number, tooltip, dx, dy, width, height } = badge;
  const [x, y] = [rounded(text.x + dx), rounded(text.y + dy)];
  const group = pen.add(parent, 'g', { class: `badge ${form}`, 'data-badge': number });
  group.append('title').text(displayText(tooltip));
  pen.add(group, 'path', { class: 'form', d: outlines[form](x, y, width, height) }, badgeLook(form));
  const baseline = rounded(y + middles[form] * height + typography.badge.size * 0.36);
  const words = pen.add(
    group,
    'text',
    { class: 'badge', x: rounded(x + width / 2), y: baseline, 'text-anchor': 'middle' },
    badgeTextLook(form),
  );
  words.text(String(number));
}

type Outline = (x: number, y: number, width: number, height: number) => string;

/** Where a number's middle lies in each form, as a share of its height. */
const middles: Readonly<Record<BadgeForm, number>> = { error: 0.5, warning: 0.6, info: 0.5, shared: 0.5 };

/** A stop sign, a sign with a peak, a round one, and a square. */
const outlines: Readonly<Record<BadgeForm, Outline>> = {
  error: (x, y, width, height) => {
    const cut = 4.5;
    return `M${x + cut} ${y}h${width - 2 * cut}l${cut} ${cut}v${height - 2 * cut}l${-cut} ${cut}h${2 * cut - width}l${-cut} ${-cut}v${2 * cut - height}Z`;
  },
  warning: (x, y, width, height) => {
    const peak = 4.5;
    return `M${x + width / 2} ${y}l${width / 2} ${peak}v${height - peak}h${-width}v${peak - height}Z`;
  },
  info: (x, y, width, height) => {
    const r = height / 2;
    return `M${x + r} ${y}h${width - height}a${r} ${r} 0 0 1 0 ${height}h${height - width}a${r} ${r} 0 0 1 0 ${-height}Z`;
  },
  shared: (x, y, width, height) => `M${x} ${y}h${width}v${height}h${-width}Z`,
};

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
