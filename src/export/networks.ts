import type { Network, VirtualNetwork } from '../model/network.ts';
import { Reference, type Value } from './code.ts';
import { type Draft, statusNote } from './draft.ts';
import { reachedPrivately } from './vpn.ts';

/** Virtual networks, each with its gateways and the subnet that these are in. */
export function addNetworks(all: Network, draft: Draft): void {
  const privately = reachedPrivately(all);
  for (const network of all.virtualNetworks) {
    const { id, name, addressSpace, gateway, vpnGateway } = network;
    const symbol = draft.symbol('network', name);
    const [location, called] = [
      draft.region(network.region),
      draft.name('virtualNetworks', 'virtual network', symbol, network),
    ];
    draft.homes.set(id, { symbol, name: called, location });
    draft.add({
      symbol,
      type: 'virtualNetworks',
      name: called,
      location,
      body: {
        properties: {
          addressSpace: {
            addressPrefixes: draft.stated(
              addressSpace.length > 0 ? addressSpace : undefined,
              symbol,
              'address prefixes',
              'strings',
              `The address space of ${name}.`,
            ),
          },
          subnets: gateway || vpnGateway ? [gatewaySubnet(network, symbol, draft)] : undefined,
        },
      },
      note: statusNote(network.status),
    });
    if (gateway) addGateway(network, gateway, draft);
    if (vpnGateway) addVpnGateway(network, vpnGateway, privately.has(id), draft);
    draft.leaveOut('appliances', network.appliances.length);
    draft.leaveOut('private endpoints', network.privateEndpoints.length);
    draft.leaveOut('route servers', network.routeServer ? 1 : 0);
  }
}

function gatewaySubnet({ name, gateway }: VirtualNetwork, symbol: string, draft: Draft): Value {
  return {
    name: 'GatewaySubnet',
    properties: {
      addressPrefix: draft.stated(
        gateway?.subnet,
        symbol,
        'gateway subnet prefix',
        'string',
        `The prefix of GatewaySubnet in ${name}: /27 or larger.`,
      ),
    },
  };
}

function addGateway(
  network: VirtualNetwork,
  { name, sku, units, status }: NonNullable<VirtualNetwork['gateway']>,
  draft: Draft,
): void {
  const symbol = draft.symbol('gateway', name ?? `ergw ${network.name}`);
  const bounds = units && { min: units.min ?? units.max, max: units.max ?? units.min };
  const home = draft.homes.get(network.id);
  if (home) home.gateway = symbol;
  addAny(network, symbol, { start: 'ergw', name, sku, kind: 'ExpressRoute gateway', note: statusNote(status) }, draft, {
    gatewayType: 'ExpressRoute',
    autoScaleConfiguration: bounds && { bounds },
  });
}

function addVpnGateway(
  network: VirtualNetwork,
  { name, sku, asn }: NonNullable<VirtualNetwork['vpnGateway']>,
  isPrivate: boolean,
  draft: Draft,
): void {
  const symbol = draft.symbol('gateway', name ?? `vpngw ${network.name}`);
  const home = draft.homes.get(network.id);
  if (home) home.vpnGateway = symbol;
  addAny(network, symbol, { start: 'vpngw', name, sku, kind: 'VPN gateway', note: statusNote(network.status) }, draft, {
    gatewayType: 'Vpn',
    vpnType: 'RouteBased',
    enableBgp: asn === undefined ? undefined : true,
    enablePrivateIpAddress: isPrivate || undefined,
    bgpSettings: asn === undefined ? undefined : { asn },
  });
}

interface Told {
  /** What a name that has to be made begins with. */
  readonly start: string;
  readonly name: string | undefined;
  readonly sku: string | undefined;
  readonly kind: string;
  readonly note: string | undefined;
}

/** A gateway of either type, with its public address. */
function addAny(
  network: VirtualNetwork,
  symbol: string,
  { start, name, sku, kind, note }: Told,
  draft: Draft,
  more: { readonly [key: string]: Value },
): void {
  const home = draft.homes.get(network.id);
  if (!home) return;
  const { location } = home;
  const called =
    name === undefined
      ? draft.madeName(start, home.name)
      : draft.name('virtualNetworkGateways', kind, symbol, { id: `${start}-${network.id}`, name });
  const address = draft.add({
    symbol: draft.symbol('public ip', symbol),
    type: 'publicIPAddresses',
    name: draft.madeName('pip', called),
    location,
    body: { sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' } },
  });
  const size = draft.stated(sku, symbol, 'sku', 'string', `The SKU of the ${kind} in ${network.name}.`);
  draft.add({
    symbol,
    type: 'virtualNetworkGateways',
    name: called,
    location,
    body: {
      properties: {
        ...more,
        sku: { name: size, tier: size },
        ipConfigurations: [
          {
            name: 'default',
            properties: {
              privateIPAllocationMethod: 'Dynamic',
              subnet: { id: new Reference(home.symbol, '/subnets/GatewaySubnet') },
              publicIPAddress: { id: new Reference(address) },
            },
          },
        ],
      },
    },
    note,
  });
}
