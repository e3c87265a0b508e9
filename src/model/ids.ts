import { wordsOf } from './letters.ts';
import type { Topology } from './schema/index.ts';

/** No id that is made from a name is longer. */
const LONGEST = 48;

/** An id made from a name: letters and digits of any script, in lower case, joined by dashes. */
export function slug(name: string): string {
  const made = wordsOf(name).join('-').slice(0, LONGEST);
  // Half of a pair isn’t a letter.
  return made.replace(/[\ud800-\udbff]$/, '') || 'unnamed';
}

/** Gives out ids that differ: where a thing’s own is taken, a number is added. */
export class UniqueIds {
  readonly #taken: Set<string>;
  /** For each id that was taken when it was asked for, the number that comes next. */
  readonly #next = new Map<string, number>();

  /** @param taken ids that aren’t given out */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** The id itself, or with the first number that makes it differ from all before. */
  of(base: string): string {
    let made = base;
    let number = this.#next.get(base) ?? 2;
    for (; this.#taken.has(made); number += 1) made = `${base}-${number}`;
    if (made !== base) this.#next.set(base, number);
    this.#taken.add(made);
    return made;
  }
}

/** Gives out ids of what joins two things: the second of the same two has `/2` behind it. No id in a file has a slash. */
export class NumberedIds {
  readonly #counts = new Map<string, number>();

  of(base: string): string {
    const count = (this.#counts.get(base) ?? 0) + 1;
    this.#counts.set(base, count);
    return count > 1 ? `${base}/${count}` : base;
  }
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
  const unique = new UniqueIds(things.flatMap((thing) => textAt(thing, 'id') ?? []));
  return things.map((thing, index) => {
    const stated = textAt(thing, 'id');
    return stated ?? unique.of(slug(nameOf(collection, thing, index)));
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
