import type { Plan } from '../plan.ts';
import type { Variable } from '../positions.ts';
import { isSmall } from './centre-cards.ts';
import type { Variables } from './variables.ts';

/** So many px a card moves at most to start where the one before it starts. */
const NEAR = 80;

/**
 * Cards and hubs that stand alone in the rows that a lane is split into start at one place, where what they are tied to admits it.
 * Small cards stand over their wires.
 */
export function alignRows(variables: Variables): void {
  const { plan, positions } = variables;
  const before = new Map<string, Variable>();
  for (const [lane, things] of startsByLane(variables).entries()) {
    const [start] = things;
    if (start === undefined || things.length > 1) continue;
    const id = plan.lanes[lane]?.id ?? '';
    const one = before.get(id);
    if (one !== undefined) positions.tie(one, start, 0, NEAR);
    before.set(id, start);
  }
}

/** By lane, where its cards and hubs start. A hub that reaches over several lanes is in none. */
function startsByLane({ plan, cards, frames }: Variables): Variable[][] {
  const starts: Variable[][] = plan.lanes.map(() => []);
  const add = (lane: number, start: Variable | undefined) => {
    if (start !== undefined) starts[lane]?.push(start);
  };
  for (const [index, card] of plan.cards.entries()) if (!card.heading && !isSmall(card)) add(card.lane, cards[index]);
  for (const [index, { hub, first, last }] of plan.containers.entries())
    if (hub !== undefined && first === last && !isInHub(plan, index)) add(first, frames[index]?.start);
  return starts;
}

function isInHub({ containers }: Plan, index: number): boolean {
  return containers[containers[index]?.parent ?? -1]?.hub !== undefined;
}
