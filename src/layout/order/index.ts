import type { Estimate } from '../estimate.ts';
import type { Plan, Route, Slot } from '../plan.ts';
import { Guess } from './guess.ts';
import { orderPorts } from './ports.ts';
import { type Entry, isIn, type Order, slotsOf } from './types.ts';

/**
 * Gives the slots their places among the cards of their lanes, and the ports theirs on the sides of their boxes, so that
 * few wires cross. In a run of lanes that a container reaches over, a wire keeps to one side of it.
 *
 * Needs routes, and an estimate of where the cards lie; leaves an order for each lane and each side.
 */
export function orderAcross(plan: Plan, routes: readonly Route[], estimate: Estimate): Order {
  const guess = new Guess(plan, routes, estimate);
  const lists = new Map<string, Entry[]>();
  const slots = new Map<string, { slot: Slot; index: number }[]>();
  for (const route of routes) {
    for (const slot of slotsOf(route)) {
      const key = `${slot.container} ${slot.lane}`;
      const own = slots.get(key) ?? [];
      own.push({ slot, index: own.length });
      slots.set(key, own);
    }
  }
  const entries = (container: number, lane: number): readonly Entry[] => {
    const key = `${container} ${lane}`;
    const known = lists.get(key);
    if (known) return known;
    const sorted = (slots.get(key) ?? [])
      .map((each) => ({ ...each, gap: guess.gap(each.slot) }))
      .sort((a, b) => a.gap - b.gap || a.slot.wish - b.slot.wish || a.slot.far - b.slot.far || a.index - b.index);
    const list: Entry[] = [];
    let next = 0;
    (plan.containers[container]?.children ?? []).forEach((child, index) => {
      for (; next < sorted.length && (sorted[next]?.gap ?? 0) <= index; next += 1)
        list.push({ slot: (sorted[next] as { slot: Slot }).slot });
      if (isIn(plan, child, lane)) list.push(child);
    });
    for (; next < sorted.length; next += 1) list.push({ slot: (sorted[next] as { slot: Slot }).slot });
    lists.set(key, list);
    return list;
  };
  return { entries, sides: orderPorts(plan, routes, guess) };
}
