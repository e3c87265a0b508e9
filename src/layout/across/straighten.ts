import { type Hop, laneOf } from '../plan.ts';
import { type Spot, spotOf, type Variables } from './variables.ts';

/** How far in px a card may be moved to make a wire straight, by the wire's weight. */
const REACH = { firm: 2_000, heavy: 240, normal: 240, light: 120 };

/** Makes wires straight where that leaves everything in its order: the thick and heavy ones first, then from the start on. */
export function straighten(variables: Variables, hops: readonly Hop[]): void {
  const { positions } = variables;
  joinTubes(variables);
  const crowd = crowdsOf(hops);
  const wishes = hops.flatMap((hop) => {
    const [from, to] = [spotOf(variables, hop.from), spotOf(variables, hop.to)];
    if (!from || !to || laneOf(hop.from) === laneOf(hop.to)) return [];
    const { firm, weight = 'normal' } = hop.wire.wire;
    return [{ from, to, reach: hop.wire.size > 0 || firm ? REACH.firm : REACH[weight] / crowd(hop) }];
  });
  const place = ({ variable, offset }: Spot) => positions.at(variable) + offset;
  const sorted = wishes
    .map((wish, index) => ({ ...wish, index, at: Math.max(place(wish.from), place(wish.to)) }))
    .sort((a, b) => b.reach - a.reach || a.at - b.at || a.index - b.index);
  for (const { from, to, reach } of sorted) positions.tie(from.variable, to.variable, from.offset - to.offset, reach);
}

/** A strand runs straight through a box between two of its tubes. */
function joinTubes({ plan, ports, positions }: Variables): void {
  const byId = new Map(plan.wires.map((wire) => [wire.wire.id, wire]));
  for (const tubes of plan.strands) {
    tubes.slice(1).forEach((tube, index) => {
      const [into, out] = [byId.get(tubes[index] ?? '')?.to, byId.get(tube)?.from];
      const [one, other] = [into && ports.get(into), out && ports.get(out)];
      if (one !== undefined && other !== undefined) positions.tie(one, other, 0);
    });
  }
}

/**
 * Among how many wires a hop is one of which only few can be straight: those to one card, and those between hubs of which
 * each is joined to several others.
 */
function crowdsOf(hops: readonly Hop[]): (hop: Hop) => number {
  const atCard = new Map<number, number>();
  const joined = new Map<number, Set<number>>();
  const endsOf = ({ from, to }: Hop) => [from, to].flatMap((stop) => ('end' in stop ? [stop.end] : []));
  for (const hop of hops) {
    const [from, to] = [hop.wire.from.hub, hop.wire.to.hub];
    for (const { card } of endsOf(hop)) if (card !== undefined) atCard.set(card, (atCard.get(card) ?? 0) + 1);
    if (from === undefined || to === undefined) continue;
    joined.set(from, (joined.get(from) ?? new Set()).add(to));
    joined.set(to, (joined.get(to) ?? new Set()).add(from));
  }
  return (hop) => {
    const cards = endsOf(hop).map(({ card }) => (card === undefined ? 1 : (atCard.get(card) ?? 1)));
    const hubs = [hop.wire.from.hub, hop.wire.to.hub].map((hub) =>
      hub === undefined ? 1 : (joined.get(hub)?.size ?? 1),
    );
    return Math.max(...cards, Math.min(...hubs) > 1 ? Math.max(...hubs) : 1);
  };
}
