import type { Network, Site } from '../network.ts';
import type { DiagramOptions } from '../schema/diagram.ts';
import { collapseGroups } from './collapse.ts';
import { showOnly } from './show.ts';

/** The part of a network that a picture is asked to show, in the order that it is asked for. */
export function viewOf(
  network: Network,
  { show = 'both', order = 'file', collapse = false }: Pick<DiagramOptions, 'show' | 'order' | 'collapse'>,
): Network {
  return collapseGroups(inOrder(show === 'both' ? network : showOnly(network, show), order), collapse);
}

/** Sites of a group together, where its first one stands; those without a group stay where they are. */
function inOrder(network: Network, order: 'file' | 'group'): Network {
  if (order === 'file') return network;
  const groups = new Map<string, Site[]>();
  for (const site of network.sites) {
    const key = site.group ?? `no group ${site.id}`;
    const own = groups.get(key);
    if (own) own.push(site);
    else groups.set(key, [site]);
  }
  return { ...network, sites: [...groups.values()].flat() };
}
