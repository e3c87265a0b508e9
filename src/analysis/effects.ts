import type { Stage } from './entries.ts';
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

function strengthOf(way: Found, failure: Failure, ownWan: OwnWan): Strength | undefined {
  const left = leftOf(way, failure, ownWan);
  if (!left) return undefined;
  let lines: Left = { left: 1, of: 1 };
  left.forEach((stage, index) => {
    const of = way.stages[index]?.length ?? 1;
    if (stage.length * lines.of < lines.left * of) lines = { left: stage.length, of };
  });
  return { lines, mbps: narrowest(left) };
}

/** The pieces that still carry in each stage of a way; undefined where a stage, or the customer's own WAN, has none. */
export function leftOf(way: Found, failure: Failure, ownWan: OwnWan): Stage[] | undefined {
  const { failed, dead, ownWan: isConcerned } = failure;
  const left: Stage[] = [];
  for (const stage of way.stages) {
    const own = stage.filter((piece) => !dead.has(piece));
    if (own.length === 0) return undefined;
    left.push(own);
  }
  return !isConcerned || way.legs.every((leg) => ownWan.path(leg, failed) !== undefined) ? left : undefined;
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
  return narrowest(way?.stages ?? []);
}

function narrowest(stages: readonly Stage[]): number {
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
