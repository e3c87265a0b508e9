import type { Hop, Stop } from '../plan.ts';

/** As many wires on one side of a card can well be straight, or nearly, at once. */
const FEW = 2;

/**
 * How many times too many wires there are for all of them to be straight where a hop ends: on one side of a card, or
 * between hubs of which each is joined to several others. To make one of many straight moves much for little.
 *
 * @returns a number of 1 or more for each hop
 */
export function crowdsOf(hops: readonly Hop[]): (hop: Hop) => number {
  const atSide = new Map<string, number>();
  const joined = new Map<number, Set<number>>();
  for (const { wire, from, to } of hops) {
    if (wire.size === 0 && !wire.wire.firm)
      for (const side of [from, to].flatMap(sideOf)) atSide.set(side, (atSide.get(side) ?? 0) + 1);
    const [one, other] = [wire.from.hub, wire.to.hub];
    if (one === undefined || other === undefined) continue;
    joined.set(one, (joined.get(one) ?? new Set()).add(other));
    joined.set(other, (joined.get(other) ?? new Set()).add(one));
  }
  return ({ wire, from, to }) => {
    const sides = [from, to].flatMap(sideOf).map((side) => (atSide.get(side) ?? 1) / FEW);
    const hubs = [wire.from.hub, wire.to.hub].map((hub) => (hub === undefined ? 1 : (joined.get(hub)?.size ?? 1)));
    return Math.max(1, ...sides, Math.min(...hubs) > 1 ? Math.max(...hubs) : 1);
  };
}

function sideOf(stop: Stop): string[] {
  return 'end' in stop && stop.end.card !== undefined ? [`${stop.end.card} ${stop.side}`] : [];
}
