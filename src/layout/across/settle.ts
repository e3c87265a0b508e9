import type { Extent } from '../estimate.ts';
import type { Route } from '../plan.ts';
import type { At, Variables } from './variables.ts';

/** Frames end with what they hold; as far as a frame has a least size, they keep it. */
export function closeFrames(
  variables: Variables,
  routes: readonly Route[],
  cards: readonly Extent[],
  at: At,
): Extent[] {
  const { plan, frames, slots, ports, hubPorts } = variables;
  const found: Extent[] = frames.map(({ start, end }) => ({ start: at(start), end: at(end) }));
  const inside = plan.containers.map(() => ({ start: Infinity, end: -Infinity }));
  const grow = (container: number, start: number, end: number) => {
    const own = inside[container];
    if (!own) return;
    own.start = Math.min(own.start, start);
    own.end = Math.max(own.end, end);
  };
  plan.cards.forEach(({ container }, index) => grow(container, cards[index]?.start ?? 0, cards[index]?.end ?? 0));
  for (const [{ container, wire }, variable] of slots)
    grow(container, at(variable) - wire.size / 2, at(variable) + wire.size / 2);
  for (const [{ hub }, variable] of ports) {
    const { head = 0, foot = 0 } = plan.containers[hub ?? -1] ?? {};
    const { low, high } = hubPorts.get(variable) ?? { low: head, high: foot };
    if (hub !== undefined) grow(hub, at(variable) - low + head, at(variable) + high - foot);
  }
  const starts = startsBesideWords(variables, routes, at);
  // From the innermost outwards.
  const byDepth = plan.containers
    .map((_, index) => index)
    .sort((a, b) => (plan.containers[b]?.depth ?? 0) - (plan.containers[a]?.depth ?? 0));
  for (const index of byDepth) {
    const { head = 0, foot = 0, least = 0, parent = -1 } = plan.containers[index] ?? {};
    const { start, end } = inside[index] ?? { start: Infinity, end: -Infinity };
    const known = found[index] as Extent;
    if (start <= end) {
      const top = Math.max(known.start, Math.min(start - head, known.end - least, starts.get(index) ?? Infinity));
      found[index] = { start: top, end: Math.min(known.end, Math.max(end + foot, top + least)) };
    }
    if (parent >= 0) grow(parent, found[index]?.start ?? 0, found[index]?.end ?? 0);
  }
  return found;
}

/** By hub, where it starts at the latest: wires to the boxes in it pass beside its words. */
function startsBesideWords({ plan, ports }: Variables, routes: readonly Route[], at: At): Map<number, number> {
  const found = new Map<number, number>();
  for (const { wire, from, to } of routes.flatMap(({ hops }) => hops)) {
    for (const stop of [from, to]) {
      if (!('end' in stop) || stop.end.hub === undefined || stop.side !== 'before') continue;
      const { parent = -1 } = plan.containers[stop.end.hub] ?? {};
      const { words } = plan.containers[parent] ?? {};
      const variable = ports.get(stop.end);
      if (words !== undefined && variable !== undefined)
        found.set(parent, Math.min(found.get(parent) ?? Infinity, at(variable) - wire.size / 2 - words));
    }
  }
  return found;
}
