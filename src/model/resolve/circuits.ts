import { findMetro } from '../catalogue/index.ts';
import { slug, type TopologyIds } from '../ids.ts';
import type { AccessLink, Assumption, Circuit, Connection, Peering, Provider, Site } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { resolveLinks } from './links.ts';
import { findRouter } from './sites.ts';

type StatedCircuit = NonNullable<Topology['circuits']>[number];

export interface ResolvedCircuits {
  readonly circuits: readonly Circuit[];
  readonly providers: readonly Provider[];
  readonly assumptions: readonly Assumption[];
}

export function resolveCircuits(topology: Topology, ids: TopologyIds, sites: readonly Site[]): ResolvedCircuits {
  const stated = topology.circuits ?? [];
  const providers = resolveProviders(topology, ids);
  const assumptions: Assumption[] = [];
  const circuits = stated.map((each, index): Circuit => {
    const id = ids.circuits[index] ?? `circuit-${index + 1}`;
    const about = `circuit:${id}`;
    const layer = each.model === 'direct' ? undefined : (each.layer ?? (each.model === 'any-to-any' ? 3 : 2));
    if (layer !== undefined && each.layer === undefined)
      assumptions.push({ about, what: 'layer', value: String(layer) });
    // With Direct there is no provider: the customer manages every layer.
    const bgp = each.model === 'direct' ? 'customer' : (each.bgp ?? (layer === 3 ? 'provider' : 'customer'));
    if (each.bgp === undefined && each.model !== 'direct') assumptions.push({ about, what: 'bgp', value: bgp });
    const ports = (topology.ports ?? []).find((one) => one.id === each.ports);
    // A port pair that says where its ports end says which sites its circuits serve.
    const ended = [ports?.site, ports?.links?.primary?.site, ports?.links?.secondary?.site].filter(
      (site) => site !== undefined,
    );
    const own = each.sites ?? (ended.length > 0 ? [...new Set(ended)] : sitesLeftFor(each, stated, sites));
    if (each.sites === undefined && ended.length === 0 && own.length > 0)
      assumptions.push({ about, what: 'sites', value: own.join(', ') });
    const provider =
      each.provider === undefined || each.model === 'direct'
        ? undefined
        : providers.find((one) => matches(one, each.provider ?? ''));
    const edges =
      provider &&
      stated.filter((other) => other.provider !== undefined && matches(provider, other.provider)).length === 1
        ? provider.edges
        : [];
    const { links, assumptions: more } = resolveLinks(each, { id, model: each.model, sites: own }, sites, ports, edges);
    if (bgp === 'customer') assumptions.push(...more);
    const location = each.peeringLocation ?? ports?.peeringLocation;
    const connections = resolveConnections(each, id);
    return {
      id,
      name: each.name ?? id,
      model: each.model,
      ...(provider ? { provider: provider.id } : {}),
      ...(each.ports === undefined ? {} : { ports: each.ports }),
      ...(location === undefined ? {} : { peeringLocation: location }),
      metro: location !== undefined && findMetro(location) !== undefined,
      ...(each.bandwidth === undefined ? {} : { bandwidthMbps: each.bandwidth }),
      ...(each.sku === undefined
        ? {}
        : {
            sku: {
              ...(each.sku.tier ? { tier: each.sku.tier } : {}),
              ...(each.sku.family ? { family: each.sku.family } : {}),
            },
          }),
      ...(layer === undefined ? {} : { layer }),
      bgp,
      sites: own,
      links,
      access: resolveAccess(each, sites),
      peerings: resolvePeerings(each, about, connections, assumptions),
      connections,
      cloud: each.cloud ?? topology.cloud ?? 'public',
      ...defined({
        location: each.location,
        subscription: each.subscription,
        resourceGroup: each.resourceGroup,
        resiliencyLevel: each.resiliencyLevel,
        serviceKey: each.serviceKey,
        sTag: each.sTag,
      }),
      status: each.status ?? 'existing',
      ...(each.href === undefined ? {} : { href: each.href }),
    };
  });
  return { circuits: preferConnections(circuits), providers, assumptions };
}

/** The access links that the file says one by one; a router may be named alone or with its site. */
function resolveAccess(circuit: StatedCircuit, sites: readonly Site[]): AccessLink[] {
  return (circuit.access ?? []).map((each): AccessLink => {
    const found =
      each.router === undefined
        ? undefined
        : findRouter(
            sites,
            each.router.includes('/') || each.site === undefined ? each.router : `${each.site}/${each.router}`,
          );
    const site = each.site ?? found?.site.id;
    return {
      ...defined({
        site,
        provider: each.provider,
        edge: each.edge,
        bandwidthMbps: each.bandwidth,
        medium: each.medium,
      }),
      ...(found?.router ? { router: found.router.id } : {}),
    };
  });
}

function matches(provider: Provider, name: string): boolean {
  return provider.id === name || provider.name.toLowerCase() === name.toLowerCase();
}

/** Providers as the file describes them, and one more for each name that only a circuit gives. */
function resolveProviders(topology: Topology, ids: TopologyIds): Provider[] {
  const providers = (topology.providers ?? []).map((stated, index): Provider => {
    const id = ids.providers[index] ?? `provider-${index + 1}`;
    return {
      id,
      name: stated.name ?? id,
      ...(stated.asn === undefined ? {} : { asn: stated.asn }),
      edges: stated.edges ?? [],
      ...(stated.href === undefined ? {} : { href: stated.href }),
    };
  });
  for (const { provider: name, model } of topology.circuits ?? []) {
    if (name === undefined || model === 'direct' || providers.some((each) => matches(each, name))) continue;
    let id = slug(name);
    for (let count = 2; providers.some((each) => each.id === id); count += 1) id = `${slug(name)}-${count}`;
    providers.push({ id, name, edges: [] });
  }
  return providers;
}

/** The sites that no other circuit names; any-to-any circuits of one provider share theirs. */
function sitesLeftFor(circuit: StatedCircuit, all: readonly StatedCircuit[], sites: readonly Site[]): string[] {
  const shares = (other: StatedCircuit) =>
    circuit.model === 'any-to-any' &&
    other.model === 'any-to-any' &&
    (circuit.provider ?? '').toLowerCase() === (other.provider ?? '').toLowerCase();
  const named = new Set(
    all
      .filter((other) => other !== circuit && !shares(other))
      .flatMap((other) => [
        ...(other.sites ?? []),
        ...[other.primary, other.secondary].flatMap((link) => link?.router?.split('/')[0] ?? []),
      ]),
  );
  return sites.map((site) => site.id).filter((id) => !named.has(id));
}

function resolveConnections(circuit: StatedCircuit, circuitId: string): Connection[] {
  const seen = new Map<string, number>();
  return (circuit.connections ?? []).map((stated): Connection => {
    const each = stated as {
      to: string;
      name?: string;
      routingWeight?: number;
      fastPath?: boolean;
      privateLinkFastPath?: boolean;
      authorization?: boolean;
      subscription?: string;
      status?: Connection['status'];
    };
    const count = (seen.get(each.to) ?? 0) + 1;
    seen.set(each.to, count);
    return {
      id: `${circuitId}/${each.to}${count > 1 ? `/${count}` : ''}`,
      circuit: circuitId,
      to: each.to,
      ...(each.name === undefined ? {} : { name: each.name }),
      ...(each.routingWeight === undefined ? {} : { routingWeight: each.routingWeight }),
      fastPath: each.fastPath ?? circuit.fastPath ?? false,
      privateLinkFastPath: each.privateLinkFastPath ?? false,
      preferred: false,
      authorization: each.authorization ?? false,
      ...(each.subscription === undefined ? {} : { subscription: each.subscription }),
      status: each.status ?? circuit.status ?? 'existing',
    };
  });
}

/** Marks, among several circuits of one gateway, the connection with the highest weight (the default is 0). */
function preferConnections(circuits: readonly Circuit[]): Circuit[] {
  const all = circuits.flatMap((circuit) => circuit.connections);
  const weight = (connection: Connection) => connection.routingWeight ?? 0;
  return circuits.map((circuit) => ({
    ...circuit,
    connections: circuit.connections.map((connection) => {
      const rivals = all.filter((other) => other.to === connection.to && other.circuit !== connection.circuit);
      return {
        ...connection,
        preferred: rivals.length > 0 && rivals.every((other) => weight(other) < weight(connection)),
      };
    }),
  }));
}

/** The peerings that the file states; private peering where a connection needs it; else one that says nothing. */
function resolvePeerings(
  circuit: StatedCircuit,
  about: string,
  connections: readonly Connection[],
  assumptions: Assumption[],
): Peering[] {
  const counts = new Map<string, number>();
  const peerings = (circuit.peerings ?? []).map((stated): Peering => {
    const base = stated.type === 'AzurePrivatePeering' ? 'private' : 'microsoft';
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    const filter = stated.routeFilter as { name?: string; communities?: string[] } | undefined;
    return {
      id: count > 1 ? `${base}-${count}` : base,
      type: stated.type,
      assumed: false,
      ...defined({
        vlanId: stated.vlanId,
        peerASN: stated.peerASN,
        primaryPeerAddressPrefix: stated.primaryPeerAddressPrefix,
        secondaryPeerAddressPrefix: stated.secondaryPeerAddressPrefix,
        customerASN: stated.customerASN,
        state: stated.state,
        registry: stated.routingRegistryName,
        bfd: stated.bfd,
        md5: stated.md5,
      }),
      ...(stated.ipv6 === undefined ? {} : { ipv6: defined(stated.ipv6) }),
      advertisedPublicPrefixes: stated.advertisedPublicPrefixes ?? [],
      ...(filter === undefined
        ? {}
        : { routeFilter: { ...defined({ name: filter.name }), communities: filter.communities ?? [] } }),
      services: stated.services ?? [],
    };
  });
  const privateMissing = connections.length > 0 && !peerings.some((peering) => peering.type === 'AzurePrivatePeering');
  if (privateMissing) {
    assumptions.push({ about, what: 'peering', value: 'AzurePrivatePeering' });
    return [
      { id: 'private', type: 'AzurePrivatePeering', assumed: true, advertisedPublicPrefixes: [], services: [] },
      ...peerings,
    ];
  }
  if (peerings.length > 0) return peerings;
  assumptions.push({ about, what: 'peering', value: 'not stated' });
  return [{ id: 'unstated', assumed: true, advertisedPublicPrefixes: [], services: [] }];
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what isn't there, so that the network holds no undefined values and can be written as JSON. */
function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;
}
