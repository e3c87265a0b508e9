import { routersOf as idsOfRouters, startRouter } from '../../../src/analysis/ids.ts';
import { listOf, type Translate } from '../../../src/locale/index.ts';
import type { Assumption, Circuit, Link, Router, Site } from '../../../src/model/network.ts';
import type { Block, Box, TextLine } from '../../../src/scene/scene.ts';
import { type Drawing, networkName } from '../drawing.ts';
import { ifKnown, line } from '../lines.ts';
import { ids } from '../part.ts';
import { addressLines } from '../provider/edges.ts';
import { linksOf } from './members.ts';
import { anywhereBox, circuitsFrom, hasMembers, startBox } from './starts.ts';

/** The routers of a site; a neutral edge where none is stated and something ends at one. */
export function routersOf(drawing: Drawing, site: Site): Box[] {
  const from = circuitsFrom(drawing.network, site, (circuit) => hasMembers(drawing, circuit));
  if (site.routers.length > 0) return site.routers.map((router) => routerBox(drawing, site, router, from));
  return needsEdge(drawing, site) ? [unstatedRouter(drawing, site, from)] : [];
}

/** True where a link, an access link or a VPN ends at a site. */
function needsEdge(drawing: Drawing, site: Site): boolean {
  const { network } = drawing;
  return (
    network.vpn.some((vpn) => vpn.site === site.id) ||
    network.circuits.some(
      (circuit) =>
        circuit.links.some((link) => link.start.site === site.id) ||
        (circuit.sites.includes(site.id) && hasMembers(drawing, circuit)),
    )
  );
}

/** What is assumed, the customer's edges of those sites alone in which one is drawn. */
export function drawnEdges(drawing: Drawing): Assumption[] {
  const { sites, assumptions } = drawing.network;
  const bare = new Set(sites.filter((site) => !needsEdge(drawing, site)).map(({ id }) => id));
  return assumptions.flatMap((each) => {
    if (each.kind !== 'routers') return each;
    const drawn = each.sites.filter((site) => !bare.has(site));
    return drawn.length === 0 ? [] : { ...each, sites: drawn };
  });
}

function routerBox(drawing: Drawing, site: Site, router: Router, from: readonly Circuit[]): Box {
  const { translate } = drawing;
  const id = ids.router(router.id);
  const [provider, ...others] = providersAt(drawing, site);
  return {
    id,
    kind: 'router',
    tone: router.managedBy,
    dense: true,
    icon: 'router',
    status: site.status,
    ...linksAt(from[0], id),
    tooltip: translate('tip.router', { name: router.name, site: site.name }),
    lines: [
      ...line(router.name, 'tag'),
      ...line(
        router.managedBy === 'provider' &&
          (provider === undefined || others.length > 0
            ? translate('router.provider')
            : translate('router.provider.named', { provider })),
        'small',
        { tone: 'provider' },
      ),
      ...line(
        ifKnown(asnOf(drawing, id, router, from), (asn) =>
          // Among many the customer's own is said once, with the customer's name.
          drawing.dense && asn === drawing.network.customer.asn ? undefined : translate('as', { asn }),
        ),
        'small',
      ),
      ...ownAddresses(drawing, id, from),
    ],
  };
}

/** The providers whose circuits serve a site, by name. */
function providersAt({ network }: Drawing, site: Site): string[] {
  const ids = new Set(network.circuits.filter(({ sites }) => sites.includes(site.id)).map(({ provider }) => provider));
  return network.providers.filter((provider) => ids.has(provider.id)).map((provider) => provider.name);
}

/** Which links of a circuit start at a router, so that they leave it straight. */
function linksAt(circuit: Circuit | undefined, box: string): { links?: number[] } {
  const links = (circuit?.links ?? []).flatMap((link, index) => (startBox(link) === box ? [index] : []));
  return links.length > 0 ? { links } : {};
}

/** The circuits with links that start at a router and carry the customer's own BGP. */
function speaking(box: string, from: readonly Circuit[]): Circuit[] {
  return from.filter(({ bgp, links }) => bgp === 'customer' && links.some((link) => startBox(link) === box));
}

/**
 * The AS number that stands at a router: that of its sessions with Microsoft, else its own or the customer's. A router
 * that the provider runs doesn't get the customer's.
 */
function asnOf({ network }: Drawing, box: string, router: Router | undefined, from: readonly Circuit[]) {
  const asns = [
    ...new Set(speaking(box, from).flatMap((circuit) => circuit.peerings.flatMap(({ peerASN }) => peerASN ?? []))),
  ];
  if (asns.length > 0) return asns.length === 1 ? asns[0] : asns.join(', ');
  return router?.asn ?? (router?.managedBy === 'customer' ? network.customer.asn : undefined);
}

/** At the full level the customer's address on each link; with several circuits, which one's it is. */
function ownAddresses({ full, modelOf }: Drawing, box: string, from: readonly Circuit[]): TextLine[] {
  if (!full) return [];
  const circuits = speaking(box, from).filter((circuit) => !modelOf(circuit).tellsAddresses);
  const name = (circuit: Circuit) => (circuits.length > 1 ? circuit.name : undefined);
  const ends = (circuit: Circuit) => circuit.links.filter((link) => startRouter(circuit, link) === box);
  return circuits.flatMap((circuit) =>
    ends(circuit).flatMap((link: Link) => addressLines(circuit, link, 'customer', name(circuit))),
  );
}

/** What stands for the customer's edge where the file names no router. */
function unstatedRouter(drawing: Drawing, site: Site, from: readonly Circuit[]): Box {
  const { network, translate } = drawing;
  const id = ids.unstatedRouter(site.id);
  const routers = (site.members ?? []).reduce((sum, member) => sum + member.routers.length, 0);
  const word =
    site.members === undefined ? (site.kind === 'cloud' ? 'router.cloud' : 'router.unstated') : 'router.unstated.many';
  return {
    id,
    kind: 'router',
    tone: 'customer',
    dense: true,
    assumed: routers === 0,
    status: site.status,
    ...linksAt(from[0], id),
    tooltip: translate('tip.router.unstated', { site: site.name }),
    lines: [
      { text: routers > 0 ? translate('router.members', { count: routers }) : translate(word), role: 'small' },
      ...(site.members ? linksOf(network, site, (circuit) => hasMembers(drawing, circuit), translate) : []),
      ...line(
        ifKnown(asnOf(drawing, id, undefined, from), (asn) => translate('as', { asn })),
        'small',
      ),
      ...ownAddresses(drawing, id, from),
    ],
  };
}

/** A neutral customer edge for each circuit of which the file doesn't tell at which site the customer speaks BGP. */
export function unplacedEdges(drawing: Drawing): Block[] {
  const { network, translate, full, modelOf } = drawing;
  const blocks = new Map<string, Block>();
  for (const circuit of network.circuits) {
    const open = circuit.links.filter((link) => link.start.site === undefined);
    const id = anywhereBox(circuit);
    if (circuit.bgp !== 'customer' || open.length === 0 || blocks.has(id)) continue;
    const look = { tone: 'customer', assumed: true, tooltip: translate('router.anywhere') } as const;
    const router: Box = {
      ...look,
      id,
      kind: 'router',
      dense: true,
      links: [0, 1],
      lines: [
        { text: translate('router.unstated'), role: 'small' },
        ...(full && !modelOf(circuit).tellsAddresses
          ? open.flatMap((link) => addressLines(circuit, link, 'customer'))
          : []),
      ],
    };
    blocks.set(id, {
      lane: 'sites',
      zone: 'customer',
      box: {
        ...look,
        id: ids.site(id.slice('router:'.length)),
        kind: 'site',
        arrange: 'side',
        lines: [...line(translate('router.anywhere'), 'fact')],
        children: [router],
      },
    });
  }
  return [...blocks.values()];
}

/** The way from a site to Azure that its routers choose: for each network its circuits, the highest local preference first. */
export function preferenceLines(drawing: Drawing, site: Site): TextLine[] {
  const { network, translate } = drawing;
  const circuits = network.circuits.filter((circuit) => circuit.sites.includes(site.id));
  const ways = new Map<string, { name: string; value: number }[]>();
  for (const { name, connections } of circuits)
    for (const { to, localPreference } of connections)
      if (localPreference) ways.set(to, [...(ways.get(to) ?? []), { name, value: localPreference.value }]);
  if (ways.size === 0) return [];
  return [
    ...line(translate('preference.towards.azure'), 'small'),
    ...[...ways].flatMap(([to, each]) => line(inOrder(networkName(drawing, to), each, translate), 'small')),
  ];
}

/** Circuits to a network by their local preference; those of one value are equal. */
function inOrder(
  network: string,
  ways: readonly { readonly name: string; readonly value: number }[],
  translate: Translate,
): string {
  const values = [...new Set(ways.map(({ value }) => value))].sort((a, b) => b - a);
  const groups = values.map((value) => {
    const names = ways.flatMap((way) => (way.value === value ? [way.name] : []));
    return `${listOf(translate, names)} (${value}${names.length > 1 ? `, ${translate('site.equal')}` : ''})`;
  });
  return translate('site.localPreference', { network, circuits: groups.join(translate('site.then')) });
}

/** The router that a VPN starts at. Where several are stated and the file names none of them, one is assumed. */
export function vpnStart(site: Site, router: string | undefined): { readonly box: string; readonly assumed: boolean } {
  if (router !== undefined) return { box: ids.router(router), assumed: false };
  const boxes = idsOfRouters(site);
  return { box: boxes[boxes.length - 1] ?? ids.unstatedRouter(site.id), assumed: boxes.length > 1 };
}
