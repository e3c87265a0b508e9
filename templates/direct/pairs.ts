import type { Circuit, DirectPorts, Network } from '../../src/model/network.ts';
import type { Strand } from '../parts/circuit/strands.ts';
import { strandsOf } from '../parts/circuit/strands.ts';

/** A port pair with the circuits that share it. */
export interface Pair {
  readonly id: string;
  /** Absent where the file doesn't say which pair a circuit is on. */
  readonly ports?: DirectPorts;
  readonly circuits: readonly [Circuit, ...Circuit[]];
  /** What runs in each of its two tubes, in this order. */
  readonly strands: readonly PairStrand[];
}

export interface PairStrand {
  readonly circuit: Circuit;
  readonly strand: Strand;
}

/** The port pairs of circuits. Circuits that name none aren't known to share one. */
export function pairsOf(network: Network, circuits: readonly Circuit[]): Pair[] {
  const pairs = new Map<string, [Circuit, ...Circuit[]]>();
  for (const circuit of circuits) {
    const id = circuit.ports ?? circuit.id;
    const pair = pairs.get(id);
    if (pair) pair.push(circuit);
    else pairs.set(id, [circuit]);
  }
  return [...pairs].map(([id, sharing]) => {
    const ports = network.ports.find((each) => each.id === sharing[0].ports);
    return {
      id,
      ...(ports ? { ports } : {}),
      circuits: sharing,
      strands: sharing.flatMap((circuit) => strandsOf(network, circuit).map((strand) => ({ circuit, strand }))),
    };
  });
}

/** The word for the VLAN of a peering: with QinQ the outer tag tells the circuit and the inner one the peering (expressroute-erdirect-about, 03/02/2026). */
export function tagWord({ ports }: Pair): 'peering.vlan' | 'peering.cTag' {
  return ports?.encapsulation?.toLowerCase() === 'qinq' ? 'peering.cTag' : 'peering.vlan';
}
