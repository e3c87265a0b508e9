import type { Translate } from '../../../src/locale/index.ts';
import type { Circuit, Connection, Network } from '../../../src/model/network.ts';
import type { Matrix, Wire } from '../../../src/scene/scene.ts';
import { exitOf } from '../circuit/exits.ts';
import { type Drawing, isHub, networkName } from '../drawing.ts';
import { stated, statusWord } from '../lines.ts';
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
      const box = isHub(network, connection.to) ? ids.hub(connection.to) : ids.network(connection.to);
      return [
        wire,
        {
          ...wire,
          id: `fastpath:${connection.id}`,
          to: { node: box, row: `fastpath ${connection.id}` },
          weight: 'normal',
          ends: ['none', 'arrow'],
          tooltip: translate('tip.fastpath', { circuit: circuit.name, network: target }),
        },
      ];
    });
  });
}

/** Which circuit is connected to which network or hub, and with which weight. */
export function connectionsTable(network: Network, translate: Translate): Matrix {
  const circuits = network.circuits.filter((circuit) => circuit.connections.length > 0);
  const cells = new Map(
    circuits.flatMap((circuit) =>
      circuit.connections.map((connection) => [`${circuit.id} ${connection.to}`, connection] as const),
    ),
  );
  const reached = new Set(circuits.flatMap((circuit) => circuit.connections.map(({ to }) => to)));
  const networks = [...network.virtualNetworks, ...network.virtualHubs].filter((each) => reached.has(each.id));
  const cell = (circuit: Circuit, id: string) => {
    const connection = cells.get(`${circuit.id} ${id}`);
    return connection === undefined ? '' : cellOf(connection, translate);
  };
  return {
    heading: translate('table.connections'),
    note: translate('table.connections.note'),
    heads: ['', ...circuits.map((circuit) => circuit.name)],
    rows: networks.map((each) => [each.name, ...circuits.map((circuit) => cell(circuit, each.id))]),
  };
}

function cellOf(connection: Connection, translate: Translate): string {
  const { preference, routingWeight, fastPath, privateLinkFastPath, authorization, status } = connection;
  const weight = routingWeight ?? (preference?.by ? preference.weight : undefined);
  return stated(
    weight === undefined ? '•' : String(weight),
    placeOf(connection, translate),
    fastPath && translate('connection.fastpath'),
    privateLinkFastPath && translate('connection.fastpath.privateLink'),
    authorization && translate('connection.authorization'),
    statusWord(status, translate),
  ).join(' · ');
}
