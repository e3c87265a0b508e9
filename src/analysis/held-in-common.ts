import type { Circuit, Network } from '../model/network.ts';
import { sharedByLinks } from './access.ts';
import type { BackupOnLinks } from './backup-vpns.ts';
import { ids } from './ids.ts';
import { metrosOf } from './metros.ts';

/**
 * The kinds of things that circuits stand on, from the one whose loss takes most. A `cage` is the building of Microsoft's edge
 * where the customer's equipment stands in it too. A device of the provider, a router and a line carry both links; with the VPN
 * that stands by a router carries both links, or one.
 */
const kinds = [
  'location',
  'cage',
  'ports',
  'city',
  'provider',
  'device',
  'router-vpn',
  'router',
  'line',
  'link-vpn',
] as const;

/** Of these kinds also what one circuit alone stands on. */
const alone: readonly string[] = ['cage', 'device', 'router-vpn', 'router', 'line', 'link-vpn'];

/** A thing by its name; a line has none. */
export interface CommonThing {
  readonly kind: (typeof kinds)[number];
  readonly name: string;
}

/** Circuits by id, and all that they stand on together, from the one whose loss takes most. */
export interface Common {
  readonly circuits: readonly string[];
  readonly things: readonly CommonThing[];
}

/**
 * What circuits stand on together, whatever they lead to, or what both links of one do, or its VPN, as far as the file says it:
 * they fail with it. In the order of the kinds, and of one kind what takes most circuits first.
 */
export function heldInCommon(network: Network, backups: readonly BackupOnLinks[]): Common[] {
  const names = namesIn(network);
  const standing = new Map<string, { kind: CommonThing['kind']; name: string; circuits: string[] }>();
  for (const circuit of network.circuits)
    for (const [kind, id, name = names.get(id) ?? ''] of thingsUnder(network, circuit, backups)) {
      const key = `${kind} ${id}`;
      const known = standing.get(key);
      if (known) known.circuits.push(circuit.id);
      else standing.set(key, { kind, name, circuits: [circuit.id] });
    }
  for (const [name, circuits] of metrosOf(network.circuits)) standing.set(name, { kind: 'city', name, circuits });
  const shared = [...standing.values()]
    .filter(({ kind, circuits }) => circuits.length > 1 || alone.includes(kind))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.circuits.length - a.circuits.length);
  const alike = new Map<string, { circuits: string[]; things: CommonThing[] }>();
  for (const { circuits, ...thing } of shared) {
    const own = alike.get(circuits.join(' ')) ?? { circuits, things: [] };
    alike.set(circuits.join(' '), own);
    own.things.push(thing);
  }
  return [...alike.values()];
}

type Thing = readonly [kind: CommonThing['kind'], id: string | undefined, name?: string | undefined];

/** What a circuit stands on; what has no id isn't stated. */
function thingsUnder(network: Network, circuit: Circuit, backups: readonly BackupOnLinks[]): Thing[] {
  const { peeringLocation, ports, provider } = circuit;
  const { router, line, devices } = sharedByLinks(circuit);
  const cage = cageOf(circuit, network.sites);
  const own = backups.filter((each) => each.circuit.id === circuit.id);
  const withVpn = own.some((each) => each.router === router);
  const things: Thing[] = [
    ['location', peeringLocation && ids.location(circuit), peeringLocation],
    ['cage', cage, cage],
    ['ports', ports && ids.ports(ports)],
    ['provider', provider && ids.provider(provider)],
    ...devices.map(({ id, name }): Thing => ['device', id, name]),
    [withVpn ? 'router-vpn' : 'router', router && ids.router(router)],
    ['line', line ? circuit.id : undefined],
    ...own.filter((each) => each.router !== router).map((each): Thing => ['link-vpn', ids.router(each.router)]),
  ];
  return things.filter(([, id]) => id !== undefined);
}

/** The names of port pairs, providers and routers. */
function namesIn({ ports, providers, sites }: Network): ReadonlyMap<string | undefined, string> {
  return new Map([
    ...ports.map(({ id, name }) => [ids.ports(id), name] as const),
    ...providers.map(({ id, name }) => [ids.provider(id), name] as const),
    ...sites.flatMap(({ routers }) => routers.map(({ id, name }) => [ids.router(id), name] as const)),
  ]);
}

/** The one building of Microsoft's edge, where all links of a circuit start at equipment in it. */
function cageOf({ facilities, links }: Circuit, sites: Network['sites']): string | undefined {
  const [name, ...others] = facilities?.names ?? [];
  if (name === undefined || others.length > 0) return undefined;
  const isInside = links.every(({ start }) => {
    const facility = sites.find(({ id }) => id === start.site)?.facility;
    return facility !== undefined && ids.facility(facility) === ids.facility(name);
  });
  return isInside ? name : undefined;
}
