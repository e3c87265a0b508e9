import type { Block, Scene } from '../../scene/scene.ts';
import { boxesIn } from './boxes.ts';

/** A block behind the first lane that is joined to one band alone belongs to it. */
export function withBands({ lanes, blocks, wires }: Scene): Block[] {
  const index = new Map(lanes.map((lane, at) => [lane.id, at]));
  const banded = blocks.flatMap((block) => (block.band === undefined ? [] : [index.get(block.lane) ?? 0]));
  if (new Set(blocks.flatMap((block) => block.band ?? [])).size < 2) return [...blocks];
  const last = Math.min(...banded);
  const bandOf = bandsByBox(blocks);
  const found = new Map<Block, string>();
  for (let lane = last; lane > 0; lane -= 1) {
    for (const block of blocks) {
      if (block.band !== undefined || index.get(block.lane) !== lane) continue;
      const own = new Set(boxesIn(block.box).map((box) => box.id));
      const touching = wires.filter((wire) =>
        [wire.from.node, wire.to.node, ...(wire.via ?? [])].some((node) => own.has(node)),
      );
      const bands = new Set(
        touching.flatMap((wire) => [wire.from.node, wire.to.node].flatMap((node) => bandOf.get(node) ?? [])),
      );
      const [band] = bands;
      if (bands.size !== 1 || band === undefined) continue;
      found.set(block, band);
      for (const id of own) bandOf.set(id, band);
    }
  }
  return blocks.map((block) => {
    const band = found.get(block);
    return band === undefined ? block : { ...block, band };
  });
}

/** The band of each box, by its id. */
export function bandsByBox(blocks: readonly Block[]): Map<string, string> {
  return new Map(
    blocks.flatMap(({ box, band }) => (band === undefined ? [] : boxesIn(box).map((each) => [each.id, band] as const))),
  );
}
