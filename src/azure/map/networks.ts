import { idKey } from '../ids.ts';
import { inOrder, type Resource } from '../inventory.ts';
import { idAt, type Thing, textAt, thingAt } from '../plain.ts';
import { asnAt, type Context, cloudOf, type Item, item, regionOf, unitsAt } from './context.ts';
import { connectionType, networkOfGateway } from './homes.ts';
import { networkPeeringsOf } from './network-peerings.ts';
import { appliancesOf, endpointsOf, routeServerOf } from './network-services.ts';

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

/**
 * A virtual network as a topology has it.
 *
 * @param areHoused whether of all gateways the network is known: then a network without one has none
 */
export function networkItem(source: NetworkSource, context: Context, areHoused: boolean): Item {
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
    peeredWith: network ? networkPeeringsOf(network, context) : [],
    routeServer: network ? routeServerOf(network, own, context) : undefined,
    appliances: network ? appliancesOf(network, own, context) : [],
    privateEndpoints: network ? endpointsOf(network, context) : [],
    subscription: context.subscriptionOf(source.id),
    cloud: cloud === 'public' ? undefined : cloud,
  });
  const isTold = network !== undefined && !network.named;
  const hasGateways = isTold && areHoused && context.types.has('virtualnetworkgateways');
  context.saysAll(made, {
    gateway: hasGateways,
    vpnGateway: hasGateways,
    peeredWith: isTold && context.tellsAll(network, 'virtualnetworkpeerings'),
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
