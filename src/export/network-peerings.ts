import type { Network, NetworkPeering } from '../model/network.ts';
import { bare, type Draft } from './draft.ts';

/**
 * Peerings between virtual networks, one at each end. The end that uses the other’s gateway comes last: Azure takes it only
 * where the gateway is there, and the other end lends it (virtual-network-manage-peering).
 */
export function addNetworkPeerings({ networkPeerings }: Network, draft: Draft): void {
  for (const peering of networkPeerings) {
    const [one, other] = peering.networks;
    const user = peering.remoteGateway?.user;
    if (one === other) continue;
    const ends = user === one ? [other, one] : [one, other];
    const made: string[] = [];
    for (const own of ends) {
      const remote = own === one ? other : one;
      const symbol = addEnd(peering, own, remote, [...made], draft);
      if (symbol !== undefined) made.push(symbol);
    }
  }
}

function addEnd(
  { sides, remoteGateway }: NetworkPeering,
  own: string,
  remote: string,
  before: readonly string[],
  draft: Draft,
): string | undefined {
  const [home, peer] = [draft.homes.get(own), draft.homes.get(remote)];
  if (!home || !peer) return undefined;
  const said = sides.filter((each) => each.network === own);
  const uses = said.some((each) => each.useRemoteGateway === true);
  const gateways = [peer.gateway, peer.vpnGateway].filter((each) => each !== undefined);
  return draft.add({
    symbol: draft.symbol('peering', bare(home.symbol), 'to', bare(peer.symbol)),
    type: 'virtualNetworks/virtualNetworkPeerings',
    name: draft.madeName('to', peer.name),
    parent: home.symbol,
    body: {
      properties: {
        remoteVirtualNetwork: { id: draft.idOf(peer.symbol) },
        allowVirtualNetworkAccess: true,
        allowForwardedTraffic: said.some((each) => each.allowForwardedTraffic === true),
        allowGatewayTransit: remoteGateway?.owner === own,
        useRemoteGateways: uses,
      },
    },
    after: uses ? [...before, ...gateways] : before,
  });
}
