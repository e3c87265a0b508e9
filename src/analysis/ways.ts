import type { Circuit, Connection, Peering, Site, Vpn } from '../model/network.ts';
import { type ByCircuit, betweenOf } from './between.ts';
import { type Onward, onwardFrom } from './cloud.ts';
import { circuitStages, type Entry, entriesAt, linkStage, type Stage, siteStage } from './entries.ts';
import type { Based, Found, Reached } from './found.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { serviceBox, serviceId } from './targets.ts';
import { vpnWays } from './vpn-ways.ts';

/** Finds the ways of some sites. */
export interface Finder {
  /** All ways from a site to networks, hubs and services. */
  readonly toAzure: (site: Site) => Found[];
  /** The ways from a site to another. */
  readonly between: (site: Site, other: Site) => Found[];
}

export function finderOf(known: Known): Finder {
  const { network } = known;
  const reachable = reachableOf(known);
  const onwardOf = remembering((id: string) => onwardFrom(known, id));
  const byCircuit = remembering((site: Site): ByCircuit => {
    const found = new Map<string, Reached[]>();
    for (const reached of reachable(site)) {
      const { id } = reached.entry.circuit;
      found.set(id, [...(found.get(id) ?? []), reached]);
    }
    return found;
  });
  const privateBases = remembering((reached: Reached) => {
    const peering = reached.entry.circuit.peerings.find(({ type }) => type === 'AzurePrivatePeering');
    return peering && remembering((site: Site) => baseOf(known, site, reached, peering));
  });
  const vpnsAt = new Map<string, Vpn[]>();
  for (const vpn of network.vpn) vpnsAt.set(vpn.site, [...(vpnsAt.get(vpn.site) ?? []), vpn]);
  return {
    toAzure: (site) => [
      ...reachable(site).flatMap((reached) => circuitWays(known, site, reached, onwardOf)),
      ...waysOverVpn(known, site, vpnsAt, reachable, onwardOf),
    ],
    between: betweenOf(known, byCircuit, (site, reached) => privateBases(reached)?.(site)),
  };
}

/** A function whose answers are kept. */
function remembering<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key) as Value;
  };
}

/** The entries that a site gets to, over no line of its own WAN or over some. */
function reachableOf(known: Known): (site: Site) => readonly Reached[] {
  const { ownWan } = known;
  const entries = new Map<string, Entry[]>();
  for (const entry of entriesAt(known)) {
    const own = entries.get(entry.site);
    if (own) own.push(entry);
    else entries.set(entry.site, [entry]);
  }
  return remembering(({ id }) => {
    const stated = new Set(ownWan.reached(id, true));
    return ownWan
      .reached(id, false)
      .flatMap((at) =>
        (entries.get(at) ?? [])
          .filter(({ asStated }) => !asStated || stated.has(at))
          .map(
            (entry): Reached => ({ entry, legs: at === id ? [] : [{ from: id, to: at, asStated: entry.asStated }] }),
          ),
      );
  });
}

function baseOf(known: Known, site: Site, { entry, legs }: Reached, { id: peering }: Peering): Based {
  const { circuit, links, before } = entry;
  return {
    legs,
    ...(circuit.bandwidthMbps === undefined ? {} : { most: circuit.bandwidthMbps }),
    stages: [
      siteStage(known, site.id),
      ...before,
      linkStage(known, circuit, links, peering),
      ...circuitStages(known, circuit, peering),
    ],
  };
}

/** The ways from a site over a circuit: to networks and hubs behind its private peering, to services over Microsoft's. */
function circuitWays(known: Known, site: Site, reached: Reached, onwardOf: (id: string) => readonly Onward[]): Found[] {
  const { circuit } = reached.entry;
  return circuit.peerings.flatMap((peering): Found[] => {
    const begin = { kind: 'circuit' as const, circuits: [circuit.id], ...baseOf(known, site, reached, peering) };
    if (peering.type === 'AzurePrivatePeering')
      return connectionsOf(known, circuit).flatMap(({ first, stages }) =>
        onwardOf(first.to).map((each) => ({
          ...begin,
          to: each.to,
          connection: first,
          path: each.path,
          stages: [...begin.stages, ...stages, ...each.stages],
        })),
      );
    if (peering.type !== 'MicrosoftPeering' || peering.services.length === 0) return [];
    const stage = serviceStage(known, circuit, peering);
    return peering.services.map((service) => ({
      ...begin,
      to: serviceId(service),
      stages: [...begin.stages, stage],
    }));
  });
}

/** The ways by the VPNs of a site, and of those that it reaches. */
function waysOverVpn(
  known: Known,
  site: Site,
  vpnsAt: ReadonlyMap<string, readonly Vpn[]>,
  reachable: (site: Site) => readonly Reached[],
  onwardOf: (id: string) => readonly Onward[],
): Found[] {
  return known.ownWan.reached(site.id, true).flatMap((at) => {
    const start = known.site(at);
    const legs = at === site.id ? [] : [{ from: site.id, to: at, asStated: true }];
    if (!start) return [];
    return (vpnsAt.get(at) ?? []).flatMap((vpn) =>
      vpnWays(known, start, vpn, onwardOf(vpn.to), (peering) =>
        reachable(start)
          .filter(({ entry }) => entry.circuit.id === vpn.over?.circuit)
          .map((reached) => baseOf(known, start, withStart(vpn, reached), peering)),
      ).map((found) => ({
        ...found,
        legs: [...legs, ...found.legs],
        stages: [siteStage(known, site.id), ...found.stages],
      })),
    );
  });
}

/** IPsec from a router that the file names runs in the links that start there, if any do. */
function withStart({ router }: Vpn, { entry, legs }: Reached): Reached {
  const own = entry.links.filter(({ start }) => router !== undefined && start.router === router);
  const isTied = entry.circuit.bgp === 'customer' && own.length > 0;
  return { legs, entry: isTied ? { ...entry, links: own } : entry };
}

/** The connections of a circuit to each gateway; several to one stand for each other. */
function connectionsOf({ pieces }: Known, circuit: Circuit): { first: Connection; stages: Stage[] }[] {
  return [...new Set(circuit.connections.map(({ to }) => to))].flatMap((to) => {
    const own = circuit.connections.filter((each) => each.to === to);
    const [first] = own;
    if (!first) return [];
    return [
      {
        first,
        stages: [
          own.map(({ id }) => pieces.piece(`connection ${id}`, () => [ids.connection(id)])),
          [pieces.piece(`gateway ${to}`, () => [ids.gateway(to)])],
        ],
      },
    ];
  });
}

function serviceStage({ network, pieces }: Known, circuit: Circuit, peering: Peering): Stage {
  return [
    pieces.piece(`services ${circuit.id} ${peering.id}`, () => [
      ids.services(circuit.id, peering.id),
      serviceBox(network, circuit.cloud, peering.services),
    ]),
  ];
}
