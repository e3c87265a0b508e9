import { slug, type TopologyIds } from '../ids.ts';
import type { EdgeRef, Provider, ProviderEdge } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { defined } from './defined.ts';

/** Finds a provider by its id, or by its name without regard to case. */
export function findProvider(providers: readonly Provider[], named: string | undefined): Provider | undefined {
  if (named === undefined) return undefined;
  return (
    providers.find((each) => each.id === named) ??
    providers.find((each) => each.name.toLowerCase() === named.toLowerCase())
  );
}

/** Providers as the file describes them, and one more for each name that only circuits and access links give. */
export function resolveProviders(topology: Topology, ids: TopologyIds): Provider[] {
  const providers = (topology.providers ?? []).map((stated, index): Provider => {
    const id = ids.providers[index] ?? `provider-${index + 1}`;
    return {
      id,
      name: stated.name ?? id,
      edges: resolveEdges(id, stated.edges ?? []),
      oneFabric: stated.oneFabric ?? false,
      ...defined({ asn: stated.asn, href: stated.href }),
    };
  });
  const named = (topology.circuits ?? []).flatMap((circuit) => [
    circuit.model === 'direct' ? undefined : circuit.provider,
    ...(circuit.access ?? []).map((access) => access.provider),
  ]);
  for (const name of named) {
    if (name === undefined || findProvider(providers, name)) continue;
    let id = slug(name);
    for (let count = 2; providers.some((each) => each.id === id); count += 1) id = `${slug(name)}-${count}`;
    providers.push({ id, name, edges: [], oneFabric: false });
  }
  return providers;
}

function resolveEdges(
  provider: string,
  stated: readonly { id?: string | undefined; name?: string | undefined }[],
): ProviderEdge[] {
  const taken = new Set<string>();
  return stated.map((edge, index) => {
    const base = edge.id ?? edge.name ?? `edge-${index + 1}`;
    let own = base;
    for (let count = 2; taken.has(own); count += 1) own = `${base}-${count}`;
    taken.add(own);
    return { id: `${provider}/${own}`, name: edge.name ?? own };
  });
}

/**
 * The device that a file names by its id or its name. Whatever names it, the same device of a provider has the same id.
 *
 * @param owners the providers whose it may be, the likeliest first
 */
export function resolveEdge(named: string, owners: readonly Provider[]): EdgeRef {
  for (const owner of owners) {
    const edge =
      owner.edges.find((each) => each.id === `${owner.id}/${named}`) ?? owner.edges.find((each) => each.name === named);
    if (edge) return { id: edge.id, name: edge.name, provider: owner.id, assumed: false };
  }
  const [owner] = owners;
  return { name: named, assumed: false, ...(owner ? { id: `${owner.id}/${named}`, provider: owner.id } : {}) };
}
