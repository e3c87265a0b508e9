import { FOLD } from '../scene/geometry.ts';
import type { PlacedNode, PlacedText, PlacedZone, Rect } from '../scene/placed.ts';
import type { Tone } from '../scene/scene.ts';
import { displayText } from '../scene/text.ts';
import { drawChangedBox } from './changes.ts';
import type { Attributes, Group } from './group.ts';
import { icons } from './icons.ts';
import {
  barLook,
  boxLook,
  cornerLook,
  iconLook,
  iconStroke,
  type Look,
  meshLook,
  refusedLook,
  zoneLook,
} from './look.ts';
import type { Pen } from './pen.ts';
import { buildingOutline, cloudOutline, pictogram, wallWindows } from './pictograms.ts';
import { drawText } from './text.ts';

type State = Pick<PlacedNode, 'tone' | 'status' | 'assumed' | 'lost' | 'change'> & { readonly kind: string };

/** What a thing is, as classes. That of what is in service is left out. */
export function classesOf(what: string, { kind, tone, status, assumed, lost, change }: State): string {
  const state = `${status === 'existing' ? '' : ` ${status}`}${assumed ? ' assumed' : ''}${lost ? ' lost' : ''}`;
  return `${what} ${kind} ${tone}${state}${change ? ` ${change}` : ''}`;
}

export function drawZone(pen: Pen, parent: Group, zone: PlacedZone): void {
  const group = pen.add(parent, 'g', {
    class: `zone zone-${zone.kind} ${zone.status}${zone.lost ? ' lost' : ''}`,
    'data-zone': zone.kind,
    'data-zone-id': zone.id,
  });
  group.append('title').text(displayText(zone.tooltip));
  drawOutline(pen, group, zone, zone.shape, 10, zoneLook(zone));
  if (isRefused(zone.texts)) drawOutline(pen, group, zone, zone.shape, 10, refusedLook, 'refused');
  if (zone.shape === 'building')
    pen.add(group, 'path', { class: 'windows', d: wallWindows(zone) }, { fill: 'zone-facility-stroke' });
  for (const text of zone.texts) drawText(pen, group, text, zone.lost);
}

export function drawNode(pen: Pen, parent: Group, node: PlacedNode): void {
  const group = pen.add(parent, node.href === undefined ? 'g' : 'a', {
    class: classesOf('node', node),
    'data-node': node.id,
    'data-kind': node.kind,
  });
  if (node.href !== undefined) group.attr('href', node.href);
  group.append('title').text(displayText(node.tooltip));
  drawOutline(pen, group, node, node.shape, radiusOf(node), boxLook(node));
  if (node.joins) pen.add(group, 'path', { class: 'bar', d: joinPath(node, node.joins) }, barLook(node));
  if (node.change) drawChangedBox(pen, group, node, node.change, radiusOf(node), node.shape);
  if (isRefused(node.texts) && node.shape !== 'bare')
    drawOutline(pen, group, node, node.shape, radiusOf(node), refusedLook, 'refused');
  if (node.assumed && node.shape !== 'bare') drawCorner(pen, group, node, node);
  if (node.mesh) {
    const d = node.mesh.map((line) => meshCurve(line, node.meshAxis === 'vertical')).join('');
    pen.add(group, 'path', { class: 'mesh', d }, meshLook(node.tone, node.lost));
  }
  if (node.plate) pen.add(group, 'rect', rectOf('plate', node.plate, 6), { fill: 'box' });
  if (node.icon) drawIcon(pen, group, node.icon, node.tone, node.lost);
  if (node.picture) drawPicture(pen, group, node.picture, node.tone);
  for (const text of node.texts) drawText(pen, group, text, node.lost);
  for (const frame of node.frames ?? []) {
    const zone = pen.add(group, 'g', { class: 'zone zone-facility', 'data-zone': 'facility' });
    zone.append('title').text(displayText(frame.texts.map((text) => text.full ?? text.lines.join(' ')).join(' ')));
    drawOutline(pen, zone, frame, undefined, 6, zoneLook({ kind: 'facility', status: 'existing' }));
    for (const text of frame.texts) drawText(pen, zone, text);
  }
  for (const child of node.children) drawNode(pen, group, child);
}

/** Whether a badge says that the thing can't work as it is. */
function isRefused(texts: readonly PlacedText[]): boolean {
  return texts.some(({ badges = [] }) => badges.some(({ form }) => form === 'error'));
}

/** The attributes of a rectangle with rounded corners. */
export function rectOf(name: string, { x, y, width, height }: Rect, rx: number): Attributes {
  return { class: name, x, y, width, height, rx };
}

function radiusOf({ kind }: PlacedNode): number {
  if (kind === 'wan') return 22;
  if (kind === 'circuit') return 8;
  return kind === 'gateway' || kind === 'exchange' ? 4 : 6;
}

/** The outline of a thing or a place, which has class `box`, or that of a frame over it, whatever its form. */
function drawOutline(
  pen: Pen,
  group: Group,
  at: Rect,
  shape: PlacedNode['shape'] | PlacedZone['shape'],
  radius: number,
  look: Look,
  name = 'box',
): void {
  if (shape === 'cloud' || shape === 'building')
    pen.add(group, 'path', { class: name, d: shape === 'cloud' ? cloudOutline(at) : buildingOutline(at) }, look);
  else if (shape === 'bar') pen.add(group, 'path', { class: `${name} bar`, d: barPath(at) }, look);
  else {
    const rx = shape === 'round' ? at.width / 2 : radius;
    pen.add(group, 'rect', rectOf(shape === 'bare' ? `${name} bare` : name, at, rx), look);
  }
}

/** A heavy line through the middle of a bar, along its longer side. */
function barPath({ x, y, width, height }: Rect): string {
  return height >= width ? `M${x + width / 2} ${y}v${height}` : `M${x} ${y + height / 2}h${width}`;
}

/** The heavy side of a box at which wires go on as one, between its corners. */
function joinPath(node: PlacedNode, side: 'left' | 'top'): string {
  const { x, y, width, height } = node;
  const corner = radiusOf(node);
  return side === 'left' ? `M${x} ${y + corner}v${height - 2 * corner}` : `M${x + corner} ${y}h${width - 2 * corner}`;
}

/** The folded corner that says that a box wasn't stated. */
export function drawCorner(
  pen: Pen,
  group: Group,
  { x, y, width }: Rect,
  thing: Pick<PlacedNode, 'tone' | 'lost'>,
): void {
  const d = `M${x + width - FOLD} ${y}h${FOLD}v${FOLD}Z`;
  pen.add(group, 'path', { class: 'corner', d }, cornerLook(thing));
}

/** An icon, as wide as `size` px, with lines of the same weight at every size. */
export function drawIcon(
  pen: Pen,
  group: Group,
  { name, x, y, size }: NonNullable<PlacedNode['icon']>,
  tone: Tone,
  lost = false,
): void {
  const scale = size === 20 ? '' : ` scale(${size / 20})`;
  const width = Math.round((iconStroke * 2000) / size) / 100;
  pen.add(
    group,
    'path',
    { class: 'icon', d: icons[name], transform: `translate(${x} ${y})${scale}` },
    iconLook(tone, width, lost),
  );
}

function drawPicture(pen: Pen, group: Group, picture: NonNullable<PlacedNode['picture']>, tone: Tone): void {
  const { name, x, y, width } = picture;
  const scale = width === 46 ? '' : ` scale(${width / 46})`;
  const drawing = pen.add(group, 'g', { class: 'picture', transform: `translate(${x} ${y})${scale}` });
  const { outline, windows } = pictogram(name);
  pen.add(drawing, 'path', { class: 'icon', d: outline }, iconLook(tone, 1.3));
  if (windows !== '') pen.add(drawing, 'path', { class: 'windows', d: windows }, { fill: `stroke-${tone}` });
}

/** A curve that leaves both of its ends into the hub; between two ports of one side it bulges. */
export function meshCurve([x1, y1, x2, y2]: readonly [number, number, number, number], vertical: boolean): string {
  const [a1, b1, a2, b2] = vertical ? [y1, x1, y2, x2] : [x1, y1, x2, y2];
  const pull = a1 === a2 ? Math.min(vertical ? 30 : 56, 12 + Math.abs(b2 - b1) / 4) : (a2 - a1) / 2;
  const point = (a: number, b: number) => (vertical ? `${b} ${a}` : `${a} ${b}`);
  return `M${point(a1, b1)}C${point(a1 + pull, b1)} ${point(a2 - (a1 === a2 ? -pull : pull), b2)} ${point(a2, b2)}`;
}
