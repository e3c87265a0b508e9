import type { Circuit, Network } from '../model/network.ts';
import { remoteGateway } from './cloud.ts';

/**
 * The networks behind a gateway that FastPath past it doesn't reach, so that their traffic passes the gateway all the same:
 * over a provider's circuit all that are peered with the gateway's network, over a Direct one those that are peered from
 * another region (about-fastpath, 03/20/2025).
 *
 * @param owner the id of the virtual network whose gateway it is
 */
export function besideFastPath(network: Network, { model }: Pick<Circuit, 'model'>, owner: string): string[] {
  const peered = network.networkPeerings
    .filter(({ networks, global }) => networks.includes(owner) && (global || model !== 'direct'))
    .map(({ networks }) => (networks[0] === owner ? networks[1] : networks[0]));
  return network.virtualNetworks
    .filter((each) => peered.includes(each.id) && remoteGateway(network, each) === owner)
    .map(({ id }) => id);
}
