import type { Block, Box } from '../../scene/scene.ts';
import { CELL, cellsIn, faceOf, landsOn, tilesWidth } from '../faces/card.ts';
import { rowsWidth, tablesWidth } from '../faces/cells.ts';
import { besideWidth, isJoining, joiningWidth, MOST_TABLE } from '../faces/joining.ts';
import type { Sizing } from '../faces/sized.ts';
import { wantedWidth } from '../faces/words.ts';
import { spacing } from '../spacing.ts';
import { hubFace, leastHubWidth } from './hubs.ts';
import type { Oriented } from './oriented.ts';

/** The least px of a card where lanes run down. */
export const LEAST_CARD = 148;

/** The least px of a box at the side of another where lanes run down. */
const LEAST_ROUTER = 84;

/** Widths in px of the lanes' cards where lanes run to the right: cards of one lane are equally wide. */
export function laneWidths(oriented: Oriented, sizing: Sizing): number[] {
  const roles = new Map(oriented.scene.lanes.map((lane) => [lane.id, lane.size]));
  const widths = oriented.lanes.map((lane): number =>
    sizing.flow === 'down' ? 0 : spacing.lanes[roles.get(lane.id) ?? 'medium'],
  );
  for (const { box } of oriented.blocks) {
    const lane = oriented.laneOf.get(box.id) ?? 0;
    if (box.grid) continue;
    const before = widths[lane] ?? 0;
    const words = sizing.flow === 'down' ? 0 : leastHubWidth(box, before, sizing);
    const table = Math.min(MOST_TABLE, tablesWidth(box, sizing.measure));
    widths[lane] = Math.max(before, tilesWidth(box, sizing), table, words);
  }
  return widths;
}

/** Wires may pass through the channels between a zone's lanes, so its heading stays over the first. */
export function laneHeadingWidth(widths: readonly number[], first: number, last: number): number {
  const own = widths.slice(first, last + 1).filter((width) => width > 0);
  return Math.max(own[0] ?? spacing.lanes.narrow, 100);
}

/** The width in px of a card where lanes run down: room for its words and its table, and for a cell for each wire that lands on a row. */
export function columnWidth(box: Box, sizing: Sizing): number {
  if (box.grid) return 0;
  const routers = box.arrange === 'side' ? (box.children ?? []) : [];
  const least = Math.min(204, Math.max(box.dense ? 96 : LEAST_CARD, wantedWidth(box, sizing.measure)));
  const wanted = [
    least,
    routers.reduce<number>(
      (sum, child) => sum + Math.max(LEAST_ROUTER, wantedWidth(child, sizing.measure)) + spacing.childGap,
      // The box's own wires leave beside those of the boxes in it.
      spacing.childGap + (routers.length > 0 ? 1.5 * (sizing.demand.get(box.id) ?? 0) : 0),
    ),
    landsOn(box, sizing) ? Math.min(cellsIn(box, sizing) * CELL + 4 * spacing.childGap, sizing.across) : 0,
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

/** True for a block that reaches over what is joined to it. */
export function isHub(block: Block, sizing: Sizing): boolean {
  return isWhole(block, sizing) || block.box.arrange === 'side';
}

/** True where wires meet all of a hub's side, beyond its words. */
export function isWhole({ box, stretch }: Block, sizing: Sizing): boolean {
  return stretch !== undefined || (sizing.passed.has(box.id) && !box.grid);
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
