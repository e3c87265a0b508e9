import type { DirectPort, DirectPorts, LinkRole } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { defined } from './defined.ts';
import type { Sites } from './sites.ts';

/** The Direct port pairs, each with its two ports: what is said of the pair holds for both. */
export function resolvePorts(topology: Topology, sites: Sites): DirectPorts[] {
  return (topology.ports ?? []).map((pair): DirectPorts => {
    const port = (role: LinkRole): DirectPort => {
      const link = pair.links?.[role];
      const site = link?.site ?? pair.site;
      const found = sites.find(site);
      const router = found && sites.routerAt(found, link?.router)?.id;
      return {
        role,
        ...defined({
          site,
          router,
          facility: link?.facility,
          interface: link?.interface,
          rackId: link?.rackId,
          patchPanelId: link?.patchPanelId,
          macsec: link?.macsec,
          carrier: link?.carrier ?? pair.carrier,
          medium: link?.medium ?? pair.medium,
        }),
      };
    };
    const links = [port('primary'), port('secondary')] as const;
    return {
      id: pair.id,
      name: pair.name ?? pair.id,
      macsec: links.some((link) => link.macsec === true),
      links,
      ...defined({
        peeringLocation: pair.peeringLocation,
        bandwidthMbps: pair.bandwidth,
        encapsulation: pair.encapsulation,
        href: pair.href,
      }),
      status: pair.status ?? 'existing',
    };
  });
}
