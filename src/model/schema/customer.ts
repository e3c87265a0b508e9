import * as z from 'zod';
import { longest } from '../limits.ts';
import { asn, bandwidth, href, id, prefix, status, text } from './common.ts';
import { either, listOf, manyOf, oneOrMore } from './shapes.ts';

export const customer = z
  .strictObject({
    name: text.optional().describe('The customer’s name.'),
    asn: asn.optional(),
  })
  .describe('Whose network it is.');

const router = either([
  z
    .string()
    .min(1)
    .max(200)
    .transform((name) => ({ name })),
  z.strictObject({
    id: id.optional(),
    name: text.optional(),
    asn: asn.optional(),
    managedBy: z.enum(['customer', 'provider']).optional().describe('Who runs the router. Default: customer.'),
  }),
]).describe('A customer edge router: its name, or what is known of it.');

const site = z.strictObject({
  id: id.optional().describe('Default: made from the name.'),
  name: text.optional(),
  kind: z
    .enum(['headquarters', 'datacenter', 'office', 'branch', 'colocation', 'cloud'])
    .optional()
    .describe('Default: office. `cloud` is another cloud.'),
  location: text.optional().describe('Where it is, as people say it.'),
  facility: text.optional().describe('The building that a cage stands in.'),
  addressSpace: listOf(prefix).optional(),
  routers: manyOf(longest.routers, router)
    .optional()
    .describe('Customer edge routers. Left out: one neutral customer edge is drawn.'),
  group: text.optional().describe('Sites of one group can be folded into one.'),
  reaches: oneOrMore(id).optional().describe('The site or sites that it reaches over the customer’s own WAN.'),
  href: href.optional(),
  note: text.optional(),
  status: status.optional(),
});

export const sites = listOf(
  either([
    z
      .string()
      .min(1)
      .max(2_000)
      .transform((name) => ({ name })),
    site,
  ]),
).describe('On-premises sites. A string is a site’s name.');

const edge = either([
  z
    .string()
    .min(1)
    .max(2_000)
    .transform((name) => ({ name })),
  z.strictObject({ id: id.optional(), name: text.optional() }),
]).describe('A provider’s device: its name, or its id and name.');

export const providers = listOf(
  z.strictObject({
    id: id.optional(),
    name: text.optional(),
    asn: asn.optional(),
    edges: manyOf(longest.edges, edge)
      .optional()
      .describe('Provider edge devices. Circuits name them by id or name; those that name the same one share it.'),
    oneFabric: z
      .boolean()
      .optional()
      .describe('The provider’s exchanges are one fabric. Default: one exchange for each metro.'),
    href: href.optional(),
  }),
).describe('Only needed to say more than a circuit’s provider name.');

const carrier = text.describe('Whose line leads from the site to the port.');
const medium = text.describe('What lies between the site and the port, like dark fibre.');

const portLink = z
  .strictObject({
    site: id.optional().describe('The site that the port is joined to. Default: the pair’s.'),
    router: text.optional().describe('The router that the port is joined to: its id or name at the site.'),
    facility: text.optional().describe('The building that the port is in.'),
    interface: text.optional().describe('Name of Microsoft’s interface, as Azure gives it.'),
    rackId: text.optional(),
    patchPanelId: text.optional(),
    macsec: z.boolean().optional().describe('MACsec on the port (expressroute-about-encryption, 03/15/2023).'),
    carrier: carrier.optional(),
    medium: medium.optional(),
  })
  .describe('One port of the pair, and what it is joined to.');

export const ports = listOf(
  z.strictObject({
    id,
    name: text.optional(),
    peeringLocation: text.optional(),
    bandwidth: bandwidth
      .optional()
      .describe('Speed of each port: 10, 100 or 400 Gbps (expressroute-erdirect-about, 03/02/2026).'),
    encapsulation: z
      .enum(['Dot1Q', 'QinQ'])
      .optional()
      .describe('One VLAN tag, or two (expressroute-erdirect-about, 03/02/2026).'),
    site: id.optional().describe('The site whose routers are joined to both ports.'),
    carrier: carrier.optional(),
    medium: medium.optional(),
    links: z.strictObject({ primary: portLink.optional(), secondary: portLink.optional() }).optional(),
    status: status.optional(),
    href: href.optional(),
  }),
).describe('ExpressRoute Direct port pairs.');
