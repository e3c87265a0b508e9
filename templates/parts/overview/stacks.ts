import type { Translate } from '../../../src/locale/index.ts';
import type { Circuit, Link, Model, Network, Site } from '../../../src/model/network.ts';
import type { Stack } from '../../../src/scene/panels.ts';
import type { Box, Wire } from '../../../src/scene/scene.ts';
import { ids } from '../part.ts';
import { placesUnder, satelliteAnywhere, satellitesOf, siteOf, type Unique } from './places.ts';
import { type TubeSource, tubeOf } from './tubes.ts';

/** Tubes side by side in one panel; more go to a further panel of the same model. */
const MOST_TUBES = 3;

/** Circuits that belong together: of one WAN, one exchange and cage, the same sites, or one port pair. */
function keyOf(network: Network, circuit: Circuit): string {
  const starts = circuit.links.map((link) => siteOf(network, link)?.id ?? '');
  switch (circuit.model) {
    case 'any-to-any':
      return circuit.bgp === 'provider' ? `${circuit.provider ?? ''}` : `${circuit.provider ?? ''} ${starts.join(' ')}`;
    case 'cloud-exchange':
      return [
        circuit.provider ?? '',
        ...circuit.links.map((link) => siteOf(network, link)?.facility ?? siteOf(network, link)?.id ?? ''),
      ].join(' ');
    case 'point-to-point':
      return [circuit.provider ?? '', ...starts].join(' ');
    case 'direct':
      return circuit.ports ?? circuit.id;
  }
}

/** The circuits of a model in groups that each make one stack of at most three tubes. */
export function groupsOf(network: Network, model: Model): TubeSource[][] {
  const groups = new Map<string, Circuit[]>();
  for (const circuit of network.circuits.filter((each) => each.model === model)) {
    const key = keyOf(network, circuit);
    groups.set(key, [...(groups.get(key) ?? []), circuit]);
  }
  return [...groups.values()].flatMap((circuits): TubeSource[][] => {
    const [first, ...rest] = circuits;
    if (!first) return [];
    if (model === 'direct') return [[{ circuits: [first, ...rest], direct: true }]];
    const tubes = circuits.map((circuit): TubeSource => ({ circuits: [circuit], direct: false }));
    return Array.from({ length: Math.ceil(tubes.length / MOST_TUBES) }, (_, index) =>
      tubes.slice(index * MOST_TUBES, (index + 1) * MOST_TUBES),
    );
  });
}

/** Groups of one cloud that share a panel, as far as its width admits. */
export function intoPanels(groups: readonly TubeSource[][]): TubeSource[][][] {
  const panels: TubeSource[][][] = [];
  const cloudOf = (group: readonly TubeSource[] | undefined) => group?.[0]?.circuits[0].cloud;
  for (const group of groups) {
    const last = panels[panels.length - 1];
    if (last && cloudOf(last[0]) === cloudOf(group) && last.flat().length + group.length <= MOST_TUBES)
      last.push(group);
    else panels.push([group]);
  }
  return panels;
}

/**
 * @param taken sites that stand under a tube of the panel
 * @param most how many sites may stand around this stack
 */
export function stackOf(
  network: Network,
  group: readonly TubeSource[],
  { taken, most }: { taken: ReadonlySet<string>; most: number },
  unique: Unique,
  translate: Translate,
): Stack {
  const circuits = group.map((source) => source.circuits[0]);
  const [circuit] = circuits;
  if (!circuit) return { tubes: [], places: [], satellites: [] };
  const form = formOf(network, circuit, unique, translate);
  const around = circuit.model === 'any-to-any' && circuit.bgp === 'provider';
  const links = circuits.flatMap((each): [Circuit, Link][] => each.links.map((link) => [each, link]));
  const { places, byRail } = around ? { places: [], byRail: [] } : placesUnder(network, links, unique, translate);
  const tubes = group.map((source, index) =>
    tubeOf(network, source, form?.box.id, [byRail[2 * index], byRail[2 * index + 1]], unique, translate),
  );
  const below = new Set(links.flatMap(([, link]) => (around ? [] : (siteOf(network, link)?.id ?? []))));
  const served = new Set(group.flatMap((source) => source.circuits.flatMap((each) => each.sites)));
  const members = network.sites.filter((site) => served.has(site.id) && !below.has(site.id) && !taken.has(site.id));
  const access = (site: Pick<Site, 'name' | 'status'>, id: string) =>
    form ? [accessWire(network, circuit, site, id, form.box.id, translate)] : [];
  const satellites =
    circuit.model === 'any-to-any'
      ? around && served.size === 0
        ? [satelliteAnywhere(circuit, access, translate)]
        : satellitesOf(members, access, unique, translate, around ? most : 2)
      : satellitesOf(
          neighbours(network, below, taken),
          (site, id) =>
            ownWires(
              network,
              site,
              id,
              below,
              places.map((place) => place.box.id),
              translate,
            ),
          unique,
          translate,
          most,
        );
  const building = buildingOf(network, links, unique, translate);
  return {
    tubes,
    ...(form ? { form } : {}),
    ...(building && circuit.model === 'cloud-exchange' ? { building } : {}),
    places,
    satellites,
  };
}

/** The provider in one form at one height: an exchange, a band that links cross, or a WAN. Direct has none. */
function formOf(network: Network, circuit: Circuit, unique: Unique, translate: Translate): Stack['form'] {
  if (circuit.model === 'direct') return undefined;
  const provider = network.providers.find((each) => each.id === circuit.provider);
  const name = provider?.name ?? translate('zone.provider');
  const wan = circuit.model === 'any-to-any';
  const kind = wan
    ? circuit.layer === 2
      ? translate('wan.name.plain')
      : translate('wan.name')
    : translate(circuit.model === 'cloud-exchange' ? 'exchange.name' : 'overview.ethernet');
  const layer =
    circuit.layer === 3 && !wan ? translate('layer.managed') : translate('layer', { layer: circuit.layer ?? 2 });
  const box: Box = {
    id: unique(
      wan
        ? ids.wan(circuit.provider)
        : circuit.model === 'cloud-exchange'
          ? ids.exchange(circuit.provider)
          : `edge:${circuit.provider ?? 'provider'}/network`,
    ),
    kind: wan ? 'wan' : circuit.model === 'cloud-exchange' ? 'exchange' : 'edge',
    tone: 'provider',
    status: circuit.status,
    tooltip: wan
      ? translate('tip.wan')
      : circuit.model === 'cloud-exchange'
        ? translate('tip.exchange')
        : translate('overview.tip.ethernet', { provider: name }),
    ...(provider?.href === undefined ? {} : { href: provider.href }),
    lines: [
      { text: name, role: 'tag', tone: 'provider', maxLines: 3 },
      { text: kind, role: 'small' },
      { text: layer, role: 'small' },
    ],
  };
  return { box, shape: wan ? 'cloud' : 'bar' };
}

/** The co-location facility, where the exchange and the equipment joined to it stand in one building. */
function buildingOf(
  network: Network,
  links: readonly (readonly [Circuit, Link])[],
  unique: Unique,
  translate: Translate,
): Stack['building'] {
  const sites = links.map(([, link]) => siteOf(network, link));
  const [first] = sites;
  if (
    !first ||
    !sites.every((site) => site?.kind === 'colocation' && (site.facility ?? site.id) === (first.facility ?? first.id))
  )
    return undefined;
  const name = first.facility ?? translate('zone.facility');
  return {
    id: unique(`facility:${first.facility ?? first.id}`),
    tooltip: name,
    lines: [{ text: name, role: 'tag', maxLines: 3 }],
  };
}

/** Sites without a way of their own in the panel that reach one of these places over the customer's own WAN. */
function neighbours(network: Network, places: ReadonlySet<string>, taken: ReadonlySet<string>): Site[] {
  return network.sites.filter(
    (site) => !places.has(site.id) && !taken.has(site.id) && site.reaches.some((other) => places.has(other.site)),
  );
}

function ownWires(
  network: Network,
  site: Site,
  id: string,
  below: ReadonlySet<string>,
  boxes: readonly string[],
  translate: Translate,
): Wire[] {
  return site.reaches
    .filter((other) => below.has(other.site))
    .flatMap((other): Wire[] => {
      const box = boxes.find((each) => each === ids.site(other.site) || each.startsWith(`${ids.site(other.site)}@`));
      return box === undefined ? [] : [ownWire(network, id, box, site, other.site, other.assumed, translate)];
    });
}

export function ownWire(
  network: Network,
  from: string,
  to: string,
  site: Site,
  other: string,
  assumed: boolean,
  translate: Translate,
): Wire {
  return {
    id: `own-wan:${from.slice('site:'.length)}/${to.slice('site:'.length)}`,
    kind: 'wan',
    tone: 'customer',
    from: { node: from },
    to: { node: to },
    ends: ['ring', 'ring'],
    assumed,
    status: site.status,
    tooltip: translate('tip.own-wan', {
      site: site.name,
      other: network.sites.find((each) => each.id === other)?.name ?? other,
    }),
  };
}

function accessWire(
  network: Network,
  circuit: Circuit,
  site: Pick<Site, 'name' | 'status'>,
  id: string,
  form: string,
  translate: Translate,
): Wire {
  const provider = network.providers.find((each) => each.id === circuit.provider)?.name ?? translate('provider.any');
  return {
    id: `access:${id.slice('site:'.length)}/${form.slice('wan:'.length)}`,
    kind: 'access',
    tone: 'customer',
    from: { node: id },
    to: { node: form },
    status: site.status,
    ends: ['none', 'port'],
    tooltip: translate('tip.access', { site: site.name, provider }),
  };
}
