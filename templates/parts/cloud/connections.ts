import type { Network } from '../../../src/model/network.ts';
import type { Wire } from '../../../src/scene/scene.ts';
import { exitOf } from '../circuit/exits.ts';
import { type Drawing, networkName } from '../drawing.ts';
import { stated } from '../lines.ts';
import { ids } from '../part.ts';
import { placeOf, weightOf } from './preference.ts';

/** More connections than this are told in a table: nobody follows so many wires. */
const MOST_WIRES = 24;

/** True where a table of circuits and networks tells the connections, and no wires are drawn for them. */
export function isTabular({ circuits }: Network): boolean {
  return (
    circuits.reduce((sum, circuit) => sum + circuit.connections.length, 0) > MOST_WIRES ||
    circuits.some((circuit) => circuit.members !== undefined && circuit.connections.length > 0)
  );
}

/** One wire for each connection: from private peering to the connection's row in the gateway, and past it for FastPath. */
export function connectionWires(drawing: Drawing): Wire[] {
  const { network, tabular, translate } = drawing;
  if (tabular) return [];
  return network.circuits.flatMap((circuit) => {
    const peering = circuit.peerings.find((each) => each.type === 'AzurePrivatePeering');
    if (!peering) return [];
    return circuit.connections.flatMap((connection): Wire[] => {
      const target = networkName(drawing, connection.to);
      const wire: Wire = {
        id: `connection:${connection.id}`,
        kind: 'connection',
        tone: 'microsoft',
        status: connection.status,
        ...exitOf(drawing, circuit, peering.id),
        to: { node: ids.gateway(connection.to), row: connection.id },
        weight: weightOf(connection),
        tooltip: translate('tip.connection', { circuit: circuit.name, network: target }),
        ends: ['none', 'square'],
        references: { from: circuit.name, to: stated(target, placeOf(connection, translate)).join(' · ') },
      };
      if (!connection.fastPath) return [wire];
      return [
        wire,
        {
          ...wire,
          id: `fastpath:${connection.id}`,
          to: { node: ids.fastPath(connection.to), row: connection.id },
          weight: 'normal',
          ends: ['none', 'arrow'],
          tooltip: translate('tip.fastpath', { circuit: circuit.name, network: target }),
        },
      ];
    });
  });
}
