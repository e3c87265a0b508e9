import type { Block, Box, Scene, Wire } from '../../scene/scene.ts';
import { bandsByBox } from './bands.ts';
import { roomFor } from './passed.ts';

/**
 * The order of bands in which wires pass fewest of them on their way from above to below: each band that is passed takes
 * a gutter beside it. Of orders that are alike, the scene's own comes first.
 *
 * @param bands few enough that each order of them can be looked at
 */
export function bandOrder(scene: Scene, bands: readonly string[]): readonly string[] {
  const bandOf = bandsByBox(scene.blocks);
  const px = (order: readonly string[]) =>
    joiningWires(scene).reduce((sum, wire) => sum + bandsPassedBy(wire, order, bandOf).length * roomFor(wire), 0);
  return permutations(bands)
    .map((order) => ({ order, px: px(order) }))
    .reduce((best, each) => (each.px < best.px ? each : best)).order;
}

/** The wires between two bands, or between a band and what stands above or below all; strands run in others. */
export function joiningWires({ blocks, wires }: Scene): readonly Wire[] {
  const bandOf = bandsByBox(blocks);
  return wires.filter((wire) => !wire.ride && bandOf.get(wire.from.node) !== bandOf.get(wire.to.node));
}

/** The bands that a wire passes: from what is in none it comes from above, and to what is in none it leads on below. */
export function bandsPassedBy(
  { from, to }: Wire,
  order: readonly string[],
  bandOf: ReadonlyMap<string, string>,
): readonly string[] {
  const start = order.indexOf(bandOf.get(from.node) ?? '');
  const end = bandOf.has(to.node) ? order.indexOf(bandOf.get(to.node) ?? '') : order.length;
  return order.slice(Math.min(start, end) + 1, Math.max(start, end));
}

/** Blocks with the rows of their boxes in the order of the bands from which the drawn wires come to them. */
export function withRowsInOrder(blocks: readonly Block[], wires: readonly Wire[], bands: readonly string[]): Block[] {
  const bandOf = bandsByBox(blocks);
  const places = new Map(
    wires.flatMap(({ from, to }) => {
      const band = bandOf.get(from.node);
      return band === undefined || to.row === undefined ? [] : [[`${to.node} ${to.row}`, bands.indexOf(band)] as const];
    }),
  );
  const ordered = (box: Box): Box => {
    const { rows, children } = box;
    const placeOf = ({ key }: { readonly key: string }) => places.get(`${box.id} ${key}`) ?? bands.length;
    return {
      ...box,
      ...(rows ? { rows: [...rows].sort((a, b) => placeOf(a) - placeOf(b)) } : {}),
      ...(children ? { children: children.map(ordered) } : {}),
    };
  };
  return blocks.map((block) => ({ ...block, box: ordered(block.box) }));
}

/** All orders of some things, the given one first. */
function permutations<Thing>(things: readonly Thing[]): Thing[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first, at) =>
    permutations(things.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}
