import type { Circuit, LinkRole, Network, Vpn } from '../model/network.ts';

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
export function backupsOnLinks({ vpn, circuits, sites }: Network): BackupOnLinks[] {
  const byId = new Map(circuits.map((circuit) => [circuit.id, circuit]));
  const siteOf = new Map(sites.map((site) => [site.id, site]));
  return vpn.flatMap((each): BackupOnLinks[] => {
    const circuit = each.over === undefined ? byId.get(each.backupFor ?? '') : undefined;
    const { routers = [] } = siteOf.get(each.site) ?? {};
    const router = each.router ?? (routers.length === 1 ? routers[0]?.id : undefined);
    if (circuit?.bgp !== 'customer' || router === undefined) return [];
    const links = circuit.links
      .filter(({ start }) => start.router === router && (!start.assumed || routers.length === 2))
      .map(({ role }) => role);
    return links.length === 0 ? [] : [{ vpn: each, circuit, router, links }];
  });
}
