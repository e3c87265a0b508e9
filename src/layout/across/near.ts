import type { End, Route, Stop } from '../plan.ts';
import type { Variable } from '../positions.ts';
import { centreCards } from './centre-cards.ts';
import { metSides } from './met-sides.ts';
import { spreadPorts } from './spread-ports.ts';
import { type At, spotOf, type Variables } from './variables.ts';

/** What nothing ties, as near as it can to where its wires lead, as far as nothing behind it has to move. */
export function drawNear(variables: Variables, routes: readonly Route[]): At {
  const moved = new Map<Variable, number>();
  const at = (variable: Variable) => moved.get(variable) ?? variables.positions.at(variable);
  drawBoxes(variables, routes, at, moved);
  const first = new Map(moved);
  drawPorts(variables, routes, at, moved);
  const lowest = (port: Variable) => first.get(port) ?? variables.positions.at(port);
  centrePorts(variables, routes, lowest, moved);
  spreadPorts(variables, routes, lowest, moved);
  centreCards(variables, at, moved);
  return at;
}

/** A card, or a hub with the boxes in it: what moves as a whole. */
interface Thing {
  readonly variables: Set<Variable>;
  /** Where hubs start, each before those in it. */
  readonly starts: Variable[];
  readonly hops: { readonly own: Stop; readonly other: Stop }[];
}

/** Cards and hubs move as far as each of their wires leads further; hubs that stay start where they have to. */
function drawBoxes(variables: Variables, routes: readonly Route[], at: At, moved: Map<Variable, number>): void {
  const { positions } = variables;
  const placeOf = (stop: Stop) => {
    const spot = spotOf(variables, stop);
    return spot && at(spot.variable) + spot.offset;
  };
  const move = (variable: Variable, by: number) => {
    if (by > 0 && by < Infinity) moved.set(variable, at(variable) + by);
  };
  const first = ({ variables: own }: Thing) => Math.min(...[...own].map(at));
  const things = thingsOf(variables, routes).map((thing) => ({ ...thing, first: first(thing) }));
  for (const { variables: own, starts, hops } of things.sort((a, b) => b.first - a.first)) {
    if (hops.length > 0 && [...own].every((variable) => positions.isAlone(variable, own))) {
      const wishes = hops.map((hop) => (placeOf(hop.other) ?? -Infinity) - (placeOf(hop.own) ?? 0));
      const rooms = [...own].map((variable) => positions.room(variable, at, own) - at(variable));
      const by = Math.min(...wishes, ...rooms);
      for (const variable of own) move(variable, by);
    }
    for (const start of [...starts].reverse())
      if (positions.isAlone(start)) move(start, positions.room(start, at) - at(start));
  }
}

function thingsOf({ plan, cards, frames, ports }: Variables, routes: readonly Route[]): Thing[] {
  const [byCard, byHub] = [new Map<number, Thing>(), new Map<number, Thing>()];
  const addHub = (index: number, thing: Thing) => {
    const frame = frames[index];
    if (frame) {
      for (const variable of [frame.start, frame.end]) thing.variables.add(variable);
      thing.starts.push(frame.start);
    }
    byHub.set(index, thing);
    for (const child of plan.containers[index]?.children ?? [])
      if ('container' in child) addHub(child.container, thing);
  };
  for (const child of plan.containers.flatMap(({ hub, children }) => (hub === undefined ? children : []))) {
    const thing: Thing = { variables: new Set(), starts: [], hops: [] };
    if ('container' in child && plan.containers[child.container]?.hub !== undefined) addHub(child.container, thing);
    if ('card' in child) {
      thing.variables.add(cards[child.card] as Variable);
      byCard.set(child.card, thing);
    }
  }
  const thingOf = ({ card, hub }: End) => (card === undefined ? byHub.get(hub ?? -1) : byCard.get(card));
  for (const [end, variable] of ports) thingOf(end)?.variables.add(variable);
  for (const { from, to } of routes.flatMap(({ hops }) => hops)) {
    const [start, end] = [from, to].map((stop) => ('end' in stop ? thingOf(stop.end) : undefined));
    if (start === end) continue;
    start?.hops.push({ own: from, other: to });
    end?.hops.push({ own: to, other: from });
  }
  return [...new Set([...byCard.values(), ...byHub.values()])];
}

/** Slots and ports move to the furthest place that their wires lead to. */
function drawPorts(variables: Variables, routes: readonly Route[], at: At, moved: Map<Variable, number>): void {
  const { positions, slots, ports } = variables;
  const wishes = new Map<Variable, number>();
  const wish = (variable: Variable, place: number) =>
    wishes.set(variable, Math.max(wishes.get(variable) ?? -Infinity, place));
  for (const { hops } of routes) {
    for (const { from, to } of hops) {
      const [a, b] = [spotOf(variables, from), spotOf(variables, to)];
      if (!a || !b) continue;
      wish(a.variable, at(b.variable) + b.offset);
      wish(b.variable, at(a.variable) + a.offset);
    }
  }
  const free = [...slots.values(), ...ports.values()]
    .filter((variable) => positions.isAlone(variable))
    .sort((a, b) => at(b) - at(a));
  for (const variable of free) {
    const most = Math.min(wishes.get(variable) ?? -Infinity, positions.room(variable, at));
    if (most > at(variable)) moved.set(variable, most);
  }
}

/**
 * A straight wire whose ends can slide meets both sides in the middle of the room that it has, not beside a corner; so
 * does a wire that turns where it ends, at a side of a card that it has for itself.
 *
 * @param first where each port can lie at the least
 */
function centrePorts(variables: Variables, routes: readonly Route[], first: At, moved: Map<Variable, number>): void {
  const { positions, slots, ports } = variables;
  const at = (variable: Variable) => moved.get(variable) ?? positions.at(variable);
  const free = new Set([...slots.values(), ...ports.values()]);
  const single = new Set(
    metSides(variables, routes, at).flatMap(({ met: [only, ...others] }) =>
      only?.turns && only.ends && others.length === 0 ? [only.port] : [],
    ),
  );
  const straightWith = straightHops(variables, routes, at);
  const seen = new Set<Variable>();
  for (const port of [...ports.values()].sort((a, b) => at(b) - at(a))) {
    if (seen.has(port)) continue;
    const own = reachable(port, (each) => [...positions.together(each), ...(straightWith.get(each) ?? [])]);
    for (const variable of own) seen.add(variable);
    if ([...own].some((variable) => !free.has(variable)) || (own.size === 1 && !single.has(port))) continue;
    const low = single.has(port) ? first(port) : at(port);
    const room = Math.min(...[...own].map((variable) => positions.room(variable, at, own) - at(variable)));
    const by = low + (room + at(port) - low) / 2 - at(port);
    if (Number.isFinite(by)) for (const variable of own) moved.set(variable, at(variable) + by);
  }
}

/** By variable, those at the other ends of its straight hops. */
function straightHops(variables: Variables, routes: readonly Route[], at: At): Map<Variable, Variable[]> {
  const found = new Map<Variable, Variable[]>();
  for (const { from, to } of routes.flatMap(({ hops }) => hops)) {
    const [a, b] = [spotOf(variables, from), spotOf(variables, to)];
    if (!a || !b || Math.abs(at(a.variable) + a.offset - at(b.variable) - b.offset) > EQUAL) continue;
    found.set(a.variable, [...(found.get(a.variable) ?? []), b.variable]);
    found.set(b.variable, [...(found.get(b.variable) ?? []), a.variable]);
  }
  return found;
}

/** Less than this, in px, is a rounding error. */
const EQUAL = 1e-6;

function reachable(start: Variable, next: (variable: Variable) => readonly Variable[]): Set<Variable> {
  const found = new Set([start]);
  for (const each of found) for (const other of next(each)) found.add(other);
  return found;
}
