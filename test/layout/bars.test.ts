import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import type { PlacedNode } from '../../src/scene/placed.ts';

test('what leaves a bar leaves the middle of it, not the place where one of its links ends', () => {
  const scene = layout(readFileSync(new URL('../../docs/variants/global-reach.yaml', import.meta.url)));
  const bars = new Map<string, PlacedNode>();
  const visit = (node: PlacedNode) => {
    if (node.shape === 'bar') bars.set(node.id, node);
    node.children.forEach(visit);
  };
  scene.nodes.forEach(visit);
  const wires = scene.wires.filter((wire) => wire.kind === 'global-reach');
  const places = wires.map(({ from, paths }) => {
    const bar = bars.get(from);
    return bar ? ((paths[0]?.[0]?.y ?? 0) - bar.y) / bar.height : 0;
  });
  expect(places).toHaveLength(6);
  expect(places.filter((place) => place < 0.33 || place > 0.67)).toEqual([]);
});

test.each([
  ['left-to-right', 'left'],
  ['top-to-bottom', 'top'],
] as const)('a peering on a port pair is heavy where both links go on as one, %s', (direction, side) => {
  const file = new URL('../../templates/direct/reference.yaml', import.meta.url);
  const { nodes } = layout(readFileSync(file), { direction });
  const peerings = nodes.filter(({ kind }) => kind === 'circuit').flatMap(({ children }) => children);
  expect(peerings.length).toBeGreaterThan(0);
  expect(peerings.map(({ joins }) => joins)).toEqual(peerings.map(() => side));
});
