import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { parse, TopologyError } from '../../src/node.ts';

/** A design without a fault, with one of most things. */
const sound = `customer: { name: Woodgrove, asn: 65010 }
sites:
  - { id: fra, kind: datacenter, addressSpace: [10.1.0.0/16], routers: [f-1, f-2] }
  - { id: ber, kind: datacenter, addressSpace: [10.2.0.0/16], routers: [b-1, b-2] }
  - { id: cage, kind: colocation, location: Amsterdam, facility: Equinix AM5, routers: [c-1, c-2] }
circuits:
  - id: er-fra
    model: point-to-point
    provider: Colt
    peeringLocation: Frankfurt
    bandwidth: 1 Gbps
    sku: Premium
    sites: [fra]
    primary: { router: fra/f-1 }
    secondary: { router: fra/f-2 }
    peerings:
      - type: AzurePrivatePeering
        vlanId: 100
        peerASN: 65010
        primaryPeerAddressPrefix: 172.16.0.0/30
        secondaryPeerAddressPrefix: 172.16.0.4/30
      - type: MicrosoftPeering
        vlanId: 200
        peerASN: 3320
        primaryPeerAddressPrefix: 20.1.1.0/30
        secondaryPeerAddressPrefix: 20.1.1.4/30
        advertisedPublicPrefixes: [20.2.0.0/24]
        routeFilter: { name: rf, communities: ["12076:5040"] }
        services: [Microsoft 365]
    connections:
      - { to: hub, routingWeight: 100 }
  - id: er-ber
    model: point-to-point
    provider: Equinix
    peeringLocation: Berlin
    bandwidth: 1 Gbps
    sku: Standard
    sites: [ber]
    peerings:
      - type: AzurePrivatePeering
        vlanId: 100
        peerASN: 65010
        primaryPeerAddressPrefix: 172.16.1.0/30
        secondaryPeerAddressPrefix: 172.16.1.4/30
    connections:
      - { to: hub, routingWeight: 50 }
  - id: er-ams
    model: cloud-exchange
    provider: Megaport
    peeringLocation: Amsterdam Metro
    bandwidth: 500 Mbps
    sku: Standard
    sites: [cage]
    connections:
      - { to: wan, routingWeight: 1 }
virtualNetworks:
  - id: hub
    region: Germany West Central
    addressSpace: [10.100.0.0/16]
    gateway: { sku: ErGw2AZ, subnet: 10.100.255.0/26 }
    vpnGateway: { sku: VpnGw1AZ, asn: 65515 }
  - { id: spoke, region: Germany West Central, addressSpace: [10.101.0.0/16], peeredWith: [{ to: hub, useRemoteGateway: true }] }
  - { id: shop, region: West Europe, addressSpace: [10.103.0.0/16] }
virtualHubs:
  - { id: wan, region: West Europe, addressPrefix: 10.102.0.0/23, gateway: { scaleUnits: 1 }, virtualNetworks: [shop] }
vpn:
  - { site: fra, to: hub, over: { circuit: er-fra, peering: AzurePrivatePeering } }
`;

const found = (source: string) => check(source).map((each) => each.rule);

/** What is changed into what, and the one rule that tells it. */
const mistakes: readonly (readonly [string, string, string, string])[] = [
  // Names
  ['a location that is misspelt', 'Location: Frankfurt', 'Location: Frankfrut', 'location-listed'],
  ['a location that doesn’t exist', 'Location: Frankfurt', 'Location: Lyon', 'location-listed'],
  ['a provider that is misspelt', 'provider: Colt', 'provider: Deutsche Telecom AG', 'provider-listed'],
  ['a provider that isn’t at the location', 'provider: Colt', 'provider: Chunghwa Telecom', 'provider-at-location'],
  [
    'a region that is written otherwise',
    'hub\n    region: Germany West Central',
    'hub\n    region: Germany Westcentral',
    'name-as-listed',
  ],
  ['a gateway SKU with letters swapped', 'ErGw2AZ', 'ErGw2ZA', 'gateway-sku'],
  // Addresses
  ['a /29 where two /30 are wanted', '172.16.0.0/30', '172.16.0.0/29', 'link-subnet-size'],
  ['host bits in a link subnet', '172.16.0.0/30', '172.16.0.1/30', 'link-subnet-aligned'],
  ['host bits in a network', '10.100.0.0/16', '10.100.0.1/16', 'host-bits'],
  ['primary equal to secondary', '172.16.0.4/30', '172.16.0.0/30', 'link-subnets-differ'],
  ['one /30 on two circuits', '172.16.1.0/30', '172.16.0.0/30', 'link-subnet-reused'],
  ['one /30 on two peerings', '20.1.1.0/30', '20.1.1.4/30', 'link-subnets-differ'],
  ['a link subnet inside a network', '172.16.0.0/30', '10.100.7.0/30', 'link-subnet-in-network'],
  ['networks that overlap', '10.101.0.0/16', '10.100.64.0/18', 'addresses-overlap'],
  ['sites that overlap', '10.2.0.0/16', '10.1.0.0/16', 'addresses-overlap'],
  ['a site that lies in another', '10.2.0.0/16', '10.1.2.0/24', 'site-within-site'],
  ['a site that overlaps with a network', '10.2.0.0/16', '10.100.0.0/16', 'addresses-overlap'],
  ['a hub that overlaps with a network', '10.102.0.0/23', '10.103.0.0/23', 'addresses-overlap'],
  ['a gateway subnet outside of its network', '10.100.255.0/26', '10.99.255.0/26', 'gateway-subnet-inside'],
  ['a gateway subnet that is too small', '10.100.255.0/26', '10.100.255.0/29', 'gateway-subnet-coexist'],
  ['a hub prefix that is too small', '10.102.0.0/23', '10.102.0.0/26', 'hub-prefix-size'],
  ['primary without secondary', '        secondaryPeerAddressPrefix: 172.16.0.4/30\n', '', 'both-sessions'],
  // BGP and VLAN
  ['the peer ASN 12076', 'peerASN: 65010', 'peerASN: 12076', 'asn-usable'],
  ['the peer ASN 65515', 'peerASN: 65010', 'peerASN: 65515', 'asn-reserved'],
  ['the peer ASN 65520', 'peerASN: 65010', 'peerASN: 65520', 'asn-reserved'],
  ['one VLAN on both peerings', 'vlanId: 200', 'vlanId: 100', 'vlan-unique'],
  // Microsoft peering
  ['a private link prefix', '20.1.1.0/30', '192.168.1.0/30', 'microsoft-link-public'],
  ['a private advertised prefix', '20.2.0.0/24', '192.168.0.0/24', 'advertised-public'],
  ['a default route that is advertised', '20.2.0.0/24', '0.0.0.0/0', 'advertised-public'],
  ['a private ASN', 'peerASN: 3320', 'peerASN: 64512', 'microsoft-private-asn'],
  ['nothing advertised', '        advertisedPublicPrefixes: [20.2.0.0/24]\n', '', 'something-advertised'],
  ['an empty list of what is advertised', '[20.2.0.0/24]', '[]', 'something-advertised'],
  ['no route filter', '        routeFilter: { name: rf, communities: ["12076:5040"] }\n', '', 'route-filter'],
  ['a community that isn’t Microsoft’s', '12076:5040', '12075:99', 'route-filter-community'],
  // SKU and bandwidth
  ['Microsoft 365 on Standard', 'sku: Premium', 'sku: Standard', 'microsoft365-premium'],
  ['Standard to another geopolitical region', 'Location: Berlin', 'Location: Seattle', 'standard-region'],
  ['Local to another region', 'sku: Standard\n    sites: [ber]', 'sku: Local\n    sites: [ber]', 'local-region'],
  ['FastPath on ErGw2AZ', 'routingWeight: 100', 'routingWeight: 100, fastPath: true', 'fastpath-gateway'],
  ['10 Gbps on ErGw2AZ', 'bandwidth: 1 Gbps', 'bandwidth: 10 Gbps', 'gateway-throughput'],
  ['3 Gbps', 'bandwidth: 1 Gbps', 'bandwidth: 3 Gbps', 'circuit-bandwidth'],
  ['20 Gbps', 'bandwidth: 500 Mbps', 'bandwidth: 20 Gbps', 'circuit-bandwidth'],
  ['a bandwidth of 1', 'bandwidth: 1 Gbps', 'bandwidth: 1', 'circuit-bandwidth'],
  // Structure
  ['two circuits at one location', 'Location: Berlin', 'Location: Frankfurt', 'two-circuits-one-location'],
  [
    'a cloud exchange from a site that isn’t there',
    'location: Amsterdam, facility: Equinix AM5',
    'location: Hamburg',
    'exchange-inside',
  ],
  ['a missing gateway', '    gateway: { sku: ErGw2AZ, subnet: 10.100.255.0/26 }\n', '', 'gateway-stated'],
  ['a weight on one of two connections', '{ to: hub, routingWeight: 50 }', '{ to: hub }', 'weights-of-all'],
  [
    'a VPN over a peering into a network that it can’t reach',
    'vpn:\n  - { site: fra, to: hub',
    'vpn:\n  - { site: fra, to: shop',
    'vpn-over-peering',
  ],
  ['sites that a default leaves out', '    sites: [ber]\n', '', 'sites-left-out'],
];

describe('one mistake in a sound design', () => {
  test('which has none itself', () => {
    expect(found(sound)).toEqual([]);
  });

  test.each(mistakes)('%s is told, and told once', (name, from, to, rule) => {
    const source = sound.replace(from, to);
    expect(source).not.toBe(sound);
    expect(found(source).filter((each) => !(besides[name] ?? []).includes(each))).toEqual([rule]);
  });
});

/** What is true besides, and told by itself. */
const besides: Readonly<Record<string, readonly string[]>> = {
  // The network that the VPN is led to by mistake has no VPN gateway.
  'a VPN over a peering into a network that it can’t reach': ['gateway-stated'],
};

describe('words that a file doesn’t know', () => {
  test.each([
    ['bandwidth: 1Gb', '1 Gbps'],
    ['bandwidth: 10 gbit/s', '10 Gbps'],
    ['bandwidth: 500M', '500 Mbps'],
    ['model: ipvpn', 'any-to-any'],
    ['model: MPLS', 'any-to-any'],
    ['model: p2p', 'point-to-point'],
    ['model: ExpressRoute Direct', 'direct'],
    ['peerings: [{ type: private }]', 'AzurePrivatePeering'],
    ['peerings: [{ type: AzurePublicPeering }]', 'MicrosoftPeering'],
    ['sku: { family: unlimited }', 'UnlimitedData'],
    ['cloud: gov', 'usgov'],
  ])('%s gets one message, with the file’s own', (written, suggestion) => {
    const model = written.startsWith('model') ? '' : 'model: direct, ';
    try {
      parse(`circuits: [{ ${model}${written} }]`);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof TopologyError)) throw error;
      expect(error.problems.map((problem) => problem.suggestion)).toEqual([suggestion]);
      expect(error.message).toContain(`did you mean "${suggestion}"?`);
    }
  });
});
