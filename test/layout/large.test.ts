import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/index.ts';
import { foldCircuits } from '../../src/model/view/alike.ts';
import { gatherSites } from '../../src/model/view/gather.ts';
import { layout, parse, type RenderOptions, resolve } from '../../src/node.ts';
import type { PlacedNode, PlacedScene } from '../../src/scene/placed.ts';
import { customer, sizes } from '../bench/customers.ts';
import { type Shape, topology } from '../support/topologies.ts';

/** `npm run test:large` draws many customers of up to 4,000 sites, 60 circuits and 100 networks, others each time. */
const nightly = process.env.LARGE === '1';
const models = ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'];
const shape: Shape = nightly
  ? { models, large: true, minSites: 400, maxSites: 4000, minCircuits: 1, maxCircuits: 60, maxNetworks: 100 }
  : { models, large: true, minSites: 20, maxSites: 120, minCircuits: 6, maxCircuits: 40, maxNetworks: 20 };
const seed = nightly ? {} : { seed: 3 };
const column = { direction: 'top-to-bottom', width: 720 } as const;

/** Everything that has a box. A reference isn't a thing of its own: it stands for a box elsewhere in the picture. */
function idsOf(scene: PlacedScene): string[] {
  const visit = (node: PlacedNode): string[] => [node.id, ...node.children.flatMap(visit)];
  return scene.nodes
    .filter((node) => node.kind !== 'reference')
    .flatMap(visit)
    .sort();
}

describe('large customers', () => {
  const ways: [string, RenderOptions, number][] = [
    ['from left to right', { direction: 'left-to-right' }, 3],
    ['with every site drawn', { direction: 'left-to-right', collapse: false }, 2],
    ['from top to bottom', column, 2],
    ['from top to bottom, with every site drawn', { ...column, collapse: false }, 1],
    ['at full detail from top to bottom', { ...column, detail: 'full' }, 1],
    ['as an overview', { detail: 'overview', width: 720 }, 3],
  ];
  test.each(ways)('break no promise %s', (_, options, runs) => {
    fc.assert(
      fc.property(topology(shape), (file) => {
        expect(inspect(layout(JSON.stringify(file), options))).toEqual([]);
      }),
      { numRuns: nightly ? 20 * runs : runs, ...seed },
    );
  });

  const drawn = nightly ? sizes : sizes.slice(0, 3);
  test.each(drawn.map((size) => [size.sites, size] as const))(
    'of %i sites keep to the shape of a page, and a column tells the same things',
    (_, size) => {
      const [folded, whole, narrow] = [{}, { collapse: false }, column].map((options) =>
        layout(customer(size), options),
      );
      for (const placed of [folded, whole] as PlacedScene[]) {
        expect(placed.width / placed.height).toBeGreaterThan(0.2);
        expect(placed.width / placed.height).toBeLessThan(4);
        expect(inspect(placed)).toEqual([]);
      }
      expect(inspect(narrow as PlacedScene)).toEqual([]);
      expect(narrow?.width).toBeLessThanOrEqual(column.width);
      expect(idsOf(narrow as PlacedScene)).toEqual(idsOf(folded as PlacedScene));
    },
  );

  test('lose no site and no circuit: each is drawn, or counted in what stands for it', () => {
    fc.assert(
      fc.property(topology(shape), (file) => {
        const network = resolve(parse(JSON.stringify(file)));
        const folded = gatherSites(foldCircuits(network), false);
        const all = <T extends { readonly id: string; readonly members?: readonly T[] }>(things: readonly T[]) =>
          things
            .flatMap((each) => each.members ?? [each])
            .map((each) => each.id)
            .sort();
        expect(all(folded.sites)).toEqual(all(network.sites));
        expect(all(folded.circuits)).toEqual(all(network.circuits));
      }),
      { numRuns: nightly ? 50 : 10, ...seed },
    );
  });
});
