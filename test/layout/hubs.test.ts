import { expect, test } from 'vitest';
import { measureText } from '../../src/font/measure.ts';
import { layoutScene } from '../../src/layout/index.ts';
import type { PlacedNode } from '../../src/scene/placed.ts';
import type { Block, Wire } from '../../src/scene/scene.ts';
import { boxOf, frame, wireOf } from '../support/scenes.ts';

const lanes = [
  { id: 'left', size: 'medium', loops: 'before' },
  { id: 'right', size: 'wide', loops: 'after' },
] as const;
const facts = ['with words', 'of a few', 'lines'];
const inner = boxOf('inner', [...facts, ...facts, ...facts]);

/** What stands in a box that is reached from the left, and the upper edge of a thick tube that arrives there. */
function placed(hub: Partial<Block>, wires: readonly Wire[]): { readonly hub: PlacedNode; readonly edge: number } {
  const box = boxOf('hub', facts, { arrange: 'side', children: [inner] });
  const blocks: Block[] = [
    { box: boxOf('one'), lane: 'left' },
    { box: boxOf('other'), lane: 'left' },
    { box, lane: 'right', ...hub },
  ];
  const { nodes, wires: drawn } = layoutScene({ ...frame, lanes, zones: [], blocks, wires }, measureText);
  const tube = drawn.find((wire) => wire.tube > 0);
  return {
    hub: nodes.find(({ id }) => id === 'hub') as PlacedNode,
    edge: (tube?.paths[0]?.at(-1)?.y ?? 0) - (tube?.tube ?? 0) / 2,
  };
}

test('a tube to a box in another one passes below the words at its side', () => {
  const { hub, edge } = placed({}, [wireOf('tube', 'one', 'inner', { tube: { strands: 6 } })]);
  const lowest = Math.max(...hub.texts.map(({ y }) => y));
  expect(hub.children[0]?.y).toBeLessThan(lowest);
  expect(edge).toBeGreaterThan(lowest);
});

test('a tube to a box lies behind what stands in it and has wires of its own', () => {
  const { hub, edge } = placed({ stretch: {} }, [
    wireOf('line', 'one', 'inner'),
    wireOf('tube', 'other', 'hub', { tube: { strands: 6 } }),
  ]);
  const [child] = hub.children;
  expect(edge).toBeGreaterThan((child?.y ?? Infinity) + (child?.height ?? 0));
});
