import { listOf, type Say } from '../../src/locale/index.ts';
import type { Circuit, Link, Network, Router, Site } from '../../src/model/network.ts';
import type { Block, Box, TextLine, Wire } from '../../src/scene/scene.ts';
import { memberAccess } from './carriers.ts';
import { linksOf, membersOf, tilesOf } from './members.ts';
import { ids, type Part } from './part.ts';

/** The router box at which a link starts; undefined when the file doesn't tell the site. */
export function startBox(link: Link): string | undefined {
  if (link.start.router !== undefined) return ids.router(link.start.router);
  return link.start.site === undefined ? undefined : ids.unstatedRouter(link.start.site);
}

/** The router boxes of a site, as ids. */
export function routerBoxes(site: Site): string[] {
  return site.routers.length > 0 ? site.routers.map((router) => ids.router(router.id)) : [ids.unstatedRouter(site.id)];
}

/** The circuits whose links run from the site's own routers to the provider edge, not over a WAN that others share. */
function ownCircuits(network: Network, site: Site): Circuit[] {
  return network.circuits.filter(
    (circuit) =>
      !(circuit.model === 'any-to-any' && circuit.bgp === 'provider') &&
      circuit.links.some((link) => link.start.site === site.id),
  );
}

/** The site stands in the co-location facility of an exchange: then its place is there, not on the customer's premises. */
export function isCage(network: Network, site: Site): boolean {
  return site.kind === 'colocation' && ownCircuits(network, site).some((circuit) => circuit.model === 'cloud-exchange');
}

export function siteBlocks(network: Network, say: Say): Part {
  const listed = network.sites.reduce(
    (sum, site) => sum + (site.listed === undefined ? 0 : (site.members?.length ?? 0)),
    0,
  );
  const blocks = network.sites.map((site): Block => {
    const [first] = ownCircuits(network, site);
    const cage = isCage(network, site);
    return {
      box: { ...siteBox(network, site, first, say), ...tilesOf(network, site, listed, say) },
      column: cage ? 'cages' : 'sites',
      ...(first ? { level: ids.circuit(first.id) } : {}),
      ...(cage ? { bound: true } : {}),
    };
  });
  return { blocks: [...blocks, ...unplacedEdges(network, say)] };
}

function siteBox(network: Network, site: Site, circuit: Circuit | undefined, say: Say): Box {
  const reached = site.reaches.map((each) => network.sites.find((other) => other.id === each.site)?.name ?? each.site);
  const lines: TextLine[] = [
    { text: site.name, role: 'name', maxLines: 3 },
    ...(site.location === undefined ? [] : [{ text: site.location, role: 'fact' as const }]),
    ...(site.addressSpace.length === 0
      ? []
      : [{ text: site.addressSpace.join(', '), role: 'fact' as const, maxLines: 3 }]),
    ...memberAccess(network, site.id, say).map((text) => ({ text, role: 'small' as const, maxLines: 3 })),
    ...(site.members === undefined || site.name === membersOf(site, say)
      ? []
      : [{ text: membersOf(site, say), role: 'fact' as const, maxLines: 4 }]),
    ...(site.note === undefined ? [] : [{ text: site.note, role: 'small' as const, maxLines: 3 }]),
    ...(reached.length === 0
      ? []
      : [
          { text: say('site.reaches', { site: reached.join(say('list.comma')) }), role: 'small' as const, maxLines: 4 },
        ]),
    ...statusLine(site.status, say),
  ];
  return {
    id: ids.site(site.id),
    kind: 'site',
    tone: 'customer',
    icon: site.kind,
    lines,
    arrange: 'side',
    status: site.status,
    tooltip: site.members
      ? site.listed === undefined
        ? listOf(
            say,
            site.members.map((member) => member.name),
          )
        : `${site.name} · ${membersOf(site, say)}`
      : say('tip.site', { name: site.name, kind: say(`kind.${site.kind}`) }),
    ...(site.href === undefined ? {} : { href: site.href }),
    children:
      site.routers.length > 0
        ? site.routers.map((router) => routerBox(network, site, router, circuit, say))
        : [unstatedRouter(network, site, circuit, say)],
  };
}

export function statusLine(status: Site['status'], say: Say): TextLine[] {
  return status === 'existing' ? [] : [{ text: say(`status.${status}`), role: 'tag' }];
}

function linksAt(circuit: Circuit | undefined, box: string): { links?: number[] } {
  const links = (circuit?.links ?? []).flatMap((link, index) => (startBox(link) === box ? [index] : []));
  return links.length > 0 ? { links } : {};
}

function routerBox(network: Network, site: Site, router: Router, circuit: Circuit | undefined, say: Say): Box {
  const id = ids.router(router.id);
  const links = linksAt(circuit, id);
  const asn = links.links ? speakerASN(network, circuit, router) : router.asn;
  return {
    id,
    kind: 'router',
    tone: router.managedBy,
    dense: true,
    icon: 'router',
    status: site.status,
    ...links,
    tooltip: say('tip.router', { name: router.name, site: site.name }),
    lines: [
      { text: router.name, role: 'tag' },
      ...(router.managedBy === 'provider' ? [{ text: say('router.provider'), role: 'small' as const }] : []),
      ...(asn === undefined ? [] : [{ text: say('as', { asn }), role: 'small' as const }]),
    ],
  };
}

/** The ASN that stands at the customer's end of a peering: the peering's own, where the customer speaks BGP. */
function speakerASN(network: Network, circuit: Circuit | undefined, router: Router): string | number | undefined {
  if (circuit?.bgp !== 'customer') return router.asn ?? network.customer.asn;
  const asns = [...new Set(circuit.peerings.flatMap((peering) => peering.peerASN ?? []))];
  return asns.length > 0 ? asns.join(', ') : (router.asn ?? network.customer.asn);
}

function unstatedRouter(network: Network, site: Site, circuit: Circuit | undefined, say: Say): Box {
  const id = ids.unstatedRouter(site.id);
  const routers = (site.members ?? []).reduce((sum, member) => sum + member.routers.length, 0);
  const asns =
    circuit?.bgp === 'customer' ? [...new Set(circuit.peerings.flatMap((peering) => peering.peerASN ?? []))] : [];
  return {
    id,
    kind: 'router',
    tone: 'customer',
    dense: true,
    assumed: routers === 0,
    status: site.status,
    ...linksAt(circuit, id),
    tooltip: say('tip.router.unstated', { site: site.name }),
    lines: [
      {
        text:
          routers > 0
            ? say('router.members', { count: routers })
            : say(site.members === undefined ? 'router.unstated' : 'router.unstated.many'),
        role: 'small',
      },
      ...linksOf(network, site, say),
      ...(asns.length > 0 ? [{ text: say('as', { asn: asns.join(', ') }), role: 'small' as const }] : []),
    ],
  };
}

/** The id of the neutral customer edge of a circuit whose file doesn't tell at which of many sites its links start. */
export function anywhereBox(circuit: Circuit): string {
  return `router:${circuit.id}/anywhere`;
}

/** A neutral customer edge for each circuit of which the file doesn't tell at which site the customer speaks BGP. */
function unplacedEdges(network: Network, say: Say): Block[] {
  return network.circuits
    .filter((circuit) => circuit.bgp === 'customer' && circuit.links.some((link) => link.start.site === undefined))
    .map((circuit) => ({
      column: 'sites',
      level: ids.circuit(circuit.id),
      box: {
        id: ids.site(`${circuit.id}/not-stated`),
        kind: 'site',
        tone: 'customer',
        assumed: true,
        arrange: 'side',
        tooltip: say('router.anywhere'),
        lines: [{ text: say('router.anywhere'), role: 'fact' }],
        children: [
          {
            id: anywhereBox(circuit),
            kind: 'router',
            tone: 'customer',
            dense: true,
            assumed: true,
            tooltip: say('router.anywhere'),
            links: [0, 1],
            lines: [{ text: say('router.unstated'), role: 'small' }],
          },
        ],
      },
    }));
}

/** The customer's own WAN: a wire from each site to those that it reaches. */
export function ownWan(network: Network, say: Say): Part {
  const known = new Map(network.sites.map((site) => [site.id, site]));
  const wires = network.sites.flatMap((site) =>
    site.reaches.flatMap(({ site: id, assumed }): Wire[] => {
      const other = known.get(id);
      if (!other || other === site) return [];
      return [
        {
          id: `own-wan:${site.id}/${id}`,
          kind: 'wan',
          tone: 'customer',
          from: { node: ids.site(site.id) },
          to: { node: ids.site(id) },
          tooltip: say('tip.own-wan', { site: site.name, other: other.name }),
          ends: ['ring', 'ring'],
          assumed,
          status: site.status,
          ...(site.members === undefined ? {} : { count: site.members.length }),
        },
      ];
    }),
  );
  // Two sites that each say they reach the other are joined once.
  const seen = new Set<string>();
  return {
    wires: wires.filter((wire) => {
      const pair = [wire.from.node, wire.to.node].sort().join(' ');
      return seen.has(pair) ? false : seen.add(pair);
    }),
  };
}
