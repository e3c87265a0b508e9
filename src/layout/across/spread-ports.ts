import type { Route } from '../plan.ts';
import type { Variable } from '../positions.ts';
import { metSides } from './met-sides.ts';
import type { At, Variables } from './variables.ts';

/** px between the ends of wires that turn at one side of a hub, where there is room: what leads on from them is told apart. */
const WIDE = 24;
/** So few ports on one side stand where they are nearest to what they lead to. */
const FEW = 3;

/**
 * Ports of wires that turn to one side of a hub stand further apart than they have to, where nothing else is in the way.
 *
 * @param first where each port can lie at the least
 */
export function spreadPorts(
  variables: Variables,
  routes: readonly Route[],
  first: At,
  moved: Map<Variable, number>,
): void {
  const { positions } = variables;
  const at = (variable: Variable) => moved.get(variable) ?? positions.at(variable);
  for (const { before, run } of runsOf(variables, routes, at)) {
    const [start, end] = [run[0], run.at(-1)];
    if (start === undefined || end === undefined || run.length < FEW) continue;
    // What lies before them may have moved.
    const low = first(start) + (before === undefined ? 0 : at(before) - first(before));
    const high = positions.room(end, at);
    const gaps = run.length - 1;
    const least = Math.max(...run.slice(1).map((port, index) => first(port) - first(run[index] ?? port)));
    const gap = Math.min(WIDE, (high - low) / gaps);
    if (gap <= least) continue;
    const middle = run.reduce((sum, port) => sum + at(port), 0) / run.length;
    const from = Math.min(high - gaps * gap, Math.max(low, middle - (gaps * gap) / 2));
    for (const [index, port] of run.entries()) moved.set(port, from + index * gap);
  }
}

/** Ports that follow each other on a side, and the one before them. */
interface Run {
  readonly before?: Variable;
  readonly run: Variable[];
}

/** The ports of wires that turn, that follow each other on a side of a hub. */
function runsOf(variables: Variables, routes: readonly Route[], at: At): Run[] {
  const passing = new Map<number, Variable[]>();
  for (const [{ container }, port] of variables.slots) {
    const own = passing.get(container);
    if (own) own.push(port);
    else passing.set(container, [port]);
  }
  return metSides(variables, routes, at).flatMap(({ hub, met }) => {
    if (hub === undefined) return [];
    // What passes a hub keeps its place between those that end there.
    const all = [...met, ...(passing.get(hub) ?? []).map((port) => ({ port, turns: false }))];
    const runs: Run[] = [{ run: [] }];
    for (const { port, turns } of all.sort((a, b) => at(a.port) - at(b.port))) {
      if (turns) runs.at(-1)?.run.push(port);
      else runs.push({ before: port, run: [] });
    }
    return runs;
  });
}
