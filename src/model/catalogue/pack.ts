import type { CatalogueData } from './data.ts';

/** The catalogue with each provider's name written once. */
interface Packed {
  readonly names: readonly string[];
  readonly data: unknown;
}

/** The lists that hold names of providers, which stand in many places. */
const lists: readonly string[] = ['providers', 'futureProviders', 'exchanges'];

/** Walks plain data and returns it with its lists of providers changed. */
function withLists(value: unknown, change: (list: readonly never[]) => unknown, key = ''): unknown {
  if (Array.isArray(value))
    return lists.includes(key) ? change(value as never[]) : value.map((each: unknown) => withLists(each, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withLists(each, change, name)]));
}

/** The catalogue as a short text. */
export function pack(data: unknown): string {
  const places = new Map<string, number>();
  const place = (name: string) => {
    const known = places.get(name) ?? places.size;
    places.set(name, known);
    return known;
  };
  const short = withLists(data, (list: readonly string[]) => list.map(place));
  return JSON.stringify({ names: [...places.keys()], data: short } satisfies Packed);
}

/** The catalogue that `pack` has made a text of. */
export function unpack(text: string): CatalogueData {
  const { names, data } = JSON.parse(text) as Packed;
  return withLists(data, (list: readonly number[]) => list.map((place) => names[place])) as CatalogueData;
}
