import type { PlacedText } from '../../scene/placed.ts';
import type { Box, Row } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { extentOf } from './badges.ts';
import { rowsWidth, sizeRows, sizeTable } from './cells.ts';
import type { FaceOf } from './grid-cells.ts';
import { stackTexts } from './paragraphs.ts';
import { blank, type Sized, type Sizing } from './sized.ts';
import { longestWord, padOf, placeWords } from './words.ts';

/** How what is in a box is sized. */
interface Faces {
  readonly faceOf: FaceOf;
  readonly stackFace: FaceOf;
  readonly tilesIn: (box: Box, width: number, top: number, sizing: Sizing) => { children: Sized[]; bottom: number };
}

/** True for a box on whose rows wires land, and for one that holds a box that wires land on. */
export function landsOn(box: Box, sizing: Sizing): boolean {
  const inner = (box.children ?? []).some((child) => sizing.demand.has(child.id) || landsOn(child, sizing));
  return inner || sizing.landed.has(box.id);
}

/** What wires from above land on in a box. */
function landingIn(box: Box, sizing: Sizing): readonly Box[] {
  return (box.children ?? []).filter((child) => sizing.demand.has(child.id) || landsOn(child, sizing));
}

/** The rows of a box that stand side by side at its top: all, where wires land on any of them. */
function cellRows(box: Box, sizing: Sizing): readonly Row[] {
  return sizing.landed.has(box.id) ? (box.rows ?? []) : [];
}

/** The most cells that a box with rows of its own takes so that none of them is shortened. */
const MOST_CELLS = 3;

/** How many cells a box needs side by side: those at its top, and room for rows that no wire lands on. */
export function cellsIn(box: Box, sizing: Sizing): number {
  const rows = Math.min(MOST_CELLS, Math.ceil(rowsWidth({ ...box, children: [] }, sizing) / spacing.cell));
  return Math.max(rows, landingCells(box, sizing));
}

/** How many cells share the top of a box: one for each row that a wire lands on, in the box or in one that stands there. */
function landingCells(box: Box, sizing: Sizing): number {
  const landing = landingIn(box, sizing).reduce((sum, child) => sum + cellsIn(child, sizing), 0);
  return Math.max(1, cellRows(box, sizing).length + landing);
}

/** The px of a box with its cells side by side, so that no word of the boxes at its top breaks, as far as there is room. */
export function cellsWidth(box: Box, sizing: Sizing): number {
  const landing = landingIn(box, sizing);
  const units = landing.map(
    (child) => Math.ceil(longestWord(child, sizing.measure) + 2 * padOf(child)) / cellsIn(child, sizing),
  );
  const gaps = Math.max(4 * spacing.childGap, 2 * spacing.childGap + gapsBetween(box, landing, sizing));
  return Math.min(cellsIn(box, sizing) * Math.max(spacing.cell, ...units) + gaps, sizing.across);
}

/** px between the boxes that wires land on and the cells beside them. */
function gapsBetween(box: Box, landing: readonly Box[], sizing: Sizing): number {
  const between = landing.slice(1).reduce((sum, next) => sum + gapBefore(next, sizing), 0);
  return between + (landing.length > 0 && cellRows(box, sizing).length > 0 ? spacing.childGap : 0);
}

/** px between a box and the one before it. Between two boxes that a wire joins, it is seen. */
function gapBefore(next: Box | undefined, { linked }: Sizing): number {
  return next && linked.has(next.id) ? spacing.linkedGap : spacing.childGap;
}

/** A box that wires land on from above: boxes and cells that they land on side by side at its top, all else below. */
export function cellsFace(box: Box, width: number, sizing: Sizing, faces: Faces): Sized {
  const { faceOf, stackFace, tilesIn } = faces;
  const rows = cellRows(box, sizing);
  const pad = padOf(box);
  const landing = landingIn(box, sizing);
  const edge = landing.length > 0 ? spacing.childGap : 4;
  const unit = (width - 2 * edge - gapsBetween(box, landing, sizing)) / landingCells(box, sizing);
  if (unit < spacing.leastCell)
    return landing.length > 0 ? stairsFace(box, width, landing, sizing, faces) : stackFace(box, width, sizing);
  let x = edge;
  const beside = landing.map((child, index) => {
    const sized = { ...faceOf(child, unit * cellsIn(child, sizing), sizing), x, y: spacing.childGap };
    x += sized.width + gapBefore(landing[index + 1], sizing);
    return sized;
  });
  const cells = placeCells(rows, x, 6, unit, sizing);
  const tallest = Math.max(0, ...beside.map((child) => child.height + spacing.childGap));
  const top = Math.max(cells.height + 10, tallest > 0 ? tallest + 8 : 0);
  const words = placeWords(box, pad, top, width - 2 * pad, sizing.measure);
  // Under cells, whose words stand in their middle, the box's own do so as well.
  const texts = rows.length > 0 && !words.icon ? words.texts.map((text) => centred(text, width)) : words.texts;
  let bottom = top + words.height;
  const table = box.table ? sizeTable(box.table, pad, bottom + 6, width - 2 * pad, sizing.measure) : undefined;
  if (table) bottom = table.bottom;
  const below = (box.children ?? [])
    .filter((child) => !landing.includes(child))
    .map((child, index) => {
      const sized = faceOf(child, width - 2 * spacing.childGap, sizing);
      const gap = index > 0 ? gapBefore(child, sizing) : spacing.childGap;
      const placed = { ...sized, x: spacing.childGap, y: bottom + gap };
      bottom += gap + sized.height;
      return placed;
    });
  const tiles = tilesIn(box, width, bottom + spacing.childGap, sizing);
  if (box.tiles) bottom = tiles.bottom;
  const others = sizeRows(rows.length > 0 ? [] : (box.rows ?? []), width, bottom + 4, pad, sizing.measure);
  const end = bottom + (below.length > 0 || box.tiles ? spacing.childGap : pad);
  return {
    ...blank(box, width, others.texts.length > 0 ? others.bottom + 4 : end),
    texts: [...texts, ...(table?.texts ?? []), ...cells.texts, ...others.texts],
    ports: cells.ports,
    children: [...beside, ...below, ...tiles.children],
    ...(words.icon ? { icon: words.icon } : {}),
  };
}

/** A text in the middle of a width in px, with its badges. */
function centred(text: PlacedText, width: number): PlacedText {
  return text.badges ? { ...text, x: (width - extentOf(text)) / 2 } : { ...text, x: width / 2, anchor: 'middle' };
}

/**
 * Boxes that wires land on from above, one under the other: each is as much narrower than the one below it as the wires
 * need that pass it. All else stands below.
 */
function stairsFace(
  box: Box,
  width: number,
  landing: readonly Box[],
  sizing: Sizing,
  { faceOf, stackFace }: Faces,
): Sized {
  const shafts = landing.map((child) => {
    const wires = Math.max(sizing.demand.get(child.id) ?? 0, cellsIn(child, sizing) * spacing.portGap);
    return wires + 2 * spacing.portEdge;
  });
  let bottom = 0;
  const stairs = landing.map((child, index) => {
    const passing = shafts.slice(index + 1).reduce((sum, each) => sum + each, 0);
    const wide = Math.max(spacing.leastChild, width - 2 * spacing.childGap - passing);
    const face = { ...faceOf(child, wide, sizing), x: spacing.childGap, y: bottom + spacing.childGap };
    // Below the first, wires land beside the box above, wherever the row stands.
    const sized = index === 0 ? face : { ...face, ports: {} };
    bottom += spacing.childGap + sized.height;
    return sized;
  });
  const rest = stackFace(
    { ...box, children: (box.children ?? []).filter((each) => !landing.includes(each)) },
    width,
    sizing,
  );
  const moved = rest.children.map((child) => ({ ...child, y: child.y + bottom }));
  return {
    ...rest,
    box,
    height: bottom + rest.height,
    texts: rest.texts.map((text) => ({ ...text, y: text.y + bottom })),
    ...(rest.icon ? { icon: { ...rest.icon, y: rest.icon.y + bottom } } : {}),
    children: [...stairs, ...moved],
  };
}

function placeCells(rows: readonly Row[], left: number, top: number, width: number, sizing: Sizing) {
  const ports: Record<string, number> = {};
  let height = 0;
  const texts = rows.flatMap((row, index) => {
    const middle = left + (index + 0.5) * width;
    ports[row.key] = middle;
    const status = row.status && row.status !== 'existing' ? { status: row.status } : {};
    const lines = [
      { text: row.name, role: 'tag' as const, maxLines: 6 },
      ...(row.value === undefined ? [] : [{ text: row.value, role: 'small' as const, maxLines: 8 }]),
    ];
    const stacked = stackTexts(lines, middle, top + 6, width - 8, sizing.measure);
    height = Math.max(height, stacked.height + 8);
    return stacked.texts.map((text) => ({ ...text, anchor: 'middle' as const, ...status }));
  });
  return { texts, ports, height };
}
