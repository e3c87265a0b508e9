import type { Network, Site } from '../model/network.ts';

/** Sites of which each has the same ways as the first, with lines and routers of its own. */
export interface Group {
  readonly site: Site;
  readonly sites: readonly Site[];
}

/**
 * Groups sites that only hang on others: none at which a link or another site's own WAN starts or ends. So the ways of
 * very many branches are found once.
 *
 * @param apart sites that stay by themselves, since something of their own is asked for
 */
export function groupsOf(network: Network, apart: ReadonlySet<string>): Group[] {
  const passed = new Set([
    ...apart,
    ...network.circuits.flatMap((circuit) =>
      circuit.model === 'any-to-any' && circuit.bgp === 'provider'
        ? []
        : circuit.links.flatMap(({ start }) => start.site ?? []),
    ),
    ...network.sites.flatMap(({ reaches }) => reaches.map(({ site }) => site)),
  ]);
  // Each fact splits the classes of the sites that it is about.
  const classes = new Map<string, number>();
  const splits = new Map<string, number>();
  const split = (site: string, fact: string) => {
    const key = `${classes.get(site) ?? 0} ${fact}`;
    const found = splits.get(key) ?? splits.size + 1;
    splits.set(key, found);
    classes.set(site, found);
  };
  network.circuits.forEach(({ sites, access }, index) => {
    for (const site of sites) split(site, `circuit ${index}`);
    for (const { site, router, ...line } of access)
      if (site !== undefined) split(site, JSON.stringify([index, line, routerPlace(network, site, router)]));
  });
  for (const { site, router, id: _, origin: __, ...vpn } of network.vpn)
    split(site, JSON.stringify([vpn, routerPlace(network, site, router)]));
  const hasSpecifics = network.circuits.some(({ routing }) => (routing?.specifics.length ?? 0) > 0);
  const groups = new Map<string, Site[]>();
  for (const site of network.sites) {
    const { id, routers, reaches, facility, addressSpace } = site;
    const key = passed.has(id)
      ? id
      : JSON.stringify([
          routers.length,
          reaches.map((each) => each.site),
          facility,
          classes.get(id),
          // Longer prefixes are a site's by its addresses.
          hasSpecifics ? addressSpace : [],
        ]);
    const own = groups.get(key);
    if (own) own.push(site);
    else groups.set(key, [site]);
  }
  return [...groups.values()].flatMap((sites) => (sites[0] ? [{ site: sites[0], sites }] : []));
}

function routerPlace({ sites }: Network, site: string, router: string | undefined): number {
  if (router === undefined) return -1;
  return sites.find(({ id }) => id === site)?.routers.findIndex((each) => each.id === router) ?? -1;
}
