import type { Assumption, Circuit, Link, LinkRole, LinkStart, Site } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { findRouter } from './sites.ts';

type StatedCircuit = NonNullable<Topology['circuits']>[number];
type StatedPorts = NonNullable<Topology['ports']>[number];

/**
 * The two links of a circuit. Each starts where the file says. Where it doesn't, and the circuit has one site, both
 * start there, on its first and second router; with two sites one link starts at each; with more the file leaves it open.
 */
export function resolveLinks(
  stated: StatedCircuit,
  circuit: Pick<Circuit, 'id' | 'model' | 'sites'>,
  sites: readonly Site[],
  ports: StatedPorts | undefined,
  edges: readonly string[],
): { links: [Link, Link]; assumptions: Assumption[] } {
  const assumptions: Assumption[] = [];
  const link = (role: LinkRole): Link => {
    const said = stated[role];
    const start = startOf(stated, role, circuit, sites, ports);
    if (start.assumed) {
      assumptions.push({
        about: `circuit:${circuit.id}`,
        what: 'link-start',
        value: `${role}: ${start.router ?? start.site ?? 'not stated'}`,
      });
    }
    const edge = said?.edge ?? (edges.length === 2 ? edges[role === 'primary' ? 0 : 1] : undefined);
    if (edge !== undefined && said?.edge === undefined)
      assumptions.push({ about: `circuit:${circuit.id}`, what: 'edges', value: `${role}: ${edge}` });
    return {
      role,
      start,
      ...(said?.accessEdge === undefined ? {} : { accessEdge: said.accessEdge }),
      ...(edge === undefined ? {} : { edge }),
      ...(said?.facility === undefined ? {} : { facility: said.facility }),
      ...(said?.outerVlan === undefined ? {} : { outerVlan: said.outerVlan }),
    };
  };
  return { links: [link('primary'), link('secondary')], assumptions };
}

function startOf(
  stated: StatedCircuit,
  role: LinkRole,
  circuit: Pick<Circuit, 'model' | 'sites'>,
  sites: readonly Site[],
  ports: StatedPorts | undefined,
): LinkStart {
  const named = stated[role]?.router;
  if (named !== undefined) {
    const found = findRouter(sites, named);
    if (found) return { site: found.site.id, ...(found.router ? { router: found.router.id } : {}), assumed: false };
  }
  const port = ports?.links?.[role];
  const portSite = port?.site ?? ports?.site;
  if (portSite !== undefined) {
    const site = sites.find((each) => each.id === portSite);
    const router = port?.router === undefined ? undefined : findRouter(sites, `${portSite}/${port.router}`)?.router;
    return router ? { site: portSite, router: router.id, assumed: false } : startAt(site, role);
  }
  const candidates = preferCages(circuit, sites);
  if (candidates.length === 1) return startAt(candidates[0], role);
  if (candidates.length === 2) return startAt(candidates[role === 'primary' ? 0 : 1], 'primary');
  return { assumed: true };
}

/** In the cloud exchange model the equipment in the co-location facility is where the links start. */
function preferCages(circuit: Pick<Circuit, 'model' | 'sites'>, sites: readonly Site[]): Site[] {
  const ids = new Set(circuit.sites);
  const own = sites.filter((site) => ids.has(site.id));
  if (circuit.model !== 'cloud-exchange') return own;
  const cages = own.filter((site) => site.kind === 'colocation');
  return cages.length > 0 ? cages : own;
}

function startAt(site: Site | undefined, role: LinkRole): LinkStart {
  if (!site) return { assumed: true };
  const [first, second] = site.routers;
  const router = role === 'primary' ? first : (second ?? first);
  // With one router, or none stated, there is nothing to choose; with more the file leaves the choice open.
  return { site: site.id, ...(router ? { router: router.id } : {}), assumed: site.routers.length > 1 };
}
