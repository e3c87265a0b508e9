import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import type { PlacedNode, PlacedScene } from '../../src/scene/placed.ts';

function places(scene: PlacedScene): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: PlacedNode) => {
    found.set(node.id, `${node.x} ${node.y} ${node.width}`);
    node.children.forEach(visit);
  };
  scene.nodes.forEach(visit);
  return found;
}

const site = (name: string) => ({ id: name, name: `Site ${name}`, kind: 'branch', addressSpace: ['10.0.0.0/16'] });
const file = (names: readonly string[]) => JSON.stringify({
  sites: names.map(site),
  circuits: [{ id: 'er', model: 'any-to-any', provider: 'P', peeringLocation: 'Taipei', connections: ['n'] }],
  virtualNetworks: [{ id: 'n' }],
});

test('a site that is added moves the sites below it and nothing else', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (count, at) => {
    const names = Array.from({ length: count }, (_, index) => `s${index}`);
    const place = at % (count + 1);
    const before = places(layout(file(names)));
    const after = places(layout(file([...names.slice(0, place), 'new', ...names.slice(place)])));
    const below = new Set(names.slice(place));
    for (const [id, where] of before) {
      if (id.startsWith('wan:') || [...below].some((name) => id.includes(`:${name}`))) continue;
      expect(after.get(id), id).toBe(where);
    }
  }), { numRuns: 40, seed: 7 });
});
