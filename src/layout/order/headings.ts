import type { Estimate, Extent } from '../estimate.ts';
import type { Plan, Slot } from '../plan.ts';

/** What a heading keeps from the wires at both of its sides, together, in px. */
const HEADING_ROOM = 48;

/** A heading stands in the first gap between the wires that pass beside it that has room for it. */
export function besideHeadings(plan: Plan, slots: readonly Slot[], estimate: Estimate): Extent[] {
  const wishes = new Map<string, number[]>();
  for (const { container, lane, wish } of slots) {
    const key = `${container} ${lane}`;
    const known = wishes.get(key);
    if (known) known.push(wish);
    else wishes.set(key, [wish]);
  }
  return plan.cards.map(({ heading, container, lane, across }, index): Extent => {
    const known = estimate.cards[index] ?? { start: 0, end: 0 };
    const { start: first, end: last } = estimate.containers[container] ?? { start: -Infinity, end: Infinity };
    const wished = heading ? (wishes.get(`${container} ${lane}`) ?? []) : [];
    const passing = wished.map((wish) => Math.max(first, wish)).sort((a, b) => a - b);
    const room = across + HEADING_ROOM;
    const gap = [known.start - HEADING_ROOM / 2, ...passing].find((start, at) => (passing[at] ?? last) - start >= room);
    return gap === undefined ? known : { start: gap + HEADING_ROOM / 2, end: gap + HEADING_ROOM / 2 + across };
  });
}
