import type { Estimate, Extent } from '../estimate.ts';
import type { Plan, Slot } from '../plan.ts';

/** What a heading keeps from the wires at both of its sides, together, in px. */
const HEADING_ROOM = 48;

/**
 * A heading stands at the start of its frame where the wires that pass it can move aside with what they join, else in the
 * first gap between them that has room for it.
 */
export function besideHeadings(plan: Plan, slots: readonly Slot[], estimate: Estimate): Extent[] {
  const passing = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = `${slot.container} ${slot.lane}`;
    const known = passing.get(key);
    if (known) known.push(slot);
    else passing.set(key, [slot]);
  }
  return plan.cards.map(({ heading, container, lane, across }, index): Extent => {
    const known = estimate.cards[index] ?? { start: 0, end: 0 };
    const here = heading ? (passing.get(`${container} ${lane}`) ?? []) : [];
    const { start: first, end: last } = estimate.containers[container] ?? { start: -Infinity, end: Infinity };
    const places = here.map(({ wish }) => Math.max(first, wish)).sort((a, b) => a - b);
    const aside = known.start + across + HEADING_ROOM / 2 - (places[0] ?? Infinity);
    const ends = here.flatMap(({ wire: { from, to } }) => [estimate.ends[from.lane] ?? 0, estimate.ends[to.lane] ?? 0]);
    if (aside <= plan.room - Math.max(0, ...ends)) return known;
    const room = across + HEADING_ROOM;
    const gap = [known.start - HEADING_ROOM / 2, ...places].find((start, at) => (places[at] ?? last) - start >= room);
    return gap === undefined ? known : { start: gap + HEADING_ROOM / 2, end: gap + HEADING_ROOM / 2 + across };
  });
}
