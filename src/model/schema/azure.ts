import * as z from 'zod';
import { asn, bandwidth, cloud, href, id, prefix, status, text } from './common.ts';
import { either, listOf, oneOrMore } from './shapes.ts';

const units = z
  .strictObject({ min: z.int().min(1).optional(), max: z.int().min(1).optional() })
  .describe('Scale units of an ErGwScale gateway, 1,000 Mbps each, 1 to 40 (scalable-gateway, 11/06/2025).');

const appliances = listOf(
  z.strictObject({
    name: text,
    kind: text.optional().describe('Like firewall or NVA.'),
    asn: asn.optional(),
  }),
).describe('Firewalls and network virtual appliances.');

const routeServer = either([
  z.boolean(),
  z.strictObject({
    name: text.optional(),
    asn: asn.optional().describe('ASN of the Route Server. Default: 65515.'),
    peers: oneOrMore(text).optional().describe('What it speaks BGP with: names of appliances.'),
  }),
]).describe('Azure Route Server: true, or what is known of it.');

/** A peering with another network: its id, or what is said of it. */
const networkPeering = either([
  id.transform((to) => ({ to })),
  z.strictObject({
    to: id.describe('The other virtual network.'),
    useRemoteGateway: z.boolean().optional().describe('This network uses the gateway of the other one.'),
    allowForwardedTraffic: z
      .boolean()
      .optional()
      .describe('This network takes traffic that was forwarded in the other one, like by a firewall.'),
  }),
]);

export const virtualNetworks = listOf(
  z.strictObject({
    id,
    name: text.optional(),
    region: text.optional(),
    addressSpace: listOf(prefix).optional(),
    gateway: z
      .strictObject({
        name: text.optional(),
        sku: text.optional().describe('Like ErGw1AZ (expressroute-about-virtual-network-gateways, 09/05/2026).'),
        subnet: prefix.optional().describe('The prefix of GatewaySubnet.'),
        scaleUnits: units.optional(),
        status: status.optional(),
      })
      .optional()
      .describe('The ExpressRoute gateway. Left out: one is assumed where a circuit is connected to the network.'),
    vpnGateway: z
      .strictObject({ name: text.optional(), sku: text.optional().describe('Like VpnGw2AZ.'), asn: asn.optional() })
      .optional()
      .describe('The VPN gateway. Left out: one is assumed where a VPN ends in the network.'),
    peeredWith: oneOrMore(networkPeering).optional().describe('The virtual networks that it is peered with.'),
    routeServer: routeServer.optional(),
    appliances: appliances.optional(),
    privateEndpoints: listOf(text).optional().describe('Private endpoints in the network, by name.'),
    subscription: text.optional().describe('The subscription that the network is in.'),
    cloud: cloud.optional(),
    status: status.optional(),
    href: href.optional(),
  }),
);

export const virtualHubs = listOf(
  z.strictObject({
    id,
    name: text.optional(),
    wan: text.optional().describe('The name of the Virtual WAN that it is a hub of.'),
    region: text.optional(),
    addressPrefix: prefix.optional(),
    gateway: z
      .strictObject({
        name: text.optional(),
        scaleUnits: z
          .int()
          .min(1)
          .optional()
          .describe('Scale units of 2 Gbps each, 1 to 10 (virtual-wan-expressroute-about, 03/26/2025).'),
      })
      .optional()
      .describe('The ExpressRoute gateway. Left out: one is assumed where a circuit is connected to the hub.'),
    vpnGateway: z
      .strictObject({ scaleUnits: z.int().min(1).optional(), asn: asn.optional() })
      .optional()
      .describe('The site-to-site VPN gateway. Left out: one is assumed where a VPN ends in the hub.'),
    appliances: appliances.optional(),
    virtualNetworks: listOf(id).optional().describe('Virtual networks that are connected to the hub.'),
    hubs: listOf(id).optional().describe('Hubs that this one is joined to.'),
    routingIntent: either([
      z.boolean(),
      z.strictObject({
        internet: z.boolean().optional().describe('The policy for Internet traffic.'),
        private: z.boolean().optional().describe('The policy for private traffic.'),
      }),
    ])
      .optional()
      .describe('Routing intent: true, or its two policies.'),
    status: status.optional(),
    href: href.optional(),
  }),
).describe('Virtual WAN hubs.');

export const globalReach = listOf(
  z.strictObject({
    circuits: z.tuple([id, id]),
    addressPrefix: prefix
      .optional()
      .describe('The /29 of the link, used nowhere else (expressroute-howto-set-global-reach, 02/25/2019).'),
    ipv6AddressPrefix: prefix.optional().describe('The /125 of the link.'),
    status: status.optional(),
  }),
);

export const vpn = listOf(
  z.strictObject({
    site: id,
    router: text.optional().describe('The router that it starts at: its id or name at that site.'),
    to: id.describe('A virtual network or a virtual hub.'),
    backupFor: id.optional().describe('The circuit that the VPN stands in for.'),
    bandwidth: bandwidth.optional(),
    over: either([
      z.literal('internet'),
      z.strictObject({ circuit: id, peering: z.enum(['AzurePrivatePeering', 'MicrosoftPeering']).optional() }),
    ])
      .optional()
      .describe(
        'What it runs over: internet (the default), or a circuit’s peering, which makes it IPsec over ExpressRoute.',
      ),
    status: status.optional(),
  }),
);
