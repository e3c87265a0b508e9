import { type Hop, laneOf, type Plan, type Route, type Slot, type Stop } from '../plan.ts';
import type { Guess } from './guess.ts';
import { type Port, type PortSide, slotsOf } from './types.ts';

/** Ports on one side lie in the order of what they lead to; wires that turn back lie in one another. */
export function orderPorts(plan: Plan, routes: readonly Route[], guess: Guess): PortSide[] {
  const sides = new Map<
    string,
    { card?: number; hub?: number; ports: { port: Port | Slot; key: readonly number[] }[] }
  >();
  const sideFor = (key: string, of: { card?: number; hub?: number }) => {
    const known = sides.get(key);
    if (known) return known;
    const made = { ...of, ports: [] };
    sides.set(key, made);
    return made;
  };
  const add = (hop: Hop, stop: Stop, next: Stop, index: number) => {
    if (!('end' in stop)) return;
    const { end, side } = stop;
    if (end.card !== undefined && end.at !== undefined) return;
    const of = end.card === undefined ? { hub: end.hub as number } : { card: end.card };
    const port = { wire: hop.wire, end, side, next };
    const key = rankOf(port, guess, index);
    sideFor(`${side} ${end.card ?? 'hub'} ${end.hub ?? ''}`, of).ports.push({ port, key });
  };
  routes.forEach(({ hops }, index) => {
    hops.forEach((hop, at) => {
      if (at === 0) add(hop, hop.from, hop.to, index);
      if (at === hops.length - 1) add(hop, hop.to, hop.from, index);
    });
  });
  // What passes a hub keeps apart from what ends there, on both sides.
  for (const route of routes) {
    for (const slot of slotsOf(route)) {
      if (plan.containers[slot.container]?.hub === undefined) continue;
      for (const side of ['before', 'after']) {
        sideFor(`${side} hub ${slot.container}`, { hub: slot.container }).ports.push({
          port: slot,
          key: [0, 0, slot.wish, slot.far, 0],
        });
      }
    }
  }
  return [...sides.values()].map(({ ports, ...of }) => ({
    ...of,
    ports: ports.sort((a, b) => compare(a.key, b.key)).map((each) => each.port),
  }));
}

/** What a port's place on its side goes by: its box, then where its wire leads. */
function rankOf({ wire, end, side, next }: Port, guess: Guess, index: number): readonly number[] {
  const other = end === wire.from ? wire.to : wire.from;
  const there = guess.stop(next, end);
  const loops = laneOf(next) === end.lane;
  const turn = !loops ? 0 : there < guess.end(end, other) ? -1 : 1;
  const first = end.sides[side]?.low ?? 0;
  return [first, turn, loops ? -there : there, guess.end(other, end), turn < 0 ? -index : index];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return (a[index] ?? 0) - (b[index] ?? 0);
  return 0;
}
