import type { Circuit, Site } from '../model/network.ts';
import { liesIn } from './addresses.ts';
import type { Found } from './found.ts';
import type { Known } from './known.ts';

/** Where ways stand in the order in which they are taken: 1 first; ways that nothing tells apart share a rank. */
export interface Ranks {
  /** The choice of the sites' routers. */
  readonly towardsTarget: number;
  /** The choice of Azure, or of the site at the other end. */
  readonly towardsSite: number;
}

type Key = readonly number[];

/**
 * The order of the ways from a site to one target, in both directions. ExpressRoute comes before VPN
 * (expressroute-howto-coexist-resource-manager, 01/31/2025).
 *
 * Towards Azure the sites' routers take the highest local preference, where the file states one for each of the circuits;
 * then the way over fewest lines of their own WAN; else they are taken to mirror Azure's choice, as Microsoft advises.
 * Towards the site Azure takes longer prefixes, then, among the connections of one gateway, the highest weight and the
 * shortest AS path (designing-for-disaster-recovery-with-expressroute-privatepeering, 06/15/2023). A circuit that sites
 * get to over their own WAN is taken to announce them only as a backup for their own.
 *
 * Between sites: the customer's own WAN, a provider's, Global Reach.
 */
export function ranksOf(known: Known, site: Site, ways: readonly Found[]): Ranks[] {
  const circuits = new Map(known.network.circuits.map((circuit) => [circuit.id, circuit]));
  const circuitOf = ({ circuits: [id] }: Found) => (id === undefined ? undefined : circuits.get(id));
  const local = ways.map((way) => (way.kind === 'circuit' ? localPreference(circuitOf(way), way) : 0));
  const isStated = local.every((value) => value !== undefined);
  const order = ['circuit', 'vpn', 'own-wan', 'provider-wan', 'global-reach'] as const;
  const keys = ways.map((way, index) => {
    const circuit = circuitOf(way);
    const kind = order.indexOf(way.kind);
    const hops = way.legs.reduce((sum, leg) => sum + (known.ownWan.path(leg)?.length ?? 1) - 1, 0);
    const behind = way.path?.length ?? 0;
    const isLonger = way.kind === 'circuit' && circuit !== undefined && announcesLonger(circuit, site) ? 0 : 1;
    const weight = -(way.connection?.routingWeight ?? 0);
    const prepended = way.kind === 'circuit' ? (circuit?.routing?.asPathPrepend ?? 0) : 0;
    return {
      gateway: `${way.kind} ${way.path?.[0] ?? ''}`,
      atGateway: [weight, prepended],
      towardsTarget: [kind, isStated ? -(local[index] ?? 0) : 0, hops, behind, isLonger],
      towardsSite: [kind, isLonger, hops, behind],
    };
  });
  // A weight tells connections of one gateway apart, and says nothing of another's.
  const place = new Array<number>(ways.length).fill(1);
  for (const gateway of new Set(keys.map((key) => key.gateway))) {
    const own = keys.flatMap((key, index) => (key.gateway === gateway ? [index] : []));
    places(own.map((index) => keys[index]?.atGateway ?? [])).forEach((each, at) => {
      place[own[at] ?? 0] = each;
    });
  }
  const [target, back] = (['towardsTarget', 'towardsSite'] as const).map((which) =>
    places(keys.map((key, index) => [...key[which], place[index] ?? 1])),
  );
  return ways.map((_, index) => ({ towardsTarget: target?.[index] ?? 1, towardsSite: back?.[index] ?? 1 }));
}

/** The place of each key among all of them, from 1; equal ones share it. */
function places(keys: readonly Key[]): number[] {
  const sorted = [...keys].sort(compare);
  const found = new Map<string, number>();
  for (const key of sorted) if (!found.has(key.join(' '))) found.set(key.join(' '), found.size + 1);
  return keys.map((key) => found.get(key.join(' ')) ?? 1);
}

function compare(a: Key, b: Key): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function localPreference(circuit: Circuit | undefined, { connection, path }: Found): number | undefined {
  const { routing } = circuit ?? {};
  const named = [path?.[path.length - 1], connection?.to];
  const own = named.flatMap((id) => routing?.localPreferences.filter((each) => each.network === id) ?? []);
  return own[0]?.value ?? routing?.localPreference;
}

/** Longer prefixes announced over the circuit alone are a site's where they lie in its address space, or it is served and states none. */
function announcesLonger({ routing, sites }: Circuit, { id, addressSpace }: Site): boolean {
  const specifics = routing?.specifics ?? [];
  if (specifics.length === 0) return false;
  if (addressSpace.length === 0) return sites.includes(id);
  return specifics.some((specific) => addressSpace.some((space) => liesIn(specific, space)));
}
