import type { Block, Zone } from '../../scene/scene.ts';
import { framesAround } from './passed.ts';

/**
 * The order in which the blocks of a lane fill its rows: as the scene has them, but what is in one frame stands together,
 * where the first of it would stand.
 */
export function fillingOrder(blocks: readonly Block[], zones: readonly Zone[]): (a: Block, b: Block) => number {
  const around = framesAround(zones);
  /** By frame and by block, the place in the scene of the first block in it. */
  const ranks = new Map<string, number>();
  for (const [at, block] of blocks.entries()) {
    for (const id of around(block.zone)) if (!ranks.has(id)) ranks.set(id, at);
    ranks.set(block.box.id, at);
  }
  const chain = (block: Block) => [...around(block.zone), block.box.id];
  return (a, b) => {
    const [one, other] = [chain(a), chain(b)];
    const fork = one.findIndex((id, depth) => id !== other[depth]);
    return (ranks.get(one[fork] ?? '') ?? 0) - (ranks.get(other[fork] ?? '') ?? 0);
  };
}
