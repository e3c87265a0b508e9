import { at } from './path.ts';
import type { Path } from './places.ts';

/** Where something was said: in a file, or at a path of an object. Plain data. */
export interface Origin {
  /** The file's name, where the caller gave one. */
  readonly file?: string;
  /** The keys and indexes that lead to it. */
  readonly path: Path;
  /** From 1. Absent for a topology that came as an object. */
  readonly line?: number;
  readonly column?: number;
}

/** Tells where what a path leads to was said. */
export type OriginOf = (path: Path) => Origin;

/** The lists at the top of a topology whose items are things. */
const collections = [
  'sites',
  'providers',
  'circuits',
  'ports',
  'virtualNetworks',
  'virtualHubs',
  'globalReach',
  'vpn',
] as const;

/** A path in a text or an object, and what tells its origin there. */
export interface Whereabouts {
  readonly source: OriginOf;
  readonly path: Path;
}

/** Where each thing of a topology that was read comes from. It goes with the thing, also into another topology. */
const known = new WeakMap<object, Whereabouts>();

/**
 * An origin in a text. Line and column are looked for when somebody asks, by reading them or by writing the origin as
 * JSON, since most readers never do.
 */
export function originIn(
  path: Path,
  file: string | undefined,
  locate: (path: Path) => { readonly line: number; readonly column: number },
): Origin {
  let place: { readonly line: number; readonly column: number } | undefined;
  const find = () => {
    place ??= locate(path);
    return place;
  };
  return {
    ...(file === undefined ? {} : { file }),
    path,
    get line() {
      return find().line;
    },
    get column() {
      return find().column;
    },
  };
}

/**
 * The whereabouts of what a path leads to in an object: in the text that `parse` has read it from, as far as it is or
 * belongs to a thing that `parse` has returned, else in the object itself.
 */
export function whereaboutsIn(value: unknown, path: Path, file: string | undefined): Whereabouts {
  for (let length = path.length; length > 0; length -= 1) {
    const thing = at(value, path.slice(0, length));
    const noted = thing !== null && typeof thing === 'object' ? known.get(thing) : undefined;
    if (noted) return { source: noted.source, path: [...noted.path, ...path.slice(length)] };
  }
  return { source: (where) => ({ ...(file === undefined ? {} : { file }), path: where }), path };
}

/** Notes where each thing of a topology comes from, so that it is still known when the topology comes back as an object. */
export function noteOrigins(topology: object, whereaboutsOf: (path: Path) => Whereabouts): void {
  const note = (things: unknown, path: Path) => {
    if (!Array.isArray(things)) return;
    things.forEach((thing: unknown, index) => {
      if (thing === null || typeof thing !== 'object') return;
      const own = [...path, index];
      known.set(thing, whereaboutsOf(own));
      if (path.length === 1 && path[0] === 'circuits')
        for (const part of ['peerings', 'connections']) note(at(thing, [part]), [...own, part]);
    });
  };
  for (const collection of collections) note(at(topology, [collection]), [collection]);
}
