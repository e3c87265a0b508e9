import { NumberedIds } from '../ids.ts';
import type { Circuit, NetworkPeering, Remark, VirtualHub, VirtualNetwork, Vpn } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { defined } from './defined.ts';
import type { Sites } from './sites.ts';

type StatedVpn = NonNullable<Topology['vpn']>[number];

export function resolveVpns(topology: Topology, circuits: readonly Circuit[], sites: Sites): Vpn[] {
  const ids = new NumberedIds();
  const byId = new Map(circuits.map((circuit) => [circuit.id, circuit]));
  return (topology.vpn ?? []).map((stated): Vpn => {
    const site = sites.find(stated.site);
    return {
      id: ids.of(`${stated.site}/${stated.to}`),
      site: stated.site,
      to: stated.to,
      ...defined({
        router: site && sites.routerAt(site, stated.router)?.id,
        backupFor: stated.backupFor,
        bandwidthMbps: stated.bandwidth,
        over: overOf(stated.over, byId),
      }),
      status: stated.status ?? 'existing',
    };
  });
}

/** The peering that a VPN runs over; where the file names the circuit alone, its first one. */
function overOf(stated: StatedVpn['over'], circuits: ReadonlyMap<string, Circuit>): Vpn['over'] {
  if (stated === undefined || stated === 'internet') return undefined;
  const circuit = circuits.get(stated.circuit);
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
  const reached = reachedThroughGateways(networks, hubs, peerings);
  return vpns.flatMap(({ id, to, over }): Remark[] =>
    over?.peering === 'AzurePrivatePeering' && !reached.has(to)
      ? [{ kind: 'ipsec-without-gateway', vpns: [id], circuits: [over.circuit], networks: [to] }]
      : [],
  );
}

/** The networks and hubs that an ExpressRoute gateway leads to: their own, or that of one they are joined to. */
function reachedThroughGateways(
  networks: readonly VirtualNetwork[],
  hubs: readonly VirtualHub[],
  peerings: readonly NetworkPeering[],
): ReadonlySet<string> {
  const withGateway = new Set([...networks, ...hubs].flatMap((each) => (each.gateway ? [each.id] : [])));
  const reached = new Set(withGateway);
  for (const { networks: pair, sides } of peerings) {
    if (!pair.some((each) => withGateway.has(each))) continue;
    const refusing = new Set(sides.flatMap((side) => (side.useRemoteGateway === false ? [side.network] : [])));
    for (const each of pair) if (!refusing.has(each)) reached.add(each);
  }
  for (const hub of hubs) {
    if (withGateway.has(hub.id)) for (const joined of [...hub.virtualNetworks, ...hub.hubs]) reached.add(joined);
    if (hub.hubs.some((other) => withGateway.has(other))) reached.add(hub.id);
  }
  return reached;
}
