import type { Topology } from './schema/index.ts';

/** An id made from a name: letters and digits of any script, in lower case, joined by dashes. */
export function slug(name: string): string {
  const made = name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48);
  return made.length > 0 ? made : 'unnamed';
}

/** A text at a key of something that may be anything: ids are made before a file is known to be well-formed. */
function textAt(thing: unknown, key: string): string | undefined {
  const value = thing !== null && typeof thing === 'object' ? (thing as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' && value.length > 0 ? value : undefined;
}

/** The name that a thing's id is made from where it states none. */
function nameOf(collection: string, thing: unknown, index: number): string {
  if (typeof thing === 'string') return thing;
  if (collection !== 'circuits') return textAt(thing, 'name') ?? `${collection.replace(/s$/, '')}-${index + 1}`;
  return ['er', textAt(thing, 'provider') ?? textAt(thing, 'ports'), textAt(thing, 'peeringLocation')]
    .filter(Boolean)
    .join(' ');
}

/**
 * Gives each thing of a collection the id that it states, or one made from its name; made ids give way to stated ones.
 *
 * @param collection the collection's key in the file, like `sites`
 */
export function idsOf(collection: string, things: readonly unknown[]): string[] {
  const taken = new Set(things.flatMap((thing) => textAt(thing, 'id') ?? []));
  return things.map((thing, index) => {
    const stated = textAt(thing, 'id');
    if (stated !== undefined) return stated;
    const base = slug(nameOf(collection, thing, index));
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
}

export function idsIn(topology: Topology): TopologyIds {
  return {
    sites: idsOf('sites', topology.sites ?? []),
    circuits: idsOf('circuits', topology.circuits ?? []),
    providers: idsOf('providers', topology.providers ?? []),
  };
}
