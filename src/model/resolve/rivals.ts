import { Groups } from '../groups.ts';
import type { Circuit, Site } from '../network.ts';
import { ownLinesOf, startSites } from '../own-wan.ts';

/**
 * Tells circuits apart by whether they carry the same traffic: those that serve a site together, itself or over the
 * customer's own WAN, have the same prefixes to announce, and only among these does anything choose. A circuit that
 * serves no site may carry anything.
 *
 * @returns by circuit, what it has in common with those that it carries the same for
 */
export function rivalsOf(circuits: readonly Circuit[], sites: readonly Site[]): (circuit: Circuit) => string {
  const groups = new Groups();
  const [first] = circuits;
  if (first && circuits.some((circuit) => circuit.sites.length === 0))
    for (const circuit of circuits) groups.join(first.id, circuit.id);
  // A circuit of each site; all those that serve it are joined.
  const servedBy = new Map<string, string>();
  const serve = (site: string, circuit: string): boolean => {
    const other = servedBy.get(site);
    if (other === undefined) servedBy.set(site, circuit);
    else groups.join(other, circuit);
    return other === undefined;
  };
  const spread = (lines: ReadonlyMap<string, readonly string[]>) => {
    const waiting = [...servedBy.keys()];
    for (const site of waiting)
      for (const next of lines.get(site) ?? []) if (serve(next, servedBy.get(site) ?? '')) waiting.push(next);
  };
  const { along, against } = ownLinesOf(sites);
  // A site that the one with a circuit's links reaches is served over the same line.
  for (const circuit of circuits) for (const site of startSites(circuit)) serve(site, circuit.id);
  spread(along);
  const lists = new Map<readonly string[], string>();
  for (const { id, sites: own } of circuits) {
    // Circuits that share their sites have one list of them: it is gone through for the first of them.
    const other = lists.get(own);
    if (other !== undefined && own.length > 0) groups.join(other, id);
    else for (const site of own) serve(site, id);
    lists.set(own, other ?? id);
  }
  // Whoever reaches a site is served by the same circuits.
  spread(against);
  return ({ id }) => groups.of(id);
}
