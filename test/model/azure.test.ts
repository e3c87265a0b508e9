import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import { parse, resolve } from '../../src/node.ts';

const network = (source: string): Network => resolve(parse(source));

describe('gateways', () => {
  test('are stated, or assumed where a circuit is connected; elsewhere there is none', () => {
    const { virtualNetworks, virtualHubs, assumptions } = network(`circuits: [{ model: direct, connections: [a, b, h] }]
virtualNetworks: [{ id: a, gateway: { sku: ErGw1AZ } }, { id: b }, { id: c }, { id: d, gateway: {} }]
virtualHubs: [{ id: h }, { id: i }, { id: j, gateway: { scaleUnits: 2 } }]`);
    expect(virtualNetworks.map((each) => each.gateway?.assumed)).toEqual([false, true, undefined, false]);
    expect(virtualHubs.map((each) => each.gateway)).toEqual([
      { assumed: true },
      undefined,
      { scaleUnits: 2, assumed: false },
    ]);
    expect(assumptions).toContainEqual({ kind: 'gateway', networks: ['b', 'h'] });
  });

  test('for VPN are stated, or assumed where a VPN ends; elsewhere there is none', () => {
    const { virtualNetworks, virtualHubs, assumptions } = network(`sites: [A]
vpn: [{ site: a, to: n }, { site: a, to: h }, { site: a, to: i }]
virtualNetworks: [{ id: n }, { id: m, vpnGateway: { sku: VpnGw1 } }, { id: o }]
virtualHubs: [{ id: h }, { id: i, vpnGateway: { scaleUnits: 3, asn: 65515 } }, { id: j }]`);
    expect([...virtualNetworks, ...virtualHubs].map((each) => each.vpnGateway)).toEqual([
      { assumed: true },
      { sku: 'VpnGw1', assumed: false },
      undefined,
      { assumed: true },
      { scaleUnits: 3, asn: 65515, assumed: false },
      undefined,
    ]);
    expect(assumptions).toContainEqual({ kind: 'vpn-gateway', networks: ['n', 'h'] });
  });
});

describe('a VPN', () => {
  test('starts at a router, over the Internet or over a peering', () => {
    const { vpn } = network(`sites: [{ id: a, name: A, routers: [{ id: r1, name: fw-1 }, fw-2] }]
circuits: [{ id: er, model: direct, peerings: [{ type: MicrosoftPeering }], connections: [n] }]
virtualNetworks: [{ id: n }]
vpn:
  - { site: a, router: r1, to: n, bandwidth: 500 Mbps, over: internet, backupFor: er }
  - { site: a, router: fw-2, to: n, over: { circuit: er } }
  - { site: a, to: n, over: { circuit: er, peering: MicrosoftPeering } }`);
    expect(vpn).toMatchObject([
      { id: 'a/n', site: 'a', router: 'a/r1', to: 'n', bandwidthMbps: 500, backupFor: 'er', status: 'existing' },
      {
        id: 'a/n/2',
        site: 'a',
        router: 'a/fw-2',
        to: 'n',
        over: { circuit: 'er', peering: 'AzurePrivatePeering' },
        status: 'existing',
      },
      { id: 'a/n/3', site: 'a', to: 'n', over: { circuit: 'er', peering: 'MicrosoftPeering' }, status: 'existing' },
    ]);
  });

  test('names a router of its site', () => {
    expect(() =>
      parse(
        'sites: [{ id: a, name: A, routers: [fw-1] }]\nvirtualNetworks: [{ id: n }]\nvpn: [{ site: a, router: fw-2, to: n }]',
      ),
    ).toThrow(/the site "a" has no router "fw-2"; did you mean "fw-1"/);
  });

  const over = (peering: string, networks: string, hubs = '[]') =>
    network(`sites: [A]
circuits: [{ id: er, model: direct, peerings: [{ type: ${peering} }], connections: [z] }]
virtualNetworks: [{ id: z }, ${networks}]
virtualHubs: ${hubs}
vpn: [{ site: a, to: n, over: { circuit: er, peering: ${peering} } }]`).remarks;
  const remark = { kind: 'ipsec-without-gateway', vpns: ['a/n'], circuits: ['er'], networks: ['n'] };

  test.each([
    ['has no ExpressRoute gateway', '{ id: n }', '[]', [remark]],
    ['has one', '{ id: n, gateway: {} }', '[]', []],
    ['is peered with one that has one', '{ id: n, peeredWith: [z] }', '[]', []],
    ['is peered from one that has one', '{ id: n }, { id: y, gateway: {}, peeredWith: [n] }', '[]', []],
    ['says that it doesn’t use it', '{ id: n, peeredWith: [{ to: z, useRemoteGateway: false }] }', '[]', [remark]],
    ['is peered with one that has none', '{ id: n, peeredWith: [y] }, { id: y }', '[]', [remark]],
    ['is a member of a hub with one', '{ id: n }', '[{ id: h, gateway: {}, virtualNetworks: [n] }]', []],
    ['is a member of a hub without', '{ id: n }', '[{ id: h, virtualNetworks: [n] }]', [remark]],
  ])('over private peering into a network that %s', (_, networks, hubs, remarks) => {
    expect(over('AzurePrivatePeering', networks, hubs)).toEqual(remarks);
  });

  test('over Microsoft peering needs no ExpressRoute gateway', () => {
    expect(over('MicrosoftPeering', '{ id: n }')).toEqual([]);
  });
});

describe('a peering of two networks', () => {
  const peerings = (networks: string) => network(`virtualNetworks: [${networks}]`).networkPeerings;

  test('is there once, whichever side says it', () => {
    expect(peerings('{ id: a, peeredWith: [b, b] }, { id: b, peeredWith: a }')).toMatchObject([
      { id: 'a/b', networks: ['a', 'b'], global: false, sides: [{ network: 'a' }, { network: 'a' }, { network: 'b' }] },
    ]);
  });

  test.each([
    ['East US', 'West US', true],
    ['East US', 'eastus', false],
    ['East US', undefined, false],
  ])('between %s and %s is global: %s', (one, other, global) => {
    const region = other === undefined ? '' : `, region: ${other}`;
    expect(peerings(`{ id: a, region: ${one}, peeredWith: [b] }, { id: b${region} }`)[0]?.global).toBe(global);
  });

  test('says who uses whose gateway, and who takes forwarded traffic', () => {
    const [pair] = peerings(
      '{ id: hub, peeredWith: [{ to: spoke, allowForwardedTraffic: false }] }, { id: spoke, peeredWith: [{ to: hub, useRemoteGateway: true, allowForwardedTraffic: true }] }',
    );
    expect(pair?.remoteGateway).toEqual({ user: 'spoke', owner: 'hub' });
    expect(pair?.sides).toEqual([
      { network: 'hub', allowForwardedTraffic: false },
      { network: 'spoke', useRemoteGateway: true, allowForwardedTraffic: true },
    ]);
  });

  test('names a network that is there', () => {
    expect(() => parse('virtualNetworks: [{ id: hub, peeredWith: [{ to: spok }] }, { id: spoke }]')).toThrow(
      /1:\d+: there is no virtual network "spok"; did you mean "spoke"/,
    );
  });
});

test('a Route Server speaks BGP with appliances, of its own network first', () => {
  const { virtualNetworks } = network(`virtualNetworks:
  - { id: other, appliances: [{ name: nva, asn: 65001 }, { name: sdwan, asn: 65002 }] }
  - { id: hub, routeServer: { name: rs, peers: [nva, sdwan, elsewhere] }, appliances: [{ name: nva, kind: NVA, asn: 65003 }] }
  - { id: plain, routeServer: true }
  - { id: none, routeServer: false }`);
  expect(virtualNetworks.map((each) => each.routeServer)).toEqual([
    undefined,
    {
      name: 'rs',
      asn: 65515,
      peers: [
        { name: 'nva', appliance: 'hub/nva', asn: 65003 },
        { name: 'sdwan', appliance: 'other/sdwan', asn: 65002 },
        { name: 'elsewhere' },
      ],
    },
    { asn: 65515, peers: [] },
    undefined,
  ]);
  expect(virtualNetworks[1]?.appliances).toEqual([{ id: 'hub/nva', name: 'nva', kind: 'NVA', asn: 65003 }]);
});

test('a virtual hub shows what stands in it', () => {
  const { virtualHubs } = network(
    'virtualHubs: [{ id: h, wan: w, appliances: [{ name: fw, kind: firewall }], routingIntent: { internet: true, private: false } }, { id: i, routingIntent: true }, { id: j, routingIntent: false }]',
  );
  expect(virtualHubs[0]).toMatchObject({ wan: 'w', appliances: [{ id: 'h/fw', name: 'fw', kind: 'firewall' }] });
  expect(virtualHubs.map((each) => each.routingIntent)).toEqual([{ internet: true, private: false }, {}, undefined]);
});
