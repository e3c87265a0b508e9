import type { Network, NetworkPeering, VirtualNetwork } from './network.ts';

/**
 * The network whose gateway a network uses instead of one of its own: the one that the file states; where it states none,
 * the first peered one that has a gateway. A network uses one at most, and none where it has its own
 * (expressroute-about-virtual-network-gateways, 09/05/2026).
 */
export function remoteGateway(
  network: Pick<Network, 'networkPeerings' | 'virtualNetworks'>,
  { id, gateway, vpnGateway }: VirtualNetwork,
): string | undefined {
  const peerings = network.networkPeerings.filter(
    ({ networks }) => networks.includes(id) && networks[0] !== networks[1],
  );
  const stated = peerings.find(({ remoteGateway: said }) => said?.user === id)?.remoteGateway;
  if (stated) return stated.owner;
  if (gateway || vpnGateway) return undefined;
  const other = ({ networks: [one, two] }: NetworkPeering) => (one === id ? two : one);
  const isOpen = ({ sides }: NetworkPeering) =>
    !sides.some((side) => side.network === id && side.useRemoteGateway === false);
  const hasGateway = (owner: string) =>
    network.virtualNetworks.some((each) => each.id === owner && (each.gateway || each.vpnGateway));
  return peerings.filter(isOpen).map(other).find(hasGateway);
}
