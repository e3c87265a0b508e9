import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import { fewestCrossings } from '../../templates/parts/order.ts';
import { figuresOfScene } from '../bench/geometry.ts';

interface Thing {
  readonly name: number;
  readonly joined: readonly number[];
}

function crossings(things: readonly Thing[]): number {
  const wires = things.flatMap(({ joined }, place) => joined.map((to) => [place, to] as const));
  return wires.reduce((sum, [a, b]) => sum + wires.filter(([c, d]) => a < c && b > d).length, 0);
}

test('the order never has more crossings than the file’s, and loses nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { maxLength: 12 }), (all) => {
      const things = all.map((joined, name): Thing => ({ name, joined }));
      const ordered = fewestCrossings(things);
      expect(crossings(ordered)).toBeLessThanOrEqual(crossings(things));
      expect([...ordered].sort((a, b) => a.name - b.name)).toEqual(things);
    }),
  );
});

test('a few crossings are no reason to leave the order of the file, many are', () => {
  const file = (networks: readonly number[]) =>
    JSON.stringify({
      sites: ['a'],
      circuits: networks.map((network, index) => ({
        id: `c${index}`,
        model: 'any-to-any',
        connections: [`n${network}`],
      })),
      virtualNetworks: networks.map((_, index) => ({ id: `n${index}` })),
    });
  const order = (text: string) =>
    layout(text)
      .nodes.filter((node) => node.kind === 'virtual-network')
      .sort((a, b) => a.y - b.y)
      .map((node) => node.id.slice(-1))
      .join('');
  expect(order(file([1, 0]))).toBe('01');
  expect(order(file([5, 4, 3, 2, 1, 0]))).toBe('543210');
  expect(figuresOfScene(layout(file([5, 4, 3, 2, 1, 0]))).crossings).toBe(0);
});

test('with many circuits of their own sites stand beside these, unless one says in which order they stand', () => {
  const places = ['Taipei', 'Tokyo'];
  const file = {
    sites: Array.from({ length: 14 }, (_, index) => ({ id: `s${index}`, name: `S${index}` })),
    circuits: Array.from({ length: 14 }, (_, index) => ({
      id: `c${index}`,
      model: 'point-to-point',
      provider: 'P',
      peeringLocation: places[index % 2],
      sites: [`s${index}`],
    })),
  };
  const sites = (options: { order?: 'file' }) =>
    layout(JSON.stringify(file), options)
      .nodes.filter((node) => node.kind === 'site')
      .sort((a, b) => a.y - b.y)
      .map((node) => node.id);
  expect(sites({}).slice(0, 3)).toEqual(['site:s0', 'site:s2', 'site:s4']);
  expect(sites({ order: 'file' }).slice(0, 3)).toEqual(['site:s0', 'site:s1', 'site:s2']);
});
