import { deviceOf } from '../../../src/analysis/ids.ts';
import type { Circuit, Network } from '../../../src/model/network.ts';

/** The circuits whose links pass a device, once for each link. */
export function circuitsOn({ circuits }: Network, device: string): Circuit[] {
  return circuits.flatMap((circuit) =>
    circuit.links.filter((link) => deviceOf(circuit, link) === device).map(() => circuit),
  );
}
