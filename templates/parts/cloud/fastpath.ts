import type { WordKey } from '../../../src/locale/index.ts';
import { besideFastPath } from '../../../src/model/fastpath.ts';
import type { Circuit, Connection, Network, VirtualHub, VirtualNetwork } from '../../../src/model/network.ts';
import type { Box, Row } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { stated } from '../lines.ts';
import { ids } from '../part.ts';

/** A connection that ends in a network or hub, with its circuit. */
export interface Arrival {
  readonly circuit: Circuit;
  readonly connection: Connection;
}

/** FastPath sends data past the gateway (about-fastpath, 03/20/2025): its rows stand in the network itself, in no box that is to be seen. */
export function fastPathBox(
  { network, translate }: Drawing,
  owner: VirtualNetwork | VirtualHub,
  arrivals: readonly Arrival[],
): Box {
  return {
    id: ids.fastPath(owner.id),
    kind: 'note',
    tone: 'microsoft',
    bare: true,
    dense: true,
    status: owner.status,
    tooltip: translate('connection.fastpath'),
    lines: [],
    rows: arrivals.map(
      ({ circuit, connection }): Row => ({
        key: connection.id,
        name: translate('connection.fastpath'),
        value: stated(
          translate(pastWord(network, circuit, owner.id), { circuit: circuit.name }),
          connection.privateLinkFastPath && translate('connection.fastpath.privateLink'),
        ).join(' · '),
        status: connection.status,
      }),
    ),
  };
}

/** What goes past the gateway, and what doesn't. */
function pastWord(network: Network, circuit: Circuit, owner: string): WordKey {
  if (besideFastPath(network, circuit, owner).length === 0) return 'connection.fastpath.past';
  return circuit.model === 'direct' ? 'connection.fastpath.past.region' : 'connection.fastpath.past.own';
}
