import type * as z from 'zod/mini';
import { lettersApart } from './letters-apart.ts';
import type { Path } from './places.ts';
import { shapeOf } from './shape.ts';

/** Names that Azure Resource Manager has for what the file calls otherwise. */
const armNames: Readonly<Record<string, string>> = {
  peeringtype: 'type',
  ipv6peeringconfig: 'ipv6',
  expressrouteport: 'ports',
  expressrouteports: 'ports',
  expressroutegatewaybypass: 'fastPath',
  serviceprovidername: 'provider',
  serviceprovider: 'provider',
  bandwidthinmbps: 'bandwidth',
  bandwidthingbps: 'bandwidth',
  addressprefixes: 'addressSpace',
  addressprefix: 'addressSpace',
  virtualnetworkpeerings: 'peeredWith',
  enableprivatelinkfastpath: 'privateLinkFastPath',
  asnumber: 'asn',
  peerasnumber: 'peerASN',
  vlan: 'vlanId',
  vnets: 'virtualNetworks',
  networks: 'virtualNetworks',
  hubs: 'virtualHubs',
  weight: 'routingWeight',
  location: 'peeringLocation',
  expressroutecircuits: 'circuits',
  circuit: 'circuits',
  peering: 'peerings',
  vpnsites: 'vpn',
};

/** What people call values that the file has another word for, without spaces and dashes. */
const otherWords: Readonly<Record<string, string>> = {
  ipvpn: 'any-to-any',
  mpls: 'any-to-any',
  mplsvpn: 'any-to-any',
  l3vpn: 'any-to-any',
  vpls: 'any-to-any',
  anytoany: 'any-to-any',
  exchange: 'cloud-exchange',
  ix: 'cloud-exchange',
  cloudexchangecolocation: 'cloud-exchange',
  ethernetexchange: 'cloud-exchange',
  p2p: 'point-to-point',
  ethernet: 'point-to-point',
  pointtopointethernet: 'point-to-point',
  expressroutedirect: 'direct',
  erdirect: 'direct',
  private: 'AzurePrivatePeering',
  privatepeering: 'AzurePrivatePeering',
  azureprivate: 'AzurePrivatePeering',
  microsoft: 'MicrosoftPeering',
  azurepublicpeering: 'MicrosoftPeering',
  metered: 'MeteredData',
  unlimited: 'UnlimitedData',
  hq: 'headquarters',
  dc: 'datacenter',
  colo: 'colocation',
  cage: 'colocation',
  gov: 'usgov',
  usgovernment: 'usgov',
  azureusgovernment: 'usgov',
  azurechina: 'china',
  azurechinacloud: 'china',
  commercial: 'public',
};

/** Words that were valid once, with what became of them (expressroute-circuit-peerings, 08/27/2026). */
const retired: Readonly<Record<string, string>> = {
  azurepublicpeering: 'Azure public peering was retired on 31 March 2024, and Microsoft peering has its services',
};

/** What became of a word that was valid once. */
export function retiredWord(word: string): string | undefined {
  return retired[word.trim().toLowerCase()];
}

/** The bandwidth that a text means that isn't written as one: "1Gb", "10 Gbit/s", "500M". */
export function nearestBandwidth(written: string): string | undefined {
  const [, amount, unit] =
    /^\s*(\d+(?:\.\d+)?)\s*([mgt])i?(?:b|bit|bits|bps|bit\/s|bits\/s|b\/s|bp)?\s*$/i.exec(written) ?? [];
  return amount === undefined || unit === undefined ? undefined : `${amount} ${unit.toUpperCase()}bps`;
}

/** The keys that are known at a path, looking through lists, options and shorthands. */
export function keysAt(schema: z.ZodMiniType, path: Path): string[] {
  return path.reduce((shape, step) => shape.at(step), shapeOf(schema)).keys;
}

/** The nearest of the valid words to one that isn't, if any is near enough to have been meant. */
export function nearest(word: string, valid: readonly string[]): string | undefined {
  const lower = word.slice(0, 80).toLowerCase();
  for (const byName of [armNames[lower], otherWords[lower.replace(/[\s_-]+/g, '')]])
    if (byName !== undefined && valid.includes(byName)) return byName;
  let best: { word: string; far: number } | undefined;
  for (const each of valid.slice(0, 5_000)) {
    if (Math.abs(each.length - lower.length) > 4) continue;
    const name = each.toLowerCase();
    const far = isSwapped(lower, name) ? 1 : lettersApart(lower, name);
    if (far <= (lower.length <= 2 ? 0 : lower.length <= 4 ? 1 : lower.length <= 7 ? 2 : 3) && (!best || far < best.far))
      best = { word: each, far };
  }
  return best?.word ?? completed(lower, valid);
}

/** The one valid word that begins with what was written, where this is more than a letter or two. */
function completed(lower: string, valid: readonly string[]): string | undefined {
  const [only, ...others] =
    lower.length < 4 ? [] : valid.slice(0, 5_000).filter((each) => each.toLowerCase().startsWith(lower));
  return others.length === 0 ? only : undefined;
}

/** True where two letters beside one another are in the wrong order: one slip of the hand. */
function isSwapped(word: string, name: string): boolean {
  if (word.length !== name.length) return false;
  const first = [...word].findIndex((letter, index) => letter !== name[index]);
  return (
    first >= 0 &&
    word[first] === name[first + 1] &&
    word[first + 1] === name[first] &&
    word.slice(first + 2) === name.slice(first + 2)
  );
}
