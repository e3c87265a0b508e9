import {
  type Fields,
  fieldsAt,
  isFields,
  KeySet,
  listAt,
  NameOf,
  Parameter,
  Reference,
  type Resource,
  type Value,
} from './code.ts';

/** What stands in braces behind a name: a block, which may come several times. */
export class Block {
  readonly entries: Arguments;

  constructor(entries: Arguments) {
    this.entries = entries;
  }
}

/** Arguments of a resource of Terraform’s by their names; a list of blocks is each of them under the same name. */
export interface Arguments {
  readonly [name: string]: Value | Block | readonly Block[];
}

/** A resource of the provider azurerm. */
export interface Managed {
  /** The type without `azurerm_`. */
  readonly type: string;
  readonly symbol: string;
  readonly entries: Arguments;
}

/** How a resource of Azure’s is written for azurerm. */
interface Kind {
  readonly type: string;
  /** `neither`: it has no resource group and no place of its own, but those of what it is a part of. */
  readonly has?: 'neither';
  /** The arguments beside these and the name. */
  readonly entries: (properties: Fields, resource: Resource) => Arguments;
  /** Parts that are resources of their own here. */
  readonly parts?: (properties: Fields, resource: Resource) => readonly Managed[];
}

const id = (fields: Fields, key: string): Value => fieldsAt(fields, key).id;
const first = (fields: Fields, key: string): Fields => {
  const [value] = listAt(fields, key);
  return isFields(value) ? value : {};
};
const items = (fields: Fields, key: string): readonly Fields[] => listAt(fields, key).filter(isFields);
const block = (entries: Arguments): Block | undefined =>
  Object.values(entries).some((each) => each !== undefined) ? new Block(entries) : undefined;

/** The resource group of all that states none. */
export const group = new Parameter('resource_group_name', 'string', 'The resource group of what states none.');

const groupOf = ({ resourceGroup }: Resource): Arguments => ({ resource_group_name: resourceGroup ?? group });

/** The resources of azurerm that one of Azure’s is. */
export function managedOf(resource: Resource): readonly Managed[] {
  const kind = kinds[resource.type];
  if (!kind || resource.existing) return [];
  const properties = fieldsAt(resource.body, 'properties');
  const { name, location, symbol } = resource;
  const own = kind.entries(properties, resource);
  const named = kind.type === 'express_route_circuit_peering' ? {} : { name };
  const place = kind.has === 'neither' ? {} : { ...groupOf(resource), location };
  const entries = { ...named, ...place, ...own };
  return [{ type: kind.type, symbol, entries }, ...(kind.parts?.(properties, resource) ?? [])];
}

/** The type of the subnets that azurerm has as resources of their own, and what the code calls one. */
export const subnetSymbol = (network: string, name: string) =>
  `${network}_${name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()}`;

const prefixes = (config: Fields): Arguments => ({
  advertised_public_prefixes: config.advertisedPublicPrefixes,
  customer_asn: config.customerASN,
  routing_registry_name: config.routingRegistryName,
});

/**
 * For each type of Azure’s the resource of azurerm, with its arguments (registry.terraform.io/providers/hashicorp/azurerm,
 * version 4).
 */
const kinds: Readonly<Record<string, Kind>> = {
  expressRoutePorts: {
    type: 'express_route_port',
    entries: (p, { body }) => {
      const identities = fieldsAt(body, 'identity').userAssignedIdentities;
      const link = (name: string) => {
        const config = fieldsAt(
          fieldsAt(items(p, 'links').find((each) => each.name === name) ?? {}, 'properties'),
          'macSecConfig',
        );
        return block({
          macsec_ckn_keyvault_secret_id: config.cknSecretIdentifier,
          macsec_cak_keyvault_secret_id: config.cakSecretIdentifier,
        });
      };
      return {
        peering_location: p.peeringLocation,
        bandwidth_in_gbps: p.bandwidthInGbps,
        encapsulation: p.encapsulation,
        link1: link('link1'),
        link2: link('link2'),
        identity:
          identities instanceof KeySet
            ? new Block({ type: 'UserAssigned', identity_ids: [...identities.keys] })
            : undefined,
      };
    },
  },
  routeFilters: {
    type: 'route_filter',
    entries: (p) => ({
      rule: items(p, 'rules').map(
        ({ name, properties }) =>
          new Block({
            name,
            access: isFields(properties) ? properties.access : undefined,
            rule_type: isFields(properties) ? properties.routeFilterRuleType : undefined,
            communities: isFields(properties) ? properties.communities : undefined,
          }),
      ),
    }),
  },
  expressRouteCircuits: {
    type: 'express_route_circuit',
    entries: (p, { body }) => {
      const service = fieldsAt(p, 'serviceProviderProperties');
      const sku = fieldsAt(body, 'sku');
      return {
        service_provider_name: service.serviceProviderName,
        peering_location: service.peeringLocation,
        bandwidth_in_mbps: service.bandwidthInMbps,
        express_route_port_id: id(p, 'expressRoutePort'),
        bandwidth_in_gbps: p.bandwidthInGbps,
        sku: new Block({ tier: sku.tier, family: sku.family }),
      };
    },
  },
  'expressRouteCircuits/peerings': {
    type: 'express_route_circuit_peering',
    entries: (p, { parent = '' }) => {
      const six = fieldsAt(p, 'ipv6PeeringConfig');
      return {
        express_route_circuit_name: new NameOf(parent),
        peering_type: p.peeringType,
        vlan_id: p.vlanId,
        peer_asn: p.peerASN,
        primary_peer_address_prefix: p.primaryPeerAddressPrefix,
        secondary_peer_address_prefix: p.secondaryPeerAddressPrefix,
        shared_key: p.sharedKey,
        route_filter_id: id(p, 'routeFilter'),
        microsoft_peering_config: block(prefixes(fieldsAt(p, 'microsoftPeeringConfig'))),
        ipv6: block({
          primary_peer_address_prefix: six.primaryPeerAddressPrefix,
          secondary_peer_address_prefix: six.secondaryPeerAddressPrefix,
          microsoft_peering: block(prefixes(fieldsAt(six, 'microsoftPeeringConfig'))),
        }),
      };
    },
  },
  'expressRouteCircuits/peerings/connections': {
    type: 'express_route_circuit_connection',
    has: 'neither',
    entries: (p) => ({
      peering_id: id(p, 'expressRouteCircuitPeering'),
      peer_peering_id: id(p, 'peerExpressRouteCircuitPeering'),
      address_prefix_ipv4: p.addressPrefix,
      address_prefix_ipv6: fieldsAt(p, 'ipv6CircuitConnectionConfig').addressPrefix,
      authorization_key: p.authorizationKey,
    }),
  },
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

/** What the provider has no argument for. */
export function withoutPlace({ type, symbol, body }: Resource): readonly string[] {
  const { state } = fieldsAt(body, 'properties');
  const { tier } = fieldsAt(body, 'sku');
  return [
    ...(type === 'expressRouteCircuits/peerings' && typeof state === 'string' && !/^enabled$/i.test(state)
      ? [`azurerm knows no state of a peering; that of ${symbol} is ${state} in the file`]
      : []),
    ...(tier === 'MultiCloud' ? [`azurerm doesn’t take the SKU MultiCloud of ${symbol}`] : []),
  ];
}
