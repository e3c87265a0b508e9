import { type Hop, laneOf, type Stop } from '../plan.ts';
import { spotOf, type Variables } from './variables.ts';

/** Thin wires from one side of a card to so many others can’t all be straight at once. */
const SEVERAL = 3;

/**
 * For each side of a card with thin wires to several others, the one that comes from the middle of the places that they lead to:
 * where it is straight, the others spread to both sides of it, and are as short as they can be together.
 */
export function middleHops(variables: Variables, hops: readonly Hop[]): ReadonlySet<Hop> {
  const sides = new Map<string, { readonly hop: Hop; readonly leadsTo: number; readonly other: string }[]>();
  const add = (hop: Hop, own: Stop, other: Stop) => {
    const spot = spotOf(variables, other);
    if (!('end' in own) || own.end.card === undefined || !spot) return;
    const side = `${own.end.card} ${own.side}`;
    const leadsTo = variables.positions.at(spot.variable) + spot.offset;
    const far = own.end === hop.wire.from ? hop.wire.to : hop.wire.from;
    sides.set(side, [...(sides.get(side) ?? []), { hop, leadsTo, other: `${far.card} ${far.hub}` }]);
  };
  for (const hop of hops) {
    if (hop.wire.size > 0 || laneOf(hop.from) === laneOf(hop.to)) continue;
    add(hop, hop.from, hop.to);
    add(hop, hop.to, hop.from);
  }
  const found = [...sides.values()].flatMap((own) => {
    const middle = [...own].sort((a, b) => a.leadsTo - b.leadsTo)[(own.length - 1) >> 1];
    return new Set(own.map(({ other }) => other)).size < SEVERAL || !middle ? [] : [middle.hop];
  });
  return new Set(found);
}
