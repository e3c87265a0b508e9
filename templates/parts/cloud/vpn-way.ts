import type { Circuit, Peering, Vpn } from '../../../src/model/network.ts';
import { gatewayInto } from '../../../src/model/resolve/vpn.ts';
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
  const through = gatewayInto(network, vpn.at);
  return { circuit, peering, strand, isCutOff: through === undefined, ...(through === undefined ? {} : { through }) };
}

/** What comes in through the ExpressRoute gateway of a network or hub as IPsec: the VPNs in each strand of a circuit. */
export function ipsecThrough(basics: Basics, id: string): { readonly way: IpsecWay; readonly vpns: number }[] {
  const found = new Map<string, { way: IpsecWay; vpns: number }>();
  for (const vpn of basics.network.vpn) {
    const way = ipsecWay(basics, vpn);
    if (way?.through !== id) continue;
    const known = found.get(passageKey(way)) ?? { way, vpns: 0 };
    known.vpns += 1;
    found.set(passageKey(way), known);
  }
  return [...found.values()];
}

/** The row of an ExpressRoute gateway that IPsec of a circuit's strand passes. */
export function passageKey({ circuit, strand }: IpsecWay): string {
  return `ipsec ${circuit.id}/${strand}`;
}

/** VPNs into a network that doesn't say whose gateways it uses, and is taken to use those of the network that it is peered with. */
export function vpnEndsTold({ network }: Basics): Vpn[] {
  return network.vpn.filter(
    ({ at, to }) =>
      at !== to &&
      network.virtualNetworks.some(({ id }) => id === at) &&
      !network.networkPeerings.some(({ remoteGateway }) => remoteGateway?.user === to && remoteGateway.owner === at),
  );
}
