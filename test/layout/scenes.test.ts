import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText } from '../../src/font/measure.ts';
import { inspect } from '../../src/inspect/index.ts';
import { layoutScene } from '../../src/layout/index.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { anyScene, boxOf, frame, wireOf, zoneOf } from '../support/scenes.ts';

/** `SEED=random` looks further. */
const seed = process.env.SEED === 'random' ? {} : { seed: 7 };
const runs = Number(process.env.WIDER ?? 1) * 300;

/** From the field to the plate: nothing of it is a network. */
const kitchen: Scene = {
  ...frame,
  title: 'A kitchen',
  lanes: [
    { id: 'store', size: 'medium', loops: 'before' },
    { id: 'stoves', size: 'medium', loops: 'after' },
    { id: 'pass', size: 'narrow', loops: 'after' },
    { id: 'tables', size: 'medium', loops: 'after' },
  ],
  zones: [
    zoneOf('back of house', ['store', 'pass']),
    zoneOf('hot kitchen', ['stoves', 'stoves'], { within: 'back of house' }),
    zoneOf('dining room', ['tables', 'tables']),
  ],
  blocks: [
    { box: boxOf('cold store', ['4 °C']), lane: 'store', zone: 'back of house' },
    { box: boxOf('dry store'), lane: 'store', zone: 'back of house' },
    {
      box: boxOf('range', ['six burners'], { children: [boxOf('oven'), boxOf('hob')] }),
      lane: 'stoves',
      zone: 'hot kitchen',
    },
    { box: boxOf('cold kitchen'), lane: 'stoves', zone: 'back of house' },
    { box: boxOf('the pass', ['all plates']), lane: 'pass', zone: 'back of house', stretch: {} },
    { box: boxOf('table 1'), lane: 'tables', zone: 'dining room' },
    { box: boxOf('table 2'), lane: 'tables', zone: 'dining room' },
  ],
  wires: [
    wireOf('fish', 'cold store', 'hob'),
    wireOf('flour', 'dry store', 'oven'),
    wireOf('salad', 'cold store', 'cold kitchen'),
    wireOf('roast', 'oven', 'the pass'),
    wireOf('soup', 'hob', 'the pass'),
    wireOf('starter', 'cold kitchen', 'the pass'),
    wireOf('first', 'the pass', 'table 1'),
    wireOf('second', 'the pass', 'table 2'),
    wireOf('stock', 'cold store', 'dry store'),
    wireOf('bread', 'dry store', 'table 2'),
  ],
};

describe('scenes of any domain', () => {
  test.each([
    ['left-to-right', {}],
    ['top-to-bottom', { width: 720 }],
  ] as const)('a kitchen is drawn %s as it is', (direction, more) => {
    const placed = layoutScene({ ...kitchen, direction, ...more }, measureText);
    expect(inspect(placed)).toEqual([]);
    expect(placed.wires.map((wire) => wire.id).sort()).toEqual(kitchen.wires.map((wire) => wire.id).sort());
  });

  test.each(['left-to-right', 'top-to-bottom'] as const)('random ones keep their promises %s', (direction) => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        expect(inspect(layoutScene({ ...scene, direction, width: 1_400 }, measureText))).toEqual([]);
      }),
      { numRuns: runs, ...seed },
    );
  });
});
