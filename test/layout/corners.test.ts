import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureText } from '../../src/font/measure.ts';
import { layoutScene } from '../../src/layout/index.ts';
import { layout } from '../../src/node.ts';
import type { PlacedNode, PlacedScene, Point } from '../../src/scene/placed.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { boxOf, frame, wireOf } from '../support/scenes.ts';

/** Where a thin wire ends on a box: the px between the edges of its mark and both ends of that side. */
interface EndAt {
  readonly wire: string;
  readonly node: PlacedNode;
  readonly low: number;
  readonly high: number;
  readonly side: 'left' | 'right' | 'top' | 'bottom';
}

const HALF_MARK = 5;

function endsOf({ nodes, wires }: PlacedScene): EndAt[] {
  const boxes = new Map<string, PlacedNode>();
  const visit = (node: PlacedNode) => {
    boxes.set(node.id, node);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return wires.flatMap(({ id, from, to, paths: [path = []], rides, tube }): EndAt[] => {
    const ends: [string, Point | undefined][] = [
      [from, path[0]],
      [to, path[path.length - 1]],
    ];
    return ends.flatMap(([box, point]) => {
      const node = boxes.get(box);
      // A bar and a box whose outline isn't to be seen have no corners.
      if (!node || !point || rides || tube > 0 || node.shape === 'bar' || node.shape === 'bare') return [];
      const side = sideOf(node, point);
      const isUpright = side === 'left' || side === 'right';
      const [at, length] = isUpright ? [point.y - node.y, node.height] : [point.x - node.x, node.width];
      return [{ wire: id, node, side, low: at - HALF_MARK, high: length - at - HALF_MARK }];
    });
  });
}

function sideOf({ x, y, width }: PlacedNode, point: Point): EndAt['side'] {
  if (Math.abs(point.x - x) < 0.1) return 'left';
  if (Math.abs(point.x - x - width) < 0.1) return 'right';
  return Math.abs(point.y - y) < 0.1 ? 'top' : 'bottom';
}

/** Ends on a corner, round by 6 px, or on the fold of what was assumed, 9 px at the top right. */
function onCorners(ends: readonly EndAt[]): EndAt[] {
  return ends.filter(({ node, side, low, high }) => {
    const fold = node.assumed ? 9 : 0;
    // Places are rounded to hundredths of a px.
    const clear = (room: number, corner: number) => room > Math.max(6, corner) - 0.01;
    return !clear(low, side === 'right' ? fold : 0) || !clear(high, side === 'top' ? fold : 0);
  });
}

const fixtures = new URL('../fixtures/examples/', import.meta.url);
const variants = new URL('../../docs/variants/', import.meta.url);
const files = [
  ...readdirSync(fixtures).map((name) => new URL(name, fixtures)),
  ...['hub-network', 'hub-and-spoke', 'forty-sites', 'many-connections'].map(
    (name) => new URL(`${name}.yaml`, variants),
  ),
];

test.each(files.map((file) => [file.pathname.split('/').pop() ?? '', file] as const))(
  'no wire of %s ends on a corner of a box or on its fold',
  (_, file) => {
    const text = readFileSync(file);
    const ends = [{ direction: 'left-to-right' }, { direction: 'top-to-bottom', width: 720 }].flatMap((options) =>
      endsOf(layout(text, options as { direction: 'left-to-right' })),
    );
    expect(ends.length).toBeGreaterThan(0);
    expect(onCorners(ends).map(({ wire, node, side }) => `${wire} at ${node.id}, ${side}`)).toEqual([]);
  },
);

test.each([
  ['a card', boxOf('near')],
  ['a box in a card', boxOf('outer', [], { children: [boxOf('near')] })],
  ['a card that was assumed', boxOf('near', [], { assumed: true })],
] as const)(
  'as many wires as there are end on %s beside one another, clear of its corners where it can grow',
  (_, box) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.boolean(), (count, down) => {
        const far = Array.from({ length: count }, (_, index) => `far ${index}`);
        const scene: Scene = {
          ...frame,
          ...(down ? { direction: 'top-to-bottom', width: 1_400 } : { direction: 'left-to-right' }),
          lanes: [
            { id: 'one', size: 'medium', loops: 'after' },
            { id: 'other', size: 'narrow', loops: 'after' },
          ],
          zones: [],
          blocks: [{ box, lane: 'one' }, ...far.map((id) => ({ box: boxOf(id), lane: 'other' }))],
          wires: far.map((id) => wireOf(`to ${id}`, 'near', id)),
        };
        const ends = endsOf(layoutScene(scene, measureText)).filter(({ node }) => node.id === 'near');
        expect(ends).toHaveLength(count);
        // From top to bottom a card's words leave less room below a box in it.
        if (down && box.id !== 'near') expect(ends.every(({ low, high }) => low >= 0 && high >= 0)).toBe(true);
        else expect(onCorners(ends)).toEqual([]);
      }),
      { numRuns: 30, seed: 2 },
    );
  },
);
