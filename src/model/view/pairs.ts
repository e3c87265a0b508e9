import type { Network, Router, Site } from '../network.ts';

/**
 * The network with the routers of each site as one, where nothing but their names tells them apart: one party runs them,
 * with one AS number. What ends at one of them ends at the pair.
 *
 * @param joined the names of a site's routers as one name
 */
export function pairRouters(network: Network, joined: (names: readonly string[]) => string): Network {
  const pairs = new Map<string, Router>();
  for (const site of network.sites) {
    const pair = pairOf(site, joined);
    if (pair) for (const router of site.routers) pairs.set(router.id, pair);
  }
  if (pairs.size === 0) return network;
  const named = <T extends { readonly router?: string }>(each: T): T => {
    const pair = each.router === undefined ? undefined : pairs.get(each.router);
    return pair ? { ...each, router: pair.id } : each;
  };
  return {
    ...network,
    sites: network.sites.map((site) => ({
      ...site,
      routers: [...new Set(site.routers.map((router) => pairs.get(router.id) ?? router))],
    })),
    circuits: network.circuits.map((circuit) => ({
      ...circuit,
      access: circuit.access.map(named),
      links: circuit.links.map((link) => ({ ...link, start: named(link.start) })) as unknown as typeof circuit.links,
    })),
    vpn: network.vpn.map(named),
  };
}

function pairOf({ routers }: Site, joined: (names: readonly string[]) => string): Router | undefined {
  const [first, ...others] = routers;
  if (!first || others.length === 0) return undefined;
  const isAlike = others.every(({ asn, managedBy }) => asn === first.asn && managedBy === first.managedBy);
  return isAlike ? { ...first, name: joined(routers.map(({ name }) => name)) } : undefined;
}
