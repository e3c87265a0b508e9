import { listOf, type Say } from '../../../src/locale/index.ts';
import type { Circuit, Model, Network } from '../../../src/model/network.ts';
import type { Panel, PanelScene, Stack } from '../../../src/scene/panels.ts';
import type { Box, LegendEntry, Notes, Wire } from '../../../src/scene/scene.ts';
import type { Detail, TemplateContext } from '../../../src/template.ts';
import { assumptionsOf } from '../assumptions.ts';
import { cloudWord } from '../clouds.ts';
import { describe, titleBlock, titleOf } from '../words.ts';
import { factsOf } from './facts.ts';
import { type Unique, uniqueIds } from './places.ts';
import { groupsOf, intoPanels, ownWire, stackOf } from './stacks.ts';

/** Sites around the stacks of one panel; more are drawn as one, with their number. */
const MOST = 6;

const models: readonly Model[] = ['cloud-exchange', 'point-to-point', 'any-to-any', 'direct'];

/**
 * The diagram of Microsoft's article on the connectivity models (expressroute-connectivity-models, 08/27/2026) for a
 * network: a panel for each model that it uses, with the Microsoft cloud above and the customer below.
 */
export function overviewPicture(network: Network, model: Model | 'combined', context: TemplateContext): PanelScene {
  const { say, detail } = context;
  const unique = uniqueIds();
  const panels = models.flatMap((each) =>
    intoPanels(groupsOf(network, each)).map((groups, index): Panel => {
      const circuits = groups.flat().flatMap((source) => source.circuits);
      const taken = sitesUnder(circuits);
      const stacks = groups.map((group) =>
        stackOf(network, group, { taken, most: Math.floor(MOST / groups.length) }, unique, say),
      );
      return {
        id: index === 0 ? each : `${each}-${index + 1}`,
        family: each === 'direct' ? 'direct' : 'provider',
        title: say(`model.${each}`),
        caption: say(`overview.caption.${each}`),
        cloud: cloudOf(network, circuits, unique, say),
        stacks,
        wires: betweenPlaces(network, stacks, say),
        facts: factsOf(network, circuits, detail, say),
      };
    }),
  );
  const sites = network.sites.length;
  const counts = say('overview.counts', { circuits: network.circuits.length, sites });
  return {
    locale: network.locale,
    title: network.title ?? (panels.length > 1 ? titleOfAll(network, say) : titleOf(network, model, say)),
    subtitle: network.subtitle ?? (network.circuits.length === 0 ? say('subtitle.empty') : counts),
    description: describe(network, say),
    titleBlock: titleBlock(network, say),
    families: [
      { id: 'provider', text: say('overview.family.provider'), tone: 'provider' },
      { id: 'direct', text: say('overview.family.direct'), tone: 'microsoft' },
    ],
    panels,
    legend: legendOf(panels, say),
    ...notesOf(network, panels, detail, say),
  };
}

/** What was assumed, at the full level; before it the sites that no circuit reaches, so that none is lost. */
function notesOf(network: Network, panels: readonly Panel[], detail: Detail, say: Say): { notes?: Notes } {
  const assumed = detail === 'full' ? assumptionsOf(network, say) : undefined;
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
  if (left.length === 0) return assumed ? { notes: assumed } : {};
  const line = say('overview.elsewhere', {
    sites: listOf(
      say,
      left.map((site) => site.name),
    ),
  });
  return {
    notes: assumed
      ? { ...assumed, lines: [line, ...assumed.lines] }
      : { heading: say('overview.elsewhere.heading'), lines: [line] },
  };
}

function titleOfAll(network: Network, say: Say): string {
  return network.customer.name === undefined
    ? say('overview.title')
    : say('overview.title.customer', { customer: network.customer.name });
}

/** Sites at which links start: they stand under the tubes, not around them. */
function sitesUnder(circuits: readonly Circuit[]): Set<string> {
  const own = circuits.filter((circuit) => !(circuit.model === 'any-to-any' && circuit.bgp === 'provider'));
  return new Set(own.flatMap((circuit) => circuit.links.flatMap((link) => link.start.site ?? [])));
}

function cloudOf(network: Network, circuits: readonly Circuit[], unique: Unique, say: Say): Panel['cloud'] {
  const clouds = [...new Set(circuits.map((circuit) => circuit.cloud))];
  const name = say(cloudWord(clouds.length === 1 ? (clouds[0] ?? network.cloud) : network.cloud));
  const peerings = circuits.flatMap((circuit) => circuit.peerings);
  const azure = peerings.some((peering) => peering.type === 'AzurePrivatePeering');
  const services = [
    ...new Set(
      peerings
        .filter((peering) => peering.type === 'MicrosoftPeering')
        .flatMap((peering) => (peering.services.length > 0 ? peering.services : [say('peering.microsoft')])),
    ),
  ];
  const shown =
    services.length > 3
      ? [...services.slice(0, 2), say('overview.services.more', { count: services.length - 2 })]
      : services;
  return {
    tooltip: name,
    lines: [{ text: name, role: 'small', tone: 'microsoft' }],
    things: [
      ...(azure
        ? [
            {
              id: unique('service:azure'),
              kind: 'service',
              tone: 'microsoft',
              icon: 'virtual-network',
              tooltip: say('overview.tip.azure'),
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
          tooltip: say('overview.tip.service', { services: services.join(say('list.comma')) }),
          lines: [{ text, role: 'tag', tone: 'services' }],
        }),
      ),
    ],
  };
}

/** The customer's own lines between places that have circuits of their own. */
function betweenPlaces(network: Network, stacks: readonly Stack[], say: Say): Wire[] {
  const boxes = stacks.flatMap((stack) => stack.places.map((place) => place.box.id));
  const boxOf = (site: string) => boxes.find((id) => id === `site:${site}` || id.startsWith(`site:${site}@`));
  const seen = new Set<string>();
  return network.sites.flatMap((site) =>
    site.reaches.flatMap(({ site: other, assumed }): Wire[] => {
      const [from, to] = [boxOf(site.id), boxOf(other)];
      const pair = [site.id, other].sort().join(' ');
      if (from === undefined || to === undefined || from === to || seen.has(pair)) return [];
      seen.add(pair);
      return [ownWire(network, from, to, site, other, assumed, say)];
    }),
  );
}

/** The forms that occur, each once. */
function legendOf(panels: readonly Panel[], say: Say): LegendEntry[] {
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
  const has = (status: 'planned' | 'retiring') => boxes.some((box) => box.status === status);
  const sample = (word: 'planned' | 'retiring'): LegendEntry[] =>
    has(word) ? [{ sample: 'box', kind: 'site', tone: 'neutral', status: word, text: say(`legend.${word}`) }] : [];
  return [
    ...(rails.length > 0
      ? ([
          {
            sample: 'wire',
            kind: 'primary',
            tone: 'microsoft',
            ends: ['arrow', 'arrow'],
            text: say('overview.legend.link'),
          },
          { sample: 'router', kind: 'router', tone: 'neutral', text: say('overview.legend.router') },
        ] satisfies LegendEntry[])
      : []),
    ...(wires.some((wire) => wire.kind === 'access')
      ? [{ sample: 'wire', kind: 'access', tone: 'customer', text: say('legend.access') } satisfies LegendEntry]
      : []),
    ...(wires.some((wire) => wire.kind === 'wan')
      ? [
          {
            sample: 'wire',
            kind: 'wan',
            tone: 'customer',
            ends: ['ring', 'ring'],
            text: say('legend.own-wan'),
          } satisfies LegendEntry,
        ]
      : []),
    ...sample('planned'),
    ...sample('retiring'),
    ...(boxes.some((box) => box.assumed)
      ? [
          {
            sample: 'box',
            kind: 'site',
            tone: 'neutral',
            assumed: true,
            text: say('legend.assumed'),
          } satisfies LegendEntry,
        ]
      : []),
  ];
}
