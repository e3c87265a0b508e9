import type { Circuit, Network, Site } from '../model/network.ts';
import { closure, type OwnLines, ownLinesOf, startSites } from '../model/own-wan.ts';

/** Which circuits count for sites. */
export interface Serving {
  /** The circuits of a site by id: those that serve it, and those that it gets to over the customer’s own WAN. */
  readonly circuits: (site: string) => ReadonlySet<string>;
  /** True for a customer’s equipment at an exchange, without addresses of its own: it is a way of those that reach it. */
  readonly isOnlyPassed: (site: Site) => boolean;
}

/** The circuits that count for each site: what levels, orders and VPNs that stand by are told of. */
export function servingOf({ sites, circuits }: Pick<Network, 'circuits' | 'sites'>): Serving {
  const { along, against } = ownLinesOf(sites);
  const own = new Map(sites.map(({ id }) => [id, new Set<string>()]));
  for (const { id, sites: members } of circuits) for (const site of members) own.get(site)?.add(id);
  const near = nearStarts(circuits, { along, against });
  return {
    // What the site reaches over the customer's own WAN along its lines, and links at which they lead there from either end.
    circuits: (site) => {
      const found = new Set(near.get(site));
      for (const each of along.has(site) ? closure([site], along) : [site])
        for (const circuit of own.get(each) ?? []) found.add(circuit);
      return found;
    },
    isOnlyPassed: ({ id, kind, addressSpace }) => kind === 'colocation' && addressSpace.length === 0 && against.has(id),
  };
}

/** By site the circuits to whose links the customer's own WAN leads from there: along its lines, then against them. */
function nearStarts(circuits: readonly Circuit[], { along, against }: OwnLines): Map<string, Set<string>> {
  const starting = new Map<string, string[]>();
  for (const circuit of circuits)
    for (const site of startSites(circuit)) starting.set(site, [...(starting.get(site) ?? []), circuit.id]);
  const near = new Map<string, Set<string>>();
  // The same lines seen from their far end.
  for (const [start, own] of starting)
    for (const site of closure(closure([start], along), against)) {
      const known = near.get(site) ?? new Set();
      near.set(site, known);
      for (const circuit of own) known.add(circuit);
    }
  return near;
}
