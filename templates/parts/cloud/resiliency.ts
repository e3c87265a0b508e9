import { ids } from '../../../src/analysis/ids.ts';
import {
  type Level,
  levelsOf,
  type ResiliencyLevel,
  type SitesAt,
  type SitesBelow,
  sitesBelow,
} from '../../../src/analysis/resiliency.ts';
import { few, listOf, type Translate } from '../../../src/locale/index.ts';
import type { Network, Status } from '../../../src/model/network.ts';
import { isAllInService } from '../../../src/model/view/in-service.ts';
import { type Things, thingsShown } from '../../../src/model/view/show.ts';
import type { Notes } from '../../../src/scene/scene.ts';
import { namesOf as namesIn } from '../frame/names.ts';

/**
 * The resiliency levels of networks and hubs in lines, by id: the level that the circuits make which lead there themselves,
 * today and as planned. Where it differs by site, each level has a line with its sites.
 *
 * @param network all of it, before anything is folded
 */
export function resiliencyWords(network: Network, translate: Translate): (id: string) => readonly string[] {
  // A level is one of circuits and networks, whatever the sites.
  const siteless = { ...network, sites: [] };
  const levels = (show: 'existing' | 'target') =>
    new Map(levelsOf(at(siteless, show)).map((each) => [each.node, each]));
  const [today, planned] = [levels('existing'), levels('target')];
  const led = new Set(network.circuits.flatMap(({ connections }) => connections.map(({ to }) => to)));
  const below = sitesBelow(network);
  const names = namesOf(network, translate);
  // Sites that are only planned don't count today, and those that retire not as it is planned.
  const words = (each: Level | undefined, but: Status) =>
    each === undefined ? [] : levelWords(each, below(each, but), names, translate);
  // Beside levels that are told by site, one that is the same for all says so.
  const told = (levels: readonly string[], beside: readonly string[]) =>
    levels.length === 1 && beside.length > 1
      ? levels.map((level) => translate('resiliency.for', { level, sites: translate('resiliency.sites.all') }))
      : levels;
  return (id) => {
    const node = [ids.network(id), ids.hub(id)].find((each) => today.has(each) || planned.has(each));
    if (node === undefined || !led.has(id)) return [];
    const now = words(today.get(node), 'planned');
    const later = words(planned.get(node), 'retiring');
    const differs = later.length > 0 && later.join() !== now.join();
    const [level, otherLevel] = [now[0], later[0]];
    if (differs && level !== undefined && now.length === 1 && later.length === 1)
      return [translate('resiliency.both', { level, planned: otherLevel ?? '' })];
    return [
      ...told(now, differs ? later : []).map((each) => translate('resiliency.level', { level: each })),
      ...(differs ? told(later, now).map((each) => translate('resiliency.planned', { planned: each })) : []),
    ];
  };
}

/** The things that there are at a time. */
function at(network: Network, show: 'existing' | 'target'): Things {
  return network.shown !== undefined || isAllInService(network) ? network : thingsShown(network, show);
}

/** A level; where it differs by site, each level that is reached for some, with its sites. */
function levelWords({ level }: Level, below: SitesBelow | undefined, names: Names, translate: Translate): string[] {
  const word = (each: ResiliencyLevel) => translate(`outcome.level.${each}`);
  if (!below) return [word(level)];
  const [first] = below.levels;
  if (first && isForEach(below))
    return [first.sites.length === 1 ? word(first.level) : translate('resiliency.each', { level: word(first.level) })];
  const own = below.reached.length === 0 ? [] : [{ level, sites: below.reached }];
  return [...own, ...below.levels].map((each) => {
    const sites = isCounted(each)
      ? translate('resiliency.sites', { count: each.sites.length })
      : names.sites(each.sites);
    return translate('resiliency.for', { level: word(each.level), sites });
  });
}

/** One level is reached for each of the sites, and no other: there is nothing to tell them apart by. */
function isForEach({ reached, levels }: SitesBelow): boolean {
  return reached.length === 0 && levels.length === 1;
}

/** Whether a card has the number of sites in place of their names. */
function isCounted({ sites }: SitesAt): boolean {
  return sites.length > FEW_ON_CARD;
}

interface Names {
  readonly sites: (ids: readonly string[]) => string;
  /** The name of the network or hub of a box. */
  readonly node: (id: string) => string;
}

function namesOf(network: Network, translate: Translate): Names {
  const named = namesIn(network);
  return {
    sites: (all) => {
      const list = named.sites(all);
      return list.length <= FEW_IN_NOTE ? listOf(translate, list) : few(translate, list, 'outcome.sites');
    },
    node: (node) => named.networks([node.slice(node.indexOf(':') + 1)]).join(),
  };
}

/** As many sites are named on the card of a network, and as many in a note. */
const FEW_ON_CARD = 2;
const FEW_IN_NOTE = 12;

/** The sites for which a level isn’t reached, where the card doesn’t name them. */
function sitesNotes(below: SitesBelow, names: Names, translate: Translate): string[] {
  if (isForEach(below)) return [];
  return below.levels.filter(isCounted).map(({ level, sites }) =>
    translate('resiliency.for', {
      level: translate(`outcome.level.${level}`),
      sites: names.sites(sites),
    }),
  );
}

/** The levels, the lowest first, and what lifts a network to each. */
const levels: readonly ResiliencyLevel[] = ['standard', 'high', 'maximum'];
const lifted = { 'second-location': 'maximum', 'state-location': 'maximum', metro: 'high' } as const;

/**
 * What the levels mean that a picture says, and those to which its networks could be lifted
 * (design-architecture-for-resiliency, 07/16/2024); and the sites for which one isn’t reached, of which a card says only the number.
 *
 * @param network all of it, before anything is folded
 * @param full whether circuits say their stated level too
 */
export function resiliencyNotes(network: Network, full: boolean, translate: Translate): Notes[] {
  const led = new Set(network.circuits.flatMap(({ connections }) => connections.map(({ to }) => to)));
  const ends = new Set([...led].flatMap((id) => [ids.network(id), ids.hub(id)]));
  const names = namesOf(network, translate);
  const said = new Set<string>(
    full ? network.circuits.flatMap(({ resiliencyLevel }) => resiliencyLevel?.toLowerCase() ?? []) : [],
  );
  const alike = new Map<string, string[]>();
  for (const show of ['existing', 'target'] as const) {
    const shown = { ...network, ...at(network, show) };
    const below = sitesBelow(shown);
    for (const each of levelsOf(shown)) {
      if (!ends.has(each.node)) continue;
      const sites = below(each);
      for (const level of [each.level, ...(sites?.levels ?? []).map(({ level }) => level)]) said.add(level);
      for (const way of each.lift) said.add(lifted[way]);
      const text = (sites ? sitesNotes(sites, names, translate) : []).join(translate('resiliency.and'));
      // Which sites these are is told as it is planned.
      if (text !== '' && (show === 'target' || network.shown !== undefined))
        alike.set(text, [...(alike.get(text) ?? []), names.node(each.node)]);
    }
  }
  const means = levels.filter((level) => said.has(level)).map((level) => translate(`resiliency.means.${level}`));
  if (means.length === 0) return [];
  const lines = [...alike].map(([text, networks]) =>
    translate('resiliency.line', { networks: few(translate, [...new Set(networks)]), text }),
  );
  return [
    {
      heading: translate('outcome.resiliency'),
      lines: [translate('notes.sentence', { text: means.join(translate('resiliency.and')) }), ...lines],
    },
  ];
}
