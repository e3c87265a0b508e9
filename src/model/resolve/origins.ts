import type { Network, Provider } from '../network.ts';
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
  return {
    ...network,
    sites: each(network.sites, ['sites']),
    providers: network.providers.map((provider, index) => withProviderOrigin(provider, index, topology, originOf)),
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
    globalReach: each(network.globalReach, ['globalReach']),
    vpn: each(network.vpn, ['vpn']),
  };
}

/** A provider that has no entry of its own is said where the first of its circuits names it. */
function withProviderOrigin(provider: Provider, index: number, topology: Topology, originOf: OriginOf): Provider {
  if (index < (topology.providers?.length ?? 0)) return { ...provider, origin: originOf(['providers', index]) };
  const circuit = (topology.circuits ?? []).findIndex(
    (each) => each.provider?.toLowerCase() === provider.name.toLowerCase(),
  );
  return circuit < 0 ? provider : { ...provider, origin: originOf(['circuits', circuit, 'provider']) };
}
