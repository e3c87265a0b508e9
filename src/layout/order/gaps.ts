import { type Estimate, type Extent, endAt } from '../estimate.ts';
import { type Child, type End, type Plan, type Route, type Slot, type Stop, type Wire } from '../plan.ts';
import { Crossings } from './crossings.ts';
import { isIn, slotsOf } from './types.ts';

/** For each slot the gap in which it lies, as the number of its container's children that lie before it. */
export type Gaps = ReadonlyMap<Slot, number>;

/** px of detour that a wire makes rather than cross another. */
const CROSSING = 600;
/** Of two ways of the same length the one that stays nearer to where its slots wish to lie: px of detour for each px. */
const AWAY = 0.3;
/** How often each wire looks for its way: the second time it knows where the others went. */
const ROUNDS = 2;
/** Slots of one gap lie in the order of their wishes, then of where they lead: px for each px. */
const BY_WISH = 1e-3;
const BY_FAR = 1e-6;

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
export function gapsOf(plan: Plan, routes: readonly Route[], estimate: Estimate): Gaps {
  const gaps = new Map<Slot, number>();
  for (const slot of routes.flatMap(slotsOf)) gaps.set(slot, gapNear(plan, estimate, slot, slot.wish));
  const at = (stop: Stop, wire: Wire) =>
    placeOf(plan, estimate, gaps, stop, 'end' in stop && stop.end === wire.from ? wire.to : wire.from);
  const crossings = new Crossings(routes, at);
  const passing = routes.filter(({ hops }) => hops.length > 1);
  for (const route of Array.from({ length: ROUNDS }, () => passing).flat()) {
    for (const { stop, gap } of wayThrough(plan, estimate, crossings, route))
      if ('slot' in stop) gaps.set(stop.slot, gap);
    crossings.moved(route);
  }
  return gaps;
}

/** The best way of a wire, as its stops with their gaps, from its end to its start. */
function wayThrough(plan: Plan, estimate: Estimate, crossings: Crossings, { wire, hops }: Route): Step[] {
  let steps: Step[] = [];
  for (const [index, hop] of hops.entries()) {
    if (index === 0) steps = [{ stop: hop.from, gap: 0, at: endAt(estimate, wire.from, wire.to), cost: 0 }];
    const options: Option[] =
      'end' in hop.to
        ? [{ gap: 0, at: endAt(estimate, wire.to, wire.from), away: 0 }]
        : optionsFor(plan, estimate, hop.to.slot, steps);
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
function optionsFor(plan: Plan, estimate: Estimate, slot: Slot, steps: readonly Step[]): Option[] {
  const places = [slot.wish, slot.far, ...steps.map(({ at }) => at), -Infinity, Infinity];
  const gaps = new Set(places.map((place) => gapNear(plan, estimate, slot, place)));
  return [...gaps].map((gap) => {
    const at = placeInGap(plan, estimate, slot, gap);
    return { gap, at, away: Math.abs(at - slot.wish) };
  });
}

/** The gap that is nearest to a place: behind all whose middle lies before it, and all headings that start before it. */
function gapNear(plan: Plan, estimate: Estimate, { container, low, high, lane }: Slot, place: number): number {
  let gap = low;
  (plan.containers[container]?.children ?? []).slice(low, high).forEach((child, index) => {
    if (!isIn(plan, child, lane)) return;
    const { start, end } = extentOf(estimate, child);
    const isHeading = 'card' in child && plan.cards[child.card]?.heading;
    if ((isHeading ? start : (start + end) / 2) < place) gap = low + index + 1;
  });
  return gap;
}

/** About where a stop lies, beside what stands in its lane. */
export function placeOf(plan: Plan, estimate: Estimate, gaps: Gaps, stop: Stop, other: End): number {
  if ('end' in stop) return endAt(estimate, stop.end, other);
  return placeInGap(plan, estimate, stop.slot, gaps.get(stop.slot) ?? 0);
}

/** The nearest place to a slot's wish in one of its gaps. Of slots that would lie at one place, the order is told as well. */
function placeInGap(plan: Plan, estimate: Estimate, { container, lane, wish, far }: Slot, gap: number): number {
  const children = plan.containers[container]?.children ?? [];
  const inLane = (child: Child) => isIn(plan, child, lane);
  const before = children.slice(0, gap).reverse().find(inLane);
  const behind = children.slice(gap).find(inLane);
  // How far a frame reaches isn't known before its wires have their places.
  const start = estimate.containers[container]?.start ?? -Infinity;
  const from = before ? extentOf(estimate, before).end : start;
  const to = behind ? extentOf(estimate, behind).start : Infinity;
  return Math.max(start, Math.min(to, Math.max(from, wish))) + wish * BY_WISH + far * BY_FAR;
}

function extentOf(estimate: Estimate, child: Child): Extent {
  const extent = 'card' in child ? estimate.cards[child.card] : estimate.containers[child.container];
  return extent ?? { start: 0, end: 0 };
}
