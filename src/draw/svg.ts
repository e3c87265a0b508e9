import { select } from 'd3-selection';
import { fontFaces, fontFamily } from '../font/embed.ts';
import type {
  PlacedBracket,
  PlacedLegendEntry,
  PlacedNode,
  PlacedPanel,
  PlacedScene,
  PlacedTable,
  PlacedText,
  PlacedWire,
  PlacedZone,
  Point,
  Rect,
} from '../scene/placed.ts';
import { displayText } from '../scene/text.ts';
import { add, type Group } from './group.ts';
import { icons } from './icons.ts';
import { contentId } from './id.ts';
import { drawMark } from './marks.ts';
import { roundedPath, tubePath } from './path.ts';
import { buildingOutline, cloudOutline, pictograms, wallWindows } from './pictograms.ts';
import { iconStroke, styleSheet } from './style.ts';
import { usedTexts } from './texts.ts';
import type { Logo, Theme } from './theme.ts';

const SVG = 'http://www.w3.org/2000/svg';

export interface DrawOptions {
  readonly theme: Theme;
  /** The id of the root, and the start of all other ids. Made from the picture's content when absent. */
  readonly idPrefix?: string;
  /** `embed` puts the letters that are used into the picture, `system` leaves the choice to the reader's machine. */
  readonly font: 'embed' | 'system';
}

/**
 * Draws a placed scene as an `<svg>` element of the given document, which may be the browser's own or one made in Node.
 * The element is returned, not inserted.
 */
export function drawScene(scene: PlacedScene, document: Document, options: DrawOptions): SVGSVGElement {
  const root = document.createElementNS(SVG, 'svg') as SVGSVGElement;
  const id = options.idPrefix ?? contentId(scene, options.theme.name);
  const svg = select<SVGSVGElement, unknown>(root) as unknown as Group;
  svg
    .attr('xmlns', SVG)
    .attr('id', id)
    .attr('role', scene.nodes.some(hasLink) ? 'group' : 'img')
    .attr('lang', scene.locale)
    .attr('viewBox', `0 0 ${scene.width} ${scene.height}`)
    .attr('width', scene.width)
    .attr('height', scene.height)
    .attr('aria-labelledby', `${id}-title`)
    .attr('aria-describedby', `${id}-desc`);
  // Through d3 the prefix would be lost.
  root.setAttribute('xml:lang', scene.locale);
  add(svg, 'title', { id: `${id}-title` }).text(displayText(scene.title));
  add(svg, 'desc', { id: `${id}-desc` }).text(displayText(scene.description));
  const faces = options.font === 'embed' && !options.theme.font ? fontFaces(usedTexts(scene)) : '';
  svg
    .append('style')
    .text(styleSheet(id, options.theme, options.theme.font?.family ?? fontFamily(scene.locale), faces));
  add(svg, 'rect', { class: 'page', width: scene.width, height: scene.height });
  if (scene.panels) drawPanels(svg, scene.panels, scene.brackets ?? []);
  for (const text of scene.texts) drawText(svg, text);
  if (options.theme.logo) drawLogo(svg, scene, options.theme.logo);
  if (scene.titleBlock) {
    const block = add(svg, 'g', { class: 'title-block neutral' });
    add(block, 'rect', {
      class: 'box',
      x: scene.titleBlock.x,
      y: scene.titleBlock.y,
      width: scene.titleBlock.width,
      height: scene.titleBlock.height,
      rx: 6,
    });
    for (const text of scene.titleBlock.texts) drawText(block, text);
  }
  const layer = (name: string) => add(svg, 'g', { class: name });
  const zones = layer('zones');
  for (const zone of scene.zones) drawZone(zones, zone);
  const nodes = layer('nodes');
  for (const node of scene.nodes) drawNode(nodes, node);
  const wires = layer('wires');
  for (const wire of inDrawingOrder(scene.wires)) drawWire(wires, wire);
  for (const table of scene.tables ?? []) drawTable(svg, table);
  const legend = layer('legend-entries');
  for (const entry of scene.legend) drawLegendEntry(legend, entry);
  return root;
}

/** The logo stands where the frame has left room for it. */
function drawLogo(svg: Group, scene: PlacedScene, logo: Logo): void {
  if (!scene.logo) return;
  const group = add(svg, 'g', { class: 'logo', transform: `translate(${scene.logo.x} ${scene.logo.y})` });
  for (const { d, fill } of logo.paths) {
    const path = add(group, 'path', { d });
    if (fill !== undefined) path.attr('fill', fill);
  }
}

/** What is an image has no parts for a screen reader, so that a picture with links can't be one. */
function hasLink(node: PlacedNode): boolean {
  return node.href !== undefined || node.children.some(hasLink);
}

/** Tubes lie under what runs in them. */
function inDrawingOrder(wires: readonly PlacedWire[]): PlacedWire[] {
  return [...wires.filter((wire) => wire.tube > 0), ...wires.filter((wire) => wire.tube === 0)];
}

/** A text that runs from right to left still stands at its left edge, so that it stays in its box. */
function drawText(parent: Group, text: PlacedText): void {
  const rtl = text.direction === 'rtl';
  const anchor = rtl && text.anchor !== 'middle' ? (text.anchor === 'start' ? 'end' : 'start') : text.anchor;
  const element = add(parent, 'text', {
    class: [text.role, text.tone].filter(Boolean).join(' '),
    x: text.x,
    y: text.y,
  });
  if (anchor !== 'start') element.attr('text-anchor', anchor);
  if (rtl) element.attr('direction', 'rtl');
  if (text.full !== undefined) element.append('title').text(text.full);
  if (text.lines.length === 1) {
    const [line = ''] = text.lines;
    element.node()?.appendChild(element.node()!.ownerDocument.createTextNode(line));
    return;
  }
  text.lines.forEach((line, index) => {
    add(element, 'tspan', { x: text.x, y: Math.round((text.y + index * text.lineHeight) * 100) / 100 }).text(line);
  });
}

/** An icon, as wide as `size` px, with lines of the same weight at every size. */
function drawIcon(group: Group, name: keyof typeof icons, x: number, y: number, size: number): void {
  const path = add(group, 'path', { class: 'icon', d: icons[name] });
  if (size === 20) path.attr('transform', `translate(${x} ${y})`);
  else
    path
      .attr('transform', `translate(${x} ${y}) scale(${size / 20})`)
      .attr('style', `stroke-width:${Math.round((iconStroke * 2000) / size) / 100}`);
}

/** Frames around what is read by itself, and brackets under those that belong together. */
function drawPanels(svg: Group, panels: readonly PlacedPanel[], brackets: readonly PlacedBracket[]): void {
  const layer = add(svg, 'g', { class: 'panels' });
  for (const panel of panels) {
    const group = add(layer, 'g', { class: 'panel', 'data-panel': panel.id });
    add(group, 'rect', { class: 'box', x: panel.x, y: panel.y, width: panel.width, height: panel.height, rx: 12 });
    for (const text of panel.texts) drawText(group, text);
  }
  for (const { x, y, width, tone, text } of brackets) {
    const group = add(layer, 'g', { class: `bracket link ${tone}` });
    add(group, 'path', { class: 'wire', d: `M${x} ${y - 7}v7h${width}v-7` });
    drawText(group, text);
  }
}

function drawTable(parent: Group, { texts, rules }: PlacedTable): void {
  const group = add(parent, 'g', { class: 'table neutral' });
  add(group, 'path', { class: 'rule', d: rules.map(([x1, y1, x2]) => `M${x1} ${y1}H${x2}`).join('') });
  for (const text of texts) drawText(group, text);
}

/** The outline of a thing or a place, which has class `box` whatever its form. */
function drawOutline(group: Group, at: Rect, shape: PlacedNode['shape'] | PlacedZone['shape'], radius: number): void {
  if (shape === 'cloud' || shape === 'building') {
    add(group, 'path', { class: 'box', d: shape === 'cloud' ? cloudOutline(at) : buildingOutline(at) });
    return;
  }
  if (shape === 'bar') {
    add(group, 'path', { class: 'box bar', d: barPath(at) });
    return;
  }
  add(group, 'rect', {
    class: shape === 'bare' ? 'box bare' : 'box',
    x: at.x,
    y: at.y,
    width: at.width,
    height: at.height,
    rx: shape === 'round' ? at.width / 2 : radius,
  });
}

/** A heavy line through the middle of a bar, along its longer side. */
function barPath({ x, y, width, height }: Rect): string {
  return height >= width ? `M${x + width / 2} ${y}v${height}` : `M${x} ${y + height / 2}h${width}`;
}

function drawZone(parent: Group, zone: PlacedZone): void {
  const group = add(parent, 'g', {
    class: `zone zone-${zone.kind} ${zone.status}`,
    'data-zone': zone.kind,
    'data-zone-id': zone.id,
  });
  group.append('title').text(displayText(zone.tooltip));
  drawOutline(group, zone, zone.shape, 10);
  if (zone.shape === 'building') add(group, 'path', { class: 'windows', d: wallWindows(zone) });
  for (const text of zone.texts) drawText(group, text);
}

function drawNode(parent: Group, node: PlacedNode): void {
  const classes = [
    'node',
    node.kind,
    node.tone,
    ...(node.status === 'existing' ? [] : [node.status]),
    ...(node.assumed ? ['assumed'] : []),
  ];
  const group = add(parent, node.href === undefined ? 'g' : 'a', {
    class: classes.join(' '),
    'data-node': node.id,
    'data-kind': node.kind,
  });
  if (node.href !== undefined) group.attr('href', node.href);
  group.append('title').text(displayText(node.tooltip));
  const radius =
    node.kind === 'wan'
      ? 22
      : node.kind === 'circuit'
        ? 8
        : node.kind === 'gateway' || node.kind === 'exchange'
          ? 4
          : 6;
  drawOutline(group, node, node.shape, radius);
  // The folded corner says that the box wasn't stated.
  if (node.assumed && node.shape !== 'bare')
    add(group, 'path', { class: 'corner', d: `M${node.x + node.width - CORNER} ${node.y}h${CORNER}v${CORNER}Z` });
  if (node.mesh)
    add(group, 'path', {
      class: 'mesh',
      d: node.mesh.map((line) => meshCurve(line, node.meshAxis === 'vertical')).join(''),
    });
  if (node.plate) {
    add(group, 'rect', {
      class: 'plate',
      x: node.plate.x,
      y: node.plate.y,
      width: node.plate.width,
      height: node.plate.height,
      rx: 6,
    });
  }
  if (node.icon) drawIcon(group, node.icon.name, node.icon.x, node.icon.y, node.icon.size);
  if (node.picture) {
    const { name, x, y, width } = node.picture;
    const picture = add(group, 'g', {
      class: 'picture',
      transform: `translate(${x} ${y})${width === 46 ? '' : ` scale(${width / 46})`}`,
    });
    add(picture, 'path', { class: 'icon', d: pictograms[name].outline });
    if (pictograms[name].windows !== '') add(picture, 'path', { class: 'windows', d: pictograms[name].windows });
  }
  for (const text of node.texts) drawText(group, text);
  for (const frame of node.frames ?? []) {
    const zone = add(group, 'g', { class: 'zone zone-facility', 'data-zone': 'facility' });
    zone.append('title').text(displayText(frame.texts.map((text) => text.full ?? text.lines.join(' ')).join(' ')));
    drawOutline(zone, frame, undefined, 6);
    for (const text of frame.texts) drawText(zone, text);
  }
  for (const child of node.children) drawNode(group, child);
}

/** The side in px of the corner of what was assumed. */
const CORNER = 9;

/** A curve that leaves both of its ends into the hub; between two ports of one side it bulges. */
function meshCurve([x1, y1, x2, y2]: readonly [number, number, number, number], vertical: boolean): string {
  const [a1, b1, a2, b2] = vertical ? [y1, x1, y2, x2] : [x1, y1, x2, y2];
  const pull = a1 === a2 ? Math.min(vertical ? 30 : 56, 12 + Math.abs(b2 - b1) / 4) : (a2 - a1) / 2;
  const point = (a: number, b: number) => (vertical ? `${b} ${a}` : `${a} ${b}`);
  return `M${point(a1, b1)}C${point(a1 + pull, b1)} ${point(a2 - (a1 === a2 ? -pull : pull), b2)} ${point(a2, b2)}`;
}

function drawWire(parent: Group, wire: PlacedWire): void {
  const classes = [
    'link',
    wire.kind,
    wire.tone,
    ...(wire.status === 'existing' ? [] : [wire.status]),
    ...(wire.assumed ? ['assumed'] : []),
  ];
  if (wire.kind === 'wan' && wire.tone === 'customer') classes.push('own-wan');
  if (wire.count !== undefined && wire.kind !== 'vpn') classes.push('trunk');
  if (wire.weight !== 'normal' && wire.tube === 0) classes.push(wire.weight);
  const group = add(parent, 'g', {
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
    if (wire.tube > 0) add(group, 'path', { class: 'wire tube', d: tubePath(path, wire.tube) });
    else add(group, 'path', { class: 'wire', d: roundedPath(path) });
    if (wire.kind === 'global-reach') add(group, 'path', { class: 'wire core', d: roundedPath(path) });
  }
  if (wire.assumed) drawFlag(group, wire.paths[0] ?? []);
  for (const end of wire.ends) drawMark(group, end.mark, end, neighbour(wire, end));
  for (const text of wire.texts) drawText(group, text);
}

/** The corner of what was assumed, on a line near where it starts. */
function drawFlag(group: Group, [start, next]: readonly Point[]): void {
  if (!start || !next) return;
  const x = start.x + 8 * Math.sign(next.x - start.x);
  const y = start.y + 8 * Math.sign(next.y - start.y);
  add(group, 'path', { class: 'corner', d: `M${x} ${y}v${-CORNER}h${CORNER}Z` });
}

/** The point of a wire's first path that comes next to one of its ends. An end without a mark isn't among them. */
function neighbour({ paths: [path = []] }: PlacedWire, { x, y }: Point): Point {
  const first = path[0]?.x === x && path[0].y === y;
  return (first ? path[1] : path[path.length - 2]) ?? { x, y };
}

function drawLegendEntry(parent: Group, entry: PlacedLegendEntry): void {
  const classes = [
    'legend-entry',
    entry.kind,
    entry.tone,
    ...(entry.status === 'existing' ? [] : [entry.status]),
    ...(entry.assumed ? ['assumed'] : []),
  ];
  if (entry.kind === 'wan' && entry.tone === 'customer') classes.push('own-wan');
  if (entry.sample === 'trunk') classes.push('trunk');
  if (entry.sample === 'heavy-wire') classes.push('heavy');
  if (entry.sample === 'light-wire') classes.push('light');
  const group = add(parent, 'g', { class: classes.join(' ') });
  const y = entry.y + 9;
  const from = { x: entry.x + 4, y };
  const to = { x: entry.x + entry.sampleWidth - 4, y };
  if (entry.sample === 'box') {
    const [x, width] = [from.x + 4, entry.sampleWidth - 16];
    add(group, 'rect', { class: 'box', x, y: y - 7, width, height: 14, rx: 4 });
    if (entry.assumed)
      add(group, 'path', { class: 'corner', d: `M${x + width - CORNER} ${y - 7}h${CORNER}v${CORNER}Z` });
  } else if (entry.sample === 'mesh') {
    const curve = (y1: number, y2: number) => meshCurve([from.x, y1, to.x, y2], false);
    add(group, 'path', { class: 'mesh', d: curve(y - 6, y + 6) + curve(y + 6, y - 6) + curve(y, y) });
  } else if (entry.sample === 'router') {
    const icon = 14;
    const cx = (from.x + to.x) / 2;
    add(group, 'circle', { class: 'box', cx, cy: y, r: 9 });
    drawIcon(group, 'two-way', cx - icon / 2, y - icon / 2, icon);
  } else if (entry.sample === 'tube') {
    add(group, 'path', { class: 'wire tube', d: tubePath([from, to], 14) });
  } else {
    add(group, 'path', { class: 'wire', d: roundedPath([from, to]) });
    if (entry.kind === 'global-reach') add(group, 'path', { class: 'wire core', d: roundedPath([from, to]) });
    drawMark(group, entry.ends[0], from, to);
    drawMark(group, entry.ends[1], to, from);
  }
  drawText(group, entry.text);
}
