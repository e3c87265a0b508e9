import type { Topology } from './schema/index.ts';

/** An id made from a name: letters and digits of any script, in lower case, joined by dashes. */
export function slug(name: string): string {
  const made = name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 48);
  return made.length > 0 ? made : 'unnamed';
}

function idOf(thing: object): string | undefined {
  return (thing as { readonly id?: string }).id;
}

/** Gives each thing the id that it states, or one made from its name; made ids give way to those that are stated. */
function idsOf<T extends object>(things: readonly T[], nameOf: (thing: T, index: number) => string): string[] {
  const taken = new Set(things.flatMap((thing) => idOf(thing) ?? []));
  return things.map((thing, index) => {
    const own = idOf(thing);
    if (own !== undefined) return own;
    const base = slug(nameOf(thing, index));
    let made = base;
    for (let count = 2; taken.has(made); count += 1) made = `${base}-${count}`;
    taken.add(made);
    return made;
  });
}

/** The ids of a topology's things, in the order of the file. References in the file mean these. */
export interface TopologyIds {
  readonly sites: readonly string[];
  readonly circuits: readonly string[];
  readonly providers: readonly string[];
  readonly ports: readonly string[];
  readonly networks: readonly string[];
  readonly hubs: readonly string[];
}

export function idsIn(topology: Topology): TopologyIds {
  return {
    sites: idsOf(topology.sites ?? [], (site, index) => ('name' in site && site.name) || `site-${index + 1}`),
    circuits: idsOf(topology.circuits ?? [], (circuit) => ['er', circuit.provider ?? circuit.ports, circuit.peeringLocation].filter(Boolean).join(' ')),
    providers: idsOf(topology.providers ?? [], (provider, index) => provider.name ?? `provider-${index + 1}`),
    ports: (topology.ports ?? []).map((each) => each.id),
    networks: (topology.virtualNetworks ?? []).map((each) => each.id),
    hubs: (topology.virtualHubs ?? []).map((each) => each.id),
  };
}
