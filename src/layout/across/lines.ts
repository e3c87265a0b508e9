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
  for (const [index, port] of side.ports.entries()) {
    const variable = portVariable(variables, port);
    if ('end' in port) {
      if (side.hub === undefined)
        onCard(variables, side.card ?? 0, port, variable, crowding.spread.get(port.end.box) ?? 0, keep);
      else onHub(variables, side.hub, inner, port, variable, keep);
    }
    if (before) keep(before.variable, variable, pitch(before.port, port) * (crowding.share[index] ?? 1));
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
function onCard({ cards }: Variables, card: number, port: Port, variable: Variable, spread: number, keep: Keep): void {
  const { low, high, clear } = reachOf(port);
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

/** What the ports at one side of a card give up where their boxes are too small for them. */
interface Crowding {
  /** By box: how far its ports lie towards its corners, as a part of the way. */
  readonly spread: ReadonlyMap<string, number>;
  /** By place in the side's list: the part of its distance that a port keeps from the one before it. */
  readonly share: readonly number[];
}

/**
 * Ports take room at the corners of their boxes before they lie closer together. Between any two of them lies no more than
 * there is from the start of the first one's range to the end of the other's, so that each has a place in its own.
 */
function crowdingOf(ports: readonly (Port | Slot)[]): Crowding {
  const spread = new Map<string, number>();
  const share = ports.map(() => 1);
  for (const [first, start] of ports.entries()) {
    if (!onBox(start)) continue;
    const from = reachOf(start);
    const parts: number[] = [];
    let wanted = 0;
    for (let last = first; last < ports.length; last += 1) {
      const end = ports[last] as Port | Slot;
      if (!onBox(end)) break;
      if (last > first) wanted += pitch(ports[last - 1] as Port, end);
      const to = reachOf(end);
      const [clear, all] = [to.clear.high - from.clear.low, to.high - from.low];
      const towards = all > clear ? Math.max(0, Math.min(1, (wanted - clear) / (all - clear))) : 0;
      for (const { box } of [start.end, end.end]) spread.set(box, Math.max(spread.get(box) ?? 0, towards));
      parts.push(Math.min(1, Math.max(0, all) / Math.max(1, wanted)));
    }
    // Each port between the first and any last one gives up its part.
    let least = 1;
    for (let index = parts.length - 1; index > 0; index -= 1) {
      least = Math.min(least, parts[index] ?? 1);
      share[first + index] = Math.min(share[first + index] ?? 1, least);
    }
  }
  return { spread, share };
}

/** True for a port of a box in a card, whose range is known. */
function onBox(port: Port | Slot): port is Port {
  return 'end' in port && port.end.hub === undefined;
}
