import type { Plan } from './plan.ts';
import { type Levels, thickness, type WireEnd } from './ports.ts';
import { cutWires, type Doglegs, doglegKey, obstaclesOf, type Segment, type Way } from './segments.ts';
import { spacing } from './spacing.ts';
import { knots } from './tracks.ts';

/** How far an end may be moved to untie a knot, nearest first. */
const STEPS = [6, -6, 10, -10, 16, -16, 24, -24];
const MOST_ROUNDS = 80;

/**
 * Pass 5b: two wires whose heights are the same at both sides of a channel, crossed over, lie on one another whatever
 * their tracks. One of their ends that can slide is moved a little, as long as that leaves fewer such knots.
 */
export function untie(
  plan: Plan,
  start: ReadonlyMap<string, Levels>,
  bottom: number,
): { levels: ReadonlyMap<string, Levels>; ways: Way[] } {
  const obstacles = obstaclesOf(plan);
  const known = new Map<string, Knots>();
  const cut = (levels: ReadonlyMap<string, Levels>, doglegs?: Doglegs): Cut => {
    const ways = cutWires(plan, levels, bottom, doglegs, obstacles);
    return { ways, tied: knotsOf(ways, known) };
  };
  let levels = start;
  let { ways, tied } = cut(levels);
  for (let round = 0; round < MOST_ROUNDS && tied.length > 0; round += 1) {
    const better = firstBetter(levels, tied, cut);
    if (!better) break;
    ({ levels, ways, tied } = better);
  }
  let doglegs: Doglegs = new Map();
  for (let round = 0; round < MOST_ROUNDS && tied.length > 0; round += 1) {
    const better = firstDogleg(tied, ways, doglegs, (more) => cut(levels, more));
    if (!better) break;
    ({ ways, tied, doglegs } = better);
  }
  return { levels, ways };
}

type Knots = ReturnType<typeof knots>;

/** The ways of all wires, and which of them lie on one another. */
interface Cut {
  readonly ways: Way[];
  readonly tied: Knots;
}

/** The knots of all channels. Most channels stay as they are while a wire is moved, so that theirs are known. */
function knotsOf(ways: readonly Way[], known: Map<string, Knots>): Knots {
  const channels = new Map<number, Segment[]>();
  for (const way of ways) {
    for (const each of way.segments) {
      const own = channels.get(each.channel);
      if (own) own.push(each);
      else channels.set(each.channel, [each]);
    }
  }
  return [...channels.values()].flatMap((segments) => {
    const key = segments
      .map((each) => `${each.wire.id} ${each.channel} ${each.part ?? ''} ${each.lefts.join()} ${each.rights.join()}`)
      .join('\n');
    const found = known.get(key) ?? knots(segments);
    known.set(key, found);
    return found;
  });
}

function firstBetter(
  levels: ReadonlyMap<string, Levels>,
  tied: Knots,
  cut: (levels: ReadonlyMap<string, Levels>) => Cut,
): (Cut & { levels: ReadonlyMap<string, Levels> }) | undefined {
  for (const [one, other] of tied) {
    const alone = knots([one, other]).length > 0;
    for (const [own, far] of [
      [one, other],
      [other, one],
    ] as const) {
      const { wire } = own;
      const at = levels.get(wire.id);
      if (!at) continue;
      for (const side of ['to', 'from'] as const) {
        const end = at[side];
        if (end.fixed !== undefined) continue;
        for (const step of STEPS) {
          const y = end.y + step;
          if (!fits(levels, end, y) || (alone && stillTied(own, far, end.y, y))) continue;
          const moved = new Map(levels).set(wire.id, { ...at, [side]: { ...end, y } });
          const next = cut(moved);
          if (next.tied.length < tied.length) return { levels: moved, ...next };
        }
      }
    }
  }
  return undefined;
}

/** True where moving an end leaves the two pieces on one another, so that there is no need to cut all wires anew. */
function stillTied(own: Segment, far: Segment, from: number, to: number): boolean {
  const shifted = (ys: readonly number[]) => ys.map((y) => (y === from ? to : y));
  const [lefts, rights] = [shifted(own.lefts), shifted(own.rights)];
  const all = [...lefts, ...rights];
  return (
    all.includes(to) &&
    knots([{ ...own, lefts, rights, low: Math.min(...all), high: Math.max(...all) }, far]).length > 0
  );
}

/** Where no end can be moved, one of the two wires turns twice, and the other passes between its turns. */
function firstDogleg(
  tied: Knots,
  ways: readonly Way[],
  doglegs: Doglegs,
  cut: (doglegs: Doglegs) => Cut,
): (Cut & { doglegs: Doglegs }) | undefined {
  for (const each of tied.flat()) {
    if (each.part !== undefined || each.lefts.length !== 1 || each.rights.length !== 1) continue;
    const y = freeHeight(
      each,
      ways.flatMap((way) => way.segments).filter((other) => other.channel === each.channel && other.wire !== each.wire),
    );
    if (y === undefined) continue;
    const more = new Map(doglegs).set(doglegKey(each), y);
    const next = cut(more);
    if (next.tied.length < tied.length) return { ...next, doglegs: more };
  }
  return undefined;
}

/** How far above or below its track, in px, a wire may turn where there is no room between its ends. */
const DETOUR = 160;

/** The height nearest to the middle of a segment's track at which no other wire runs into the channel. */
function freeHeight(each: Segment, others: readonly Segment[]): number | undefined {
  const middle = (each.low + each.high) / 2;
  const clear = (y: number) =>
    others.every((other) =>
      [...other.lefts, ...other.rights].every(
        (taken) => Math.abs(taken - y) >= spacing.portGap + (each.size + other.size) / 2,
      ),
    );
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
  return [...levels.values()]
    .flatMap((each) => [each.from, each.to])
    .every(
      (other) =>
        other.wire === end.wire ||
        other.node.block !== node.block ||
        other.side !== end.side ||
        Math.abs(other.y - y) >= spacing.portGap - 2 + (thickness(other.wire) + thickness(end.wire)) / 2,
    );
}
