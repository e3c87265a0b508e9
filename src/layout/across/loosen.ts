import type { Route } from '../plan.ts';
import { metSides } from './met-sides.ts';
import type { Variables } from './variables.ts';

/** px between a wire that turns at a side of a hub and what is beside it there, where the picture has room. */
const LOOSE = 18;

/** Wires that turn to a hub keep from their neighbours there: what is behind them moves on, and stays straight, as far as there is room. */
export function loosen(variables: Variables, routes: readonly Route[]): void {
  const { positions } = variables;
  for (const { hub, met } of metSides(variables, routes, (variable) => positions.at(variable))) {
    if (hub === undefined) continue;
    const sorted = [...met].sort((a, b) => positions.at(a.port) - positions.at(b.port));
    for (const [index, { port, turns }] of sorted.slice(1).entries()) {
      const before = sorted[index];
      if (before && (turns || before.turns)) positions.keepApart(before.port, port, LOOSE);
    }
  }
}
