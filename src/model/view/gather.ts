import type { Network } from '../network.ts';
import { foldSites, foldsOf } from './folds.ts';

/** As many sites as this stand each by itself, with a wire of its own. */
const FEW = 12;
/** As many are told each with its facts, and as many by name; more would be a page that nobody reads. */
const MOST_CARDS = 60;
const MOST_NAMES = 600;
/** More boxes than this aren't read either: then groups are left aside. */
const MOST_BOXES = 24;

/**
 * Gathers the sites of a large customer into a box for each group, whose wires become one trunk. Very many are told by
 * name alone, and beyond that by their number.
 *
 * @param all every site is to be told with its facts, however many there are
 */
export function gatherSites(network: Network, all: boolean): Network {
  if (network.sites.length <= FEW) return network;
  const byGroup = foldsOf(network, ({ group }) => group);
  const count = byGroup.reduce((sum, { members }) => sum + members.length, 0);
  if (count <= FEW) return network;
  const listed = all || count <= MOST_CARDS ? 'cards' : count <= MOST_NAMES ? 'names' : undefined;
  const grouped = byGroup.length <= MOST_BOXES ? foldSites(network, byGroup, listed) : network;
  // Those that are alone in their group find others like them.
  const rest = foldsOf(grouped, () => undefined);
  const gathered = foldSites(grouped, rest, listed);
  const folds = gathered.sites.flatMap((site) =>
    site.members === undefined || network.sites.includes(site) ? [] : [site.members],
  );
  if (listed === 'cards') return gathered;
  return {
    ...gathered,
    folded: [
      ...(network.folded ?? []),
      { what: 'sites', named: listed === 'names', count: folds.flat().length, into: folds.length },
    ],
  };
}
