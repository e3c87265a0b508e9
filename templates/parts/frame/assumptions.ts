import { listOf, type Translate } from '../../../src/locale/index.ts';
import type { Assumption, Network } from '../../../src/model/network.ts';
import type { Notes } from '../../../src/scene/scene.ts';

/** What is assumed of something that the picture draws with the mark of what was assumed. */
const marked: readonly Assumption['kind'][] = ['edges', 'peering', 'own-wan', 'routers', 'gateway', 'vpn-gateway'];

/** Where the site of a link is open, the edge that stands for it bears the mark too. */
function isMarked(each: Assumption): boolean {
  return each.kind === 'link-start' ? each.starts.some(({ site }) => site === undefined) : marked.includes(each.kind);
}

/** What nothing is assumed in place of: it is only not stated. */
function isOpen(each: Assumption): boolean {
  return each.kind === 'link-start'
    ? each.starts.every(({ site, router }) => site === undefined && router === undefined)
    : each.kind === 'peering' && each.type === undefined;
}

/**
 * What isn't stated, each said once for all that it holds for, and what the picture assumes apart from what is only open:
 * at the full level all of it, else what bears the mark.
 *
 * @param more what else the picture assumes, and what else isn't stated, in sentences
 */
export function assumptionsOf(
  network: Network,
  full: boolean,
  translate: Translate,
  more: { readonly assumed?: readonly string[]; readonly open?: readonly string[] } = {},
): Notes[] {
  const told = network.assumptions.filter((each) => full || isMarked(each));
  const sentences = (all: readonly Assumption[]) => all.map((each) => sentence(network, each, translate));
  const lists = [
    {
      heading: translate('notes.assumed'),
      lines: [...sentences(told.filter((each) => !isOpen(each))), ...(more.assumed ?? [])],
    },
    { heading: translate('notes.open'), lines: [...sentences(told.filter(isOpen)), ...(more.open ?? [])] },
  ];
  return lists.filter(({ lines }) => lines.length > 0);
}

/** As many are told by name, also where they are all. */
const FEW_NAMES = 4;

/** The names of things by their ids, as a list. A thing that is everything of its kind is said as such. */
export function namesOf(network: Network, translate: Translate) {
  const list = (things: readonly { readonly id: string; readonly name: string }[]) => (ids: readonly string[]) =>
    listOf(
      translate,
      ids.map((id) => things.find((each) => each.id === id)?.name ?? id),
    );
  const members = network.circuits.flatMap((circuit) => circuit.members ?? [circuit]);
  const one = list(members);
  return {
    // A row that stands for several circuits is told by their names.
    circuits: (ids: readonly string[]) =>
      ids.length > FEW_NAMES && ids.length === network.circuits.length
        ? translate('list.circuits.all')
        : one(
            ids.flatMap((id) => network.circuits.find((each) => each.id === id)?.members?.map((each) => each.id) ?? id),
          ),
    sites: list(network.sites),
    networks: list([...network.virtualNetworks, ...network.virtualHubs]),
  };
}

function sentence(network: Network, each: Assumption, translate: Translate): string {
  const names = namesOf(network, translate);
  switch (each.kind) {
    case 'layer':
      return translate('assumed.layer', { circuits: names.circuits(each.circuits), layer: each.layer });
    case 'bgp':
      return translate(`assumed.bgp.${each.bgp}`, { circuits: names.circuits(each.circuits) });
    case 'sites':
      return translate('assumed.sites', { circuits: names.circuits(each.circuits), sites: names.sites(each.sites) });
    case 'link-start':
      if (isOpen(each)) return translate('assumed.link-start.open', { circuits: names.circuits(each.circuits) });
      return translate('assumed.link-start', {
        circuits: names.circuits(each.circuits),
        starts: listOf(
          translate,
          each.starts.map(({ role, site, router }) =>
            translate('assumed.link', {
              role: translate(`link.${role}`),
              place: placeOf(network, site, router, translate) ?? translate('assumed.open'),
            }),
          ),
        ),
      });
    case 'edges':
      return translate('assumed.edges', {
        circuits: names.circuits(each.circuits),
        edges: listOf(
          translate,
          each.edges.map(({ role, edge }) =>
            translate('assumed.link', { role: translate(`link.${role}`), place: edge }),
          ),
        ),
      });
    case 'peering':
      return translate(each.type === undefined ? 'assumed.peering.open' : 'assumed.peering.private', {
        circuits: names.circuits(each.circuits),
      });
    case 'facility':
      return translate(each.oneOf ? 'assumed.facility.one-of' : 'assumed.facility', {
        location: each.peeringLocation,
        facilities: each.facilities.join(translate('list.comma')),
      });
    case 'own-wan':
      return translate('assumed.own-wan', { sites: names.sites(each.sites), others: names.sites(each.reaches) });
    case 'routers':
      return translate('assumed.routers', { sites: names.sites(each.sites) });
    case 'gateway':
      return translate('assumed.gateway', { networks: names.networks(each.networks) });
    case 'vpn-gateway':
      return translate('assumed.vpn-gateway', { networks: names.networks(each.networks) });
  }
}

function placeOf(
  network: Network,
  site: string | undefined,
  router: string | undefined,
  translate: Translate,
): string | undefined {
  const place = network.sites.find((each) => each.id === site);
  if (!place) return undefined;
  const name = place.routers.find((each) => each.id === router)?.name;
  return name === undefined ? place.name : [name, place.name].join(translate('list.comma'));
}

/** Microsoft peering of which no route filter is stated: without one nothing is advertised (expressroute-faqs, 03/31/2026). */
export function filtersOpen(network: Network, translate: Translate): string[] {
  const open = network.circuits.filter(({ peerings }) =>
    peerings.some(({ type, routeFilter }) => type === 'MicrosoftPeering' && !routeFilter),
  );
  if (open.length === 0) return [];
  return [
    translate('assumed.routeFilter', { circuits: namesOf(network, translate).circuits(open.map(({ id }) => id)) }),
  ];
}
