import { standingBy } from '../../../src/analysis/backup-vpns.ts';
import { few, type Translate } from '../../../src/locale/index.ts';
import type { Circuit, Network } from '../../../src/model/network.ts';
import { namesOf } from '../frame/names.ts';

/**
 * IPsec over private peering beside a connection of the same circuit: with equal prefixes Azure takes ExpressRoute, past the
 * tunnel; a longer prefix by VPN wins (use-s2s-vpn-as-backup-for-expressroute-privatepeering, 12/28/2023).
 */
export function vpnRemarks(network: Network, translate: Translate): string[] {
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

/** Each VPN in a sentence or two: where it leads, and which circuits it stands by for. */
export function describeVpns(network: Network, translate: Translate): string[] {
  const names = namesOf(network);
  const standsBy = standingBy(network);
  const named = (circuits: readonly Circuit[]) => few(translate, names.circuits(circuits.map(({ id }) => id)));
  return network.vpn.map((vpn) => {
    const { site, to, over } = vpn;
    const circuits = standsBy(vpn);
    return [
      translate('describe.vpn', { site: names.sites([site]).join(), network: names.networks([to]).join() }),
      ...(circuits.length > 0 ? [translate('describe.vpn.backup', { circuit: named(circuits) })] : []),
      ...(over ? [translate('describe.vpn.over', { circuit: names.circuits([over.circuit]).join() })] : []),
    ].join(' ');
  });
}
