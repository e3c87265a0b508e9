import { idsIn } from '../ids.ts';
import type { Assumption, Circuit, Network, Site } from '../network.ts';
import { type ParseOptions, type ReadTopology, read } from '../parse.ts';
import type { Topology, TopologyInput } from '../schema/index.ts';
import { resolveHubs, resolveNetworks } from './azure.ts';
import { resolveCircuits } from './circuits.ts';
import { withOrigins } from './origins.ts';
import { resolveSites } from './sites.ts';

/**
 * Says everything that a topology leaves unsaid: defaults, joined references, two links for each circuit and who speaks
 * BGP on them (expressroute-connectivity-models, 08/27/2026, and expressroute-troubleshooting-expressroute-overview,
 * 10/31/2019). What it has to assume is listed in the result's `assumptions`; where each thing was said is its `origin`.
 *
 * @param input a topology file's text or bytes, or a topology as an object, like the one that `parse` returns
 * @throws {TopologyError} with all that is wrong with it
 */
export function resolve(input: TopologyInput, options: ParseOptions = {}): Network {
  return resolveRead(read(input, options));
}

/** Resolves a topology that has been read already. */
export function resolveRead({ topology, originOf }: ReadTopology): Network {
  return withOrigins(networkOf(topology), topology, originOf);
}

function networkOf(topology: Topology): Network {
  const ids = idsIn(topology);
  const stated = resolveSites(topology, ids);
  const { circuits, providers, assumptions: found } = resolveCircuits(topology, ids, stated);
  const assumptions: Assumption[] = [...found];
  const sites = resolveReach(stated, circuits, assumptions);
  for (const site of sites)
    if (site.routers.length === 0) assumptions.push({ about: `site:${site.id}`, what: 'routers', value: 'not stated' });
  return {
    ...text(topology),
    locale: topology.locale ?? 'en',
    cloud: topology.cloud ?? 'public',
    ...(topology.document ? { document: strip(topology.document) } : {}),
    customer: strip(topology.customer ?? {}),
    sites,
    providers,
    circuits,
    ports: (topology.ports ?? []).map((each) => ({
      id: each.id,
      name: each.name ?? each.id,
      macsec: [each.links?.primary, each.links?.secondary].some((link) => link?.macsec === true),
      ...strip({
        peeringLocation: each.peeringLocation,
        bandwidthMbps: each.bandwidth,
        encapsulation: each.encapsulation,
      }),
      links: (['primary', 'secondary'] as const).flatMap((role) => {
        const link = each.links?.[role];
        return link
          ? [
              {
                role,
                ...strip({
                  interface: link.interface,
                  rackId: link.rackId,
                  patchPanelId: link.patchPanelId,
                  macsec: link.macsec,
                }),
              },
            ]
          : [];
      }),
      ...strip({ href: each.href }),
      status: each.status ?? 'existing',
    })),
    virtualNetworks: resolveNetworks(topology, circuits, assumptions),
    virtualHubs: resolveHubs(topology),
    globalReach: (topology.globalReach ?? []).map((each) => ({
      id: each.circuits.join('/'),
      circuits: each.circuits,
      ...strip({ addressPrefix: each.addressPrefix, ipv6AddressPrefix: each.ipv6AddressPrefix }),
      status: each.status ?? 'existing',
    })),
    vpn: (topology.vpn ?? []).map((each) => ({
      id: `${each.site}/${each.to}`,
      site: each.site,
      to: each.to,
      status: each.status ?? 'existing',
      ...(each.backupFor === undefined ? {} : { backupFor: each.backupFor }),
      ...(each.over
        ? { over: { circuit: each.over.circuit, ...(each.over.peering ? { peering: each.over.peering } : {}) } }
        : {}),
    })),
    assumptions,
  };
}

function text(topology: Topology): Pick<Network, 'title' | 'subtitle' | 'description'> {
  return strip({ title: topology.title, subtitle: topology.subtitle, description: topology.description });
}

type Strip<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function strip<T extends object>(value: T): Strip<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Strip<T>;
}

/**
 * In the cloud exchange model sites outside the facility reach the customer's equipment in it over the customer's own
 * WAN (expressroute-connectivity-models, 08/27/2026): so do those of which the file says nothing else.
 */
function resolveReach(sites: readonly Site[], circuits: readonly Circuit[], assumptions: Assumption[]): Site[] {
  return sites.map((site) => {
    if (site.reaches.length > 0 || site.kind === 'colocation') return site;
    const reaches = circuits.flatMap((circuit) => {
      if (circuit.model !== 'cloud-exchange' || !circuit.sites.includes(site.id)) return [];
      const starts = circuit.links.flatMap((link) => link.start.site ?? []);
      const cages = sites.filter((other) => other.kind === 'colocation' && starts.includes(other.id));
      return starts.includes(site.id) ? [] : cages.map((cage) => cage.id);
    });
    if (reaches.length === 0) return site;
    assumptions.push({ about: `site:${site.id}`, what: 'own-wan', value: reaches.join(', ') });
    return { ...site, reaches: [...new Set(reaches)].map((other) => ({ site: other, assumed: true })) };
  });
}
