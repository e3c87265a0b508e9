import { expect, test } from 'vitest';
import { withReferences } from '../../src/layout/orient/references.ts';
import type { Block, Wire } from '../../src/scene/scene.ts';
import { boxOf, frame, wireOf } from '../support/scenes.ts';

/** A box with a name of its own in a card of a band. */
const blockOf = (band: string, id: string, text: string): Block => ({
  box: boxOf(`card:${id}`, [], { children: [boxOf(id, [], { lines: [{ text, role: 'name' }] })] }),
  lane: 'lane',
  band,
});

const lanes = [{ id: 'lane', size: 'medium', loops: 'before' }] as const;
const blocks = [blockOf('north', 'a', 'Taipei'), blockOf('south', 'b', 'Kaohsiung')];

/** What the cards say that stand for the far ends of a wire between two bands, by band. */
function told(wire: Wire): object {
  const scene = withReferences({ ...frame, lanes, zones: [], blocks, wires: [wire] }, []);
  const cards = scene.blocks.filter(({ box }) => box.kind === 'reference');
  return Object.fromEntries(cards.map(({ band, box }) => [band, box.lines.map(({ text }) => text)]));
}

test('a card beside a band names the box at the far end of a wire, by its first words or by the wire’s', () => {
  expect(told(wireOf('w', 'a', 'b'))).toEqual({ north: ['Kaohsiung'], south: ['Taipei'] });
  const references = { from: 'the north', to: 'the south' };
  expect(told(wireOf('w', 'a', 'b', { references }))).toEqual({ north: ['the south'], south: ['the north'] });
});
