import { idsIn } from '../model/ids.ts';
import { type ParseOptions, parse } from '../model/parse.ts';
import type { Topology, TopologyInput } from '../model/schema/index.ts';

/** A difference between two topologies. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** What it is about: the key of a list, like `circuits`; of what the file says of itself, the key. */
  readonly list: string;
  /** The id of the thing in the list; for what has none, what it joins. */
  readonly id?: string;
  /** For something that has changed: the keys that lead to it, like `peerings AzurePrivatePeering vlanId`. */
  readonly key?: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

type Thing = Readonly<Record<string, unknown>>;

/**
 * Tells what came, went and changed from one topology to another. Things are known by their ids; formatting, comments and the
 * order of things make no difference.
 *
 * @param before a topology file’s text or bytes, or a topology as an object
 * @param after the same for the newer one
 * @param options the names of the files, for messages
 * @returns the differences in the order of the file; none where both say the same
 * @throws {TopologyError} with all that is wrong with either
 * @example
 * const differences = diff('sites: [Taipei]', 'sites: [Taipei, Osaka]');
 * differences.map(({ kind, id }) => [kind, id]); // [['added', 'osaka']]
 */
export function diff(
  before: TopologyInput,
  after: TopologyInput,
  options: { readonly before?: ParseOptions; readonly after?: ParseOptions } = {},
): Difference[] {
  const [old, now] = [keyed(parse(before, options.before)), keyed(parse(after, options.after))];
  const lists = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return lists.flatMap((list) => {
    const [from, to] = [old[list], now[list]];
    if (from instanceof Map || to instanceof Map) return ofList(list, asMap(from), asMap(to));
    return valueDifferences({ list }, [], from, to);
  });
}

const asMap = (value: unknown): ReadonlyMap<string, Thing> =>
  value instanceof Map ? (value as Map<string, Thing>) : new Map();

/** A topology with its lists by what their things are known by. */
function keyed(topology: Topology): Readonly<Record<string, unknown>> {
  const ids = idsIn(topology);
  return Object.fromEntries(
    (Object.entries(topology) as [string, unknown][]).flatMap(([list, value]): (readonly [string, unknown])[] => {
      if (list === '$schema' || list === 'version') return [];
      if (!Array.isArray(value)) return [[list, value]];
      const stated = (ids as unknown as Readonly<Record<string, readonly string[]>>)[list];
      return [[list, byIdentity(value as Thing[], stated)]];
    }),
  );
}

function byIdentity(things: readonly Thing[], ids: readonly string[] | undefined): Map<string, Thing> {
  const found = new Map<string, Thing>();
  things.forEach((thing, index) => {
    const base = ids?.[index] ?? identityOf(thing);
    let key = base;
    for (let turn = 2; found.has(key); turn += 1) key = `${base} (${turn})`;
    found.set(key, thing);
  });
  return found;
}

/** What a thing of a list is known by, whose order says nothing. */
function identityOf(thing: unknown): string {
  if (!isThing(thing)) return String(thing);
  if (Array.isArray(thing.circuits)) return [...(thing.circuits as string[])].sort().join(' – ');
  if (typeof thing.site === 'string' && typeof thing.to === 'string') return `${thing.site} – ${thing.to}`;
  const [known] = ['id', 'to', 'type', 'name', 'rule', 'site'].flatMap((key) =>
    thing[key] === undefined ? [] : [String(thing[key])],
  );
  return known ?? JSON.stringify(thing);
}

function ofList(list: string, old: ReadonlyMap<string, Thing>, now: ReadonlyMap<string, Thing>): Difference[] {
  const gone = [...old].flatMap(([id, from]): Difference[] =>
    now.has(id) ? [] : [{ kind: 'removed', list, id, from }],
  );
  const rest = [...now].flatMap(([id, to]): Difference[] => {
    const from = old.get(id);
    return from === undefined ? [{ kind: 'added', list, id, to }] : valueDifferences({ list, id }, [], from, to);
  });
  return [...gone, ...rest];
}

function valueDifferences(
  about: Pick<Difference, 'list' | 'id'>,
  path: readonly string[],
  from: unknown,
  to: unknown,
): Difference[] {
  if (isThing(from) && isThing(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
      (key) => path.length > 0 || key !== 'id',
    );
    return keys.flatMap((key) => valueDifferences(about, [...path, key], from[key], to[key]));
  }
  if (Array.isArray(from) || Array.isArray(to)) return listDifferences(about, path, listOf(from), listOf(to));
  if (from === to) return [];
  return [
    {
      ...{ kind: 'changed', ...about },
      ...(path.length > 0 ? { key: path.join(' ') } : {}),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  ];
}

function listDifferences(
  about: Pick<Difference, 'list' | 'id'>,
  path: readonly string[],
  from: readonly Thing[],
  to: readonly Thing[],
): Difference[] {
  const [old, now] = [byIdentity(from, undefined), byIdentity(to, undefined)];
  const key = path.join(' ');
  const gone = [...old].flatMap(([id, each]): Difference[] =>
    now.has(id) ? [] : [{ kind: 'removed', ...about, key, from: each }],
  );
  const rest = [...now].flatMap(([id, each]): Difference[] => {
    const before = old.get(id);
    return before === undefined
      ? [{ kind: 'added', ...about, key, to: each }]
      : valueDifferences(about, [...path, id], before, each);
  });
  return [...gone, ...rest];
}

const listOf = (value: unknown): readonly Thing[] =>
  Array.isArray(value) ? (value as Thing[]) : value === undefined ? [] : [value as Thing];

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
