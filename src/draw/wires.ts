import type { PlacedNode, PlacedWire, Point } from '../scene/placed.ts';
import { displayText } from '../scene/text.ts';
import { drawChangedLine } from './changes.ts';
import type { Group } from './group.ts';
import { boxLook, coreLook, isTrunk, tubeLook, wireLook } from './look.ts';
import { drawMark } from './marks.ts';
import { classesOf, drawCorner, rectOf } from './nodes.ts';
import { distance, roundedPath, tubePath } from './path.ts';
import type { Pen } from './pen.ts';
import { drawText } from './text.ts';
import { type Gap, TUBE_GAP, tubeGaps, underpasses } from './underpasses.ts';

/** So many px from its start, beyond the card around its router, a line that was assumed has a small box with a corner. */
const FLAG_AT = 24;
const FLAG = { width: 17, height: 12 };
const FLAG_CORNER = 3;

/**
 * Tubes lie under what runs in them.
 *
 * @param nodes what stands in the picture
 */
export function drawWires(
  pen: Pen,
  parent: Group,
  wires: readonly PlacedWire[],
  nodes: readonly PlacedNode[] = [],
): void {
  const gaps = underpasses(wires, barsIn(nodes));
  for (const wire of wires) if (wire.tube > 0) drawWire(pen, parent, wire, []);
  const d = tubeGaps(wires).map(([from, to]) => `M${from.x} ${from.y}L${to.x} ${to.y}`);
  if (d.length > 0) pen.add(parent, 'path', { class: 'gap', d: d.join('') }, { stroke: 'page-solid', width: TUBE_GAP });
  for (const wire of wires) if (wire.tube === 0) drawWire(pen, parent, wire, gaps.get(wire) ?? []);
}

function barsIn(nodes: readonly PlacedNode[]): PlacedNode[] {
  return nodes.flatMap((node) => (node.shape === 'bar' ? [node] : barsIn(node.children)));
}

function drawWire(pen: Pen, parent: Group, wire: PlacedWire, gaps: readonly (readonly Gap[])[]): void {
  const trunk = isTrunk(wire);
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
  for (const [index, path] of wire.paths.entries()) {
    if (path.length < 2) continue;
    if (wire.change) drawChangedLine(pen, group, roundedPath(path), wire.change, wire.tube);
    if (wire.tube > 0) pen.add(group, 'path', { class: 'wire tube', d: tubePath(path, wire.tube) }, tubeLook(wire));
    else drawLine(pen, group, roundedPath(path, gaps[index]), wireLook(wire, trunk), wire.kind === 'global-reach');
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

/** A small box with the corner of what was assumed, on the first piece of a line that is long enough for it. */
function drawFlag(pen: Pen, group: Group, { paths: [path = []], tone, status }: PlacedWire): void {
  const lengthAt = (at: number) => distance(path[at] as Point, path[at + 1] as Point);
  const piece = Math.max(
    0,
    path.slice(1).findIndex((_, at) => lengthAt(at) >= FLAG_AT + FLAG.width),
  );
  const [start, next] = path.slice(piece);
  if (!start || !next) return;
  const part = Math.min(FLAG_AT, lengthAt(piece) / 2) / lengthAt(piece);
  const x = start.x + (next.x - start.x) * part - FLAG.width / 2;
  const y = start.y + (next.y - start.y) * part - FLAG.height / 2;
  const box = { x, y, ...FLAG };
  pen.add(group, 'rect', rectOf('flag', box, FLAG_CORNER), boxLook({ kind: 'router', tone, status, assumed: true }));
  drawCorner(pen, group, box, { tone });
}

/** The point of a wire's first path that comes next to one of its ends. An end without a mark isn't among them. */
function neighbour({ paths: [path = []] }: PlacedWire, { x, y }: Point): Point {
  const first = path[0]?.x === x && path[0].y === y;
  return (first ? path[1] : path[path.length - 2]) ?? { x, y };
}
