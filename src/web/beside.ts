import { mayShare } from '../../templates/parts/frame/may-share.ts';
import { mayRunDown } from '../layout/index.ts';
import type { Circuit, DirectPorts, Network, VirtualHub, VirtualNetwork } from '../model/network.ts';
import type { TopologyInput } from '../model/schema/index.ts';
import { isAllInService } from '../model/view/in-service.ts';
import { hasOwnTheme, type RenderOptions } from '../options.ts';
import { asksOutcome, comesAlong, detailOf, type Prepared } from '../plan.ts';

/** A module that is a file beside `web.js`. Its name there is `web-` and its key. */
interface Beside {
  readonly load: () => Promise<object>;
  /** True where it is asked for as soon as a picture is. */
  readonly withOptions?: (options: RenderOptions) => boolean;
  /** The same, for what the topology comes as. */
  readonly withInput?: (input: TopologyInput) => boolean;
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
  catalogue: { load: () => import('../model/catalogue/index.ts'), withOptions: () => true },
  slices: { load: () => import('../font/generated/slices.ts'), withOptions: bringsLetters },
  'other-themes': {
    load: () => import('../draw/other-themes.ts'),
    withOptions: (options) => (options?.theme ?? 'light') !== 'light',
    withInput: (input) => hasKey(input, 'theme'),
  },
  'own-theme': { load: () => import('../draw/own-theme.ts'), withOptions: hasOwnTheme },
  data: { load: () => import('../model/data.ts'), withInput: isNoText },
  refusals: { load: () => import('../refusals.ts') },
  faults: { load: () => import('../model/faults.ts') },
  'zh-TW': { load: () => import('../locale/zh-TW.ts'), withPicture: isChinese },
  'en-more': {
    load: () => import('../locale/en-more.ts'),
    withOptions: hasOwnWords,
    withPicture: (prepared) => !isChinese(prepared) && tellsMore(prepared),
  },
  'other-metrics': {
    load: () => import('../font/generated/other-metrics.ts'),
    withInput: hasOtherLetters,
    withPicture: isChinese,
  },
  'other-texts': {
    load: () => import('../scene/other-texts.ts'),
    withInput: hasOtherLetters,
    withPicture: isChinese,
  },
  'letter-classes': { load: () => import('../model/letter-classes.ts'), withInput: isBeyondAscii },
  'joined-graphemes': { load: () => import('../scene/joined-graphemes.ts') },
  show: {
    load: () => import('../model/view/show.ts'),
    withOptions: (options) => options?.show !== undefined,
    withInput: (input) => hasKey(input, 'show'),
    withPicture: ({ network, settings }) => asksOutcome(settings) || !isAllInService(network),
  },
  folds: {
    load: () => import('../model/view/folds.ts'),
    withOptions: (options) => Boolean(options?.collapse),
    withInput: (input) => hasKey(input, 'collapse'),
    withPicture: ({ network }) => hasManySites(network),
  },
  members: {
    load: () => import('../../templates/parts/customer/members.ts'),
    withPicture: ({ network, settings }) =>
      hasManySites(network) || hasManyCircuits(network) || Boolean(settings.collapse),
  },
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
  'badge-rows': {
    load: () => import('../layout/faces/badge-rows.ts'),
    withPicture: ({ settings }) => asksOutcome(settings),
  },
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
  'access-devices': {
    load: () => import('../../templates/parts/provider/access-devices.ts'),
    withNetwork: ({ circuits, ports }) => circuits.some(hasAccess) || ports.some(hasCarrier),
  },
  'many-circuits': { load: () => import('../../templates/parts/circuit/many.ts'), withNetwork: hasManyCircuits },
  'connections-table': {
    load: () => import('../../templates/parts/cloud/connections-table.ts'),
    withNetwork: hasManyConnections,
  },
  'alike-circuits': {
    load: () => import('../model/view/alike.ts'),
    withPicture: ({ settings }) => asksOutcome(settings),
    withNetwork: hasManyCircuits,
  },
  'resolved-vpns': { load: () => import('../model/resolve/vpn.ts'), withInput: (input) => hasKey(input, 'vpn') },
  'vpn-way': {
    load: () => import('../../templates/parts/cloud/vpn-way.ts'),
    withNetwork: ({ vpn, networkPeerings }) => vpn.length + networkPeerings.length > 0,
  },
  vpns: {
    load: () => import('../../templates/parts/cloud/vpns.ts'),
    withPicture: ({ network }) => network.vpn.length > 0,
    withNetwork: (network) => ownersIn(network).some(({ vpnGateway }) => vpnGateway),
  },
  tiles: {
    load: () => import('../layout/faces/tiles.ts'),
    withPicture: ({ network, settings }) => hasManySites(network) || Boolean(settings.collapse),
    withNetwork: (network) => hasManyNetworks(network) || ownersIn(network).some(hasAppliances),
  },
  'gathered-networks': {
    load: () => import('../../templates/parts/cloud/gathered.ts'),
    withNetwork: hasManyNetworks,
  },
  'virtual-hub': {
    load: () => import('../../templates/parts/cloud/virtual-hub.ts'),
    withNetwork: ({ virtualHubs }) => virtualHubs.length > 0,
  },
  appliances: {
    load: () => import('../../templates/parts/cloud/appliances.ts'),
    withNetwork: (network) => ownersIn(network).some(hasAppliances),
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

function hasOwnWords(options: RenderOptions | null): boolean {
  return options?.words !== undefined;
}

/** True where a picture tells more than circuits with a provider and their networks. */
function tellsMore(prepared: Prepared): boolean {
  const { circuits, virtualHubs, globalReach } = prepared.network;
  return (
    isOverview(prepared) ||
    isFull(prepared) ||
    (prepared.settings.show ?? 'both') !== 'both' ||
    mayShare(prepared.network) ||
    asksOutcome(prepared.settings) ||
    virtualHubs.length + globalReach.length > 0 ||
    circuits.some(isDirect) ||
    circuits.some(hasFastPath) ||
    hasManyCircuits(prepared.network) ||
    ownersIn(prepared.network).some((each) => each.vpnGateway || hasAppliances(each))
  );
}

function isDirect({ model }: Circuit): boolean {
  return model === 'direct';
}

/** True where the file tells what lies between the customer and the provider. */
function hasAccess({ access, links }: Circuit): boolean {
  return access.length > 0 || links.some(({ accessEdge }) => accessEdge);
}

function hasCarrier({ links }: DirectPorts): boolean {
  return links.some(({ carrier }) => carrier);
}

function hasFastPath({ connections }: Circuit): boolean {
  return connections.some(({ fastPath }) => fastPath);
}

/** True for a file that may have a key, at its top or under `diagram`. */
function hasKey(input: TopologyInput, key: string): boolean {
  if (typeof input === 'string') return new RegExp(`\\b${key}\\b`).test(input);
  const top = Object(input) as { readonly diagram?: unknown };
  return key in top || key in Object(top.diagram);
}

function isNoText(input: TopologyInput): boolean {
  return typeof input !== 'string';
}

function isBeyondAscii(input: TopologyInput): boolean {
  return typeof input === 'string' && /[^\0-\x7f]/.test(input);
}

/** Letters beyond those of Western European languages, and punctuation. */
function hasOtherLetters(input: TopologyInput): boolean {
  return typeof input === 'string' && /[\u0100-\u1fff\u2070-\uffff]/.test(input);
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

/** More than stand each by itself: they are folded. */
function hasManySites({ sites }: Network): boolean {
  return sites.length > 12;
}

/** More than have a card each. */
function hasManyNetworks({ virtualNetworks, virtualHubs }: Network): boolean {
  return virtualNetworks.length + virtualHubs.length > 12;
}

function hasAppliances({ appliances }: VirtualNetwork | VirtualHub): boolean {
  return appliances.length > 0;
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
  return entries.flatMap(([name, { withOptions, withInput }]) =>
    withOptions?.(options) || withInput?.(input) ? [name] : [],
  );
}

/** What a picture asks for before it is made. */
export function askedByPicture(prepared: Prepared): BesideName[] {
  const network = isOverview(prepared) ? undefined : prepared.network;
  return entries.flatMap(([name, { withPicture, withNetwork }]) =>
    withPicture?.(prepared) || (network && withNetwork?.(network)) ? [name] : [],
  );
}
