import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';

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
  weight: 'routingWeight',
  location: 'peeringLocation',
  expressroutecircuits: 'circuits',
  circuit: 'circuits',
  peering: 'peerings',
  vpnsites: 'vpn',
};

type Inner = { readonly def: { readonly type: string; readonly [key: string]: unknown } };

/** The keys that are known at a path, looking through lists, options and shorthands. */
export function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let current: Inner[] = [schema as unknown as Inner];
  for (const step of path) current = current.flatMap((each) => unwrap(each)).flatMap((each) => child(each, step));
  return [
    ...new Set(
      current
        .flatMap((each) => unwrap(each))
        .flatMap((each) => (each.def.type === 'object' ? Object.keys(each.def.shape as object) : [])),
    ),
  ];
}

function unwrap(schema: Inner): Inner[] {
  const { def } = schema;
  switch (def.type) {
    case 'optional':
      return unwrap(def.innerType as Inner);
    case 'pipe':
      return unwrap(def.in as Inner);
    case 'union':
      return (def.options as Inner[]).flatMap(unwrap);
    default:
      return [schema];
  }
}

function child(schema: Inner, step: string | number): Inner[] {
  const { def } = schema;
  if (def.type === 'array' && typeof step === 'number') return [def.element as Inner];
  if (def.type === 'tuple' && typeof step === 'number')
    return [(def.items as Inner[])[step]].filter((each) => each !== undefined);
  if (def.type === 'object' && typeof step === 'string')
    return [(def.shape as Record<string, Inner>)[step]].filter((each) => each !== undefined);
  return [];
}

/** The nearest of the valid words to one that isn't, if any is near enough to have been meant. */
export function nearest(word: string, valid: readonly string[]): string | undefined {
  const lower = word.slice(0, 80).toLowerCase();
  const byName = armNames[lower];
  if (byName !== undefined && valid.includes(byName)) return byName;
  let best: { word: string; far: number } | undefined;
  for (const each of valid.slice(0, 5_000)) {
    if (Math.abs(each.length - lower.length) > 4) continue;
    const far = distance(lower, each.toLowerCase());
    if (far <= (lower.length <= 2 ? 0 : lower.length <= 4 ? 1 : lower.length <= 7 ? 2 : 3) && (!best || far < best.far))
      best = { word: each, far };
  }
  return best?.word;
}
