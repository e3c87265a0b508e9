import { azureId } from '../ids.ts';
import { inOrder, type Resource } from '../inventory.ts';
import { idAt, isOn, thingAt } from '../plain.ts';
import { peerOf } from './complete.ts';
import { asnAt, type Context, type Item, item } from './context.ts';
import { connectionType, homesOf } from './homes.ts';

/** The sites that Azure knows: where its site-to-site VPNs lead to. */
export function siteSources({ inventory }: Context): readonly Resource[] {
  return inOrder([...inventory.of('localnetworkgateways'), ...inventory.of('vpnsites')]);
}

/** A local network gateway or a VPN site as a site. */
export function siteItem(resource: Resource, context: Context): Item {
  const { values, name } = resource;
  const space = resource.type === 'vpnsites' ? 'addressspace' : 'localnetworkaddressspace';
  const links = context.inventory
    .parts(resource, 'vpnsitelinks')
    .map((each) => asnAt(thingAt(each.values, 'bgpproperties'), 'asn'));
  const asn = [
    asnAt(thingAt(values, 'bgpsettings'), 'asn'),
    asnAt(thingAt(values, 'bgpproperties'), 'asn'),
    ...links,
  ].find((each) => each !== undefined);
  return item({
    ...context.identity(resource),
    addressSpace: context.prefixes(thingAt(values, space), 'addressprefixes', name),
    routers: asn === undefined ? [] : [{ asn }],
  });
}

/** Site-to-site VPNs into virtual networks and hubs. */
export function vpnItems(context: Context): Item[] {
  const { inventory } = context;
  const homes = homesOf(context);
  const made = new Map<string, Item>();
  const add = (site: string | undefined, to: string | undefined, over: Item | undefined) => {
    if (site === undefined || to === undefined) context.leaveOut('vpn connections without both ends');
    else if (!made.has(`${site} ${to}`)) made.set(`${site} ${to}`, item({ site, to, over }));
  };
  for (const each of inventory.of('connections')) {
    const type = connectionType(each);
    const gateway = idAt(each.values, 'virtualnetworkgateway1');
    if (type === 'ExpressRoute') continue;
    if (/^ipsec$/i.test(type))
      add(
        context.idOf(idAt(each.values, 'localnetworkgateway2')),
        homes.ofGateway(gateway),
        overOf(each, gateway, context),
      );
    else context.leaveOut(`${type} connections`);
  }
  for (const each of inventory.of('vpngateways/vpnconnections'))
    add(context.idOf(idAt(each.values, 'remotevpnsite')), homes.ofHubGateway(azureId(each.id)?.parent), undefined);
  return [...made.values()];
}

/** A VPN that uses Azure’s private address runs over private peering: over the circuit, where the network has only one. */
function overOf({ values }: Resource, gateway: string | undefined, context: Context): Item | undefined {
  if (!isOn(values, 'uselocalazureipaddress')) return undefined;
  const homes = homesOf(context);
  const to = homes.ofGateway(gateway);
  const circuits = new Set(
    context.inventory
      .of('connections')
      .filter(
        (each) =>
          connectionType(each) === 'ExpressRoute' &&
          homes.ofGateway(idAt(each.values, 'virtualnetworkgateway1')) === to,
      )
      .flatMap((each) => context.idOf(peerOf(each)) ?? []),
  );
  const [circuit] = circuits;
  return circuits.size === 1 ? { circuit, peering: 'AzurePrivatePeering' } : undefined;
}
