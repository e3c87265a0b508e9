import { type End, middleOf, type Plan, type Range, type Slot, type Stop } from '../plan.ts';
import { Positions, type Variable } from '../positions.ts';

/** The two ends of a container across the lanes. */
export interface Frame {
  readonly start: Variable;
  readonly end: Variable;
}

/** A place that may move by itself, with its distance in px from a variable that stands for something larger. */
export interface Spot {
  readonly variable: Variable;
  readonly offset: number;
}

/** Everything that has a place across the lanes, as numbers that are looked for. */
export interface Variables {
  readonly plan: Plan;
  readonly positions: Positions;
  readonly cards: readonly Variable[];
  readonly frames: readonly Frame[];
  readonly slots: Map<Slot, Variable>;
  readonly ports: Map<End, Variable>;
  /** What the wire at a hub's port keeps from the hub's start and from its end, in px. */
  readonly hubPorts: Map<Variable, Range>;
}

/** The place of each variable, in px. */
export type At = (variable: Variable) => number;

/** Says that `to` lies at least so many px behind `from`; where there is no such thing, nothing. */
export type Keep = (from: Variable | undefined, to: Variable | undefined, gap: number) => void;

export function variablesOf(plan: Plan): Variables {
  const positions = new Positions();
  const frames = plan.containers.map(() => ({ start: positions.add(), end: positions.add() }));
  const cards = plan.cards.map(() => positions.add());
  return { plan, positions, cards, frames, slots: new Map(), ports: new Map(), hubPorts: new Map() };
}

/** Where a wire stops; undefined at a hub that has no port for it. */
export function spotOf({ slots, ports, cards }: Variables, stop: Stop): Spot | undefined {
  if ('slot' in stop) {
    const variable = slots.get(stop.slot);
    return variable === undefined ? undefined : { variable, offset: 0 };
  }
  const port = ports.get(stop.end);
  if (port !== undefined) return { variable: port, offset: 0 };
  if (stop.end.card === undefined) return undefined;
  return { variable: cards[stop.end.card] as Variable, offset: middleOf(stop.end) };
}
