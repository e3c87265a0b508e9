import { few, listOf, type Translate } from '../../../src/locale/index.ts';
import type { Network, Remark } from '../../../src/model/network.ts';
import { MICROSOFT_AS } from '../circuit/head.ts';
import { joinsOf } from '../cloud/joins.ts';
import { vpnRemarks } from '../cloud/vpns.ts';
import { isHub } from '../drawing.ts';
import { namesOf } from './names.ts';

/**
 * What the reader has to know of the picture: what it doesn't tell one by one, and what the file leads to without saying it.
 *
 * @param hasCompact whether circuits are compact rows, whose links have no names
 */
export function remarksOf(
  network: Network,
  translate: Translate,
  hasCompact: boolean,
): { remarks?: readonly string[] } {
  const remarks = [
    ...(network.folded ?? []).map(({ what, named, ...counts }) =>
      translate(
        what === 'circuits'
          ? counts.into === 1
            ? 'folded.circuits.one'
            : 'folded.circuits'
          : named
            ? 'folded.sites.names'
            : 'folded.sites.count',
        counts,
      ),
    ),
    ...(hasCompact ? [translate('remark.compact', { asn: MICROSOFT_AS })] : []),
    ...network.remarks.map((each) => sentence(network, each, translate)),
    ...ipv6Remarks(network, translate),
    ...(network.vpn.length > 0 ? vpnRemarks(network, translate) : []),
  ];
  return remarks.length === 0 ? {} : { remarks };
}

function sentence(network: Network, each: Remark, translate: Translate): string {
  const names = namesOf(network);
  const list = (all: readonly string[]) => listOf(translate, all);
  switch (each.kind) {
    case 'sites-left-out':
      return translate('remark.sites-left-out', {
        circuits: list(names.circuits(each.circuits)),
        sites: list(names.sites(each.sites)),
        namedBy: list(names.circuits(each.namedBy)),
      });
    case 'ipsec-without-gateway':
      return translate('remark.ipsec-without-gateway', {
        circuits: list(names.circuits(each.circuits)),
        networks: list(names.networks(each.networks)),
      });
  }
}

/**
 * IPv6 on private peering that leads to no network with an IPv6 prefix, though all state their prefixes. Of one that leads to
 * a virtual hub nothing is said: Microsoft's pages at hand don't tell whether IPv6 gets through there.
 */
function ipv6Remarks(network: Network, translate: Translate): string[] {
  const circuits = network.circuits.filter(({ peerings, connections }) => {
    const reached = reachedFrom(
      network,
      connections.map(({ to }) => to),
    );
    if (reached.some((id) => isHub(network, id))) return false;
    const prefixes = reached.map((id) => prefixesOf(network, id));
    return (
      peerings.some(({ type, ipv6 }) => type === 'AzurePrivatePeering' && ipv6 !== undefined) &&
      prefixes.length > 0 &&
      prefixes.every((each) => each.length > 0 && each.every((prefix) => !prefix.includes(':')))
    );
  });
  if (circuits.length === 0) return [];
  return [
    translate('remark.ipv6', {
      circuits: few(
        translate,
        circuits.map(({ name }) => name),
      ),
    }),
  ];
}

function prefixesOf({ virtualNetworks }: Network, id: string): readonly string[] {
  return virtualNetworks.find((each) => each.id === id)?.addressSpace ?? [];
}

/** Networks and hubs, and those that are joined to them, near and far. */
function reachedFrom(network: Network, ids: readonly string[]): string[] {
  const joined = joinsOf(network);
  const reached = new Set(ids);
  for (const id of reached) for (const other of joined.get(id) ?? []) reached.add(other);
  return [...reached];
}
