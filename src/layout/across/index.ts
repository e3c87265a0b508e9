import type { Estimate, Extent } from '../estimate.ts';
import type { Entry, Order, PortSide } from '../order/types.ts';
import type { Hop, Plan, Route, Stop, Wire } from '../plan.ts';
import type { Variable } from '../positions.ts';
import { levelFrames } from '../zones.ts';
import type { Across } from './across.ts';
import { keepDistances } from './distances.ts';
import { loosen } from './loosen.ts';
import { drawNear } from './near.ts';
import { closeFrames } from './settle.ts';
import { straighten } from './straighten.ts';
import { spotOf, type Variables, variablesOf } from './variables.ts';

/** About where cards and containers lie if no wire passes a lane: what the order of the wires goes by. */
export function estimateAcross(plan: Plan): Estimate {
  const variables = variablesOf(plan);
  const hops = plan.wires.map((wire): Hop => {
    const [from, to]: [Stop, Stop] = [
      { end: wire.from, side: 'after' },
      { end: wire.to, side: 'before' },
    ];
    return { wire, channel: 0, container: 0, from, to };
  });
  // Each port of a hub lies anywhere on its side: in which order isn't known yet.
  const sides = hops.flatMap(({ wire, from, to }) => [hubSide(wire, from, to), hubSide(wire, to, from)].flat());
  keepDistances(variables, { entries: (container, lane) => childrenIn(plan, container, lane), sides });
  straighten(variables, hops);
  const places = placesOf(variables, []);
  return { ...places, containers: levelFrames(plan, places), ends: endsOf(plan, places) };
}

function endsOf({ lanes, cards, containers }: Plan, places: Across): number[] {
  const ends = lanes.map(() => 0);
  const reach = (lane: number, extent: Extent | undefined) => {
    ends[lane] = Math.max(ends[lane] ?? 0, extent?.end ?? 0);
  };
  for (const [index, { lane }] of cards.entries()) reach(lane, places.cards[index]);
  for (const [index, { first, last, parent }] of containers.entries())
    if (parent >= 0) for (let lane = first; lane <= last; lane += 1) reach(lane, places.containers[index]);
  return ends;
}

function hubSide(wire: Wire, stop: Stop, next: Stop): PortSide[] {
  if (!('end' in stop) || stop.end.hub === undefined) return [];
  const { end, side } = stop;
  return [{ hub: stop.end.hub, ports: [{ wire, end, side, next }] }];
}

/**
 * Places everything across the lanes: as near to the start as what lies before it admits, with as many wires straight as
 * can be, the heavy ones first.
 *
 * Needs an order; leaves places in which nothing is nearer to its neighbour than it may be.
 */
export function placeAcross(plan: Plan, routes: readonly Route[], order: Order): Across {
  const variables = variablesOf(plan);
  keepDistances(variables, order);
  straighten(
    variables,
    routes.flatMap((route) => route.hops),
  );
  loosen(variables, routes);
  return placesOf(variables, routes);
}

function childrenIn(plan: Plan, container: number, lane: number): Entry[] {
  return (plan.containers[container]?.children ?? []).filter((child) => {
    if ('card' in child) return plan.cards[child.card]?.lane === lane;
    const inner = plan.containers[child.container];
    return inner !== undefined && inner.first <= lane && lane <= inner.last;
  });
}

/** The places that were found, with frames close around what they hold and free ports as near as they can to where they lead. */
function placesOf(variables: Variables, routes: readonly Route[]): Across {
  const { plan, slots } = variables;
  const at = drawNear(variables, routes);
  const cards = plan.cards.map(({ across }, index): Extent => {
    const start = at(variables.cards[index] as Variable);
    return { start, end: start + across };
  });
  const containers = closeFrames(variables, routes, cards, at);
  return {
    cards,
    containers,
    slots: [...slots].flatMap(([{ lane, container, wire }, variable]) =>
      container === 0 ? [{ lane, at: at(variable), half: wire.size / 2 }] : [],
    ),
    at: (stop) => {
      const spot = spotOf(variables, stop);
      return spot ? at(spot.variable) + spot.offset : 0;
    },
    end: Math.max(0, ...containers.map((each) => each.end), ...cards.map((each) => each.end)),
  };
}
