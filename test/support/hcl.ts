import { parse } from '@cdktn/hcl2json';

type Values = Record<string, unknown>;
type Blocks = Readonly<Record<string, Readonly<Record<string, readonly Values[]>>>>;

/** A Terraform configuration as it is parsed. */
export interface Hcl {
  readonly resource?: Blocks;
  readonly variable?: Readonly<Record<string, readonly Values[]>>;
  readonly provider?: unknown;
  readonly terraform?: unknown;
}

/** @throws {Error} for what isn’t HCL */
export async function readHcl(text: string): Promise<Hcl> {
  return (await parse('main.tf', text)) as Hcl;
}

/**
 * A configuration as `terraform show -json` writes the plan for it: ids aren’t known yet, and what refers to one is told by
 * the references of the configuration.
 */
export function planOf({ resource = {}, variable = {} }: Hcl, given: (name: string) => unknown): object {
  const resources = Object.entries(resource).flatMap(([type, named]) =>
    Object.entries(named).map(([name, [values = {}]]) => ({ address: `${type}.${name}`, type, name, values })),
  );
  const byAddress = new Map(resources.map((each) => [each.address, each.values]));
  const referencesIn = (text: string) => [...text.matchAll(/(?<!\$)\$\{([\w.]+)\}/g)].map(([, path = '']) => path);
  /** A value as far as it is known before anything is made. */
  const planned = (written: unknown): unknown => {
    if (Array.isArray(written)) return written.map(planned);
    if (typeof written === 'object' && written !== null)
      return Object.fromEntries(Object.entries(written).map(([key, each]) => [key, planned(each)]));
    if (typeof written !== 'string') return written;
    const references = referencesIn(written);
    if (references.length === 0) return written;
    const [only = ''] = references;
    const [head = '', name = '', key = ''] = only.split('.');
    if (head === 'var') return written === `\${${only}}` && name in variable ? given(name) : undefined;
    return key === 'id' ? undefined : planned(byAddress.get(`${head}.${name}`)?.[key]);
  };
  const expressions = (written: unknown): unknown => {
    if (Array.isArray(written))
      return written.some((each) => typeof each === 'object') ? written.map(expressions) : { constant_value: written };
    if (typeof written === 'object' && written !== null)
      return Object.fromEntries(Object.entries(written).map(([key, each]) => [key, expressions(each)]));
    const references = typeof written === 'string' ? referencesIn(written) : [];
    return references.length === 0
      ? { constant_value: written }
      : { references: references.flatMap((each) => [each, each.split('.').slice(0, 2).join('.')]) };
  };
  return {
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: {
      root_module: {
        resources: resources.map(({ address, type, name, values }) => ({
          ...{ address, mode: 'managed', type, name, values: planned(values) },
        })),
      },
    },
    configuration: {
      root_module: {
        resources: resources.map(({ address, type, name, values }) => ({
          ...{ address, mode: 'managed', type, name, expressions: expressions(values) },
        })),
      },
    },
  };
}

/** Azure’s paths of the resources of azurerm: the last word, or behind the attribute that names what it is a part of. */
const paths: Readonly<Record<string, string | readonly [owner: string, segment: string]>> = {
  express_route_circuit: 'expressRouteCircuits',
  express_route_circuit_peering: ['express_route_circuit_name', 'expressRouteCircuits/*/peerings'],
  express_route_circuit_connection: ['peering_id', 'connections'],
  express_route_port: 'expressRoutePorts',
  express_route_gateway: 'expressRouteGateways',
  express_route_connection: ['express_route_gateway_id', 'expressRouteConnections'],
  virtual_network_gateway: 'virtualNetworkGateways',
  virtual_network_gateway_connection: 'connections',
  local_network_gateway: 'localNetworkGateways',
  virtual_network: 'virtualNetworks',
  subnet: ['virtual_network_name', 'virtualNetworks/*/subnets'],
  virtual_network_peering: ['virtual_network_name', 'virtualNetworks/*/virtualNetworkPeerings'],
  virtual_wan: 'virtualWans',
  virtual_hub: 'virtualHubs',
  virtual_hub_connection: ['virtual_hub_id', 'hubVirtualNetworkConnections'],
  virtual_hub_routing_intent: ['virtual_hub_id', 'routingIntent'],
  vpn_gateway: 'vpnGateways',
  vpn_gateway_connection: ['vpn_gateway_id', 'vpnConnections'],
  vpn_site: 'vpnSites',
  public_ip: 'publicIPAddresses',
  route_filter: 'routeFilters',
};

/**
 * A configuration as `terraform show -json` writes the state after it was applied.
 *
 * @param given the value of a variable, by its name; null for one that isn’t given
 */
export function stateOf(hcl: Hcl, given: (name: string) => unknown): object {
  const resources = Object.entries(hcl.resource ?? {}).flatMap(([type, named]) =>
    Object.entries(named).map(([name, [values = {}]]) => ({ address: `${type}.${name}`, type, name, values })),
  );
  const byAddress = new Map(resources.map((each) => [each.address, each]));
  const variables = hcl.variable ?? {};
  const known = new Map<string, string>();

  const reference = (path: string): unknown => {
    const [head = '', name = '', key = ''] = path.split('.');
    if (head === 'var') {
      if (!(name in variables)) throw new Error(`no variable ${name}`);
      return given(name) ?? null;
    }
    const found = byAddress.get(`${head}.${name}`);
    if (!found) throw new Error(`no resource ${path}`);
    return key === 'id' ? idOf(found.address) : value(found.values[key]);
  };
  const value = (written: unknown): unknown => {
    if (Array.isArray(written)) return written.map(value);
    if (typeof written === 'object' && written !== null)
      return Object.fromEntries(Object.entries(written).map(([key, each]) => [key, value(each)]));
    if (typeof written !== 'string') return written;
    const [, only] = /^\$\{([\w.]+)\}$/.exec(written) ?? [];
    if (only !== undefined) return reference(only);
    return written
      .replace(/(?<!\$)\$\{([\w.]+)\}/g, (_, path: string) => String(reference(path)))
      .replaceAll('$${', '${')
      .replaceAll('%%{', '%{');
  };
  const idOf = (address: string): string => {
    const before = known.get(address);
    if (before !== undefined) return before;
    const { type, values } = byAddress.get(address) ?? { type: '', values: {} as Values };
    const path = paths[type.replace('azurerm_', '')];
    if (path === undefined) throw new Error(`no path for ${type}`);
    const name = String(value(values.name ?? values.peering_type));
    const group = `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/${String(value(values.resource_group_name) ?? 'rg')}/providers/Microsoft.Network`;
    const owner = typeof path === 'string' ? '' : String(value(values[path[0]]));
    const id =
      typeof path === 'string'
        ? `${group}/${path}/${name}`
        : owner.startsWith('/')
          ? `${owner}/${path[1]}/${name}`
          : `${group}/${path[1].replace('*', owner)}/${name}`;
    known.set(address, id);
    return id;
  };
  return {
    format_version: '1.0',
    terraform_version: '1.9.0',
    values: {
      root_module: {
        resources: resources.map(({ address, type, name, values }) => ({
          ...{ address, mode: 'managed', type, name },
          values: { ...(value({ ...values, depends_on: undefined }) as Values), id: idOf(address) },
        })),
      },
    },
  };
}
