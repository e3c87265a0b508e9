import { leadsOn } from '../../../src/analysis/leads-on.ts';
import type { Circuit } from '../../../src/model/network.ts';
import type { Wire } from '../../../src/scene/scene.ts';
import { ipsecWay } from '../cloud/vpn-way.ts';
import type { Basics, ConnectivityModel, Drawing } from '../drawing.ts';
import { ids } from '../part.ts';
import { type Strand, strandsOf } from './strands.ts';

/** The strands of a circuit that lead on to something that is drawn: the others end at Microsoft's routers. */
export function leadingOn(basics: Basics, circuit: Circuit): Strand[] {
  return strandsOf(basics.network, circuit).filter(({ peering, vpns }) =>
    vpns ? vpns.some((vpn) => ipsecWay(basics, vpn)?.isCutOff === false) : leadsOn(basics.network, circuit, peering),
  );
}

/** Where a wire to the cloud leaves a circuit: what both links carry of a strand. */
export function exitOf(drawing: Drawing, circuit: Circuit, strand: string): Pick<Wire, 'from' | 'via'> {
  if (drawing.isCompact(circuit)) return { from: { node: ids.circuit(circuit.id) } };
  const strands = leadingOn(drawing, circuit).map((each) => each.id);
  return drawing.modelOf(circuit).exit(circuit, strand, strands);
}

/** Bars stand inside one another, so that a wire from an inner one crosses those around it. */
export const barExit: ConnectivityModel['exit'] = (circuit, strand, strands) => ({
  from: { node: ids.bar(circuit.id, strand) },
  via: strands.slice(0, Math.max(0, strands.indexOf(strand))).map((outer) => ids.bar(circuit.id, outer)),
});
