import { FOLD } from '../../scene/geometry.ts';
import type { Box, Wire } from '../../scene/scene.ts';
import type { Range, Side } from '../plan.ts';
import { spacing } from '../spacing.ts';

/** By side, the px that the edges of wires keep from its start and from its end. */
export type Corners = Readonly<Record<Side, Range>>;

/**
 * What wires keep from the corners of a box, which are round; what was assumed is folded at the top right.
 *
 * @param down whether lanes run from top to bottom
 */
export function cornersOf({ assumed, bare }: Box, down: boolean): Corners {
  const plain = { low: spacing.corner, high: spacing.corner };
  if (!assumed || bare) return { before: plain, after: plain };
  const fold = FOLD + spacing.fold;
  return down ? { before: { ...plain, high: fold }, after: plain } : { before: plain, after: { ...plain, low: fold } };
}

/** The px that the middle of a wire keeps from the end of a side whose corner its edge keeps so many px from. */
export function besideCorner(corner: number, thick: number): number {
  return corner + Math.max(spacing.mark, thick / 2);
}

/** The px from one thin wire's end to the next one's: some marks are wider, and a wire that was assumed has a fold where it starts. */
export function portRoom({ ends, assumed }: Wire, starts: boolean): number {
  if (assumed && starts) return spacing.flagGap;
  return ends?.includes('diamond') ? spacing.diamondGap : spacing.portGap;
}

/** The px that a side takes for its corners beside the wires that meet it, of which the last has no next one to keep apart from. */
export function cornerRoom(box: Box, down: boolean): number {
  const { before, after } = cornersOf(box, down);
  const most = Math.max(before.low + before.high, after.low + after.high);
  return most + 2 * spacing.mark - spacing.portGap;
}
