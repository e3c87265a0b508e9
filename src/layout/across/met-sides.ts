import type { Hop, Route, Stop } from '../plan.ts';
import type { Variable } from '../positions.ts';
import { type At, spotOf, type Variables } from './variables.ts';

/** A wire's end on a side. */
export interface Met {
  readonly port: Variable;
  /** True where the wire turns beside it, and nothing else moves with it. */
  readonly turns: boolean;
  /** True for the end that a wire leads to, on a card as a whole. */
  readonly ends: boolean;
}

/** The wires at a side of a card or a hub. */
export interface MetSide {
  readonly hub: number | undefined;
  readonly met: Met[];
}

/** All sides that wires meet. */
export function metSides(variables: Variables, routes: readonly Route[], at: At): MetSide[] {
  const { plan, positions } = variables;
  const sides = new Map<string, MetSide>();
  const add = ({ wire }: Hop, own: Stop, other: Stop) => {
    const [port, there] = [spotOf(variables, own), spotOf(variables, other)];
    if (!('end' in own) || !port || !there) return;
    const { hub, card, box } = own.end;
    const key = `${card} ${hub} ${own.side}`;
    const side = sides.get(key) ?? { hub, met: [] };
    const aside = at(port.variable) + port.offset - at(there.variable) - there.offset;
    side.met.push({
      port: port.variable,
      turns: port.offset === 0 && positions.isAlone(port.variable) && Math.abs(aside) > 1,
      ends: own.end === wire.to && plan.cards[card ?? -1]?.id === box,
    });
    sides.set(key, side);
  };
  for (const hop of routes.flatMap(({ hops }) => hops)) {
    add(hop, hop.from, hop.to);
    add(hop, hop.to, hop.from);
  }
  return [...sides.values()];
}
