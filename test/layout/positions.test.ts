import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Heap } from '../../src/layout/heap.ts';
import { type Distance, Positions } from '../../src/layout/positions.ts';

describe('a queue by rank', () => {
  test('gives the least rank first, and of equal ranks the one that was added first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (ranks) => {
        const heap = new Heap<number>();
        ranks.forEach((rank, index) => heap.add(index, rank));
        const taken = ranks.map(() => heap.take() as number);
        const sorted = ranks.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
        expect(taken).toEqual(sorted);
        expect(heap.take()).toBeUndefined();
      }),
    );
  });

  test('takes in more while it is emptied', () => {
    const heap = new Heap<string>();
    heap.add('late', 5);
    heap.add('early', 1);
    expect(heap.take()).toBe('early');
    heap.add('between', 3);
    expect([heap.take(), heap.take(), heap.take()]).toEqual(['between', 'late', undefined]);
  });
});

/** Distances that all point forwards, so that they can all hold. */
const forwards = fc.array(fc.record({ from: fc.nat(8), step: fc.integer({ min: 1, max: 4 }), gap: fc.nat(50) }), {
  maxLength: 30,
});
const wishes = fc.array(fc.record({ from: fc.nat(12), to: fc.nat(12), distance: fc.integer({ min: -60, max: 60 }) }), {
  maxLength: 20,
});

function system(parts: readonly { from: number; step: number; gap: number }[]) {
  const positions = new Positions();
  const variables = Array.from({ length: 13 }, () => positions.add());
  const distances = parts.map(({ from, step, gap }): Distance => ({ from, to: from + step, gap }));
  positions.keepAllApart(distances);
  return { positions, variables, distances };
}

describe('places that keep their distances', () => {
  test('each is as near to the start as those before it admit', () => {
    fc.assert(
      fc.property(forwards, (parts) => {
        const { positions, variables, distances } = system(parts);
        for (const variable of variables) {
          const least = Math.max(
            0,
            ...distances.filter(({ to }) => to === variable).map((d) => positions.at(d.from) + d.gap),
          );
          expect(positions.at(variable)).toBe(least);
        }
      }),
    );
  });

  test('hold after every wish, granted or not, and a granted wish stays', () => {
    fc.assert(
      fc.property(forwards, wishes, (parts, asked) => {
        const { positions, distances } = system(parts);
        const granted: typeof asked = [];
        for (const wish of asked) {
          const before = distances.map(({ from }) => positions.at(from));
          if (positions.tie(wish.from, wish.to, wish.distance)) granted.push(wish);
          else expect(distances.map(({ from }) => positions.at(from))).toEqual(before);
          for (const { from, to, gap } of distances)
            expect(positions.at(to) - positions.at(from)).toBeGreaterThanOrEqual(gap - 0.001);
          for (const { from, to, distance } of granted)
            expect(positions.at(to) - positions.at(from)).toBeCloseTo(distance, 3);
        }
      }),
    );
  });

  test('one that is said later pushes what is in its way, and is refused where it goes round in a circle', () => {
    const positions = new Positions();
    const [a, b, c] = [positions.add(), positions.add(), positions.add()] as const;
    positions.keepAllApart([
      { from: a, to: b, gap: 10 },
      { from: b, to: c, gap: 10 },
    ]);
    expect(positions.keepApart(a, b, 25)).toBe(true);
    expect([positions.at(a), positions.at(b), positions.at(c)]).toEqual([0, 25, 35]);
    expect(positions.keepApart(c, a, -30)).toBe(false);
    expect([positions.at(a), positions.at(b), positions.at(c)]).toEqual([0, 25, 35]);
  });

  test('nothing is moved further than it may, nor past the bound', () => {
    const positions = new Positions();
    const [a, b, end] = [positions.add(), positions.add(), positions.add()] as const;
    positions.keepAllApart([
      { from: a, to: end, gap: 10 },
      { from: b, to: end, gap: 10 },
    ]);
    expect(positions.tie(a, b, 50, 40)).toBe(false);
    positions.bound(end, 55);
    expect(positions.tie(a, b, 50)).toBe(false);
    expect(positions.tie(a, b, 45)).toBe(true);
    expect([positions.at(a), positions.at(b), positions.at(end)]).toEqual([0, 45, 55]);
  });

  test('a lone one has room up to what lies behind it', () => {
    const positions = new Positions();
    const [a, b, c] = [positions.add(), positions.add(), positions.add()] as const;
    positions.keepAllApart([
      { from: a, to: c, gap: 10 },
      { from: b, to: c, gap: 30 },
    ]);
    expect(positions.room(a, (each) => positions.at(each))).toBe(20);
    expect(positions.isAlone(a)).toBe(true);
    positions.tie(a, b, 0);
    expect(positions.isAlone(a)).toBe(false);
  });

  test('what moves together leaves itself its room', () => {
    const positions = new Positions();
    const [start, end, behind] = [positions.add(), positions.add(), positions.add()] as const;
    positions.keepAllApart([
      { from: start, to: end, gap: 10 },
      { from: end, to: behind, gap: 5 },
    ]);
    positions.keepApart(end, behind, 25);
    const [at, both] = [(each: number) => positions.at(each), new Set([start, end])];
    positions.tie(start, end, 10);
    expect(positions.isAlone(start)).toBe(false);
    expect(positions.isAlone(start, both)).toBe(true);
    expect([positions.room(start, at), positions.room(start, at, both), positions.room(end, at, both)]).toEqual([
      0,
      Infinity,
      10,
    ]);
  });
});
