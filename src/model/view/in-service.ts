import type { Network } from '../network.ts';

/** True for a network of which everything is there today, and stays: it is the same at any time. */
export function isAllInService(network: Network): boolean {
  const { ports, circuits, sites, virtualNetworks, virtualHubs, globalReach, vpn } = network;
  const connections = circuits.flatMap((circuit) => circuit.connections);
  return [ports, circuits, connections, sites, virtualNetworks, virtualHubs, globalReach, vpn].every((things) =>
    things.every(({ status }) => status === 'existing'),
  );
}
