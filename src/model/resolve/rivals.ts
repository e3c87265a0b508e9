import type { Circuit, Site } from '../network.ts';

/**
 * Tells circuits apart by whether they carry the same traffic: those that serve a site together, itself or over the
 * customer's own WAN as its lines are stated, have the same prefixes to announce, and only among these does anything
 * choose. A circuit that serves no site may carry anything.
 *
 * @returns by circuit, what it has in common with those that it carries the same for
 */
export function rivalsOf(circuits: readonly Circuit[], sites: readonly Site[]): (circuit: Circuit) => string {
  const sets = new Sets();
  const [first] = circuits;
  if (first && circuits.some((circuit) => circuit.sites.length === 0))
    for (const circuit of circuits) sets.join(first.id, circuit.id);
  // A circuit of each site; all those that serve it are joined.
  const servedBy = new Map<string, string>();
  for (const { id, sites: own } of circuits) {
    for (const site of own) {
      const other = servedBy.get(site);
      if (other === undefined) servedBy.set(site, id);
      else sets.join(other, id);
    }
  }
  // Against the lines of the own WAN: whoever reaches a site is served by the same circuits.
  const reachedBy = new Map<string, string[]>();
  for (const { id, reaches } of sites)
    for (const { site } of reaches) reachedBy.set(site, [...(reachedBy.get(site) ?? []), id]);
  const waiting = [...servedBy.keys()];
  for (const site of waiting) {
    const circuit = servedBy.get(site) ?? '';
    for (const from of reachedBy.get(site) ?? []) {
      const own = servedBy.get(from);
      if (own !== undefined) sets.join(own, circuit);
      else {
        servedBy.set(from, circuit);
        waiting.push(from);
      }
    }
  }
  return ({ id }) => sets.of(id);
}

/** Things that are joined, and all that are joined with them. */
class Sets {
  readonly #above = new Map<string, string>();

  of(id: string): string {
    let top = id;
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above;
    // Whoever asks again has a short way.
    for (let each = id; each !== top; ) {
      const above = this.#above.get(each) ?? top;
      this.#above.set(each, top);
      each = above;
    }
    return top;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.#above.set(b, a);
  }
}
