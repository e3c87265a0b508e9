import type { Circuit, Link, Network, Peering, Vpn } from '../../../src/model/network.ts';
import type { Tone, WireKind } from '../../../src/scene/scene.ts';
import { peeringKind, peeringTone } from './peering.ts';

/** A line that runs in both links of a circuit: a peering, or IPsec over one. */
export interface Strand {
  /** Unique in the circuit. */
  readonly id: string;
  readonly kind: WireKind;
  readonly tone: Tone;
  readonly peering: Peering;
  /** The VPNs that run over the peering, for a strand of IPsec. */
  readonly vpns?: readonly Vpn[];
}

const ranks = ['AzurePrivatePeering', undefined, 'MicrosoftPeering'] as const;

/** What runs in the links of a circuit; the private peering first, whose bar is the outermost. */
export function strandsOf(network: Network, circuit: Circuit): Strand[] {
  const rank = ({ type }: Peering) => ranks.indexOf(type);
  return [...circuit.peerings]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((peering): Strand[] => {
      const { id } = peering;
      const vpns = vpnsOver(network, circuit, peering);
      return [
        { id, kind: peeringKind(peering), tone: peeringTone(peering), peering },
        ...(vpns.length > 0
          ? [{ id: `${id}-vpn`, kind: 'vpn' as const, tone: 'neutral' as const, peering, vpns }]
          : []),
      ];
    });
}

/** The VPNs over a peering; one that names no peering runs over the circuit's first. */
function vpnsOver(network: Network, circuit: Circuit, peering: Peering): Vpn[] {
  return network.vpn.filter(({ over }) => {
    if (over?.circuit !== circuit.id) return false;
    const named = circuit.peerings.find((each) => each.type === over.peering) ?? circuit.peerings[0];
    return named === peering;
  });
}

/** Whether a strand runs in a link. IPsec from a router that the file names runs in the links that start there. */
export function runsIn({ vpns }: Strand, { bgp, links }: Circuit, link: Link): boolean {
  if (!vpns || bgp === 'provider') return true;
  const routers = vpns.map((vpn) => vpn.router);
  const isOpen = routers.includes(undefined) || !links.some(({ start }) => routers.includes(start.router));
  return isOpen || routers.includes(link.start.router);
}

/**
 * The place of a strand in a link's tube, counted from the tube's first side. In the second link they lie the other way
 * round, so that the bars at which both links meet stand inside one another.
 */
export function strandAt(strands: readonly Strand[], index: number, link: number): number {
  return link === 0 ? index : strands.length - 1 - index;
}
