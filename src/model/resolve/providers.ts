import { slug, type TopologyIds, UniqueIds } from '../ids.ts';
import { lowerCase } from '../letters.ts';
import type { EdgeRef, Provider, ProviderEdge } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { defined } from './defined.ts';

/** The providers of a network. */
export class Providers {
  readonly all: Provider[] = [];
  readonly #byId = new Map<string, Provider>();
  readonly #byName = new Map<string, Provider>();

  add(provider: Provider): void {
    this.all.push(provider);
    const name = lowerCase(provider.name);
    if (!this.#byId.has(provider.id)) this.#byId.set(provider.id, provider);
    if (!this.#byName.has(name)) this.#byName.set(name, provider);
  }

  /** Finds a provider by its id, or by its name without regard to case. */
  find(named: string | undefined): Provider | undefined {
    return named === undefined ? undefined : (this.#byId.get(named) ?? this.#byName.get(lowerCase(named)));
  }
}

/** Providers as the file describes them, and one more for each name that only circuits and access links give. */
export function resolveProviders(topology: Topology, ids: TopologyIds): Providers {
  const providers = new Providers();
  (topology.providers ?? []).forEach((stated, index) => {
    const id = ids.providers[index] ?? `provider-${index + 1}`;
    providers.add({
      id,
      name: stated.name ?? id,
      edges: resolveEdges(id, stated.edges ?? []),
      oneFabric: stated.oneFabric ?? false,
      ...defined({ asn: stated.asn, href: stated.href }),
    });
  });
  const unique = new UniqueIds(providers.all.map((each) => each.id));
  const named = (topology.circuits ?? []).flatMap((circuit) => [
    circuit.model === 'direct' ? undefined : circuit.provider,
    ...(circuit.access ?? []).map((access) => access.provider),
  ]);
  for (const name of named) {
    if (name === undefined || providers.find(name)) continue;
    providers.add({ id: unique.of(slug(name)), name, edges: [], oneFabric: false });
  }
  return providers;
}

function resolveEdges(
  provider: string,
  stated: readonly { id?: string | undefined; name?: string | undefined }[],
): ProviderEdge[] {
  const unique = new UniqueIds();
  return stated.map((edge, index) => {
    const own = unique.of(edge.id ?? edge.name ?? `edge-${index + 1}`);
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
