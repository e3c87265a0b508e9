import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/index.ts';
import { foldCircuits } from '../../src/model/view/alike.ts';
import { gatherSites } from '../../src/model/view/gather.ts';
import { layout, parse, resolve } from '../../src/node.ts';
import type { PlacedNode, PlacedScene } from '../../src/scene/placed.ts';
import { customer, sizes } from '../bench/customers.ts';
import { type Shape, topology } from '../support/topologies.ts';

/** `npm run test:large` draws customers of up to 4,000 sites, 60 circuits and 100 networks. */
const nightly = process.env.LARGE === '1';
const models = ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'];
const shape: Shape = nightly
  ? { models, large: true, minSites: 400, maxSites: 4000, minCircuits: 1, maxCircuits: 60, maxNetworks: 100 }
  : { models, large: true, minSites: 40, maxSites: 400, minCircuits: 1, maxCircuits: 12, maxNetworks: 30 };
const limit = nightly ? 3_600_000 : 120_000;

/** Everything that has a box. A reference isn't a thing of its own: it stands for a box elsewhere in the picture. */
function idsOf(scene: PlacedScene): string[] {
  const visit = (node: PlacedNode): string[] => [node.id, ...node.children.flatMap(visit)];
  return scene.nodes
    .filter((node) => node.kind !== 'reference')
    .flatMap(visit)
    .sort();
}

/** Some of them still break a promise from top to bottom: they are looked at by `npm run test:large`. */
describe.skipIf(!nightly)('large customers', () => {
  test.each([
    ['as it comes', {}],
    ['every site drawn', { collapse: false }],
    ['at full detail', { detail: 'full' as const }],
    ['as an overview', { detail: 'overview' as const }],
  ])(
    'break no promise, %s',
    (_, options) => {
      for (const model of [...models, undefined]) {
        fc.assert(
          fc.property(topology({ ...shape, models: model === undefined ? models : [model] }), (file) => {
            expect(inspect(layout(JSON.stringify(file), options))).toEqual([]);
          }),
          { numRuns: nightly ? 10 : 6 },
        );
      }
    },
    limit,
  );

  test.each(sizes.map((size) => [size.sites, size] as const))(
    'of %i sites keep to the shape of a page',
    (_, size) => {
      for (const options of [{}, { collapse: false }]) {
        const placed = layout(customer(size), options);
        expect(placed.width / placed.height).toBeGreaterThan(0.2);
        expect(placed.width / placed.height).toBeLessThan(4);
        expect(inspect(placed)).toEqual([]);
      }
    },
    limit,
  );

  test(
    'a documentation column has room for them too, and tells the same things',
    () => {
      for (const size of sizes) {
        const [slide, column] = [layout(customer(size)), layout(customer(size), { width: 720 })];
        expect(inspect(column)).toEqual([]);
        expect(idsOf(column)).toEqual(idsOf(slide));
      }
    },
    limit,
  );

  test(
    'lose no site and no circuit: each is drawn, or counted in what stands for it',
    () => {
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
        { numRuns: 50 },
      );
    },
    limit,
  );
});
