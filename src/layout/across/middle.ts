import { type Hop, laneOf, type Stop } from '../plan.ts';
import { spotOf, type Variables } from './variables.ts';

/** Of so many thin wires at one side of a card, not all can be straight at once. */
const SEVERAL = 3;

/**
 * For each side of a card with several thin wires, the one that comes from the middle of the places that they lead to:
 * where it is straight, the others spread to both sides of it, and are as short as they can be together.
 */
export function middleHops(variables: Variables, hops: readonly Hop[]): ReadonlySet<Hop> {
  const sides = new Map<string, { readonly hop: Hop; readonly leadsTo: number }[]>();
  const add = (hop: Hop, own: Stop, other: Stop) => {
    const spot = spotOf(variables, other);
    if (!('end' in own) || own.end.card === undefined || !spot) return;
    const side = `${own.end.card} ${own.side}`;
    const leadsTo = variables.positions.at(spot.variable) + spot.offset;
    sides.set(side, [...(sides.get(side) ?? []), { hop, leadsTo }]);
  };
  for (const hop of hops) {
    if (hop.wire.size > 0 || laneOf(hop.from) === laneOf(hop.to)) continue;
    add(hop, hop.from, hop.to);
    add(hop, hop.to, hop.from);
  }
  const found = [...sides.values()].flatMap((own) => {
    const middle = [...own].sort((a, b) => a.leadsTo - b.leadsTo)[(own.length - 1) >> 1];
    return own.length < SEVERAL || !middle ? [] : [middle.hop];
  });
  return new Set(found);
}
