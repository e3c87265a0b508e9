import type { Order, Port, PortSide } from '../order/types.ts';
import type { Slot } from '../plan.ts';
import type { Variable } from '../positions.ts';
import { spacing } from '../spacing.ts';
import { hubEdges, pitch, reachOf } from './pitch.ts';
import type { Keep, Variables } from './variables.ts';

/** Keeps the ports of a side in their order, a pitch apart, and on their boxes. */
export function linePorts(variables: Variables, order: Order, side: PortSide, keep: Keep): void {
  const crowding = crowdingOf(side.ports);
  const first = side.ports.find((port) => 'end' in port);
  const inner = side.hub === undefined || !first ? undefined : lastBusy(variables, order, side.hub, first.side);
  let before: { variable: Variable; port: Port | Slot } | undefined;
  for (const port of side.ports) {
    const variable = portVariable(variables, port);
    if ('end' in port) {
      if (side.hub === undefined) onCard(variables, side.card ?? 0, port, variable, crowding.get(port.end.box), keep);
      else onHub(variables, side.hub, inner, port, variable, keep);
    }
    if (before) keep(before.variable, variable, pitch(before.port, port) * shareOf(before.port, port, crowding));
    before = { variable, port };
  }
}

function portVariable({ slots, ports, positions }: Variables, port: Port | Slot): Variable {
  if (!('end' in port)) return slots.get(port) ?? 0;
  const variable = positions.add();
  ports.set(port.end, variable);
  return variable;
}

/** Clear of the corners, or as far towards them as the wires of the box have to. */
function onCard(
  { cards }: Variables,
  card: number,
  port: Port,
  variable: Variable,
  crowding: Crowding | undefined,
  keep: Keep,
): void {
  const { low, high, clear } = reachOf(port);
  const spread = crowding?.spread ?? 0;
  keep(cards[card], variable, clear.low - (clear.low - low) * spread);
  keep(variable, cards[card], -(clear.high + (high - clear.high) * spread));
}

/** A wire meets a hub beyond its words and its edges, and behind the last box in it that has wires of its own there. */
function onHub(
  { plan, frames, hubPorts }: Variables,
  hub: number,
  inner: number | undefined,
  port: Port,
  variable: Variable,
  keep: Keep,
): void {
  const half = port.wire.size / 2;
  const own = plan.containers[hub];
  if (!own) return;
  if (inner !== undefined) keep(frames[inner]?.end, variable, spacing.portGap / 2 + half);
  // A wire to a box in a hub passes beside the hub's words.
  const words = plan.containers[own.parent]?.words;
  if (words !== undefined && port.side === 'before') keep(frames[own.parent]?.start, variable, words + half);
  const edges = hubEdges(own, port);
  hubPorts.set(variable, edges);
  keep(frames[hub]?.start, variable, edges.low);
  keep(variable, frames[hub]?.end, edges.high);
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

/** What the wires at one side of a box give up where it is too small for them. */
interface Crowding {
  /** How far they lie towards its corners, as a part of the way, and how much of their distance they keep. */
  readonly spread: number;
  readonly share: number;
}

/** By box of a card. Wires take room at the corners before they lie closer together. */
function crowdingOf(ports: readonly (Port | Slot)[]): Map<string, Crowding> {
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
      const [first, last] = [reachOf(own[0] as Port), reachOf(own[own.length - 1] as Port)];
      const [clear, all] = [last.clear.high - first.clear.low, last.high - first.low];
      const missing = Math.max(0, wanted - clear);
      const spread = all > clear ? Math.min(1, missing / (all - clear)) : 0;
      return [box, { spread, share: Math.min(1, all / Math.max(1, wanted)) }];
    }),
  );
}

function shareOf(one: Port | Slot, other: Port | Slot, crowding: ReadonlyMap<string, Crowding>): number {
  if (!('end' in one) || !('end' in other) || one.end.box !== other.end.box) return 1;
  return crowding.get(one.end.box)?.share ?? 1;
}
