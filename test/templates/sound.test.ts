import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scene } from '../../src/scene/scene.ts';
import { topology } from '../support/topologies.ts';
import { boxesOf, sceneOf } from './scenes.ts';

const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) < index);

/** What is wrong with a scene, whatever it shows: names that stand for nothing, or for two things. */
function faults(picture: Scene): string[] {
  const boxes = new Map(boxesOf(picture).map((box) => [box.id, box]));
  const zones = new Map(picture.zones.map((zone) => [zone.id, zone]));
  const lanes = new Set(picture.lanes.map((lane) => lane.id));
  const wires = new Set(picture.wires.map((wire) => wire.id));
  const missing = (what: string, known: { has(id: string): boolean }, ids: readonly (string | undefined)[]) =>
    ids.flatMap((id) => (id === undefined || known.has(id) ? [] : [`${what} ${id} isn’t there`]));
  return [
    ...repeated(boxesOf(picture).map((box) => box.id)).map((id) => `two boxes are ${id}`),
    ...repeated(picture.zones.map((zone) => zone.id)).map((id) => `two zones are ${id}`),
    ...repeated(picture.wires.map((wire) => wire.id)).map((id) => `two wires are ${id}`),
    ...picture.zones.flatMap((zone) => [
      ...missing('lane', lanes, zone.lanes),
      ...missing('zone', zones, [zone.within]),
      ...(/\s/.test(zone.id) ? [`"${zone.id}" can’t be named in a list`] : []),
    ]),
    ...picture.blocks.flatMap(({ lane, zone }) => [
      ...missing('lane', lanes, [lane]),
      ...missing('zone', zones, [zone]),
    ]),
    ...picture.wires.flatMap(({ from, to, via, passes, ride }) => [
      ...missing('box', boxes, [from.node, to.node, ...(via ?? [])]),
      ...missing('zone', zones, passes ?? []),
      ...missing('tube', wires, ride?.tubes ?? []),
      ...[from, to].flatMap(({ node, row }) =>
        row === undefined || boxes.get(node)?.rows?.some((each) => each.key === row)
          ? []
          : [`${node} has no row ${row}`],
      ),
    ]),
  ];
}

const models = ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'];

test.each(['logical', 'full'] as const)('all that a scene names is in it, once, at the %s level', (detail) => {
  fc.assert(
    fc.property(topology({ models, maxSites: 8, maxCircuits: 6, maxNetworks: 6 }), (file) => {
      expect(faults(sceneOf(file, detail))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a strand runs in its tubes from end to end, beside the others', () => {
  fc.assert(
    fc.property(topology({ models, maxSites: 4, maxCircuits: 4, maxNetworks: 3 }), (file) => {
      const { wires } = sceneOf(file);
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
    }),
    { numRuns: 60 },
  );
});
