import type { Translate } from '../../../src/locale/index.ts';
import type { Circuit, Connection, Network } from '../../../src/model/network.ts';
import type { Matrix, Wire } from '../../../src/scene/scene.ts';
import { exitOf } from '../circuit/exits.ts';
import { type Drawing, networkName } from '../drawing.ts';
import { ifKnown, stated, statusWord } from '../lines.ts';
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

/**
 * Which networks and hubs are reached from which circuits, with the weight of each connection, the one that Azure takes
 * first before the others; and their resiliency levels.
 */
export function connectionsTable(
  { circuits, ...network }: Network,
  resiliency: Drawing['resiliency'],
  translate: Translate,
): Matrix {
  const rows = [...network.virtualNetworks, ...network.virtualHubs].flatMap(({ id, name }) => {
    const ways = circuits.flatMap((circuit) =>
      circuit.connections.filter(({ to }) => to === id).map((connection) => ({ circuit, connection })),
    );
    const rank = ({ connection }: (typeof ways)[number]) => connection.preference?.rank ?? 0;
    const cells = ways
      .sort((a, b) => rank(a) - rank(b))
      .map(({ circuit, connection }) => cellOf(circuit, connection, translate));
    return cells.length === 0 ? [] : [[[name, ...resiliency(id)].join(' · '), ...cells]];
  });
  const columns = Math.max(1, ...rows.map((row) => row.length - 1));
  return {
    heading: translate('table.connections'),
    note: translate('table.connections.note'),
    heads: ['', ...Array.from({ length: columns }, () => translate('table.circuit'))],
    rows: rows.map((row) => [...row, ...Array.from({ length: columns + 1 - row.length }, () => '')]),
  };
}

function cellOf(circuit: Circuit, connection: Connection, translate: Translate): string {
  const { preference, routingWeight, fastPath, privateLinkFastPath, authorization, status } = connection;
  const weight = routingWeight ?? (preference?.by ? preference.weight : undefined);
  return stated(
    circuit.name,
    ifKnown(weight, String),
    // What the weight says is said by the order.
    preference?.by === 'as-path' && placeOf(connection, translate),
    fastPath && translate('connection.fastpath'),
    privateLinkFastPath && translate('connection.fastpath.privateLink'),
    authorization && translate('connection.authorization'),
    statusWord(status, translate),
  ).join(' · ');
}
