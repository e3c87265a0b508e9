import type { Network, VirtualHub } from '../model/network.ts';
import type { Value } from './code.ts';
import { bare, type Draft, statusNote } from './draft.ts';

/** Virtual WANs with their hubs, the gateways of these, and the networks that are connected to them. */
export function addHubs({ virtualHubs }: Network, draft: Draft): void {
  const wans = new Map<string | undefined, string>();
  for (const hub of virtualHubs) {
    const wan = wans.get(hub.wan) ?? addWan(hub.wan, draft);
    wans.set(hub.wan, wan);
    addHub(hub, wan, draft);
    const others = virtualHubs.filter((each) => hub.hubs.includes(each.id) && each.wan !== hub.wan);
    // All hubs of one WAN are joined by themselves.
    draft.leaveOut('links between hubs of different Virtual WANs', others.length);
    draft.leaveOut('appliances', hub.appliances.length);
  }
}

function addWan(wan: string | undefined, draft: Draft): string {
  const symbol = draft.symbol('wan', wan ?? '');
  return draft.add({
    symbol,
    type: 'virtualWans',
    name:
      wan === undefined
        ? draft.ask(symbol, 'name', 'string', 'The name of the Virtual WAN of the hubs that state none.')
        : draft.name('virtualWans', 'Virtual WAN', symbol, { id: 'wan', name: wan }),
    location: draft.location,
    body: { properties: { type: 'Standard' } },
  });
}

function addHub(hub: VirtualHub, wan: string, draft: Draft): void {
  const symbol = draft.symbol('hub', hub.name);
  const [location, name] = [draft.region(hub.region), draft.name('virtualHubs', 'virtual hub', symbol, hub)];
  const home = { symbol, name, location, wan };
  draft.homes.set(hub.id, home);
  draft.add({
    symbol,
    type: 'virtualHubs',
    name,
    location,
    body: {
      properties: {
        virtualWan: { id: draft.idOf(wan) },
        sku: 'Standard',
        addressPrefix: draft.stated(
          hub.addressPrefix,
          symbol,
          'address prefix',
          'string',
          `The address prefix of the hub ${hub.name}.`,
        ),
      },
    },
    note: statusNote(hub.status),
  });
  if (hub.gateway) addGateway(hub, hub.gateway, draft);
  if (hub.vpnGateway) addVpnGateway(hub, hub.vpnGateway, draft);
  addConnections(hub, symbol, draft);
  if (hub.routingIntent) addIntent(hub, hub.routingIntent, symbol, draft);
}

function addGateway(hub: VirtualHub, gateway: NonNullable<VirtualHub['gateway']>, draft: Draft): void {
  const home = draft.homes.get(hub.id);
  if (!home) return;
  const symbol = draft.symbol('gateway', gateway.name ?? `ergw ${hub.name}`);
  home.gateway = draft.add({
    symbol,
    type: 'expressRouteGateways',
    name:
      gateway.name === undefined
        ? draft.madeName('ergw', home.name)
        : draft.name('expressRouteGateways', 'gateway', symbol, { id: `ergw-${hub.id}`, name: gateway.name }),
    location: home.location,
    body: {
      properties: {
        virtualHub: { id: draft.idOf(home.symbol) },
        autoScaleConfiguration: {
          bounds: {
            min: draft.stated(
              gateway.scaleUnits,
              symbol,
              'scale units',
              'int',
              `The scale units of the ExpressRoute gateway of ${hub.name}, 2 Gbps each.`,
            ),
          },
        },
      },
    },
  });
}

function addVpnGateway(hub: VirtualHub, { scaleUnits }: NonNullable<VirtualHub['vpnGateway']>, draft: Draft): void {
  const home = draft.homes.get(hub.id);
  if (!home) return;
  const symbol = draft.symbol('gateway', `vpngw ${hub.name}`);
  home.vpnGateway = draft.add({
    symbol,
    type: 'vpnGateways',
    name: draft.madeName('vpngw', home.name),
    location: home.location,
    body: {
      properties: {
        virtualHub: { id: draft.idOf(home.symbol) },
        vpnGatewayScaleUnit: draft.stated(
          scaleUnits,
          symbol,
          'scale units',
          'int',
          `The scale units of the VPN gateway of ${hub.name}.`,
        ),
      },
    },
  });
}

function addConnections(hub: VirtualHub, symbol: string, draft: Draft): void {
  for (const id of hub.virtualNetworks) {
    const network = draft.homes.get(id);
    if (!network) continue;
    draft.add({
      symbol: draft.symbol(symbol, 'to', bare(network.symbol)),
      type: 'virtualHubs/hubVirtualNetworkConnections',
      name: draft.madeName('to', network.name),
      parent: symbol,
      body: { properties: { remoteVirtualNetwork: { id: draft.idOf(network.symbol) } } },
    });
  }
}

/** Where the file says that routing intent is on and not for what, it is for both. */
function addIntent(
  { name }: VirtualHub,
  { internet, private: inside }: NonNullable<VirtualHub['routingIntent']>,
  hub: string,
  draft: Draft,
): void {
  const both = internet === undefined && inside === undefined;
  const nextHop = draft.ask(
    hub,
    'next hop id',
    'string',
    `The id of the firewall or appliance that the routing intent of ${name} leads to.`,
  );
  const policy = (called: string, destination: string): Value => ({
    name: called,
    destinations: [destination],
    nextHop,
  });
  const policies = [
    ...(both || internet === true ? [policy('InternetTraffic', 'Internet')] : []),
    ...(both || inside === true ? [policy('PrivateTraffic', 'PrivateTraffic')] : []),
  ];
  if (policies.length === 0) return;
  draft.add({
    symbol: draft.symbol(hub, 'routing intent'),
    type: 'virtualHubs/routingIntent',
    name: 'routingIntent',
    parent: hub,
    body: { properties: { routingPolicies: policies } },
  });
}
