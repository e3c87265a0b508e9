import type { Estimate, Extent } from '../estimate.ts';
import type { Entry, Order } from '../order/types.ts';
import type { Plan, Route } from '../plan.ts';
import type { Variable } from '../positions.ts';
import { levelFrames } from '../zones.ts';
import type { Across } from './across.ts';
import { keepDistances } from './distances.ts';
import { drawNear } from './near.ts';
import { closeFrames } from './settle.ts';
import { straighten } from './straighten.ts';
import { spotOf, type Variables, variablesOf } from './variables.ts';

/** About where cards and containers lie if no wire passes a lane: what the order of the wires goes by. */
export function estimateAcross(plan: Plan): Estimate {
  const variables = variablesOf(plan);
  keepDistances(variables, { entries: (container, lane) => childrenIn(plan, container, lane), sides: [] });
  straighten(
    variables,
    plan.wires.map((wire) => ({
      wire,
      channel: 0,
      container: 0,
      from: { end: wire.from, side: 'after' },
      to: { end: wire.to, side: 'before' },
    })),
  );
  const places = placesOf(variables, []);
  return { ...places, containers: levelFrames(plan, places) };
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
function placesOf(variables: Variables, routes: readonly Route[]): Across & Estimate {
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
