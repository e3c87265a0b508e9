import { slug, UniqueIds } from '../ids.ts';
import type { Network, Site, Vpn } from '../network.ts';
import { gathered, renamed } from '../told.ts';

/** Sites that are joined to the same things, so that one of them can stand for all. */
export interface Fold {
  readonly group?: string;
  readonly members: readonly Site[];
}

/**
 * Finds the sites that can stand for each other: those that are joined to the same things. A site at which a circuit's
 * link starts, or that others reach, stays by itself.
 *
 * @param groupOf the group that a site is folded with, or false where it stays by itself
 */
export function foldsOf(network: Network, groupOf: (site: Site) => string | undefined | false): Fold[] {
  const busy = new Set([
    ...network.circuits.flatMap((circuit) =>
      circuit.model === 'any-to-any' && circuit.bgp === 'provider'
        ? []
        : circuit.links.flatMap((link) => link.start.site ?? []),
    ),
    ...network.sites.flatMap((site) => site.reaches.map((other) => other.site)),
  ]);
  const circuits = new Map<string, string[]>();
  for (const circuit of network.circuits) {
    for (const site of circuit.sites) {
      const own = circuits.get(site);
      if (own) own.push(circuit.id);
      else circuits.set(site, [circuit.id]);
    }
  }
  const vpns = new Map<string, string[]>();
  for (const { site, to, backupFor, over, status } of network.vpn) {
    const own = vpns.get(site) ?? [];
    own.push(JSON.stringify([to, backupFor, over, status]));
    vpns.set(site, own);
  }
  const folds = new Map<string, { group?: string; members: Site[] }>();
  for (const site of network.sites) {
    const group = groupOf(site);
    if (group === false || busy.has(site.id) || site.members !== undefined) continue;
    const key = JSON.stringify([
      group ?? null,
      site.status,
      site.reaches.map((other) => other.site),
      circuits.get(site.id),
      vpns.get(site.id),
    ]);
    const fold = folds.get(key);
    if (fold) fold.members.push(site);
    else folds.set(key, { ...(group === undefined ? {} : { group }), members: [site] });
  }
  return [...folds.values()].filter(({ members }) => members.length > 1);
}

/** The network with each fold's sites as one, which stands where the first of them stood. */
export function foldSites(network: Network, folds: readonly Fold[], listed?: Site['listed']): Network {
  if (folds.length === 0) return network;
  const folded = new Map<string, Site>();
  const unique = new UniqueIds(network.sites.map((site) => site.id));
  for (const fold of folds) {
    const site = foldOf(fold, unique.of(slug(fold.group ?? 'sites')), listed);
    for (const member of fold.members) folded.set(member.id, site);
  }
  const idOf = (site: string) => folded.get(site)?.id ?? site;
  const vpn = foldVpns(network, folded);
  const vpns = new Set(vpn.map((each) => each.id));
  return {
    ...network,
    sites: [...new Set(network.sites.map((site) => folded.get(site.id) ?? site))],
    circuits: network.circuits.map((circuit) => ({
      ...circuit,
      sites: [...new Set(circuit.sites.map(idOf))],
      links: circuit.links.map((link) =>
        link.start.site !== undefined && folded.has(link.start.site) ? { ...link, start: { assumed: true } } : link,
      ) as unknown as typeof circuit.links,
    })),
    vpn,
    assumptions: gathered(
      network.assumptions.flatMap((each) =>
        renamed([each], {
          // What is assumed of a site itself isn't told where the site is told with others.
          site: each.kind === 'own-wan' || each.kind === 'routers' ? (id) => (folded.has(id) ? undefined : id) : idOf,
        }),
      ),
    ),
    remarks: renamed(network.remarks, { site: idOf, vpn: (id) => (vpns.has(id) ? id : undefined) }),
  };
}

/** VPNs of one fold to one gateway are one, with their number. */
function foldVpns({ vpn }: Network, folded: ReadonlyMap<string, Site>): Vpn[] {
  const found = new Map<string, Vpn>();
  for (const each of vpn) {
    const fold = folded.get(each.site);
    const { id: _, site: __, router: ___, origin: ____, ...rest } = each;
    const key = fold ? JSON.stringify([fold.id, rest]) : each.id;
    const known = found.get(key);
    if (!fold) found.set(key, each);
    else
      found.set(
        key,
        known ? { ...known, count: (known.count ?? 1) + 1 } : { ...rest, id: each.id, site: fold.id, count: 1 },
      );
  }
  return [...found.values()];
}

function foldOf({ group, members }: Fold, id: string, listed: Site['listed']): Site {
  const [first] = members;
  if (!first) throw new Error('A fold has no sites.');
  const kinds = new Map<Site['kind'], number>();
  for (const { kind } of members) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const [[kind] = ['branch' as const]] = [...kinds].sort((a, b) => b[1] - a[1]);
  return {
    // A fold without a group has no name of its own: the picture says what it holds.
    id,
    name: group ?? '',
    kind,
    status: first.status,
    reaches: first.reaches,
    routers: [],
    addressSpace: [],
    members,
    ...(listed === undefined ? {} : { listed }),
  };
}
