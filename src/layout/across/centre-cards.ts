import type { Card } from '../plan.ts';
import type { Variable } from '../positions.ts';
import type { At, Variables } from './variables.ts';

/** Small cards stand with their middle over the middle of where wires meet them, as far as nothing behind them has to move. */
export function centreCards({ plan, positions, cards, ports }: Variables, at: At, moved: Map<Variable, number>): void {
  const met = new Map<number, number[]>();
  for (const [{ card }, port] of ports) if (card !== undefined) met.set(card, [...(met.get(card) ?? []), at(port)]);
  const small = [...met].flatMap(([index, places]) => {
    const [card, variable] = [plan.cards[index], cards[index]];
    if (!card || variable === undefined || !isSmall(card)) return [];
    const wish = (Math.min(...places) + Math.max(...places) - card.across) / 2;
    return positions.isAlone(variable) && wish > at(variable) ? [{ variable, wish }] : [];
  });
  // The last first, so that those before it find its room.
  for (const { variable, wish } of small.sort((a, b) => at(b.variable) - at(a.variable)))
    moved.set(variable, Math.max(at(variable), Math.min(wish, positions.room(variable, at))));
}

/** True for a small card that holds nothing. */
export function isSmall({ sized }: Card): boolean {
  return Boolean(sized.box.dense) && sized.children.length === 0;
}
