import { expect, test } from 'vitest';
import { type Item, widthOf } from '../../src/layout/orient/row-width.ts';

/** A frame of 80 px that stands 100 px from the start, as another of its lanes needs it, with a block in it. */
const framed: Item = { around: ['frame'], px: 20, solid: true };
const extentOf = () => ({ start: 100, width: 80 });
const wireOf = (px: number): Item => ({ around: [], px, solid: false });
const widthWith = (...wires: readonly number[]) => widthOf([framed, ...wires.map(wireOf)], extentOf, new Map(), 10);

test('the room before a frame that stands further on than it has to is taken once by the wires that pass', () => {
  expect(widthWith()).toBe(180);
  expect(widthWith(60)).toBe(180);
  expect(widthWith(100)).toBe(180);
  expect(widthWith(60, 40)).toBe(180);
  expect(widthWith(60, 60)).toBe(240);
  expect(widthWith(40, 40, 40)).toBe(220);
  expect(widthWith(101)).toBe(281);
});
