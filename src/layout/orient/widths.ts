import type { Block } from '../../scene/scene.ts';
import { tilesWidth } from '../faces/card.ts';
import { tablesWidth } from '../faces/cells.ts';
import { MOST_TABLE } from '../faces/joining.ts';
import type { Sizing } from '../faces/sized.ts';
import { spacing } from '../spacing.ts';
import { leastHubWidth } from './hubs.ts';
import type { Oriented } from './oriented.ts';

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

/** True for a block that reaches over what is joined to it. */
export function isHub(block: Block, sizing: Sizing): boolean {
  return isWhole(block, sizing) || block.box.arrange === 'side';
}

/** True where wires meet all of a hub's side, beyond its words. */
export function isWhole({ box, stretch }: Block, sizing: Sizing): boolean {
  return stretch !== undefined || (sizing.passed.has(box.id) && !box.grid);
}
