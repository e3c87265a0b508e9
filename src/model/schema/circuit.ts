import * as z from 'zod/mini';
import { described } from '../../described.ts';
import { longest } from '../limits.ts';
import { asn, bandwidth, cloud, href, id, prefix, status, text, vlan } from './common.ts';
import { either, listOf, manyOf, oneOrMore } from './shapes.ts';

const linkSubnets = {
  primaryPeerAddressPrefix: described(
    z.optional(prefix),
    'Subnet of the primary link, /30 or /126 (expressroute-routing, 03/12/2026).',
  ),
  secondaryPeerAddressPrefix: described(
    z.optional(prefix),
    'Subnet of the secondary link, /30 or /126 (expressroute-routing, 03/12/2026).',
  ),
};

const peering = z.strictObject({
  type: z.enum(['AzurePrivatePeering', 'MicrosoftPeering']),
  vlanId: z.optional(vlan),
  peerASN: described(z.optional(asn), 'ASN of the router that speaks BGP with Microsoft.'),
  ...linkSubnets,
  ipv6: z.optional(z.strictObject(linkSubnets)),
  advertisedPublicPrefixes: z.optional(listOf(prefix)),
  customerASN: z.optional(asn),
  routeFilter: z.optional(
    either([
      z.pipe(
        z.string().check(z.maxLength(2_000)),
        z.transform((name) => ({ name })),
      ),
      z.strictObject({ name: z.optional(text), communities: z.optional(listOf(text)) }),
    ]),
  ),
  services: described(z.optional(listOf(text)), 'What is reached over Microsoft peering, like Microsoft 365.'),
  bfd: z.optional(z.boolean()),
  md5: z.optional(z.boolean()),
  state: z.optional(text),
  routingRegistryName: z.optional(text),
});

const connection = either([
  z.pipe(
    id,
    z.transform((to) => ({ to })),
  ),
  z.strictObject({
    to: described(id, 'A virtual network or a virtual hub.'),
    name: z.optional(text),
    routingWeight: described(
      z.optional(z.int().check(z.gte(0), z.lte(32_000))),
      'Higher is preferred; default 0 (designing-for-disaster-recovery-with-expressroute-privatepeering, 06/15/2023; range: virtual-wan-expressroute-about, 03/26/2025).',
    ),
    fastPath: z.optional(z.boolean()),
    privateLinkFastPath: z.optional(z.boolean()),
    authorization: described(
      z.optional(z.boolean()),
      'The circuit is in another subscription and admits the connection by an authorization key.',
    ),
    subscription: z.optional(text),
    status: z.optional(status),
  }),
]);

const link = described(
  z.strictObject({
    router: described(z.optional(text), 'Where the link starts: site/router.'),
    accessEdge: described(z.optional(text), 'The provider’s device towards the customer, by id or name.'),
    edge: described(z.optional(text), 'The provider’s device towards Microsoft, by id or name.'),
    facility: described(z.optional(text), 'The facility of a metro that the link lands in.'),
    outerVlan: described(
      z.optional(vlan),
      'Outer tag of the link, 1 to 4094, where one line carries both links (expressroute-faqs, 03/31/2026).',
    ),
  }),
  'Where a link of the circuit starts and what it passes.',
);

const access = z.strictObject({
  site: z.optional(id),
  router: described(
    z.optional(text),
    'The router that the line starts at: its id or name at the site, or site/router.',
  ),
  provider: described(z.optional(text), 'Whose line it is, by id or name, where it isn’t the circuit’s own provider.'),
  edge: described(z.optional(text), 'The carrier’s device that the line ends at.'),
  bandwidth: z.optional(bandwidth),
  medium: described(z.optional(text), 'What the line is, like dark fibre.'),
});

const preference = z.int().check(z.gte(0), z.lte(4_294_967_295));

const routing = described(
  z.strictObject({
    localPreference: described(
      z.optional(either([preference, z.record(z.string(), preference)])),
      'Local preference of the sites’ routers, higher is preferred: for all networks, or by the id of the network. The sites’ choice towards Azure.',
    ),
    asPathPrepend: described(
      z.optional(z.int().check(z.gte(0), z.lte(64))),
      'How many times the sites’ AS number is prepended over this circuit. Azure’s choice towards the sites, after the weight of a connection (designing-for-disaster-recovery-with-expressroute-privatepeering, 06/15/2023).',
    ),
    specifics: described(
      z.optional(oneOrMore(prefix)),
      'Longer prefixes that are announced over this circuit alone. Azure’s choice towards the sites, before the weight of a connection (designing-for-disaster-recovery-with-expressroute-privatepeering, 06/15/2023).',
    ),
  }),
  'What decides between circuits besides the weights of their connections.',
);

/** An SKU by its tier, as `{ tier, family }`, or by its ARM name like `Premium_MeteredData`. */
const tier = z.enum(['Local', 'Standard', 'Premium', 'Basic', 'MultiCloud']);
const family = z.enum(['MeteredData', 'UnlimitedData']);
const armNames = tier.options.flatMap((each) => family.options.map((kind) => `${each}_${kind}` as const));
const sku = either([
  z.pipe(
    tier,
    z.transform(
      (value): { tier?: z.output<typeof tier> | undefined; family?: z.output<typeof family> | undefined } => ({
        tier: value,
      }),
    ),
  ),
  z.pipe(
    z.enum(armNames),
    z.transform((value) => {
      const [one, two] = value.split('_');
      return { tier: tier.parse(one), family: family.parse(two) };
    }),
  ),
  z.strictObject({ tier: z.optional(tier), family: z.optional(family) }),
]);

export const circuits = manyOf(
  longest.circuits,
  z.strictObject({
    id: described(z.optional(id), 'Default: made from the provider and the location.'),
    name: z.optional(text),
    model: described(
      z.enum(['cloud-exchange', 'point-to-point', 'any-to-any', 'direct']),
      'Connectivity model (expressroute-connectivity-models, 08/27/2026).',
    ),
    provider: described(z.optional(text), 'The connectivity provider’s id or name.'),
    ports: described(z.optional(id), 'The ExpressRoute Direct port pair.'),
    peeringLocation: described(z.optional(text), 'Where the circuit meets Microsoft’s edge; a metro too.'),
    bandwidth: z.optional(bandwidth),
    sku: z.optional(sku),
    layer: described(
      z.optional(either([z.literal(2), z.literal(3)])),
      'Layer of the provider’s service. Default: 3 for any-to-any, else 2.',
    ),
    bgp: described(
      z.optional(z.enum(['customer', 'provider'])),
      'Who speaks BGP with Microsoft. Default: provider on layer 3, else customer.',
    ),
    sites: described(z.optional(oneOrMore(id)), 'Default: the sites that no other circuit names.'),
    primary: z.optional(link),
    secondary: z.optional(link),
    access: described(z.optional(manyOf(longest.accessLinks, access)), 'Access links said one by one.'),
    routing: z.optional(routing),
    peerings: z.optional(manyOf(longest.peerings, peering)),
    connections: described(
      z.optional(oneOrMore(connection)),
      'The virtual networks and virtual hubs that the circuit is connected to.',
    ),
    fastPath: described(z.optional(z.boolean()), 'Default for the circuit’s connections.'),
    sTag: described(
      z.optional(vlan),
      'Outer tag of the circuit on a QinQ port pair, given by Azure (expressroute-erdirect-about, 03/02/2026).',
    ),
    serviceKey: z.optional(text),
    status: z.optional(status),
    location: described(z.optional(text), 'Azure region of the circuit resource.'),
    subscription: z.optional(text),
    resourceGroup: z.optional(text),
    resiliencyLevel: z.optional(text),
    cloud: z.optional(cloud),
    href: z.optional(href),
  }),
);
