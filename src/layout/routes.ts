import {
  around,
  childHolding,
  commonContainer,
  containerOf,
  type End,
  type Hop,
  laneOf,
  type Plan,
  type Route,
  type Side,
  type Slot,
  type Stop,
  sectionOf,
  type Wire,
} from './plan.ts';

/**
 * Leads each wire through the lanes between its ends, with a slot in each lane that it passes (as dagre's `normalize`
 * does with dummy nodes). A slot lies in the innermost container that the wire may run through, so that nothing later
 * can lead it through a frame in which it has no business.
 *
 * Needs the plan; leaves the routes, without places.
 */
export function routeWires(plan: Plan): Route[] {
  return plan.wires.map((wire) => routeOf(plan, wire));
}

function routeOf(plan: Plan, wire: Wire): Route {
  const { from, to } = wire;
  if (from.lane === to.lane) return loopOf(plan, wire);
  if (isBarred(plan, wire)) return detourOf(plan, wire);
  const side: Side = from.lane < to.lane ? 'after' : 'before';
  const step = side === 'after' ? 1 : -1;
  const stops: Stop[] = [{ end: from, side }];
  for (let lane = from.lane + step; lane !== to.lane; lane += step) stops.push({ slot: slotOf(plan, wire, lane) });
  stops.push({ end: to, side: side === 'after' ? 'before' : 'after' });
  return { wire, hops: hopsOf(plan, wire, stops, (stop, next) => Math.max(laneOf(stop), laneOf(next))) };
}

/** True where a frame that reaches over both lanes lies between the two ends. */
function isBarred(plan: Plan, { from, to }: Wire): boolean {
  const common = commonContainer(plan, from.container, to.container);
  const [one, other] = [childHolding(plan, common, from), childHolding(plan, common, to)];
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const [first, last] = [Math.min(from.lane, to.lane), Math.max(from.lane, to.lane)];
  return (plan.containers[common]?.children ?? []).some((child, index) => {
    const bar = 'container' in child ? plan.containers[child.container] : undefined;
    return (
      bar !== undefined && low <= index && index <= high && one !== other && bar.first <= first && last <= bar.last
    );
  });
}

/** Round the frames between two ends: out of their lanes on one side, and back in on the same. */
function detourOf(plan: Plan, wire: Wire): Route {
  const { from, to } = wire;
  const section = sectionOf(plan, commonContainer(plan, from.container, to.container), from.lane);
  const side: Side =
    from.lane + to.lane - 2 * section.first <= 2 * section.last - from.lane - to.lane ? 'before' : 'after';
  const step = side === 'after' ? 1 : -1;
  const edge = side === 'after' ? section.last : section.first;
  return turned(plan, wire, side, lanesUpTo(from.lane, edge, step), lanesUpTo(to.lane, edge, step).reverse());
}

function lanesUpTo(lane: number, edge: number, step: number): number[] {
  const lanes: number[] = [];
  for (let each = lane; each !== edge; each += step) lanes.push(each + step);
  return lanes;
}

/** A wire between two cards of one lane turns round in a channel at which all frames between the two are at their end. */
function loopOf(plan: Plan, wire: Wire): Route {
  const { from, to } = wire;
  const side = loopSide(plan, wire);
  const common = new Set(around(plan, commonContainer(plan, from.container, to.container)));
  const step = side === 'after' ? 1 : -1;
  const reachesOver = (inner: number, outer: number) =>
    plan.containers.some(
      (each, index) =>
        !common.has(index) && each.first <= Math.min(inner, outer) && Math.max(inner, outer) <= each.last,
    );
  let edge = from.lane;
  while (reachesOver(edge, edge + step)) edge += step;
  const lanes = lanesUpTo(from.lane, edge, step);
  return turned(plan, wire, side, lanes, [...lanes].reverse());
}

/** The lane's side for such wires, or the other one where boxes lie deep in their cards on that side. */
function loopSide(plan: Plan, { from, to }: Wire): Side {
  const side = plan.lanes[from.lane]?.loops ?? 'after';
  const depth = { before: from.before + to.before, after: from.after + to.after };
  const other = side === 'after' ? 'before' : 'after';
  return depth[side] > 2 * DEEP && depth[other] < depth[side] ? other : side;
}

/** px from the side of a card to a box in it: beyond, words may stand between. */
const DEEP = 10;

/** Out through some lanes, in the frames of the one end, and back through others in those of the other. */
function turned(plan: Plan, wire: Wire, side: Side, out: readonly number[], back: readonly number[]): Route {
  const { from, to } = wire;
  const stops: Stop[] = [
    { end: from, side },
    ...out.map((lane) => ({ slot: slotOf(plan, wire, lane, own(plan, from)) })),
    ...back.map((lane) => ({ slot: slotOf(plan, wire, lane, own(plan, to)) })),
    { end: to, side },
  ];
  const turn = out.length;
  return {
    wire,
    hops: hopsOf(plan, wire, stops, (stop, next, index) => {
      const lanes = [laneOf(stop), laneOf(next)];
      return index === turn ? (side === 'after' ? Math.max(...lanes) + 1 : Math.min(...lanes)) : Math.max(...lanes);
    }),
  };
}

function own(plan: Plan, end: End): ReadonlySet<number> {
  return new Set(around(plan, end.container));
}

function hopsOf(
  plan: Plan,
  wire: Wire,
  stops: readonly Stop[],
  channelOf: (stop: Stop, next: Stop, index: number) => number,
): Hop[] {
  return stops.slice(1).map((to, index) => {
    const from = stops[index] as Stop;
    return {
      wire,
      from,
      to,
      channel: channelOf(from, to, index),
      container: commonContainer(plan, containerOf(from), containerOf(to)),
    };
  });
}

/** The way through a lane, in the innermost of the containers there that the wire may run through. */
function slotOf(plan: Plan, wire: Wire, lane: number, allowed: ReadonlySet<number> = wire.allowed): Slot {
  let container = 0;
  for (const each of allowed) {
    const { first, last, depth } = plan.containers[each] ?? {};
    if (first === undefined || last === undefined || depth === undefined || lane < first || last < lane) continue;
    if (
      depth > (plan.containers[container]?.depth ?? 0) &&
      around(plan, each).every((outer) => outer === 0 || allowed.has(outer))
    )
      container = each;
  }
  return { wire, lane, container };
}
