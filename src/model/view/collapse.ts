import { nearest } from '../faults.ts';
import { lowerCase } from '../letters.ts';
import type { Network } from '../network.ts';
import { listed, quoted } from '../printable.ts';
import { foldSites, foldsOf } from './folds.ts';

/**
 * Folds sites of one group into one that stands for all, as long as they are joined to the same things.
 *
 * @param groups the groups to fold, or true for all
 */
export function collapseGroups(network: Network, groups: boolean | readonly string[]): Network {
  if (groups === false) return network;
  const wanted = (group: string) => groups === true || groups.some((each) => isSame(each, group));
  return foldSites(
    network,
    foldsOf(network, ({ group }) => (group !== undefined && wanted(group) ? group : false)),
  );
}

/** Says of each group that is to be folded and that no site is in, that there is none, and which there are. */
export function unknownGroups({ sites }: Network, wanted: boolean | readonly string[] = false): string[] {
  if (typeof wanted === 'boolean') return [];
  const known = [...new Set(sites.flatMap(({ group }) => group ?? []))];
  return wanted
    .filter((each) => !known.some((group) => isSame(each, group)))
    .map((each) => {
      const near = nearest(each, known);
      const instead =
        near !== undefined
          ? `did you mean ${quoted(near)}?`
          : known.length > 0
            ? `there are: ${listed(known)}`
            : 'no site has a group';
      return `no site is in the group ${quoted(each)}, which is to be folded; ${instead}`;
    });
}

function isSame(a: string, b: string): boolean {
  return lowerCase(a) === lowerCase(b);
}
