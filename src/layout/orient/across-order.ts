import type { Block, Scene } from '../../scene/scene.ts';

/** A frame or a block among its neighbours, with the place in the scene of the first block in it. */
interface Member {
  readonly id: string;
  readonly rank: number;
}

/**
 * The order across the lanes of all frames and blocks, by their ids, each frame before what is in it: frames as the scene
 * has them, and each block behind the last frame that holds something before it.
 */
export function orderOfMembers({ blocks, zones }: Pick<Scene, 'blocks' | 'zones'>): ReadonlyMap<string, number> {
  const known = new Set(zones.map((zone) => zone.id));
  const outer = (id: string | undefined) => (id !== undefined && known.has(id) ? id : undefined);
  const inner = new Map<string | undefined, { frames: string[]; own: Member[] }>();
  const within = (id: string | undefined) => {
    const found = inner.get(id) ?? { frames: [], own: [] };
    inner.set(id, found);
    return found;
  };
  for (const zone of zones) within(outer(zone.within)).frames.push(zone.id);
  blocks.forEach(({ box, zone }: Block, rank) => within(outer(zone)).own.push({ id: box.id, rank }));
  const rankOf = (id: string): number => {
    const { frames, own } = within(id);
    return Math.min(Infinity, own[0]?.rank ?? Infinity, ...frames.map(rankOf));
  };
  const order = new Map<string, number>();
  const visit = (id: string | undefined) => {
    const { frames, own } = within(id);
    for (const member of amongFrames(
      frames.map((frame) => ({ id: frame, rank: rankOf(frame) })),
      own,
    )) {
      order.set(member.id, order.size);
      if (known.has(member.id)) visit(member.id);
    }
  };
  visit(undefined);
  return order;
}

/** Frames that only wires pass keep their place. */
function amongFrames(frames: readonly Member[], blocks: readonly Member[]): Member[] {
  const list = [...frames];
  for (const block of blocks) {
    const behind = list.map(({ rank }) => rank <= block.rank).lastIndexOf(true);
    list.splice(behind + 1, 0, block);
  }
  return list;
}
