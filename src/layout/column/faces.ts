import type { Box, Row } from '../../scene/scene.ts';
import { sizeTable } from '../cells.ts';
import { type Sized, type Sizing, sideRoom, sizeTiles, tilesWidth } from '../measure.ts';
import { placeText, stackTexts, textHeight } from '../paragraphs.ts';
import { spacing, tubeHeight } from '../spacing.ts';
import { sizes } from './sizes.ts';

/** A box whose wires come from above and leave below. Its ports and links are measured from its left side. */
export function faceOf(box: Box, width: number, sizing: Sizing): Sized {
  if (box.grid) return circuitFace(box, width, sizing);
  if (box.through) return throughFace(box, width, sizing);
  if (box.arrange === 'side') return siteFace(box, width, sizing);
  return cloudFace(box, width, sizing);
}

function blank(box: Box, width: number, height: number): Sized {
  return { box, x: 0, y: 0, width, height, texts: [], rules: [], children: [], ports: {}, links: [], textHeight: 0 };
}

/** Icon and paragraphs in `width` px; the first paragraph stands beside the icon, in a large card all do. */
function words(
  box: Box,
  x: number,
  y: number,
  width: number,
  sizing: Sizing,
): Pick<Sized, 'texts' | 'textHeight'> & Pick<Sized, 'icon'> {
  const [first, ...rest] = box.lines;
  if (!first) return { texts: [], textHeight: 0 };
  const size = box.dense ? spacing.denseIcon : spacing.icon;
  const indent = box.icon ? size + (box.dense ? 6 : spacing.iconGap) : 0;
  const head = placeText(first, x + indent, y, width - indent, sizing.measure);
  const left = box.dense ? 0 : indent;
  const tail = stackTexts(rest, x + left, y + textHeight(head) + spacing.paragraphGap, width - left, sizing.measure);
  const icon = box.icon ? { name: box.icon, size, x, y: y + (head.lineHeight - size) / 2 } : undefined;
  return {
    texts: [head, ...tail.texts],
    textHeight: Math.max(
      icon ? size : 0,
      textHeight(head) + (rest.length > 0 ? spacing.paragraphGap + tail.height : 0),
    ),
    ...(icon ? { icon } : {}),
  };
}

const padOf = (box: Box) => (box.dense ? spacing.densePad : spacing.cardPad);

/** The least width in px at which every wire finds its place on the box's upper or lower side. */
function crowd(box: Box, sizing: Sizing): number {
  return (sizing.crowd.get(box.id) ?? 0) + 12;
}

/** A site: its words, and its routers side by side below them. */
function siteFace(box: Box, width: number, sizing: Sizing): Sized {
  const pad = spacing.cardPad;
  const head = words(box, pad, pad, width - 2 * pad, sizing);
  const children = box.children ?? [];
  const inner = width - 2 * spacing.childGap;
  const least = children.map((child) => routerWidth(child, sizing));
  const spare =
    (inner - spacing.childGap * (children.length - 1) - least.reduce((sum, px) => sum + px, 0)) /
    Math.max(1, children.length);
  const cards = children.map((child, index) => cloudFace(child, (least[index] ?? 0) + spare, sizing));
  let x: number = spacing.childGap;
  const starts = cards.map((card) => {
    const start = x;
    x += card.width + spacing.childGap;
    return start;
  });
  const height = Math.max(0, ...cards.map((card) => card.height));
  const tiles = sizeTiles(box, width, pad + head.textHeight + 8, tileColumns(box, width), sizing);
  const top = tiles.bottom + (box.tiles ? spacing.childGap : 0);
  return {
    ...blank(box, width, cards.length > 0 ? top + height + spacing.childGap : top),
    ...head,
    children: [...tiles.children, ...cards.map((card, index) => ({ ...card, height, x: starts[index] ?? 0, y: top }))],
  };
}

/** The width in px of two columns of tiles, for a box that has some. */
function leastTiles({ tiles, ...box }: Box): number {
  return tiles ? tilesWidth({ ...box, tiles: { ...tiles, columns: 2 } }) : 0;
}

/** As many columns of tiles as the card has room for. */
function tileColumns({ tiles }: Box, width: number): number {
  return tiles
    ? Math.max(
        1,
        Math.min(
          tiles.columns,
          Math.floor((width - 2 * spacing.childGap + spacing.tileGap) / (tiles.width + spacing.tileGap)),
        ),
      )
    : 0;
}

function routerWidth(box: Box, sizing: Sizing): number {
  return Math.max(78, crowd(box, sizing) + 8);
}

/** The least width in px of a site: each router has room for its name and its wires. */
export function siteWidth(box: Box, sizing: Sizing): number {
  const children = box.children ?? [];
  const least = children.reduce((sum, child) => sum + routerWidth(child, sizing), 0);
  return Math.max(sizes.card, leastTiles(box), least + spacing.childGap * (children.length + 1), sideRoom(box, sizing));
}

/** A card with what wires land on at its top: gateways side by side, cells for their connections; its words below. */
function cloudFace(box: Box, width: number, sizing: Sizing): Sized {
  const pad = padOf(box);
  const children = box.children ?? [];
  const rows = box.rows ?? [];
  if (box.kind === 'gateway') return gatewayFace(box, width, sizing);
  const share = Math.max(
    1,
    children.reduce((sum, child) => sum + Math.max(1, child.rows?.length ?? 1), 0) + rows.length,
  );
  const unit = (width - spacing.childGap * (children.length + 1 + (rows.length > 0 ? 1 : 0))) / share;
  let x: number = spacing.childGap;
  const cards = children.map((child) => {
    const card = faceOf(child, unit * Math.max(1, child.rows?.length ?? 1), sizing);
    const placed = { ...card, x, y: spacing.childGap };
    x += card.width + spacing.childGap;
    return placed;
  });
  const cells = placeCells(rows, x, spacing.childGap, unit, sizing);
  const height = Math.max(0, ...cards.map((card) => card.height), cells.height);
  const top = height > 0 ? spacing.childGap + height + 8 : pad;
  const head = words(box, pad, top, width - 2 * pad, sizing);
  const foot = top + head.textHeight;
  const table = box.table ? sizeTable(box.table, pad, foot + 6, width - 2 * pad, sizing.measure) : undefined;
  const end = table?.bottom ?? foot;
  const tiles = sizeTiles(box, width, end + 8, tileColumns(box, width), sizing);
  return {
    ...blank(box, width, box.tiles ? tiles.bottom + spacing.childGap : end + pad),
    ...head,
    texts: [...head.texts, ...(table?.texts ?? []), ...cells.texts],
    children: [...cards.map((card) => ({ ...card, height })), ...tiles.children],
    ports: cells.ports,
  };
}

/** A gateway: a cell for each connection at its top, where the wires land, and its own words below. */
function gatewayFace(box: Box, width: number, sizing: Sizing): Sized {
  const rows = box.rows ?? [];
  const cells = placeCells(rows, 4, 6, (width - 8) / Math.max(1, rows.length), sizing);
  const top = cells.height > 0 ? cells.height + 10 : spacing.densePad;
  const head = words(box, spacing.densePad, top, width - 2 * spacing.densePad, sizing);
  return {
    ...blank(box, width, top + head.textHeight + spacing.densePad),
    ...head,
    texts: [...head.texts, ...cells.texts],
    ports: cells.ports,
  };
}

function placeCells(rows: readonly Row[], left: number, top: number, width: number, sizing: Sizing) {
  const ports: Record<string, number> = {};
  let height = 0;
  const texts = rows.flatMap((row, index) => {
    const x = left + index * width;
    ports[row.key] = x + width / 2;
    const status = row.status && row.status !== 'existing' ? { status: row.status } : {};
    const { texts: lines, height: own } = stackTexts(
      [
        { text: row.name, role: 'tag', maxLines: 3 },
        ...(row.value === undefined ? [] : [{ text: row.value, role: 'small' as const, maxLines: 5 }]),
      ],
      x + width / 2,
      top + 6,
      width - 8,
      sizing.measure,
    );
    height = Math.max(height, own + 8);
    return lines.map((text) => ({ ...text, anchor: 'middle' as const, ...status }));
  });
  return { texts, ports, height };
}

/** The width in px that a network or a hub needs for its cells. */
export function cloudWidth(box: Box): number {
  const cells =
    (box.children ?? []).reduce((sum, child) => sum + Math.max(1, child.rows?.length ?? 1), 0) +
    (box.rows?.length ?? 0);
  return Math.max(
    sizes.card,
    leastTiles(box),
    cells * sizes.cell + spacing.childGap * ((box.children ?? []).length + 2),
  );
}

/** A card that a link runs straight through: its first paragraph left of the link, the others right of it. */
function throughFace(box: Box, width: number, sizing: Sizing): Sized {
  const strip = (sizing.crowd.get(box.id) ?? 0) / 2 + 5;
  const pad = spacing.densePad;
  const room = width / 2 - strip - pad;
  const head = words({ ...box, lines: box.lines.slice(0, 1) }, pad, pad, room, sizing);
  const rest = stackTexts(
    box.lines.slice(1).map((line) => ({ ...line, maxLines: 4 })),
    width / 2 + strip,
    pad,
    room,
    sizing.measure,
  );
  return {
    ...blank(box, width, 2 * pad + Math.max(head.textHeight, rest.height)),
    ...head,
    texts: [...head.texts, ...rest.texts],
  };
}

/** A circuit: its words at the left, its links side by side, from the provider's edge down to Microsoft's, the peerings at the foot. */
function circuitFace(box: Box, width: number, sizing: Sizing): Sized {
  const grid = box.grid;
  if (!grid) throw new Error(`The box ${box.id} is arranged as a grid and has none.`);
  const pad = spacing.cardPad;
  const head = words(
    { ...box, lines: box.lines.map((line) => ({ ...line, maxLines: 6 })) },
    pad,
    pad,
    sizes.words,
    sizing,
  );
  const left = pad + sizes.words + 14;
  const column = (width - left - pad - 12 * (grid.links - 1)) / grid.links;
  const starts = Array.from({ length: grid.links }, (_, link) => left + link * (column + 12));
  const links = starts.map((x) => x + column / 2);
  const cells = (box.children ?? []).filter((child) => child.cell?.link !== undefined);
  const cardWidth = (child: Box) => (child.through ? column - 16 : Math.min(column - 16, 130));
  const faces = cells.map((child) => faceOf(child, cardWidth(child), sizing));
  const stage = (index: number) => faces.filter((face) => face.box.cell?.column === index);
  const names = (grid.frames ?? []).map((name, link) =>
    placeText(
      { text: name, role: 'tag', maxLines: 3 },
      (starts[link] ?? 0) + 6,
      0,
      column / 2 - tubeHeight(grid.strands) / 2 - 12,
      sizing.measure,
    ),
  );
  const frameTop = names.length > 0 ? Math.max(...names.map(textHeight)) + 10 : 0;
  const first = Math.max(0, ...stage(0).map((face) => face.height));
  const second = Math.max(0, ...stage(1).map((face) => face.height));
  const gap = Math.max(sizes.tube, 24 + grid.strands * 13);
  const firstTop = pad + frameTop;
  const secondTop = firstTop + (first > 0 ? first : 0) + gap;
  const free = (box.children ?? []).filter((child) => child.cell?.link === undefined);
  const each = (width - 2 * pad - spacing.childGap * (free.length - 1)) / Math.max(1, free.length);
  const cards = free.map((child) => faceOf(child, each, sizing));
  const cardTop = Math.max(secondTop + second + sizes.tail + (names.length > 0 ? 8 : 0), pad + head.textHeight + 14);
  const cardHeight = Math.max(0, ...cards.map((card) => card.height));
  const frames = names.map((name, link) => {
    const [x, y] = [starts[link] ?? 0, pad];
    return { x, y, width: column, height: secondTop + second + 8 - pad, texts: [{ ...name, y: y + 5 + name.y }] };
  });
  return {
    ...blank(box, width, cardTop + cardHeight + pad),
    ...head,
    links,
    ...(frames.length > 0 ? { frames } : {}),
    children: [
      ...faces.map((face) => ({
        ...face,
        height: face.box.cell?.column === 0 ? first : second,
        x: (links[face.box.cell?.link ?? 0] ?? 0) - face.width / 2,
        y: face.box.cell?.column === 0 ? firstTop : secondTop,
      })),
      ...cards.map((card, index) => ({
        ...card,
        height: cardHeight,
        x: pad + index * (each + spacing.childGap),
        y: cardTop,
      })),
    ],
  };
}

/** The least width in px of a circuit. */
export function circuitWidth(box: Box): number {
  const links = box.grid?.links ?? 2;
  return 2 * spacing.cardPad + sizes.words + 14 + links * sizes.link + 12 * (links - 1);
}

/** A hub: a bar that its wires enter from above and leave below. Its words are placed once the wires are known. */
export function hubFace(box: Box, width: number, sizing: Sizing): Sized {
  const { texts, height } = stackTexts(box.lines, 0, 0, Math.min(width - 24, 220), sizing.measure);
  return { ...blank(box, width, Math.max(64, height + 24)), texts, textHeight: height };
}
