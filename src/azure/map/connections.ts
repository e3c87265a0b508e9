import { azureId, idKey } from '../ids.ts';
import type { Resource } from '../inventory.ts';
import { idAt, isOn, numberAt, type Thing, textAt, thingAt } from '../plain.ts';
import { circuitOf, peerOf } from './complete.ts';
import { type Context, type Item, item } from './context.ts';
import { homesOf } from './homes.ts';

/** The connections of a circuit to virtual networks and to hubs. */
export function connectionsOf(circuit: Resource | undefined, context: Context): (Item | string)[] {
  if (!circuit) return [];
  const { inventory } = context;
  const { id } = circuit;
  const own = idKey(id);
  const admitted = new Set(
    inventory.parts(circuit, 'authorizations').flatMap(({ values }) => {
      const user = textAt(values, 'connectionresourceuri');
      return user === undefined ? [] : [idKey(user)];
    }),
  );
  const homes = homesOf(context);
  const found = [
    ...inventory.of('connections').flatMap((each) => {
      const gateway = idAt(each.values, 'virtualnetworkgateway1');
      return idKey(peerOf(each) ?? '') === own ? [{ each, gateway, to: homes.ofGateway(gateway) }] : [];
    }),
    ...inventory.of('expressroutegateways/expressrouteconnections').flatMap((each) => {
      const gateway = azureId(each.id)?.parent;
      return idKey(circuitOf(idAt(each.values, 'expressroutecircuitpeering')) ?? '') === own
        ? [{ each, gateway, to: homes.ofHubGateway(gateway) }]
        : [];
    }),
  ];
  return found.flatMap(({ each, gateway, to }) => {
    if (to === undefined) {
      context.leaveOut('connections without a gateway');
      return [];
    }
    const isForeign =
      admitted.has(idKey(each.id)) || textAt(each.values, 'authorizationkey') !== undefined || differ(gateway, id);
    return [connectionItem(to, each, isForeign)];
  });
}

function differ(one: string | undefined, other: string): boolean {
  const [first, second] = [one === undefined ? undefined : azureId(one)?.subscription, azureId(other)?.subscription];
  return first !== undefined && second !== undefined && first.toLowerCase() !== second.toLowerCase();
}

function connectionItem(to: string, { name, values }: Resource, isForeign: boolean): Item {
  return item({
    to,
    name,
    routingWeight: weightOf(values),
    fastPath: isOn(values, 'expressroutegatewaybypass') || undefined,
    privateLinkFastPath: isOn(values, 'enableprivatelinkfastpath') || undefined,
    authorization: isForeign || undefined,
  });
}

/** A weight other than the default, 0. */
function weightOf(values: Thing): number | undefined {
  const weight = numberAt(values, 'routingweight');
  return weight !== undefined && Number.isInteger(weight) && weight > 0 && weight <= 32_000 ? weight : undefined;
}

/** Joined circuits: each pair once, though both ends tell of it. */
export function globalReachItems(context: Context): Item[] {
  const pairs = new Map<string, Item>();
  const links = ['connections', 'peerconnections'].flatMap((kind) =>
    context.inventory.of(`expressroutecircuits/peerings/${kind}`),
  );
  for (const { id, values } of links) {
    const ends = [
      circuitOf(idAt(values, 'expressroutecircuitpeering') ?? id),
      circuitOf(idAt(values, 'peerexpressroutecircuitpeering')),
    ];
    const circuits = ends.flatMap((each) => context.idOf(each) ?? []).sort();
    if (circuits.length !== 2 || circuits[0] === circuits[1]) continue;
    const six = thingAt(values, 'ipv6circuitconnectionconfig');
    const made = item({
      circuits,
      addressPrefix: context.prefix(values, 'addressprefix', 'Global Reach'),
      ipv6AddressPrefix: context.prefix(six, 'addressprefix', 'Global Reach'),
    });
    const key = circuits.join('/');
    pairs.set(key, { ...made, ...pairs.get(key) });
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, made]) => made);
}
