import { listOf, type Translate, type WordKey } from '../../../src/locale/index.ts';
import type { Circuit, Model, Network } from '../../../src/model/network.ts';
import type { Cloud, Panel, PanelScene, Stack } from '../../../src/scene/panels.ts';
import type { Box, LegendEntry, Notes, Wire } from '../../../src/scene/scene.ts';
import type { Detail, TemplateContext } from '../../../src/template.ts';
import { cloudWord } from '../cloud/clouds.ts';
import { mayShare } from '../frame/may-share.ts';
import { togetherNotes } from '../frame/together.ts';
import { untold } from '../frame/untold.ts';
import { describe, titleBlock, titleOf } from '../frame/words.ts';
import { line } from '../lines.ts';
import { factsOf } from './facts.ts';
import { type Unique, uniqueIds } from './places.ts';
import { groupsOf, intoPanels, ownWire, stackOf } from './stacks.ts';

/** Sites around the stacks of one panel; more are drawn as one, with their number. */
const MOST = 6;

const models: readonly Model[] = ['cloud-exchange', 'point-to-point', 'any-to-any', 'direct'];

/**
 * The diagram of Microsoft's article on the connectivity models (expressroute-connectivity-models, 08/27/2026) for a
 * network: a panel for each model that it uses, with the Microsoft cloud above and the customer below.
 *
 * @param network as `resolve` returns it
 * @param model the model that the title names, or `combined`
 * @param context what the template was given
 * @param clouds whether one cloud stands over all panels where the network uses several models, or each has its own
 * @returns the picture, for a template to return
 * @example
 * const ours = defineTemplate({
 *   name: 'ours',
 *   models: ['direct'],
 *   scene: (network, context) => overviewPicture(network, 'direct', context),
 * });
 * scene('circuits: [{ model: direct }]', { template: ours, title: false }).heading; // false
 */
export function overviewPicture(
  network: Network,
  model: Model | 'combined',
  context: TemplateContext,
  clouds: 'one' | 'each' = 'one',
): PanelScene {
  const { translate, detail } = context;
  const unique = uniqueIds();
  const used = models.filter((each) => network.circuits.some((circuit) => circuit.model === each));
  const isOne = clouds === 'one' && used.length > 1 && new Set(network.circuits.map(({ cloud }) => cloud)).size === 1;
  const panels = models.flatMap((each) =>
    intoPanels(groupsOf(network, each)).map((groups, index): Panel => {
      const circuits = groups.flat().flatMap((source) => source.circuits);
      const taken = sitesUnder(circuits);
      const stacks = groups.map((group) =>
        stackOf(network, group, { taken, most: Math.floor(MOST / groups.length) }, unique, translate),
      );
      return {
        id: index === 0 ? each : `${each}-${index + 1}`,
        family: each === 'direct' ? 'direct' : 'provider',
        title: translate(`model.${each}`),
        caption: translate(`overview.caption.${each}`),
        ...(isOne ? {} : { cloud: cloudOf(network, circuits, unique, translate) }),
        stacks,
        wires: betweenPlaces(network, stacks, translate),
        facts: factsOf(network, circuits, detail, translate),
      };
    }),
  );
  const sites = network.sites.length;
  const counts = translate('overview.counts', { circuits: network.circuits.length, sites });
  return {
    locale: network.locale,
    title: network.title ?? (panels.length > 1 ? titleOfAll(network, translate) : titleOf(network, model, translate)),
    subtitle: network.subtitle ?? (network.circuits.length === 0 ? translate('subtitle.empty') : counts),
    description: describe(network, translate),
    titleBlock: titleBlock(network, translate),
    families: [
      { id: 'provider', text: translate('overview.family.provider'), tone: 'provider' },
      { id: 'direct', text: translate('overview.family.direct'), tone: 'microsoft' },
    ],
    panels,
    ...(isOne ? { cloud: cloudOf(network, network.circuits, unique, translate) } : {}),
    legend: legendOf(panels, translate),
    ...notesOf(network, panels, detail, translate),
  };
}

/**
 * What isn't stated, as at the level of the article's diagram or the full one, and what fails together; before it the sites that
 * no circuit reaches.
 */
function notesOf(
  network: Network,
  panels: readonly Panel[],
  detail: Detail,
  translate: Translate,
): { notes?: readonly Notes[] } {
  const notes = [
    ...elsewhere(network, panels, translate),
    ...untold({ network, stated: network, translate }, detail === 'full' ? 'full' : 'overview'),
    ...(mayShare(network) ? togetherNotes(network, false, translate) : []),
  ];
  return notes.length === 0 ? {} : { notes };
}

/** The sites that stand in no panel. */
function elsewhere(network: Network, panels: readonly Panel[], translate: Translate): Notes[] {
  const stacks = panels.flatMap((panel) => panel.stacks);
  const told = [...stacks.flatMap((stack) => stack.places), ...stacks.flatMap((stack) => stack.satellites)].map(
    ({ box }) => `${box.id.split('@')[0] ?? ''} ${box.tooltip}`,
  );
  const left = network.sites.filter(
    (site) =>
      !told.some(
        (each) => each.startsWith(`site:${site.id} `) || (each.startsWith('site:more ') && each.includes(site.name)),
      ),
  );
  if (left.length === 0) return [];
  const sites = listOf(
    translate,
    left.map((site) => site.name),
  );
  return [{ heading: translate('overview.elsewhere.heading'), lines: [translate('overview.elsewhere', { sites })] }];
}

function titleOfAll(network: Network, translate: Translate): string {
  return network.customer.name === undefined
    ? translate('overview.title')
    : translate('overview.title.customer', { customer: network.customer.name });
}

/** Sites at which links start: they stand under the tubes, not around them. */
function sitesUnder(circuits: readonly Circuit[]): Set<string> {
  const own = circuits.filter((circuit) => !(circuit.model === 'any-to-any' && circuit.bgp === 'provider'));
  return new Set(own.flatMap((circuit) => circuit.links.flatMap((link) => link.start.site ?? [])));
}

function cloudOf(network: Network, circuits: readonly Circuit[], unique: Unique, translate: Translate): Cloud {
  const clouds = [...new Set(circuits.map((circuit) => circuit.cloud))];
  const name = translate(cloudWord(clouds.length === 1 ? (clouds[0] ?? network.cloud) : network.cloud));
  const peerings = circuits.flatMap((circuit) => circuit.peerings);
  const azure = peerings.some((peering) => peering.type === 'AzurePrivatePeering');
  const services = [
    ...new Set(
      peerings
        .filter((peering) => peering.type === 'MicrosoftPeering')
        .flatMap((peering) => (peering.services.length > 0 ? peering.services : [translate('peering.microsoft')])),
    ),
  ];
  const shown =
    services.length > 3
      ? [...services.slice(0, 2), translate('overview.services.more', { count: services.length - 2 })]
      : services;
  return {
    tooltip: name,
    lines: [
      { text: name, role: 'small', tone: 'microsoft' },
      ...line(!azure && services.length === 0 && translate('zone.microsoft.open'), 'small'),
    ],
    things: [
      ...(azure
        ? [
            {
              id: unique('service:azure'),
              kind: 'service',
              tone: 'microsoft',
              icon: 'virtual-network',
              tooltip: translate('overview.tip.azure'),
              lines: [{ text: 'Azure', role: 'tag', tone: 'microsoft' }],
            } satisfies Box,
          ]
        : []),
      ...shown.map(
        (text): Box => ({
          id: unique(`service:${text}`),
          kind: 'service',
          tone: 'services',
          icon: 'services',
          tooltip: translate('overview.tip.service', { services: services.join(translate('list.comma')) }),
          lines: [{ text, role: 'tag', tone: 'services' }],
        }),
      ),
    ],
  };
}

/** The customer's own lines between places that have circuits of their own. */
function betweenPlaces(network: Network, stacks: readonly Stack[], translate: Translate): Wire[] {
  const boxes = stacks.flatMap((stack) => stack.places.map((place) => place.box.id));
  const boxOf = (site: string) => boxes.find((id) => id === `site:${site}` || id.startsWith(`site:${site}@`));
  const seen = new Set<string>();
  return network.sites.flatMap((site) =>
    site.reaches.flatMap(({ site: other, assumed }): Wire[] => {
      const [from, to] = [boxOf(site.id), boxOf(other)];
      const pair = [site.id, other].sort().join(' ');
      if (from === undefined || to === undefined || from === to || seen.has(pair)) return [];
      seen.add(pair);
      return [ownWire(network, from, to, site, other, assumed, translate)];
    }),
  );
}

/** The word for an arrow between two routers: a link of a circuit, or a line to a Direct port, which is no circuit's own. */
function linkWord(stacks: readonly Stack[]): WordKey {
  const ports = stacks.flatMap(({ tubes }) => tubes.map(({ box }) => box.kind === 'port'));
  if (ports.every((isPort) => isPort)) return 'legend.port';
  return ports.some((isPort) => isPort) ? 'legend.link.port' : 'overview.legend.link';
}

/** The forms that occur, each once. */
function legendOf(panels: readonly Panel[], translate: Translate): LegendEntry[] {
  const stacks = panels.flatMap((panel) => panel.stacks);
  const rails = stacks.flatMap((stack) => stack.tubes.flatMap((tube) => tube.rails));
  const wires = [
    ...panels.flatMap((panel) => panel.wires),
    ...stacks.flatMap((stack) => stack.satellites.flatMap((each) => each.wires)),
    ...rails.flatMap((rail) => rail.feed ?? []),
  ];
  const boxes = [
    ...stacks.flatMap((stack) => [
      ...stack.tubes.flatMap((tube) => [tube.box, ...(tube.box.children ?? [])]),
      ...stack.places.map((each) => each.box),
      ...stack.satellites.map((each) => each.box),
    ]),
  ];
  const isEntering = ({ kind, ends }: Wire) => kind === 'access' && ends?.includes('port') === true;
  const has = (status: 'planned' | 'retiring') => boxes.some((box) => box.status === status);
  const site = { sample: 'box', kind: 'site', tone: 'neutral' } as const;
  const access = { sample: 'wire', kind: 'access', tone: 'customer' } as const;
  const entries: readonly (readonly [boolean, WordKey, Omit<LegendEntry, 'text'>])[] = [
    [
      rails.length > 0,
      linkWord(stacks),
      { sample: 'wire', kind: 'primary', tone: 'microsoft', ends: ['arrow', 'arrow'] },
    ],
    [rails.length > 0, 'overview.legend.router', { sample: 'router', kind: 'router', tone: 'neutral' }],
    [wires.some(isEntering), 'legend.access.port', { ...access, ends: ['none', 'port'] }],
    [wires.some((wire) => wire.kind === 'access' && !isEntering(wire)), 'legend.access', access],
    [wires.some(({ kind }) => kind === 'wan'), 'legend.own-wan', { ...access, kind: 'wan', ends: ['ring', 'ring'] }],
    [has('planned'), 'legend.planned', { ...site, status: 'planned' }],
    [has('retiring'), 'legend.retiring', { ...site, status: 'retiring' }],
    [boxes.some(({ assumed }) => assumed), 'legend.assumed', { ...site, assumed: true }],
  ];
  return entries.flatMap(([isThere, word, entry]) => (isThere ? [{ ...entry, text: translate(word) }] : []));
}
