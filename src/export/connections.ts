import type { Circuit, Connection, Network } from '../model/network.ts';
import type { Fields, Value } from './code.ts';
import { bare, type Draft, statusNote } from './draft.ts';

/** Connections of circuits to the gateways of virtual networks and of virtual hubs. */
export function addConnections({ circuits, virtualHubs }: Network, draft: Draft): void {
  const hubs = new Set(virtualHubs.map(({ id }) => id));
  for (const circuit of circuits)
    for (const connection of circuit.connections) addConnection(circuit, connection, hubs.has(connection.to), draft);
}

function addConnection(circuit: Circuit, connection: Connection, toHub: boolean, draft: Draft): void {
  const home = draft.homes.get(connection.to);
  const own = draft.circuits.get(circuit.id);
  if (home?.gateway === undefined || own === undefined) return;
  const type = toHub ? 'expressRouteGateways/expressRouteConnections' : 'connections';
  const symbol = draft.symbol('connection', connection.name ?? `${bare(own)} to ${bare(home.symbol)}`);
  const shared = sharedProperties(circuit, connection, symbol, draft);
  const gateway = { id: draft.idOf(home.gateway) };
  const peering = toHub ? draft.privatePeering(circuit.id) : undefined;
  draft.add({
    symbol,
    type,
    name: nameOf(circuit, connection, symbol, type, toHub ? home.gateway : '', draft),
    ...(toHub ? { parent: home.gateway } : { location: home.location }),
    body: {
      properties: peering
        ? { expressRouteCircuitPeering: { id: peering }, ...shared }
        : {
            connectionType: 'ExpressRoute',
            virtualNetworkGateway1: { ...gateway, properties: {} },
            peer: { id: draft.idOf(own) },
            ...shared,
          },
    },
    note: statusNote(connection.status),
  });
}

/** A weight that the file doesn’t state is Azure’s default, 0; it is written, since other tools have other defaults. */
function sharedProperties(circuit: Circuit, connection: Connection, symbol: string, draft: Draft): Fields {
  return {
    routingWeight: connection.routingWeight ?? 0,
    expressRouteGatewayBypass: connection.fastPath || undefined,
    enablePrivateLinkFastPath: connection.privateLinkFastPath || undefined,
    authorizationKey: connection.authorization
      ? draft.ask(
          symbol,
          'authorization key',
          'string',
          `The key by which ${circuit.name} admits the connection to ${connection.to}.`,
          true,
        )
      : undefined,
  };
}

function nameOf(
  circuit: Circuit,
  { name, to }: Connection,
  symbol: string,
  type: string,
  owner: string,
  draft: Draft,
): Value {
  const made = `cn-${circuit.id}-${to}`;
  return draft.name(type, 'connection', symbol, { id: made, name: name ?? made }, owner);
}

/** Circuits that Global Reach joins. */
export function addGlobalReach({ globalReach, circuits }: Network, draft: Draft): void {
  const subscriptions = new Map(circuits.map(({ id, subscription }) => [id, subscription]));
  const names = new Map(circuits.map(({ id, name }) => [id, name]));
  for (const { circuits: ends, addressPrefix, ipv6AddressPrefix, status } of globalReach) {
    const [one, other] = ends.map((id) => draft.privatePeering(id));
    if (!one || !other || one.symbol === other.symbol) continue;
    const pair = ends.map((id) => names.get(id) ?? id).join(' and ');
    const symbol = draft.symbol('reach', ...ends);
    const [first, second] = ends.map((id) => subscriptions.get(id));
    draft.add({
      symbol,
      type: 'expressRouteCircuits/peerings/connections',
      name: draft.name(
        'expressRouteCircuits/peerings/connections',
        'Global Reach connection',
        symbol,
        {
          id: symbol,
          name: `to-${ends[1]}`,
        },
        one.symbol,
      ),
      parent: one.symbol,
      body: {
        properties: {
          expressRouteCircuitPeering: { id: one },
          peerExpressRouteCircuitPeering: { id: other },
          addressPrefix: draft.stated(addressPrefix, symbol, 'address prefix', 'string', `The /29 between ${pair}.`),
          ipv6CircuitConnectionConfig:
            ipv6AddressPrefix === undefined ? undefined : { addressPrefix: ipv6AddressPrefix },
          authorizationKey:
            first === undefined || second === undefined || first === second
              ? undefined
              : draft.ask(symbol, 'authorization key', 'string', `The key of the second circuit of ${pair}.`, true),
        },
      },
      note: statusNote(status),
    });
  }
}
