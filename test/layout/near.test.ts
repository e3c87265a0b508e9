import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import type { PlacedNode } from '../../src/scene/placed.ts';

const at = (file: string, ...ids: string[]): PlacedNode[] => {
  const scene = layout(readFileSync(new URL(`../../${file}`, import.meta.url)), { direction: 'left-to-right' });
  const found = new Map(scene.nodes.map((node) => [node.id, node]));
  return ids.map((id) => found.get(id) as PlacedNode);
};

test('a site whose wire can’t be straight stands beside the one that its wire runs with, not far above', () => {
  const [first, second] = at('templates/combined/reference.yaml', 'site:taichung', 'site:kaohsiung');
  const gap = (second?.y ?? 0) - (first?.y ?? 0) - (first?.height ?? 0);
  expect(gap).toBeGreaterThan(0);
  expect(gap).toBeLessThan(20);
});

test('a network stands where the wire of its hub arrives, behind others or not', () => {
  const [hub, network] = at('docs/variants/virtual-wan-firewall.yaml', 'virtual-hub:hub-neu', 'virtual-network:web');
  expect(network?.y).toBeGreaterThanOrEqual(hub?.y ?? Infinity);
  expect(network?.y).toBeLessThan((hub?.y ?? 0) + (hub?.height ?? 0));
});

test('a wire meets what it ends at clear of its corners where both of its ends can slide, and where it turns alone', () => {
  const { nodes, wires } = layout(readFileSync(new URL('../../docs/variants/hub-and-spoke.yaml', import.meta.url)), {
    direction: 'left-to-right',
  });
  const peerings = wires.filter(({ kind }) => kind === 'vnet-peering');
  expect(peerings.length).toBeGreaterThan(2);
  for (const { from, to, paths } of peerings) {
    const leaves = from === 'virtual-network:hub';
    const network = nodes.find(({ id }) => id === (leaves ? to : from)) as PlacedNode;
    const end = paths[0]?.at(leaves ? -1 : 0)?.y ?? 0;
    expect(Math.abs(end - (network.y + network.height / 2)), network.id).toBeLessThan(network.height / 4);
  }
});

test.each(['both-directions', 'many-circuits'])('a link of %s that can’t be straight turns once', (name) => {
  const { wires } = layout(readFileSync(new URL(`../../docs/variants/${name}.yaml`, import.meta.url)), {
    direction: 'left-to-right',
  });
  const tubes = wires.filter(({ tube }) => tube > 0);
  expect(tubes.some(({ paths }) => paths[0]?.length === 4)).toBe(true);
  expect(Math.max(...tubes.flatMap(({ paths }) => paths.map((path) => path.length)))).toBe(4);
});

test('access links that turn meet a WAN spread over its side, not in a knot', () => {
  const { wires } = layout(readFileSync(new URL('../../docs/variants/forty-sites.yaml', import.meta.url)), {
    direction: 'top-to-bottom',
    width: 720,
  });
  const ends = wires
    .filter(({ kind }) => kind === 'access')
    .flatMap(({ paths }) => paths[0]?.at(-1)?.x ?? [])
    .sort((a, b) => a - b);
  expect(ends.length).toBe(8);
  for (const [index, x] of ends.slice(1).entries()) expect(x - (ends[index] ?? 0)).toBeGreaterThan(16);
});
