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

/** Finds a site's router by the id or the name that a file uses for it: `site/router`. */
export function findRouter(sites: readonly Site[], reference: string): { site: Site; router?: Router } | undefined {
  const [siteId = '', ...rest] = reference.split('/');
  const site = sites.find((each) => each.id === siteId);
  if (!site) return undefined;
  const wanted = rest.join('/');
  if (wanted === '') return { site };
  const router =
    site.routers.find((each) => each.id === `${siteId}/${wanted}`) ?? site.routers.find((each) => each.name === wanted);
  return router ? { site, router } : { site };
}
