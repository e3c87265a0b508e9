import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import type { PlacedWire } from '../../src/scene/placed.ts';
import { figuresOfScene } from '../bench/geometry.ts';

const column = { direction: 'top-to-bottom', width: 720 } as const;
const placed = (file: string, options = {}) =>
  layout(readFileSync(new URL(`../../${file}`, import.meta.url)), { ...column, ...options });
const isStraight = ({ paths }: PlacedWire) => paths.every((path) => path.length === 2);

test('the circuit that sites join by many lines stands before the one whose only line passes it', () => {
  const { nodes } = placed('test/fixtures/examples/tailwind-mixed-zh-TW.yaml');
  const top = (id: string) => nodes.find((node) => node.id === id)?.y ?? Number.NaN;
  expect(top('circuit:er-fet')).toBeLessThan(top('circuit:er-chief'));
});

test('of two circuits in a column only the links are named that would wind round the other', () => {
  const { nodes, wires } = placed('templates/point-to-point/reference.yaml');
  const named = nodes.filter(({ kind }) => kind === 'reference').map(({ id }) => id);
  expect(named).toHaveLength(2);
  expect(named.every((id) => id.startsWith('reference:er-london2/'))).toBe(true);
  const connections = wires.filter(({ kind }) => kind === 'connection');
  expect(connections.map(({ to }) => to)).toEqual(connections.map(() => 'gateway:hub'));
  expect(connections).toHaveLength(2);
});

test.each([
  'templates/point-to-point/reference.yaml',
  'docs/variants/both-directions.yaml',
  'docs/variants/crossed-regions.yaml',
])('connections pass the next circuit of %s without crossing its links, and keep clear of the frames’ edge', (file) => {
  const scene = placed(file);
  const edge = Math.min(...scene.zones.map(({ x }) => x));
  const end = Math.max(...scene.zones.map(({ x, width }) => x + width));
  const [inside, outside] = [edge + 5, end - 5];
  const links = scene.wires.filter(({ kind }) => kind === 'primary' || kind === 'secondary');
  const connections = scene.wires.filter(({ kind }) => kind === 'connection');
  expect(connections.length).toBeGreaterThan(1);
  for (const connection of connections)
    expect(figuresOfScene({ ...scene, wires: [...links, connection] }).crossings, connection.id).toBe(0);
  for (const { paths } of scene.wires)
    for (const { x } of paths.flat()) expect(x > inside && x < outside, `a wire at ${x}`).toBe(true);
});

test('where many wires would pass a circuit, all that leads out of each is named', () => {
  const { nodes, wires } = placed('test/fixtures/examples/litware-two-regions.yaml');
  const references = new Set(nodes.filter(({ kind }) => kind === 'reference').map(({ id }) => id));
  for (const { to } of wires.filter(({ kind }) => kind === 'connection')) expect(references).toContain(to);
});

test('circuits that stand over one another start at one place', () => {
  const { nodes } = placed('docs/variants/global-reach.yaml');
  const starts = nodes.filter(({ kind }) => kind === 'circuit').map(({ x }) => x);
  expect(starts).toHaveLength(3);
  expect(new Set(starts).size).toBe(1);
});

test('of several connections at one gateway the middle one is straight, and the others come from both sides', () => {
  const { wires } = placed('docs/variants/access-links.yaml', { direction: 'left-to-right' });
  const connections = wires.filter(({ kind }) => kind === 'connection');
  expect(connections.map(isStraight)).toEqual([false, true, false]);
  const rise = ({ paths: [path = []] }: PlacedWire) => Math.sign((path.at(-1)?.y ?? 0) - (path[0]?.y ?? 0));
  expect(new Set(connections.map(rise))).toEqual(new Set([1, 0, -1]));
});

test('a site’s lines keep to one side of all the sites that they pass', () => {
  const { nodes, wires } = placed('docs/variants/forty-sites.yaml');
  const sites = nodes.filter(({ kind }) => kind === 'site');
  const sidesOf = ({ paths: [path = []] }: PlacedWire) =>
    sites.flatMap(({ x, y, height }) => {
      const passing = path.findIndex((point, at) => point.y < y && (path[at + 1]?.y ?? 0) > y + height);
      return passing < 0 ? [] : [Math.sign((path[passing]?.x ?? 0) - x)];
    });
  const sides = wires.filter(({ kind }) => kind === 'access').map(sidesOf);
  for (const own of sides) expect(new Set(own).size).toBeLessThan(2);
  expect(sides.flat().length).toBeGreaterThan(10);
});

test.each(['adatum-direct', 'fabrikam-cloud-exchange', 'contoso-any-to-any'])(
  'the words of each frame of %s stand at its start: what passes them moves aside',
  (name) => {
    const { zones } = placed(`test/fixtures/examples/${name}.yaml`);
    const starts = zones.map(({ x, texts: [first] }) => (first ? first.x - x : 0));
    expect(starts.length).toBeGreaterThan(2);
    expect(Math.max(...starts)).toBeLessThan(20);
  },
);

test('groups of sites that stand over one another start at one place, as far as the lines beside them let them', () => {
  const { nodes } = placed('docs/variants/forty-sites.yaml');
  const starts = ['taiwan', 'benelux', 'japan', 'dach'].map((id) => nodes.find((node) => node.id === `site:${id}`)?.x);
  expect(starts).not.toContain(undefined);
  expect(new Set(starts).size).toBeLessThan(3);
});
