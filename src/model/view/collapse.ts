import { slug } from '../ids.ts';
import type { Network, Site } from '../network.ts';

/**
 * Folds sites of one group into one that stands for all, as long as they are joined to the same things: a site at which a
 * circuit's link or a VPN starts, or that others reach, stays by itself.
 *
 * @param groups the groups to fold, or true for all
 */
export function collapseGroups(network: Network, groups: boolean | readonly string[]): Network {
  if (groups === false) return network;
  const wanted = (group: string) => groups === true || groups.some((each) => each.toLowerCase() === group.toLowerCase());
  const busy = new Set([
    ...network.circuits.flatMap((circuit) => (circuit.model === 'any-to-any' && circuit.bgp === 'provider' ? [] : circuit.links.flatMap((link) => link.start.site ?? []))),
    ...network.vpn.map((each) => each.site),
    ...network.sites.flatMap((site) => site.reaches.map((other) => other.site)),
  ]);
  const folds = new Map<string, Site[]>();
  for (const site of network.sites) {
    if (site.group === undefined || !wanted(site.group) || busy.has(site.id)) continue;
    const key = JSON.stringify([site.group, site.status, site.reaches.map((other) => other.site), network.circuits.filter((circuit) => circuit.sites.includes(site.id)).map((circuit) => circuit.id)]);
    folds.set(key, [...folds.get(key) ?? [], site]);
  }
  const folded = new Map<string, Site>();
  const taken = new Set(network.sites.map((site) => site.id));
  for (const members of folds.values()) {
    const [first] = members;
    if (!first || members.length < 2) continue;
    let id = slug(first.group ?? '');
    for (let count = 2; taken.has(id); count += 1) id = `${slug(first.group ?? '')}-${count}`;
    taken.add(id);
    const site = foldOf(members, first, id);
    for (const member of members) folded.set(member.id, site);
  }
  if (folded.size === 0) return network;
  const sites = [...new Set(network.sites.map((site) => folded.get(site.id) ?? site))];
  return {
    ...network, sites,
    circuits: network.circuits.map((circuit) => ({
      ...circuit,
      sites: [...new Set(circuit.sites.map((site) => folded.get(site)?.id ?? site))],
      links: circuit.links.map((link) => (link.start.site !== undefined && folded.has(link.start.site) ? { ...link, start: { assumed: true } } : link)) as unknown as typeof circuit.links,
    })),
    assumptions: network.assumptions.filter((each) => !(each.about.startsWith('site:') && folded.has(each.about.slice('site:'.length))))
      .map((each) => (each.what === 'sites' ? { ...each, value: [...new Set(each.value.split(', ').map((site) => folded.get(site)?.id ?? site))].join(', ') } : each)),
  };
}

function foldOf(members: readonly Site[], first: Site, id: string): Site {
  const kinds = new Map<Site['kind'], number>();
  for (const { kind } of members) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const [[kind] = ['branch' as const]] = [...kinds].sort((a, b) => b[1] - a[1]);
  return {
    id, name: first.group ?? id, kind, status: first.status, reaches: first.reaches, routers: [], addressSpace: [],
    members: members.map(({ id: member, name, kind: own, routers }) => ({ id: member, name, kind: own, routers: routers.length })),
  };
}
