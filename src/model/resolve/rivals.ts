import { Groups } from '../groups.ts';
import type { Circuit, Site } from '../network.ts';

/**
 * Tells circuits apart by whether they carry the same traffic: those that serve a site together, itself or over the
 * customer's own WAN as its lines are stated, have the same prefixes to announce, and only among these does anything
 * choose. A circuit that serves no site may carry anything.
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
  const lists = new Map<readonly string[], string>();
  for (const { id, sites: own } of circuits) {
    // Circuits that share their sites have one list of them: it is gone through for the first of them.
    const other = lists.get(own);
    if (other !== undefined && own.length > 0) {
      groups.join(other, id);
      continue;
    }
    lists.set(own, id);
    for (const site of own) {
      const other = servedBy.get(site);
      if (other === undefined) servedBy.set(site, id);
      else groups.join(other, id);
    }
  }
  // Against the lines of the own WAN: whoever reaches a site is served by the same circuits.
  const reachedBy = new Map<string, string[]>();
  for (const { id, reaches } of sites) {
    for (const { site } of reaches) {
      const known = reachedBy.get(site);
      if (known) known.push(id);
      else reachedBy.set(site, [id]);
    }
  }
  const waiting = [...servedBy.keys()];
  for (const site of waiting) {
    const circuit = servedBy.get(site) ?? '';
    for (const from of reachedBy.get(site) ?? []) {
      const own = servedBy.get(from);
      if (own !== undefined) groups.join(own, circuit);
      else {
        servedBy.set(from, circuit);
        waiting.push(from);
      }
    }
  }
  return ({ id }) => groups.of(id);
}
