import type { Measure } from '../../scene/measure.ts';
import type { Satellite, Stack } from '../../scene/panels.ts';
import type { PlacedNode } from '../../scene/placed.ts';
import { placeFace } from './faces.ts';
import { sizes } from './sizes.ts';

/** True where the satellites stand around the form, and none of the places under it is theirs. */
export function surrounds(stack: Stack): boolean {
  return stack.form !== undefined && stack.places.length === 0;
}

/** How stacks of a panel use its width, the most roomy first: with satellites of places at their sides, with tubes as wide as their words. */
export interface Spread {
  readonly sides: boolean;
  readonly wide: boolean;
}

export const spreads: readonly Spread[] = [
  { sides: true, wide: true },
  { sides: false, wide: true },
  { sides: false, wide: false },
];

/** The satellites at the left and at the right side, each joined to the form or to the place at that side. */
export function sidesOf(stack: Stack, spread: Spread): readonly [Satellite | undefined, Satellite | undefined] {
  const single = stack.satellites.filter((each) => each.wires.length === 1);
  if (surrounds(stack))
    return spread.sides && stack.satellites.length > 3
      ? [single[single.length - 2], single[single.length - 1]]
      : [undefined, undefined];
  const anchors = [stack.places[0], stack.places[stack.places.length - 1]].map((place) => [
    // The row at the foot has no way to a form.
    ...(spread.sides ? [place?.box.id] : []),
    stack.form?.box.id,
  ]);
  const left = single.find((each) => anchors[0]?.includes(each.wires[0]?.to.node));
  return [left, single.find((each) => each !== left && anchors[1]?.includes(each.wires[0]?.to.node))];
}

/** Satellites that stand neither at a side nor below a form: the panel puts them into a row at its foot. */
export function atTheFoot(stack: Stack, spread: Spread): readonly Satellite[] {
  if (surrounds(stack)) return [];
  const sides = sidesOf(stack, spread);
  return stack.satellites.filter((each) => !sides.includes(each));
}

export function satelliteFace(satellite: Satellite, measure: Measure): PlacedNode {
  return placeFace(satellite.box, satellite.picture, sizes.satellite, [], [], measure);
}
