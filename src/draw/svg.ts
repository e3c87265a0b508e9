import { select } from 'd3-selection';
import { fontFaces, fontFamily } from '../font/embed.ts';
import type { PlacedBracket, PlacedNode, PlacedPanel, PlacedScene, PlacedTable } from '../scene/placed.ts';
import { displayText } from '../scene/text.ts';
import { fontFamilies } from './css.ts';
import { type Group, SVG } from './group.ts';
import { contentId } from './id.ts';
import { drawLegendEntry } from './legend.ts';
import { panelLook, ruleLook, wireLook } from './look.ts';
import { drawNode, drawZone, rectOf } from './nodes.ts';
import { type Pen, penOf } from './pen.ts';
import { styleSheet } from './style.ts';
import { drawText } from './text.ts';
import { usedTexts } from './texts.ts';
import type { Logo, Theme } from './theme.ts';
import { drawWires } from './wires.ts';

export interface DrawOptions {
  readonly theme: Theme;
  /** The id of the root, and the start of all other ids. Made from the picture's content when absent. */
  readonly idPrefix?: string;
  /** `embed` puts the letters that are used into the picture, `system` leaves the choice to the reader's machine. */
  readonly font: 'embed' | 'system';
  /** `responsive` gets smaller with a narrow page, `fixed` is always as large as it was laid out. */
  readonly size: 'responsive' | 'fixed';
}

/**
 * Draws a placed scene as an `<svg>` element of the given document, which may be the browser's own or one made in Node.
 * The element is returned, not inserted.
 */
export function drawScene(scene: PlacedScene, document: Document, options: DrawOptions): SVGSVGElement {
  const { theme } = options;
  const id = options.idPrefix ?? contentId(scene, theme.name);
  const root = document.createElementNS(SVG, 'svg') as SVGSVGElement;
  const svg = select<SVGSVGElement, unknown>(root) as unknown as Group;
  const pen = penOf(theme);
  setRoot(svg, root, scene, id, options.size, fontFamilies(theme.font?.family ?? fontFamily(scene.locale)));
  pen.add(svg, 'title', { id: `${id}-title` }).text(displayText(scene.title));
  pen.add(svg, 'desc', { id: `${id}-desc` }).text(displayText(scene.description));
  const style = svg.append('style');
  drawParts(pen, svg, scene, theme);
  const faces = options.font === 'embed' && !theme.font ? fontFaces(usedTexts(scene)) : '';
  style.text(styleSheet(id, faces, pen.followed(), theme.follows));
  return root;
}

function setRoot(
  svg: Group,
  root: SVGSVGElement,
  scene: PlacedScene,
  id: string,
  size: DrawOptions['size'],
  families: string,
): void {
  svg
    .attr('xmlns', SVG)
    .attr('id', id)
    .attr('role', scene.nodes.some(hasLink) ? 'group' : 'img')
    .attr('lang', scene.locale)
    .attr('viewBox', `0 0 ${scene.width} ${scene.height}`)
    .attr('width', scene.width)
    .attr('height', scene.height)
    .attr('font-family', families)
    .attr('aria-labelledby', `${id}-title`)
    .attr('aria-describedby', `${id}-desc`);
  if (size === 'responsive') svg.attr('style', 'max-width:100%;height:auto');
  // Through d3 the prefix would be lost.
  root.setAttribute('xml:lang', scene.locale);
}

/** What is an image has no parts for a screen reader, so that a picture with links can't be one. */
function hasLink(node: PlacedNode): boolean {
  return node.href !== undefined || node.children.some(hasLink);
}

function drawParts(pen: Pen, svg: Group, scene: PlacedScene, theme: Theme): void {
  pen.add(svg, 'rect', { class: 'page', width: scene.width, height: scene.height }, { fill: 'page' });
  if (scene.panels) drawPanels(pen, svg, scene.panels, scene.brackets ?? []);
  for (const text of scene.texts) drawText(pen, svg, text);
  if (theme.logo) drawLogo(pen, svg, scene, theme.logo);
  if (scene.titleBlock) drawTitleBlock(pen, svg, scene.titleBlock);
  const lines = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const zones = pen.add(svg, 'g', { class: 'zones' });
  for (const zone of scene.zones) drawZone(pen, zones, zone);
  const nodes = pen.add(svg, 'g', { class: 'nodes', ...lines });
  for (const node of scene.nodes) drawNode(pen, nodes, node);
  drawWires(pen, pen.add(svg, 'g', { class: 'wires', fill: 'none', ...lines }), scene.wires, scene.nodes);
  for (const list of scene.lists ?? []) drawTable(pen, svg, list);
  for (const table of scene.tables ?? []) drawTable(pen, svg, table);
  const legend = pen.add(svg, 'g', { class: 'legend-entries', fill: 'none', ...lines });
  for (const entry of scene.legend) drawLegendEntry(pen, legend, entry);
}

/** The logo stands where the frame has left room for it. */
function drawLogo(pen: Pen, svg: Group, { logo: at }: PlacedScene, logo: Logo): void {
  if (!at) return;
  const group = pen.add(svg, 'g', { class: 'logo', transform: `translate(${at.x} ${at.y})` }, { fill: 'ink' });
  for (const { d, fill } of logo.paths) pen.add(group, 'path', { d, ...(fill === undefined ? {} : { fill }) });
}

function drawTitleBlock(pen: Pen, svg: Group, block: NonNullable<PlacedScene['titleBlock']>): void {
  const group = pen.add(svg, 'g', { class: 'title-block neutral' });
  const look = { fill: 'box', stroke: 'stroke-neutral', width: 1.25 } as const;
  pen.add(group, 'rect', rectOf('box', block, 6), look);
  for (const text of block.texts) drawText(pen, group, text);
}

/** Frames around what is read by itself, and brackets under those that belong together. */
function drawPanels(pen: Pen, svg: Group, panels: readonly PlacedPanel[], brackets: readonly PlacedBracket[]): void {
  const layer = pen.add(svg, 'g', { class: 'panels' });
  for (const panel of panels) {
    const group = pen.add(layer, 'g', { class: 'panel', 'data-panel': panel.id });
    pen.add(group, 'rect', rectOf('box', panel, 12), panelLook);
    for (const text of panel.texts) drawText(pen, group, text);
  }
  for (const { x, y, width, tone, text } of brackets) {
    const group = pen.add(layer, 'g', { class: `bracket ${tone}` });
    const look = wireLook({ kind: 'bracket', tone, status: 'existing', assumed: false });
    pen.add(group, 'path', { class: 'wire', d: `M${x} ${y - 7}v7h${width}v-7` }, { ...look, fill: 'none' });
    drawText(pen, group, text);
  }
}

function drawTable(pen: Pen, parent: Group, { texts, rules }: PlacedTable): void {
  const group = pen.add(parent, 'g', { class: 'table neutral' });
  const d = rules.map(([x1, y1, x2]) => `M${x1} ${y1}H${x2}`).join('');
  if (d !== '') pen.add(group, 'path', { class: 'rule', d }, ruleLook);
  for (const text of texts) drawText(pen, group, text);
}
