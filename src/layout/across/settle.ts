import type { Extent } from '../estimate.ts';
import type { Route } from '../plan.ts';
import type { Variable } from '../positions.ts';
import { spotOf, type Variables } from './variables.ts';

/** The place of each variable, in px. */
export type At = (variable: Variable) => number;

/** Free slots and ports as near as they can to where their wires lead, as far as those behind them leave room. */
export function drawNear(variables: Variables, routes: readonly Route[]): At {
  const { positions, slots, ports } = variables;
  const moved = new Map<Variable, number>();
  const at = (variable: Variable) => moved.get(variable) ?? positions.at(variable);
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
  return at;
}

/** Frames end with what they hold; as far as a frame has a least size, they keep it. */
export function closeFrames(variables: Variables, cards: readonly Extent[], at: At): Extent[] {
  const { plan, frames, slots, ports, halves } = variables;
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
    const half = halves.get(variable) ?? 0;
    if (hub !== undefined) grow(hub, at(variable) - half, at(variable) + half);
  }
  // From the innermost outwards.
  const byDepth = plan.containers
    .map((_, index) => index)
    .sort((a, b) => (plan.containers[b]?.depth ?? 0) - (plan.containers[a]?.depth ?? 0));
  for (const index of byDepth) {
    const { head = 0, foot = 0, least = 0, parent = -1 } = plan.containers[index] ?? {};
    const { start, end } = inside[index] ?? { start: Infinity, end: -Infinity };
    const known = found[index] as Extent;
    if (start <= end) {
      const top = Math.max(known.start, Math.min(start - head, known.end - least));
      found[index] = { start: top, end: Math.min(known.end, Math.max(end + foot, top + least)) };
    }
    if (parent >= 0) grow(parent, found[index]?.start ?? 0, found[index]?.end ?? 0);
  }
  return found;
}
