import { z } from 'zod';
import { asn, cloud, href, id, oneOrMore, prefix, status, text } from './common.ts';

const units = z.strictObject({ min: z.int().min(1).optional(), max: z.int().min(1).optional() });

export const virtualNetworks = z.array(
  z.strictObject({
    id,
    name: text.optional(),
    region: text.optional(),
    addressSpace: z.array(prefix).optional(),
    gateway: z
      .strictObject({
        name: text.optional(),
        sku: text.optional().describe('Like ErGw1AZ (expressroute-about-virtual-network-gateways, 09/05/2026).'),
        subnet: prefix.optional(),
        scaleUnits: units.optional(),
        status: status.optional(),
      })
      .optional(),
    vpnGateway: z.strictObject({ name: text.optional(), sku: text.optional(), asn: asn.optional() }).optional(),
    peeredWith: oneOrMore(id).optional(),
    routeServer: z.boolean().optional(),
    appliances: z.array(z.strictObject({ name: text, kind: text.optional() })).optional(),
    privateEndpoints: z.array(text).optional(),
    subscription: text.optional(),
    cloud: cloud.optional(),
    status: status.optional(),
    href: href.optional(),
  }),
);

export const virtualHubs = z
  .array(
    z.strictObject({
      id,
      name: text.optional(),
      region: text.optional(),
      addressPrefix: prefix.optional(),
      gateway: z.strictObject({ name: text.optional(), scaleUnits: z.int().min(1).optional() }).optional(),
      virtualNetworks: z.array(id).optional(),
      hubs: z.array(id).optional().describe('Hubs that this one is joined to.'),
      routingIntent: z.boolean().optional(),
      status: status.optional(),
      href: href.optional(),
    }),
  )
  .describe('Virtual WAN hubs.');

export const globalReach = z.array(
  z.strictObject({
    circuits: z.tuple([id, id]),
    addressPrefix: prefix.optional(),
    ipv6AddressPrefix: prefix.optional(),
    status: status.optional(),
  }),
);

export const vpn = z.array(
  z.strictObject({
    site: id,
    to: id.describe('A virtual network or a virtual hub.'),
    backupFor: id.optional().describe('The circuit that the VPN stands in for.'),
    over: z
      .strictObject({ circuit: id, peering: z.enum(['AzurePrivatePeering', 'MicrosoftPeering']).optional() })
      .optional()
      .describe('IPsec over a circuit’s peering.'),
    status: status.optional(),
  }),
);
