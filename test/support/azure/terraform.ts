import type { Rest } from './estate.ts';

type Values = Record<string, unknown>;
interface Block {
  readonly type: string;
  readonly values: Values;
}

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, key) => (found as Values | undefined)?.[key], value);
const list = (value: unknown) => (Array.isArray(value) ? (value as Values[]) : []);
const group = 'rg-network';

/** An estate as `terraform show -json` writes the state of the provider azurerm. */
export function asTerraform(estate: readonly Rest[]): unknown {
  const blocks = estate.flatMap(blocksOf);
  const resources = blocks.map(({ type, values }, index) => ({
    address: `${type}.r${index}`,
    mode: 'managed',
    type,
    name: `r${index}`,
    provider_name: 'registry.terraform.io/hashicorp/azurerm',
    values,
  }));
  const half = Math.ceil(resources.length / 2);
  return {
    format_version: '1.0',
    terraform_version: '1.9.0',
    values: {
      root_module: {
        resources: resources.slice(0, half),
        child_modules: [
          {
            address: 'module.m',
            resources: resources.slice(half).map((each) => ({ ...each, address: `module.m.${each.address}` })),
          },
        ],
      },
    },
  };
}

/** The same state as Terraform keeps it in its file. */
export function asStateFile(estate: readonly Rest[]): unknown {
  return {
    version: 4,
    terraform_version: '1.9.0',
    resources: estate.flatMap(blocksOf).map(({ type, values }, index) => ({
      ...{ mode: 'managed', type, name: `r${index}` },
      ...(index % 3 === 0 ? { module: 'module.m' } : {}),
      instances: [{ schema_version: 0, attributes: values }],
    })),
  };
}

/** The state of a configuration for the provider azapi, which has Azure’s own words; half of the bodies are texts. */
export function asAzapi(estate: readonly Rest[]): unknown {
  const resources = estate.map(({ id, name, type, location, kind, sku, properties }, index) => {
    const body = { ...(sku ? { sku } : {}), ...(kind ? { kind } : {}), properties };
    const parent = id.split('/').slice(0, -2).join('/');
    return {
      ...{ address: `azapi_resource.r${index}`, mode: 'managed', type: 'azapi_resource', name: `r${index}` },
      values: {
        ...{ id, name, type: `${type}@2024-05-01`, location: location ?? null },
        parent_id: parent.replace(/\/providers\/Microsoft\.Network$/, ''),
        body: index % 2 === 0 ? body : JSON.stringify(body),
      },
    };
  });
  return { format_version: '1.0', terraform_version: '1.9.0', values: { root_module: { resources } } };
}

const common = ({ id, name, location }: Rest): Values => ({ id, name, resource_group_name: group, location });

function blocksOf(each: Rest): Block[] {
  const p = each.properties;
  const kind = each.type.replace('Microsoft.Network/', '');
  const own = (type: string, values: Values): Block => ({
    type: `azurerm_${type}`,
    values: { ...common(each), ...values },
  });
  switch (kind) {
    case 'expressRouteCircuits':
      return circuit(each, own);
    case 'expressRoutePorts':
      return [own('express_route_port', port(p))];
    case 'routeFilters':
      return [
        own('route_filter', {
          rule: list(p.rules).map((rule) => ({
            name: rule.name,
            access: 'Allow',
            communities: at(rule, 'properties', 'communities'),
          })),
        }),
      ];
    case 'virtualWans':
      return [own('virtual_wan', {})];
    case 'virtualNetworks':
      return network(each, own);
    case 'virtualNetworkGateways':
      return [
        own('virtual_network_gateway', {
          type: p.gatewayType,
          sku: at(p, 'sku', 'name'),
          bgp_settings: p.bgpSettings ? [p.bgpSettings] : [],
          ip_configuration: list(p.ipConfigurations).map((ip) => ({
            name: ip.name,
            subnet_id: at(ip, 'properties', 'subnet', 'id'),
          })),
        }),
      ];
    case 'connections':
      return [
        own('virtual_network_gateway_connection', {
          type: p.connectionType,
          virtual_network_gateway_id: at(p, 'virtualNetworkGateway1', 'id'),
          express_route_circuit_id: at(p, 'peer', 'id') ?? null,
          local_network_gateway_id: at(p, 'localNetworkGateway2', 'id') ?? null,
          routing_weight: p.routingWeight ?? 0,
          express_route_gateway_bypass: p.expressRouteGatewayBypass ?? false,
          shared_key: p.sharedKey ?? null,
        }),
      ];
    case 'localNetworkGateways':
      return [
        own('local_network_gateway', {
          gateway_address: p.gatewayIpAddress,
          address_space: at(p, 'localNetworkAddressSpace', 'addressPrefixes'),
          bgp_settings: [p.bgpSettings],
        }),
      ];
    case 'virtualHubs':
      return each.kind === 'RouteServer'
        ? [own('route_server', { virtual_router_asn: p.virtualRouterAsn, sku: 'Standard' })]
        : [own('virtual_hub', { virtual_wan_id: at(p, 'virtualWan', 'id'), address_prefix: p.addressPrefix })];
    case 'virtualHubs/ipConfigurations':
      return [own('virtual_hub_ip', { virtual_hub_id: owner(each), subnet_id: at(p, 'subnet', 'id') })];
    case 'virtualHubs/bgpConnections':
      return [
        own('route_server_bgp_connection', { route_server_id: owner(each), peer_asn: p.peerAsn, peer_ip: p.peerIp }),
      ];
    case 'virtualHubs/hubVirtualNetworkConnections':
      return [
        own('virtual_hub_connection', {
          virtual_hub_id: owner(each),
          remote_virtual_network_id: at(p, 'remoteVirtualNetwork', 'id'),
        }),
      ];
    case 'virtualHubs/routingIntent':
      return [
        own('virtual_hub_routing_intent', {
          virtual_hub_id: owner(each),
          routing_policy: list(p.routingPolicies).map(({ name, destinations, nextHop }) => ({
            name,
            destinations,
            next_hop: nextHop,
          })),
        }),
      ];
    case 'expressRouteGateways':
      return [
        own('express_route_gateway', {
          virtual_hub_id: at(p, 'virtualHub', 'id'),
          scale_units: at(p, 'autoScaleConfiguration', 'bounds', 'min'),
        }),
        ...list(p.expressRouteConnections).map(
          (one): Block => ({
            type: 'azurerm_express_route_connection',
            values: {
              ...{ id: one.id, name: one.name, express_route_gateway_id: each.id },
              express_route_circuit_peering_id: at(one, 'properties', 'expressRouteCircuitPeering', 'id'),
              routing_weight: at(one, 'properties', 'routingWeight'),
            },
          }),
        ),
      ];
    case 'azureFirewalls':
      return [
        own('firewall', {
          ip_configuration: list(p.ipConfigurations).map((ip) => ({ subnet_id: at(ip, 'properties', 'subnet', 'id') })),
        }),
      ];
    case 'privateEndpoints':
      return [own('private_endpoint', { subnet_id: at(p, 'subnet', 'id') })];
    default:
      throw new Error(`no way to write ${kind}`);
  }
}

const owner = ({ id }: Rest) => id.split('/').slice(0, -2).join('/');

function circuit(each: Rest, own: (type: string, values: Values) => Block): Block[] {
  const p = each.properties;
  const peerings = list(p.peerings);
  return [
    own('express_route_circuit', {
      service_provider_name: at(p, 'serviceProviderProperties', 'serviceProviderName') ?? null,
      peering_location: at(p, 'serviceProviderProperties', 'peeringLocation') ?? null,
      bandwidth_in_mbps: at(p, 'serviceProviderProperties', 'bandwidthInMbps') ?? null,
      bandwidth_in_gbps: p.bandwidthInGbps ?? null,
      express_route_port_id: at(p, 'expressRoutePort', 'id') ?? null,
      sku: [{ tier: at(each.sku, 'tier'), family: at(each.sku, 'family') }],
      service_key: p.serviceKey,
      service_provider_provisioning_state: p.serviceProviderProvisioningState,
    }),
    ...peerings.flatMap((peering): Block[] => {
      const q = peering.properties as Values;
      const six = q.ipv6PeeringConfig as Values | undefined;
      const config = q.microsoftPeeringConfig as Values | undefined;
      return [
        {
          type: 'azurerm_express_route_circuit_peering',
          values: {
            ...{
              id: peering.id,
              express_route_circuit_name: each.name,
              resource_group_name: group,
              peering_type: q.peeringType,
            },
            ...{ peer_asn: q.peerASN, vlan_id: q.vlanId, primary_peer_address_prefix: q.primaryPeerAddressPrefix },
            ...{
              secondary_peer_address_prefix: q.secondaryPeerAddressPrefix,
              route_filter_id: at(q, 'routeFilter', 'id') ?? null,
              shared_key: null,
            },
            microsoft_peering_config: config
              ? [
                  {
                    advertised_public_prefixes: config.advertisedPublicPrefixes,
                    customer_asn: config.customerASN,
                    routing_registry_name: config.routingRegistryName,
                  },
                ]
              : [],
            ipv6: six
              ? [
                  {
                    enabled: true,
                    primary_peer_address_prefix: six.primaryPeerAddressPrefix,
                    secondary_peer_address_prefix: six.secondaryPeerAddressPrefix,
                    microsoft_peering: [],
                  },
                ]
              : [],
          },
        },
        ...list(q.connections).map(
          (one): Block => ({
            type: 'azurerm_express_route_circuit_connection',
            values: {
              ...{ id: one.id, name: one.name, peering_id: at(one, 'properties', 'expressRouteCircuitPeering', 'id') },
              peer_peering_id: at(one, 'properties', 'peerExpressRouteCircuitPeering', 'id'),
              address_prefix_ipv4: at(one, 'properties', 'addressPrefix'),
              address_prefix_ipv6: null,
            },
          }),
        ),
      ];
    }),
  ];
}

function port(p: Rest['properties']): Values {
  const [link1, link2] = list(p.links).map((link) => [
    {
      interface_name: at(link, 'properties', 'interfaceName'),
      rack_id: at(link, 'properties', 'rackId'),
      patch_panel_id: at(link, 'properties', 'patchPanelId'),
      macsec_cak_keyvault_secret_id: '',
    },
  ]);
  return {
    peering_location: p.peeringLocation,
    bandwidth_in_gbps: p.bandwidthInGbps,
    encapsulation: p.encapsulation,
    link1,
    link2,
  };
}

function network(each: Rest, own: (type: string, values: Values) => Block): Block[] {
  const p = each.properties;
  return [
    own('virtual_network', { address_space: at(p, 'addressSpace', 'addressPrefixes'), subnet: [] }),
    ...list(p.subnets).map(
      (subnet): Block => ({
        type: 'azurerm_subnet',
        values: {
          id: subnet.id,
          name: subnet.name,
          virtual_network_name: each.name,
          resource_group_name: group,
          address_prefixes: [at(subnet, 'properties', 'addressPrefix')],
        },
      }),
    ),
    ...list(p.virtualNetworkPeerings).map(
      (one): Block => ({
        type: 'azurerm_virtual_network_peering',
        values: {
          ...{ id: one.id, name: one.name, virtual_network_name: each.name, resource_group_name: group },
          remote_virtual_network_id: at(one, 'properties', 'remoteVirtualNetwork', 'id'),
          use_remote_gateways: at(one, 'properties', 'useRemoteGateways'),
          allow_forwarded_traffic: at(one, 'properties', 'allowForwardedTraffic'),
        },
      }),
    ),
  ];
}
