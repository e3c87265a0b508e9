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
