import type { Circuit, NetworkPeering, Remark, Site, VirtualHub, VirtualNetwork, Vpn } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { defined } from './defined.ts';
import { findRouter } from './sites.ts';

type StatedVpn = NonNullable<Topology['vpn']>[number];

export function resolveVpns(topology: Topology, circuits: readonly Circuit[], sites: readonly Site[]): Vpn[] {
  const seen = new Map<string, number>();
  return (topology.vpn ?? []).map((stated): Vpn => {
    const base = `${stated.site}/${stated.to}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return {
      id: count > 1 ? `${base}/${count}` : base,
      site: stated.site,
      to: stated.to,
      ...defined({
        router:
          stated.router === undefined ? undefined : findRouter(sites, `${stated.site}/${stated.router}`)?.router?.id,
        backupFor: stated.backupFor,
        bandwidthMbps: stated.bandwidth,
        over: overOf(stated.over, circuits),
      }),
      status: stated.status ?? 'existing',
    };
  });
}

/** The peering that a VPN runs over; where the file names the circuit alone, its first one. */
function overOf(stated: StatedVpn['over'], circuits: readonly Circuit[]): Vpn['over'] {
  if (stated === undefined || stated === 'internet') return undefined;
  const circuit = circuits.find((each) => each.id === stated.circuit);
  return { circuit: stated.circuit, ...defined({ peering: stated.peering ?? circuit?.peerings[0]?.type }) };
}

/**
 * IPsec over private peering reaches a network's VPN gateway through an ExpressRoute gateway: its own, or that of a
 * network or hub that it is joined to. Where there is none, a remark says so.
 */
export function remarksOnVpns(
  vpns: readonly Vpn[],
  networks: readonly VirtualNetwork[],
  hubs: readonly VirtualHub[],
  peerings: readonly NetworkPeering[],
): Remark[] {
  const withGateway = new Set([...networks, ...hubs].flatMap((each) => (each.gateway ? [each.id] : [])));
  const reaches = (id: string) =>
    withGateway.has(id) ||
    peerings.some(
      ({ networks: pair, sides }) =>
        pair.includes(id) &&
        pair.some((other) => withGateway.has(other)) &&
        !sides.some((side) => side.network === id && side.useRemoteGateway === false),
    ) ||
    hubs.some(
      (hub) =>
        withGateway.has(hub.id) &&
        (hub.virtualNetworks.includes(id) ||
          hub.hubs.includes(id) ||
          hubs.some((other) => other.id === id && other.hubs.includes(hub.id))),
    );
  return vpns.flatMap(({ id, to, over }): Remark[] =>
    over?.peering === 'AzurePrivatePeering' && !reaches(to)
      ? [{ kind: 'ipsec-without-gateway', vpns: [id], circuits: [over.circuit], networks: [to] }]
      : [],
  );
}
