import { azureId, idKey } from '../ids.ts';
import { inOrder, type Resource } from '../inventory.ts';
import { idAt, isOn, type Thing, textAt, textsAt, thingAt, thingsAt } from '../plain.ts';
import { networkOf } from './complete.ts';
import { asnAt, type Context, cloudOf, type Item, item, regionOf, unitsAt } from './context.ts';

/** A virtual network, or the one that isn’t known of a gateway that is. */
export interface NetworkSource {
  readonly id: string;
  readonly name: string;
  readonly network?: Resource;
  readonly gateways: readonly Resource[];
}

/** The gateways of virtual networks, by the network’s id; a gateway whose network nobody tells stands for it. */
function gatewaysByNetwork({ inventory }: Context): Map<string, Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const gateway of inventory.of('virtualnetworkgateways')) {
    const key = idKey(networkOfGateway(gateway) ?? gateway.id);
    found.set(key, [...(found.get(key) ?? []), gateway]);
  }
  return found;
}

function networkOfGateway({ values }: Resource): string | undefined {
  return thingsAt(values, 'ipconfigurations')
    .map((each) => networkOf(idAt(each, 'subnet')))
    .find((each) => each !== undefined);
}

/** Those with a gateway first, in each group by name. */
export function networkSources(context: Context): NetworkSource[] {
  const gateways = gatewaysByNetwork(context);
  const networks = context.inventory.of('virtualnetworks').map(
    (network): NetworkSource => ({
      ...{ id: network.id, name: network.name, network },
      gateways: gateways.get(idKey(network.id)) ?? [],
    }),
  );
  const homeless = context.inventory
    .of('virtualnetworkgateways')
    .filter((each) => networkOfGateway(each) === undefined)
    .map((gateway): NetworkSource => ({ id: gateway.id, name: `network-of-${gateway.name}`, gateways: [gateway] }));
  const all = inOrder([...networks, ...homeless]);
  return [...all.filter((each) => each.gateways.length > 0), ...all.filter((each) => each.gateways.length === 0)];
}

/** The networks and hubs that gateways are in, by the ids of the topology. */
export interface Homes {
  readonly ofGateway: (gateway: string | undefined) => string | undefined;
  readonly ofHubGateway: (gateway: string | undefined) => string | undefined;
}

export function homesOf(context: Context): Homes {
  const { inventory } = context;
  return {
    ofGateway: (id) => {
      const gateway = inventory.get(id);
      return gateway && context.idOf(networkOfGateway(gateway) ?? gateway.id);
    },
    ofHubGateway: (id) => {
      const gateway = inventory.get(id);
      return gateway && context.idOf(hubOfGateway(gateway, context) ?? gateway.id);
    },
  };
}

/** The hub that a gateway says that it is in, or that says of the gateway that it is its own. */
function hubOfGateway({ id, values }: Resource, { inventory }: Context): string | undefined {
  const naming = inventory
    .of('virtualhubs')
    .find((hub) =>
      ['expressroutegateway', 'vpngateway'].some((key) => idKey(idAt(hub.values, key) ?? '') === idKey(id)),
    );
  return idAt(values, 'virtualhub') ?? naming?.id;
}

/** A virtual network as a topology has it. */
export function networkItem(source: NetworkSource, context: Context): Item {
  const { network, gateways } = source;
  const { inventory } = context;
  const own = network ? inventory.parts(network, 'subnets') : [];
  const region = network ? regionOf(network) : gateways.map(regionOf).find((each) => each !== undefined);
  const cloud = cloudOf(region);
  const made = item({
    ...(network ? context.identity(source) : { id: context.idOf(source.id) }),
    region,
    addressSpace: network ? addressSpaceOf(network, context) : [],
    gateway: gatewayItem(
      gateways.find((each) => kindOfGateway(each, context) === 'ExpressRoute'),
      own,
      context,
    ),
    vpnGateway: vpnGatewayItem(gateways.find((each) => kindOfGateway(each, context) === 'Vpn')),
    peeredWith: network ? peeringsOf(network, context) : [],
    routeServer: network ? routeServerOf(network, own, context) : undefined,
    appliances: network ? appliancesOf(network, own, context) : [],
    privateEndpoints: network ? endpointsOf(network, context) : [],
    subscription: context.subscriptionOf(source.id),
    cloud: cloud === 'public' ? undefined : cloud,
  });
  if (!network) context.notes.above(made, 'TODO: the network that the gateway is in; only the gateway is known.');
  else if (network.named)
    context.notes.above(made, 'Only its id is known: it is in another subscription, or not in the answer.');
  return made;
}

/** The address space; of a network that isn’t told itself, what its peers say of it. */
function addressSpaceOf(network: Resource, context: Context): readonly string[] {
  const own = context.prefixes(thingAt(network.values, 'addressspace'), 'addressprefixes', network.name);
  if (own.length > 0 || !network.named) return own;
  const peerings = context.inventory
    .of('virtualnetworks/virtualnetworkpeerings')
    .filter(({ values }) => idKey(idAt(values, 'remotevirtualnetwork') ?? '') === idKey(network.id));
  const told = peerings.map(({ values }) => {
    const space = values.remotevirtualnetworkaddressspace ?? values.remoteaddressspace;
    return context.prefixes(
      { addressprefixes: undefined, ...(space as Thing | undefined) },
      'addressprefixes',
      network.name,
    );
  });
  return told.find((each) => each.length > 0) ?? [];
}

function kindOfGateway({ id, values }: Resource, { inventory }: Context): 'ExpressRoute' | 'Vpn' {
  const said = textAt(values, 'gatewaytype');
  if (said !== undefined) return /^expressroute$/i.test(said) ? 'ExpressRoute' : 'Vpn';
  // Of a gateway that only a connection names, the connection tells it.
  const types = inventory
    .of('connections')
    .filter((each) => idKey(idAt(each.values, 'virtualnetworkgateway1') ?? '') === idKey(id))
    .map((each) => connectionType(each));
  return types.includes('ExpressRoute') || types.length === 0 ? 'ExpressRoute' : 'Vpn';
}

/** The type of a connection of a gateway; one with a circuit for its peer is ExpressRoute’s. */
export function connectionType({ values }: Resource): string {
  const said = textAt(values, 'connectiontype');
  if (said !== undefined) return /^expressroute$/i.test(said) ? 'ExpressRoute' : said;
  return idAt(values, 'peer') === undefined ? 'IPsec' : 'ExpressRoute';
}

function gatewayItem(gateway: Resource | undefined, subnets: readonly Resource[], context: Context): Item | undefined {
  if (!gateway) return undefined;
  const bounds = thingAt(thingAt(gateway.values, 'autoscaleconfiguration'), 'bounds');
  const subnet = subnets.find(({ name }) => /^gatewaysubnet$/i.test(name));
  return item({
    name: gateway.name,
    sku: textAt(thingAt(gateway.values, 'sku'), 'name'),
    subnet: subnet && prefixOf(subnet, context),
    scaleUnits: item({ min: unitsAt(bounds, 'min'), max: unitsAt(bounds, 'max') }),
  });
}

function prefixOf({ values, name }: Resource, context: Context): string | undefined {
  return context.prefix(values, 'addressprefix', name) ?? context.prefix(values, 'addressprefixes', name);
}

function vpnGatewayItem(gateway: Resource | undefined): Item | undefined {
  if (!gateway) return undefined;
  const { name, values } = gateway;
  return item({ name, sku: textAt(thingAt(values, 'sku'), 'name'), asn: asnAt(thingAt(values, 'bgpsettings'), 'asn') });
}

/** A network’s peerings with others. What both ends tell alike stands at one end alone. */
function peeringsOf(network: Resource, context: Context): (Item | string)[] {
  const { inventory } = context;
  return inventory.parts(network, 'virtualnetworkpeerings').flatMap((peering): (Item | string)[] => {
    const other = idAt(peering.values, 'remotevirtualnetwork');
    const to = context.idOf(other);
    const own = context.idOf(network.id);
    if (to === undefined || to === own) return [];
    const said = flagsOf(peering);
    const back = peeringBack(other, network, context);
    const isTold =
      Object.keys(said).length === 0 && back && (Object.keys(flagsOf(back)).length > 0 || to < (own ?? ''));
    if (isTold) return [];
    return Object.keys(said).length === 0 ? [to] : [{ to, ...said }];
  });
}

function flagsOf({ values }: Resource): Item {
  return item({
    useRemoteGateway: isOn(values, 'useremotegateways') || undefined,
    allowForwardedTraffic: isOn(values, 'allowforwardedtraffic') || undefined,
  });
}

function peeringBack(other: string | undefined, network: Resource, { inventory }: Context): Resource | undefined {
  const remote = inventory.get(other);
  return (
    remote &&
    inventory
      .parts(remote, 'virtualnetworkpeerings')
      .find(({ values }) => idKey(idAt(values, 'remotevirtualnetwork') ?? '') === idKey(network.id))
  );
}

/** The ids of what uses a subnet. */
function usersOf(subnets: readonly Resource[], name: RegExp): readonly string[] {
  return subnets
    .filter((each) => name.test(each.name))
    .flatMap(({ values }) => thingsAt(values, 'ipconfigurations').flatMap((each) => textAt(each, 'id') ?? []));
}

/** A Route Server is a virtual hub by its type; its IP configuration, or the subnet that it is in, tells its network. */
function routeServerOf(network: Resource, subnets: readonly Resource[], context: Context): Item | true | undefined {
  const { inventory } = context;
  const users = usersOf(subnets, /^routeserversubnet$/i);
  const server = routeServers(context).find((each) => {
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
  if (!server) return users.length > 0 ? true : undefined;
  const asn = asnAt(server.values, 'virtualrouterasn');
  return item({
    name: server.name,
    asn: asn === 65_515 ? undefined : asn,
    peers: inventory.parts(server, 'bgpconnections').map((each) => each.name),
  });
}

/** Route Servers are virtual hubs of their own kind, in no Virtual WAN. */
export function isRouteServer({ values }: Resource): boolean {
  return /^routeserver$/i.test(textAt(values, 'kind') ?? '');
}

function routeServers({ inventory }: Context): readonly Resource[] {
  return inventory.of('virtualhubs').filter(isRouteServer);
}

/** Firewalls, and what speaks BGP with the network’s Route Server. */
function appliancesOf(network: Resource, subnets: readonly Resource[], context: Context): Item[] {
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
  const server = routeServerOf(network, subnets, context);
  const speakers =
    server === true || !server
      ? []
      : routeServers(context)
          .filter((each) => each.name === server.name)
          .flatMap((each) => inventory.parts(each, 'bgpconnections'));
  return [
    ...[...names].map((name) => ({ name, kind: 'firewall' })),
    ...speakers.map(({ name, values }) => item({ name, kind: 'NVA', asn: asnAt(values, 'peerasn') })),
  ];
}

function endpointsOf(network: Resource, { inventory }: Context): readonly string[] {
  return inventory
    .of('privateendpoints')
    .filter(({ values }) => idKey(networkOf(idAt(values, 'subnet')) ?? '') === idKey(network.id))
    .map((each) => each.name);
}

/** A hub of a Virtual WAN, or the one that isn’t known of a gateway that is. */
export interface HubSource {
  readonly id: string;
  readonly name: string;
  readonly hub?: Resource;
  readonly gateways: readonly Resource[];
}

/** The hubs of Virtual WANs, with their gateways. */
export function hubSources(context: Context): HubSource[] {
  const { inventory } = context;
  const gateways = [...inventory.of('expressroutegateways'), ...inventory.of('vpngateways')];
  const homes = new Map(gateways.map((each) => [each, hubOfGateway(each, context)]));
  const hubs = inventory
    .of('virtualhubs')
    .filter((each) => !isRouteServer(each))
    .map(
      (hub): HubSource => ({
        ...{ id: hub.id, name: hub.name, hub },
        gateways: gateways.filter((each) => idKey(homes.get(each) ?? '') === idKey(hub.id)),
      }),
    );
  const homeless = gateways
    .filter((each) => homes.get(each) === undefined)
    .map((gateway): HubSource => ({ id: gateway.id, name: `hub-of-${gateway.name}`, gateways: [gateway] }));
  return inOrder([...hubs, ...homeless]);
}

/** A hub of a Virtual WAN as a topology has it. */
export function hubItem(source: HubSource, context: Context): Item {
  const { hub, gateways } = source;
  const { inventory } = context;
  const values = hub?.values ?? {};
  const wan = idAt(values, 'virtualwan');
  const gateway = gateways.find(({ type }) => type === 'expressroutegateways');
  const vpnGateway = gateways.find(({ type }) => type === 'vpngateways');
  const firewalls = inventory
    .of('azurefirewalls')
    .filter(
      (each) =>
        hub &&
        (idKey(idAt(each.values, 'virtualhub') ?? '') === idKey(hub.id) ||
          idKey(idAt(values, 'azurefirewall') ?? '') === idKey(each.id)),
    );
  const made: Item = {
    ...item({
      ...(hub ? context.identity(source) : { id: context.idOf(source.id) }),
      wan: inventory.get(wan)?.name ?? azureId(wan ?? '')?.name,
      region: hub && regionOf(hub),
      addressPrefix: context.prefix(values, 'addressprefix', source.name),
      gateway: gateway && hubGatewayItem(gateway),
    }),
    ...(vpnGateway ? { vpnGateway: hubVpnGatewayItem(vpnGateway) } : {}),
    ...item({
      appliances: firewalls.map(({ name }) => ({ name, kind: 'firewall' })),
      virtualNetworks: hub ? networksOf(hub, context) : [],
      routingIntent: hub && intentOf(hub, context),
    }),
  };
  if (!hub) context.notes.above(made, 'TODO: the hub that the gateway is in; only the gateway is known.');
  else if (hub.named)
    context.notes.above(made, 'Only its id is known: it is in another subscription, or not in the answer.');
  return made;
}

function networksOf(hub: Resource, context: Context): readonly string[] {
  const connected = context.inventory.parts(hub, 'hubvirtualnetworkconnections');
  return [...new Set(connected.flatMap((each) => context.idOf(idAt(each.values, 'remotevirtualnetwork')) ?? []))];
}

function hubGatewayItem({ name, values }: Resource): Item {
  return item({ name, scaleUnits: unitsAt(thingAt(thingAt(values, 'autoscaleconfiguration'), 'bounds'), 'min') });
}

/** A VPN gateway of which nothing is known is one all the same. */
function hubVpnGatewayItem({ values }: Resource): Item {
  return item({
    scaleUnits: unitsAt(values, 'vpngatewayscaleunit'),
    asn: asnAt(thingAt(values, 'bgpsettings'), 'asn'),
  });
}

function intentOf(hub: Resource, { inventory }: Context): Item | true | undefined {
  const destinations = inventory
    .parts(hub, 'routingintent')
    .flatMap(({ values }) => thingsAt(values, 'routingpolicies').flatMap((each) => textsAt(each, 'destinations')))
    .map((each) => each.toLowerCase());
  const [internet, inside] = [destinations.includes('internet'), destinations.includes('privatetraffic')];
  if (internet && inside) return true;
  return internet || inside ? item({ internet: internet || undefined, private: inside || undefined }) : undefined;
}
