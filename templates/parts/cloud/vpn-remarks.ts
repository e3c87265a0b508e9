import { backupsOnLinks } from '../../../src/analysis/backup-vpns.ts';
import { few, type Translate } from '../../../src/locale/index.ts';
import type { Network } from '../../../src/model/network.ts';

/**
 * What the reader has to know of VPNs.
 *
 * @param whole the network before anything is folded
 */
export function vpnRemarks(network: Network, whole: Network, translate: Translate): string[] {
  return [...backupRemarks(whole, translate), ...ipsecRemarks(network, translate)];
}

/** Circuits of which a VPN that stands by fails with a link, or with both. */
function backupRemarks(network: Network, translate: Translate): string[] {
  const found = backupsOnLinks(network);
  return ([1, 2] as const).flatMap((count) => {
    const own = found.filter(({ links }) => links.length === count);
    const circuits = [...new Set(own.map(({ circuit }) => circuit.name))];
    const routers = [...new Set(own.map(({ vpn, router }) => routerNamed(network, vpn.site, router)))];
    const word = count === 1 ? 'remark.backup.link' : 'remark.backup.links';
    return own.length === 0
      ? []
      : [translate(word, { circuits: few(translate, circuits), routers: few(translate, routers) })];
  });
}

function routerNamed({ sites }: Network, site: string, router: string): string {
  return sites.find(({ id }) => id === site)?.routers?.find(({ id }) => id === router)?.name ?? router;
}

/**
 * IPsec over private peering beside a connection of the same circuit: with equal prefixes Azure takes ExpressRoute, past the
 * tunnel; a longer prefix by VPN wins (use-s2s-vpn-as-backup-for-expressroute-privatepeering, 12/28/2023).
 */
function ipsecRemarks(network: Network, translate: Translate): string[] {
  const circuits = network.circuits.filter(({ id, connections }) =>
    network.vpn.some(
      ({ over, to, at }) =>
        over?.circuit === id &&
        over.peering !== 'MicrosoftPeering' &&
        connections.some((connection) => connection.to === to || connection.to === at),
    ),
  );
  if (circuits.length === 0) return [];
  return [
    translate('remark.ipsec', {
      circuits: few(
        translate,
        circuits.map(({ name }) => name),
      ),
    }),
  ];
}
