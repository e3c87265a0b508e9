/** Values of single keys, as people write them, and odd ones between them. */
import fc from 'fast-check';

export const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
export const pick = fc.constantFrom;

/** Names as people have them: short, long, in other scripts, and odd. */
export const name = fc.oneof(
  {
    weight: 6,
    arbitrary: pick(
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
    arbitrary: pick(
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
    arbitrary: pick(
      'The very long name of a headquarters building that nobody ever shortened because the lease says so',
      'averyveryverylonghostname-without-any-space-in-it-at-all.example.internal',
      '<b>&"bold"</b>',
      'a\u202eb\u0007c',
    ),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40 }).map((text) => `x${text}`) },
);

export const prefix = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }))
  .map(([a, b]) => `10.${a}.${b}.0/24`);
export const bandwidth = pick('50 Mbps', '1 Gbps', '10 Gbps', 1500);
export const status = some(pick('existing', 'planned', 'retiring'));
export const medium = some(pick('dark fibre', 'wavelength', 'microwave', 'cross-connect in the cage'));
export const carrier = pick('Zayo', 'Crown Castle', 'Telehouse Networks International');
export const facility = some(pick('Equinix AM5', 'NTT TY2', 'Digital Realty AMS8'));
export const providers = ['Equinix', 'Chunghwa Telecom', 'CenturyLink Cloud Connect', '遠傳電信'] as const;
export const locations = ['Taipei', 'Amsterdam', 'Washington DC', 'Amsterdam Metro'] as const;

export const regions = [
  'Taiwan',
  'Japan',
  'Korea',
  'Singapore',
  'Benelux',
  'DACH',
  '北部',
  'A very long name of a region that is never shortened',
] as const;

const routerName = pick('CE-1', 'CE-2', 'core-router-3', '核心路由器');
export const routers = some(
  fc.uniqueArray(
    fc.oneof(
      { weight: 3, arbitrary: routerName },
      routerName.chain((called) =>
        fc.record({ name: fc.constant(called), asn: some(fc.constant(65020)), managedBy: some(pick('provider')) }),
      ),
    ),
    { maxLength: 4, selector: (router) => (typeof router === 'string' ? router : router.name) },
  ),
);

const links = (four: number) => ({
  primaryPeerAddressPrefix: `172.16.${four}.0/30`,
  secondaryPeerAddressPrefix: `172.16.${four}.4/30`,
});
const privatePeering = fc.record({
  type: fc.constant('AzurePrivatePeering'),
  vlanId: pick(10, 100),
  peerASN: some(pick(65010, 4200000000)),
  subnets: some(fc.constant(links(0))),
  ipv6: some(fc.constant({ primaryPeerAddressPrefix: 'fd00:1::/126', secondaryPeerAddressPrefix: 'fd00:1::4/126' })),
  bfd: some(fc.boolean()),
  md5: some(fc.boolean()),
});
const microsoftPeering = fc.record({
  type: fc.constant('MicrosoftPeering'),
  vlanId: fc.constant(200),
  peerASN: fc.constant(3462),
  subnets: some(fc.constant(links(1))),
  services: some(pick(['Microsoft 365'], ['Microsoft 365', 'Azure PaaS', 'Dynamics 365'])),
  advertisedPublicPrefixes: some(fc.constant(['198.51.100.0/24', '203.0.113.0/25'])),
  routeFilter: some(pick('rf-m365', { name: 'rf', communities: ['12076:5010', '12076:5020'] })),
});
type Peering = { readonly subnets: object | undefined };
/** None, either, or both; not said at all in many files. */
export const peerings = some(
  fc
    .oneof(
      fc.constant([] as Peering[]),
      fc.tuple(privatePeering),
      fc.tuple(microsoftPeering),
      fc.tuple(privatePeering, microsoftPeering),
    )
    .map((all: Peering[]) => all.map(({ subnets, ...peering }) => ({ ...peering, ...subnets }))),
);

/** What else decides between circuits. */
export const routing = some(
  fc.record({
    localPreference: some(pick(150, 200)),
    asPathPrepend: some(pick(0, 1, 3)),
    specifics: some(fc.array(prefix, { minLength: 1, maxLength: 3 })),
  }),
);

export const appliances = some(
  pick(
    [{ name: 'azfw', kind: 'firewall' }],
    [
      { name: 'azfw', kind: 'firewall' },
      { name: 'vmx', kind: 'NVA', asn: 65050 },
    ],
    [
      { name: 'vmx', kind: 'NVA', asn: 65050 },
      { name: 'vmx-2', kind: 'NVA' },
      { name: 'a load balancer with a long name' },
    ],
  ),
);
/** `peers` names appliances, so it is filled in where these are known. */
export const routeServer = some(
  fc.oneof(
    fc.boolean(),
    fc.record({ name: some(fc.constant('rs')), asn: some(fc.constant(65515)), peers: fc.boolean() }),
  ),
);
export const scaleUnits = some(pick(1, 2, 10));
