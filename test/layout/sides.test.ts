import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blank } from '../../src/layout/faces/sized.ts';
import { openSides } from '../../src/layout/orient/sides.ts';
import type { Range } from '../../src/layout/plan.ts';

const box = (id: string, x: number, y: number, width: number, height: number) => ({
  ...blank({ id, kind: 'router', tone: 'neutral', tooltip: id, lines: [] }, width, height),
  x,
  y,
});

const bothSides = ({ low, high }: Range) => ({ before: { low, high }, after: { low, high } });

test('a box with nothing before it is met wherever its wire has to land, also between two px', () => {
  fc.assert(
    fc.property(fc.double({ min: 20, max: 190, noNaN: true }), fc.integer({ min: 1, max: 20 }), (at, clear) => {
      const inner = box('inner', 10, 10, 200, 40);
      const card = { ...box('card', 0, 0, 220, 100), children: [inner] };
      const area = { start: 10, end: 50, low: at, high: at };
      expect(openSides(card, inner, area, clear, bothSides(area), true).before).toMatchObject({ low: at, high: at });
    }),
  );
});

test('a box is met beside what stands before it, and not through it', () => {
  const inner = box('inner', 10, 60, 200, 30);
  const other = box('other', 10, 10, 80, 30);
  const card = { ...box('card', 0, 0, 220, 100), children: [other, inner] };
  const area = { start: 60, end: 90, low: 20, high: 200 };
  expect(openSides(card, inner, area, 3, bothSides(area), true).before).toMatchObject({ low: 93, high: 200 });
  expect(openSides(card, inner, { ...area, high: 80 }, 3, bothSides(area), true).before).toBeUndefined();
});

test('what is clear of the corners lies in what can be met', () => {
  const number = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(number, number, number, number, (low, long, from, to) => {
      const card = box('card', 0, 0, 400, 100);
      const area = { start: 0, end: 100, low, high: low + long };
      const away = { low: from, high: to };
      const { clear, ...range } = openSides(card, card, area, 3, { before: away, after: away }, true).before ?? {
        ...area,
        clear: { low: -1, high: -1 },
      };
      expect(range).toEqual({ low, high: low + long });
      expect(clear.low).toBeLessThanOrEqual(clear.high);
      for (const at of [clear.low, clear.high]) expect(Math.min(Math.max(at, low), low + long)).toBe(at);
      if (from <= to && low <= from && to <= low + long) expect(clear).toEqual(away);
    }),
  );
});
