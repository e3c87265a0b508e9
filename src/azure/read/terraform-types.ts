import { azureId, madeId, UNKNOWN } from '../ids.ts';
import { isThing, type Thing } from '../plain.ts';

/** What Terraform knows of a resource. */
export type Attributes = Readonly<Record<string, unknown>>;

interface Managed {
  readonly address: string;
  readonly type: string;
  readonly values: Attributes;
}

/** How a resource of the provider azurerm is one of Azure’s. */
interface Kind {
  /** Azure’s type; without its namespace where that is Microsoft.Network. */
  readonly type: string;
  /** The attributes that name what it is a part of, the outermost first: by name, or the last by id. */
  readonly within?: readonly string[];
  /** Its properties, in Azure’s words. */
  readonly properties: (values: Attributes) => Thing;
}

const reference = (id: unknown) => (typeof id === 'string' ? { id } : undefined);
/** Blocks that stand once at most are lists of one. */
const first = (value: unknown): Attributes =>
  Array.isArray(value) ? (isThing(value[0]) ? value[0] : {}) : isThing(value) ? value : {};
const blocks = (value: unknown): readonly Attributes[] => (Array.isArray(value) ? value.filter(isThing) : []);

function microsoft(config: unknown): Thing | undefined {
  const values = first(config);
  return Object.keys(values).length === 0 ? undefined : values;
}

const port = (link: unknown) => {
  const values = first(link);
  const { macsec_cak_keyvault_secret_id: key } = values;
  return { ...values, macsecconfig: key ? { caksecretidentifier: 'set' } : undefined };
};

const bgp = (settings: unknown) => {
  const { asn } = first(settings);
  return asn === undefined ? undefined : { asn };
};

const connectionTypes: Readonly<Record<string, string>> = {
  ipsec: 'IPsec',
  vnet2vnet: 'Vnet2Vnet',
  expressroute: 'ExpressRoute',
};

const kinds: Readonly<Record<string, Kind>> = {
  express_route_circuit: {
    type: 'expressRouteCircuits',
    properties: (v) => ({
      serviceproviderproperties: {
        serviceprovidername: v.service_provider_name,
        peeringlocation: v.peering_location,
        bandwidthinmbps: v.bandwidth_in_mbps,
      },
      bandwidthingbps: v.bandwidth_in_gbps,
      expressrouteport: reference(v.express_route_port_id),
      sku: first(v.sku),
      servicekey: v.service_key,
      serviceproviderprovisioningstate: v.service_provider_provisioning_state,
    }),
  },
  express_route_circuit_peering: {
    type: 'expressRouteCircuits/peerings',
    within: ['express_route_circuit_name'],
    properties: (v) => {
      const six = first(v.ipv6);
      return {
        ...v,
        microsoftpeeringconfig: microsoft(v.microsoft_peering_config),
        routefilter: reference(v.route_filter_id),
        ipv6peeringconfig:
          Object.keys(six).length === 0
            ? undefined
            : {
                ...six,
                routefilter: reference(six.route_filter_id),
                microsoftpeeringconfig: microsoft(six.microsoft_peering),
              },
      };
    },
  },
  express_route_circuit_authorization: {
    type: 'expressRouteCircuits/authorizations',
    within: ['express_route_circuit_name'],
    properties: (v) => ({ authorizationusestatus: v.authorization_use_status }),
  },
  express_route_circuit_connection: {
    type: 'expressRouteCircuits/peerings/connections',
    within: ['peering_id'],
    properties: (v) => ({
      expressroutecircuitpeering: reference(v.peering_id),
      peerexpressroutecircuitpeering: reference(v.peer_peering_id),
      addressprefix: v.address_prefix_ipv4,
      ipv6circuitconnectionconfig: { addressprefix: v.address_prefix_ipv6 },
    }),
  },
  express_route_port: {
    type: 'expressRoutePorts',
    properties: (v) => ({
      ...v,
      links: [
        { name: 'link1', ...port(v.link1) },
        { name: 'link2', ...port(v.link2) },
      ],
    }),
  },
  express_route_port_authorization: {
    type: 'expressRoutePorts/authorizations',
    within: ['express_route_port_name'],
    properties: () => ({}),
  },
  express_route_gateway: {
    type: 'expressRouteGateways',
    properties: (v) => ({
      virtualhub: reference(v.virtual_hub_id),
      autoscaleconfiguration: { bounds: { min: v.scale_units } },
    }),
  },
  express_route_connection: {
    type: 'expressRouteGateways/expressRouteConnections',
    within: ['express_route_gateway_id'],
    properties: (v) => ({
      expressroutecircuitpeering: reference(v.express_route_circuit_peering_id),
      authorizationkey: v.authorization_key,
      routingweight: v.routing_weight,
      expressroutegatewaybypass: v.express_route_gateway_bypass_enabled,
      enableprivatelinkfastpath: v.private_link_fast_path_enabled,
    }),
  },
  virtual_network_gateway: {
    type: 'virtualNetworkGateways',
    properties: (v) => ({
      gatewaytype: v.type,
      sku: { name: v.sku },
      enablebgp: v.bgp_enabled ?? v.enable_bgp,
      bgpsettings: bgp(v.bgp_settings),
      ipconfigurations: blocks(v.ip_configuration).map((each) => ({
        name: each.name,
        subnet: reference(each.subnet_id),
      })),
      autoscaleconfiguration: {
        bounds: { min: v.minimum_scale_unit, max: v.maximum_scale_unit },
      },
    }),
  },
  virtual_network_gateway_connection: {
    type: 'connections',
    properties: (v) => ({
      connectiontype: connectionTypes[String(v.type).toLowerCase()] ?? v.type,
      virtualnetworkgateway1: reference(v.virtual_network_gateway_id),
      virtualnetworkgateway2: reference(v.peer_virtual_network_gateway_id),
      localnetworkgateway2: reference(v.local_network_gateway_id),
      peer: reference(v.express_route_circuit_id),
      routingweight: v.routing_weight,
      expressroutegatewaybypass: v.express_route_gateway_bypass,
      enableprivatelinkfastpath: v.private_link_fast_path_enabled,
      authorizationkey: v.authorization_key,
      uselocalazureipaddress: v.local_azure_ip_address_enabled,
    }),
  },
  virtual_network: {
    type: 'virtualNetworks',
    properties: (v) => ({
      addressspace: { addressprefixes: v.address_space },
      subnets: blocks(v.subnet),
    }),
  },
  subnet: {
    type: 'virtualNetworks/subnets',
    within: ['virtual_network_name'],
    properties: (v) => ({ addressprefixes: v.address_prefixes, addressprefix: v.address_prefix }),
  },
  virtual_network_peering: {
    type: 'virtualNetworks/virtualNetworkPeerings',
    within: ['virtual_network_name'],
    properties: (v) => ({ ...v, remotevirtualnetwork: reference(v.remote_virtual_network_id) }),
  },
  virtual_wan: { type: 'virtualWans', properties: () => ({}) },
  virtual_hub: {
    type: 'virtualHubs',
    properties: (v) => ({ virtualwan: reference(v.virtual_wan_id), addressprefix: v.address_prefix }),
  },
  virtual_hub_connection: {
    type: 'virtualHubs/hubVirtualNetworkConnections',
    within: ['virtual_hub_id'],
    properties: (v) => ({ remotevirtualnetwork: reference(v.remote_virtual_network_id) }),
  },
  virtual_hub_routing_intent: {
    type: 'virtualHubs/routingIntent',
    within: ['virtual_hub_id'],
    properties: (v) => ({ routingpolicies: blocks(v.routing_policy) }),
  },
  virtual_hub_bgp_connection: {
    type: 'virtualHubs/bgpConnections',
    within: ['virtual_hub_id'],
    properties: (v) => ({ peerasn: v.peer_asn, peerip: v.peer_ip }),
  },
  virtual_hub_ip: {
    type: 'virtualHubs/ipConfigurations',
    within: ['virtual_hub_id'],
    properties: (v) => ({ subnet: reference(v.subnet_id) }),
  },
  route_server: {
    type: 'virtualHubs',
    properties: (v) => ({
      kind: 'RouteServer',
      subnet: reference(v.subnet_id),
      virtualrouterasn: v.virtual_router_asn,
    }),
  },
  route_server_bgp_connection: {
    type: 'virtualHubs/bgpConnections',
    within: ['route_server_id'],
    properties: (v) => ({ peerasn: v.peer_asn, peerip: v.peer_ip }),
  },
  local_network_gateway: {
    type: 'localNetworkGateways',
    properties: (v) => ({
      gatewayipaddress: v.gateway_address,
      localnetworkaddressspace: { addressprefixes: v.address_space },
      bgpsettings: bgp(v.bgp_settings),
    }),
  },
  vpn_gateway: {
    type: 'vpnGateways',
    properties: (v) => ({
      virtualhub: reference(v.virtual_hub_id),
      vpngatewayscaleunit: v.scale_unit,
      bgpsettings: bgp(v.bgp_settings),
    }),
  },
  vpn_site: {
    type: 'vpnSites',
    properties: (v) => ({
      virtualwan: reference(v.virtual_wan_id),
      addressspace: { addressprefixes: v.address_cidrs },
      vpnsitelinks: blocks(v.link).map((each) => ({ name: each.name, bgpproperties: { asn: first(each.bgp).asn } })),
    }),
  },
  vpn_gateway_connection: {
    type: 'vpnGateways/vpnConnections',
    within: ['vpn_gateway_id'],
    properties: (v) => ({ remotevpnsite: reference(v.remote_vpn_site_id) }),
  },
  firewall: {
    type: 'azureFirewalls',
    properties: (v) => ({
      ipconfigurations: blocks(v.ip_configuration).map((each) => ({ subnet: reference(each.subnet_id) })),
      virtualhub: reference(first(v.virtual_hub).virtual_hub_id),
    }),
  },
  private_endpoint: { type: 'privateEndpoints', properties: (v) => ({ subnet: reference(v.subnet_id) }) },
  route_filter: { type: 'routeFilters', properties: (v) => ({ rules: blocks(v.rule) }) },
};

const kindOf = (type: string): Kind | undefined =>
  type.startsWith('azurerm_') ? kinds[type.slice('azurerm_'.length)] : undefined;

/** Whether a type of Terraform’s is read, or is a frame around others that says nothing by itself. */
export function hasPlace(type: string): boolean {
  return kindOf(type) !== undefined || type === 'azurerm_resource_group' || !/^az(?:urerm|api)_/.test(type);
}

/** The ids of Terraform’s resources by their addresses: as they are known, or made of what they are called. */
export class Links {
  readonly #ids = new Map<string, string>();

  constructor(managed: readonly Managed[]) {
    for (const each of managed) {
      const id = idOf(each);
      if (id !== undefined) this.#ids.set(each.address, id);
    }
  }

  idOf(address: string): string | undefined {
    return this.#ids.get(address);
  }
}

function idOf({ type, values }: Managed): string | undefined {
  if (typeof values.id === 'string' && azureId(values.id)) return values.id;
  const kind = kindOf(type);
  const { name, resource_group_name: group } = values;
  const called =
    typeof name === 'string' ? name : typeof values.peering_type === 'string' ? values.peering_type : undefined;
  if (!kind || called === undefined) return undefined;
  const outer = (kind.within ?? []).map((each) => values[each]);
  const [owner] = outer;
  const segment = kind.type.split('/').pop() ?? '';
  if (typeof owner === 'string' && azureId(owner)) return `${owner}/${segment}/${called}`;
  if (outer.some((each) => typeof each !== 'string')) return undefined;
  return madeId(kind.type, [...(outer as string[]), called], typeof group === 'string' ? group : UNKNOWN);
}

/** A resource of Terraform’s as an answer of Azure’s would have it; nothing for one that isn’t known. */
export function armOf(managed: Managed, links: Links): Thing[] {
  const { type, values, address } = managed;
  if (/^azapi_(?:update_)?resource$/.test(type)) return fromApi(values);
  const kind = kindOf(type);
  const id = links.idOf(address) ?? idOf(managed);
  if (!kind || id === undefined) return [];
  const { id: _, type: __, ...more } = kind.properties(values);
  return [{ ...more, id, name: azureId(id)?.name, location: values.location }];
}

/** The provider azapi has Azure’s own words in `body`, as a value or as a text of JSON. */
function fromApi({ type, name, parent_id: parent, id, location, body, resource_id: own }: Attributes): Thing[] {
  const kind = typeof type === 'string' ? (type.split('@')[0] ?? '') : '';
  let said: unknown = body;
  try {
    if (typeof body === 'string') said = JSON.parse(body);
  } catch {
    return [];
  }
  const outer =
    typeof parent === 'string' && azureId(parent)
      ? `${parent}/${kind.split('/').pop() ?? ''}/${String(name)}`
      : undefined;
  const group = typeof parent === 'string' ? /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)$/i.exec(parent) : null;
  const made = madeId(kind, String(name).split('/'), group?.[2] ?? UNKNOWN, group?.[1] ?? UNKNOWN);
  const known = [id, own, outer, made].find((each) => typeof each === 'string' && azureId(each));
  return kind === ''
    ? []
    : [{ ...(isThing(said) ? said : {}), id: known, type: kind, ...(location ? { location } : {}) }];
}
