import type { Stage } from './entries.ts';
import type { Found } from './found.ts';
import type { Ranks } from './order.ts';
import type { Failed, OwnWan } from './own-wan.ts';
import type { Piece } from './pieces.ts';

/** A number before and after a failure. */
export interface Left {
  readonly left: number;
  readonly of: number;
}

/**
 * What a failure leaves of a pair. The ways are named by their places in the pair's list.
 *
 * - `degraded`: traffic stays on its ways, but some of them, or some of their parallel lines, are gone
 * - `moved`: none of the ways in use is left, and the next ones carry
 */
export type Effect =
  | { readonly state: 'untouched' }
  | { readonly state: 'cut-off' }
  | {
      readonly state: 'degraded' | 'moved';
      /** The ways that carry now. */
      readonly on: readonly number[];
      /** Of the parallel lines of the ways that carry, where fewest are left. Absent where none is lost. */
      readonly lines?: Left;
      /** In Mbps, what the ways in use carry at most; absent where the file doesn't say it of all of them. */
      readonly mbps?: Left;
    };

/** A way with its place in the order, and what it carries at most, in Mbps, when nothing has failed; infinite where that isn't stated. */
export type RankedWay = Found & Ranks & { readonly capacity: number };

/** What has failed, and which pieces carry nothing any more. */
export interface Failure {
  readonly failed: Failed;
  readonly dead: ReadonlySet<Piece>;
  /** Whether lines of the customer's own WAN have to be looked at. */
  readonly ownWan: boolean;
}

const untouched: Effect = { state: 'untouched' };
const cutOff: Effect = { state: 'cut-off' };
const states = ['untouched', 'degraded', 'moved', 'cut-off'] as const;

/** The worse of what happens in the two directions, each with its own order of the ways. */
export function effectOn(ways: readonly RankedWay[], failure: Failure, ownWan: OwnWan): Effect {
  const left = ways.map((way) => strengthOf(way, failure, ownWan));
  if (left.every((each) => each === undefined)) return cutOff;
  if (left.every((each) => each !== undefined && each.lines.left === each.lines.of)) return untouched;
  const [there, back] = (['towardsTarget', 'towardsSite'] as const).map((direction) =>
    effectIn(
      ways,
      ways.map((way) => way[direction]),
      left,
    ),
  );
  if (!there || !back) return untouched;
  return states.indexOf(back.state) > states.indexOf(there.state) ? back : there;
}

/** What is left of a way: undefined where it carries nothing. */
interface Strength {
  readonly lines: Left;
  readonly mbps: number;
}

function strengthOf(way: RankedWay, failure: Failure, ownWan: OwnWan): Strength | undefined {
  const left = leftOf(way, failure, ownWan);
  if (!left) return undefined;
  if (left === way.stages) return { lines: { left: 1, of: 1 }, mbps: way.capacity };
  let lines: Left = { left: 1, of: 1 };
  left.forEach((stage, index) => {
    const of = way.stages[index]?.length ?? 1;
    if (stage.length * lines.of < lines.left * of) lines = { left: stage.length, of };
  });
  return { lines, mbps: capacityOf(left) };
}

/**
 * The pieces that still carry in each stage of a way, the stages themselves where none has lost any; undefined where a
 * stage, or the customer's own WAN, has none.
 */
export function leftOf(way: Found, failure: Failure, ownWan: OwnWan): readonly Stage[] | undefined {
  const { failed, dead, ownWan: isConcerned } = failure;
  if (isConcerned && !way.legs.every((leg) => ownWan.holds(leg, failed))) return undefined;
  if (!way.stages.some((stage) => stage.some((piece) => dead.has(piece)))) return way.stages;
  const left = way.stages.map((stage) => stage.filter((piece) => !dead.has(piece)));
  return left.every((stage) => stage.length > 0) ? left : undefined;
}

function effectIn(
  ways: readonly RankedWay[],
  ranks: readonly number[],
  left: readonly (Strength | undefined)[],
): Effect {
  const inUse = firstOf(ranks, () => true);
  const on = firstOf(ranks, (index) => left[index] !== undefined);
  const kept = inUse.filter((index) => left[index] !== undefined);
  const lines = on.map((index) => left[index]?.lines).find((each) => each && each.left < each.of);
  if (kept.length === inUse.length && !lines) return untouched;
  const before = together(
    ways,
    inUse.map((index) => [index, ways[index]?.capacity ?? 0]),
  );
  const after = together(
    ways,
    on.map((index) => [index, left[index]?.mbps ?? 0]),
  );
  const isKnown = Number.isFinite(before) && Number.isFinite(after);
  return {
    state: kept.length > 0 ? 'degraded' : 'moved',
    on,
    ...(lines ? { lines } : {}),
    ...(isKnown ? { mbps: { left: after, of: before } } : {}),
  };
}

/** The places of those that stay and come first. */
function firstOf(ranks: readonly number[], stays: (index: number) => boolean): number[] {
  let least = Number.POSITIVE_INFINITY;
  ranks.forEach((rank, index) => {
    if (rank < least && stays(index)) least = rank;
  });
  return ranks.flatMap((rank, index) => (rank === least && stays(index) ? [index] : []));
}

/** What stages carry at most, in Mbps; infinite where that isn't stated. */
export function capacityOf(stages: readonly Stage[]): number {
  const sum = (stage: Stage) => stage.reduce((total, { mbps = Number.POSITIVE_INFINITY }) => total + mbps, 0);
  return Math.min(...stages.map(sum));
}

/** Ways over one circuit share its bandwidth. */
function together(ways: readonly RankedWay[], carrying: readonly (readonly [number, number])[]): number {
  const shares = new Map<string, { sum: number; most: number }>();
  for (const [index, mbps] of carrying) {
    const { circuits = [], most = Number.POSITIVE_INFINITY } = ways[index] ?? {};
    const key = circuits.length > 0 ? circuits.join(' ') : `way ${index}`;
    shares.set(key, { sum: (shares.get(key)?.sum ?? 0) + mbps, most });
  }
  return [...shares.values()].reduce((total, { sum, most }) => total + Math.min(sum, most), 0);
}
