import type { Plan } from '../plan.ts';
import type { Variables } from './variables.ts';

/** So many px a card moves at most to start where the one before it starts. */
const NEAR = 80;

/** Cards that stand alone in the rows that a lane is split into start at one place, where what they are tied to admits it. */
export function alignRows({ plan, cards, positions }: Variables): void {
  const before = new Map<string, number>();
  for (const [lane, card] of aloneInLanes(plan)) {
    const id = plan.lanes[lane]?.id ?? '';
    const [one, other] = [cards[before.get(id) ?? -1], cards[card]];
    if (one !== undefined && other !== undefined) positions.tie(one, other, 0, NEAR);
    before.set(id, card);
  }
}

/** The lanes that hold a single card, with that. */
function aloneInLanes({ lanes, cards }: Plan): (readonly [lane: number, card: number])[] {
  return lanes.flatMap((_, lane) => {
    const own = cards.flatMap((card, index) => (card.lane === lane && !card.heading ? [index] : []));
    const [card] = own;
    return card === undefined || own.length > 1 ? [] : [[lane, card] as const];
  });
}
