import * as z from 'zod/mini';
import { described } from '../../described.ts';
import { asn, bandwidth, cloud, href, id, prefix, status, text } from './common.ts';
import { either, listOf, oneOrMore } from './shapes.ts';

const units = described(
  z.strictObject({ min: z.optional(z.int().check(z.gte(1))), max: z.optional(z.int().check(z.gte(1))) }),
  'Scale units of an ErGwScale gateway, 1,000 Mbps each, 1 to 40 (scalable-gateway, 11/06/2025).',
);

const appliances = described(
  listOf(
    z.strictObject({
      name: text,
      kind: described(z.optional(text), 'Like firewall or NVA.'),
      asn: z.optional(asn),
    }),
  ),
  'Firewalls and network virtual appliances.',
);

const routeServer = described(
  either([
    z.boolean(),
    z.strictObject({
      name: z.optional(text),
      asn: described(z.optional(asn), 'ASN of the Route Server. Default: 65515.'),
      peers: described(z.optional(oneOrMore(text)), 'What it speaks BGP with: names of appliances.'),
    }),
  ]),
  'Azure Route Server: true, or what is known of it.',
);

/** A peering with another network: its id, or what is said of it. */
const networkPeering = either([
  z.pipe(
    id,
    z.transform((to) => ({ to })),
  ),
  z.strictObject({
    to: described(id, 'The other virtual network.'),
    useRemoteGateway: described(z.optional(z.boolean()), 'This network uses the gateway of the other one.'),
    allowForwardedTraffic: described(
      z.optional(z.boolean()),
      'This network takes traffic that was forwarded in the other one, like by a firewall.',
    ),
  }),
]);

export const virtualNetworks = listOf(
  z.strictObject({
    id,
    name: z.optional(text),
    region: z.optional(text),
    addressSpace: z.optional(listOf(prefix)),
    gateway: described(
      z.optional(
        z.strictObject({
          name: z.optional(text),
          sku: described(z.optional(text), 'Like ErGw1AZ (expressroute-about-virtual-network-gateways, 09/05/2026).'),
          subnet: described(z.optional(prefix), 'The prefix of GatewaySubnet.'),
          scaleUnits: z.optional(units),
          status: z.optional(status),
        }),
      ),
      'The ExpressRoute gateway. Left out: one is assumed where a circuit is connected to the network.',
    ),
    vpnGateway: described(
      z.optional(
        z.strictObject({
          name: z.optional(text),
          sku: described(z.optional(text), 'Like VpnGw2AZ.'),
          asn: z.optional(asn),
        }),
      ),
      'The VPN gateway. Left out: one is assumed where a VPN ends in the network.',
    ),
    peeredWith: described(z.optional(oneOrMore(networkPeering)), 'The virtual networks that it is peered with.'),
    routeServer: z.optional(routeServer),
    appliances: z.optional(appliances),
    privateEndpoints: described(z.optional(listOf(text)), 'Private endpoints in the network, by name.'),
    subscription: described(z.optional(text), 'The subscription that the network is in.'),
    cloud: z.optional(cloud),
    status: z.optional(status),
    href: z.optional(href),
  }),
);

export const virtualHubs = described(
  listOf(
    z.strictObject({
      id,
      name: z.optional(text),
      wan: described(z.optional(text), 'The name of the Virtual WAN that it is a hub of.'),
      region: z.optional(text),
      addressPrefix: z.optional(prefix),
      gateway: described(
        z.optional(
          z.strictObject({
            name: z.optional(text),
            scaleUnits: described(
              z.optional(z.int().check(z.gte(1))),
              'Scale units of 2 Gbps each, 1 to 10 (virtual-wan-expressroute-about, 03/26/2025).',
            ),
          }),
        ),
        'The ExpressRoute gateway. Left out: one is assumed where a circuit is connected to the hub.',
      ),
      vpnGateway: described(
        z.optional(z.strictObject({ scaleUnits: z.optional(z.int().check(z.gte(1))), asn: z.optional(asn) })),
        'The site-to-site VPN gateway. Left out: one is assumed where a VPN ends in the hub.',
      ),
      appliances: z.optional(appliances),
      virtualNetworks: described(z.optional(listOf(id)), 'Virtual networks that are connected to the hub.'),
      hubs: described(z.optional(listOf(id)), 'Hubs that this one is joined to.'),
      routingIntent: described(
        z.optional(
          either([
            z.boolean(),
            z.strictObject({
              internet: described(z.optional(z.boolean()), 'The policy for Internet traffic.'),
              private: described(z.optional(z.boolean()), 'The policy for private traffic.'),
            }),
          ]),
        ),
        'Routing intent: true, or its two policies.',
      ),
      status: z.optional(status),
      href: z.optional(href),
    }),
  ),
  'Virtual WAN hubs.',
);

export const globalReach = listOf(
  z.strictObject({
    circuits: z.tuple([id, id]),
    addressPrefix: described(
      z.optional(prefix),
      'The /29 of the link, used nowhere else (expressroute-howto-set-global-reach, 02/25/2019).',
    ),
    ipv6AddressPrefix: described(z.optional(prefix), 'The /125 of the link.'),
    status: z.optional(status),
  }),
);

export const vpn = listOf(
  z.strictObject({
    site: id,
    router: described(z.optional(text), 'The router that it starts at: its id or name at that site.'),
    to: described(id, 'A virtual network or a virtual hub.'),
    backupFor: described(z.optional(id), 'The circuit that the VPN stands in for.'),
    bandwidth: z.optional(bandwidth),
    over: described(
      z.optional(
        either([
          z.literal('internet'),
          z.strictObject({ circuit: id, peering: z.optional(z.enum(['AzurePrivatePeering', 'MicrosoftPeering'])) }),
        ]),
      ),
      'What it runs over: internet (the default), or a circuit’s peering, which makes it IPsec over ExpressRoute.',
    ),
    status: z.optional(status),
  }),
);
