import type { Circuit, Site } from '../model/network.ts';
import { routerStage, type Stage, siteStage } from './entries.ts';
import type { Based, Found, Reached } from './found.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';

/** How a site gets onto circuits, by the circuit's id. */
export type ByCircuit = ReadonlyMap<string, readonly Reached[]>;

/** The ways from a site to another: over the customer's own WAN, a provider's, and Microsoft's network. */
export function betweenOf(
  known: Known,
  reachable: (site: Site) => ByCircuit,
  privateBase: (site: Site, reached: Reached) => Based | undefined,
): (site: Site, other: Site) => Found[] {
  const members = membersOf(known);
  const pairs = pairsOf(known);
  return (site, other) => [
    ...ownWanWay(known, site, other),
    ...memberWays(known, members, site, other),
    ...globalReachWays(
      known,
      pairs,
      { site, circuits: reachable(site) },
      { site: other, circuits: reachable(other) },
      privateBase,
    ),
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

/**
 * Of the ways of Global Reach between two sites so many are looked at, those over the fewest lines of their own WAN. More
 * there are only where Global Reach joins many circuits that both sites reach over that WAN.
 */
const MOST_GLOBAL_REACH = 32;

/** By circuit the circuits that Global Reach joins it to. */
type Pairs = ReadonlyMap<string, readonly { readonly id: string; readonly other: string }[]>;

function pairsOf({ network }: Known): Pairs {
  const pairs = new Map<string, { id: string; other: string }[]>();
  const add = (id: string, circuit: string, other: string) => {
    const own = pairs.get(circuit);
    if (own) own.push({ id, other });
    else pairs.set(circuit, [{ id, other }]);
  };
  for (const { id, circuits } of network.globalReach) {
    const [a, b] = circuits;
    if (a === b) continue;
    add(id, a, b);
    add(id, b, a);
  }
  return pairs;
}

interface End {
  readonly site: Site;
  readonly circuits: ByCircuit;
}

/** Over Microsoft's network, between the private peerings of two circuits: pairwise, not on to a third (expressroute-global-reach, 01/31/2025). */
function globalReachWays(
  known: Known,
  pairs: Pairs,
  start: End,
  end: End,
  privateBase: (site: Site, reached: Reached) => Based | undefined,
): Found[] {
  if (pairs.size === 0) return [];
  const lines = ({ legs }: Reached) => legs.reduce((sum, leg) => sum + (known.ownWan.path(leg)?.length ?? 1) - 1, 0);
  const candidates = [...start.circuits].flatMap(([from, starts]) =>
    (pairs.get(from) ?? []).flatMap(({ id, other: to }) =>
      starts.flatMap((one) =>
        (end.circuits.get(to) ?? []).map((two) => ({ id, from, to, one, two, far: lines(one) + lines(two) })),
      ),
    ),
  );
  const nearest = candidates.sort((a, b) => a.far - b.far).slice(0, MOST_GLOBAL_REACH);
  return nearest.flatMap(({ id, from, to, one, two }): Found[] => {
    const [here, there] = [privateBase(start.site, one), privateBase(end.site, two)];
    if (!here || !there) return [];
    return [
      {
        kind: 'global-reach',
        to: ids.site(end.site.id),
        globalReach: id,
        circuits: [from, to],
        legs: [...here.legs, ...there.legs],
        stages: [...here.stages, pairStage(known, id), ...there.stages],
      },
    ];
  });
}

function pairStage({ network, pieces }: Known, id: string): Stage {
  return [
    pieces.piece(`global-reach ${id}`, () => [
      ids.globalReach(id),
      ...(network.globalReach.find((each) => each.id === id)?.circuits ?? []).map((circuit) =>
        ids.globalReachWire(id, circuit),
      ),
    ]),
  ];
}
