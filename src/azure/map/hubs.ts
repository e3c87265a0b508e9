import { azureId, idKey } from '../ids.ts';
import { inOrder, type Resource } from '../inventory.ts';
import { idAt, textsAt, thingAt, thingsAt } from '../plain.ts';
import { hubOfPeering } from './complete.ts';
import { asnAt, type Context, type Item, item, regionOf, unitsAt } from './context.ts';
import { hubOfGateway } from './homes.ts';
import { isRouteServer } from './network-services.ts';

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

/**
 * A hub of a Virtual WAN as a topology has it.
 *
 * @param areHoused whether of all gateways the hub is known: then a hub without one has none
 */
export function hubItem(source: HubSource, context: Context, areHoused: boolean): Item {
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
  const vpnGateways = gateways.filter(({ type }) => type === 'vpngateways');
  const isTold = hub !== undefined && !hub.named;
  const hasVpnGateways = isTold && areHoused && context.types.has('vpngateways');
  context.saysAll(made, {
    gateway: isTold && areHoused && context.types.has('expressroutegateways'),
    vpnGateway: hasVpnGateways,
    virtualNetworks: isTold && context.tellsAll(hub, 'hubvirtualnetworkconnections'),
    vpn: hasVpnGateways && vpnGateways.every((each) => context.tellsAll(each, 'vpnconnections')),
  });
  if (!hub) context.notes.above(made, 'TODO: the hub that the gateway is in; only the gateway is known.');
  else if (hub.named)
    context.notes.above(made, 'Only its id is known: it is in another subscription, or not in the answer.');
  return made;
}

/** The networks that are connected to a hub: by its connections, or by their peerings with the network that Azure keeps for it. */
function networksOf(hub: Resource, context: Context): readonly string[] {
  const { inventory } = context;
  const connected = inventory
    .parts(hub, 'hubvirtualnetworkconnections')
    .map((each) => idAt(each.values, 'remotevirtualnetwork'));
  const isOnly = inventory.of('virtualhubs').filter((each) => isNamed(each, hub.name)).length === 1;
  const peered = inventory
    .of('virtualnetworks/virtualnetworkpeerings')
    .filter((each) => isOnly && hubOfPeering(each)?.toLowerCase() === hub.name.toLowerCase())
    .map((each) => azureId(each.id)?.parent);
  return [...new Set([...connected, ...peered].flatMap((id) => context.idOf(id) ?? []))];
}

const isNamed = (hub: Resource, name: string) => hub.name.toLowerCase() === name.toLowerCase();

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
