import type { Circuit, Peering, Vpn } from '../../../src/model/network.ts';
import { gatewayInto } from '../../../src/model/resolve/vpn.ts';
import type { Row } from '../../../src/scene/scene.ts';
import type { Basics, Drawing } from '../drawing.ts';

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

/**
 * Rows of the ExpressRoute gateway of a network or hub for the IPsec over private peering that passes it on its way to the VPN
 * gateway: one for each strand of a circuit, with the number of VPNs in it (expressroute-about-encryption, 03/15/2023).
 */
export function passageRows(drawing: Drawing, id: string): Row[] {
  const found = new Map<string, { way: IpsecWay; vpns: number }>();
  for (const vpn of drawing.network.vpn) {
    const way = ipsecWay(drawing, vpn);
    if (way?.through !== id) continue;
    const known = found.get(passageKey(way)) ?? { way, vpns: 0 };
    known.vpns += 1;
    found.set(passageKey(way), known);
  }
  return [...found].map(([key, { way, vpns }]) => {
    const word = vpns > 1 ? 'vpn.passage.several' : 'vpn.passage';
    return { key, name: drawing.translate(word, { circuit: way.circuit.name, count: vpns }) };
  });
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
