import type { Circuit } from '../../../src/model/network.ts';
import type { Wire } from '../../../src/scene/scene.ts';
import type { ConnectivityModel, Drawing } from '../drawing.ts';
import { ids } from '../part.ts';
import { strandsOf } from './strands.ts';

/** Where a wire to the cloud leaves a circuit: what both links carry of a strand. */
export function exitOf(
  { network, modelOf, isCompact }: Drawing,
  circuit: Circuit,
  strand: string,
): Pick<Wire, 'from' | 'via'> {
  if (isCompact(circuit)) return { from: { node: ids.circuit(circuit.id) } };
  const strands = strandsOf(network, circuit).map((each) => each.id);
  return modelOf(circuit).exit(circuit, strand, strands);
}

/** Bars stand inside one another, so that a wire from an inner one crosses those around it. */
export const barExit: ConnectivityModel['exit'] = (circuit, strand, strands) => ({
  from: { node: ids.bar(circuit.id, strand) },
  via: strands.slice(0, Math.max(0, strands.indexOf(strand))).map((outer) => ids.bar(circuit.id, outer)),
});
