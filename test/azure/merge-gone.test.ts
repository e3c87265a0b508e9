import { describe, expect, it } from 'vitest';
import { mergeTopology } from '../../src/azure/merge/index.ts';
import { parse } from '../../src/node.ts';

const network = '/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg/providers/Microsoft.Network';
const idOf = (path: string) => ({ id: `${network}/${path}` });
const vnet = (name: string, part: number, peerings: readonly object[] = []) => ({
  ...idOf(`virtualNetworks/${name}`),
  properties: {
    addressSpace: { addressPrefixes: [`10.${part}.0.0/16`] },
    subnets: [],
    virtualNetworkPeerings: peerings,
  },
});
const peering = (to: string, flags: object = {}) => ({
  name: `to-${to}`,
  properties: { remoteVirtualNetwork: idOf(`virtualNetworks/${to}`), peeringState: 'Connected', ...flags },
});
const gateway = (name: string, home: string, gatewayType: 'Vpn' | 'ExpressRoute') => ({
  ...idOf(`virtualNetworkGateways/${name}`),
  properties: {
    gatewayType,
    sku: { name: gatewayType === 'Vpn' ? 'VpnGw2AZ' : 'ErGw1AZ' },
    ipConfigurations: [{ properties: { subnet: idOf(`virtualNetworks/${home}/subnets/GatewaySubnet`) } }],
  },
});
const branch = (name: string, part: number) => ({
  ...idOf(`localNetworkGateways/${name}`),
  properties: { localNetworkAddressSpace: { addressPrefixes: [`10.${part}.0.0/16`] } },
});
const tunnel = (from: string, through: string) => ({
  ...idOf(`connections/vpn-${from}`),
  properties: {
    connectionType: 'IPsec',
    virtualNetworkGateway1: idOf(`virtualNetworkGateways/${through}`),
    localNetworkGateway2: idOf(`localNetworkGateways/${from}`),
  },
});
const circuit = (name: string, peerings: readonly string[]) => ({
  ...idOf(`expressRouteCircuits/${name}`),
  properties: {
    serviceProviderProperties: { serviceProviderName: 'Colt', peeringLocation: 'London', bandwidthInMbps: 1000 },
    peerings: peerings.map((type, index) => ({
      name: type,
      properties: { peeringType: type, vlanId: 100 + index },
    })),
  },
});
const joined = (from: string, through: string) => ({
  ...idOf(`connections/cn-${from}`),
  properties: {
    connectionType: 'ExpressRoute',
    virtualNetworkGateway1: idOf(`virtualNetworkGateways/${through}`),
    peer: idOf(`expressRouteCircuits/${from}`),
  },
});

/** Merges twice: the second time nothing is written, and only what has no status in a file is told again. */
function merged(text: string, resources: readonly object[], options = {}) {
  const merge = (source: string) => mergeTopology(source, [{ name: 'answer', value: resources }], options);
  const first = merge(text);
  const again = merge(first.text);
  expect(again.text).toBe(first.text);
  expect(again.changes).toEqual(first.changes.filter(({ kind }) => kind === 'gone'));
  const told = (kind: string) => first.changes.flatMap((each) => (each.kind === kind ? [each.what] : []));
  return { text: first.text, topology: parse(first.text), told };
}

describe('what is gone from Azure', () => {
  const withVpn = `sites:
  - { id: branch-1, addressSpace: [10.91.0.0/16] }
  - { id: branch-2, addressSpace: [10.92.0.0/16] }
virtualNetworks:
  - { id: hub, vpnGateway: { name: vpngw } }
vpn:
  - site: branch-1 # ours
    to: hub
  - { site: branch-2, to: hub, bandwidth: 100 Mbps }
`;
  const vpnEstate = [
    vnet('hub', 1),
    gateway('vpngw', 'hub', 'Vpn'),
    branch('branch-1', 91),
    branch('branch-2', 92),
    tunnel('branch-1', 'vpngw'),
    tunnel('branch-2', 'vpngw'),
  ];
  const without = (name: string) => vpnEstate.filter(({ id }) => !id.endsWith(`/${name}`));

  it('marks a VPN, and takes the mark back when it is there again', () => {
    const gone = merged(withVpn, without('vpn-branch-1'));
    expect(gone.told('retired')).toEqual(['VPN branch-1 – hub']);
    expect(gone.text).toContain('  - site: branch-1 # ours\n    to: hub\n    status: retiring # no longer in Azure\n');
    expect(gone.topology.vpn?.map(({ status }) => status)).toEqual(['retiring', undefined]);
    const back = merged(gone.text, vpnEstate);
    expect(back.told('returned')).toEqual(['VPN branch-1 – hub']);
    expect(back.topology.vpn?.map(({ status }) => status)).toEqual(['existing', undefined]);
  });

  it('takes no VPN for gone that the answers don’t tell of, or can’t', () => {
    const { told: partial } = merged(withVpn, without('vpn-branch-1'), { partial: true });
    expect(partial('retired')).toEqual([]);
    // No connection of any kind is told: the answers aren’t of connections.
    const { told: silent } = merged(
      withVpn,
      without('vpn-branch-1').filter(({ id }) => !/connections/.test(id)),
    );
    expect(silent('retired')).toEqual([]);
    // One that ends in an appliance is none of Azure’s connections.
    const own = withVpn.replace('vpnGateway: { name: vpngw }', 'appliances: [{ name: nva }]');
    const other = [
      vnet('hub', 1),
      vnet('lab', 2),
      gateway('labgw', 'lab', 'Vpn'),
      branch('b', 99),
      tunnel('b', 'labgw'),
    ];
    expect(merged(own, other).told('retired')).toEqual([]);
  });

  it('knows that VPNs of several routers are one in Azure', () => {
    const routers = withVpn
      .replace(
        '  - site: branch-1 # ours\n    to: hub\n',
        '  - { site: branch-1, router: r1, to: hub }\n  - { site: branch-1, router: r2, to: hub }\n',
      )
      .replace('- { id: branch-1,', '- { id: branch-1, routers: [r1, r2],');
    expect(merged(routers, vpnEstate).told('retired')).toEqual([]);
    expect(merged(routers, without('vpn-branch-1')).told('retired')).toEqual([
      'VPN branch-1 – hub',
      'VPN branch-1 – hub',
    ]);
  });

  it('knows a site again by its addresses, whatever the gateway is called that stands for it', () => {
    const text = withVpn.replaceAll('branch-1', 'taipei');
    const same = merged(text, vpnEstate);
    expect([same.told('added'), same.told('retired')]).toEqual([[], []]);
  });

  const peered = `virtualNetworks:
  - id: hub
    addressSpace: [10.1.0.0/16]
  - id: spoke-1
    addressSpace: [10.2.0.0/16]
    peeredWith: [{ to: hub, useRemoteGateway: true }] # by hand
  - { id: spoke-2, addressSpace: [10.3.0.0/16], peeredWith: [hub, { to: later }] }
  - { id: later, addressSpace: [10.4.0.0/16], status: planned }
`;
  const remote = { useRemoteGateways: true };
  const spoke = (index: number, ...peerings: readonly object[]) => vnet(`spoke-${index}`, index + 1, peerings);

  it('tells of a peering of networks that is gone, and leaves the file to the byte', () => {
    const { text, told } = merged(peered, [
      vnet('hub', 1, [peering('spoke-1')]),
      spoke(1, peering('hub', remote)),
      spoke(2),
    ]);
    expect(text).toBe(peered);
    expect(told('gone')).toEqual(['virtual network spoke-2, peering with hub']);
  });

  it('tells of no peering with a network that is gone itself, or of one that isn’t told', () => {
    const hubless = merged(peered, [spoke(1), spoke(2)]);
    expect([hubless.told('gone'), hubless.told('retired')]).toEqual([[], ['virtual network hub']]);
    const untold = { ...spoke(2), properties: { addressSpace: { addressPrefixes: ['10.3.0.0/16'] } } };
    expect(merged(peered, [vnet('hub', 1), spoke(1, peering('hub', remote)), untold]).told('gone')).toEqual([]);
  });

  it('compares each end of a peering with the same end in Azure, however few of them the file says', () => {
    // The spoke uses the hub’s gateway no longer; the hub takes its traffic now.
    const { topology } = merged(peered, [
      vnet('hub', 1, [peering('spoke-1', { allowForwardedTraffic: true }), peering('spoke-2')]),
      spoke(1, peering('hub')),
      spoke(2, peering('hub')),
    ]);
    expect(topology.virtualNetworks?.map(({ peeredWith }) => peeredWith)).toEqual([
      [{ to: 'spoke-1', allowForwardedTraffic: true }],
      [{ to: 'hub', useRemoteGateway: false }],
      [{ to: 'hub' }, { to: 'later' }],
      undefined,
    ]);
  });

  it('marks a gateway and a connection, takes the marks back, and tells of a peering of a circuit', () => {
    const text = `circuits:
  - id: er
    model: point-to-point
    provider: Colt
    peeringLocation: London
    peerings: [{ type: AzurePrivatePeering }, { type: MicrosoftPeering }]
    connections:
      - to: hub
virtualNetworks:
  - id: hub
    addressSpace: [10.1.0.0/16]
    gateway:
      name: ergw
    vpnGateway: { name: vpngw }
`;
    const both = ['AzurePrivatePeering', 'MicrosoftPeering'];
    const whole = [
      ...[vnet('hub', 1), gateway('ergw', 'hub', 'ExpressRoute'), gateway('vpngw', 'hub', 'Vpn')],
      ...[circuit('er', both), joined('er', 'ergw')],
    ];
    const others = [
      ...[vnet('lab', 2), gateway('labgw', 'lab', 'ExpressRoute'), circuit('er2', both), joined('er2', 'labgw')],
    ];
    const gone = merged(text, [vnet('hub', 1), circuit('er', both.slice(0, 1)), ...others]);
    expect(gone.told('retired')).toEqual(['circuit er, connection to hub', 'virtual network hub, gateway']);
    expect(gone.told('gone')).toEqual(['circuit er, MicrosoftPeering', 'virtual network hub, VPN gateway']);
    expect(gone.topology.virtualNetworks?.[0]?.gateway?.status).toBe('retiring');
    const back = merged(gone.text, [...whole, ...others]);
    expect(back.told('gone')).toEqual([]);
    expect(back.topology.circuits?.[0]?.connections?.[0]).toMatchObject({ to: 'hub', status: 'existing' });
    expect(back.topology.virtualNetworks?.[0]?.gateway?.status).toBe('existing');
  });

  it('tells of networks and VPNs that a hub has no more', () => {
    const hub = idOf('virtualHubs/vhub');
    const text = `sites: [{ id: branch, addressSpace: [10.91.0.0/16] }]
virtualHubs:
  - { id: vhub, vpnGateway: {}, virtualNetworks: [spoke-1, spoke-2] }
virtualNetworks: [{ id: spoke-1 }, { id: spoke-2 }]
vpn: [{ site: branch, to: vhub }]
`;
    const resources = (connections: readonly object[]) => [
      { ...hub, properties: { addressPrefix: '10.9.0.0/23' } },
      {
        ...idOf('virtualHubs/vhub/hubVirtualNetworkConnections/one'),
        properties: { remoteVirtualNetwork: idOf('virtualNetworks/spoke-1') },
      },
      { ...idOf('vpnGateways/vpngw'), properties: { virtualHub: hub, connections } },
      { ...idOf('vpnSites/branch'), properties: { addressSpace: { addressPrefixes: ['10.91.0.0/16'] } } },
      ...[spoke(1), spoke(2)],
    ];
    const gone = merged(text, resources([]));
    expect([gone.told('gone'), gone.told('retired')]).toEqual([
      ['virtual hub vhub, connection with spoke-2'],
      ['VPN branch – vhub'],
    ]);
    const there = [
      { name: 'c', properties: { remoteVpnSite: idOf('vpnSites/branch'), connectionStatus: 'Connected' } },
    ];
    expect(merged(text, resources(there)).told('retired')).toEqual([]);
  });
});
