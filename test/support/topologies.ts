import fc from 'fast-check';
import {
  appliances,
  bandwidth,
  carrier,
  facility,
  locations,
  medium,
  name,
  peerings,
  pick,
  prefix,
  providers,
  regions,
  routers,
  routeServer,
  routing,
  scaleUnits,
  some,
  status,
} from './values.ts';
import { wired } from './wired.ts';

export interface Shape {
  readonly models: readonly string[];
  readonly maxSites: number;
  readonly maxCircuits: number;
  readonly maxNetworks: number;
  /** Default: none. */
  readonly minSites?: number;
  readonly minCircuits?: number;
  readonly minNetworks?: number;
  /** As large customers have it: own WANs lead to a few sites, a few circuits start at a site, and there are more groups than two. */
  readonly large?: boolean;
}

/** Numbers that choose among the things of a list, whatever its length. */
const choice = fc.nat();

const site = (groups: readonly string[]) =>
  fc.record({
    name,
    kind: pick('headquarters', 'datacenter', 'office', 'branch', 'colocation', 'cloud'),
    location: some(name),
    facility,
    addressSpace: some(fc.array(prefix, { maxLength: 4 })),
    routers,
    status,
    reaches: some(choice),
    note: some(name),
    group: some(pick(...groups)),
  });

const port = fc.record({
  name: some(name),
  bandwidth: some(pick('10 Gbps', '100 Gbps')),
  encapsulation: some(pick('Dot1Q', 'QinQ')),
  peeringLocation: some(pick(...locations)),
  site: some(choice),
  carrier: some(carrier),
  medium,
  status,
  links: some(
    fc.tuple(
      fc.record({
        router: some(choice),
        facility,
        interface: some(fc.constant('HundredGigE1/0')),
        macsec: some(fc.boolean()),
      }),
      fc.record({
        site: some(choice),
        facility,
        rackId: some(fc.constant('A1')),
        patchPanelId: some(fc.constant('P1')),
        carrier: some(carrier),
      }),
    ),
  ),
});

const access = some(
  fc.array(
    fc.record({
      site: some(choice),
      router: some(choice),
      provider: some(fc.oneof(carrier, pick(...providers))),
      edge: some(pick('R-1', 'E-2')),
      bandwidth: some(bandwidth),
      medium,
    }),
    { minLength: 1, maxLength: 2 },
  ),
);

const circuit = (models: readonly string[]) =>
  fc.record({
    model: pick(...models),
    provider: some(pick(...providers)),
    ports: some(choice),
    peeringLocation: some(pick(...locations)),
    bandwidth: some(bandwidth),
    sku: some(pick('Premium', 'Standard', 'Local', 'Premium_MeteredData')),
    layer: some(pick(2, 3)),
    bgp: some(pick('customer', 'provider')),
    peerings,
    routing,
    sTag: some(fc.constant(100)),
    status,
    landing: some(fc.constant(['Equinix AM5', 'Digital Realty AMS8'])),
    access,
    edges: some(pick(['PE-1', 'PE-2'], ['PE-1', 'PE-1'], ['PE-3', undefined])),
    accessEdges: some(pick(['ACC-1', 'ACC-2'], ['ACC-1', 'ACC-1'])),
    outerVlan: some(fc.constant(100)),
    starts: some(fc.tuple(choice, choice)),
    own: some(fc.array(choice, { minLength: 1, maxLength: 3 })),
    to: some(fc.array(choice, { maxLength: 3 })),
    connection: fc.record({ authorization: some(fc.boolean()), privateLinkFastPath: some(fc.boolean()), status }),
    subscription: some(fc.constant('connectivity')),
    name: some(name),
  });

const network = fc.record({
  name,
  region: some(pick('West Europe', 'Taiwan North')),
  addressSpace: some(fc.array(prefix, { maxLength: 3 })),
  sku: some(pick('ErGw1AZ', 'ErGwScale')),
  scaleUnits,
  routeServer,
  appliances,
  privateEndpoints: some(pick(['sql'], ['sql', 'storage account of the data team', 'vault'])),
  routingIntent: some(fc.oneof(fc.boolean(), fc.record({ internet: fc.boolean(), private: fc.boolean() }))),
  wan: some(pick('contoso-wan', 'other-wan')),
  hub: fc.boolean(),
  fastPath: fc.boolean(),
  vpn: fc.boolean(),
  peer: some(
    fc.tuple(
      choice,
      some(fc.record({ useRemoteGateway: some(fc.boolean()), allowForwardedTraffic: some(fc.boolean()) })),
    ),
  ),
  subscription: some(fc.constant('landing zone 1')),
  status,
});

const vpn = fc.record({
  site: choice,
  router: some(choice),
  to: choice,
  backupFor: some(choice),
  bandwidth: some(bandwidth),
  over: some(fc.oneof(fc.constant('internet' as const), choice)),
  status,
});

const parts = (shape: Shape) => {
  // Large ones reach all the way to the most, which fast-check by itself seldom tries.
  const size = shape.large ? { size: 'max' as const } : {};
  return fc.record({
    sites: fc.array(site(shape.large ? regions : regions.slice(0, 2)), {
      minLength: shape.minSites ?? 0,
      maxLength: shape.maxSites,
      ...size,
    }),
    ports: fc.array(port, { maxLength: shape.models.includes('direct') ? 2 : 0 }),
    circuits: fc.array(circuit(shape.models), {
      minLength: shape.minCircuits ?? 0,
      maxLength: shape.maxCircuits,
      ...size,
    }),
    networks: fc.array(network, { minLength: shape.minNetworks ?? 0, maxLength: shape.maxNetworks, ...size }),
    globalReach: some(fc.array(fc.tuple(choice, choice), { minLength: 1, maxLength: 2 })),
    vpn: some(fc.array(vpn, { minLength: 1, maxLength: 2 })),
    oneFabric: some(fc.boolean()),
    customer: some(fc.record({ name, asn: fc.constant(65010) })),
    document: some(fc.constant({ version: '1.2', date: '2026-11-24', author: 'Network team' })),
    locale: some(pick('en', 'zh-TW')),
    title: some(name),
    subtitle: some(name),
  });
};

/** What is drawn by lot, before numbers are made references to things that there are. */
export type Parts = ReturnType<typeof parts> extends fc.Arbitrary<infer T> ? T : never;

/** Random topologies of the given models, valid by construction. */
export function topology(shape: Shape): fc.Arbitrary<Record<string, unknown>> {
  return parts(shape).map((drawn) => wired(drawn, shape.large === true));
}
