import type { PlacedLegendEntry } from '../scene/placed.ts';
import { drawChangedBox } from './changes.ts';
import type { Group } from './group.ts';
import { barLook, boxLook, meshLook, sampleLook, tubeLook } from './look.ts';
import { drawMark } from './marks.ts';
import { classesOf, drawCorner, drawIcon, meshCurve } from './nodes.ts';
import { roundedPath, tubePath } from './path.ts';
import type { Pen } from './pen.ts';
import { drawText } from './text.ts';
import { drawLine } from './wires.ts';

/** A sample, painted as what it stands for, and its words. */
export function drawLegendEntry(pen: Pen, parent: Group, entry: PlacedLegendEntry): void {
  const classes = [classesOf('legend-entry', entry)];
  if (entry.kind === 'wan' && entry.tone === 'customer') classes.push('own-wan');
  if (entry.sample.endsWith('-wire') || entry.sample === 'trunk') classes.push(entry.sample.replace('-wire', ''));
  const group = pen.add(parent, 'g', { class: classes.join(' ') });
  drawSample(pen, group, entry);
  drawText(pen, group, entry.text);
}

/** Two lines that meet at a bar and go on as one, around `y`. */
function drawBar(pen: Pen, group: Group, entry: PlacedLegendEntry, from: number, to: number, y: number): void {
  const line = sampleLook(entry);
  const middle = (from + to) / 2;
  for (const at of [y - 6, y + 6]) drawLine(pen, group, `M${from} ${at}H${middle}`, line, false);
  drawLine(pen, group, `M${middle} ${y}H${to}`, line, false);
  pen.add(group, 'path', { class: 'box bar', d: `M${middle} ${y - 7}V${y + 7}` }, barLook(entry));
}

function drawSample(pen: Pen, group: Group, entry: PlacedLegendEntry): void {
  const y = entry.y + 9;
  const from = { x: entry.x + 4, y };
  const to = { x: entry.x + entry.sampleWidth - 4, y };
  const middle = (from.x + to.x) / 2;
  switch (entry.sample) {
    case 'box': {
      const at = { x: from.x + 4, y: y - 7, width: entry.sampleWidth - 16, height: 14 };
      pen.add(group, 'rect', { class: 'box', ...at, rx: 4 }, boxLook(entry));
      if (entry.assumed) drawCorner(pen, group, at, entry);
      if (entry.change) drawChangedBox(pen, group, at, entry.change, 4);
      break;
    }
    case 'mesh': {
      const curve = (y1: number, y2: number) => meshCurve([from.x, y1, to.x, y2], false);
      const d = curve(y - 6, y + 6) + curve(y + 6, y - 6) + curve(y, y);
      pen.add(group, 'path', { class: 'mesh', d }, meshLook(entry.tone));
      break;
    }
    case 'router': {
      const size = 14;
      pen.add(group, 'circle', { class: 'box', cx: middle, cy: y, r: 9 }, boxLook(entry));
      drawIcon(pen, group, { name: 'two-way', x: middle - size / 2, y: y - size / 2, size }, entry.tone);
      break;
    }
    case 'tube':
      pen.add(group, 'path', { class: 'wire tube', d: tubePath([from, to], 14) }, tubeLook(entry));
      if (entry.kind === 'both-links')
        for (const at of [y - 3, y + 3])
          drawLine(pen, group, `M${from.x} ${at}H${to.x}`, sampleLook({ ...entry, kind: 'private-peering' }), false);
      break;
    case 'bar':
      drawBar(pen, group, entry, from.x, entry.beside ? middle - 2 : to.x, y);
      if (entry.beside) drawBar(pen, group, { ...entry, ...entry.beside }, middle + 2, to.x, y);
      break;
    default:
      if (entry.beside) {
        for (const [at, each] of [
          [y - 3, entry],
          [y + 3, { ...entry, ...entry.beside }],
        ] as const)
          drawLine(pen, group, `M${from.x} ${at}H${to.x}`, sampleLook(each), false);
        break;
      }
      drawLine(pen, group, roundedPath([from, to]), sampleLook(entry), entry.kind === 'global-reach');
      drawMark(pen, group, entry.ends[0], from, to, entry.tone);
      drawMark(pen, group, entry.ends[1], to, from, entry.tone);
  }
}
