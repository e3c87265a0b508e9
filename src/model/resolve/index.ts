import { type Catalogue, type CatalogueData, catalogueOf } from '../catalogue/index.ts';
import { idsIn, NumberedIds } from '../ids.ts';
import type { Assumption, Circuit, Network, Site } from '../network.ts';
import { type ParseOptions, type ReadTopology, read } from '../parse.ts';
import type { Topology, TopologyInput } from '../schema/index.ts';
import { gathered } from '../told.ts';
import { resolveAzure } from './azure.ts';
import { resolveCircuits } from './circuits.ts';
import { rankConnections } from './connections.ts';
import { defined } from './defined.ts';
import { withOrigins } from './origins.ts';
import { resolvePorts } from './ports.ts';
import { resolveSites, Sites } from './sites.ts';
import { remarksOnVpns, resolveVpns } from './vpn.ts';

export interface ResolveOptions extends ParseOptions {
  /** Lists of locations and metros in place of those that come along. */
  readonly catalogue?: Catalogue | CatalogueData | undefined;
}

/**
 * Says everything that a topology leaves unsaid: defaults, joined references, two links for each circuit and who speaks
 * BGP on them (expressroute-connectivity-models, 08/27/2026, and expressroute-troubleshooting-expressroute-overview,
 * 10/31/2019). What it has to assume is listed in the result's `assumptions`, and what the reader should know besides in
 * its `remarks`; where each thing was said is its `origin`.
 *
 * @param input a topology file's text or bytes, or a topology as an object, like the one that `parse` returns
 * @param options the file's name, for messages, and newer lists of peering locations
 * @returns the network with everything said; bandwidths are in Mbps
 * @throws {TopologyError} with all that is wrong with it
 * @example
 * const { circuits, assumptions } = resolve('circuits: [{ model: any-to-any, provider: Chunghwa Telecom, bandwidth: 1 Gbps }]');
 * [circuits[0]?.bandwidthMbps, circuits[0]?.bgp]; // [1000, 'provider']
 * assumptions.map(({ kind }) => kind).includes('layer'); // true
 */
export function resolve(input: TopologyInput, options: ResolveOptions = {}): Network {
  return resolveRead(read(input, options), catalogueOf(options.catalogue));
}

/** Resolves a topology that has been read already. */
export function resolveRead({ topology, originOf }: ReadTopology, lists: Catalogue = catalogueOf()): Network {
  return withOrigins(networkOf(topology, lists), topology, originOf);
}

function networkOf(topology: Topology, lists: Catalogue): Network {
  const ids = idsIn(topology);
  const stated = new Sites(resolveSites(topology, ids));
  const { circuits: unranked, providers, ...told } = resolveCircuits(topology, ids, stated, lists);
  const sites = resolveReach(stated, unranked);
  const circuits = rankConnections(unranked, sites);
  const { virtualNetworks, virtualHubs, networkPeerings, homeOf, ...azure } = resolveAzure(topology, circuits);
  const pairs = new NumberedIds();
  const vpn = topology.vpn ? resolveVpns(topology, circuits, stated, homeOf) : [];
  return {
    ...defined({ title: topology.title, subtitle: topology.subtitle, description: topology.description }),
    locale: topology.locale ?? 'en',
    cloud: topology.cloud ?? 'public',
    ...(topology.document ? { document: defined(topology.document) } : {}),
    customer: defined(topology.customer ?? {}),
    sites,
    providers,
    circuits,
    ports: resolvePorts(topology, stated),
    virtualNetworks,
    virtualHubs,
    networkPeerings,
    globalReach: (topology.globalReach ?? []).map((each) => ({
      id: pairs.of(each.circuits.join('/')),
      circuits: each.circuits,
      ...defined({ addressPrefix: each.addressPrefix, ipv6AddressPrefix: each.ipv6AddressPrefix }),
      status: each.status ?? 'existing',
    })),
    vpn,
    assumptions: gathered([...told.assumptions, ...assumptionsOnSites(sites), ...azure.assumptions]),
    remarks: gathered([
      ...told.remarks,
      ...(vpn.length > 0 ? remarksOnVpns(vpn, { virtualNetworks, virtualHubs }) : []),
    ]),
    check: topology.check ?? [],
  };
}

function assumptionsOnSites(sites: readonly Site[]): Assumption[] {
  return sites.flatMap(({ id, reaches, routers }): Assumption[] => {
    const assumed = reaches.filter((other) => other.assumed).map((other) => other.site);
    return [
      ...(assumed.length > 0 ? [{ kind: 'own-wan' as const, sites: [id], reaches: assumed }] : []),
      ...(routers.length === 0 ? [{ kind: 'routers' as const, sites: [id] }] : []),
    ];
  });
}

/**
 * In the cloud exchange model sites outside the facility reach the customer's equipment in it over the customer's own
 * WAN (expressroute-connectivity-models, 08/27/2026): so do those of which the file says nothing else.
 */
function resolveReach(sites: Sites, circuits: readonly Circuit[]): Site[] {
  const exchanges = circuits.flatMap((circuit) => {
    if (circuit.model !== 'cloud-exchange') return [];
    const starts = new Set(circuit.links.flatMap((link) => link.start.site ?? []));
    const cages = [...starts]
      .filter((id) => sites.find(id)?.kind === 'colocation')
      .sort((a, b) => sites.placeOf(a) - sites.placeOf(b));
    return cages.length > 0 ? [{ starts, cages, sites: new Set(circuit.sites) }] : [];
  });
  return sites.all.map((site) => {
    if (site.reaches.length > 0 || site.kind === 'colocation') return site;
    const reaches = new Set(
      exchanges.flatMap((each) => (each.sites.has(site.id) && !each.starts.has(site.id) ? each.cages : [])),
    );
    return reaches.size === 0
      ? site
      : { ...site, reaches: [...reaches].map((other) => ({ site: other, assumed: true })) };
  });
}
