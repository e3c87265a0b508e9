import type { Network } from '../network.ts';
import { foldSites, foldsOf } from './folds.ts';

/**
 * Folds sites of one group into one that stands for all, as long as they are joined to the same things.
 *
 * @param groups the groups to fold, or true for all
 */
export function collapseGroups(network: Network, groups: boolean | readonly string[]): Network {
  if (groups === false) return network;
  const wanted = (group: string) =>
    groups === true || groups.some((each) => each.toLowerCase() === group.toLowerCase());
  return foldSites(
    network,
    foldsOf(network, ({ group }) => (group !== undefined && wanted(group) ? group : false)),
  );
}
