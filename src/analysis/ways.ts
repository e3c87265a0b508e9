import type { Circuit, Connection, Peering, Site, Vpn } from '../model/network.ts';
import { type Onward, onwardFrom, remoteGateway } from './cloud.ts';
import {
  carrying,
  circuitStages,
  type Entry,
  entriesAt,
  linkStage,
  routerStage,
  type Stage,
  siteStage,
} from './entries.ts';
import { ids, routersOf } from './ids.ts';
import type { Known } from './known.ts';
import type { Leg } from './own-wan.ts';
import { serviceBox, serviceId } from './targets.ts';

/** One way from a site to a target, before it is known which is taken first. */
export interface Found {
  readonly kind: 'circuit' | 'vpn' | 'own-wan' | 'provider-wan' | 'global-reach';
  readonly to: string;
  /** Circuits that it runs over. */
  readonly circuits: readonly string[];
  /** What its circuits carry at most, in Mbps. */
  readonly most?: number;
  readonly legs: readonly Leg[];
  readonly stages: readonly Stage[];
  /** The connection that it comes in by, and the networks and hubs that it passes behind the gateway. */
  readonly connection?: Connection;
  readonly path?: readonly string[];
  readonly vpn?: string;
  readonly provider?: string;
  readonly globalReach?: string;
}

/** Finds the ways of some sites. */
export interface Finder {
  /** All ways from a site to networks, hubs and services. */
  readonly toAzure: (site: Site) => Found[];
  /** The ways from a site to another. */
  readonly between: (site: Site, other: Site) => Found[];
}

export function finderOf(known: Known): Finder {
  const { network, ownWan } = known;
  const entries = new Map<string, Entry[]>();
  for (const entry of entriesAt(known)) entries.set(entry.site, [...(entries.get(entry.site) ?? []), entry]);
  const members = membersOf(known);
  const onward = new Map<string, Onward[]>();
  const onwardOf = (id: string) => {
    const made = onward.get(id) ?? onwardFrom(known, id);
    onward.set(id, made);
    return made;
  };
  /** The entries that a site gets to, over no line of its own WAN or over some. */
  const reachable = ({ id }: Site) => {
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
  };
  const base = (site: Site, { entry, legs }: Reached, { id: peering }: Peering): Based => ({
    legs,
    ...(entry.circuit.bandwidthMbps === undefined ? {} : { most: entry.circuit.bandwidthMbps }),
    stages: [
      siteStage(known, site.id),
      ...entry.before,
      linkStage(known, entry.circuit, entry.links, peering),
      ...circuitStages(known, entry.circuit, peering),
    ],
  });
  const vpnsAt = new Map<string, Vpn[]>();
  for (const vpn of network.vpn) vpnsAt.set(vpn.site, [...(vpnsAt.get(vpn.site) ?? []), vpn]);
  const overVpn = (site: Site) =>
    ownWan.reached(site.id, true).flatMap((at) => {
      const start = known.site(at);
      const legs = at === site.id ? [] : [{ from: site.id, to: at, asStated: true }];
      return (start ? (vpnsAt.get(at) ?? []) : []).flatMap((vpn) =>
        vpnWays(known, start as Site, vpn, onwardOf(vpn.to), (peering) =>
          reachable(start as Site)
            .filter(({ entry }) => entry.circuit.id === vpn.over?.circuit)
            .map((reached) => base(start as Site, withStart(vpn, reached), peering)),
        ).map((found) => ({
          ...found,
          legs: [...legs, ...found.legs],
          stages: [siteStage(known, site.id), ...found.stages],
        })),
      );
    });
  return {
    toAzure: (site) => [
      ...reachable(site).flatMap((reached) =>
        reached.entry.circuit.peerings.flatMap((peering): Found[] => {
          const { circuit } = reached.entry;
          const begin = { kind: 'circuit' as const, circuits: [circuit.id], ...base(site, reached, peering) };
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
          if (peering.type !== 'MicrosoftPeering') return [];
          const stage = serviceStage(known, circuit, peering);
          return peering.services.map((service) => ({
            ...begin,
            to: serviceId(service),
            stages: [...begin.stages, stage],
          }));
        }),
      ),
      ...overVpn(site),
    ],
    between: (site, other) => [
      ...ownWanWay(known, site, other),
      ...memberWays(known, members, site, other),
      ...globalReachWays(known, site, other, reachable, base),
    ],
  };
}

type Based = Pick<Found, 'legs' | 'stages' | 'most'>;

interface Reached {
  readonly entry: Entry;
  readonly legs: readonly Leg[];
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

/**
 * A site-to-site VPN of a site, or of one that it reaches: over the Internet, or over a peering. IPsec over private
 * peering comes in through an ExpressRoute gateway, over Microsoft peering it leads to the VPN gateway's public address
 * (expressroute-about-encryption, 03/15/2023).
 */
function vpnWays(
  known: Known,
  start: Site,
  vpn: Vpn,
  onward: readonly Onward[],
  overCircuit: (peering: Peering) => Based[],
): Found[] {
  const { network, pieces } = known;
  const gateway: Stage = [
    pieces.piece(`vpn ${vpn.id}`, () => [ids.vpn(vpn.id), ids.vpnGateway(vpn.to)], carrying(vpn.bandwidthMbps)),
  ];
  const routers = routersOf(start);
  const router = vpn.router === undefined ? routers[routers.length - 1] : ids.router(vpn.router);
  const finish = ({ legs, stages }: Based, circuits: readonly string[], more: readonly Stage[]) =>
    onward.map(
      (each): Found => ({
        kind: 'vpn',
        to: each.to,
        vpn: vpn.id,
        circuits,
        legs,
        path: each.path,
        stages: [...stages, ...more, gateway, ...each.stages],
      }),
    );
  if (!vpn.over) {
    return finish(
      { legs: [], stages: [siteStage(known, start.id)] },
      [],
      [[pieces.piece(`internet ${vpn.id}`, () => [router, ids.internet])]],
    );
  }
  const circuit = network.circuits.find((each) => each.id === vpn.over?.circuit);
  const peering = circuit?.peerings.find((each) => each.type === vpn.over?.peering) ?? circuit?.peerings[0];
  if (!circuit || !peering) return [];
  const through = peering.type === 'MicrosoftPeering' ? [] : throughGateway(known, circuit, vpn.to);
  if (!through) return [];
  const tie: Stage = [pieces.piece(`ipsec ${vpn.id}`, () => [vpn.router === undefined ? undefined : router])];
  return overCircuit(peering).flatMap((each) => finish(each, [circuit.id], [tie, ...through]));
}

/** The ExpressRoute gateway that IPsec comes in through: the network's own, or that of one that it is joined to. */
function throughGateway({ network, pieces }: Known, circuit: Circuit, id: string): Stage[] | undefined {
  const all = [...network.virtualNetworks, ...network.virtualHubs];
  const own = network.virtualNetworks.find((each) => each.id === id);
  const near = [
    id,
    ...(own ? [remoteGateway(network, own)] : []),
    ...network.virtualHubs
      .filter((hub) => hub.virtualNetworks.includes(id) || hub.hubs.includes(id))
      .map((hub) => hub.id),
  ];
  const candidates = all.filter((each) => each.gateway && near.includes(each.id)).map((each) => each.id);
  const through = candidates.find((each) => circuit.connections.some(({ to }) => to === each));
  if (through === undefined) return undefined;
  const connections = circuit.connections.filter(({ to }) => to === through);
  return [
    connections.map((each) => pieces.piece(`connection ${each.id}`, () => [ids.connection(each.id)])),
    [pieces.piece(`gateway ${through}`, () => [ids.gateway(through)])],
  ];
}

function ownWanWay(known: Known, site: Site, other: Site): Found[] {
  const leg = { from: site.id, to: other.id, asStated: false };
  if (!known.ownWan.path(leg)) return [];
  return [
    {
      kind: 'own-wan',
      to: ids.site(other.id),
      circuits: [],
      legs: [leg],
      stages: [siteStage(known, site.id), siteStage(known, other.id)],
    },
  ];
}

/** By provider and member, the first circuit that serves the member. */
type Members = ReadonlyMap<string | undefined, ReadonlyMap<string, Circuit>>;

function membersOf({ network, site: siteOf }: Known): Members {
  const members = new Map<string | undefined, Map<string, Circuit>>();
  for (const circuit of network.circuits) {
    if (circuit.model !== 'any-to-any') continue;
    const own = members.get(circuit.provider) ?? new Map<string, Circuit>();
    members.set(circuit.provider, own);
    for (const site of circuit.sites) if (!own.has(site) && siteOf(site)) own.set(site, circuit);
  }
  return members;
}

/** Members of one provider's network reach each other, whichever circuits it leads to. */
function memberWays(known: Known, members: Members, site: Site, other: Site): Found[] {
  const { pieces } = known;
  return [...members.values()].flatMap((wan): Found[] => {
    const [one, two] = [wan.get(site.id), wan.get(other.id)];
    if (!one || !two) return [];
    const { provider } = one;
    const box = pieces.piece(`wan ${provider}`, () => [
      provider === undefined ? undefined : ids.provider(provider),
      ids.wan(provider),
    ]);
    return [
      {
        kind: 'provider-wan',
        to: ids.site(other.id),
        circuits: [],
        legs: [],
        ...(provider === undefined ? {} : { provider }),
        stages: [
          siteStage(known, site.id),
          routerStage(known, one, site.id),
          [box],
          routerStage(known, two, other.id),
          siteStage(known, other.id),
        ],
      },
    ];
  });
}

/** Over Microsoft's network, between the private peerings of two circuits: pairwise, not on to a third (expressroute-global-reach, 01/31/2025). */
function globalReachWays(
  known: Known,
  site: Site,
  other: Site,
  reachable: (site: Site) => Reached[],
  base: (site: Site, reached: Reached, peering: Peering) => Based,
): Found[] {
  const { network, pieces } = known;
  if (network.globalReach.length === 0) return [];
  const ends = (end: Site, circuit: string) =>
    reachable(end)
      .filter(({ entry }) => entry.circuit.id === circuit)
      .flatMap((reached) => {
        const peering = reached.entry.circuit.peerings.find(({ type }) => type === 'AzurePrivatePeering');
        return peering ? [base(end, reached, peering)] : [];
      });
  return network.globalReach.flatMap(({ id, circuits: [a, b] }) => {
    if (a === b) return [];
    const pair = (from: string, to: string) =>
      ends(site, from).flatMap((one) =>
        ends(other, to).map(
          (two): Found => ({
            kind: 'global-reach',
            to: ids.site(other.id),
            globalReach: id,
            circuits: [from, to],
            legs: [...one.legs, ...two.legs],
            stages: [
              ...one.stages,
              [
                pieces.piece(`global-reach ${id}`, () => [
                  ids.globalReach(id),
                  ids.globalReachWire(id, a),
                  ids.globalReachWire(id, b),
                ]),
              ],
              ...two.stages,
            ],
          }),
        ),
      );
    return [...pair(a, b), ...pair(b, a)];
  });
}
