import { slug, type TopologyIds, UniqueIds } from '../ids.ts';
import type { Router, Site } from '../network.ts';
import type { Topology } from '../schema/index.ts';

type StatedSite = Extract<NonNullable<Topology['sites']>[number], { kind?: unknown }>;

export function resolveSites(topology: Topology, ids: TopologyIds): Site[] {
  return (topology.sites ?? []).map((stated, index): Site => {
    const site = stated as StatedSite;
    const id = ids.sites[index] ?? slug(site.name ?? '');
    return {
      id,
      name: site.name ?? id,
      kind: site.kind ?? 'office',
      ...(site.location === undefined ? {} : { location: site.location }),
      ...(site.facility === undefined ? {} : { facility: site.facility }),
      addressSpace: site.addressSpace ?? [],
      routers: resolveRouters(site, id),
      ...(site.group === undefined ? {} : { group: site.group }),
      reaches: (site.reaches ?? []).map((other) => ({ site: other, assumed: false })),
      ...(site.href === undefined ? {} : { href: site.href }),
      ...(site.note === undefined ? {} : { note: site.note }),
      status: site.status ?? 'existing',
    };
  });
}

function resolveRouters(site: StatedSite, siteId: string): Router[] {
  const unique = new UniqueIds();
  return (site.routers ?? []).map((stated, index): Router => {
    const router = stated as { id?: string; name?: string; asn?: number; managedBy?: 'customer' | 'provider' };
    const own = unique.of(router.id ?? router.name ?? `router-${index + 1}`);
    return {
      id: `${siteId}/${own}`,
      name: router.name ?? own,
      ...(router.asn === undefined ? {} : { asn: router.asn }),
      managedBy: router.managedBy ?? 'customer',
    };
  });
}

/** A site with its place in the file, and one of its routers. */
export interface FoundRouter {
  readonly site: Site;
  readonly router?: Router;
}

/** The sites of a network, to be found by their ids. */
export class Sites {
  readonly all: readonly Site[];
  readonly #places: ReadonlyMap<string, number>;
  /** The routers of sites that were asked for, by what a file may call them. */
  readonly #routers = new Map<string, ReadonlyMap<string, Router>>();

  constructor(all: readonly Site[]) {
    this.all = all;
    this.#places = new Map(all.map((site, place) => [site.id, place]));
  }

  /** The place of a site in the file; -1 where there is none of that id. */
  placeOf(id: string): number {
    return this.#places.get(id) ?? -1;
  }

  find(id: string | undefined): Site | undefined {
    return id === undefined ? undefined : this.all[this.placeOf(id)];
  }

  /** Finds a router by the id or the name that a file uses for it: `site/router`, or the site alone. */
  findRouter(reference: string): FoundRouter | undefined {
    const [id = '', ...rest] = reference.split('/');
    const site = this.find(id);
    const router = site && this.routerAt(site, rest.join('/'));
    return router ? { site, router } : site && { site };
  }

  /** Finds a router of a site by its id or name. */
  routerAt(site: Site, named: string | undefined): Router | undefined {
    const found = this.#routers.get(site.id) ?? byNames(site);
    this.#routers.set(site.id, found);
    return named === undefined ? undefined : found.get(named);
  }
}

/** The routers of a site by their ids, and by their names where these are no other’s id; the first of a name counts. */
function byNames({ id, routers }: Site): ReadonlyMap<string, Router> {
  const found = new Map(routers.map((router) => [router.id.slice(id.length + 1), router]));
  for (const router of routers) if (!found.has(router.name)) found.set(router.name, router);
  return found;
}
