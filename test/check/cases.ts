/** For each rule a file that breaks it, and one that nearly does. */
export interface Case {
  readonly rule: string;
  /** Breaks the rule, and where: the path of the finding. */
  readonly breaks: string;
  readonly at: string;
  /** Nearly breaks it. */
  readonly keeps: string;
}

const circuit = (more: string, rest = '') => `circuits:\n  - { id: er, model: point-to-point, ${more} }\n${rest}`;
const two = (one: string, other: string, rest = '') =>
  `circuits:\n  - { id: a, model: point-to-point, ${one} }\n  - { id: b, model: point-to-point, ${other} }\n${rest}`;
const direct = (pair: string, ...circuits: string[]) =>
  `ports: [{ id: pair, ${pair} }]\ncircuits:\n${circuits.map((each, index) => `  - { id: d${index}, model: direct, ports: pair, ${each} }\n`).join('')}`;
const networks = (...all: string[]) => `virtualNetworks:\n${all.map((each) => `  - { ${each} }\n`).join('')}`;
const hubs = (...all: string[]) => `virtualHubs:\n${all.map((each) => `  - { ${each} }\n`).join('')}`;
const privatePeering = (more: string) => circuit(`peerings: [{ type: AzurePrivatePeering, ${more} }]`);
const microsoftPeering = (more: string) => circuit(`peerings: [{ type: MicrosoftPeering, ${more} }]`);
const hub = networks('id: hub, region: West Europe');
const list = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index));
const many = (count: number, location: (index: number) => string, rest: string) =>
  `circuits:\n${list(count, (index) => `  - { model: point-to-point, peeringLocation: ${location(index)}, connections: hub }\n`).join('')}${rest}`;
const cities = ['Amsterdam', 'London', 'Paris', 'Dublin', 'Oslo', 'Zurich', 'Madrid', 'Milan', 'Berlin', 'Munich'];

export const cases: readonly Case[] = [
  // Names
  {
    rule: 'location-listed',
    breaks: circuit('peeringLocation: Frankfrut'),
    at: 'circuits[0].peeringLocation',
    keeps: circuit('peeringLocation: frankfurt'),
  },
  {
    rule: 'location-listed',
    breaks: circuit('peeringLocation: Lyon'),
    at: 'circuits[0].peeringLocation',
    keeps: circuit('peeringLocation: Amsterdam Metro'),
  },
  {
    rule: 'location-listed',
    breaks:
      'circuits: [{ id: er, model: direct, ports: p, peeringLocation: Berlin }]\nports: [{ id: p, peeringLocation: Berlinn }]',
    at: 'ports[0].peeringLocation',
    keeps: 'ports: [{ id: p, peeringLocation: Equinix-Ashburn-DC2, bandwidth: 10 Gbps }]',
  },
  {
    rule: 'location-in-cloud',
    breaks: circuit('peeringLocation: Beijing'),
    at: 'circuits[0].peeringLocation',
    keeps: circuit('peeringLocation: Beijing, cloud: china'),
  },
  {
    rule: 'network-in-cloud',
    breaks: circuit('connections: hub', networks('id: hub, cloud: china')),
    at: 'circuits[0].connections[0]',
    keeps: circuit('cloud: china, connections: hub', networks('id: hub, cloud: china, region: China North 3')),
  },
  {
    rule: 'network-in-cloud',
    breaks: networks('id: hub, region: US Gov Virginia'),
    at: 'virtualNetworks[0].region',
    keeps: networks('id: hub, cloud: usgov, region: US Gov Virginia'),
  },
  {
    rule: 'region-listed',
    breaks: networks('id: hub, region: Germany West Centrall'),
    at: 'virtualNetworks[0].region',
    keeps: networks('id: hub, region: germanywestcentral'),
  },
  {
    rule: 'region-listed',
    breaks: networks('id: hub, region: Moon North'),
    at: 'virtualNetworks[0].region',
    keeps: networks('id: hub, region: uk south'),
  },
  {
    rule: 'provider-listed',
    breaks: circuit('provider: Deutsche Telecom AG'),
    at: 'circuits[0].provider',
    keeps: circuit('provider: deutsche telekom ag'),
  },
  {
    rule: 'provider-listed',
    breaks: circuit('provider: Woodgrove Networks'),
    at: 'circuits[0].provider',
    keeps: circuit('provider: AWS, sku: MultiCloud'),
  },
  {
    rule: 'name-as-listed',
    breaks: networks('id: hub, region: Germany Westcentral'),
    at: 'virtualNetworks[0].region',
    keeps: networks('id: hub, region: Germany West Central'),
  },
  {
    rule: 'name-as-listed',
    breaks: circuit('provider: 中華電信'),
    at: 'circuits[0].provider',
    keeps: circuit('provider: Chunghwa Telecom'),
  },
  {
    rule: 'provider-at-location',
    breaks: circuit('provider: Colt, peeringLocation: Taipei'),
    at: 'circuits[0].provider',
    keeps: circuit('provider: 中華電信, peeringLocation: Taipei'),
  },
  // The list has its services by name.
  {
    rule: 'provider-at-location',
    breaks: circuit('provider: AT&T, peeringLocation: Atlanta'),
    at: 'circuits[0].provider',
    keeps: circuit('provider: AT&T NetBond, peeringLocation: Atlanta'),
  },
  // It is through an exchange.
  {
    rule: 'provider-at-location',
    breaks: circuit('provider: Fastweb S.p.A, peeringLocation: Amsterdam'),
    at: 'circuits[0].provider',
    keeps: circuit('provider: Interxion, peeringLocation: Amsterdam'),
  },
  {
    rule: 'metro-provider',
    breaks: circuit('provider: GTT, peeringLocation: Amsterdam Metro'),
    at: 'circuits[0].provider',
    keeps: circuit('provider: Colt, peeringLocation: Amsterdam Metro'),
  },
  {
    rule: 'one-location',
    breaks: circuit(
      'peeringLocation: Amsterdam, primary: { facility: Equinix AM5 }, secondary: { facility: Digital Realty AMS8 }',
    ),
    at: 'circuits[0].secondary.facility',
    keeps: circuit(
      'peeringLocation: Amsterdam Metro, primary: { facility: Equinix AM5 }, secondary: { facility: Digital Realty AMS8 }',
    ),
  },
  // SKU and bandwidth
  {
    rule: 'circuit-bandwidth',
    breaks: circuit('bandwidth: 3 Gbps'),
    at: 'circuits[0].bandwidth',
    keeps: circuit('bandwidth: 5 Gbps'),
  },
  {
    rule: 'circuit-bandwidth',
    breaks: circuit('bandwidth: 20 Gbps'),
    at: 'circuits[0].bandwidth',
    keeps: circuit('bandwidth: 10 Gbps'),
  },
  {
    rule: 'circuit-bandwidth',
    breaks: circuit('bandwidth: 1'),
    at: 'circuits[0].bandwidth',
    keeps: circuit('bandwidth: 50'),
  },
  {
    rule: 'local-sold',
    breaks: circuit('sku: Local, peeringLocation: Brussels'),
    at: 'circuits[0].sku',
    keeps: circuit('sku: Local, peeringLocation: Berlin'),
  },
  {
    rule: 'local-region',
    breaks: circuit(
      'sku: Local, peeringLocation: Amsterdam, connections: hub',
      networks('id: hub, region: North Europe'),
    ),
    at: 'circuits[0].connections[0]',
    keeps: circuit('sku: Local, peeringLocation: Amsterdam, connections: hub', networks('id: hub, region: westeurope')),
  },
  {
    rule: 'standard-region',
    breaks: circuit(
      'sku: Standard, peeringLocation: Amsterdam, connections: hub',
      networks('id: hub, region: East US'),
    ),
    at: 'circuits[0].connections[0]',
    // A region that isn't known is unknown.
    keeps: circuit(
      'sku: Standard, peeringLocation: Amsterdam, connections: [hub, new]',
      networks('id: hub, region: UK South', 'id: new, region: Moon North'),
    ),
  },
  {
    rule: 'local-unlimited',
    breaks: circuit('sku: Local_MeteredData'),
    at: 'circuits[0].sku',
    keeps: circuit('sku: Local_UnlimitedData'),
  },
  {
    rule: 'microsoft365-premium',
    breaks: circuit('sku: Standard, peerings: [{ type: MicrosoftPeering, services: [Azure PaaS, Microsoft 365] }]'),
    at: 'circuits[0].peerings[0].services[1]',
    keeps: circuit('sku: Standard, peerings: [{ type: MicrosoftPeering, services: [Dynamics 365] }]'),
  },
  {
    rule: 'network-links',
    breaks: circuit(
      `sku: Standard, connections: [${list(11, (index) => `n${index}`).join(', ')}]`,
      networks(...list(11, (index) => `id: n${index}`)),
    ),
    at: 'circuits[0].connections',
    keeps: circuit(
      `sku: Premium, bandwidth: 50, connections: [${list(11, (index) => `n${index}`).join(', ')}]`,
      networks(...list(11, (index) => `id: n${index}`)),
    ),
  },
  {
    rule: 'circuits-per-subscription',
    breaks: `circuits:\n${list(11, () => '  - { model: point-to-point, subscription: s, location: West Europe }\n').join('')}`,
    at: 'circuits[10]',
    keeps: `circuits:\n${list(11, (index) => `  - { model: point-to-point, subscription: s${index % 2}, location: West Europe }\n`).join('')}`,
  },
  // Direct
  {
    rule: 'direct-no-provider',
    breaks: direct('bandwidth: 10 Gbps', 'provider: Colt'),
    at: 'circuits[0].provider',
    keeps: direct('carrier: Colt', 'bandwidth: 1 Gbps'),
  },
  {
    rule: 'direct-no-provider',
    breaks: `${direct('bandwidth: 10 Gbps')}  - { model: point-to-point, ports: pair }`,
    at: 'circuits[0].ports',
    keeps: `${direct('bandwidth: 10 Gbps')}  - { model: direct, ports: pair }`,
  },
  {
    rule: 'port-speed',
    breaks: direct('bandwidth: 40 Gbps', 'status: planned'),
    at: 'ports[0].bandwidth',
    keeps: direct('bandwidth: 400 Gbps', 'status: planned'),
  },
  {
    rule: 'port-400-gbps',
    breaks: direct('bandwidth: 400 Gbps', 'status: planned'),
    at: 'ports[0].bandwidth',
    keeps: direct('bandwidth: 100 Gbps', 'status: planned'),
  },
  {
    rule: 'direct-bandwidth',
    breaks: direct('bandwidth: 10 Gbps', 'bandwidth: 40 Gbps'),
    at: 'circuits[0].bandwidth',
    keeps: direct('bandwidth: 100 Gbps', 'bandwidth: 40 Gbps'),
  },
  {
    rule: 'port-sum',
    breaks: direct('bandwidth: 10 Gbps', 'bandwidth: 10 Gbps', 'bandwidth: 10 Gbps', 'bandwidth: 1 Gbps'),
    at: 'ports[0]',
    keeps: direct('bandwidth: 10 Gbps', 'bandwidth: 5 Gbps', 'bandwidth: 5 Gbps'),
  },
  {
    rule: 'direct-location',
    breaks: direct('peeringLocation: Busan', 'status: planned'),
    at: 'ports[0].peeringLocation',
    keeps: direct('peeringLocation: Seoul', 'status: planned'),
  },
  {
    rule: 'direct-location',
    breaks: 'circuits: [{ model: direct, peeringLocation: Busan }]',
    at: 'circuits[0].peeringLocation',
    keeps: circuit('peeringLocation: Busan'),
  },
  {
    rule: 'direct-same-location',
    breaks: direct('peeringLocation: Seoul', 'peeringLocation: Tokyo'),
    at: 'circuits[0].peeringLocation',
    keeps: direct('peeringLocation: Seoul', 'peeringLocation: seoul'),
  },
  {
    rule: 'vlan-on-port-pair',
    breaks: direct(
      'encapsulation: Dot1Q',
      'peerings: [{ type: AzurePrivatePeering, vlanId: 10 }]',
      'peerings: [{ type: AzurePrivatePeering, vlanId: 10 }]',
    ),
    at: 'circuits[1].peerings[0].vlanId',
    keeps: direct(
      'encapsulation: QinQ',
      'peerings: [{ type: AzurePrivatePeering, vlanId: 10 }]',
      'peerings: [{ type: AzurePrivatePeering, vlanId: 10 }]',
    ),
  },
  {
    rule: 's-tag',
    breaks: direct('encapsulation: Dot1Q', 'sTag: 7'),
    at: 'circuits[0].sTag',
    keeps: direct('encapsulation: QinQ', 'sTag: 7'),
  },
  {
    rule: 's-tag',
    breaks: direct('encapsulation: QinQ', 'sTag: 7', 'sTag: 7'),
    at: 'circuits[1].sTag',
    keeps: direct('encapsulation: QinQ', 'sTag: 7', 'sTag: 8'),
  },
  // Addresses
  {
    rule: 'link-subnet-size',
    breaks: privatePeering('primaryPeerAddressPrefix: 10.0.0.0/29'),
    at: 'circuits[0].peerings[0].primaryPeerAddressPrefix',
    keeps: privatePeering('primaryPeerAddressPrefix: 10.0.0.0/30, secondaryPeerAddressPrefix: 10.0.0.4/30'),
  },
  {
    rule: 'link-subnet-size',
    breaks: privatePeering('ipv6: { secondaryPeerAddressPrefix: "fd00::/64" }'),
    at: 'circuits[0].peerings[0].ipv6.secondaryPeerAddressPrefix',
    keeps: privatePeering('ipv6: { secondaryPeerAddressPrefix: "fd00::/126" }'),
  },
  {
    rule: 'link-subnet-aligned',
    breaks: privatePeering('primaryPeerAddressPrefix: 10.0.0.1/30'),
    at: 'circuits[0].peerings[0].primaryPeerAddressPrefix',
    keeps: privatePeering('primaryPeerAddressPrefix: 10.0.0.4/30'),
  },
  {
    rule: 'host-bits',
    breaks: networks('id: hub, addressSpace: [10.1.2.0/16]'),
    at: 'virtualNetworks[0].addressSpace[0]',
    keeps: networks('id: hub, addressSpace: [10.1.2.0/23]'),
  },
  {
    rule: 'host-bits',
    breaks: 'sites: [{ name: A, addressSpace: [10.0.0.0/8, 192.168.1.1/24] }]',
    at: 'sites[0].addressSpace[1]',
    keeps: 'sites: [{ name: A, addressSpace: [10.0.0.0/8, 192.168.1.1/32] }]',
  },
  {
    rule: 'link-subnets-differ',
    breaks: privatePeering('primaryPeerAddressPrefix: 10.0.0.0/30, secondaryPeerAddressPrefix: 10.0.0.0/30'),
    at: 'circuits[0].peerings[0].secondaryPeerAddressPrefix',
    keeps: privatePeering('primaryPeerAddressPrefix: 10.0.0.0/30, secondaryPeerAddressPrefix: 10.0.0.4/30'),
  },
  {
    rule: 'link-subnets-differ',
    breaks: two(
      'peerings: [{ type: MicrosoftPeering, primaryPeerAddressPrefix: 20.1.1.0/30 }]',
      'peerings: [{ type: MicrosoftPeering, primaryPeerAddressPrefix: 20.1.1.0/30 }]',
    ),
    at: 'circuits[1].peerings[0].primaryPeerAddressPrefix',
    keeps: two(
      'peerings: [{ type: MicrosoftPeering, primaryPeerAddressPrefix: 20.1.1.0/30 }]',
      'peerings: [{ type: MicrosoftPeering, primaryPeerAddressPrefix: 20.1.1.8/30 }]',
    ),
  },
  {
    rule: 'link-subnet-reused',
    breaks: two(
      'peerings: [{ type: AzurePrivatePeering, primaryPeerAddressPrefix: 10.1.1.0/30 }]',
      'peerings: [{ type: AzurePrivatePeering, secondaryPeerAddressPrefix: 10.1.1.0/30 }]',
    ),
    at: 'circuits[1].peerings[0].secondaryPeerAddressPrefix',
    keeps: two(
      'peerings: [{ type: AzurePrivatePeering, primaryPeerAddressPrefix: 10.1.1.0/30 }]',
      'peerings: [{ type: AzurePrivatePeering, secondaryPeerAddressPrefix: 10.1.1.4/30 }]',
    ),
  },
  {
    rule: 'link-subnet-in-network',
    breaks: `${privatePeering('primaryPeerAddressPrefix: 10.1.1.0/30')}${networks('id: hub, addressSpace: [10.1.0.0/16]')}`,
    at: 'circuits[0].peerings[0].primaryPeerAddressPrefix',
    keeps: `${privatePeering('primaryPeerAddressPrefix: 10.2.0.0/30')}${networks('id: hub, addressSpace: [10.1.0.0/16]')}`,
  },
  {
    rule: 'addresses-overlap',
    breaks: `sites: [{ id: s, addressSpace: [10.0.0.0/8] }]\n${circuit('connections: hub', networks('id: hub, addressSpace: [10.1.0.0/16]'))}`,
    at: 'virtualNetworks[0].addressSpace[0]',
    // Nothing joins them.
    keeps: `sites: [{ id: s, addressSpace: [10.0.0.0/8] }]\n${circuit('connections: hub', networks('id: hub', 'id: other, addressSpace: [10.1.0.0/16]'))}`,
  },
  {
    rule: 'addresses-overlap',
    breaks: `sites: [{ id: s, addressSpace: [10.9.0.0/16] }, { id: t, addressSpace: [10.9.0.0/16] }]\n${circuit('bandwidth: 50')}`,
    at: 'sites[1].addressSpace[0]',
    keeps: `sites: [{ id: s, addressSpace: [10.9.0.0/16], status: retiring }, { id: t, addressSpace: [10.9.0.0/16], status: planned }]\n${circuit('bandwidth: 50')}`,
  },
  {
    rule: 'addresses-overlap',
    breaks: `${networks('id: one, addressSpace: [10.9.1.0/24]')}${hubs('id: wan, addressPrefix: 10.9.0.0/23, virtualNetworks: [one]')}`,
    at: 'virtualNetworks[0].addressSpace[0]',
    keeps: `${networks('id: one, addressSpace: [10.9.2.0/24]')}${hubs('id: wan, addressPrefix: 10.9.0.0/23, virtualNetworks: [one]')}`,
  },
  {
    rule: 'site-within-site',
    breaks: `sites: [{ id: s, addressSpace: [10.0.0.0/8] }, { id: t, addressSpace: [10.9.0.0/16] }]\n${circuit('bandwidth: 50')}`,
    at: 'sites[0].addressSpace[0]',
    keeps: `sites: [{ id: s, addressSpace: [10.0.0.0/13] }, { id: t, addressSpace: [10.9.0.0/16] }]\n${circuit('bandwidth: 50')}`,
  },
  {
    rule: 'gateway-subnet-inside',
    breaks: networks('id: hub, addressSpace: [10.1.0.0/16], gateway: { subnet: 10.2.0.0/27 }'),
    at: 'virtualNetworks[0].gateway.subnet',
    keeps: networks('id: hub, addressSpace: [10.1.0.0/16], gateway: { subnet: 10.1.255.0/27 }'),
  },
  {
    rule: 'hub-prefix-size',
    breaks: hubs('id: wan, addressPrefix: 10.0.0.0/25'),
    at: 'virtualHubs[0].addressPrefix',
    keeps: hubs('id: wan, addressPrefix: 10.0.0.0/24'),
  },
  // BGP and VLAN
  {
    rule: 'asn-usable',
    breaks: privatePeering('peerASN: 12076'),
    at: 'circuits[0].peerings[0].peerASN',
    keeps: privatePeering('peerASN: 12075'),
  },
  {
    rule: 'asn-usable',
    breaks: 'sites: [{ name: A, routers: [{ name: r, asn: 0 }] }]',
    at: 'sites[0].routers[0].asn',
    keeps: 'sites: [{ name: A, routers: [{ name: r, asn: 1 }] }]',
  },
  {
    rule: 'asn-reserved',
    breaks: privatePeering('peerASN: 65520'),
    at: 'circuits[0].peerings[0].peerASN',
    keeps: privatePeering('peerASN: 65521'),
  },
  {
    rule: 'asn-reserved',
    breaks: `customer: { asn: 65515 }\n${circuit('connections: hub', hub)}`,
    at: 'customer.asn',
    keeps: `customer: { asn: 65514 }\n${circuit('connections: hub', hub)}`,
  },
  {
    rule: 'one-peering-of-a-type',
    breaks: circuit('peerings: [{ type: MicrosoftPeering }, { type: MicrosoftPeering }]'),
    at: 'circuits[0].peerings[1].type',
    keeps: circuit('peerings: [{ type: MicrosoftPeering }, { type: AzurePrivatePeering }]'),
  },
  {
    rule: 'vlan-unique',
    breaks: circuit('peerings: [{ type: MicrosoftPeering, vlanId: 9 }, { type: AzurePrivatePeering, vlanId: 9 }]'),
    at: 'circuits[0].peerings[1].vlanId',
    keeps: circuit('peerings: [{ type: MicrosoftPeering, vlanId: 9 }, { type: AzurePrivatePeering, vlanId: 10 }]'),
  },
  {
    rule: 'both-sessions',
    breaks: privatePeering('primaryPeerAddressPrefix: 10.0.0.0/30'),
    at: 'circuits[0].peerings[0].primaryPeerAddressPrefix',
    keeps: privatePeering('vlanId: 10'),
  },
  {
    rule: 'documentation-values',
    breaks: privatePeering('peerASN: 64500'),
    at: 'circuits[0].peerings[0].peerASN',
    keeps: privatePeering('peerASN: 64512'),
  },
  {
    rule: 'same-asn-at-both-ends',
    breaks: `${two('peerings: [{ type: AzurePrivatePeering, peerASN: 65010 }]', 'peerings: [{ type: AzurePrivatePeering, peerASN: 65010 }]')}globalReach: [{ circuits: [a, b] }]`,
    at: 'globalReach[0]',
    keeps: `${two('peerings: [{ type: AzurePrivatePeering, peerASN: 65010 }]', 'peerings: [{ type: AzurePrivatePeering, peerASN: 65011 }]')}globalReach: [{ circuits: [a, b] }]`,
  },
  // Microsoft peering
  {
    rule: 'microsoft-link-public',
    breaks: microsoftPeering('primaryPeerAddressPrefix: 192.168.0.0/30'),
    at: 'circuits[0].peerings[0].primaryPeerAddressPrefix',
    keeps: microsoftPeering('primaryPeerAddressPrefix: 203.0.113.0/30'),
  },
  {
    rule: 'advertised-public',
    breaks: microsoftPeering('advertisedPublicPrefixes: [172.20.0.0/16]'),
    at: 'circuits[0].peerings[0].advertisedPublicPrefixes[0]',
    keeps: microsoftPeering('advertisedPublicPrefixes: [172.32.0.0/16]'),
  },
  {
    rule: 'advertised-public',
    breaks: microsoftPeering('advertisedPublicPrefixes: [0.0.0.0/0]'),
    at: 'circuits[0].peerings[0].advertisedPublicPrefixes[0]',
    keeps: microsoftPeering('advertisedPublicPrefixes: ["2a00::/32"]'),
  },
  {
    rule: 'something-advertised',
    breaks: microsoftPeering('advertisedPublicPrefixes: []'),
    at: 'circuits[0].peerings[0].advertisedPublicPrefixes',
    keeps: microsoftPeering('advertisedPublicPrefixes: [20.1.0.0/24]'),
  },
  {
    rule: 'something-advertised',
    breaks: microsoftPeering('vlanId: 4'),
    at: 'circuits[0].peerings[0]',
    keeps: privatePeering('vlanId: 4'),
  },
  {
    rule: 'route-filter',
    breaks: microsoftPeering('vlanId: 4'),
    at: 'circuits[0].peerings[0]',
    keeps: microsoftPeering('routeFilter: all'),
  },
  {
    rule: 'route-filter-community',
    breaks: microsoftPeering('routeFilter: { communities: ["12076:5040", "12075:99"] }'),
    at: 'circuits[0].peerings[0].routeFilter.communities[1]',
    keeps: microsoftPeering('routeFilter: { communities: ["12076:5040", Exchange Online] }'),
  },
  {
    rule: 'microsoft-private-asn',
    breaks: microsoftPeering('peerASN: 65010'),
    at: 'circuits[0].peerings[0].peerASN',
    keeps: microsoftPeering('peerASN: 3462'),
  },
  {
    rule: 'customer-asn-public',
    breaks: microsoftPeering('customerASN: 64512'),
    at: 'circuits[0].peerings[0].customerASN',
    keeps: microsoftPeering('customerASN: 64500'),
  },
  {
    rule: 'microsoft-prefix-count',
    breaks: microsoftPeering(`advertisedPublicPrefixes: [${list(201, (index) => `20.0.${index}.0/24`).join(', ')}]`),
    at: 'circuits[0].peerings[0].advertisedPublicPrefixes',
    keeps: microsoftPeering(
      `advertisedPublicPrefixes: [${list(200, (index) => `20.0.${index}.0/24`).join(', ')}, "2a00::/32"]`,
    ),
  },
  {
    rule: 'service-supported',
    breaks: microsoftPeering('services: [Azure Front Door]'),
    at: 'circuits[0].peerings[0].services[0]',
    keeps: microsoftPeering('services: [Microsoft Entra ID]'),
  },
  // Gateways
  {
    rule: 'gateway-stated',
    breaks: circuit('connections: hub', hub),
    at: 'virtualNetworks[0]',
    keeps: circuit('connections: hub', networks('id: hub, gateway: {}')),
  },
  {
    rule: 'remote-gateway',
    breaks: networks('id: hub', 'id: spoke, peeredWith: [{ to: hub, useRemoteGateway: true }]'),
    at: 'virtualNetworks[1].peeredWith',
    keeps: networks('id: hub, gateway: {}', 'id: spoke, peeredWith: [{ to: hub, useRemoteGateway: true }]'),
  },
  {
    rule: 'remote-gateway',
    breaks: networks(
      'id: a, gateway: {}',
      'id: b, gateway: {}',
      'id: spoke, peeredWith: [{ to: a, useRemoteGateway: true }, { to: b, useRemoteGateway: true }]',
    ),
    at: 'virtualNetworks[2].peeredWith',
    keeps: networks(
      'id: a, gateway: {}',
      'id: b, gateway: {}',
      'id: spoke, peeredWith: [{ to: a, useRemoteGateway: true }, b]',
    ),
  },
  {
    rule: 'gateway-sku',
    breaks: networks('id: hub, gateway: { sku: ErGw1ZA }'),
    at: 'virtualNetworks[0].gateway.sku',
    keeps: networks('id: hub, gateway: { sku: ergw1az }'),
  },
  {
    rule: 'scale-units',
    breaks: networks('id: hub, gateway: { sku: ErGwScale, scaleUnits: { min: 1, max: 4 } }'),
    at: 'virtualNetworks[0].gateway.scaleUnits',
    keeps: networks('id: hub, gateway: { sku: ErGwScale, scaleUnits: { min: 1, max: 1 } }'),
  },
  {
    rule: 'scale-units',
    breaks: hubs('id: wan, gateway: { scaleUnits: 11 }'),
    at: 'virtualHubs[0].gateway.scaleUnits',
    keeps: hubs('id: wan, gateway: { scaleUnits: 10 }'),
  },
  {
    rule: 'gateway-throughput',
    breaks: circuit('bandwidth: 10 Gbps, connections: hub', networks('id: hub, gateway: { sku: ErGw1AZ }')),
    at: 'virtualNetworks[0].gateway.sku',
    keeps: circuit(
      'bandwidth: 10 Gbps, connections: hub',
      networks('id: hub, gateway: { sku: ErGwScale, scaleUnits: { min: 2, max: 10 } }'),
    ),
  },
  {
    rule: 'gateway-throughput',
    breaks: two(
      'bandwidth: 1 Gbps, connections: hub',
      'bandwidth: 500 Mbps, connections: hub',
      networks('id: hub, gateway: { sku: ErGw1AZ }'),
    ),
    at: 'virtualNetworks[0].gateway.sku',
    // What stands by brings nothing at the same time.
    keeps: two(
      'bandwidth: 1 Gbps, connections: [{ to: hub, routingWeight: 10 }]',
      'bandwidth: 1 Gbps, connections: hub',
      networks('id: hub, gateway: { sku: ErGw1AZ }'),
    ),
  },
  {
    rule: 'gateway-throughput',
    breaks: two(
      'bandwidth: 1 Gbps, connections: [{ to: hub, routingWeight: 10 }]',
      'bandwidth: 1 Gbps, connections: hub, routing: { specifics: [10.0.0.0/24] }',
      networks('id: hub, gateway: { sku: ErGw1AZ }'),
    ),
    at: 'virtualNetworks[0].gateway.sku',
    // The one takes the place of the other.
    keeps: two(
      'bandwidth: 1 Gbps, connections: hub, status: retiring',
      'bandwidth: 1 Gbps, connections: hub, status: planned',
      networks('id: hub, gateway: { sku: ErGw1AZ }'),
    ),
  },
  {
    rule: 'gateway-circuits',
    breaks: many(5, (index) => cities[index] ?? '', networks('id: hub, gateway: { sku: ErGw1AZ }')),
    at: 'virtualNetworks[0].gateway.sku',
    keeps: many(5, (index) => cities[index] ?? '', networks('id: hub, gateway: { sku: ErGw2AZ }')),
  },
  {
    rule: 'circuits-of-one-location',
    breaks: many(5, () => 'Paris', networks('id: hub, gateway: { sku: ErGw3AZ }')),
    at: 'circuits[4].connections[0]',
    keeps: many(5, (index) => (index ? 'Paris' : 'Paris2'), networks('id: hub, gateway: { sku: ErGw3AZ }')),
  },
  {
    rule: 'circuits-of-one-location',
    breaks: many(9, (index) => cities[index] ?? '', hubs('id: hub')),
    at: 'circuits[8].connections[0]',
    keeps: many(8, (index) => cities[index] ?? '', hubs('id: hub')),
  },
  {
    rule: 'gateway-subnet-size',
    breaks: networks('id: hub, gateway: { subnet: 10.0.0.0/28 }'),
    at: 'virtualNetworks[0].gateway.subnet',
    keeps: networks('id: hub, gateway: { subnet: 10.0.0.0/27 }'),
  },
  {
    rule: 'gateway-zones',
    breaks: networks('id: hub, gateway: { sku: HighPerformance }'),
    at: 'virtualNetworks[0].gateway.sku',
    keeps: networks('id: hub, gateway: { sku: ErGw2AZ }'),
  },
  {
    rule: 'scalable-gateway-region',
    breaks: networks('id: hub, region: westeurope, gateway: { sku: ErGwScale }'),
    at: 'virtualNetworks[0].gateway.sku',
    keeps: networks('id: hub, region: westeurope, gateway: { sku: ErGw3AZ }'),
  },
  {
    rule: 'fastpath-gateway',
    breaks: circuit('connections: { to: hub, fastPath: true }', networks('id: hub, gateway: { sku: ErGw1AZ }')),
    at: 'circuits[0].connections[0]',
    keeps: circuit(
      'connections: { to: hub, fastPath: true }',
      networks('id: hub, gateway: { sku: ErGwScale, scaleUnits: { min: 10 } }'),
    ),
  },
  {
    rule: 'fastpath-private-link',
    breaks: circuit('connections: [{ to: hub, privateLinkFastPath: true }]', hub),
    at: 'circuits[0].connections[0].privateLinkFastPath',
    keeps: `${direct('bandwidth: 10 Gbps', 'connections: [{ to: hub, privateLinkFastPath: true }]')}${hub}`,
  },
  {
    rule: 'fastpath-peered-networks',
    breaks: circuit(
      'connections: [{ to: hub, fastPath: true }]',
      networks('id: hub', 'id: spoke, peeredWith: [{ to: hub, useRemoteGateway: true }]'),
    ),
    at: 'circuits[0].connections[0]',
    keeps: `${direct('bandwidth: 10 Gbps', 'connections: [{ to: hub, fastPath: true }]')}${networks('id: hub', 'id: spoke, peeredWith: [{ to: hub, useRemoteGateway: true }]')}`,
  },
  {
    rule: 'fastpath-peered-networks',
    breaks: circuit(
      'connections: [{ to: hub, fastPath: true }]',
      networks('id: hub, gateway: { sku: ErGw3AZ }', 'id: spoke, peeredWith: hub'),
    ),
    at: 'circuits[0].connections[0]',
    // A network that refuses the gateway has no traffic through it.
    keeps: circuit(
      'connections: [{ to: hub, fastPath: true }]',
      networks('id: hub, gateway: { sku: ErGw3AZ }', 'id: spoke, peeredWith: [{ to: hub, useRemoteGateway: false }]'),
    ),
  },
  {
    rule: 'connection-prefixes',
    breaks: circuit(
      'connections: hub',
      networks(`id: hub, addressSpace: [${list(201, (index) => `10.0.${index}.0/24`).join(', ')}]`),
    ),
    at: 'virtualNetworks[0].addressSpace',
    keeps: circuit(
      'connections: hub',
      networks(`id: hub, addressSpace: [${list(200, (index) => `10.0.${index}.0/24`).join(', ')}]`),
    ),
  },
  // Global Reach
  {
    rule: 'global-reach-locations',
    breaks: `${two('peeringLocation: Paris', 'peeringLocation: Paris')}globalReach: [{ circuits: [a, b] }]`,
    at: 'globalReach[0].circuits',
    keeps: `${two('peeringLocation: Paris', 'peeringLocation: Paris2')}globalReach: [{ circuits: [a, b] }]`,
  },
  {
    rule: 'global-reach-sku',
    breaks: `${two('sku: Local', 'sku: Standard')}globalReach: [{ circuits: [a, b] }]`,
    at: 'globalReach[0].circuits',
    keeps: `${two('sku: Standard', 'sku: Standard')}globalReach: [{ circuits: [a, b] }]`,
  },
  {
    rule: 'global-reach-sku',
    breaks: `${two('sku: Premium, peeringLocation: Paris', 'sku: Standard, peeringLocation: Tokyo')}globalReach: [{ circuits: [a, b] }]`,
    at: 'globalReach[0].circuits',
    keeps: `${two('sku: Premium, peeringLocation: Paris', 'sku: Premium, peeringLocation: Tokyo')}globalReach: [{ circuits: [a, b] }]`,
  },
  {
    rule: 'global-reach-place',
    breaks: `${two('peeringLocation: Milan', 'peeringLocation: Paris')}globalReach: [{ circuits: [a, b] }]`,
    at: 'globalReach[0].circuits',
    keeps: `${two('peeringLocation: Zurich', 'peeringLocation: Paris')}globalReach: [{ circuits: [a, b] }]`,
  },
  {
    rule: 'global-reach-private-peering',
    breaks: `${two('peerings: [{ type: MicrosoftPeering }]', 'bandwidth: 50')}globalReach: [{ circuits: [a, b] }]`,
    at: 'globalReach[0].circuits',
    keeps: `${two('peerings: [{ type: AzurePrivatePeering }]', 'bandwidth: 50')}globalReach: [{ circuits: [a, b] }]`,
  },
  {
    rule: 'global-reach-prefix',
    breaks: `${two('bandwidth: 50', 'bandwidth: 50')}globalReach: [{ circuits: [a, b], addressPrefix: 10.0.0.0/30 }]`,
    at: 'globalReach[0].addressPrefix',
    keeps: `${two('bandwidth: 50', 'bandwidth: 50')}globalReach: [{ circuits: [a, b], addressPrefix: 10.0.0.0/29 }]`,
  },
  {
    rule: 'global-reach-prefix',
    breaks: `sites: [{ name: A, addressSpace: [10.0.0.0/8] }]\n${two('bandwidth: 50', 'bandwidth: 50')}globalReach: [{ circuits: [a, b], addressPrefix: 10.0.0.0/29 }]`,
    at: 'globalReach[0].addressPrefix',
    keeps: `sites: [{ name: A, addressSpace: [10.0.0.0/8] }]\n${two('bandwidth: 50', 'bandwidth: 50')}globalReach: [{ circuits: [a, b], addressPrefix: 11.0.0.0/29 }]`,
  },
  {
    rule: 'global-reach-transitive',
    breaks: `circuits: [{ id: a, model: direct }, { id: b, model: direct }, { id: c, model: direct }]\nglobalReach: [{ circuits: [a, b] }, { circuits: [b, c] }]`,
    at: 'globalReach[0]',
    keeps: `circuits: [{ id: a, model: direct }, { id: b, model: direct }, { id: c, model: direct }]\nglobalReach: [{ circuits: [a, b] }, { circuits: [b, c] }, { circuits: [a, c] }]`,
  },
  // VPN
  {
    rule: 'vpn-over-peering',
    breaks: `sites: [{ id: s }]\n${circuit('connections: hub', networks('id: hub', 'id: far'))}vpn: [{ site: s, to: far, over: { circuit: er, peering: AzurePrivatePeering } }]`,
    at: 'vpn[0].over',
    keeps: `sites: [{ id: s }]\n${circuit('connections: hub', networks('id: hub', 'id: far, peeredWith: hub'))}vpn: [{ site: s, to: far, over: { circuit: er, peering: AzurePrivatePeering } }]`,
  },
  {
    rule: 'vpn-backup-private',
    breaks: `sites: [{ id: s }]\n${circuit('peerings: [{ type: MicrosoftPeering }]', hub)}vpn: [{ site: s, to: hub, backupFor: er }]`,
    at: 'vpn[0].backupFor',
    keeps: `sites: [{ id: s }]\n${circuit('peerings: [{ type: MicrosoftPeering }], connections: hub', hub)}vpn: [{ site: s, to: hub, backupFor: er }]`,
  },
  {
    rule: 'vpn-backup-reach',
    breaks: `sites: [{ id: s }]\n${circuit('connections: hub', networks('id: hub', 'id: far'))}vpn: [{ site: s, to: far, backupFor: er }]`,
    at: 'vpn[0].to',
    keeps: `sites: [{ id: s }]\n${circuit('connections: hub', networks('id: hub', 'id: far'))}vpn: [{ site: s, to: hub, backupFor: er }]`,
  },
  {
    rule: 'vpn-backup-router',
    breaks: `sites: [{ id: s, routers: [r, q] }]\n${circuit('sites: [s], connections: hub', `${hub}vpn: [{ site: s, router: q, to: hub, backupFor: er }]`)}`,
    at: 'vpn[0].router',
    keeps: `sites: [{ id: s, routers: [r, q, fw] }]\n${circuit('sites: [s], connections: hub', `${hub}vpn: [{ site: s, router: fw, to: hub, backupFor: er }]`)}`,
  },
  {
    rule: 'vpn-backup-router',
    breaks: `sites: [{ id: s, routers: [r] }]\n${circuit('sites: [s], connections: hub', `${hub}vpn: [{ site: s, to: hub, backupFor: er }]`)}`,
    at: 'vpn[0]',
    keeps: `sites: [{ id: s, routers: [r] }]\n${circuit('sites: [s]', `${hub}vpn: [{ site: s, to: hub }]`)}`,
  },
  {
    rule: 'vpn-gateway-sku',
    breaks: networks('id: hub, gateway: {}, vpnGateway: { sku: Basic }'),
    at: 'virtualNetworks[0].vpnGateway.sku',
    keeps: networks('id: hub, vpnGateway: { sku: Basic }'),
  },
  {
    rule: 'vpn-gateway-asn',
    breaks: networks('id: hub, gateway: {}, vpnGateway: { asn: 65010 }'),
    at: 'virtualNetworks[0].vpnGateway.asn',
    keeps: networks('id: hub, gateway: {}, vpnGateway: { asn: 65515 }'),
  },
  {
    rule: 'gateway-subnet-coexist',
    breaks: networks('id: hub, gateway: { subnet: 10.0.0.0/28 }, vpnGateway: {}'),
    at: 'virtualNetworks[0].gateway.subnet',
    keeps: networks('id: hub, gateway: { subnet: 10.0.0.0/27 }, vpnGateway: {}'),
  },
  {
    rule: 'vpn-only-backup',
    breaks: `sites: [{ id: s }]\n${circuit('connections: hub', hub)}vpn: [{ site: s, to: hub, backupFor: er }]`,
    at: 'vpn[0]',
    keeps: `sites: [{ id: s }]\n${circuit('', hub)}vpn: [{ site: s, to: hub, backupFor: er }]`,
  },
  {
    // A second circuit counts that the site gets to over the customer's own WAN.
    rule: 'vpn-only-backup',
    breaks: `sites: [{ id: s }, { id: t }]\n${two('sites: [s], connections: hub', 'sites: [t], connections: hub', hub)}vpn: [{ site: s, to: hub }]`,
    at: 'vpn[0]',
    keeps: `sites: [{ id: s, reaches: t }, { id: t }]\n${two('sites: [s], connections: hub', 'sites: [t], connections: hub', hub)}vpn: [{ site: s, to: hub }]`,
  },
  // Resiliency
  {
    rule: 'single-location',
    breaks: circuit('peeringLocation: Amsterdam, connections: hub', hub),
    at: 'circuits[0]',
    keeps: circuit('peeringLocation: Amsterdam Metro, connections: hub', hub),
  },
  {
    rule: 'two-circuits-one-location',
    breaks: two('peeringLocation: Paris, connections: hub', 'peeringLocation: paris, connections: hub', hub),
    at: 'circuits[1].peeringLocation',
    keeps: two('peeringLocation: Paris, connections: hub', 'peeringLocation: Paris2, connections: hub', hub),
  },
  {
    rule: 'resiliency-claim',
    breaks: circuit('peeringLocation: Paris, resiliencyLevel: High'),
    at: 'circuits[0].resiliencyLevel',
    keeps: circuit('peeringLocation: Paris Metro, resiliencyLevel: High'),
  },
  {
    rule: 'resiliency-claim',
    breaks: circuit('peeringLocation: Paris, resiliencyLevel: Maximum, connections: hub', hub),
    at: 'circuits[0].resiliencyLevel',
    keeps: two(
      'peeringLocation: Paris, resiliencyLevel: Maximum, connections: hub',
      'peeringLocation: Berlin, connections: hub',
      hub,
    ),
  },
  {
    rule: 'shared-provider',
    breaks: two(
      'provider: Colt, peeringLocation: Paris, connections: hub',
      'provider: Colt, peeringLocation: Berlin, connections: hub',
      hub,
    ),
    at: 'circuits[1]',
    keeps: two(
      'provider: Colt, peeringLocation: Paris, connections: hub',
      'provider: Orange, peeringLocation: Berlin, connections: hub',
      hub,
    ),
  },
  {
    rule: 'shared-site',
    breaks: `sites: [s, t]\n${two('sites: s, peeringLocation: Paris, connections: hub', 'sites: s, peeringLocation: Berlin, connections: hub', hub)}`,
    at: 'circuits[1]',
    keeps: `sites: [s, t]\n${two('sites: s, peeringLocation: Paris, connections: hub', 'sites: t, peeringLocation: Berlin, connections: hub', hub)}`,
  },
  {
    rule: 'two-routers',
    breaks: `sites: [{ id: s, routers: [r, q] }]\n${circuit('primary: { router: s/r }, secondary: { router: s/r }')}`,
    at: 'circuits[0].secondary.router',
    keeps: `sites: [{ id: s, routers: [r, q] }]\n${circuit('primary: { router: s/r }, secondary: { router: s/q }')}`,
  },
  {
    rule: 'two-provider-edges',
    breaks: circuit('provider: Colt, primary: { edge: PE-1 }, secondary: { edge: PE-1 }'),
    at: 'circuits[0].secondary.edge',
    keeps: circuit('provider: Colt, primary: { edge: PE-1 }, secondary: { edge: PE-2 }'),
  },
  {
    rule: 'two-provider-edges',
    breaks: `sites: [{ id: s, routers: [r, q] }]\n${circuit('provider: Colt, access: [{ site: s, router: r, provider: Liwest, edge: sw }, { site: s, router: q, provider: Liwest, edge: sw }]')}`,
    at: 'circuits[0].access[1].edge',
    keeps: `sites: [{ id: s, routers: [r, q] }]\n${circuit('provider: Colt, access: [{ site: s, router: r, provider: Liwest, edge: sw }, { site: s, router: q, provider: Liwest, edge: sx }]')}`,
  },
  {
    rule: 'two-lines',
    breaks: `sites: [{ id: s, routers: [r] }]\n${circuit('provider: Colt, access: [{ site: s, router: r, bandwidth: 1 Gbps }]')}`,
    at: 'circuits[0].access[0]',
    keeps: `sites: [{ id: s, routers: [r, q] }]\n${circuit('provider: Colt, access: [{ site: s, router: r }, { site: s, router: q }]')}`,
  },
  {
    rule: 'weights-of-all',
    breaks: two('connections: [{ to: hub, routingWeight: 10 }]', 'connections: [{ to: hub }]', hub),
    at: 'circuits[1].connections[0]',
    keeps: two('connections: [{ to: hub, routingWeight: 10 }]', 'connections: [{ to: hub, routingWeight: 0 }]', hub),
  },
  {
    rule: 'same-both-ways',
    breaks: two(
      'connections: [{ to: hub, routingWeight: 10 }], routing: { localPreference: 100 }',
      'connections: [{ to: hub, routingWeight: 5 }], routing: { localPreference: 200 }',
      hub,
    ),
    at: 'circuits[0].connections[0]',
    keeps: two(
      'connections: [{ to: hub, routingWeight: 10 }], routing: { localPreference: 200 }',
      'connections: [{ to: hub, routingWeight: 5 }], routing: { localPreference: 100 }',
      hub,
    ),
  },
  {
    rule: 'same-both-ways',
    breaks: two(
      'connections: hub, routing: { localPreference: 100 }',
      'connections: hub, routing: { localPreference: 100, asPathPrepend: 2 }',
      hub,
    ),
    at: 'circuits[1].connections[0]',
    // What isn’t stated of one of both directions tells nothing.
    keeps: two('connections: hub', 'connections: hub, routing: { localPreference: 100, asPathPrepend: 2 }', hub),
  },
  // Sites
  {
    rule: 'sites-left-out',
    breaks: `sites: [s, t]\n${two('sites: s', 'bandwidth: 50')}`,
    at: 'circuits[1]',
    keeps: `sites: [s, t]\n${two('sites: s', 'sites: t')}`,
  },
  {
    rule: 'exchange-inside',
    breaks:
      'sites: [{ id: s, kind: datacenter }]\ncircuits: [{ model: cloud-exchange, peeringLocation: Amsterdam, provider: Equinix }]',
    at: 'circuits[0]',
    keeps:
      'sites: [{ id: s, kind: colocation, location: Amsterdam }]\ncircuits: [{ model: cloud-exchange, peeringLocation: Amsterdam, provider: Equinix }]',
  },
  {
    rule: 'customer-prefix-count',
    breaks: `sites: [{ id: s, addressSpace: [${list(101, (index) => `"2a00:${index}::/32"`).join(', ')}] }]\n${circuit('bandwidth: 50')}`,
    at: 'circuits[0]',
    keeps: `sites: [{ id: s, addressSpace: [${list(100, (index) => `"2a00:${index}::/32"`).join(', ')}] }]\n${circuit('bandwidth: 50')}`,
  },
  {
    rule: 'bgp-speaker',
    breaks: circuit('layer: 2, bgp: provider'),
    at: 'circuits[0].bgp',
    keeps: circuit('layer: 3, bgp: provider'),
  },
  {
    rule: 'bgp-speaker',
    breaks: 'circuits: [{ model: direct, layer: 3 }]',
    at: 'circuits[0].layer',
    keeps: 'circuits: [{ model: direct, bgp: customer }]',
  },
  {
    rule: 'rule-known',
    breaks: 'sites: [A]\ncheck: [{ rule: single-locatoin, reason: a lab }]',
    at: 'check[0].rule',
    keeps: 'sites: [A]\ncheck: [{ rule: single-location, reason: a lab }, { rule: 26, reason: a lab }]',
  },
];
