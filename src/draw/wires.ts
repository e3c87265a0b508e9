import { FOLD } from '../scene/geometry.ts';
import type { PlacedWire, Point } from '../scene/placed.ts';
import { displayText } from '../scene/text.ts';
import { drawChangedLine } from './changes.ts';
import type { Group } from './group.ts';
import { coreLook, cornerLook, tubeLook, wireLook } from './look.ts';
import { drawMark } from './marks.ts';
import { classesOf } from './nodes.ts';
import { roundedPath, tubePath } from './path.ts';
import type { Pen } from './pen.ts';
import { drawText } from './text.ts';

/** So many px from its start, beyond the card around its router, a line has the corner of what was assumed. */
const FLAG_AT = 14;

/** Tubes lie under what runs in them. */
export function drawWires(pen: Pen, parent: Group, wires: readonly PlacedWire[]): void {
  for (const wire of wires) if (wire.tube > 0) drawWire(pen, parent, wire);
  for (const wire of wires) if (wire.tube === 0) drawWire(pen, parent, wire);
}

function drawWire(pen: Pen, parent: Group, wire: PlacedWire): void {
  // The number of tunnels is no trunk's.
  const trunk = wire.count !== undefined && wire.kind !== 'vpn';
  const classes = [classesOf('link', wire)];
  if (wire.kind === 'wan' && wire.tone === 'customer') classes.push('own-wan');
  if (trunk) classes.push('trunk');
  if (wire.weight !== 'normal' && wire.tube === 0) classes.push(wire.weight);
  const group = pen.add(parent, 'g', {
    class: classes.join(' '),
    'data-link': wire.id,
    'data-kind': wire.kind,
    'data-from': wire.from,
    'data-to': wire.to,
  });
  if (wire.via.length > 0) group.attr('data-via', wire.via.join(' '));
  if (wire.passes.length > 0) group.attr('data-passes', wire.passes.join(' '));
  if (wire.count !== undefined) group.attr('data-count', wire.count);
  group.append('title').text(displayText(wire.tooltip));
  for (const path of wire.paths) {
    if (path.length < 2) continue;
    if (wire.change) drawChangedLine(pen, group, roundedPath(path), wire.change, wire.tube);
    if (wire.tube > 0) pen.add(group, 'path', { class: 'wire tube', d: tubePath(path, wire.tube) }, tubeLook(wire));
    else drawLine(pen, group, roundedPath(path), wireLook(wire, trunk), wire.kind === 'global-reach');
  }
  if (wire.assumed) drawFlag(pen, group, wire);
  for (const end of wire.ends) drawMark(pen, group, end.mark, end, neighbour(wire, end), wire.tone, wire.lost);
  for (const text of wire.texts) drawText(pen, group, text, wire.lost);
}

/** A line; a double one has a light core. */
export function drawLine(
  pen: Pen,
  group: Group,
  d: string,
  look: ReturnType<typeof wireLook>,
  isDouble: boolean,
): void {
  pen.add(group, 'path', { class: 'wire', d }, look);
  if (isDouble) pen.add(group, 'path', { class: 'wire core', d }, coreLook);
}

/** The corner of what was assumed, on a line near where it starts: one of its sides lies on the line. */
function drawFlag(pen: Pen, group: Group, { paths: [path = []], tone }: PlacedWire): void {
  const [start, next] = path;
  if (!start || !next) return;
  const [along, down] = [next.x - start.x, next.y - start.y];
  const away = Math.max(0, Math.min(FLAG_AT, Math.abs(along + down) - 2 * FOLD));
  const x = start.x + away * Math.sign(along) - (down !== 0 || along < 0 ? FOLD : 0);
  const y = start.y + away * Math.sign(down) - (down < 0 ? FOLD : 0);
  pen.add(group, 'path', { class: 'corner', d: `M${x} ${y}h${FOLD}v${FOLD}Z` }, cornerLook({ tone }));
}

/** The point of a wire's first path that comes next to one of its ends. An end without a mark isn't among them. */
function neighbour({ paths: [path = []] }: PlacedWire, { x, y }: Point): Point {
  const first = path[0]?.x === x && path[0].y === y;
  return (first ? path[1] : path[path.length - 2]) ?? { x, y };
}
