import type { Assumption, Circuit, Link, LinkRole, LinkStart, Provider, Site } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { defined } from './defined.ts';
import { resolveEdge } from './providers.ts';
import type { Sites } from './sites.ts';

type StatedCircuit = NonNullable<Topology['circuits']>[number];
type StatedPorts = NonNullable<Topology['ports']>[number];

/** Whose devices a circuit's links may pass. */
export interface Owners {
  /** The circuit's provider first, then the carriers of its access links. */
  readonly providers: readonly Provider[];
  /** True where the provider has no other circuit, so that two devices that the file lists are those of its links. */
  readonly alone: boolean;
}

/**
 * The two links of a circuit. Each starts where the file says. Where it doesn't, and the circuit has one site, both
 * start there, on its first and second router; with two sites one link starts at each; with more the file leaves it open.
 */
export function resolveLinks(
  stated: StatedCircuit,
  circuit: Pick<Circuit, 'id' | 'model' | 'sites' | 'bgp'>,
  sites: Sites,
  ports: StatedPorts | undefined,
  { providers, alone }: Owners,
): { links: [Link, Link]; assumptions: Assumption[] } {
  const candidates = candidatesOf(circuit, sites);
  const listed = alone ? (providers[0]?.edges ?? []) : [];
  const link = (role: LinkRole): Link => {
    const said = stated[role];
    const place = listed.length === 2 ? listed[role === 'primary' ? 0 : 1] : undefined;
    const edge =
      said?.edge !== undefined
        ? resolveEdge(said.edge, providers)
        : place && { ...resolveEdge(place.name, providers), id: place.id, assumed: true };
    return {
      role,
      start: startOf(stated, role, candidates, sites, ports),
      ...defined({
        accessEdge: said?.accessEdge === undefined ? undefined : resolveEdge(said.accessEdge, providers),
        edge,
        facility: said?.facility ?? ports?.links?.[role]?.facility,
        outerVlan: said?.outerVlan,
      }),
    };
  };
  const links: [Link, Link] = [link('primary'), link('secondary')];
  // Where the provider speaks BGP, nothing in the picture hangs on the router that a link starts at.
  const starts = circuit.bgp === 'provider' ? [] : links.filter(({ start }) => start.assumed);
  const edges = links.flatMap(({ role, edge }) => (edge?.assumed ? [{ role, edge: edge.name }] : []));
  const about = { circuits: [circuit.id] };
  return {
    links,
    assumptions: [
      ...(starts.length === 0
        ? []
        : [
            {
              kind: 'link-start' as const,
              ...about,
              starts: starts.map(({ role, start: { site, router } }) => ({ role, ...defined({ site, router }) })),
            },
          ]),
      ...(edges.length === 0 ? [] : [{ kind: 'edges' as const, ...about, edges }]),
    ],
  };
}

function startOf(
  stated: StatedCircuit,
  role: LinkRole,
  candidates: readonly Site[],
  sites: Sites,
  ports: StatedPorts | undefined,
): LinkStart {
  const named = stated[role]?.router;
  if (named !== undefined) {
    const found = sites.findRouter(named);
    if (found?.router) return { site: found.site.id, router: found.router.id, assumed: false };
    if (found) return startAt(found.site, role);
  }
  const port = ports?.links?.[role];
  const portSite = port?.site ?? ports?.site;
  if (portSite !== undefined) {
    const site = sites.find(portSite);
    const router = site && sites.routerAt(site, port?.router);
    return router ? { site: portSite, router: router.id, assumed: false } : startAt(site, role);
  }
  if (candidates.length === 1) return startAt(candidates[0], role);
  if (candidates.length === 2) return startAt(candidates[role === 'primary' ? 0 : 1], 'primary');
  return { assumed: true };
}

/** With more sites than this nobody can tell at which of them the two links start. */
const MOST_CANDIDATES = 2;

/**
 * The sites at which links may start, in the order of the file: those that the circuit serves, as long as they are few. In
 * the cloud exchange model the equipment in the co-location facility is where the links start.
 */
function candidatesOf(circuit: Pick<Circuit, 'model' | 'sites'>, sites: Sites): Site[] {
  const isExchange = circuit.model === 'cloud-exchange';
  const [own, cages] = [new Set<Site>(), new Set<Site>()];
  for (const id of circuit.sites) {
    const site = sites.find(id);
    if (!site) continue;
    if (own.size <= MOST_CANDIDATES) own.add(site);
    if (isExchange && site.kind === 'colocation') cages.add(site);
    if ((isExchange ? cages : own).size > MOST_CANDIDATES) return [];
  }
  const found = cages.size > 0 ? cages : own;
  if (found.size > MOST_CANDIDATES) return [];
  return [...found].sort((a, b) => sites.placeOf(a.id) - sites.placeOf(b.id));
}

/** A site alone means its first router for the primary link and its next for the secondary, or whatever is there. */
function startAt(site: Site | undefined, role: LinkRole): LinkStart {
  if (!site) return { assumed: true };
  const [first, second] = site.routers;
  const router = role === 'primary' ? first : (second ?? first);
  // With one router, or none stated, there is nothing to choose; with more the file leaves the choice open.
  return { site: site.id, ...(router ? { router: router.id } : {}), assumed: site.routers.length > 1 };
}

/**
 * The circuits of a port pair run over the same two lines, so that their links start where those of the first one do that
 * says where.
 */
export function withSharedPorts(circuits: readonly Circuit[]): Circuit[] {
  const starts = new Map<string, LinkStart>();
  const keyOf = ({ ports }: Circuit, { role }: Link) => `${role} ${ports}`;
  for (const circuit of circuits.filter(({ ports }) => ports !== undefined))
    for (const link of circuit.links)
      if (link.start.site !== undefined && !starts.has(keyOf(circuit, link)))
        starts.set(keyOf(circuit, link), link.start);
  return circuits.map((circuit) => {
    if (circuit.ports === undefined) return circuit;
    const at = (link: Link): Link => ({ ...link, start: starts.get(keyOf(circuit, link)) ?? link.start });
    return { ...circuit, links: [at(circuit.links[0]), at(circuit.links[1])] };
  });
}
