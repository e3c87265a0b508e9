import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText } from '../../src/font/measure.ts';
import { inspect } from '../../src/inspect/index.ts';
import { layoutScene } from '../../src/layout/index.ts';
import { layout } from '../../src/node.ts';
import type { PlacedNode, PlacedScene } from '../../src/scene/placed.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { boxOf, frame, wireOf } from '../support/scenes.ts';

const width = 720;

/** Networks that are all peered with one another. */
function mesh(count: number): string {
  const ids = Array.from({ length: count }, (_, index) => `n${index}`);
  return JSON.stringify({
    sites: ['Taipei'],
    circuits: [{ id: 'er', model: 'any-to-any', provider: 'P', peeringLocation: 'Taipei', connections: ['n0'] }],
    virtualNetworks: ids.map((id, index) => ({ id, peeredWith: ids.slice(index + 1) })),
  });
}

function nodesOf(scene: PlacedScene): Map<string, PlacedNode> {
  const found = new Map<string, PlacedNode>();
  const visit = (node: PlacedNode) => {
    found.set(node.id, node);
    node.children.forEach(visit);
  };
  scene.nodes.forEach(visit);
  return found;
}

/** Blocks of a few lanes, and more wires among them than there is room for. */
const crowded: fc.Arbitrary<Scene> = fc
  .record({
    lanes: fc.array(fc.constantFrom('before', 'after'), { minLength: 1, maxLength: 4 }),
    blocks: fc.array(fc.nat(), { minLength: 6, maxLength: 30 }),
    wires: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 40, maxLength: 160 }),
  })
  .map(({ lanes, blocks, wires }) => ({
    ...frame,
    lanes: lanes.map((loops, index) => ({ id: `lane-${index}`, size: 'medium', loops })),
    zones: [],
    blocks: blocks.map((lane, index) => ({ box: boxOf(`box-${index}`), lane: `lane-${lane % lanes.length}` })),
    wires: wires.flatMap(([from, to], index) => {
      const ends = [from, to].map((each) => `box-${each % blocks.length}`) as [string, string];
      return ends[0] === ends[1] ? [] : [wireOf(`wire-${index}`, ...ends)];
    }),
  }));

describe('more wires than there is room for in a column', () => {
  test.each([12, 20, 40])(
    '%i networks, all peered with one another, fit, and each peering is drawn or told',
    (count) => {
      const scene = layout(mesh(count), { direction: 'top-to-bottom', width });
      expect(inspect(scene)).toEqual([]);
      expect(scene.width).toBeLessThanOrEqual(width);
      const nodes = nodesOf(scene);
      const drawn = new Set(scene.wires.map(({ from, to }) => `${from} ${to}`));
      for (let one = 0; one < count; one += 1) {
        const told = nodes.get(`virtual-network:n${one}`)?.tooltip.split(/[\s:,]+/) ?? [];
        for (let other = one + 1; other < count; other += 1)
          expect(
            drawn.has(`virtual-network:n${one} virtual-network:n${other}`) || told.includes(`n${other}`),
            `n${one} and n${other}`,
          ).toBe(true);
      }
    },
  );

  test('what few things tell in words has its own wires no more, and what has room is drawn', () => {
    const [few, many] = [8, 30].map((count) => layout(mesh(count), { direction: 'top-to-bottom', width }));
    const peerings = (scene?: PlacedScene) => scene?.wires.filter(({ kind }) => kind === 'vnet-peering').length;
    expect(peerings(few)).toBe(28);
    expect(peerings(many)).toBe(0);
    const words = nodesOf(many as PlacedScene)
      .get('virtual-network:n3')
      ?.texts.flatMap((text) => text.lines);
    expect(words).toContain('Virtual network peering');
    expect(words?.join(' ')).toMatch(/n0, n1, n2, n4, .* \+\d+$/);
  });

  test('a planned wire isn’t told in words, which don’t say that it is planned', () => {
    const ids = Array.from({ length: 24 }, (_, index) => `box-${index}`);
    const wires = ids.flatMap((id, index) => ids.slice(index + 1).map((other) => wireOf(`${id} ${other}`, id, other)));
    const [first, ...rest] = wires;
    const scene = layoutScene(
      {
        ...frame,
        lanes: [{ id: 'lane', size: 'medium', loops: 'after' }],
        zones: [],
        blocks: ids.map((id) => ({ box: boxOf(id), lane: 'lane' })),
        wires: first ? [{ ...first, status: 'planned' }, ...rest] : [],
        direction: 'top-to-bottom',
        width,
      },
      measureText,
    );
    expect(inspect(scene)).toEqual([]);
    expect(scene.wires.map(({ id }) => id)).toEqual(['box-0 box-1']);
  });

  test('random scenes keep their promises and the width', () => {
    fc.assert(
      fc.property(crowded, (scene) => {
        const placed = layoutScene({ ...scene, direction: 'top-to-bottom', width }, measureText);
        expect(inspect(placed)).toEqual([]);
        expect(placed.width).toBeLessThanOrEqual(width);
      }),
      { numRuns: 25 * Number(process.env.WIDER ?? 1), ...(process.env.SEED === 'random' ? {} : { seed: 11 }) },
    );
  });
});
