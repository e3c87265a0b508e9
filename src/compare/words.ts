import { bandwidthText } from '../write/bandwidth.ts';
import type { Difference } from './index.ts';

const called: Readonly<Record<string, string>> = {
  sites: 'site',
  providers: 'provider',
  circuits: 'circuit',
  ports: 'port pair',
  virtualNetworks: 'virtual network',
  virtualHubs: 'virtual hub',
  globalReach: 'Global Reach',
  vpn: 'VPN',
  check: 'rule turned off',
};

/**
 * A difference as a sentence of one line.
 *
 * @param difference one of those that `diff` returns
 * @returns the sentence
 * @example
 * diff('sites: [Taipei]', 'sites: [Taipei, Osaka]').map(inWords); // ['site osaka: new']
 */
export function inWords({ kind, list, id, key, from, to }: Difference): string {
  const said = (value: unknown) => valueInWords(value, key?.split(' ').pop());
  const what = id === undefined ? list : `${called[list] ?? list} ${id}`;
  const about = key === undefined ? what : `${what}: ${key}`;
  if (kind === 'added') return key === undefined ? `${about}: new` : `${about}: new: ${said(to)}`;
  if (kind === 'removed') return key === undefined ? `${about}: gone` : `${about}: gone: ${said(from)}`;
  if (from === undefined) return `${about}: ${said(to)}, was not stated`;
  if (to === undefined) return `${about}: not stated any more, was ${said(from)}`;
  return `${about}: ${said(from)} → ${said(to)}`;
}

/** A value as people write it, given the key that it stands behind. */
export function valueInWords(value: unknown, key = ''): string {
  if (key === 'bandwidth' && typeof value === 'number') return bandwidthText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map((each) => valueInWords(each)).join(', ');
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => `${name} ${valueInWords(each, name)}`)
    .join(', ');
}
