import { listOf, type Translate } from '../../../src/locale/index.ts';
import type { Site } from '../../../src/model/network.ts';
import type { Block, Box, TextLine, Wire } from '../../../src/scene/scene.ts';
import { type Drawing, siteOf } from '../drawing.ts';
import { line, smaller, statusLine } from '../lines.ts';
import { ids, type Part } from '../part.ts';
import { accessLines } from '../provider/carriers.ts';
import { membersOf, tilesOf } from './members.ts';
import { preferenceLines, routersOf, unplacedEdges } from './routers.ts';

/** The customer's sites with their routers: on premises, in a provider's building, or in another cloud. */
export function siteParts(drawing: Drawing): Part {
  const { network, places } = drawing;
  const blocks = network.sites.map((site): Block => {
    const box = siteBox(drawing, site);
    return { box: drawing.dense && !site.members ? smaller(box) : box, ...places.site(site) };
  });
  return { blocks: [...blocks, ...unplacedEdges(drawing)], wires: ownWan(drawing) };
}

function siteBox(drawing: Drawing, site: Site): Box {
  const { translate } = drawing;
  const reached = site.reaches.map((each) => siteOf(drawing, each.site)?.name ?? each.site);
  const members = site.members && membersOf(site, translate);
  return {
    id: ids.site(site.id),
    kind: 'site',
    tone: 'customer',
    icon: site.kind,
    arrange: 'side',
    status: site.status,
    ...(site.href === undefined ? {} : { href: site.href }),
    tooltip: tooltipOf(site, members, drawing),
    lines: [
      ...nameLines(site, translate),
      ...line(site.addressSpace.join(', '), 'fact'),
      ...accessLines(drawing, site.id).flatMap((text) => line(text, 'small')),
      ...line(members !== site.name && members, 'fact'),
      ...line(site.note, 'small'),
      ...line(reached.length > 0 && translate('site.reaches', { site: listOf(translate, reached) }), 'small', {
        maxLines: 6,
      }),
      ...preferenceLines(drawing, site),
      ...statusLine(site.status, translate),
    ],
    children: routersOf(drawing, site),
    ...(site.members ? tilesOf(drawing, site) : {}),
  };
}

/** A network in another cloud stands in a zone with the cloud's name, and is called by its place. */
function nameLines({ kind, name, location }: Site, translate: Translate): TextLine[] {
  return kind === 'cloud'
    ? line(location ?? translate('cloud.network'), 'name')
    : [...line(name, 'name'), ...line(location, 'fact')];
}

function tooltipOf(site: Site, members: string | undefined, { translate }: Drawing): string {
  if (site.members === undefined)
    return translate('tip.site', { name: site.name, kind: translate(`kind.${site.kind}`) });
  return site.listed === undefined
    ? listOf(
        translate,
        site.members.map((member) => member.name),
      )
    : `${site.name} · ${members ?? ''}`;
}

/** The customer's own WAN: a wire from each site to those that it reaches. */
function ownWan(drawing: Drawing): Wire[] {
  const { network, places, translate } = drawing;
  // Two sites that each say they reach the other are joined once.
  const seen = new Set<string>();
  return network.sites.flatMap((site) =>
    site.reaches.flatMap(({ site: id, assumed }): Wire[] => {
      const other = siteOf(drawing, id);
      const pair = [site.id, id].sort().join(' ');
      if (!other || other === site || seen.has(pair)) return [];
      seen.add(pair);
      const isAhead = places.site(site).lane === 'sites' && places.site(other).lane === 'cages';
      return [
        {
          id: `own-wan:${site.id}/${id}`,
          kind: 'wan',
          tone: 'customer',
          from: { node: isAhead ? onlyRouter(site) : ids.site(site.id) },
          to: { node: ids.site(id) },
          tooltip: translate('tip.own-wan', { site: site.name, other: other.name }),
          ends: ['ring', 'ring'],
          assumed,
          status: site.status,
          ...(site.members === undefined ? {} : { count: site.members.length }),
        },
      ];
    }),
  );
}

/** A site with one router reaches others through it; with several the file doesn't say through which. */
function onlyRouter(site: Site): string {
  const [first, ...others] = site.routers;
  return first && others.length === 0 ? ids.router(first.id) : ids.site(site.id);
}
