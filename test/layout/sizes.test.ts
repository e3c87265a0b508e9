import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import { customer } from '../bench/customers.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const column = { direction: 'top-to-bottom', width: 720 } as const;

test.each([
  ['templates/any-to-any/reference.yaml', 'full', 1_320, 1_000],
  ['docs/variants/crossed-regions.yaml', 'full', 1_480, 1_000],
  ['docs/variants/a-circuit-each.yaml', 'logical', 1_900, 1_600],
  ['docs/variants/many-connections.yaml', 'logical', 1_900, 1_600],
  ['test/fixtures/circuit-each.yaml', 'logical', 1_900, 1_600],
] as const)('the slide of %s at %s fits %i × %i px', (file, detail, width, height) => {
  const placed = layout(read(file), { detail });
  expect(placed.width).toBeLessThanOrEqual(width);
  expect(placed.height).toBeLessThanOrEqual(height);
});

test('120 sites on 40 circuits are at most 2,400 px high', () => {
  expect(layout(customer({ sites: 120, circuits: 40, networks: 10 })).height).toBeLessThanOrEqual(2_400);
});

test('three circuits in a column take at most 1,900 px', () => {
  expect(layout(read('docs/variants/today-and-tomorrow.yaml'), column).height).toBeLessThanOrEqual(1_900);
});

test('frames of regions are drawn once in a column, beside one another where they have room', () => {
  const { zones } = layout(read('test/fixtures/examples/litware-two-regions.yaml'), column);
  const regions = zones.filter(({ kind }) => kind === 'region');
  expect(regions.map(({ texts }) => texts[0]?.lines.join(' '))).toEqual(['East US', 'West US']);
  const [east, west] = regions;
  expect(west?.y).toBeLessThan((east?.y ?? 0) + (east?.height ?? 0));
});

test('a circuit’s name isn’t shortened in a column', () => {
  const { nodes } = layout(read('test/fixtures/examples/minimal.yaml'), column);
  const [name] = nodes.find(({ kind }) => kind === 'circuit')?.texts ?? [];
  expect(name?.full).toBeUndefined();
  expect(name?.lines).toHaveLength(1);
});

test('the boxes of a compact row stand level with one another', () => {
  const { nodes } = layout(read('docs/variants/a-circuit-each.yaml'));
  const middle = (id: string) => {
    const node = nodes.find((each) => each.id === id);
    return (node?.y ?? 0) + (node?.height ?? 0) / 2;
  };
  for (const circuit of ['er-amsterdam', 'er-munich', 'er-sofia']) {
    expect(middle(`msee:${circuit}/pair`)).toBeCloseTo(middle(`circuit:${circuit}`), 0);
    expect(middle(`edge:${circuit}/pair`)).toBeCloseTo(middle(`circuit:${circuit}`), 0);
  }
});

test('boxes at the side of a card with tiles stand over none of these', () => {
  const { nodes } = layout(customer({ sites: 120, circuits: 40, networks: 10 }));
  for (const { children } of nodes.filter(({ kind }) => kind === 'site')) {
    const tiles = children.filter(({ kind }) => kind === 'site');
    const top = Math.min(...tiles.map(({ y }) => y));
    for (const { kind, y, height } of children) if (kind === 'router') expect(y + height).toBeLessThanOrEqual(top);
  }
});
