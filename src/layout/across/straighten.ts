import { type Hop, laneOf, type Strand } from '../plan.ts';
import { alignRows } from './align.ts';
import { crowdsOf } from './crowd.ts';
import { middleHops } from './middle.ts';
import { type Frame, type Spot, spotOf, type Variables } from './variables.ts';

/** How far in px a card may be moved to make a wire straight, by the wire’s weight. What its port slides on its side doesn’t count. */
const REACH = { firm: 2_000, middle: 1_000, heavy: 240, normal: 240, light: 120 };

/** By so many px a picture without a room of its own may grow for its thin wires to be straight. */
const GROWTH = 40;

/**
 * Makes wires straight where that leaves everything in its order: the thick ones first, and of these the pieces at their ends, so
 * that they turn once, beside where they start; then the middle one of several at one side, then the heavy ones, each from the
 * start on. The thin ones take no more room than there is, but for a little.
 */
export function straighten(variables: Variables, hops: readonly Hop[]): void {
  const { plan, positions, frames } = variables;
  joinTubes(variables);
  const crowd = crowdsOf(hops);
  const middle = middleHops(variables, hops);
  const reachOf = (hop: Hop): number => {
    const { firm, weight = 'normal' } = hop.wire.wire;
    if (hop.wire.size > 0 || firm) return REACH.firm;
    return middle.has(hop) ? REACH.middle : REACH[weight] / crowd(hop);
  };
  const wishes = hops.flatMap((hop) => {
    const [from, to] = [spotOf(variables, hop.from), spotOf(variables, hop.to)];
    if (!from || !to || laneOf(hop.from) === laneOf(hop.to)) return [];
    const ends = hop.wire.size > 0 && 'end' in hop.to && hop.to.end === hop.wire.to;
    return [{ from, to, reach: reachOf(hop), ends }];
  });
  const place = ({ variable, offset }: Spot) => positions.at(variable) + offset;
  const sorted = wishes
    .map((wish, index) => ({ ...wish, index, at: Math.max(place(wish.from), place(wish.to)) }))
    .sort((a, b) => b.reach - a.reach || Number(b.ends) - Number(a.ends) || a.at - b.at || a.index - b.index);
  const tie = (all: typeof sorted) => {
    for (const { from, to, reach } of all) {
      const slack = slackOf(variables, place(from) < place(to) ? from : to);
      positions.tie(from.variable, to.variable, from.offset - to.offset, reach + slack);
    }
  };
  tie(sorted.filter(({ reach }) => reach === REACH.firm));
  const { end } = frames[0] as Frame;
  if (plan.room === Infinity) positions.bound(end, positions.at(end) + GROWTH);
  tie(sorted.filter(({ reach }) => reach !== REACH.firm));
  // From top to bottom a lane that doesn't fit is split into several.
  if (new Set(plan.lanes.map(({ id }) => id)).size < plan.lanes.length) alignRows(variables);
}

/** How far in px a free port can be moved on its side, and a free slot in its lane, with nothing else. */
function slackOf({ positions }: Variables, { variable, offset }: Spot): number {
  if (offset !== 0 || !positions.isAlone(variable)) return 0;
  return Math.max(0, positions.room(variable, (other) => positions.at(other)) - positions.at(variable));
}

/** A strand runs straight through a box between two of its tubes. */
function joinTubes({ plan, ports, positions }: Variables): void {
  const byId = new Map(plan.wires.map((wire) => [wire.wire.id, wire]));
  for (const strand of plan.strands) {
    strand.slice(1).forEach(({ tube, offset }, index) => {
      const before = strand[index] as Strand;
      const [into, out] = [byId.get(before.tube)?.to, byId.get(tube)?.from];
      const [one, other] = [into && ports.get(into), out && ports.get(out)];
      if (one !== undefined && other !== undefined) positions.tie(one, other, before.offset - offset);
    });
  }
}
