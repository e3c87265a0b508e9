import { NumberedIds } from '../ids.ts';
import type { Circuit, Network, Remark, Vpn } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { defined } from './defined.ts';
import type { Sites } from './sites.ts';

type StatedVpn = NonNullable<Topology['vpn']>[number];

export function resolveVpns(
  topology: Topology,
  circuits: readonly Circuit[],
  sites: Sites,
  homeOf: (id: string) => string,
): Vpn[] {
  const ids = new NumberedIds();
  const byId = new Map(circuits.map((circuit) => [circuit.id, circuit]));
  return (topology.vpn ?? []).map((stated): Vpn => {
    const site = sites.find(stated.site);
    return {
      id: ids.of(`${stated.site}/${stated.to}`),
      site: stated.site,
      to: stated.to,
      at: homeOf(stated.to),
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

type Clouds = Pick<Network, 'virtualNetworks' | 'virtualHubs'>;

/**
 * The network or hub through whose ExpressRoute gateway IPsec over private peering comes to the VPN gateway of a network
 * or hub, by the latter's id: its own, or that of a hub that it is joined to. One that no gateway leads to isn't there.
 */
function gatewaysInto({ virtualNetworks, virtualHubs }: Clouds): ReadonlyMap<string, string> {
  const into = new Map<string, string>();
  for (const each of [...virtualNetworks, ...virtualHubs]) if (each.gateway) into.set(each.id, each.id);
  const throughHub = (id: string, hub: string) => {
    if (!into.has(id)) into.set(id, hub);
  };
  for (const hub of virtualHubs.filter((each) => each.gateway)) for (const other of hub.hubs) throughHub(other, hub.id);
  const withGateway = new Set(virtualHubs.flatMap((hub) => (hub.gateway ? [hub.id] : [])));
  for (const hub of virtualHubs) {
    const joined = hub.hubs.find((other) => withGateway.has(other));
    if (joined !== undefined) throughHub(hub.id, joined);
  }
  return into;
}

const known = new WeakMap<Clouds, ReadonlyMap<string, string>>();

/** One of `gatewaysInto`, which are worked out once for each network. */
export function gatewayInto(clouds: Clouds, at: string): string | undefined {
  const into = known.get(clouds) ?? gatewaysInto(clouds);
  known.set(clouds, into);
  return into.get(at);
}

/** IPsec over private peering into a network or hub that no ExpressRoute gateway leads to: a remark says so. */
export function remarksOnVpns(vpns: readonly Vpn[], clouds: Clouds): Remark[] {
  const into = gatewaysInto(clouds);
  return vpns.flatMap(({ id, to, at, over }): Remark[] =>
    over?.peering === 'AzurePrivatePeering' && !into.has(at)
      ? [{ kind: 'ipsec-without-gateway', vpns: [id], circuits: [over.circuit], networks: [to] }]
      : [],
  );
}
