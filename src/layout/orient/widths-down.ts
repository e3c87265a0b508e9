import type { Block, Box } from '../../scene/scene.ts';
import { faceOf, tilesWidth } from '../faces/card.ts';
import { rowsWidth, tablesWidth } from '../faces/cells.ts';
import { cellsIn, cellsWidth, landsOn } from '../faces/down.ts';
import { besideWidth, isJoining, joiningWidth, MOST_TABLE } from '../faces/joining.ts';
import type { Sizing } from '../faces/sized.ts';
import { wantedWidth } from '../faces/words.ts';
import { spacing } from '../spacing.ts';
import { hubFace } from './hubs.ts';
import { isHub, isWhole } from './widths.ts';

/** The least px of a box at the side of another where lanes run down. */
const LEAST_ROUTER = 84;

/** The width in px of a card where lanes run down: room for its words and its table, and for a cell for each wire that lands on a row. */
export function columnWidth(box: Box, sizing: Sizing): number {
  if (box.grid) return 0;
  const routers = box.arrange === 'side' ? (box.children ?? []) : [];
  const least = Math.min(204, Math.max(box.dense ? 96 : spacing.leastCard, wantedWidth(box, sizing.measure)));
  const wanted = [
    least,
    routers.reduce<number>(
      (sum, child) => sum + Math.max(LEAST_ROUTER, wantedWidth(child, sizing.measure)) + spacing.childGap,
      // The box's own wires leave beside those of the boxes in it.
      spacing.childGap + (routers.length > 0 ? 1.5 * (sizing.demand.get(box.id) ?? 0) : 0),
    ),
    landsOn(box, sizing) ? cellsWidth(box, sizing) : 0,
    Math.min(MOST_TABLE, rowsWidth(box, sizing)),
    isJoining(box, sizing) ? Math.min(joiningWidth(box, sizing), sizing.across) : 0,
    sideFor(box, sizing),
    tilesWidth(box, sizing),
    box.table ? Math.min(MOST_TABLE, tablesWidth(box, sizing.measure)) : 0,
  ];
  return Math.min(sizing.across, Math.max(...wanted));
}

/** The px of a card's side at which all of its wires find their places where lanes run down. */
export function sideFor(box: Box, sizing: Sizing): number {
  return (sizing.demand.get(box.id) ?? 0) + 2 * spacing.portEdge;
}

/** True for a card that is lower where it is wider. What looks another way then does so only where it stands alone. */
export function canWiden(block: Block, alone: boolean, sizing: Sizing): boolean {
  return block.box.grid === undefined && !isHub(block, sizing) && (alone || !isJoining(block.box, sizing));
}

/** The px at which none of a card's own lines breaks, and no more than for a table. */
export function widestUseful({ box }: Block, sizing: Sizing): number {
  if (isJoining(box, sizing)) return besideWidth(box, sizing);
  // What stands side by side at its top is equally wide.
  const cells = landsOn(box, sizing) ? cellsIn(box, sizing) : 1;
  const widths = (box.children ?? []).map((each) => cells * (wantedWidth(each, sizing.measure) + spacing.childGap));
  const own = wantedWidth(box, sizing.measure);
  return Math.min(MOST_TABLE, Math.max(own + spacing.childGap, ...widths) + spacing.childGap);
}

/** The size of a block along lanes that run down. */
export function heightDown(block: Block, width: number, sizing: Sizing): number {
  return isHub(block, sizing)
    ? hubFace(block.box, width, isWhole(block, sizing), sizing).along
    : faceOf(block.box, width, sizing).height;
}

/** The least px that a block takes across lanes that run down, with the boxes in it. */
export function widthAcross(block: Block, sizing: Sizing): number {
  const { box } = block;
  if (box.grid) return faceOf(box, 0, sizing).width;
  const width = columnWidth(box, sizing);
  if (!isHub(block, sizing)) return width;
  const { least, head, foot, inner } = hubFace(box, width, isWhole(block, sizing), sizing);
  const boxes = inner.reduce((sum, each) => sum + each.least + spacing.childGap, 0);
  return Math.max(least, head + boxes + (sizing.demand.get(box.id) ?? 0) + foot);
}
