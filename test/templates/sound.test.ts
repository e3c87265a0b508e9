import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScene } from '../../src/check-scene.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { topology } from '../support/topologies.ts';
import { boxesOf, sceneOf } from './scenes.ts';

const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) < index);

const models = ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'];

test.each(['logical', 'full'] as const)('all that a scene names is in it, once, at the %s level', (detail) => {
  fc.assert(
    fc.property(topology({ models, maxSites: 8, maxCircuits: 6, maxNetworks: 6 }), (file) => {
      checkScene(sceneOf(file, detail));
    }),
    { numRuns: 60 },
  );
});

test('a strand runs in its tubes from end to end, beside the others, and a bar stands where both links of a circuit lead on', () => {
  fc.assert(
    fc.property(topology({ models, maxSites: 4, maxCircuits: 4, maxNetworks: 3 }), (file) => {
      const picture = sceneOf(file);
      expectStrands(picture);
      expectBars(picture);
    }),
    { numRuns: 60 },
  );
});

function expectStrands({ wires }: Scene): void {
  const tubes = new Map(wires.flatMap((wire) => (wire.tube ? [[wire.id, wire] as const] : [])));
  const places = wires.flatMap(({ from, to, ride }) => {
    if (!ride) return [];
    const way = ride.tubes.map((id) => tubes.get(id));
    expect([way[0]?.from.node, way[way.length - 1]?.to.node]).toEqual([from.node, to.node]);
    return way.map((tube, index) => {
      const strand = typeof ride.strand === 'number' ? ride.strand : (ride.strand[index] ?? -1);
      expect(strand).toBeGreaterThanOrEqual(0);
      expect(strand).toBeLessThan(tube?.tube?.strands ?? 0);
      expect(way[index + 1]?.from.node ?? to.node).toBe(tube?.to.node);
      return `${tube?.id} ${strand}`;
    });
  });
  expect(repeated(places)).toEqual([]);
}

/** Something leaves each bar, and nothing leaves one that isn't there. */
function expectBars(picture: Scene): void {
  const left = picture.wires.map(({ from }) => from.node).filter((id) => id.endsWith('/bar'));
  const bars = boxesOf(picture).flatMap(({ bar, id }) => (bar ? [id] : []));
  expect(new Set(bars)).toEqual(new Set(left));
}
