import type { Circuit } from '../../src/model/network.ts';

/** How many strands run in each link of a circuit: one for each peering. */
export function tubeStrands(circuit: Circuit): number {
  return Math.max(1, circuit.peerings.length);
}
