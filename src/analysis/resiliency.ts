import type { Circuit, Network, Site, Status, VirtualNetwork } from '../model/network.ts';
import { remoteGateway } from '../model/remote-gateway.ts';
import { ids } from './ids.ts';
import { servingOf } from './serving.ts';

/**
 * How a virtual network or hub is joined to the customer (design-architecture-for-resiliency, 07/16/2024).
 *
 * - `standard`: circuits at one peering location
 * - `high`: a metro circuit, whose links land in two buildings of one city
 * - `maximum`: circuits in two distinct peering locations
 */
export type ResiliencyLevel = 'standard' | 'high' | 'maximum';

/** The resiliency of a virtual network or hub, and what would lift it. */
export interface Resiliency {
  /** The id of the network's or hub's box. */
  readonly node: string;
  readonly level: ResiliencyLevel;
  /** The circuits that are connected to its gateway, or to the gateway that it uses. */
  readonly circuits: readonly string[];
  /**
   * - `second-location`: a circuit in another peering location makes it `maximum`
   * - `metro`: a metro circuit in place of the one that it has makes it `high`; only where a metro of the city is listed
   * - `state-location`: circuits don't state their peering location, so that nobody knows whether it is the same
   */
  readonly lift: readonly ('second-location' | 'metro' | 'state-location')[];
  /** The sites whose own circuits to it are at one peering location, though it has circuits at two: for them the level isn’t reached. */
  readonly oneLocation: readonly string[];
}

/** A level, and what would lift it, whatever sites the circuits serve. */
export type Level = Omit<Resiliency, 'oneLocation'>;

/** The level of each virtual network and hub that a circuit leads to, and the sites for which it isn’t reached. */
export function resiliencyOf(network: Network): Resiliency[] {
  const below = sitesBelow(network);
  return levelsOf(network).map((each) => ({
    ...each,
    oneLocation: below(each)?.levels.flatMap(({ sites }) => sites) ?? [],
  }));
}

/** The sites whose own circuits to a network are at one peering location, where the network has circuits at two. */
export interface SitesBelow {
  /** What is reached for them, the higher level first. */
  readonly levels: readonly SitesAt[];
  /** The sites for which the network’s own level is reached. */
  readonly reached: readonly string[];
}

/** Sites for which a level is reached. */
export interface SitesAt {
  readonly level: ResiliencyLevel;
  readonly sites: readonly string[];
}

/**
 * By level of a network or hub: the sites for which it isn’t reached. Sites are looked through where a level is the highest.
 *
 * @returns a function that takes a level, and the status of sites that don't count; undefined where all sites reach it
 */
export function sitesBelow(
  network: Pick<Network, 'circuits' | 'sites'>,
): (level: Level, but?: Status) => SitesBelow | undefined {
  const circuitOf = new Map(network.circuits.map((circuit) => [circuit.id, circuit]));
  let served: readonly Served[] | undefined;
  return ({ level, circuits }, but) => {
    if (level !== 'maximum') return undefined;
    served ??= sitesByCircuits(network);
    const own = circuits.flatMap((id) => circuitOf.get(id) ?? []);
    const found = served.flatMap((each) => {
      const to = own.filter(({ id }) => each.circuits.has(id));
      if (to.length === 0) return [];
      const sites = each.sites.filter(({ status }) => status !== but).map(({ id }) => id);
      return sites.length === 0 ? [] : [{ sites, to }];
    });
    const below = found.filter(({ to }) => locationsOf(to).size === 1);
    const reached = found.filter((each) => !below.includes(each)).flatMap(({ sites }) => sites);
    const levels = (['high', 'standard'] as const).flatMap((own) => {
      const sites = below.flatMap((each) => (levelAtOne(each.to) === own ? each.sites : []));
      return sites.length === 0 ? [] : [{ level: own, sites }];
    });
    return levels.length === 0 ? undefined : { levels, reached };
  };
}

/** What levels are levels of. */
type Joined = Pick<Network, 'circuits' | 'virtualNetworks' | 'virtualHubs' | 'networkPeerings'>;

/** The level of each virtual network and hub that a circuit leads to. */
export function levelsOf(network: Joined): Level[] {
  const { virtualNetworks, virtualHubs } = network;
  return [
    ...virtualNetworks.flatMap((each) => levelOf(network, ids.network(each.id), gatewayOf(network, each))),
    ...virtualHubs.flatMap((each) => levelOf(network, ids.hub(each.id), each.id)),
  ];
}

/** Sites that the same circuits serve, themselves or over the customer's own WAN. */
interface Served {
  readonly circuits: ReadonlySet<string>;
  readonly sites: readonly Site[];
}

function sitesByCircuits(network: Pick<Network, 'circuits' | 'sites'>): Served[] {
  const serving = servingOf(network);
  const served = new Map<string, { circuits: ReadonlySet<string>; sites: Site[] }>();
  for (const site of network.sites) {
    if (serving.isOnlyPassed(site)) continue;
    const circuits = serving.circuits(site.id);
    const key = [...circuits].sort().join(' ');
    const known = served.get(key);
    if (known) known.sites.push(site);
    else served.set(key, { circuits, sites: [site] });
  }
  return [...served.values()];
}

/** The network or hub whose gateway leads to a network. */
function gatewayOf(network: Joined, each: VirtualNetwork): string {
  if (each.gateway) return each.id;
  const hub = network.virtualHubs.find(({ virtualNetworks }) => virtualNetworks.includes(each.id));
  return hub?.id ?? remoteGateway(network, each) ?? each.id;
}

function levelOf({ circuits }: Joined, node: string, gateway: string): Level[] {
  const own = circuits.filter((circuit) => circuit.connections.some(({ to }) => to === gateway));
  if (own.length === 0) return [];
  const found = { node, circuits: own.map(({ id }) => id) };
  if (locationsOf(own).size > 1) return [{ ...found, level: 'maximum', lift: [] }];
  const level = levelAtOne(own);
  const isOpen = own.length > 1 && own.some(({ peeringLocation }) => peeringLocation === undefined);
  return [
    {
      ...found,
      level,
      lift: [
        'second-location',
        ...(level !== 'high' && own.some(hasMetro) ? (['metro'] as const) : []),
        ...(isOpen ? (['state-location'] as const) : []),
      ],
    },
  ];
}

/** The level that circuits at one peering location make. */
function levelAtOne(circuits: readonly Circuit[]): 'standard' | 'high' {
  return circuits.some(({ metro }) => metro) ? 'high' : 'standard';
}

function locationsOf(circuits: readonly Circuit[]): Set<string> {
  return new Set(circuits.flatMap(({ peeringLocation }) => peeringLocation?.toLowerCase() ?? []));
}

function hasMetro({ inMetro, cloud }: Circuit): boolean {
  return cloud === 'public' && inMetro !== undefined;
}
