import type { Assumption, Remark } from './network.ts';

/** What an entry is about: entries that differ in nothing else are one. */
const subjects = {
  layer: 'circuits',
  bgp: 'circuits',
  sites: 'circuits',
  'link-start': 'circuits',
  edges: 'circuits',
  peering: 'circuits',
  facility: 'circuits',
  'own-wan': 'sites',
  routers: 'sites',
  gateway: 'networks',
  'vpn-gateway': 'networks',
  'sites-left-out': 'circuits',
  'ipsec-without-gateway': 'vpns',
} as const satisfies Record<Assumption['kind'] | Remark['kind'], string>;

/** Which kind of thing the ids of a list name. */
const lists = {
  circuits: 'circuit',
  namedBy: 'circuit',
  sites: 'site',
  reaches: 'site',
  networks: 'network',
  vpns: 'vpn',
} as const;

/** What an assumption is about: which kind of things, and their ids. */
export function toldOf(each: Assumption): readonly ['circuits' | 'sites' | 'networks', readonly string[]] {
  const subject = subjects[each.kind] as 'circuits' | 'sites' | 'networks';
  return [subject, (each as Lists)[subject] ?? []];
}

type Told = Assumption | Remark;
type Lists = { readonly [List in keyof typeof lists]?: readonly string[] };

/** Makes one entry of all that are alike, where the first of them stood. */
export function gathered<T extends Told>(told: readonly T[]): T[] {
  const found = new Map<string, { readonly first: T; readonly ids: Set<string> }>();
  for (const each of told) {
    const subject = subjects[each.kind];
    const key = JSON.stringify(Object.entries(each).filter(([name]) => name !== subject));
    const entry = found.get(key) ?? { first: each, ids: new Set<string>() };
    found.set(key, entry);
    for (const id of (each as Lists)[subject] ?? []) entry.ids.add(id);
  }
  return [...found.values()].map(({ first, ids }) => ({ ...first, [subjects[first.kind]]: [...ids] }));
}

/** How a view names things: by another id where they are folded, by none where they aren't in it. */
export type Renaming = { readonly [Kind in (typeof lists)[keyof typeof lists]]?: (id: string) => string | undefined };

/** Entries with the ids of a view. What speaks of nothing in the view any more is left out. */
export function renamed<T extends Told>(told: readonly T[], to: Renaming): T[] {
  return gathered(
    told.flatMap((each): T[] => {
      const changed = { ...each } as T & Record<string, unknown>;
      for (const [list, kind] of Object.entries(lists)) {
        const ids = (each as Lists)[list as keyof Lists];
        const rename = to[kind];
        if (!ids || !rename) continue;
        const kept = [...new Set(ids.flatMap((id) => rename(id) ?? []))];
        if (kept.length === 0) return [];
        Object.assign(changed, { [list]: kept });
      }
      return [changed];
    }),
  );
}
