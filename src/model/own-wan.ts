import type { Circuit, Site } from './network.ts';

/** The lines of the customer's own WAN by site: along them as they are stated, and against them. */
export interface OwnLines {
  readonly along: ReadonlyMap<string, readonly string[]>;
  readonly against: ReadonlyMap<string, readonly string[]>;
}

export function ownLinesOf(sites: readonly Site[]): OwnLines {
  const along = new Map<string, readonly string[]>();
  const against = new Map<string, string[]>();
  for (const { id, reaches } of sites) {
    if (reaches.length === 0) continue;
    along.set(
      id,
      reaches.map(({ site }) => site),
    );
    for (const { site } of reaches) {
      const known = against.get(site);
      if (known) known.push(id);
      else against.set(site, [id]);
    }
  }
  return { along, against };
}

/** Sites, and all that lines lead to from there. */
export function closure(from: Iterable<string>, lines: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(from);
  for (const each of found) for (const next of lines.get(each) ?? []) found.add(next);
  return found;
}

/**
 * The sites at which a circuit's links start. A line of the customer's own WAN leads there from both of its ends. To what a
 * circuit serves besides, such as a member of a provider's WAN, only the sites get that state that they reach it.
 */
export function startSites({ model, links }: Circuit): readonly string[] {
  return model === 'any-to-any' ? [] : [...new Set(links.flatMap(({ start }) => start.site ?? []))];
}
