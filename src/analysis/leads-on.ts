import type { Circuit, Network, Peering } from '../model/network.ts';

/** True for a peering behind which something is reached: a network, another circuit by Global Reach, services. */
export function leadsOn({ globalReach }: Network, { id, connections }: Circuit, { type, services }: Peering): boolean {
  if (type === 'MicrosoftPeering') return services.length > 0;
  if (type !== 'AzurePrivatePeering') return false;
  return connections.length > 0 || globalReach.some(({ circuits }) => circuits.includes(id));
}
