import type { NetworkPeering } from '../network.ts';
import type { Topology } from '../schema/index.ts';

/**
 * The network or hub in whose gateways traffic for a network ends. A network with a gateway of its own can't use a
 * peered one's; one without uses that of the network that it is peered with, as long as it doesn't say otherwise
 * (expressroute-about-virtual-network-gateways, 09/05/2026), or of the virtual hub that it is connected to, since
 * gateways of a Virtual WAN stand in its hubs (virtual-wan-expressroute-about, 03/26/2025).
 *
 * @param connected the networks and hubs that circuits are connected to, which have a gateway even where none is stated
 */
export function gatewayHomes(
  { virtualNetworks = [], virtualHubs = [] }: Topology,
  peerings: readonly NetworkPeering[],
  connected: ReadonlySet<string>,
): (id: string) => string {
  const withVpn = new Set(virtualNetworks.flatMap((each) => (each.vpnGateway ? [each.id] : [])));
  const withAny = new Set([
    ...connected,
    ...withVpn,
    ...virtualNetworks.flatMap((each) => (each.gateway ? [each.id] : [])),
  ]);
  const usable = (id: string) =>
    peerings.flatMap(({ networks, remoteGateway, sides }): { owner: string; rank: number }[] => {
      const [owner] = networks.filter((each) => each !== id);
      if (!networks.includes(id) || owner === undefined) return [];
      if (remoteGateway?.user === id) return [{ owner, rank: 0 }];
      const refuses = sides.some((side) => side.network === id && side.useRemoteGateway === false);
      return refuses || !withAny.has(owner) ? [] : [{ owner, rank: withVpn.has(owner) ? 1 : 2 }];
    });
  return (id) => {
    if (withAny.has(id) || !virtualNetworks.some((each) => each.id === id)) return id;
    const [peered] = usable(id).sort((a, b) => a.rank - b.rank);
    return peered?.owner ?? virtualHubs.find((hub) => hub.virtualNetworks?.includes(id))?.id ?? id;
  };
}
