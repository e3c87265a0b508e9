import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import type { PlacedNode } from '../../src/scene/placed.ts';
import { customer } from '../bench/customers.ts';

const column = { direction: 'top-to-bottom', width: 720 } as const;
const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url));
const allIn = (node: PlacedNode): PlacedNode[] => [node, ...node.children.flatMap(allIn)];

test.each(['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'])(
  'the outer frames of a column end at one place, but for those that wires pass: %s',
  (template) => {
    const { zones, wires, width } = layout(read(`templates/${template}/reference.yaml`), column);
    const points = wires.flatMap(({ paths }) => paths.flat());
    const isPassed = ({ x, y, width: own, height }: (typeof zones)[number]) =>
      points.some((point) => point.x > x + own && point.y > y - 20 && point.y < y + height + 20);
    const outer = zones
      .filter((zone) => !zones.some((each) => isAround(each, zone)) && !isPassed(zone))
      .map((zone) => zone.x + zone.width);
    expect(new Set(outer).size).toBe(1);
    // As far from the picture’s right edge as they start from its left one.
    expect(width - (outer[0] ?? 0)).toBeCloseTo(Math.min(...zones.map(({ x }) => x)), 0);
  },
);

function isAround(one: { x: number; y: number; width: number; height: number }, other: typeof one): boolean {
  return (
    one !== other &&
    one.x <= other.x &&
    one.y <= other.y &&
    one.x + one.width >= other.x + other.width &&
    one.y + one.height >= other.y + other.height
  );
}

test.each([
  ['left-to-right', {}],
  ['top-to-bottom', column],
] as const)('a peering keeps clear of the routers at both of its sides, %s', (direction, options) => {
  const { nodes } = layout(read('templates/cloud-exchange/reference.yaml'), { ...options, direction });
  const circuit = nodes.find(({ kind }) => kind === 'circuit');
  const all = circuit ? allIn(circuit) : [];
  const isLevel = (one: PlacedNode, other: PlacedNode) =>
    one.y < other.y + other.height && other.y < one.y + one.height;
  for (const peering of all.filter(({ kind, shape }) => kind === 'peering' && shape !== 'bar')) {
    // Where links run to the right, the routers stand above and below.
    const beside = all.filter(
      (each) => /msee|edge|note/.test(each.kind) && (direction === 'left-to-right' || isLevel(each, peering)),
    );
    const gaps = (of: (each: PlacedNode) => number) => Math.min(...beside.map(of).filter((gap) => gap >= 0));
    const left = gaps((each) => peering.x - each.x - each.width);
    const right = gaps((each) => each.x - peering.x - peering.width);
    expect(left).toBeGreaterThanOrEqual(10);
    expect(left).toBeCloseTo(right, 0);
  }
});

test('groups of sites that stand over one another share columns of tiles', () => {
  const { nodes } = layout(customer({ sites: 120, circuits: 4, networks: 4 }));
  const groups = nodes.filter(({ children }) => children.filter(({ kind }) => kind === 'site').length > 2);
  const columns = groups.map(
    ({ children }) => new Set(children.filter(({ kind }) => kind === 'site').map(({ x }) => Math.round(x))).size,
  );
  expect(groups.length).toBeGreaterThan(1);
  expect(new Set(columns).size).toBe(1);
});

test('two peerings of a circuit stand in one line in a column', () => {
  const { nodes } = layout(read('templates/any-to-any/reference.yaml'), column);
  const strips = nodes
    .flatMap(allIn)
    .filter(({ kind, shape }) => kind === 'peering' && shape !== 'bar')
    .map(({ x, width }) => [x, width]);
  expect(strips).toHaveLength(2);
  expect(strips[0]).toEqual(strips[1]);
});

test('a column has each kind of frame that the slide has, with nothing in it as well', () => {
  const files = ['test/fixtures/examples/', 'docs/variants/'].flatMap((folder) =>
    readdirSync(new URL(`../../${folder}`, import.meta.url))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}${name}`),
  );
  const kindsIn = (file: string, options: object) =>
    [...new Set(layout(read(file), options).zones.map(({ kind }) => kind))].sort();
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => `${kindsIn(file, {})}` !== `${kindsIn(file, column)}`)).toEqual([]);
});
