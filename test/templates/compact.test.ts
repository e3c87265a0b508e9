import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import { boxesOf, sceneOf } from './scenes.ts';

const circuits = (count: number, more: (index: number) => object) =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    model: 'point-to-point',
    provider: 'Colt',
    peeringLocation: 'London',
    ...more(index),
  }));
const each = (count: number) => ({
  sites: Array.from({ length: count }, (_, index) => ({ id: `s${index}`, routers: ['r1', 'r2'] })),
  circuits: circuits(count, (index) => ({ sites: [`s${index}`], peerings: [{ type: 'AzurePrivatePeering' }] })),
});

describe('many circuits', () => {
  test('from nine on are compact rows: a pair of routers at each end, and a line for each link', () => {
    const [few, many] = [sceneOf(each(8)), sceneOf(each(9))];
    const count = (scene: typeof few, kind: string) => boxesOf(scene).filter((box) => box.kind === kind).length;
    expect(['router', 'edge', 'msee'].map((kind) => [count(few, kind), count(many, kind)])).toEqual([
      [16, 9],
      [16, 9],
      [16, 9],
    ]);
    const lines = many.wires.filter(({ id, ends }) => id.startsWith('bgp:c3/') && ends?.includes('dot'));
    expect(lines.map(({ from, to, ends }) => [from.node, to.node, ...(ends ?? [])])).toEqual([
      ['router:s3/r1', 'edge:c3/pair', 'dot', 'none'],
      ['edge:c3/pair', 'msee:c3/pair', 'none', 'dot'],
      ['router:s3/r1', 'edge:c3/pair', 'dot', 'none'],
      ['edge:c3/pair', 'msee:c3/pair', 'none', 'dot'],
    ]);
    expect(many.legend.some(({ kind }) => kind === 'private-peering')).toBe(true);
  });

  test('that are alike are one row with a table of them, and a table says which network each reaches', () => {
    const file = {
      sites: ['s'],
      circuits: circuits(16, (index) => ({ bandwidth: index + 1, connections: [`n${index}`, `n${(index + 1) % 16}`] })),
      virtualNetworks: Array.from({ length: 16 }, (_, index) => ({ id: `n${index}` })),
    };
    const scene = sceneOf(file);
    const cards = boxesOf(scene).filter((box) => box.kind === 'circuit');
    expect(cards.map((box) => box.table?.rows.map(([name]) => name))).toEqual([file.circuits.map(({ id }) => id)]);
    expect(scene.tables?.[0]?.rows.map((row) => row.slice(1))).toContainEqual(['c0', 'c15']);
    expect(scene.wires.some((wire) => wire.id.startsWith('connection:'))).toBe(false);
  });

  test('whose way holds more than a row tells keep their full row', () => {
    const file = each(9);
    const [first, ...others] = file.circuits;
    const scene = sceneOf({
      ...file,
      circuits: [{ ...first, access: [{ site: 's0', provider: 'Liwest' }] }, ...others],
    });
    const kinds = boxesOf(scene).filter((box) => box.kind === 'msee');
    expect(kinds.map(({ id }) => id).slice(0, 3)).toEqual(['msee:c0/primary', 'msee:c0/secondary', 'msee:c1/pair']);
  });

  test('fit a slide', () => {
    for (const [name, width, height] of [
      ['many-connections', 1_900, 1_600],
      ['alike-circuits', 1_900, 1_600],
      ['../../test/fixtures/circuit-each', 1_900, 1_600],
    ] as const) {
      const scene = layout(readFileSync(new URL(`../../docs/variants/${name}.yaml`, import.meta.url)));
      expect([name, scene.width <= width, scene.height <= height]).toEqual([name, true, true]);
    }
  });
});
