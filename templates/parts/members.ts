import type { Say } from '../../src/locale/index.ts';
import type { Network, Site } from '../../src/model/network.ts';
import type { Box, TextLine, Tiles } from '../../src/scene/scene.ts';
import { memberAccess } from './carriers.ts';
import { ids } from './part.ts';

/** How many sites of which kind a folded one stands for. */
export function membersOf(site: Site, say: Say): string {
  const members = site.members ?? [];
  const kinds = [...new Set(members.map((member) => member.kind))];
  const counts = kinds.map((kind) => {
    const count = members.filter((member) => member.kind === kind).length;
    return say('members.kind', { count, kind: say(count === 1 ? `kind.${kind}` : `kinds.${kind}`) });
  });
  return counts.length === 1
    ? (counts[0] ?? '')
    : say('members', { count: members.length, kinds: counts.join(say('list.comma')) });
}

/** A fold that has no group, and so no name of its own, is called by what it holds. */
export function nameFolds(network: Network, say: Say): Network {
  return {
    ...network,
    sites: network.sites.map((site) =>
      site.members !== undefined && site.name === '' ? { ...site, name: membersOf(site, say) } : site,
    ),
    circuits: network.circuits.map((circuit) =>
      circuit.members === undefined
        ? circuit
        : { ...circuit, name: say('circuits.alike', { count: circuit.members.length }) },
    ),
  };
}

/** How many access links lead from a fold's sites to each WAN: one for each router, and for a site without any stated, one. */
export function accessCount(site: Site): number {
  return (site.members ?? []).reduce((sum, member) => sum + Math.max(1, member.routers.length), 0);
}

/** The number of wires that a fold's trunk stands for, in its customer edge's card. */
export function linksOf(network: Network, site: Site, say: Say): TextLine[] {
  if (site.members === undefined) return [];
  const wans = new Set(
    network.circuits
      .filter((circuit) => circuit.model === 'any-to-any' && circuit.sites.includes(site.id))
      .map((circuit) => circuit.provider),
  );
  if (wans.size === 0) return [];
  return [
    {
      text: say(wans.size === 1 ? 'trunk.access' : 'trunk.access.each', { count: accessCount(site) }),
      role: 'small',
      maxLines: 3,
    },
  ];
}

/** Widths in px of a site's tile, with its facts or by its name, and about how high they are. */
const CARD = { width: 172, height: 66 };
const NAME = { width: 128, height: 22 };
/** About how high in px a circuit's row is, and what stands over a fold's tiles. */
const CIRCUIT = 205;
const HEADING = 70;
const STEPS = [2, 3, 4, 6, 8, 12, 16, 24, 32, 48];

/** So many columns of tiles or a few more: they grow in steps, so that a new tile seldom moves all the others. */
export function columnsFor(wanted: number): number {
  return STEPS.find((step) => step >= wanted) ?? 48;
}

/**
 * The sites that a fold stands for, in columns.
 *
 * @param listed how many sites are listed in the whole picture: all folds have the same columns
 */
export function tilesOf(network: Network, site: Site, listed: number, say: Say): { tiles?: Tiles } {
  if (site.listed === undefined || site.members === undefined) return {};
  const { width, height } = site.listed === 'cards' ? CARD : NAME;
  // As many as make the whole of it a useful shape, and fewer where the circuits beside it are high anyway.
  const beside = network.circuits.length * CIRCUIT - network.sites.length * HEADING;
  const wanted = Math.min(
    Math.sqrt((listed * height) / (width * 1.5)),
    beside > 0 ? (listed * height) / beside : Infinity,
  );
  return {
    tiles: {
      columns: columnsFor(wanted),
      width,
      boxes: site.members.map((member) =>
        site.listed === 'cards' ? cardOf(network, member, say) : nameOf(member, say),
      ),
    },
  };
}

function nameOf(site: Site, say: Say): Box {
  return {
    id: ids.site(site.id),
    kind: 'site',
    tone: 'customer',
    dense: true,
    bare: true,
    status: site.status,
    tooltip: tooltipOf(site, say),
    ...(site.href === undefined ? {} : { href: site.href }),
    lines: [{ text: site.name, role: 'small', tone: 'customer' }],
  };
}

function cardOf(network: Network, site: Site, say: Say): Box {
  const routers = site.routers.map((router) =>
    [
      router.name,
      ...(router.managedBy === 'provider' ? [say('router.provider')] : []),
      ...(router.asn === undefined ? [] : [say('as', { asn: router.asn })]),
    ].join(' · '),
  );
  const facts = [
    ...(site.location === undefined || site.location === site.group ? [] : [site.location]),
    ...site.addressSpace,
  ];
  return {
    ...nameOf(site, say),
    bare: false,
    icon: site.kind,
    lines: [
      { text: site.name, role: 'tag', maxLines: 3 },
      ...(facts.length === 0 ? [] : [{ text: facts.join(' · '), role: 'small' as const, maxLines: 3 }]),
      ...(routers.length === 0 ? [] : [{ text: routers.join(say('list.comma')), role: 'small' as const, maxLines: 3 }]),
      ...memberAccess(network, site.id, say).map((text) => ({ text, role: 'small' as const, maxLines: 3 })),
      ...(site.note === undefined ? [] : [{ text: site.note, role: 'small' as const, maxLines: 3 }]),
    ],
  };
}

function tooltipOf(site: Site, say: Say): string {
  return say('tip.site', { name: site.name, kind: say(`kind.${site.kind}`) });
}

/** What the picture doesn't tell one by one, though nobody asked it to fold. */
export function remarksOf({ folded = [] }: Network, say: Say): { remarks?: readonly string[] } {
  return folded.length === 0
    ? {}
    : {
        remarks: folded.map(({ what, named, ...counts }) =>
          say(what === 'circuits' ? 'folded.circuits' : named ? 'folded.sites.names' : 'folded.sites.count', counts),
        ),
      };
}
