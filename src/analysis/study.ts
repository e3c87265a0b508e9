import type { Network, Site } from '../model/network.ts';
import { capacityOf, type Effect, effectOn, type Failure, type RankedWay } from './effects.ts';
import { type Group, groupsOf } from './groups.ts';
import { ids } from './ids.ts';
import { type Known, knownOf } from './known.ts';
import { ranksOf } from './order.ts';
import type { Piece } from './pieces.ts';
import { finderOf } from './ways.ts';

/** Alike sites, one target, and the ways between them in the order in which the sites take them. */
export interface StudiedPair {
  readonly group: Group;
  /** The id of a network's or hub's box, of a service, or of another site's box. */
  readonly to: string;
  /** The sites at the other end that are alike, of a pair of sites. */
  readonly others?: Group;
  readonly ways: readonly RankedWay[];
}

/** All ways of a network, and what stands on what. */
export interface Study {
  readonly known: Known;
  readonly groups: readonly Group[];
  readonly pairs: readonly StudiedPair[];
  readonly failureOf: (failed: Iterable<string>) => Failure;
  /** What a failure leaves of each pair that it concerns. */
  readonly effects: (failure: Failure) => ReadonlyMap<number, Effect>;
}

/** @param apart sites that aren't to be studied as one with others alike */
export function studyOf(network: Network, apart: ReadonlySet<string> = new Set()): Study {
  const groups = groupsOf(network, apart);
  // Of sites alike a second one is looked at too: they reach each other like others do.
  const known = knownOf(network, new Set(groups.flatMap(({ sites }) => sites.slice(0, 2).map(({ id }) => id))));
  const { ownWan } = known;
  const pairs = pairsOf(known, groups);
  const byPiece = new Map<Piece, number[]>();
  const byThing = new Map<string, number[]>();
  const note = <Key>(places: Map<Key, number[]>, key: Key, index: number) => {
    const own = places.get(key);
    if (!own) places.set(key, [index]);
    else if (own[own.length - 1] !== index) own.push(index);
  };
  pairs.forEach(({ ways }, index) => {
    for (const { stages, legs } of ways) {
      for (const piece of stages.flat()) note(byPiece, piece, index);
      // Where nothing on the shortest way over the own WAN fails, that way stays.
      for (const leg of legs) for (const thing of ownWan.things(leg)) note(byThing, thing, index);
    }
  });
  return {
    known,
    groups,
    pairs,
    failureOf: (ids) => {
      const failed = new Set(ids);
      const dead = new Set([...failed].flatMap((id) => known.pieces.on(id)));
      return { failed, dead, ownWan: ownWan.concerns(failed) };
    },
    effects: (failure) => {
      const concerned = inOrder([
        ...[...failure.dead].map((piece) => byPiece.get(piece) ?? []),
        ...[...failure.failed].map((thing) => byThing.get(thing) ?? []),
      ]);
      const found = new Map<number, Effect>();
      for (const index of concerned) {
        const effect = effectOn(pairs[index]?.ways ?? [], failure, ownWan);
        if (effect.state !== 'untouched') found.set(index, effect);
      }
      return found;
    },
  };
}

/** The numbers of several sorted lists, each once, sorted. */
function inOrder(lists: readonly (readonly number[])[]): readonly number[] {
  const [only = [], ...others] = lists.filter(({ length }) => length > 0);
  return others.length === 0 ? only : [...new Set(lists.flat())].sort((a, b) => a - b);
}

function pairsOf(known: Known, groups: readonly Group[]): StudiedPair[] {
  const finder = finderOf(known);
  const pairs: StudiedPair[] = [];
  for (const group of groups) {
    const byTarget = new Map<string, ReturnType<typeof finder.toAzure>>();
    for (const way of finder.toAzure(group.site)) {
      const own = byTarget.get(way.to);
      if (own) own.push(way);
      else byTarget.set(way.to, [way]);
    }
    for (const [to, ways] of byTarget) pairs.push({ group, to, ways: ranked(known, group.site, ways) });
  }
  groups.forEach((group, index) => {
    for (const others of groups.slice(index)) {
      const other = others === group ? group.sites[1] : others.site;
      if (!other) continue;
      const ways = finder.between(group.site, other);
      if (ways.length > 0) pairs.push({ group, to: ids.site(other.id), others, ways: ranked(known, group.site, ways) });
    }
  });
  return pairs;
}

function ranked(known: Known, site: Site, ways: ReturnType<ReturnType<typeof finderOf>['toAzure']>): RankedWay[] {
  const ranks = ranksOf(known, site, ways);
  return ways
    .map(
      (way, index): RankedWay => ({
        ...way,
        ...(ranks[index] ?? { towardsTarget: 1, towardsSite: 1 }),
        capacity: capacityOf(way.stages),
      }),
    )
    .sort((a, b) => a.towardsTarget - b.towardsTarget || a.towardsSite - b.towardsSite);
}
