/** A resource as REST answers it. */
export interface Rest {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly location?: string;
  readonly kind?: string;
  readonly sku?: object;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface EstateSize {
  readonly circuits: number;
  readonly gateways: number;
  readonly networks: number;
  readonly hubs: number;
}

const subscription = '00000000-0000-0000-0000-000000000001';
const places = ['Amsterdam', 'London', 'Singapore', 'Tokyo', 'Chicago', 'Silicon Valley'];
const regions = ['westeurope', 'uksouth', 'southeastasia', 'japaneast', 'northcentralus', 'westus'];
const providers = ['Equinix', 'Colt', 'Megaport', 'NTT Communications', 'Verizon', 'AT&T NetBond'];

export const idOf = (path: string, group = 'rg-network') =>
  `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Network/${path}`;

function resource(path: string, properties: Rest['properties'], more: Partial<Rest> = {}): Rest {
  const segments = path.split('/');
  const kinds = segments.filter((_, index) => index % 2 === 0);
  return {
    id: idOf(path),
    name: segments[segments.length - 1] ?? '',
    type: `Microsoft.Network/${kinds.join('/')}`,
    ...more,
    properties,
  };
}

const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const two = (index: number) => String(index + 1).padStart(2, '0');

/** A large network, always the same: each circuit is connected, some to hubs, some from Direct ports, some joined to others. */
export function estate({ circuits, gateways, networks, hubs }: EstateSize): Rest[] {
  const vpnGateways = Math.min(4, Math.floor(gateways / 4));
  const owners = gateways - vpnGateways;
  const made: Rest[] = [
    resource(
      'expressRoutePorts/direct-ams',
      {
        peeringLocation: 'Equinix-Amsterdam-AM5',
        bandwidthInGbps: 100,
        encapsulation: 'QinQ',
        links: [1, 2].map((link) => ({
          id: idOf(`expressRoutePorts/direct-ams/links/link${link}`),
          name: `link${link}`,
          properties: { interfaceName: `HundredGigE0/0/${link}`, rackId: `R${link}`, patchPanelId: `PP${link}` },
        })),
      },
      { location: 'westeurope' },
    ),
    resource('routeFilters/rf-office', {
      rules: [{ name: 'allow', properties: { access: 'Allow', communities: ['12076:5010', '12076:5020'] } }],
    }),
    resource('virtualWans/wan', { type: 'Standard' }, { location: 'westeurope' }),
  ];
  for (let index = 0; index < circuits; index += 1) made.push(circuit(index));
  for (let index = 0; index < networks; index += 1) made.push(network(index, owners));
  for (let index = 0; index < owners; index += 1)
    made.push(gateway(index, 'ExpressRoute'), connection(index, circuits - hubs));
  for (let index = 0; index < vpnGateways; index += 1) made.push(gateway(index, 'Vpn'), branch(index), tunnel(index));
  for (let index = 0; index < hubs; index += 1) made.push(...hub(index, circuits, networks, index));
  return [...made, ...services()];
}

function circuit(index: number): Rest {
  const path = `expressRouteCircuits/er-${two(index)}`;
  const isDirect = index < 2;
  const privatePeering = {
    peeringType: 'AzurePrivatePeering',
    state: 'Enabled',
    azureASN: 12076,
    peerASN: 64600 + index,
    vlanId: 100 + index,
    primaryPeerAddressPrefix: `172.16.${index}.0/30`,
    secondaryPeerAddressPrefix: `172.16.${index}.4/30`,
    ...(index === 3
      ? {
          ipv6PeeringConfig: {
            primaryPeerAddressPrefix: 'fd00:3::/126',
            secondaryPeerAddressPrefix: 'fd00:3::4/126',
            state: 'Enabled',
          },
        }
      : {}),
    ...(index === 4 ? { connections: [joint(path, 'expressRouteCircuits/er-06', '192.168.200.0/29')] } : {}),
  };
  const microsoftPeering = {
    peeringType: 'MicrosoftPeering',
    state: 'Enabled',
    peerASN: 64600 + index,
    vlanId: 300,
    primaryPeerAddressPrefix: '203.0.113.0/30',
    secondaryPeerAddressPrefix: '203.0.113.4/30',
    microsoftPeeringConfig: {
      advertisedPublicPrefixes: ['198.51.100.0/24'],
      customerASN: 64700,
      routingRegistryName: 'RIPE',
    },
    routeFilter: { id: idOf('routeFilters/rf-office') },
  };
  return resource(
    path,
    {
      circuitProvisioningState: 'Enabled',
      serviceProviderProvisioningState: 'Provisioned',
      serviceKey: '11111111-2222-3333-4444-555555555555',
      ...(isDirect
        ? { expressRoutePort: { id: idOf('expressRoutePorts/direct-ams') }, bandwidthInGbps: 10 }
        : {
            serviceProviderProperties: {
              serviceProviderName: of(providers, index),
              peeringLocation: of(places, index),
              bandwidthInMbps: of([50, 200, 1000, 2000], index),
            },
          }),
      peerings: [
        { id: idOf(`${path}/peerings/AzurePrivatePeering`), name: 'AzurePrivatePeering', properties: privatePeering },
        ...(index === 2
          ? [{ id: idOf(`${path}/peerings/MicrosoftPeering`), name: 'MicrosoftPeering', properties: microsoftPeering }]
          : []),
      ],
      authorizations: [],
    },
    {
      location: of(regions, index),
      sku: { name: 'Premium_MeteredData', tier: index % 3 === 0 ? 'Standard' : 'Premium', family: 'MeteredData' },
    },
  );
}

function joint(one: string, other: string, prefix: string): object {
  return {
    id: idOf(`${one}/peerings/AzurePrivatePeering/connections/reach`),
    name: 'reach',
    properties: {
      expressRouteCircuitPeering: { id: idOf(`${one}/peerings/AzurePrivatePeering`) },
      peerExpressRouteCircuitPeering: { id: idOf(`${other}/peerings/AzurePrivatePeering`) },
      addressPrefix: prefix,
      authorizationKey: 'aaaaaaaa-secret',
    },
  };
}

/** The first have gateways; the others are their spokes. */
function network(index: number, owners: number): Rest {
  const path = `virtualNetworks/vnet-${two(index)}`;
  const owner = index % owners;
  const subnet = (name: string, addressPrefix: string) => ({
    id: idOf(`${path}/subnets/${name}`),
    name,
    properties: { addressPrefix },
  });
  const peering = (to: number, flags: object) => ({
    id: idOf(`${path}/virtualNetworkPeerings/to-${two(to)}`),
    name: `to-${two(to)}`,
    properties: {
      remoteVirtualNetwork: { id: idOf(`virtualNetworks/vnet-${two(to)}`) },
      peeringState: 'Connected',
      ...flags,
    },
  });
  const isHub = index < owners;
  return resource(
    path,
    {
      addressSpace: { addressPrefixes: [`10.${index}.0.0/16`] },
      subnets: isHub
        ? [
            subnet('GatewaySubnet', `10.${index}.255.0/27`),
            subnet('RouteServerSubnet', `10.${index}.254.0/27`),
            subnet('workload', `10.${index}.1.0/24`),
          ]
        : [subnet('workload', `10.${index}.1.0/24`)],
      virtualNetworkPeerings: isHub
        ? []
        : [peering(owner, { useRemoteGateways: true, allowForwardedTraffic: true, allowGatewayTransit: false })],
    },
    { location: of(regions, owner) },
  );
}

function gateway(index: number, type: 'ExpressRoute' | 'Vpn'): Rest {
  const name = `${type === 'Vpn' ? 'vpngw' : 'ergw'}-${two(index)}`;
  return resource(
    `virtualNetworkGateways/${name}`,
    {
      gatewayType: type,
      sku: { name: type === 'Vpn' ? 'VpnGw2AZ' : of(['ErGw1AZ', 'ErGw2AZ', 'ErGw3AZ'], index), tier: 'x' },
      ...(type === 'Vpn' ? { bgpSettings: { asn: 65515 } } : {}),
      ipConfigurations: [
        {
          name: 'default',
          properties: { subnet: { id: idOf(`virtualNetworks/vnet-${two(index)}/subnets/GatewaySubnet`) } },
        },
      ],
    },
    { location: of(regions, index) },
  );
}

function connection(index: number, circuits: number): Rest {
  return resource(
    `connections/cn-${two(index)}`,
    {
      connectionType: 'ExpressRoute',
      virtualNetworkGateway1: { id: idOf(`virtualNetworkGateways/ergw-${two(index)}`) },
      peer: { id: idOf(`expressRouteCircuits/er-${two(index % circuits)}`) },
      routingWeight: index % 4 === 0 ? 10 : 0,
      expressRouteGatewayBypass: index % 3 === 2,
    },
    { location: of(regions, index) },
  );
}

function branch(index: number): Rest {
  return resource(`localNetworkGateways/branch-${two(index)}`, {
    gatewayIpAddress: `198.51.100.${index + 1}`,
    localNetworkAddressSpace: { addressPrefixes: [`192.168.${index}.0/24`] },
    bgpSettings: { asn: 64800 + index },
  });
}

function tunnel(index: number): Rest {
  return resource(`connections/vpn-${two(index)}`, {
    connectionType: 'IPsec',
    sharedKey: 'hunter2-shared',
    virtualNetworkGateway1: { id: idOf(`virtualNetworkGateways/vpngw-${two(index)}`) },
    localNetworkGateway2: { id: idOf(`localNetworkGateways/branch-${two(index)}`) },
  });
}

function hub(index: number, circuits: number, networks: number, place: number): Rest[] {
  const path = `virtualHubs/vhub-${two(index)}`;
  const peering = idOf(`expressRouteCircuits/er-${two(circuits - 1 - index)}/peerings/AzurePrivatePeering`);
  const last = idOf(`virtualNetworks/vnet-${two(networks - 1 - index)}`);
  const gatewayPath = `expressRouteGateways/hubgw-${two(index)}`;
  return [
    resource(
      path,
      { virtualWan: { id: idOf('virtualWans/wan') }, addressPrefix: `10.25${index}.0.0/23`, sku: 'Standard' },
      { location: of(regions, place) },
    ),
    resource(gatewayPath, {
      virtualHub: { id: idOf(path) },
      autoScaleConfiguration: { bounds: { min: 2 } },
      expressRouteConnections: [
        {
          id: idOf(`${gatewayPath}/expressRouteConnections/to-hub`),
          name: 'to-hub',
          properties: { expressRouteCircuitPeering: { id: peering }, routingWeight: 5 },
        },
      ],
    }),
    resource(`${path}/hubVirtualNetworkConnections/spoke`, { remoteVirtualNetwork: { id: last } }),
    resource(`${path}/routingIntent/intent`, {
      routingPolicies: [{ name: 'inside', destinations: ['PrivateTraffic'], nextHop: idOf('azureFirewalls/fw') }],
    }),
  ];
}

function services(): Rest[] {
  const subnet = (network: string, name: string) => ({ id: idOf(`virtualNetworks/${network}/subnets/${name}`) });
  return [
    resource('azureFirewalls/fw-02', {
      ipConfigurations: [{ name: 'fw', properties: { subnet: subnet('vnet-02', 'AzureFirewallSubnet') } }],
    }),
    resource('privateEndpoints/pe-sql', { subnet: subnet('vnet-03', 'workload') }),
    resource('virtualHubs/rs-01', { sku: 'Standard', virtualRouterAsn: 65515 }, { kind: 'RouteServer' }),
    resource('virtualHubs/rs-01/ipConfigurations/ip', { subnet: subnet('vnet-01', 'RouteServerSubnet') }),
    resource('virtualHubs/rs-01/bgpConnections/nva-1', { peerAsn: 64900, peerIp: '10.0.1.4' }),
  ];
}
