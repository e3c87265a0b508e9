import { expect, test } from 'vitest';
import { roundedPath } from '../../src/draw/path.ts';
import { tubeGaps, underpasses } from '../../src/draw/underpasses.ts';
import type { PlacedWire, Point } from '../../src/scene/placed.ts';

function wire(id: string, points: readonly (readonly [number, number])[], more: Partial<PlacedWire> = {}): PlacedWire {
  return {
    id,
    kind: 'connection',
    tone: 'microsoft',
    from: 'a',
    to: 'b',
    via: [],
    passes: [],
    weight: 'normal',
    tooltip: id,
    status: 'existing',
    assumed: false,
    paths: [points.map(([x, y]): Point => ({ x, y }))],
    tube: 0,
    ends: [],
    texts: [],
    ...more,
  };
}

/** What is drawn of each wire, as its level and upright pieces. */
function drawn(wires: readonly PlacedWire[]): Record<string, string> {
  const gaps = underpasses(wires);
  return Object.fromEntries(
    wires.map((each) => [each.id, each.paths.map((path, at) => roundedPath(path, gaps.get(each)?.[at])).join(' ')]),
  );
}

const level = (id: string, more: Partial<PlacedWire> = {}) =>
  wire(
    id,
    [
      [0, 50],
      [100, 50],
    ],
    more,
  );
const upright = (id: string, more: Partial<PlacedWire> = {}) =>
  wire(
    id,
    [
      [40, 100],
      [40, 0],
    ],
    more,
  );

test('of two lines that cross the level one is left open, whichever comes first', () => {
  for (const wires of [
    [level('level'), upright('upright')],
    [upright('upright'), level('level')],
  ])
    expect(drawn(wires)).toEqual({ level: 'M0 50H37.13M42.88 50H100', upright: 'M40 100V0' });
});

test('a lighter line is left open, in whichever direction it runs', () => {
  expect(drawn([level('level', { weight: 'heavy' }), upright('upright')])).toEqual({
    level: 'M0 50H100',
    upright: 'M40 100V53.38M40 46.63V0',
  });
});

test('lines that only meet are whole', () => {
  const meets = wire('meets', [
    [40, 50],
    [40, 0],
  ]);
  const turns = wire('turns', [
    [40, 0],
    [40, 50],
    [100, 50],
  ]);
  expect(drawn([level('level'), meets]).level).toBe('M0 50H100');
  expect(drawn([level('level'), turns]).level).toBe('M0 50H100');
});

test('what is left between two gaps is drawn only where it can be seen', () => {
  const second = (x: number) =>
    wire('second', [
      [x, 0],
      [x, 100],
    ]);
  expect(drawn([level('level'), upright('first'), second(60)]).level?.match(/M/g)).toHaveLength(3);
  expect(drawn([level('level'), upright('first'), second(48)]).level).toBe('M0 50H37.13M50.88 50H100');
});

test('a strand runs under the tube that lies over its own, and over the one that lies under it', () => {
  const tubes = [level('low', { tube: 20, kind: 'primary' }), upright('high', { tube: 20, kind: 'primary' })];
  const { low, high } = drawn([...tubes, level('in-low', { rides: ['low'] }), upright('in-high', { rides: ['high'] })]);
  const strands = drawn([...tubes, level('in-low', { rides: ['low'] }), upright('in-high', { rides: ['high'] })]);
  expect([low, high]).toEqual(['M0 50H100', 'M40 100V0']);
  expect(strands['in-low']).toBe('M0 50H28M52 50H100');
  expect(strands['in-high']).toBe('M40 100V0');
});

test('a line of no tube runs over tubes', () => {
  expect(drawn([level('tube', { tube: 20, kind: 'primary' }), upright('line')]).line).toBe('M40 100V0');
});

test('a line runs under the bars that it crosses, and meets those at which it ends', () => {
  const bar = { x: 38.5, y: 20, width: 3, height: 60 };
  const [crossing, ending] = [
    level('level'),
    wire('ending', [
      [41.5, 40],
      [90, 40],
    ]),
  ];
  expect(underpasses([crossing, ending], [bar])).toEqual(new Map([[crossing, [[{ x: 40, y: 50, half: 3.5 }]]]]));
});

test('a tube is open at both sides of a later one that runs over it', () => {
  const [one, other] = [level('level', { tube: 20 }), upright('upright', { tube: 10 })];
  const sides = (x: number) => [
    { x, y: 40 },
    { x, y: 60 },
  ];
  expect(tubeGaps([one, other])).toEqual([sides(34), sides(46)]);
  const over = (y: number) => [
    { x: 35, y },
    { x: 45, y },
  ];
  expect(tubeGaps([other, one])).toEqual([over(39), over(61)]);
  expect(tubeGaps([one, upright('line')])).toEqual([]);
});
