import { idKey } from '../ids.ts';
import type { Resource } from '../inventory.ts';
import { idAt, textAt, thingsAt } from '../plain.ts';
import { networkOf } from './complete.ts';
import { asnAt, type Context, type Item, item } from './context.ts';

/** The ids of what uses a subnet. */
function usersOf(subnets: readonly Resource[], name: RegExp): readonly string[] {
  return subnets
    .filter((each) => name.test(each.name))
    .flatMap(({ values }) => thingsAt(values, 'ipconfigurations').flatMap((each) => textAt(each, 'id') ?? []));
}

/** A network’s Route Server; true where something of which nothing is known uses the subnet for one. */
export function routeServerOf(
  network: Resource,
  subnets: readonly Resource[],
  context: Context,
): Item | true | undefined {
  const server = serverIn(network, subnets, context);
  if (!server) return usersOf(subnets, /^routeserversubnet$/i).length > 0 ? true : undefined;
  const asn = asnAt(server.values, 'virtualrouterasn');
  return item({
    name: server.name,
    asn: asn === 65_515 ? undefined : asn,
    peers: context.inventory.parts(server, 'bgpconnections').map((each) => each.name),
  });
}

/** A Route Server is a virtual hub by its type; its IP configuration, or the subnet that it is in, tells its network. */
function serverIn(network: Resource, subnets: readonly Resource[], { inventory }: Context): Resource | undefined {
  const users = usersOf(subnets, /^routeserversubnet$/i);
  return inventory
    .of('virtualhubs')
    .filter(isRouteServer)
    .find((each) => {
      const placed = [
        idAt(each.values, 'subnet'),
        ...thingsAt(each.values, 'ipconfigurations').map((one) => idAt(one, 'subnet')),
        ...inventory.parts(each, 'ipconfigurations').map((one) => idAt(one.values, 'subnet')),
      ];
      return (
        placed.some((one) => idKey(networkOf(one) ?? '') === idKey(network.id)) ||
        users.some((one) => idKey(one).startsWith(`${idKey(each.id)}/`))
      );
    });
}

/** Route Servers are virtual hubs of their own kind, in no Virtual WAN. */
export function isRouteServer({ values }: Resource): boolean {
  return /^routeserver$/i.test(textAt(values, 'kind') ?? '');
}

/** Firewalls, and what speaks BGP with the network’s Route Server. */
export function appliancesOf(network: Resource, subnets: readonly Resource[], context: Context): Item[] {
  const { inventory } = context;
  const known = inventory
    .of('azurefirewalls')
    .filter(({ values }) =>
      thingsAt(values, 'ipconfigurations').some(
        (each) => idKey(networkOf(idAt(each, 'subnet')) ?? '') === idKey(network.id),
      ),
    );
  const names = new Set(known.map((each) => each.name));
  for (const user of usersOf(subnets, /^azurefirewallsubnet$/i)) {
    const [, name] = /\/azureFirewalls\/([^/]+)/i.exec(user) ?? [];
    if (name !== undefined) names.add(name);
  }
  const server = serverIn(network, subnets, context);
  const speakers = server ? inventory.parts(server, 'bgpconnections') : [];
  return [
    ...[...names].map((name) => ({ name, kind: 'firewall' })),
    ...speakers.map(({ name, values }) => item({ name, kind: 'NVA', asn: asnAt(values, 'peerasn') })),
  ];
}

/** The private endpoints in a network, by name. */
export function endpointsOf(network: Resource, { inventory }: Context): readonly string[] {
  return inventory
    .of('privateendpoints')
    .filter(({ values }) => idKey(networkOf(idAt(values, 'subnet')) ?? '') === idKey(network.id))
    .map((each) => each.name);
}
