import { type Estimate, endAt } from '../estimate.ts';
import type { End, Route, Slot, Stop, Wire } from '../plan.ts';
import { Crossings } from './crossings.ts';
import type { GapPlaces } from './gap-places.ts';
import { slotsOf } from './types.ts';

/** For each slot the gap in which it lies, as the number of its container's children that lie before it. */
export type Gaps = ReadonlyMap<Slot, number>;

/** px of detour that a wire makes rather than cross another. */
const CROSSING = 600;
/** Of two ways of the same length the one that stays nearer to where its slots wish to lie: px of detour for each px. */
const AWAY = 0.3;
/** How often each wire looks for its way: the second time it knows where the others went. */
const ROUNDS = 2;

/** A slot in one of its gaps, with the best way there. */
interface Step {
  readonly stop: Stop;
  readonly gap: number;
  readonly at: number;
  readonly cost: number;
  readonly before?: Step;
}

/**
 * The gaps in which slots lie. First each takes the one nearest to its wish; then each wire in turn takes the way through
 * its slots' gaps that is shortest, where each crossing of another wire counts as a detour.
 */
export function gapsOf(routes: readonly Route[], estimate: Estimate, places: GapPlaces): Gaps {
  const gaps = new Map<Slot, number>();
  for (const slot of routes.flatMap(slotsOf)) gaps.set(slot, places.near(slot, slot.wish));
  const at = (stop: Stop, wire: Wire) =>
    placeOf(estimate, places, gaps, stop, 'end' in stop && stop.end === wire.from ? wire.to : wire.from);
  const crossings = new Crossings(routes, at);
  const passing = routes.filter(({ hops }) => hops.length > 1);
  for (const route of Array.from({ length: ROUNDS }, () => passing).flat()) {
    for (const { stop, gap } of wayThrough(estimate, places, crossings, route))
      if ('slot' in stop) gaps.set(stop.slot, gap);
    crossings.moved(route);
  }
  return gaps;
}

/** The best way of a wire, as its stops with their gaps, from its end to its start. */
function wayThrough(estimate: Estimate, places: GapPlaces, crossings: Crossings, { wire, hops }: Route): Step[] {
  let steps: Step[] = [];
  for (const [index, hop] of hops.entries()) {
    if (index === 0) steps = [{ stop: hop.from, gap: 0, at: endAt(estimate, wire.from, wire.to), cost: 0 }];
    const options: Option[] =
      'end' in hop.to
        ? [{ gap: 0, at: endAt(estimate, wire.to, wire.from), away: 0 }]
        : optionsFor(places, hop.to.slot, steps);
    steps = options.map(({ gap, at, away }) => {
      const ways = steps.map((before): Step => {
        const crossed = crossings.count(hop, before.at, at);
        const cost = before.cost + Math.abs(at - before.at) + crossed * CROSSING + away * AWAY;
        return { stop: hop.to, gap, at, cost, before };
      });
      return ways.reduce((best, each) => (each.cost < best.cost ? each : best));
    });
  }
  const way: Step[] = [];
  for (let step = steps[0]; step; step = step.before) way.push(step);
  return way;
}

interface Option {
  readonly gap: number;
  readonly at: number;
  /** How far it lies from the slot's wish, in px. */
  readonly away: number;
}

/** The gaps that are worth a look: near the slot's wish, near where its wire goes, straight on, and past all that lies there. */
function optionsFor(places: GapPlaces, slot: Slot, steps: readonly Step[]): Option[] {
  const wishes = [slot.wish, slot.far, ...steps.map(({ at }) => at), -Infinity, Infinity];
  const gaps = new Set(wishes.map((wish) => places.near(slot, wish)));
  return [...gaps].map((gap) => {
    const at = places.place(slot, gap);
    return { gap, at, away: Math.abs(at - slot.wish) };
  });
}

/** About where a stop lies, beside what stands in its lane. */
export function placeOf(estimate: Estimate, places: GapPlaces, gaps: Gaps, stop: Stop, other: End): number {
  if ('end' in stop) return endAt(estimate, stop.end, other);
  return places.place(stop.slot, gaps.get(stop.slot) ?? 0);
}
