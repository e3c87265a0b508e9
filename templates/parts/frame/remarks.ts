import { sharedStart } from '../../../src/analysis/access.ts';
import { few, listOf, type Translate, type WordKey } from '../../../src/locale/index.ts';
import type { Network, Remark } from '../../../src/model/network.ts';
import { MICROSOFT_AS } from '../circuit/head.ts';
import { joinsOf } from '../cloud/joins.ts';
import { isHub } from '../drawing.ts';
import { namesOf } from './names.ts';

/**
 * What the reader has to know of the picture: what it doesn't tell one by one, and what the file leads to without saying it.
 *
 * @param stated the network before anything is folded, since what is drawn as one may be several
 * @param hasCompact whether circuits are compact rows, whose links have no names
 */
export function remarksOf(
  network: Network,
  stated: Network,
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
    ...sharedStartRemarks(stated, translate),
    ...ipv6Remarks(network, translate),
    ...ipsecRemarks(network, translate),
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
 * Circuits whose links both start at one router, or on one line: its loss is that of the circuit
 * (designing-for-high-availability-with-expressroute, 11/18/2024).
 */
function sharedStartRemarks({ circuits }: Network, translate: Translate): string[] {
  const starts = circuits.map((circuit) => ({ name: circuit.name, ...sharedStart(circuit) }));
  const told = (word: WordKey, isAlike: (start: (typeof starts)[number]) => unknown) => {
    const names = starts.filter(isAlike).map(({ name }) => name);
    return names.length === 0 ? [] : [translate(word, { circuits: few(translate, names) })];
  };
  return [
    ...told('remark.one-router', ({ router, line }) => router && !line),
    ...told('remark.one-line', ({ router, line }) => line && !router),
    ...told('remark.one-router-and-line', ({ router, line }) => router && line),
  ];
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
