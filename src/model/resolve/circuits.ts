import type { Catalogue } from '../catalogue/index.ts';
import type { TopologyIds } from '../ids.ts';
import { lowerCase } from '../letters.ts';
import type { AccessLink, Assumption, Circuit, Provider, Remark, Site } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { resolveConnections, resolveRouting } from './connections.ts';
import { defined } from './defined.ts';
import { resolveLinks, withSharedPorts } from './links.ts';
import { resolvePeerings } from './peerings.ts';
import { exchangeOf, isInside, resolveFacilities } from './places.ts';
import { type Providers, resolveEdge, resolveProviders } from './providers.ts';
import type { Sites } from './sites.ts';

type StatedCircuit = NonNullable<Topology['circuits']>[number];

export interface ResolvedCircuits {
  readonly circuits: readonly Circuit[];
  readonly providers: readonly Provider[];
  readonly assumptions: readonly Assumption[];
  readonly remarks: readonly Remark[];
}

export function resolveCircuits(
  topology: Topology,
  ids: TopologyIds,
  sites: Sites,
  lists: Catalogue,
): ResolvedCircuits {
  const stated = topology.circuits ?? [];
  const providers = resolveProviders(topology, ids);
  const owners = stated.map((each) => (each.model === 'direct' ? undefined : providers.find(each.provider)));
  const circuitIds = stated.map((_, index) => ids.circuits[index] ?? `circuit-${index + 1}`);
  const counts = new Map<Provider | undefined, number>();
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const portPairs = new Map((topology.ports ?? []).map((pair) => [pair.id, pair]));
  const sitesLeftFor = leftSites(stated, circuitIds, sites.all);
  const assumptions: Assumption[] = [];
  const remarks: Remark[] = [];
  const circuits = stated.map((each, index): Circuit => {
    const id = circuitIds[index] ?? '';
    const about = { circuits: [id] };
    const layer = each.model === 'direct' ? undefined : (each.layer ?? (each.model === 'any-to-any' ? 3 : 2));
    if (layer !== undefined && each.layer === undefined) assumptions.push({ kind: 'layer', ...about, layer });
    // With Direct there is no provider: the customer manages every layer.
    const bgp = each.model === 'direct' ? 'customer' : (each.bgp ?? (layer === 3 ? 'provider' : 'customer'));
    if (each.bgp === undefined && each.model !== 'direct') assumptions.push({ kind: 'bgp', ...about, bgp });
    const ports = each.ports === undefined ? undefined : portPairs.get(each.ports);
    // A port pair that says where its ports end says which sites its circuits serve.
    const ended = [ports?.site, ports?.links?.primary?.site, ports?.links?.secondary?.site].filter(
      (site) => site !== undefined,
    );
    const said = each.sites ?? (ended.length > 0 ? [...new Set(ended)] : undefined);
    const left = said ? undefined : sitesLeftFor(each);
    const own = said ?? left?.sites ?? [];
    if (left && own.length > 0) assumptions.push({ kind: 'sites', ...about, sites: own });
    if (left && left.out.length > 0)
      remarks.push({ kind: 'sites-left-out', ...about, sites: left.out, namedBy: left.namedBy });
    const provider = owners[index];
    const carriers = (each.access ?? []).flatMap((access) => providers.find(access.provider) ?? []);
    const { links, assumptions: onLinks } = resolveLinks(
      each,
      { id, model: each.model, sites: own, bgp },
      sites,
      ports,
      {
        providers: provider ? [provider, ...carriers] : carriers,
        alone: provider !== undefined && counts.get(provider) === 1,
      },
    );
    assumptions.push(...onLinks);
    const connections = resolveConnections(each, id);
    const { peerings, assumptions: onPeerings } = resolvePeerings(each, id, connections);
    assumptions.push(...onPeerings);
    const cloud = each.cloud ?? topology.cloud ?? 'public';
    const location = each.peeringLocation ?? ports?.peeringLocation;
    const facilities = resolveFacilities(links, location, cloud, lists);
    if (facilities?.source === 'catalogue' && location !== undefined)
      assumptions.push({
        kind: 'facility',
        ...about,
        peeringLocation: location,
        facilities: facilities.names,
        oneOf: facilities.oneOf,
      });
    const exchange = each.model === 'cloud-exchange';
    const placed = (link: Circuit['links'][number]) => (exchange ? withPlace(link, sites, location, lists) : link);
    return {
      id,
      name: each.name ?? id,
      model: each.model,
      metro: location !== undefined && lists.place(location)?.metro === true,
      bgp,
      sites: own,
      links: [placed(links[0]), placed(links[1])],
      access: resolveAccess(each, sites, providers, provider),
      peerings,
      connections,
      cloud,
      ...defined({
        provider: provider?.id,
        ports: each.ports,
        peeringLocation: location,
        inMetro: location === undefined ? undefined : lists.metroOf(location)?.name,
        facilities,
        exchange: exchange ? exchangeOf(provider, location, lists) : undefined,
        bandwidthMbps: each.bandwidth,
        sku: each.sku && defined({ tier: each.sku.tier, family: each.sku.family }),
        layer,
        routing: resolveRouting(each),
        location: each.location,
        subscription: each.subscription,
        resourceGroup: each.resourceGroup,
        resiliencyLevel: each.resiliencyLevel,
        serviceKey: each.serviceKey,
        sTag: each.sTag,
        href: each.href,
      }),
      status: each.status ?? 'existing',
    };
  });
  return { circuits: withSharedPorts(circuits), providers: providers.all, assumptions, remarks };
}

/** A link of a cloud exchange, with whether the site that it starts at is in the exchange's building. */
function withPlace(link: Circuit['links'][number], sites: Sites, location: string | undefined, lists: Catalogue) {
  const site = sites.find(link.start.site);
  return site ? { ...link, start: { ...link.start, inside: isInside(site, location, lists) } } : link;
}

/** The access links that the file says one by one; a router may be named alone or with its site. */
function resolveAccess(
  circuit: StatedCircuit,
  sites: Sites,
  providers: Providers,
  own: Provider | undefined,
): AccessLink[] {
  return (circuit.access ?? []).map((each): AccessLink => {
    const found =
      each.router === undefined
        ? undefined
        : sites.findRouter(
            each.router.includes('/') || each.site === undefined ? each.router : `${each.site}/${each.router}`,
          );
    const carrier = providers.find(each.provider);
    const owners = [carrier, own].filter((one) => one !== undefined);
    return defined({
      site: each.site ?? found?.site.id,
      router: found?.router?.id,
      provider: carrier?.name,
      providerId: carrier?.id,
      edge: each.edge === undefined ? undefined : resolveEdge(each.edge, owners),
      bandwidthMbps: each.bandwidth,
      medium: each.medium,
    });
  });
}

/** The sites for a circuit that states none, those that it doesn’t get, and the circuits that name these. */
interface LeftSites {
  readonly sites: readonly string[];
  readonly out: readonly string[];
  readonly namedBy: readonly string[];
}

/**
 * Tells the sites that no other circuit names; any-to-any circuits of one provider share theirs. Circuits that share theirs,
 * and all that name no site, get the same lists.
 */
function leftSites(
  all: readonly StatedCircuit[],
  ids: readonly string[],
  sites: readonly Site[],
): (circuit: StatedCircuit) => LeftSites {
  const namers = new Map<string, Set<unknown>>();
  const naming = new Set<unknown>();
  const namedBy = all.flatMap((circuit, index) => {
    const sharers = sharersOf(circuit);
    const its = [
      ...(circuit.sites ?? []),
      ...[circuit.primary, circuit.secondary].flatMap((link) => link?.router?.split('/')[0] ?? []),
    ];
    for (const site of its) {
      const known = namers.get(site);
      if (known) known.add(sharers);
      else namers.set(site, new Set([sharers]));
    }
    if (its.length === 0) return [];
    naming.add(sharers);
    return [{ id: ids[index] ?? '', sharers }];
  });
  const found = new Map<unknown, LeftSites>();
  return (circuit) => {
    const own = sharersOf(circuit);
    const key = naming.has(own) ? own : undefined;
    const isNamed = ({ id }: Site) => {
      const by = namers.get(id);
      return by !== undefined && (by.size > 1 || !by.has(key));
    };
    const left = found.get(key) ?? {
      sites: sites.filter((site) => !isNamed(site)).map((site) => site.id),
      out: sites.filter(isNamed).map((site) => site.id),
      namedBy: namedBy.flatMap(({ id, sharers }) => (sharers === key ? [] : [id])),
    };
    found.set(key, left);
    return left;
  };
}

/** What is equal for circuits that share their sites: the provider of any-to-any circuits, else the circuit itself. */
function sharersOf(circuit: StatedCircuit): unknown {
  return circuit.model === 'any-to-any' ? lowerCase(circuit.provider ?? '') : circuit;
}
