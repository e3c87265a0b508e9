import type { Ranks } from './order.ts';
import type { Failed, OwnWan } from './own-wan.ts';
import type { Piece } from './pieces.ts';
import type { Found } from './ways.ts';

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

export type RankedWay = Found & Ranks;

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

function strengthOf(way: Found, { failed, dead, ownWan: isConcerned }: Failure, ownWan: OwnWan): Strength | undefined {
  let lines: Left = { left: 1, of: 1 };
  let mbps = Number.POSITIVE_INFINITY;
  for (const stage of way.stages) {
    let left = 0;
    let sum = 0;
    for (const piece of stage) {
      if (dead.has(piece)) continue;
      left += 1;
      sum += piece.mbps ?? Number.POSITIVE_INFINITY;
    }
    if (left === 0) return undefined;
    if (left * lines.of < lines.left * stage.length) lines = { left, of: stage.length };
    mbps = Math.min(mbps, sum);
  }
  const stays =
    !isConcerned ||
    way.legs.every(
      ({ from, to, asStated }) => (asStated ? ownWan.towards : ownWan.path)(from, to, failed) !== undefined,
    );
  return stays ? { lines, mbps } : undefined;
}

function effectIn(
  ways: readonly RankedWay[],
  ranks: readonly number[],
  left: readonly (Strength | undefined)[],
): Effect {
  const inUse = firstOf(ranks, () => true);
  const on = firstOf(ranks, (index) => left[index] !== undefined);
  const kept = inUse.filter((index) => left[index] !== undefined);
  const narrowest = on.map((index) => left[index]?.lines ?? { left: 1, of: 1 });
  const lines = narrowest.find((each) => each.left < each.of);
  if (kept.length === inUse.length && !lines) return untouched;
  const before = together(
    ways,
    inUse.map((index) => [index, capacityOf(ways[index])]),
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

function firstOf(ranks: readonly number[], stays: (index: number) => boolean): number[] {
  const candidates = ranks.flatMap((_, index) => (stays(index) ? [index] : []));
  const first = Math.min(...candidates.map((index) => ranks[index] ?? 0));
  return candidates.filter((index) => ranks[index] === first);
}

/** What a way carries at most, in Mbps, when nothing has failed; infinite where that isn't stated. */
export function capacityOf(way: Found | undefined): number {
  const sum = (stage: readonly Piece[]) =>
    stage.reduce((total, { mbps = Number.POSITIVE_INFINITY }) => total + mbps, 0);
  return Math.min(...(way?.stages ?? []).map(sum));
}

/** Ways over one circuit share its bandwidth. */
function together(ways: readonly RankedWay[], carrying: readonly (readonly [number, number])[]): number {
  const byCircuit = new Map<string, number[]>();
  for (const [index, mbps] of carrying) {
    const way = ways[index];
    const key = way && way.circuits.length > 0 ? way.circuits.join(' ') : `way ${index}`;
    byCircuit.set(key, [...(byCircuit.get(key) ?? []), mbps]);
  }
  return [...byCircuit.values()].reduce((total, shares) => total + Math.max(...shares), 0);
}
