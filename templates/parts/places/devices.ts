import { slug } from '../../../src/model/ids.ts';
import type { Circuit, Link, Network } from '../../../src/model/network.ts';

/** The key of a peering location. Circuits whose place isn't stated aren't known to share one; those of one port pair do. */
export function locationKey({ id, peeringLocation, ports, cloud }: Circuit): string {
  if (peeringLocation === undefined) return `not-stated/${ports ?? id}`;
  return `${cloud === 'public' ? '' : `${cloud}/`}${slug(peeringLocation)}`;
}

/**
 * The provider's device towards Microsoft that a link names. It stands in the circuit's peering location: one of the same
 * name at another is another device.
 */
export function deviceOf(circuit: Circuit, link: Link): string | undefined {
  return link.edge?.id === undefined ? undefined : `${link.edge.id}@${locationKey(circuit)}`;
}

/** The circuits whose links pass a device, once for each link. */
export function circuitsOn({ circuits }: Network, device: string): Circuit[] {
  return circuits.flatMap((circuit) =>
    circuit.links.filter((link) => deviceOf(circuit, link) === device).map(() => circuit),
  );
}
