import { listOf, type Translate } from '../../../src/locale/index.ts';
import type { Circuit, Link, Network, Site } from '../../../src/model/network.ts';
import type { PictureName, Place, Satellite } from '../../../src/scene/panels.ts';
import type { Box, Wire } from '../../../src/scene/scene.ts';
import { membersOf } from '../customer/members.ts';
import { statusLine } from '../lines.ts';
import { ids } from '../part.ts';

/** Gives each thing an id of its own where it stands more than once in a picture: the first keeps the plain one. */
export type Unique = (id: string) => string;

export function uniqueIds(): Unique {
  const seen = new Map<string, number>();
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}@${count}`;
  };
}

export function siteBox(site: Site, id: string, translate: Translate): Box {
  return {
    id,
    kind: 'site',
    tone: 'customer',
    status: site.status,
    tooltip: translate('tip.site', { name: site.name, kind: translate(`kind.${site.kind}`) }),
    ...(site.href === undefined ? {} : { href: site.href }),
    lines: [
      { text: site.name, role: 'tag', maxLines: 3 },
      ...(site.members === undefined
        ? []
        : [{ text: membersOf(site, translate), role: 'small' as const, maxLines: 4 }]),
      ...(site.location === undefined ? [] : [{ text: site.location, role: 'small' as const }]),
      ...statusLine(site.status, translate),
    ],
  };
}

/** The customer's premises, where the file doesn't tell which site it is. */
function anywhere(circuit: Circuit, translate: Translate): Box {
  return {
    id: ids.site(`${circuit.id}/not-stated`),
    kind: 'site',
    tone: 'customer',
    assumed: true,
    tooltip: translate('overview.anywhere'),
    lines: [{ text: translate('overview.anywhere'), role: 'small' }],
  };
}

/** The customer's premises on a WAN of which no member is stated. */
export function satelliteAnywhere(
  circuit: Circuit,
  wiresOf: (site: Pick<Site, 'name' | 'status'>, id: string) => readonly Wire[],
  translate: Translate,
): Satellite {
  const box = anywhere(circuit, translate);
  return { box, picture: 'office', wires: wiresOf({ name: box.tooltip, status: circuit.status }, box.id) };
}

export function siteOf(network: Network, link: Link): Site | undefined {
  return network.sites.find((site) => site.id === link.start.site);
}

/** The places under the tubes: one for each run of rails that lead to the same site. */
export function placesUnder(
  network: Network,
  circuits: readonly (readonly [Circuit, Link])[],
  unique: Unique,
  translate: Translate,
): { places: Place[]; byRail: string[] } {
  const places: Place[] = [];
  const byRail: string[] = [];
  let before: string | undefined;
  circuits.forEach(([circuit, link], rail) => {
    const site = siteOf(network, link);
    const key = site?.id ?? `not-stated ${circuit.id}`;
    const last = places[places.length - 1];
    if (last && key === before) places[places.length - 1] = { ...last, rails: [last.rails[0], rail] };
    else {
      const box = site ? siteBox(site, unique(ids.site(site.id)), translate) : anywhere(circuit, translate);
      places.push({ box, picture: site?.kind ?? 'office', rails: [rail, rail] });
    }
    before = key;
    byRail.push(places[places.length - 1]?.box.id ?? '');
  });
  return { places, byRail };
}

/** Sites around something, each with its wires; those beyond `most` are drawn as one, with their number. */
export function satellitesOf(
  sites: readonly Site[],
  wiresOf: (site: Site, id: string) => readonly Wire[],
  unique: Unique,
  translate: Translate,
  most: number,
): Satellite[] {
  const shown = sites.length > most ? sites.slice(0, most - 1) : sites;
  const rest = sites.slice(shown.length);
  const satellites = shown.map((site): Satellite => {
    const id = unique(ids.site(site.id));
    return { box: siteBox(site, id, translate), picture: site.members ? 'many' : site.kind, wires: wiresOf(site, id) };
  });
  const [first] = rest;
  if (!first) return satellites;
  const id = unique(ids.site('more'));
  const names = listOf(
    translate,
    rest.map((site) => site.name),
  );
  const box: Box = {
    id,
    kind: 'site',
    tone: 'customer',
    tooltip: names,
    lines: [{ text: translate('overview.more', { count: rest.length }), role: 'tag', maxLines: 3 }],
  };
  return [...satellites, { box, picture: 'many' satisfies PictureName, wires: wiresOf(first, id).slice(0, 1) }];
}
