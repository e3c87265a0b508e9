import type { Plan } from './plan.ts';
import { thickness, type Levels, type WireEnd } from './ports.ts';
import { cutWires, doglegKey, type Doglegs, type Segment, type Way } from './segments.ts';
import { knots } from './tracks.ts';
import { spacing } from './spacing.ts';

/** How far an end may be moved to untie a knot, nearest first. */
const STEPS = [6, -6, 10, -10, 16, -16, 24, -24];
const MOST_ROUNDS = 24;

/**
 * Pass 5b: two wires whose heights are the same at both sides of a channel, crossed over, lie on one another whatever
 * their tracks. One of their ends that can slide is moved a little, as long as that leaves fewer such knots.
 */
export function untie(plan: Plan, start: ReadonlyMap<string, Levels>, bottom: number): { levels: ReadonlyMap<string, Levels>; ways: Way[] } {
  let levels = start;
  let ways = cutWires(plan, levels, bottom);
  let tied = knotsOf(ways);
  for (let round = 0; round < MOST_ROUNDS && tied.length > 0; round += 1) {
    const better = firstBetter(plan, levels, bottom, tied);
    if (!better) break;
    ({ levels, ways, tied } = better);
  }
  let doglegs: Doglegs = new Map();
  for (let round = 0; round < MOST_ROUNDS && tied.length > 0; round += 1) {
    const better = firstDogleg(plan, levels, bottom, tied, ways, doglegs);
    if (!better) break;
    ({ ways, tied, doglegs } = better);
  }
  return { levels, ways };
}

type Knots = ReturnType<typeof knots>;

function knotsOf(ways: readonly Way[]): Knots {
  const channels = new Map<number, Way['segments'][number][]>();
  for (const each of ways.flatMap((way) => way.segments)) channels.set(each.channel, [...channels.get(each.channel) ?? [], each]);
  return [...channels.values()].flatMap((segments) => knots(segments));
}

function firstBetter(plan: Plan, levels: ReadonlyMap<string, Levels>, bottom: number, tied: Knots): { levels: ReadonlyMap<string, Levels>; ways: Way[]; tied: Knots } | undefined {
  for (const pair of tied) {
    for (const { wire } of pair) {
      const at = levels.get(wire.id);
      if (!at) continue;
      for (const side of ['to', 'from'] as const) {
        const end = at[side];
        if (end.fixed !== undefined) continue;
        for (const step of STEPS) {
          const y = end.y + step;
          if (!fits(levels, end, y)) continue;
          const moved = new Map(levels).set(wire.id, { ...at, [side]: { ...end, y } });
          const ways = cutWires(plan, moved, bottom);
          const left = knotsOf(ways);
          if (left.length < tied.length) return { levels: moved, ways, tied: left };
        }
      }
    }
  }
  return undefined;
}

/** Where no end can be moved, one of the two wires turns twice, and the other passes between its turns. */
function firstDogleg(plan: Plan, levels: ReadonlyMap<string, Levels>, bottom: number, tied: Knots, ways: readonly Way[], doglegs: Doglegs): { ways: Way[]; tied: Knots; doglegs: Doglegs } | undefined {
  for (const each of tied.flat()) {
    if (each.part !== undefined || each.lefts.length !== 1 || each.rights.length !== 1) continue;
    const y = freeHeight(each, ways.flatMap((way) => way.segments).filter((other) => other.channel === each.channel && other.wire !== each.wire));
    if (y === undefined) continue;
    const more = new Map(doglegs).set(doglegKey(each), y);
    const cut = cutWires(plan, levels, bottom, more);
    const left = knotsOf(cut);
    if (left.length < tied.length) return { ways: cut, tied: left, doglegs: more };
  }
  return undefined;
}

/** How far above or below its track, in px, a wire may turn where there is no room between its ends. */
const DETOUR = 160;

/** The height nearest to the middle of a segment's track at which no other wire runs into the channel. */
function freeHeight(each: Segment, others: readonly Segment[]): number | undefined {
  const middle = (each.low + each.high) / 2;
  const clear = (y: number) => others.every((other) => [...other.lefts, ...other.rights].every((taken) => Math.abs(taken - y) >= spacing.portGap + (each.size + other.size) / 2));
  for (let step = 0; step < (each.high - each.low) / 2 + DETOUR; step += 4) {
    if (clear(middle + step)) return middle + step;
    if (clear(middle - step) && middle - step > each.size / 2) return middle - step;
  }
  return undefined;
}

/** True when a height lies on the end's box, away from the other ends on that side of its block. */
function fits(levels: ReadonlyMap<string, Levels>, end: WireEnd, y: number): boolean {
  const { node } = end;
  const edge = 5 + thickness(end.wire) / 2;
  if (y < node.y + edge || y > node.y + node.sized.height - edge) return false;
  return [...levels.values()].flatMap((each) => [each.from, each.to])
    .every((other) => other.wire === end.wire || other.node.block !== node.block || other.side !== end.side || Math.abs(other.y - y) >= spacing.portGap - 2 + (thickness(other.wire) + thickness(end.wire)) / 2);
}
