import * as z from 'zod';
import { longest } from '../limits.ts';
import { asn, bandwidth, cloud, href, id, prefix, status, text, vlan } from './common.ts';
import { either, listOf, manyOf, oneOrMore } from './shapes.ts';

const linkSubnets = {
  primaryPeerAddressPrefix: prefix
    .optional()
    .describe('Subnet of the primary link, /30 or /126 (expressroute-routing, 03/12/2026).'),
  secondaryPeerAddressPrefix: prefix
    .optional()
    .describe('Subnet of the secondary link, /30 or /126 (expressroute-routing, 03/12/2026).'),
};

const peering = z.strictObject({
  type: z.enum(['AzurePrivatePeering', 'MicrosoftPeering']),
  vlanId: vlan.optional(),
  peerASN: asn.optional().describe('ASN of the router that speaks BGP with Microsoft.'),
  ...linkSubnets,
  ipv6: z.strictObject(linkSubnets).optional(),
  advertisedPublicPrefixes: listOf(prefix).optional(),
  customerASN: asn.optional(),
  routeFilter: either([
    z
      .string()
      .max(2_000)
      .transform((name) => ({ name })),
    z.strictObject({ name: text.optional(), communities: listOf(text).optional() }),
  ]).optional(),
  services: listOf(text).optional().describe('What is reached over Microsoft peering, like Microsoft 365.'),
  bfd: z.boolean().optional(),
  md5: z.boolean().optional(),
  state: text.optional(),
  routingRegistryName: text.optional(),
});

const connection = either([
  id.transform((to) => ({ to })),
  z.strictObject({
    to: id.describe('A virtual network or a virtual hub.'),
    name: text.optional(),
    routingWeight: z
      .int()
      .min(0)
      .max(32_000)
      .optional()
      .describe(
        'Higher is preferred; default 0 (designing-for-disaster-recovery-with-expressroute-privatepeering, 06/15/2023; range: virtual-wan-expressroute-about, 03/26/2025).',
      ),
    fastPath: z.boolean().optional(),
    privateLinkFastPath: z.boolean().optional(),
    authorization: z
      .boolean()
      .optional()
      .describe('The circuit is in another subscription and admits the connection by an authorization key.'),
    subscription: text.optional(),
    status: status.optional(),
  }),
]);

const link = z
  .strictObject({
    router: text.optional().describe('Where the link starts: site/router.'),
    accessEdge: text.optional().describe('The provider’s device towards the customer, by id or name.'),
    edge: text.optional().describe('The provider’s device towards Microsoft, by id or name.'),
    facility: text.optional().describe('The facility of a metro that the link lands in.'),
    outerVlan: vlan
      .optional()
      .describe('Outer tag of the link, 1 to 4094, where one line carries both links (expressroute-faqs, 03/31/2026).'),
  })
  .describe('Where a link of the circuit starts and what it passes.');

const access = z.strictObject({
  site: id.optional(),
  router: text.optional().describe('The router that the line starts at: its id or name at the site, or site/router.'),
  provider: text.optional().describe('Whose line it is, by id or name, where it isn’t the circuit’s own provider.'),
  edge: text.optional().describe('The carrier’s device that the line ends at.'),
  bandwidth: bandwidth.optional(),
  medium: text.optional().describe('What the line is, like dark fibre.'),
});

const preference = z.int().min(0).max(4_294_967_295);

const routing = z
  .strictObject({
    localPreference: either([preference, z.record(z.string(), preference)])
      .optional()
      .describe(
        'Local preference of the sites’ routers, higher is preferred: for all networks, or by the id of the network. The sites’ choice towards Azure.',
      ),
    asPathPrepend: z
      .int()
      .min(0)
      .max(64)
      .optional()
      .describe(
        'How many times the sites’ AS number is prepended over this circuit. Azure’s choice towards the sites, after the weight of a connection (designing-for-disaster-recovery-with-expressroute-privatepeering, 06/15/2023).',
      ),
    specifics: oneOrMore(prefix)
      .optional()
      .describe(
        'Longer prefixes that are announced over this circuit alone. Azure’s choice towards the sites, before the weight of a connection (designing-for-disaster-recovery-with-expressroute-privatepeering, 06/15/2023).',
      ),
  })
  .describe('What decides between circuits besides the weights of their connections.');

/** An SKU by its tier, as `{ tier, family }`, or by its ARM name like `Premium_MeteredData`. */
const tier = z.enum(['Local', 'Standard', 'Premium', 'Basic', 'MultiCloud']);
const family = z.enum(['MeteredData', 'UnlimitedData']);
const armNames = tier.options.flatMap((each) => family.options.map((kind) => `${each}_${kind}` as const));
const sku = either([
  tier.transform(
    (value): { tier?: z.output<typeof tier> | undefined; family?: z.output<typeof family> | undefined } => ({
      tier: value,
    }),
  ),
  z.enum(armNames).transform((value) => {
    const [one, two] = value.split('_');
    return { tier: tier.parse(one), family: family.parse(two) };
  }),
  z.strictObject({ tier: tier.optional(), family: family.optional() }),
]);

export const circuits = manyOf(
  longest.circuits,
  z.strictObject({
    id: id.optional().describe('Default: made from the provider and the location.'),
    name: text.optional(),
    model: z
      .enum(['cloud-exchange', 'point-to-point', 'any-to-any', 'direct'])
      .describe('Connectivity model (expressroute-connectivity-models, 08/27/2026).'),
    provider: text.optional().describe('The connectivity provider’s id or name.'),
    ports: id.optional().describe('The ExpressRoute Direct port pair.'),
    peeringLocation: text.optional().describe('Where the circuit meets Microsoft’s edge; a metro too.'),
    bandwidth: bandwidth.optional(),
    sku: sku.optional(),
    layer: either([z.literal(2), z.literal(3)])
      .optional()
      .describe('Layer of the provider’s service. Default: 3 for any-to-any, else 2.'),
    bgp: z
      .enum(['customer', 'provider'])
      .optional()
      .describe('Who speaks BGP with Microsoft. Default: provider on layer 3, else customer.'),
    sites: oneOrMore(id).optional().describe('Default: the sites that no other circuit names.'),
    primary: link.optional(),
    secondary: link.optional(),
    access: manyOf(longest.accessLinks, access).optional().describe('Access links said one by one.'),
    routing: routing.optional(),
    peerings: manyOf(longest.peerings, peering).optional(),
    connections: oneOrMore(connection)
      .optional()
      .describe('The virtual networks and virtual hubs that the circuit is connected to.'),
    fastPath: z.boolean().optional().describe('Default for the circuit’s connections.'),
    sTag: vlan
      .optional()
      .describe(
        'Outer tag of the circuit on a QinQ port pair, given by Azure (expressroute-erdirect-about, 03/02/2026).',
      ),
    serviceKey: text.optional(),
    status: status.optional(),
    location: text.optional().describe('Azure region of the circuit resource.'),
    subscription: text.optional(),
    resourceGroup: text.optional(),
    resiliencyLevel: text.optional(),
    cloud: cloud.optional(),
    href: href.optional(),
  }),
);
