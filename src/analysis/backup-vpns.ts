import type { Circuit, LinkRole, Network, Vpn } from '../model/network.ts';
import { servingOf } from './serving.ts';

/**
 * The circuits for which a VPN stands by: the one that the file says, and for a VPN over the Internet all that count for its
 * site and lead where it leads, since with equal prefixes Azure takes any circuit before a VPN
 * (use-s2s-vpn-as-backup-for-expressroute-privatepeering, 12/28/2023).
 */
export function standingBy(network: Pick<Network, 'circuits' | 'sites'>): (vpn: Vpn) => readonly Circuit[] {
  const serving = servingOf(network);
  return ({ backupFor, over, site, to, at }) => {
    const own = over ? new Set<string>() : serving.circuits(site);
    const leads = ({ connections }: Circuit) => connections.some((each) => each.to === to || each.to === at);
    return network.circuits.filter((circuit) => circuit.id === backupFor || (own.has(circuit.id) && leads(circuit)));
  };
}

/** A VPN that stands by for a circuit, and starts at a router that carries links of the same circuit: they fail together. */
export interface BackupOnLinks {
  readonly vpn: Vpn;
  readonly circuit: Circuit;
  /** The id of the router. */
  readonly router: string;
  readonly links: readonly LinkRole[];
}

/**
 * VPNs over the Internet that stand by for a circuit and fail with a link of it, since both are on one router. Of a site with
 * more than two routers nobody knows which of them a link is on that the file doesn't put on one.
 */
export function backupsOnLinks(network: Network): BackupOnLinks[] {
  if (network.vpn.length === 0) return [];
  const circuitsOf = standingBy(network);
  const siteOf = new Map(network.sites.map((site) => [site.id, site]));
  return network.vpn.flatMap((vpn): BackupOnLinks[] => {
    const { routers = [] } = siteOf.get(vpn.site) ?? {};
    const router = vpn.router ?? (routers.length === 1 ? routers[0]?.id : undefined);
    if (vpn.over || router === undefined) return [];
    return circuitsOf(vpn).flatMap((circuit) => {
      const links = circuit.links
        .filter(({ start }) => start.router === router && (!start.assumed || routers.length === 2))
        .map(({ role }) => role);
      return circuit.bgp !== 'customer' || links.length === 0 ? [] : [{ vpn, circuit, router, links }];
    });
  });
}
