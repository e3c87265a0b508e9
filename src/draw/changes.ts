import type { PlacedNode, Rect } from '../scene/placed.ts';
import type { Change } from '../scene/scene.ts';
import type { Group } from './group.ts';
import type { Look } from './look.ts';
import type { Pen } from './pen.ts';

/** How far in px the mark of a change stands around a box. */
const AROUND = 3.5;

/** How much wider in px the mark of a change is than the tube that it lies under, or than a line. */
const [WIDER, BESIDE] = [8, 9];

/** What came is marked with a whole line, what has changed with dashes, what went with dots: print keeps them apart. */
const dashes: Readonly<Record<Change, string | undefined>> = { came: undefined, changed: '8 5', went: '.1 5.5' };

function lookOf(change: Change, width: number, opacity?: number): Look {
  const dash = dashes[change];
  return {
    fill: 'none',
    stroke: `change-${change}`,
    width,
    ...(dash === undefined ? {} : { dash }),
    ...(opacity === undefined ? {} : { opacity }),
  };
}

/** A second outline around a box that came, went or has changed. */
export function drawChangedBox(
  pen: Pen,
  group: Group,
  { x, y, width, height }: Rect,
  change: Change,
  radius: number,
  shape?: PlacedNode['shape'],
): void {
  const at = { x: x - AROUND, y: y - AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND };
  const rx = shape === 'round' ? at.width / 2 : radius + AROUND;
  pen.add(group, 'rect', { class: 'change', ...at, rx }, lookOf(change, 2.5));
}

/** A broad pale line under a wire that came, went or has changed. */
export function drawChangedLine(pen: Pen, group: Group, d: string, change: Change, tube: number): void {
  const width = change === 'went' ? 4 : tube > 0 ? tube + WIDER : BESIDE;
  // What is as broad as a tube would reach far into the boxes at its ends.
  const ends = tube > 0 && change !== 'went' ? { 'stroke-linecap': 'butt' } : {};
  pen.add(group, 'path', { class: 'change', d, ...ends }, lookOf(change, width, change === 'went' ? 0.8 : 0.4));
}
