import type { Translate } from '../../../src/locale/index.ts';
import type { Circuit, Network, Site } from '../../../src/model/network.ts';
import type { Box, TextLine, Tiles } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { line } from '../lines.ts';
import { ids } from '../part.ts';
import { accessLines } from '../provider/carriers.ts';

/** How many sites of which kind a folded one stands for. */
export function membersOf(site: Site, translate: Translate): string {
  const members = site.members ?? [];
  const kinds = [...new Set(members.map((member) => member.kind))];
  const counts = kinds.map((kind) => {
    const count = members.filter((member) => member.kind === kind).length;
    return translate('members.kind', { count, kind: translate(count === 1 ? `kind.${kind}` : `kinds.${kind}`) });
  });
  return counts.length === 1
    ? (counts[0] ?? '')
    : translate('members', { count: members.length, kinds: counts.join(translate('list.comma')) });
}

/** A fold that has no group, and so no name of its own, is called by what it holds. */
export function nameFolds(network: Network, translate: Translate): Network {
  return {
    ...network,
    sites: network.sites.map((site) =>
      site.members !== undefined && site.name === '' ? { ...site, name: membersOf(site, translate) } : site,
    ),
    circuits: network.circuits.map((circuit) =>
      circuit.members === undefined
        ? circuit
        : { ...circuit, name: translate('circuits.alike', { count: circuit.members.length }) },
    ),
  };
}

/** How many access links lead from a fold's sites to each WAN: one for each router, and for a site without any stated, one. */
export function accessCount(site: Site): number {
  return (site.members ?? []).reduce((sum, member) => sum + Math.max(1, member.routers.length), 0);
}

/** The number of wires that a fold's trunk stands for, in its customer edge's card. */
export function linksOf(
  network: Network,
  site: Site,
  isMember: (circuit: Circuit) => boolean,
  translate: Translate,
): TextLine[] {
  const wans = new Set(
    network.circuits
      .filter((circuit) => isMember(circuit) && circuit.sites.includes(site.id))
      .map((circuit) => circuit.provider),
  );
  if (wans.size === 0) return [];
  const word = wans.size === 1 ? 'trunk.access' : 'trunk.access.each';
  return line(translate(word, { count: accessCount(site) }), 'small');
}

/** The sites that a fold stands for: each with its facts, or by name. */
export function tilesOf(drawing: Drawing, site: Site): { tiles?: Tiles } {
  if (site.listed === undefined || site.members === undefined) return {};
  const isCard = site.listed === 'cards';
  const boxes = site.members.map((member) => (isCard ? cardOf(drawing, member) : nameOf(member, drawing.translate)));
  return { tiles: { size: isCard ? 'card' : 'name', boxes } };
}

function nameOf(site: Site, translate: Translate): Box {
  return {
    id: ids.site(site.id),
    kind: 'site',
    tone: 'customer',
    dense: true,
    bare: true,
    status: site.status,
    tooltip: translate('tip.site', { name: site.name, kind: translate(`kind.${site.kind}`) }),
    ...(site.href === undefined ? {} : { href: site.href }),
    lines: [{ text: site.name, role: 'small', tone: 'customer' }],
  };
}

function cardOf(drawing: Drawing, site: Site): Box {
  const { translate } = drawing;
  const routers = site.routers.map((router) =>
    [
      router.name,
      ...(router.managedBy === 'provider' ? [translate('router.provider')] : []),
      ...(router.asn === undefined ? [] : [translate('as', { asn: router.asn })]),
    ].join(' · '),
  );
  return {
    ...nameOf(site, translate),
    bare: false,
    icon: site.kind,
    lines: [
      ...line(site.name, 'tag'),
      ...line([site.location !== site.group && site.location, ...site.addressSpace], 'small'),
      ...line(routers.join(translate('list.comma')), 'small'),
      ...accessLines(drawing, site.id).flatMap((text) => line(text, 'small')),
      ...line(site.note, 'small'),
    ],
  };
}
