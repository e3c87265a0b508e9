import { fieldsAt, Reference } from '../code.ts';
import { Block, block, first, id, items, type Kind } from './words.ts';

/** Virtual WANs and what is in them, with VPNs into hubs. */
export const hubKinds: Readonly<Record<string, Kind>> = {
  vpnSites: {
    type: 'vpn_site',
    entries: (p) => {
      const link = first(p, 'vpnSiteLinks');
      const bgp = fieldsAt(fieldsAt(link, 'properties'), 'bgpProperties');
      return {
        virtual_wan_id: id(p, 'virtualWan'),
        address_cidrs: fieldsAt(p, 'addressSpace').addressPrefixes,
        link: new Block({
          name: link.name,
          ip_address: fieldsAt(link, 'properties').ipAddress,
          bgp: block({ asn: bgp.asn, peering_address: bgp.bgpPeeringAddress }),
        }),
      };
    },
  },
  'vpnGateways/vpnConnections': {
    type: 'vpn_gateway_connection',
    has: 'neither',
    entries: (p, { parent = '' }) => {
      const link = first(p, 'vpnLinkConnections');
      const own = fieldsAt(link, 'properties');
      return {
        vpn_gateway_id: new Reference(parent),
        remote_vpn_site_id: id(p, 'remoteVpnSite'),
        vpn_link: new Block({
          name: link.name,
          vpn_site_link_id: id(own, 'vpnSiteLink'),
          bgp_enabled: own.enableBgp,
          shared_key: own.sharedKey,
        }),
      };
    },
  },
  virtualWans: { type: 'virtual_wan', entries: (p) => ({ type: p.type }) },
  virtualHubs: {
    type: 'virtual_hub',
    entries: (p) => ({ virtual_wan_id: id(p, 'virtualWan'), address_prefix: p.addressPrefix, sku: p.sku }),
  },
  expressRouteGateways: {
    type: 'express_route_gateway',
    entries: (p) => ({
      virtual_hub_id: id(p, 'virtualHub'),
      scale_units: fieldsAt(fieldsAt(p, 'autoScaleConfiguration'), 'bounds').min,
    }),
  },
  vpnGateways: {
    type: 'vpn_gateway',
    entries: (p) => ({ virtual_hub_id: id(p, 'virtualHub'), scale_unit: p.vpnGatewayScaleUnit }),
  },
  'expressRouteGateways/expressRouteConnections': {
    type: 'express_route_connection',
    has: 'neither',
    entries: (p, { parent = '' }) => ({
      express_route_gateway_id: new Reference(parent),
      express_route_circuit_peering_id: id(p, 'expressRouteCircuitPeering'),
      routing_weight: p.routingWeight,
      express_route_gateway_bypass_enabled: p.expressRouteGatewayBypass,
      private_link_fast_path_enabled: p.enablePrivateLinkFastPath,
      authorization_key: p.authorizationKey,
    }),
  },
  'virtualHubs/hubVirtualNetworkConnections': {
    type: 'virtual_hub_connection',
    has: 'neither',
    entries: (p, { parent = '' }) => ({
      virtual_hub_id: new Reference(parent),
      remote_virtual_network_id: id(p, 'remoteVirtualNetwork'),
    }),
  },
  'virtualHubs/routingIntent': {
    type: 'virtual_hub_routing_intent',
    has: 'neither',
    entries: (p, { parent = '' }) => ({
      virtual_hub_id: new Reference(parent),
      routing_policy: items(p, 'routingPolicies').map(
        ({ name, destinations, nextHop }) => new Block({ name, destinations, next_hop: nextHop }),
      ),
    }),
  },
};
