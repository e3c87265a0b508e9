import fc from 'fast-check';

/** Names as people have them: short, long, in other scripts, and odd. */
const name = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Taipei',
      'Hsinchu datacenter',
      'Kaohsiung branch',
      'Rotterdam headquarters',
      'Lab',
      'São Paulo',
      'Łódź',
      'Αθήνα',
      'Москва',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '台北總部',
      '內湖共置機籠與備援資料中心',
      '東京データセンター',
      '서울 지사',
      'المركز الرئيسي للشركة',
      'משרד ראשי',
      '🏢 HQ 🇹🇼',
      '👩‍👩‍👧‍👦 family office',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'The very long name of a headquarters building that nobody ever shortened because the lease says so',
      'averyveryverylonghostname-without-any-space-in-it-at-all.example.internal',
      '<b>&"bold"</b>',
      'a\u202eb\u0007c',
    ),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40 }).map((text) => `x${text}`) },
);

const prefix = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }))
  .map(([a, b]) => `10.${a}.${b}.0/24`);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const bandwidth = fc.constantFrom('50 Mbps', '1 Gbps', '10 Gbps', 1500);
const status = some(fc.constantFrom('existing', 'planned', 'retiring'));

function clean<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Access links said one by one: one line, two of one carrier, or two carriers. */
const access = some(
  fc.constantFrom(
    [{ provider: 'Regional carrier', edge: 'R-1', bandwidth: '1 Gbps', medium: 'dark fibre' }],
    [
      { provider: 'Colt', bandwidth: '1 Gbps' },
      { provider: 'Telehouse Networks International', bandwidth: '500 Mbps', medium: 'microwave' },
    ],
    [{ medium: 'satellite' }, { edge: 'E-2' }],
  ),
);

const peerings = some(
  fc.oneof(
    fc.constant([]),
    fc.constant([{ type: 'AzurePrivatePeering', vlanId: 100, peerASN: 65010 }]),
    fc.constant([{ type: 'MicrosoftPeering', vlanId: 200, peerASN: 3462, services: ['Microsoft 365', 'Azure PaaS'] }]),
    fc.constant([
      { type: 'AzurePrivatePeering', vlanId: 100, peerASN: 4200000000 },
      { type: 'MicrosoftPeering', vlanId: 200, peerASN: 3462, services: ['Microsoft 365'] },
    ]),
    fc.constant([
      {
        type: 'AzurePrivatePeering',
        vlanId: 10,
        peerASN: 65010,
        primaryPeerAddressPrefix: '172.16.0.0/30',
        secondaryPeerAddressPrefix: '172.16.0.4/30',
        ipv6: { primaryPeerAddressPrefix: 'fd00:1::/126', secondaryPeerAddressPrefix: 'fd00:1::4/126' },
        bfd: true,
        md5: true,
      },
    ]),
  ),
);

const regions = [
  'Taiwan',
  'Japan',
  'Korea',
  'Singapore',
  'Benelux',
  'DACH',
  '北部',
  'A very long name of a region that is never shortened',
];

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

/** Random topologies of the given models, valid by construction. */
export function topology(shape: Shape): fc.Arbitrary<Record<string, unknown>> {
  // Large ones reach all the way to the most, which fast-check by itself seldom tries.
  const size = shape.large ? { size: 'max' as const } : {};
  return fc
    .record({
      sites: fc.array(
        fc.record({
          name,
          kind: fc.constantFrom('headquarters', 'datacenter', 'office', 'branch', 'colocation'),
          location: some(name),
          facility: some(fc.constantFrom('Equinix AM5', 'NTT TY2')),
          addressSpace: some(fc.array(prefix, { maxLength: 4 })),
          routers: some(
            fc.uniqueArray(fc.constantFrom('CE-1', 'CE-2', 'core-router-3', '核心路由器'), { maxLength: 4 }),
          ),
          status,
          reach: some(fc.nat()),
          note: some(name),
          group: some(fc.constantFrom(...(shape.large ? regions : regions.slice(0, 2)))),
        }),
        { minLength: shape.minSites ?? 0, maxLength: shape.maxSites, ...size },
      ),
      circuits: fc.array(
        fc.record({
          model: fc.constantFrom(...shape.models),
          provider: some(fc.constantFrom('Equinix', 'Chunghwa Telecom', 'CenturyLink Cloud Connect', '遠傳電信')),
          peeringLocation: some(fc.constantFrom('Taipei', 'Amsterdam', 'Washington DC', 'Amsterdam Metro')),
          bandwidth: some(bandwidth),
          sku: some(fc.constantFrom('Premium', 'Standard', 'Local')),
          layer: some(fc.constantFrom(2, 3)),
          bgp: some(fc.constantFrom('customer', 'provider')),
          peerings,
          status,
          landing: some(fc.constant(['Equinix AM5', 'Digital Realty AMS8'])),
          access,
          edges: some(fc.constant(['PE-1', 'PE-2'])),
          accessEdges: some(fc.constant(['ACC-1', 'ACC-2'])),
          outerVlan: some(fc.constant(100)),
          own: some(fc.array(fc.nat(), { minLength: 1, maxLength: 3 })),
          to: some(fc.array(fc.nat(), { maxLength: 3 })),
          name: some(name),
        }),
        { minLength: shape.minCircuits ?? 0, maxLength: shape.maxCircuits, ...size },
      ),
      networks: fc.array(
        fc.record({
          name,
          region: some(fc.constantFrom('West Europe', 'Taiwan North')),
          addressSpace: some(fc.array(prefix, { maxLength: 3 })),
          sku: some(fc.constantFrom('ErGw1AZ', 'ErGwScale')),
          routeServer: some(fc.boolean()),
          appliances: some(
            fc.constant([
              { name: 'azfw', kind: 'firewall' },
              { name: 'vmx', kind: 'NVA' },
            ]),
          ),
          hub: fc.boolean(),
          fastPath: fc.boolean(),
          vpn: fc.boolean(),
          peer: some(fc.nat()),
          status,
        }),
        { minLength: shape.minNetworks ?? 0, maxLength: shape.maxNetworks, ...size },
      ),
      reach: some(fc.tuple(fc.nat(), fc.nat())),
      vpn: some(fc.tuple(fc.nat(), fc.nat(), some(fc.nat()))),
      customer: some(fc.record({ name, asn: fc.constant(65010) })),
      locale: some(fc.constantFrom('en', 'zh-TW')),
      title: some(name),
    })
    .map((raw) => {
      const siteIds = raw.sites.map((_, index) => `s${index}`);
      const places = shape.large ? siteIds.slice(0, 6) : siteIds;
      const circuitIds = raw.circuits.map((_, index) => `c${index}`);
      const networkIds = raw.networks.map((_, index) => `n${index}`);
      const pick = (ids: readonly string[], at: number | undefined) =>
        at === undefined || ids.length === 0 ? undefined : ids[at % ids.length];
      const picks = (ids: readonly string[], at: readonly number[] | undefined) => {
        if (at === undefined || ids.length === 0) return undefined;
        return [...new Set(at.map((each) => ids[each % ids.length]))];
      };
      const joined = (one?: string, other?: string) => one !== undefined && other !== undefined && one !== other;
      const reach = raw.reach?.map((at) => pick(circuitIds, at));
      const over = pick(circuitIds, raw.vpn?.[2]);
      const vpn = raw.vpn && {
        site: pick(siteIds, raw.vpn[0]),
        to: pick(networkIds, raw.vpn[1]),
        over: over === undefined ? undefined : { circuit: over },
      };
      // Some of the networks are virtual hubs, which hold others.
      const isHub = raw.networks.map((network) => network.hub);
      const plain = networkIds.filter((_, index) => !isHub[index]);
      const hubs = networkIds.filter((_, index) => isHub[index]);
      return clean({
        title: raw.title,
        locale: raw.locale,
        customer: raw.customer,
        sites: raw.sites.map(({ reach: to, ...site }, index) => ({
          id: siteIds[index],
          ...site,
          reaches: pick(places, to),
        })),
        circuits: raw.circuits.map(({ own, to, landing, edges, accessEdges, outerVlan, ...circuit }, index) => ({
          id: circuitIds[index],
          ...circuit,
          sites: picks(places, own),
          connections: picks(networkIds, to)?.map((id) => ({
            to: id,
            fastPath: raw.networks[networkIds.indexOf(id ?? '')]?.fastPath,
            routingWeight: index * 10,
          })),
          ...Object.fromEntries(
            (['primary', 'secondary'] as const).map((role, side) => [
              role,
              { facility: landing?.[side], edge: edges?.[side], accessEdge: accessEdges?.[side], outerVlan },
            ]),
          ),
        })),
        virtualNetworks: raw.networks.flatMap(({ sku, vpn: hasVpn, peer, hub, fastPath: _, ...network }, index) =>
          hub
            ? []
            : [
                {
                  id: networkIds[index],
                  ...network,
                  gateway: sku && { sku },
                  vpnGateway: hasVpn ? { sku: 'VpnGw2AZ' } : undefined,
                  peeredWith: joined(pick(plain, peer), networkIds[index]) ? [pick(plain, peer)] : undefined,
                },
              ],
        ),
        virtualHubs: raw.networks.flatMap(({ name: own, region, status: state, peer, hub }, index) =>
          hub
            ? [
                {
                  id: networkIds[index],
                  name: own,
                  region,
                  status: state,
                  virtualNetworks: picks(plain, peer === undefined ? undefined : [peer, peer + 1]),
                  hubs: hubs.filter((id) => id !== networkIds[index]).slice(0, 1),
                },
              ]
            : [],
        ),
        globalReach:
          reach && joined(reach[0], reach[1]) ? [{ circuits: reach, addressPrefix: '172.16.255.0/29' }] : undefined,
        vpn: vpn?.site !== undefined && vpn.to !== undefined ? [vpn] : undefined,
      }) as Record<string, unknown>;
    });
}
