import type { Circuit, Link, Network, Site, VirtualHub, VirtualNetwork } from '../network.ts';
import { gathered } from '../told.ts';

/**
 * Two states of a network in one: all that is in either of them. What is in both is as the newer one has it.
 *
 * @param before the earlier one, with everything resolved
 * @param now the newer one
 */
export function unionOf(before: Network, now: Network): Network {
  const sites = both(before.sites, now.sites, idOf, siteOf);
  const starts = new Starts(sites);
  const circuits = both(before.circuits, now.circuits, idOf, circuitOf).map((each) => ({
    ...each,
    links: each.links.map((link) => starts.link(link)) as unknown as Circuit['links'],
    access: each.access.map((access) => starts.at(access)),
  }));
  const vpn = both(before.vpn, now.vpn, idOf).map((each) => starts.at(each));
  const cloud = cloudOf(before, now);
  const connected = new Set(circuits.flatMap((each) => each.connections.map(({ to }) => to)));
  const tunnelled = new Set(vpn.map(({ at }) => at));
  const reached = <T extends VirtualNetwork | VirtualHub>(each: T): T => ({
    ...each,
    ...(connected.has(each.id) && !each.gateway ? { gateway: { status: each.status, assumed: true } } : {}),
    ...(tunnelled.has(each.id) && !each.vpnGateway ? { vpnGateway: { assumed: true } } : {}),
  });
  return {
    ...now,
    sites,
    providers: both(before.providers, now.providers, idOf),
    circuits,
    ports: both(before.ports, now.ports, idOf).map((pair) => ({
      ...pair,
      links: pair.links.map((link) => starts.at(link)) as unknown as typeof pair.links,
    })),
    ...cloud,
    virtualNetworks: cloud.virtualNetworks.map(reached),
    virtualHubs: cloud.virtualHubs.map(reached),
    globalReach: both(before.globalReach, now.globalReach, (each) => pairKey(each.circuits)),
    vpn,
    assumptions: gathered(now.assumptions),
  };
}

/** Virtual networks and hubs share their ids: where a hub has that of a network of before, it has taken its place. */
function cloudOf(before: Network, now: Network): Pick<Network, 'virtualNetworks' | 'virtualHubs' | 'networkPeerings'> {
  const taken = new Set([...now.virtualNetworks, ...now.virtualHubs].map(idOf));
  const left = <T extends { readonly id: string }>(old: readonly T[], own: readonly T[]) => {
    const kept = new Set(own.map(idOf));
    return old.filter(({ id }) => kept.has(id) || !taken.has(id));
  };
  const virtualNetworks = both(left(before.virtualNetworks, now.virtualNetworks), now.virtualNetworks, idOf, networkOf);
  const virtualHubs = both(left(before.virtualHubs, now.virtualHubs), now.virtualHubs, idOf, hubOf);
  const [networks, hubs] = [new Set(virtualNetworks.map(idOf)), new Set(virtualHubs.map(idOf))];
  return {
    virtualNetworks: virtualNetworks.map((each) => ({
      ...each,
      peeredWith: each.peeredWith.filter((id) => networks.has(id)),
    })),
    virtualHubs: virtualHubs.map((each) => ({
      ...each,
      virtualNetworks: each.virtualNetworks.filter((id) => networks.has(id)),
      hubs: each.hubs.filter((id) => hubs.has(id)),
    })),
    networkPeerings: both(before.networkPeerings, now.networkPeerings, (each) => pairKey(each.networks)).filter(
      (each) => each.networks.every((id) => networks.has(id)),
    ),
  };
}

const idOf = ({ id }: { readonly id: string }) => id;
const itself = (text: string) => text;
const pairKey = (ends: readonly string[]) => [...ends].sort().join('/');

/** The things of both lists, those of the newer one first; what is in both is joined. */
function both<T>(
  before: readonly T[],
  now: readonly T[],
  keyOf: (each: T) => string,
  join: (old: T, each: T) => T = (_, each) => each,
): T[] {
  const old = new Map(before.map((each) => [keyOf(each), each]));
  const known = new Set(now.map(keyOf));
  const joined = now.map((each) => {
    const other = old.get(keyOf(each));
    return other === undefined ? each : join(other, each);
  });
  return [...joined, ...before.filter((each) => !known.has(keyOf(each)))];
}

/** A site of which the newer one states no routers has the one neutral edge that stands for them. */
function siteOf(old: Site, now: Site): Site {
  return {
    ...now,
    routers: now.routers.length === 0 ? [] : both(old.routers, now.routers, idOf),
    reaches: both(
      old.reaches.filter((each) => !each.assumed),
      now.reaches,
      ({ site }) => site,
    ),
  };
}

function circuitOf(old: Circuit, now: Circuit): Circuit {
  return {
    ...now,
    sites: both(old.sites, now.sites, itself),
    // What was only assumed has given way to what is stated now.
    peerings: both(
      old.peerings.filter((each) => !each.assumed),
      now.peerings,
      idOf,
    ),
    connections: both(old.connections, now.connections, idOf),
  };
}

function networkOf(old: VirtualNetwork, now: VirtualNetwork): VirtualNetwork {
  return {
    ...now,
    ...gatewaysOf(old, now),
    ...(old.routeServer && !now.routeServer ? { routeServer: old.routeServer } : {}),
    appliances: both(old.appliances, now.appliances, idOf),
    privateEndpoints: both(old.privateEndpoints, now.privateEndpoints, itself),
    peeredWith: both(old.peeredWith, now.peeredWith, itself),
  };
}

function hubOf(old: VirtualHub, now: VirtualHub): VirtualHub {
  return {
    ...now,
    ...gatewaysOf(old, now),
    appliances: both(old.appliances, now.appliances, idOf),
    virtualNetworks: both(old.virtualNetworks, now.virtualNetworks, itself),
    hubs: both(old.hubs, now.hubs, itself),
  };
}

/** Gateways that there are no more: what leads to them is still in the picture. */
function gatewaysOf<T extends Pick<VirtualNetwork | VirtualHub, 'gateway' | 'vpnGateway'>>(old: T, now: T) {
  return {
    ...(old.gateway && !now.gateway ? { gateway: old.gateway as NonNullable<T['gateway']> } : {}),
    ...(old.vpnGateway && !now.vpnGateway ? { vpnGateway: old.vpnGateway } : {}),
  };
}

/** Where lines start at sites whose routers may be others than when they were stated. */
class Starts {
  readonly #sites: ReadonlyMap<string, Site>;

  constructor(sites: readonly Site[]) {
    this.#sites = new Map(sites.map((each) => [each.id, each]));
  }

  /** A link starts at a router wherever the site states some: at the one that it names, or else at the first. */
  link(link: Link): Link {
    const start = this.at(link.start);
    const [first] = this.#routersOf(start.site);
    return { ...link, start: start.router === undefined && first ? { ...start, router: first.id } : start };
  }

  /** The same without a router that the site doesn’t have. */
  at<T extends { readonly site?: string | undefined; readonly router?: string | undefined }>(start: T): T {
    const { router, ...rest } = start;
    const isThere = start.site === undefined || this.#routersOf(start.site).some(({ id }) => id === router);
    return router === undefined || isThere ? start : (rest as T);
  }

  #routersOf(site: string | undefined): Site['routers'] {
    return (site === undefined ? undefined : this.#sites.get(site)?.routers) ?? [];
  }
}
