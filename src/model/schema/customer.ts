import * as z from 'zod/mini';
import { described } from '../../described.ts';
import { longest } from '../limits.ts';
import { asn, bandwidth, href, id, prefix, status, text } from './common.ts';
import { either, listOf, manyOf, oneOrMore } from './shapes.ts';

export const customer = described(
  z.strictObject({
    name: described(z.optional(text), 'The customer’s name.'),
    asn: z.optional(asn),
  }),
  'Whose network it is.',
);

const router = described(
  either([
    z.pipe(
      z.string().check(z.minLength(1), z.maxLength(200)),
      z.transform((name) => ({ name })),
    ),
    z.strictObject({
      id: z.optional(id),
      name: z.optional(text),
      asn: z.optional(asn),
      managedBy: described(z.optional(z.enum(['customer', 'provider'])), 'Who runs the router. Default: customer.'),
    }),
  ]),
  'A customer edge router: its name, or what is known of it.',
);

const site = z.strictObject({
  id: described(z.optional(id), 'Default: made from the name.'),
  name: z.optional(text),
  kind: described(
    z.optional(z.enum(['headquarters', 'datacenter', 'office', 'branch', 'colocation', 'cloud'])),
    'Default: office. `cloud` is another cloud.',
  ),
  location: described(z.optional(text), 'Where it is, as people say it.'),
  facility: described(z.optional(text), 'The building that a cage stands in.'),
  addressSpace: z.optional(listOf(prefix)),
  routers: described(
    z.optional(manyOf(longest.routers, router)),
    'Customer edge routers. Left out: one neutral customer edge is drawn.',
  ),
  group: described(z.optional(text), 'Sites of one group can be folded into one.'),
  reaches: described(
    z.optional(oneOrMore(id)),
    'The site or sites that it reaches over the customer’s own WAN. The line leads both ways.',
  ),
  href: z.optional(href),
  note: z.optional(text),
  status: z.optional(status),
});

export const sites = described(
  listOf(
    either([
      z.pipe(
        z.string().check(z.minLength(1), z.maxLength(2_000)),
        z.transform((name) => ({ name })),
      ),
      site,
    ]),
  ),
  'On-premises sites. A string is a site’s name.',
);

const edge = described(
  either([
    z.pipe(
      z.string().check(z.minLength(1), z.maxLength(2_000)),
      z.transform((name) => ({ name })),
    ),
    z.strictObject({ id: z.optional(id), name: z.optional(text) }),
  ]),
  'A provider’s device: its name, or its id and name.',
);

export const providers = described(
  listOf(
    z.strictObject({
      id: z.optional(id),
      name: z.optional(text),
      asn: z.optional(asn),
      edges: described(
        z.optional(manyOf(longest.edges, edge)),
        'Provider edge devices. Circuits name them by id or name; those that name the same one share it.',
      ),
      oneFabric: described(
        z.optional(z.boolean()),
        'The provider’s exchanges are one fabric. Default: one exchange for each metro.',
      ),
      href: z.optional(href),
    }),
  ),
  'Only needed to say more than a circuit’s provider name.',
);

const carrier = described(text, 'Whose line leads from the site to the port.');
const medium = described(text, 'What lies between the site and the port, like dark fibre.');

const portLink = described(
  z.strictObject({
    site: described(z.optional(id), 'The site that the port is joined to. Default: the pair’s.'),
    router: described(z.optional(text), 'The router that the port is joined to: its id or name at the site.'),
    facility: described(z.optional(text), 'The building that the port is in.'),
    interface: described(z.optional(text), 'Name of Microsoft’s interface, as Azure gives it.'),
    rackId: z.optional(text),
    patchPanelId: z.optional(text),
    macsec: described(z.optional(z.boolean()), 'MACsec on the port (expressroute-about-encryption, 03/15/2023).'),
    carrier: z.optional(carrier),
    medium: z.optional(medium),
  }),
  'One port of the pair, and what it is joined to.',
);

export const ports = described(
  listOf(
    z.strictObject({
      id,
      name: z.optional(text),
      peeringLocation: z.optional(text),
      bandwidth: described(
        z.optional(bandwidth),
        'Speed of each port: 10, 100 or 400 Gbps (expressroute-erdirect-about, 03/02/2026).',
      ),
      encapsulation: described(
        z.optional(z.enum(['Dot1Q', 'QinQ'])),
        'One VLAN tag, or two (expressroute-erdirect-about, 03/02/2026).',
      ),
      site: described(z.optional(id), 'The site whose routers are joined to both ports.'),
      carrier: z.optional(carrier),
      medium: z.optional(medium),
      links: z.optional(z.strictObject({ primary: z.optional(portLink), secondary: z.optional(portLink) })),
      status: z.optional(status),
      href: z.optional(href),
    }),
  ),
  'ExpressRoute Direct port pairs.',
);
