import type { Circuit, Link, Network, Site } from '../../../src/model/network.ts';
import { type Basics, hubOf } from '../drawing.ts';
import { ids } from '../part.ts';

/** The router box at which a link starts; undefined where its site isn't stated. */
export function startBox(link: Link): string | undefined {
  if (link.start.router !== undefined) return ids.router(link.start.router);
  return link.start.site === undefined ? undefined : ids.unstatedRouter(link.start.site);
}

/** What stands for the customer's edge where the site isn't stated: one for all circuits of a port pair. */
export function anywhereBox({ id, ports }: Circuit): string {
  return ids.anywhere(ports ?? id);
}

/** The circuits whose links start at a site. Links from a WAN that others share don't, where its provider speaks BGP. */
export function circuitsFrom(network: Network, site: Site, isMember: (circuit: Circuit) => boolean): Circuit[] {
  return network.circuits.filter(
    (circuit) =>
      !(isMember(circuit) && circuit.bgp === 'provider') && circuit.links.some((link) => link.start.site === site.id),
  );
}

/** True where sites are members of a provider's network instead of having links of their own. */
export function hasMembers(basics: Basics, circuit: Circuit): boolean {
  return hubOf(basics, circuit)?.members === true;
}

/** What is told of the router at the end of a wire, where the wire itself is too long to be drawn. */
export function routerName({ network, translate }: Basics, box: string): string {
  for (const site of network.sites) {
    const router = site.routers.find((each) => ids.router(each.id) === box);
    if (router) return `${router.name}, ${site.name}`;
    if (ids.unstatedRouter(site.id) === box) return site.name;
  }
  return translate('router.anywhere');
}
