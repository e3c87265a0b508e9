import type { Circuit, Network, Provider, Status, VirtualHub, VirtualNetwork } from '../network.ts';
import { rankConnections } from '../resolve/connections.ts';
import { gathered, renamed } from '../told.ts';

export type Show = 'existing' | 'target';

/** The things of a network that there are at a time. */
export type Things = Pick<
  Network,
  'ports' | 'circuits' | 'sites' | 'virtualNetworks' | 'virtualHubs' | 'networkPeerings' | 'globalReach' | 'vpn'
>;

/**
 * The things that a network holds today, or is meant to hold: without what is only planned, or without what is retiring. What
 * hangs on a thing that isn't there goes with it. Connections are in the order of the whole network.
 */
export function thingsShown(network: Things, show: Show): Things {
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
  const vpn = kept(network.vpn)
    .filter((each) => siteIds.has(each.site) && clouds.has(each.to) && clouds.has(each.at))
    .map(({ backupFor, over, ...each }) => ({
      ...each,
      ...(backupFor !== undefined && circuitIds.has(backupFor) ? { backupFor } : {}),
      ...(over && circuitIds.has(over.circuit) ? { over } : {}),
    }));
  const needs = needsOf({ circuits, vpn });
  return {
    ports,
    circuits,
    sites: sites.map((site) => ({ ...site, reaches: site.reaches.filter((other) => siteIds.has(other.site)) })),
    virtualNetworks: virtualNetworks.map((each) => ({
      ...withoutIdle(each, needs),
      peeredWith: each.peeredWith.filter((id) => clouds.has(id)),
    })),
    virtualHubs: virtualHubs.map((each) => ({
      ...withoutIdle(each, needs),
      hubs: each.hubs.filter((id) => clouds.has(id)),
      virtualNetworks: each.virtualNetworks.filter((id) => clouds.has(id)),
    })),
    networkPeerings: network.networkPeerings.filter((each) => each.networks.every((id) => clouds.has(id))),
    globalReach: kept(network.globalReach).filter((each) => each.circuits.every((id) => circuitIds.has(id))),
    vpn,
  };
}

/**
 * A network with the things that `thingsShown` has, and what is told of them. In such a picture nothing is marked any more.
 */
export function showOnly(network: Network, show: Show): Network {
  const things = thingsShown(network, show);
  const { circuits, sites, virtualNetworks, virtualHubs, vpn } = things;
  const needs = needsOf(things);
  const isIn = (ids: ReadonlySet<string>) => (id: string) => (ids.has(id) ? id : undefined);
  const isOneOf = (all: readonly { readonly id: string }[]) => isIn(new Set(all.map(({ id }) => id)));
  const names = {
    circuit: isOneOf(circuits),
    site: isOneOf(sites),
    network: isOneOf([...virtualNetworks, ...virtualHubs]),
    vpn: isOneOf(vpn),
  };
  return {
    ...network,
    ...things,
    shown: show,
    circuits: rankConnections(circuits, sites),
    providers: network.providers.filter(
      (provider) =>
        !network.circuits.some((circuit) => isOf(circuit, provider)) ||
        circuits.some((circuit) => isOf(circuit, provider)),
    ),
    assumptions: gathered(
      network.assumptions.flatMap((each) =>
        renamed([each], {
          ...names,
          ...(each.kind === 'gateway' ? { network: isIn(needs.gateway) } : {}),
          ...(each.kind === 'vpn-gateway' ? { network: isIn(needs.vpnGateway) } : {}),
        }),
      ),
    ),
    remarks: renamed(network.remarks, names),
  };
}

/** The networks and hubs that need a gateway: one that was only assumed goes with what needed it. */
function needsOf({ circuits, vpn }: Pick<Things, 'circuits' | 'vpn'>) {
  return {
    gateway: new Set(circuits.flatMap((circuit) => circuit.connections.map((connection) => connection.to))),
    vpnGateway: new Set(vpn.map((each) => each.at)),
  };
}

/** A circuit's provider, or a carrier of one of its access links. */
function isOf(circuit: Circuit, provider: Provider): boolean {
  return circuit.provider === provider.id || circuit.access.some((access) => access.providerId === provider.id);
}

/** A gateway that was only assumed goes with the last connection or VPN that needed it. */
function withoutIdle<T extends VirtualNetwork | VirtualHub>(
  target: T,
  needs: { readonly gateway: ReadonlySet<string>; readonly vpnGateway: ReadonlySet<string> },
): T {
  const { gateway, vpnGateway, ...rest } = target;
  const stays = (one: { readonly assumed: boolean } | undefined, needed: ReadonlySet<string>) =>
    one && (!one.assumed || needed.has(target.id));
  return {
    ...rest,
    ...(stays(gateway, needs.gateway) ? { gateway } : {}),
    ...(stays(vpnGateway, needs.vpnGateway) ? { vpnGateway } : {}),
  } as T;
}
