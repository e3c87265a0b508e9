import { fieldsAt, isFields, NameOf } from '../code.ts';
import { Block, block, first, groupOf, id, items, type Kind, subnetSymbol } from './words.ts';

/** Virtual networks and what is in them, with the connections of their gateways. */
export const networkKinds: Readonly<Record<string, Kind>> = {
  virtualNetworks: {
    type: 'virtual_network',
    entries: (p) => ({ address_space: fieldsAt(p, 'addressSpace').addressPrefixes }),
    parts: (p, network) =>
      items(p, 'subnets').map(({ name, properties }) => ({
        type: 'subnet',
        symbol: subnetSymbol(network.symbol, String(name)),
        entries: {
          name,
          ...groupOf(network),
          virtual_network_name: new NameOf(network.symbol),
          address_prefixes: [isFields(properties) ? properties.addressPrefix : undefined],
        },
      })),
  },
  'virtualNetworks/virtualNetworkPeerings': {
    type: 'virtual_network_peering',
    entries: (p, { parent = '' }) => ({
      virtual_network_name: new NameOf(parent),
      remote_virtual_network_id: id(p, 'remoteVirtualNetwork'),
      allow_virtual_network_access: p.allowVirtualNetworkAccess,
      allow_forwarded_traffic: p.allowForwardedTraffic,
      allow_gateway_transit: p.allowGatewayTransit,
      use_remote_gateways: p.useRemoteGateways,
    }),
  },
  publicIPAddresses: {
    type: 'public_ip',
    entries: (p, { body }) => ({ allocation_method: p.publicIPAllocationMethod, sku: fieldsAt(body, 'sku').name }),
  },
  virtualNetworkGateways: {
    type: 'virtual_network_gateway',
    entries: (p) => {
      const own = first(p, 'ipConfigurations');
      const place = fieldsAt(own, 'properties');
      const bounds = fieldsAt(fieldsAt(p, 'autoScaleConfiguration'), 'bounds');
      return {
        type: p.gatewayType,
        vpn_type: p.vpnType,
        sku: fieldsAt(p, 'sku').name,
        minimum_scale_unit: bounds.min,
        maximum_scale_unit: bounds.max,
        enable_bgp: p.enableBgp,
        private_ip_address_enabled: p.enablePrivateIpAddress,
        ip_configuration: new Block({
          name: own.name,
          private_ip_address_allocation: place.privateIPAllocationMethod,
          subnet_id: id(place, 'subnet'),
          public_ip_address_id: id(place, 'publicIPAddress'),
        }),
        bgp_settings: block({ asn: fieldsAt(p, 'bgpSettings').asn }),
      };
    },
  },
  connections: {
    type: 'virtual_network_gateway_connection',
    entries: (p) => ({
      type: p.connectionType,
      virtual_network_gateway_id: id(p, 'virtualNetworkGateway1'),
      express_route_circuit_id: id(p, 'peer'),
      local_network_gateway_id: id(p, 'localNetworkGateway2'),
      enable_bgp: p.enableBgp,
      local_azure_ip_address_enabled: p.useLocalAzureIpAddress,
      shared_key: p.sharedKey,
      routing_weight: p.routingWeight,
      express_route_gateway_bypass: p.expressRouteGatewayBypass,
      private_link_fast_path_enabled: p.enablePrivateLinkFastPath,
      authorization_key: p.authorizationKey,
    }),
  },
  localNetworkGateways: {
    type: 'local_network_gateway',
    entries: (p) => {
      const bgp = fieldsAt(p, 'bgpSettings');
      return {
        gateway_address: p.gatewayIpAddress,
        address_space: fieldsAt(p, 'localNetworkAddressSpace').addressPrefixes,
        bgp_settings: block({ asn: bgp.asn, bgp_peering_address: bgp.bgpPeeringAddress }),
      };
    },
  },
};
