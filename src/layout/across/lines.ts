import type { Order, Port, PortSide } from '../order/types.ts';
import type { Slot } from '../plan.ts';
import type { Variable } from '../positions.ts';
import { spacing } from '../spacing.ts';
import { pitch, rangeOf } from './pitch.ts';
import type { Keep, Variables } from './variables.ts';

/** Keeps the ports of a side in their order, a pitch apart, and on their boxes. */
export function linePorts(variables: Variables, order: Order, side: PortSide, keep: Keep): void {
  const shares = sharesOf(side.ports);
  const first = side.ports.find((port) => 'end' in port);
  const inner = side.hub === undefined || !first ? undefined : lastBusy(variables, order, side.hub, first.side);
  let before: { variable: Variable; port: Port | Slot } | undefined;
  for (const port of side.ports) {
    const variable = portVariable(variables, port);
    if ('end' in port) {
      if (side.hub === undefined) onCard(variables, side.card ?? 0, port, variable, keep);
      else onHub(variables, side.hub, inner, port, variable, keep);
    }
    if (before) keep(before.variable, variable, pitch(before.port, port) * shareOf(before.port, port, shares));
    before = { variable, port };
  }
}

function portVariable({ slots, ports, halves, positions }: Variables, port: Port | Slot): Variable {
  if (!('end' in port)) return slots.get(port) ?? 0;
  const variable = positions.add();
  ports.set(port.end, variable);
  halves.set(variable, port.wire.size / 2);
  return variable;
}

function onCard({ cards }: Variables, card: number, port: Port, variable: Variable, keep: Keep): void {
  const { low, high } = rangeOf(port);
  keep(cards[card], variable, low);
  keep(variable, cards[card], -high);
}

/** A wire meets a hub beyond its words and its edges, and behind the last box in it that has wires of its own there. */
function onHub(
  { plan, frames }: Variables,
  hub: number,
  inner: number | undefined,
  port: Port,
  variable: Variable,
  keep: Keep,
): void {
  const half = port.wire.size / 2;
  const { head = 0, foot = 0, parent = -1 } = plan.containers[hub] ?? {};
  if (inner !== undefined) keep(frames[inner]?.end, variable, spacing.portGap / 2 + half);
  // A wire to a box in a hub passes beside the hub's words.
  const words = plan.containers[parent]?.words;
  if (words !== undefined && port.side === 'before') keep(frames[parent]?.start, variable, words + half);
  keep(frames[hub]?.start, variable, head + half);
  keep(variable, frames[hub]?.end, foot + half);
}

/** The last box in a hub with wires at one side of it. */
function lastBusy({ plan }: Variables, { sides }: Order, hub: number, side: Port['side']): number | undefined {
  const busy = sides.flatMap(({ hub: box, ports }) =>
    box !== undefined &&
    plan.containers[box]?.parent === hub &&
    ports.some((port) => 'end' in port && port.side === side)
      ? [box]
      : [],
  );
  return busy.length === 0 ? undefined : Math.max(...busy);
}

/** By box of a card: how much of their distance its ports keep, less than all where the box is too small for its wires. */
function sharesOf(ports: readonly (Port | Slot)[]): Map<string, number> {
  const boxes = new Map<string, Port[]>();
  for (const port of ports) {
    if (!('end' in port) || port.end.hub !== undefined) continue;
    const own = boxes.get(port.end.box);
    if (own) own.push(port);
    else boxes.set(port.end.box, [port]);
  }
  return new Map(
    [...boxes].map(([box, own]) => {
      const wanted = own.slice(1).reduce((sum, each, index) => sum + pitch(own[index] as Port, each), 0);
      const { low, high } = rangeOf(own[0] as Port);
      return [box, Math.min(1, (high - low) / Math.max(1, wanted))];
    }),
  );
}

function shareOf(one: Port | Slot, other: Port | Slot, shares: ReadonlyMap<string, number>): number {
  if (!('end' in one) || !('end' in other) || one.end.box !== other.end.box) return 1;
  return shares.get(one.end.box) ?? 1;
}
