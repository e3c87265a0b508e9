import type { Translate } from '../locale/index.ts';
import type { Names } from './names.ts';

/** What fails is named by these kinds of things, in this order. */
const kinds = [
  'location',
  'facility',
  'provider',
  'carrier',
  'internet',
  'circuit',
  'port',
  'wan',
  'exchange',
  'router',
  'device',
  'primary',
  'secondary',
  'edge',
  'msee',
  'connection',
  'gateway',
  'own-wan',
  'vnet-peering',
  'hub-connection',
  'hub-to-hub',
  'global-reach',
  'peering',
  'vpn',
];
/** Where these fail, a pair has lost one of its ends. */
const ends = ['site', 'virtual-network', 'virtual-hub', 'service', 'region'];

const kindOf = (id: string) => id.slice(0, id.includes(':') ? id.indexOf(':') : undefined);
const ofLink = /^(?:edge|msee|wan):(.*)\/(?:primary|secondary)$/;
/** A link of a circuit, or a tube of a port pair; further tubes of one are numbered. */
const link = /^(primary|secondary):(.*?)(?:\/\d+)?$/;

export function isEnd(id: string): boolean {
  return ends.includes(kindOf(id));
}

/** Whether a row is told: one BGP session alone is not, nor the lines between boxes that are. */
export function isTold(things: readonly string[]): boolean {
  return things.some(isNamed);
}

function isNamed(id: string): boolean {
  return kinds.includes(kindOf(id)) && !id.endsWith('/bar');
}

/** Rows of places and owners come first, then those of circuits, then of single devices. */
export function rowRank(things: readonly string[]): number {
  return Math.min(...things.filter(isNamed).map(rank));
}

const rank = (id: string) => kinds.indexOf(kindOf(id));

/**
 * A few things that leave the same, by name. A link stands for the devices on it alone.
 *
 * @param isAlike whether a site stands for others that are alike
 */
export function rowName(
  things: readonly string[],
  isAlike: (site: string) => boolean,
  names: Names,
  translate: Translate,
): string {
  const links = new Map<string, string[]>();
  for (const id of things) {
    const [, , owner] = id.match(link) ?? [];
    if (owner !== undefined) links.set(owner, [...(links.get(owner) ?? []), id]);
  }
  const told = things
    .filter((id) => isNamed(id) && !link.test(id) && !links.has(id.match(ofLink)?.[1] ?? '\n'))
    .sort((a, b) => rank(a) - rank(b))
    .map(names.thing);
  const either = [...links].map(([, own]) => {
    const [first = '', other] = own;
    const circuit = names.circuit(first.match(link)?.[2] ?? '');
    return other === undefined ? names.thing(first) : translate('outcome.either-link', { circuit });
  });
  const name = names.few([...new Set([...either, ...told])]);
  return ownersOf(things).some(isAlike) ? translate('outcome.likewise', { things: name }) : name;
}

/** The sites whose own things are among some. */
export function ownersOf(things: readonly string[]): string[] {
  return things.flatMap((id) => id.match(/^(?:router|access|own-wan):([^/]*)\//)?.[1] ?? []);
}
