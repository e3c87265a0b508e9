import { expect, test } from 'vitest';
import { OpenWires } from '../../src/layout/orient/open-wires.ts';
import type { Block, Wire } from '../../src/scene/scene.ts';
import { boxOf, wireOf } from '../support/scenes.ts';

const blocks = ['above', 'between', 'below'].map((id): Block => ({ box: boxOf(id), lane: 'lane' }));
const [above, between, below] = blocks as [Block, Block, Block];

/** The wires for which there has to be room in the row of a block. */
function passing(row: Block, wires: readonly Wire[], filled: readonly Block[]): string[] {
  const open = new OpenWires({ blocks, wires, zones: [] });
  for (const block of filled) open.pass([block]);
  return open.passing([row], [[]], new Set()).flatMap((item) => (item.wires ?? []).map(({ id }) => id));
}

test('a wire takes room in the rows between its ends, and in none else', () => {
  const wires = [wireOf('long', 'above', 'below'), wireOf('short', 'above', 'between')];
  expect(passing(above, wires, [])).toEqual([]);
  expect(passing(between, wires, [above])).toEqual(['long']);
  expect(passing(below, wires, [above, between])).toEqual([]);
  expect(passing(above, wires, [above, between, below])).toEqual([]);
});

test('a strand has its room in its tube, and a wire within a box or to what is in no row takes none', () => {
  const wires = [
    wireOf('tube', 'above', 'below', { tube: { strands: 1 } }),
    wireOf('strand', 'above', 'below', { ride: { tubes: ['tube'], strand: 0 } }),
    wireOf('out', 'above', 'elsewhere'),
    wireOf('in', 'elsewhere', 'above'),
    wireOf('within', 'above', 'above'),
  ];
  expect(passing(between, wires, [above])).toEqual(['tube']);
});
