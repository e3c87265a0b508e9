import type { Entry, Order } from '../order/types.ts';
import type { Distance, Variable } from '../positions.ts';
import { spacing } from '../spacing.ts';
import { linePorts } from './lines.ts';
import { pitchGap } from './pitch.ts';
import type { Frame, Keep, Variables } from './variables.ts';

/** Keeps everything in its order and in what it stands in, with the room between that it needs. */
export function keepDistances(variables: Variables, order: Order): void {
  const { plan, positions, frames } = variables;
  const distances: Distance[] = [];
  const rangeEnds: Distance[] = [];
  const keep: Keep = (from, to, gap) => {
    // Most distances point forwards; those that point back are the ends of ranges.
    if (from !== undefined && to !== undefined) (gap < 0 ? rangeEnds : distances).push({ from, to, gap });
  };
  plan.lanes.forEach((_, lane) => stack(variables, order, keep, 0, lane));
  for (const [index, { least }] of plan.containers.entries()) keep(frames[index]?.start, frames[index]?.end, least);
  for (const side of order.sides) linePorts(variables, order, side, keep);
  positions.keepAllApart(distances);
  for (const { from, to, gap } of rangeEnds) positions.keepApart(from, to, gap);
  for (const [index, { most }] of plan.containers.entries()) {
    const { start, end } = frames[index] as Frame;
    if (most !== undefined) positions.keepApart(end, start, -Math.max(most, positions.at(end) - positions.at(start)));
  }
  // Whatever is moved to make a wire straight stays in the room that there is.
  const { end } = frames[0] as Frame;
  positions.bound(end, Math.max(plan.room, positions.at(end)));
}

/** Keeps what lies in a container in a lane in its order, from the container's start to its end. */
function stack(variables: Variables, order: Order, keep: Keep, container: number, lane: number): void {
  const { plan, frames } = variables;
  const frame = frames[container] as Frame;
  const { head = 0, foot = 0 } = plan.containers[container] ?? {};
  const edge = (entry: Entry) => (container === 0 && 'slot' in entry ? spacing.edgeGap : 0);
  let before: { readonly entry?: Entry; readonly end: Variable; readonly reach: number } = {
    end: frame.start,
    reach: 0,
  };
  for (const entry of order.entries(container, lane)) {
    const { start, end, half } = boundsOf(variables, entry);
    const gap = before.entry === undefined ? edge(entry) + head : gapBetween(variables, before.entry, entry);
    keep(before.end, start, before.reach + gap + half);
    if ('container' in entry) stack(variables, order, keep, entry.container, lane);
    before = { entry, end, reach: 'card' in entry ? (plan.cards[entry.card]?.across ?? 0) : half };
  }
  keep(before.end, frame.end, before.reach + (before.entry === undefined ? head : edge(before.entry)) + foot);
}

function gapBetween({ plan }: Variables, before: Entry, after: Entry): number {
  if ('slot' in before && 'slot' in after) return pitchGap(before.slot.wire.size, after.slot.wire.size);
  if ('slot' in before || 'slot' in after) return spacing.slotGap;
  const isZone = (entry: Entry) => 'container' in entry && plan.containers[entry.container]?.zone !== undefined;
  if (isZone(before) || isZone(after)) return spacing.zoneGap;
  // Boxes in a hub stand closer together than cards.
  const inHub = 'container' in after && plan.containers[plan.containers[after.container]?.parent ?? 0]?.hub;
  return inHub ? spacing.childGap : plan.cardGap;
}

/** Where something starts and ends, and half of how thick it is where both are its middle. */
function boundsOf(variables: Variables, entry: Entry): { start: Variable; end: Variable; half: number } {
  if ('card' in entry) {
    const card = variables.cards[entry.card] as Variable;
    return { start: card, end: card, half: 0 };
  }
  if ('container' in entry) return { ...(variables.frames[entry.container] as Frame), half: 0 };
  const variable = variables.positions.add();
  variables.slots.set(entry.slot, variable);
  return { start: variable, end: variable, half: entry.slot.wire.size / 2 };
}
