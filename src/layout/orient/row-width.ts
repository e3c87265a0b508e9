import type { Wire } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import type { PassedFrame } from './passed.ts';

/** Something that takes room in a lane: a block, words, a frame, or wires that pass. */
export interface Item {
  /** The frames around it, from the outside in. */
  readonly around: readonly string[];
  readonly px: number;
  /** Where it is a block or words, it keeps a gap to the next one; the room of wires holds theirs, and a frame alone needs none. */
  readonly solid: boolean;
  /** The wires that take this room, or the frame that wires pass. */
  readonly wires?: readonly Wire[];
  readonly passed?: PassedFrame;
}

/** Where a frame starts in what is around it, and its width, in px: both as much as any of its lanes needs. */
export interface Extent {
  readonly start: number;
  readonly width: number;
}

/**
 * The px that some things take from the start of what is around them.
 *
 * @param items in their order across the lanes
 * @param extentOf what is known of a frame
 * @param changed frames that start later or are wider than known are noted here, and taken as they are noted
 * @param cardGap px between two blocks
 */
export function widthOf(
  items: readonly Item[],
  extentOf: (zone: string) => Extent,
  changed: Map<string, Extent>,
  cardGap: number,
  depth = 0,
): number {
  let [end, gap] = [0, 0];
  const wires: number[] = [];
  const slack: number[] = [];
  const inFrames = new Map<string, Item[]>();
  for (const item of items) {
    const zone = item.around[depth];
    if (zone === undefined) continue;
    const inner = inFrames.get(zone);
    if (inner) inner.push(item);
    else inFrames.set(zone, [item]);
  }
  for (const { around, px, solid } of items) {
    const zone = around[depth];
    if (zone === undefined) {
      if (solid) end += gap + px;
      else wires.push(px);
      gap = solid ? cardGap : gap;
      continue;
    }
    const inner = inFrames.get(zone);
    if (!inner) continue;
    inFrames.delete(zone);
    const known = changed.get(zone) ?? extentOf(zone);
    const least = end > 0 ? end + spacing.zoneGap : 0;
    const start = Math.max(known.start, least);
    const own = widthOf(inner, extentOf, changed, cardGap, depth + 1) + 2 * spacing.zonePadDown;
    const width = Math.max(known.width, own);
    if (start > known.start || width > known.width) changed.set(zone, { start, width });
    if (start > least) slack.push(start - least);
    end = start + width;
    gap = spacing.zoneGap;
  }
  return end + beyond(wires, slack);
}

/** The px of wires for which there is no room before frames that stand further on than they have to. */
function beyond(wires: readonly number[], slack: readonly number[]): number {
  if (slack.length === 0) return wires.reduce((sum, px) => sum + px, 0);
  const left = [...slack];
  return wires.reduce((sum, px) => {
    const at = left.findIndex((room) => room >= px);
    const room = left[at];
    if (room === undefined) return sum + px;
    left[at] = room - px;
    return sum;
  }, 0);
}
