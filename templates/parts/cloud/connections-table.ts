import type { Translate } from '../../../src/locale/index.ts';
import type { Circuit, Connection, Network } from '../../../src/model/network.ts';
import type { Matrix } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { ifKnown, stated, statusWord } from '../lines.ts';
import { placeOf } from './preference.ts';

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
