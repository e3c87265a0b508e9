import type { Catalogue, CatalogueData } from '../model/catalogue/index.ts';
import type { Network } from '../model/network.ts';
import { resolve } from '../model/resolve/index.ts';
import type { TopologyInput } from '../model/schema/index.ts';
import { showOnly } from '../model/view/show.ts';
import type { Effect, RankedWay } from './effects.ts';
import type { Stage } from './entries.ts';
import { allThings, lostThings, singleFailures } from './failures.ts';
import { type Resiliency, resiliencyOf } from './resiliency.ts';
import { type SharedFate, sharedFates } from './shared-fate.ts';
import { type StudiedPair, type Study, studyOf } from './study.ts';
import { type Target, targetsOf } from './targets.ts';

export type { Effect, Left } from './effects.ts';
export type { Stage } from './entries.ts';
export type { Piece } from './pieces.ts';
export type { Resiliency, ResiliencyLevel } from './resiliency.ts';
export type { SharedFate } from './shared-fate.ts';
export type { Target } from './targets.ts';

/** One way from a site to a target. */
export interface Way {
  readonly kind: 'circuit' | 'vpn' | 'own-wan' | 'provider-wan' | 'global-reach';
  /** The circuits that it runs over, by id. */
  readonly circuits: readonly string[];
  /** The sites that it passes over the customer's own WAN, by id: the last of them is where it leaves that. */
  readonly over: readonly string[];
  /** The networks and hubs whose gateway it comes in by, and those behind it, up to the target; by id. */
  readonly path: readonly string[];
  /** The id of the VPN, of the provider whose WAN it is, or of the pair of Global Reach. */
  readonly vpn?: string;
  readonly provider?: string;
  readonly globalReach?: string;
  /** The place in the order in which the site's routers take the ways; ways with one place are taken together. */
  readonly towardsTarget: number;
  /** The same for the way back: Azure's order, or that of the site at the other end. */
  readonly towardsSite: number;
  /** What it carries at most in Mbps, as far as the file says it. */
  readonly mbps?: number;
  /**
   * What it stands on: stages that all have to hold, each of pieces of which one is enough. A piece is a list of things,
   * by the ids that a picture gives them (`data-node`, `data-link`, `data-zone-id`).
   */
  readonly stages: readonly Stage[];
  /** The lines and sites of the own WAN that it runs over when nothing has failed. */
  readonly ownWan: readonly string[];
}

/** The ways from sites that are alike to one target. */
export interface Pair {
  /** The ids of the sites. What a way stands on is told for the first of them. */
  readonly sites: readonly string[];
  /** The network, hub, service or site at the other end. */
  readonly to: string;
  /** Sites at the other end that are alike, where it is a site. */
  readonly toSites?: readonly string[];
  /** In the order in which the sites take them. */
  readonly ways: readonly Way[];
}

/** What is left of pairs when one of some things fails. Pairs that aren't listed are untouched. */
export interface FailureOf {
  /** Ids of single things, each of which leaves the same when it fails. */
  readonly things: readonly string[];
  readonly left: readonly { readonly pair: number; readonly effect: Effect }[];
}

/** Which ways there are in a network, and what is left when something fails. Plain data. */
export interface Analysis {
  readonly targets: readonly Target[];
  readonly pairs: readonly Pair[];
  readonly failures: readonly FailureOf[];
  readonly sharedFate: readonly SharedFate[];
  readonly resiliency: readonly Resiliency[];
}

/** What is left when all of some things fail together. */
export interface Outcome {
  readonly targets: readonly Target[];
  readonly pairs: readonly (Pair & { readonly effect: Effect })[];
  /** The ids of the things that carry nothing any more. */
  readonly lost: readonly string[];
  /** The ids of all things that ways stand on. */
  readonly things: readonly string[];
  /** Ids that name nothing on any way. */
  readonly unknown: readonly string[];
}

export interface AnalysisOptions {
  /** Lists of locations and metros in place of those that come along; of a network that is resolved they aren't looked at. */
  readonly catalogue?: Catalogue | CatalogueData | undefined;
  /** What is there today, without what is only planned (the default), or what is meant to be, without what is retiring. */
  readonly show?: 'existing' | 'target';
}

/**
 * Finds the ways from each site to each network, hub, Microsoft service and other site, and what each failure of a single
 * thing leaves of them.
 *
 * @param input a topology like that of `render`, or a network as `resolve` returns it
 * @param options whether the network of today is looked at, or the one that is meant to be
 * @returns plain data; bandwidths are in Mbps
 * @throws {TopologyError} for a file that can't be used
 * @example
 * const { resiliency } = analyse('circuits: [{ model: direct, peeringLocation: Taipei, connections: [hub] }]\nvirtualNetworks: [{ id: hub }]');
 * resiliency[0]?.level; // 'standard'
 */
export function analyse(input: TopologyInput | Network, options: AnalysisOptions = {}): Analysis {
  const network = networkOf(input, options);
  const study = studyOf(network);
  return {
    targets: targetsOf(network),
    pairs: study.pairs.map((pair) => plainPair(study, pair)),
    failures: singleFailures(study).map(({ things, effects }) => ({
      things,
      left: [...effects].map(([pair, effect]) => ({ pair, effect })),
    })),
    sharedFate: sharedFates(study),
    resiliency: resiliencyOf(network),
  };
}

/**
 * Tells what is left when things fail, all of them together.
 *
 * @param input a topology like that of `render`, or a network as `resolve` returns it
 * @param failed ids of things as a picture gives them (`data-node`, `data-link`, `data-zone-id`)
 * @param options whether the network of today is looked at, or the one that is meant to be
 * @returns plain data; bandwidths are in Mbps
 * @throws {TopologyError} for a file that can't be used
 * @example
 * const network = 'sites: [a]\ncircuits: [{ id: er, model: direct, connections: [hub] }]\nvirtualNetworks: [{ id: hub }]';
 * whatIsLeft(network, ['circuit:er']).pairs.map(({ to, effect }) => [to, effect.state]); // [['virtual-network:hub', 'cut-off']]
 */
export function whatIsLeft(
  input: TopologyInput | Network,
  failed: readonly string[],
  options: AnalysisOptions = {},
): Outcome {
  const network = networkOf(input, options);
  const study = studyOf(network, sitesWith(network, failed));
  const failure = study.failureOf(failed);
  const effects = study.effects(failure);
  return {
    targets: targetsOf(network),
    pairs: study.pairs.map((pair, index) => ({
      ...plainPair(study, pair),
      effect: effects.get(index) ?? { state: 'untouched' },
    })),
    lost: [...lostThings(study, failed)],
    things: allThings(study),
    unknown: failed.filter(
      (id) => study.known.pieces.on(id).length === 0 && !study.known.ownWan.concerns(new Set([id])),
    ),
  };
}

function networkOf(input: TopologyInput | Network, { show = 'existing', catalogue }: AnalysisOptions): Network {
  const network = isNetwork(input) ? input : resolve(input, { catalogue });
  return network.shown === undefined ? showOnly(network, show) : network;
}

function isNetwork(input: TopologyInput | Network): input is Network {
  return typeof input === 'object' && 'assumptions' in input && 'networkPeerings' in input;
}

/** The sites of which something is named: they aren't studied as one with others alike. */
function sitesWith({ sites }: Network, failed: readonly string[]): Set<string> {
  const named = failed.map((id) => id.slice(id.indexOf(':') + 1));
  return new Set(
    sites.filter(({ id }) => named.some((each) => each === id || each.startsWith(`${id}/`))).map(({ id }) => id),
  );
}

function plainPair({ known }: Study, { group, to, others, ways }: StudiedPair): Pair {
  return {
    sites: group.sites.map(({ id }) => id),
    to,
    ...(others ? { toSites: others.sites.map(({ id }) => id) } : {}),
    ways: ways.map((way): Way => plainWay(known, way)),
  };
}

function plainWay({ ownWan }: Study['known'], way: RankedWay): Way {
  const { kind, circuits, stages, vpn, provider, globalReach, towardsTarget, towardsSite } = way;
  const paths = way.legs.map((leg) => ownWan.path(leg) ?? []);
  return {
    kind,
    circuits,
    over: paths.flatMap((path) => path.slice(1)),
    path: way.path ?? [],
    ...(vpn === undefined ? {} : { vpn }),
    ...(provider === undefined ? {} : { provider }),
    ...(globalReach === undefined ? {} : { globalReach }),
    towardsTarget,
    towardsSite,
    ...(Number.isFinite(way.capacity) ? { mbps: way.capacity } : {}),
    stages,
    ownWan: way.legs.flatMap((leg) => ownWan.things(leg)),
  };
}
