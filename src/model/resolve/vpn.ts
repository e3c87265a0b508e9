import type { Circuit, Network, Remark, Site, Vpn } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { defined } from './defined.ts';
import { findRouter } from './sites.ts';

type StatedVpn = NonNullable<Topology['vpn']>[number];

export function resolveVpns(
  topology: Topology,
  circuits: readonly Circuit[],
  sites: readonly Site[],
  homeOf: (id: string) => string,
): Vpn[] {
  const seen = new Map<string, number>();
  return (topology.vpn ?? []).map((stated): Vpn => {
    const base = `${stated.site}/${stated.to}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return {
      id: count > 1 ? `${base}/${count}` : base,
      site: stated.site,
      to: stated.to,
      at: homeOf(stated.to),
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
 * The network or hub through whose ExpressRoute gateway IPsec over private peering comes to the VPN gateway of a network
 * or hub: its own, or that of a hub that it is joined to. Absent where there is none.
 */
export function gatewayInto(
  { virtualNetworks, virtualHubs }: Pick<Network, 'virtualNetworks' | 'virtualHubs'>,
  at: string,
): string | undefined {
  if ([...virtualNetworks, ...virtualHubs].some((each) => each.id === at && each.gateway)) return at;
  const own = virtualHubs.find((hub) => hub.id === at);
  return own && virtualHubs.find((hub) => hub.gateway && (hub.hubs.includes(at) || own.hubs.includes(hub.id)))?.id;
}

/** IPsec over private peering into a network or hub that no ExpressRoute gateway leads to: a remark says so. */
export function remarksOnVpns(
  vpns: readonly Vpn[],
  clouds: Pick<Network, 'virtualNetworks' | 'virtualHubs'>,
): Remark[] {
  return vpns.flatMap(({ id, to, at, over }): Remark[] =>
    over?.peering === 'AzurePrivatePeering' && gatewayInto(clouds, at) === undefined
      ? [{ kind: 'ipsec-without-gateway', vpns: [id], circuits: [over.circuit], networks: [to] }]
      : [],
  );
}
