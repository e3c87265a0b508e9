import { describe, expect, it } from 'vitest';
import { mergeTopology } from '../../src/azure/merge/index.ts';
import { parse } from '../../src/node.ts';

const network = '/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg/providers/Microsoft.Network';
const circuit = (name: string, more: object = {}) => ({
  id: `${network}/expressRouteCircuits/${name}`,
  properties: {
    serviceProviderProperties: { serviceProviderName: 'Colt', peeringLocation: 'London', bandwidthInMbps: 1000 },
    peerings: [
      {
        name: 'AzurePrivatePeering',
        properties: { peeringType: 'AzurePrivatePeering', vlanId: 100, primaryPeerAddressPrefix: '10.255.0.0/30' },
      },
    ],
    ...more,
  },
  sku: { tier: 'Premium', family: 'MeteredData' },
});
const vnet = (name: string, prefix = '10.1.0.0/16') => ({
  id: `${network}/virtualNetworks/${name}`,
  properties: { addressSpace: { addressPrefixes: [prefix] } },
});
const gateway = (vnetName: string) => ({
  id: `${network}/virtualNetworkGateways/gw-${vnetName}`,
  properties: {
    gatewayType: 'ExpressRoute',
    sku: { name: 'ErGw1AZ' },
    ipConfigurations: [
      { properties: { subnet: { id: `${network}/virtualNetworks/${vnetName}/subnets/GatewaySubnet` } } },
    ],
  },
});
const connection = (from: string, to: string, weight = 0) => ({
  id: `${network}/connections/cn-${from}-${to}`,
  properties: {
    connectionType: 'ExpressRoute',
    virtualNetworkGateway1: { id: `${network}/virtualNetworkGateways/gw-${to}` },
    peer: { id: `${network}/expressRouteCircuits/${from}` },
    routingWeight: weight,
  },
});
const merge = (text: string, resources: readonly object[], options = {}) =>
  mergeTopology(text, [{ name: 'answer', value: resources }], options);
/** Merges, and makes sure that nothing is left to change. */
const settled = (text: string, resources: readonly object[], options = {}) => {
  const merged = merge(text, resources, options);
  const again = merge(merged.text, resources, options);
  expect([again.changes, again.text]).toEqual([[], merged.text]);
  return merged;
};
const all = [circuit('er'), vnet('hub'), gateway('hub'), connection('er', 'hub', 10)];

describe('mergeTopology', () => {
  it('writes shorthands out where something is to be said of them', () => {
    const text =
      'circuits:\n  - { id: er, model: any-to-any, sku: Premium, connections: hub }\nvirtualNetworks: [{ id: hub }]\n';
    const { text: merged } = settled(text, all);
    expect(merged).toContain('sku: { tier: Premium, family: MeteredData }');
    expect(merged).toContain('connections: { to: hub, name: cn-er-hub, routingWeight: 10 }');
    expect(merged).toContain('model: any-to-any');
  });

  it('makes a list of a connection that stood alone', () => {
    const text = 'circuits: [{ id: er, model: direct, connections: hub }]\nvirtualNetworks: [{ id: hub }]\n';
    const more = [...all, vnet('lab', '10.2.0.0/16'), gateway('lab'), connection('er', 'lab')];
    expect(parse(settled(text, more).text).circuits?.[0]?.connections).toEqual([
      { to: 'hub', name: 'cn-er-hub', routingWeight: 10 },
      { to: 'lab', name: 'cn-er-lab' },
    ]);
  });

  it('keeps JSON JSON', () => {
    const text = JSON.stringify(
      { circuits: [{ id: 'er', model: 'direct', bandwidth: 500 }], virtualNetworks: [] },
      null,
      2,
    );
    const merged = JSON.parse(settled(text, all).text) as { circuits: object[]; virtualNetworks: object[] };
    expect(merged.circuits[0]).toMatchObject({ bandwidth: '1 Gbps', provider: 'Colt', connections: [{ to: 'hub' }] });
    expect(merged.virtualNetworks).toHaveLength(1);
  });

  it('knows a circuit again that has got another id and another name', () => {
    const text = `circuits:
  - id: london # ours
    name: London 1
    model: point-to-point
    peerings: [{ type: AzurePrivatePeering, vlanId: 7, primaryPeerAddressPrefix: 10.255.0.0/30 }]
    connections: [hub]
virtualNetworks:
  - id: hub
`;
    const { text: merged } = settled(text, all);
    expect(parse(merged).circuits?.map(({ id }) => id)).toEqual(['london']);
    expect(merged).toContain('vlanId: 100');
  });

  it('marks what is gone, and takes the mark back when it is there again', () => {
    const text =
      'circuits:\n  - id: er\n    model: direct\n  - id: old\n    model: direct # mine\n  - { id: next, model: direct, status: planned }\n';
    const { text: gone, changes } = settled(text, [circuit('er')]);
    expect(changes.filter(({ kind }) => kind === 'retired')).toEqual([{ kind: 'retired', what: 'circuit old' }]);
    expect(gone).toContain('    model: direct # mine\n    status: retiring # no longer in Azure\n');
    expect(parse(gone).circuits?.[2]?.status).toBe('planned');
    const { text: back } = settled(gone, [circuit('er'), circuit('old')]);
    expect(back).toContain('    status: existing\n');
  });

  it('takes nothing for gone where the answers aren’t all, or tell nothing of its kind', () => {
    const text = 'circuits: [{ id: er, model: direct }, { id: old, model: direct }]\nvirtualNetworks: [{ id: lab }]\n';
    expect(settled(text, [circuit('er')], { partial: true }).text).not.toContain('retiring');
    // One thing that was shown, and a page that others follow, tell of no others.
    for (const value of [circuit('er'), { value: [circuit('er')], nextLink: 'https://example.com/2' }])
      expect(mergeTopology(text, [{ name: 'answer', value }]).text).not.toContain('retiring');
    expect(parse(settled(text, [circuit('er')]).text).virtualNetworks).toEqual([{ id: 'lab' }]);
  });

  it('takes for gone what an answer of the query would tell, though something still names it', () => {
    const text =
      'circuits: [{ id: er, model: direct }]\nvirtualNetworks: [{ id: spoke }, { id: hub }, { id: other }]\n';
    const peering = (to: string, subscription = network) => ({
      name: `to-${to}`,
      properties: {
        remoteVirtualNetwork: { id: `${subscription}/virtualNetworks/${to}` },
        peeringState: 'Disconnected',
      },
    });
    const elsewhere = network.replace(/0a(?=\/)/, '0b');
    const spoke = {
      ...vnet('spoke'),
      properties: { virtualNetworkPeerings: [peering('hub'), peering('other', elsewhere)] },
    };
    const asked = (rows: readonly object[]) => ({
      data: rows.map((each) => ({ ...each, askedBy: 'expressroute-topology' })),
    });
    const statusIn = (value: unknown) => {
      const merged = mergeTopology(text, [{ name: 'answer', value }]);
      expect(mergeTopology(merged.text, [{ name: 'answer', value }]).text).toBe(merged.text);
      const { circuits = [], virtualNetworks = [] } = parse(merged.text);
      return [...circuits, ...virtualNetworks].map(({ id, status }) => `${id} ${status ?? 'existing'}`);
    };
    // The query asks for circuits too, and tells of none; a network of another subscription isn’t told of.
    expect(statusIn(asked([spoke]))).toEqual(['er retiring', 'spoke existing', 'hub retiring', 'other existing']);
    // A list may be that of one resource group: what it names is somewhere.
    expect(statusIn([spoke, vnet('lab', '10.7.0.0/16')])).toEqual([
      'er existing',
      'spoke existing',
      'hub existing',
      'other existing',
      'lab existing',
    ]);
  });

  it('keeps the sites of circuits that name none when a VPN brings new ones', () => {
    const branch = {
      id: `${network}/localNetworkGateways/branch`,
      properties: { localNetworkAddressSpace: { addressPrefixes: ['10.9.0.0/16'] } },
    };
    const text = 'sites: [Taipei]\ncircuits:\n  - id: er\n    model: point-to-point\n';
    const { sites, circuits } = parse(settled(text, [circuit('er'), branch]).text);
    expect(sites).toHaveLength(2);
    expect(circuits?.[0]?.sites).toEqual(['taipei']);
  });

  it('changes nothing that an alias repeats elsewhere', () => {
    const text =
      'virtualNetworks:\n  - id: hub\n    addressSpace: &space [10.3.0.0/16]\n  - id: lab\n    addressSpace: *space\n';
    const { text: merged } = merge(text, [vnet('hub', '10.3.0.0/16'), vnet('lab', '10.4.0.0/16')]);
    expect(merged).toBe(text);
  });

  it('refuses a file that is no topology, with its place', () => {
    expect(() => merge('circuits: [{ model: nonsense }]', all)).toThrowError(/circuits\[0\]\.model/);
  });
});
