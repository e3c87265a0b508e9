import type { Network } from '../network.ts';
import type { Origin, OriginOf } from '../origins.ts';
import type { Path } from '../places.ts';
import type { Topology } from '../schema/index.ts';

/**
 * The network with the place where each thing was said. What only follows from the rest, like a peering that was assumed,
 * has none.
 */
export function withOrigins(network: Network, topology: Topology, originOf: OriginOf): Network {
  // Things stand in the order of the topology, one for each.
  const each = <T extends object>(things: readonly T[], path: Path): (T & { readonly origin: Origin })[] =>
    things.map((thing, index) => ({ ...thing, origin: originOf([...path, index]) }));
  const at = <T extends object>(thing: T, path: Path | undefined): T =>
    path === undefined ? thing : { ...thing, origin: originOf(path) };
  const providers = providerPaths(topology);
  const peerings = networkPeeringPaths(topology);
  return {
    ...network,
    sites: each(network.sites, ['sites']),
    providers: network.providers.map((provider, index) =>
      at(provider, index < (topology.providers?.length ?? 0) ? ['providers', index] : providers.get(provider.name)),
    ),
    circuits: each(network.circuits, ['circuits']).map((circuit, index) => {
      const assumed = circuit.peerings.filter((peering) => peering.assumed);
      const stated = circuit.peerings.filter((peering) => !peering.assumed);
      return {
        ...circuit,
        peerings: [...assumed, ...each(stated, ['circuits', index, 'peerings'])],
        connections: each(circuit.connections, ['circuits', index, 'connections']),
      };
    }),
    ports: each(network.ports, ['ports']),
    virtualNetworks: each(network.virtualNetworks, ['virtualNetworks']),
    virtualHubs: each(network.virtualHubs, ['virtualHubs']),
    networkPeerings: network.networkPeerings.map((peering) => at(peering, peerings.get(pairOf(...peering.networks)))),
    globalReach: each(network.globalReach, ['globalReach']),
    vpn: each(network.vpn, ['vpn']),
  };
}

/** Where each provider's name is first said by a circuit or an access link: that is all there is of one without an entry. */
function providerPaths(topology: Topology): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>();
  const note = (name: string | undefined, path: Path) => {
    if (name !== undefined && !paths.has(name)) paths.set(name, path);
  };
  (topology.circuits ?? []).forEach((circuit, index) => {
    if (circuit.model !== 'direct') note(circuit.provider, ['circuits', index, 'provider']);
    (circuit.access ?? []).forEach((access, place) => {
      note(access.provider, ['circuits', index, 'access', place, 'provider']);
    });
  });
  return paths;
}

/** Where each pair of networks is first said to be peered. */
function networkPeeringPaths(topology: Topology): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>();
  (topology.virtualNetworks ?? []).forEach(({ id, peeredWith }, index) => {
    (peeredWith ?? []).forEach(({ to }, place) => {
      const pair = pairOf(id, to);
      if (!paths.has(pair)) paths.set(pair, ['virtualNetworks', index, 'peeredWith', place]);
    });
  });
  return paths;
}

/** Ids have no white space. */
function pairOf(one: string, other: string): string {
  return [one, other].sort().join(' ');
}
