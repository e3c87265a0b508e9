import type { Measure } from '../../scene/measure.ts';
import type { Rail, Stack } from '../../scene/panels.ts';
import type { PlacedNode } from '../../scene/placed.ts';
import type { Box } from '../../scene/scene.ts';
import type { Span } from './channel.ts';
import { centred, moveNode, nodeOf, placeFace, routerFace } from './faces.ts';
import { sizes } from './sizes.ts';

/** The lines of a stack's tubes, with their places across it. */
export type Rails = readonly { readonly rail: Rail; readonly x: number }[];

/** The form between places and cloud, over the tubes' whole width. Its words stand where no line passes. */
export function sizeForm(
  box: Box,
  shape: 'cloud' | 'bar',
  at: Span,
  rails: Rails,
  tubes: readonly PlacedNode[],
  measure: Measure,
): PlacedNode {
  const cloud = shape === 'cloud';
  const width = at.right - at.left;
  const ending = rails.filter(({ rail }) => rail.at === 'form');
  const passing = ending.length < rails.length;
  const [tube] = tubes;
  const routers = ending.map(({ rail, x }) => routerFace(rail.near, x, cloud ? 22 : 7));
  const middle = passing && tube ? tube.x + tube.width / 2 : (at.left + at.right) / 2;
  const room = passing && tube ? tube.width - 2 * (sizes.rail + 8) : width - (cloud ? 60 : 20);
  const top = cloud ? (ending.length > 0 ? 46 : 34) : ending.length > 0 ? 30 : 10;
  const words = centred(box.lines, middle, top, room, measure);
  const height = Math.max(cloud ? sizes.formCloud : sizes.form, top + words.height + 10);
  return nodeOf(box, {
    x: at.left,
    y: 0,
    width,
    height,
    texts: words.texts,
    children: routers,
    ...(cloud ? { shape: 'cloud' as const } : {}),
  });
}

/** Places side by side, each from half way to the one before to half way to the next. */
export function sizePlaces(stack: Stack, at: Span, rails: Rails, measure: Measure): PlacedNode[] {
  return stack.places.map((place) => {
    const [from, to] = place.rails;
    const edge = (before: number, after: number, end: number) => {
      const [one, other] = [rails[before], rails[after]];
      return one && other ? (one.x + other.x) / 2 : end;
    };
    const left = edge(from - 1, from, at.left) + (from > 0 ? 5 : 0);
    const right = edge(to, to + 1, at.right) - (to < rails.length - 1 ? 5 : 0);
    const own = rails.slice(from, to + 1);
    const routers = own
      .filter(({ rail }) => rail.at === 'place')
      .map(({ rail, x }) => routerFace(rail.near, x - left, 8));
    return moveNode(
      placeFace(
        place.box,
        place.picture,
        right - left,
        own.map(({ x }) => x - left),
        routers,
        measure,
      ),
      left,
      0,
    );
  });
}
