import { mayShare } from '../../templates/parts/frame/may-share.ts';
import { mayRunDown } from '../layout/index.ts';
import type { Circuit, Network, VirtualHub, VirtualNetwork } from '../model/network.ts';
import type { TopologyInput } from '../model/schema/index.ts';
import { hasOwnTheme, type RenderOptions } from '../options.ts';
import { asksOutcome, comesAlong, detailOf, type Prepared } from '../plan.ts';

/** A module that is a file beside `web.js`. Its name there is `web-` and its key. */
interface Beside {
  readonly load: () => Promise<object>;
  /** True where it is asked for as soon as a picture is. */
  readonly withOptions?: (options: RenderOptions) => boolean;
  /** The same, for what stands in the text of the file. */
  readonly withText?: (text: string) => boolean;
  /** True where it is asked for as soon as the file is read. */
  readonly withPicture?: (prepared: Prepared) => boolean;
  /** The same, where it draws something of a network that the article's own diagram doesn't have. */
  readonly withNetwork?: (network: Network) => boolean;
}

/**
 * What only some pictures need. The build takes each of these modules out of `web.js`, and what they alone import; what is left
 * there calls their functions as if they were in it. What is said here of when one is needed only makes it come sooner: one
 * that is called and isn't there yet is loaded then.
 */
export const beside = {
  packed: { load: () => import('../model/catalogue/packed.ts'), withOptions: () => true },
  slices: { load: () => import('../font/generated/slices.ts'), withOptions: bringsLetters },
  'own-catalogue': { load: () => import('../model/catalogue/from.ts'), withOptions: hasOwnLists },
  'own-theme': { load: () => import('../draw/own-theme.ts'), withOptions: hasOwnTheme },
  secrets: { load: () => import('../model/secrets.ts') },
  faults: { load: () => import('../model/faults.ts') },
  'zh-TW': { load: () => import('../locale/zh-TW.ts'), withPicture: isChinese },
  'en-more': {
    load: () => import('../locale/en-more.ts'),
    withOptions: hasOwnWords,
    withPicture: (prepared) => !isChinese(prepared) && tellsMore(prepared),
  },
  'other-metrics': {
    load: () => import('../font/generated/other-metrics.ts'),
    withText: hasOtherLetters,
    withPicture: isChinese,
  },
  'joined-graphemes': { load: () => import('../scene/joined-graphemes.ts') },
  overview: { load: () => import('../../templates/parts/overview/picture.ts'), withPicture: isOverview },
  pictograms: { load: () => import('../draw/pictograms.ts'), withPicture: isOverview },
  panels: { load: () => import('../layout/panels/index.ts'), withPicture: isOverview },
  column: { load: () => import('../layout/orient/column.ts'), withPicture: ({ settings }) => mayRunDown(settings) },
  'align-rows': {
    load: () => import('../layout/across/align.ts'),
    withPicture: ({ settings }) => mayRunDown(settings),
  },
  'faces-down': { load: () => import('../layout/faces/down.ts'), withPicture: ({ settings }) => mayRunDown(settings) },
  'widths-down': {
    load: () => import('../layout/orient/widths-down.ts'),
    withPicture: ({ settings }) => mayRunDown(settings),
  },
  outcome: { load: () => import('../outcome/index.ts'), withPicture: ({ settings }) => asksOutcome(settings) },
  tables: {
    load: () => import('../layout/tables.ts'),
    withPicture: ({ settings }) => asksOutcome(settings),
    withNetwork: hasManyConnections,
  },
  lists: { load: () => import('../layout/lists.ts'), withPicture: ({ settings }) => asksOutcome(settings) },
  badges: { load: () => import('../draw/badges.ts'), withPicture: ({ settings }) => asksOutcome(settings) },
  changes: { load: () => import('../draw/changes.ts') },
  'check-scene': { load: () => import('../check-scene.ts'), withPicture: ({ template }) => !comesAlong(template) },
  addresses: { load: () => import('../analysis/addresses.ts'), withPicture: isFull },
  'open-figures': { load: () => import('../../templates/parts/frame/open-figures.ts'), withPicture: isFull },
  together: {
    load: () => import('../../templates/parts/frame/together.ts'),
    withPicture: ({ network }) => mayShare(network),
  },
  direct: {
    load: () => import('../../templates/direct/drawn.ts'),
    withNetwork: ({ circuits }) => circuits.some(isDirect),
  },
  'many-circuits': { load: () => import('../../templates/parts/circuit/many.ts'), withNetwork: hasManyCircuits },
  'alike-circuits': {
    load: () => import('../model/view/alike.ts'),
    withPicture: ({ settings }) => asksOutcome(settings),
    withNetwork: hasManyCircuits,
  },
  vpns: {
    load: () => import('../../templates/parts/cloud/vpns.ts'),
    withPicture: ({ network }) => network.vpn.length > 0,
    withNetwork: (network) => ownersIn(network).some(({ vpnGateway }) => vpnGateway),
  },
  'virtual-hub': {
    load: () => import('../../templates/parts/cloud/virtual-hub.ts'),
    withNetwork: ({ virtualHubs }) => virtualHubs.length > 0,
  },
  appliances: {
    load: () => import('../../templates/parts/cloud/appliances.ts'),
    withNetwork: (network) => ownersIn(network).some(({ appliances }) => appliances.length > 0),
  },
  'peered-networks': {
    load: () => import('../../templates/parts/cloud/peered.ts'),
    withNetwork: ({ networkPeerings }) => networkPeerings.length > 0,
  },
  fastpath: {
    load: () => import('../../templates/parts/cloud/fastpath.ts'),
    withNetwork: ({ circuits }) => circuits.some(hasFastPath),
  },
  'global-reach': {
    load: () => import('../../templates/parts/cloud/global-reach.ts'),
    withNetwork: ({ globalReach }) => globalReach.length > 0,
  },
} satisfies Readonly<Record<string, Beside>>;

export type BesideName = keyof typeof beside;

function bringsLetters(options: RenderOptions | null): boolean {
  return options?.font !== 'system';
}

function hasOwnLists(options: RenderOptions | null): boolean {
  return options?.catalogue !== undefined;
}

function hasOwnWords(options: RenderOptions | null): boolean {
  return options?.words !== undefined;
}

/** True where a picture tells more than circuits with a provider and their networks. */
function tellsMore(prepared: Prepared): boolean {
  const { circuits, virtualHubs, globalReach } = prepared.network;
  return (
    isOverview(prepared) ||
    mayShare(prepared.network) ||
    asksOutcome(prepared.settings) ||
    virtualHubs.length + globalReach.length > 0 ||
    circuits.some(isDirect) ||
    circuits.some(hasFastPath) ||
    hasManyCircuits(prepared.network) ||
    ownersIn(prepared.network).some((each) => each.vpnGateway || each.appliances.length > 0)
  );
}

function isDirect({ model }: Circuit): boolean {
  return model === 'direct';
}

function hasFastPath({ connections }: Circuit): boolean {
  return connections.some(({ fastPath }) => fastPath);
}

/** Letters beyond those of Western European languages, and punctuation. */
function hasOtherLetters(text: string): boolean {
  return /[\u0100-\u1fff\u2070-\uffff]/.test(text);
}

function isChinese({ settings }: Prepared): boolean {
  return settings.locale === 'zh-TW';
}

function isOverview({ template, settings }: Prepared): boolean {
  return template.name === 'overview' || detailOf(template, settings) === 'overview';
}

function isFull({ template, settings }: Prepared): boolean {
  return detailOf(template, settings) === 'full';
}

/** More than a picture has cards for: they are folded, and drawn as rows. */
function hasManyCircuits({ circuits }: Network): boolean {
  return circuits.length > 8;
}

/** More than are drawn as wires: a table tells them. */
function hasManyConnections(network: Network): boolean {
  return hasManyCircuits(network) || network.circuits.flatMap(({ connections }) => connections).length > 24;
}

/** What gateways stand in. */
function ownersIn({ virtualNetworks, virtualHubs }: Network): readonly (VirtualNetwork | VirtualHub)[] {
  return [...virtualNetworks, ...virtualHubs];
}

const entries = Object.entries(beside) as [BesideName, Beside][];

/** What a picture asks for before its file is read. */
export function askedBefore(input: TopologyInput, options: RenderOptions): BesideName[] {
  const text = typeof input === 'string' ? input : '';
  return entries.flatMap(([name, { withOptions, withText }]) =>
    withOptions?.(options) || withText?.(text) ? [name] : [],
  );
}

/** What a picture asks for before it is made. */
export function askedByPicture(prepared: Prepared): BesideName[] {
  const network = isOverview(prepared) ? undefined : prepared.network;
  return entries.flatMap(([name, { withPicture, withNetwork }]) =>
    withPicture?.(prepared) || (network && withNetwork?.(network)) ? [name] : [],
  );
}
