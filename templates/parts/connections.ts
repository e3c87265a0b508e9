import type { Say } from '../../src/locale/index.ts';
import type { Circuit, Connection, Network } from '../../src/model/network.ts';
import type { Matrix } from '../../src/scene/scene.ts';

/** More connections than this are told in a table: nobody follows so many wires. */
const MOST_WIRES = 24;

/** True where a table of circuits and networks tells the connections, and no wires are drawn for them. */
export function isTabular({ circuits }: Network): boolean {
  return (
    circuits.reduce((sum, circuit) => sum + circuit.connections.length, 0) > MOST_WIRES ||
    circuits.some((circuit) => circuit.members !== undefined && circuit.connections.length > 0)
  );
}

/** Which circuit is connected to which network or hub, and with which weight. */
export function connectionsTable(network: Network, say: Say): Matrix {
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
    return connection === undefined ? '' : cellOf(connection, say);
  };
  return {
    heading: say('table.connections'),
    note: say('table.connections.note'),
    heads: ['', ...circuits.map((circuit) => circuit.name)],
    rows: networks.map((each) => [each.name, ...circuits.map((circuit) => cell(circuit, each.id))]),
  };
}

function cellOf(
  { routingWeight, preferred, fastPath, privateLinkFastPath, authorization, status }: Connection,
  say: Say,
): string {
  return [
    routingWeight === undefined ? '•' : String(routingWeight),
    ...(preferred ? [say('table.preferred')] : []),
    ...(fastPath ? [say('connection.fastpath')] : []),
    ...(privateLinkFastPath ? [say('connection.fastpath.privateLink')] : []),
    ...(authorization ? [say('connection.authorization')] : []),
    ...(status === 'existing' ? [] : [say(`status.${status}`)]),
  ].join(' · ');
}
