import type { Network, Status } from '../network.ts';

export type Show = 'existing' | 'target' | 'both';

/**
 * What a network holds today, or is meant to hold: without what is only planned, or without what is retiring. What
 * hangs on a thing that isn't there goes with it. In such a picture nothing is marked any more.
 */
export function showOnly(network: Network, show: Show): Network {
  if (show === 'both') return network;
  const gone: Status = show === 'existing' ? 'planned' : 'retiring';
  const stays = (thing: { readonly status: Status }) => thing.status !== gone;
  const plain = <T extends { readonly status: Status }>(thing: T): T => ({ ...thing, status: 'existing' });
  const kept = <T extends { readonly status: Status }>(things: readonly T[]): T[] => things.filter(stays).map(plain);
  const sites = kept(network.sites);
  const virtualNetworks = kept(network.virtualNetworks);
  const virtualHubs = kept(network.virtualHubs);
  const ports = kept(network.ports);
  const siteIds = new Set(sites.map((site) => site.id));
  const clouds = new Set([...virtualNetworks, ...virtualHubs].map((each) => each.id));
  const portIds = new Set(ports.map((each) => each.id));
  const circuits = kept(network.circuits)
    .filter(
      (circuit) =>
        circuit.ports === undefined ||
        portIds.has(circuit.ports) ||
        !network.ports.some((each) => each.id === circuit.ports),
    )
    .map((circuit) => ({
      ...circuit,
      sites: circuit.sites.filter((id) => siteIds.has(id)),
      links: circuit.links.map((link) =>
        link.start.site === undefined || siteIds.has(link.start.site) ? link : { ...link, start: { assumed: true } },
      ) as unknown as typeof circuit.links,
      connections: kept(circuit.connections).filter((connection) => clouds.has(connection.to)),
    }));
  const circuitIds = new Set(circuits.map((circuit) => circuit.id));
  const things = new Set([
    ...[...siteIds].map((id) => `site:${id}`),
    ...[...circuitIds].map((id) => `circuit:${id}`),
    ...[...clouds].flatMap((id) => [`virtual-network:${id}`, `virtual-hub:${id}`]),
  ]);
  return {
    ...network,
    shown: show,
    ports,
    circuits,
    sites: sites.map((site) => ({ ...site, reaches: site.reaches.filter((other) => siteIds.has(other.site)) })),
    providers: network.providers.filter(
      (provider) =>
        !network.circuits.some((circuit) => circuit.provider === provider.id) ||
        circuits.some((circuit) => circuit.provider === provider.id),
    ),
    virtualNetworks: virtualNetworks.map((each) => ({
      ...each,
      peeredWith: each.peeredWith.filter((id) => clouds.has(id)),
    })),
    virtualHubs: virtualHubs.map((each) => ({
      ...each,
      hubs: each.hubs.filter((id) => clouds.has(id)),
      virtualNetworks: each.virtualNetworks.filter((id) => clouds.has(id)),
    })),
    globalReach: kept(network.globalReach).filter((each) => each.circuits.every((id) => circuitIds.has(id))),
    vpn: kept(network.vpn)
      .filter((each) => siteIds.has(each.site) && clouds.has(each.to))
      .map(({ backupFor, over, ...each }) => ({
        ...each,
        ...(backupFor !== undefined && circuitIds.has(backupFor) ? { backupFor } : {}),
        ...(over && circuitIds.has(over.circuit) ? { over } : {}),
      })),
    assumptions: network.assumptions.filter((each) => things.has(each.about)),
  };
}
