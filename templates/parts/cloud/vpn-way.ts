import type { Circuit, Peering, Vpn } from '../../../src/model/network.ts';
import type { Basics } from '../drawing.ts';

/** How IPsec over a circuit reaches the VPN gateway that it ends at. */
export interface IpsecWay {
  readonly circuit: Circuit;
  readonly peering: Peering;
  /** The strand of the circuit's links that it runs in. */
  readonly strand: string;
  /**
   * The network or hub whose ExpressRoute gateway it comes in through: absent over Microsoft peering, which leads to the
   * gateway's public address, and where there is none.
   */
  readonly through?: string;
  /** True where it ends before the VPN gateway, since no ExpressRoute gateway leads there. */
  readonly isCutOff: boolean;
}

export function ipsecWay({ network }: Basics, vpn: Vpn): IpsecWay | undefined {
  const circuit = network.circuits.find((each) => each.id === vpn.over?.circuit);
  const peering = circuit?.peerings.find((each) => each.type === vpn.over?.peering) ?? circuit?.peerings[0];
  if (!circuit || !peering) return undefined;
  const strand = `${peering.id}-vpn`;
  if (peering.type === 'MicrosoftPeering') return { circuit, peering, strand, isCutOff: false };
  const through = nearestGateway(network, circuit, vpn.to);
  return { circuit, peering, strand, isCutOff: through === undefined, ...(through === undefined ? {} : { through }) };
}

/** The network's own ExpressRoute gateway, or that of a network or hub that it is joined to; first those of the circuit. */
function nearestGateway(network: Basics['network'], circuit: Circuit, id: string): string | undefined {
  const withGateway = [...network.virtualNetworks, ...network.virtualHubs].filter((each) => each.gateway);
  const joined = new Set([
    id,
    ...network.networkPeerings
      .filter(({ networks }) => networks.includes(id))
      .filter(({ sides }) => !sides.some((side) => side.network === id && side.useRemoteGateway === false))
      .flatMap(({ networks }) => networks),
    ...network.virtualHubs
      .filter((hub) => hub.virtualNetworks.includes(id) || hub.hubs.includes(id))
      .map((hub) => hub.id),
  ]);
  const candidates = withGateway.filter((each) => joined.has(each.id)).map((each) => each.id);
  if (candidates.includes(id)) return id;
  return candidates.find((each) => circuit.connections.some(({ to }) => to === each)) ?? candidates[0];
}

/** The VPNs over a peering that come in through the ExpressRoute gateway of a network or hub. */
export function vpnsThrough(basics: Basics, id: string): Vpn[] {
  return basics.network.vpn.filter((vpn) => ipsecWay(basics, vpn)?.through === id);
}
