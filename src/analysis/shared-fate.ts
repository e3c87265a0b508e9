import type { LinkRole } from '../model/network.ts';
import { metrosOf } from './metros.ts';
import type { Piece } from './pieces.ts';
import type { Study } from './study.ts';

/** Things that circuits, or the two links of one, have in common: where one of the things fails, all of them fall. */
export interface SharedFate {
  /** The ids of what is shared; `metro:` and a metro's name where peering locations of one city are. */
  readonly things: readonly string[];
  /** The circuits that fall together, which lead to the same network, hub or service. One alone where its two links do. */
  readonly circuits: readonly string[];
  /** True where the two links of the one circuit share it. */
  readonly links: boolean;
}

/** Kinds of things, by the start of their ids, of which redundant circuits should each have their own. */
const betweenCircuits = [
  'site',
  'router',
  'access',
  'access-link',
  'carrier',
  'provider',
  'wan',
  'exchange',
  'edge',
  'device',
  'facility',
  'location',
  'port',
];
/** Both links of one circuit are of one provider and, but for a metro, in one building by nature. */
const betweenLinks = ['router', 'access', 'access-link', 'edge', 'device', 'carrier'];

/** Finds what circuits that lead to one target stand on together, and what the two links of a circuit do. */
export function sharedFates(study: Study): SharedFate[] {
  const { network } = study.known;
  const standing = standingOn(study);
  const together = peersOf(study);
  const found = new Map<string, { things: string[]; circuits: readonly string[]; links: boolean }>();
  const add = (thing: string, circuits: readonly string[], links: boolean) => {
    const key = `${links} ${circuits.join(' ')}`;
    const known = found.get(key);
    if (known) known.things.push(thing);
    else found.set(key, { things: [thing], circuits, links });
  };
  for (const [thing, links] of standing) {
    const kind = thing.slice(0, thing.indexOf(':'));
    if (betweenLinks.includes(kind))
      for (const [circuit, roles] of links) if (roles.size === 2) add(thing, [circuit], true);
    if (!betweenCircuits.includes(kind)) continue;
    const whole = [...links].filter(([, roles]) => roles.size === 2).map(([circuit]) => circuit);
    for (const circuits of cliques(whole, together)) add(thing, circuits, false);
  }
  for (const [metro, circuits] of metrosOf(network.circuits))
    for (const own of cliques(circuits, together)) add(`metro:${metro}`, own, false);
  return [...found.values()];
}

/** For each thing the circuits, and of each the links, that fall with it. */
function standingOn({ pairs }: Study): Map<string, Map<string, Set<LinkRole>>> {
  const standing = new Map<string, Map<string, Set<LinkRole>>>();
  const seen = new Set<Piece>();
  for (const piece of pairs.flatMap(({ ways }) => ways.flatMap(({ stages }) => stages.flat()))) {
    if (seen.has(piece) || !piece.carries) continue;
    seen.add(piece);
    const { circuit, roles } = piece.carries;
    for (const thing of piece.things) {
      const own = standing.get(thing) ?? new Map<string, Set<LinkRole>>();
      standing.set(thing, own.set(circuit, new Set([...(own.get(circuit) ?? []), ...roles])));
    }
  }
  return standing;
}

/** The circuits that lead where a circuit leads, by circuit. */
function peersOf({ pairs }: Study): Map<string, Set<string>> {
  const leading = new Map<string, Set<string>>();
  for (const { to, ways } of pairs) {
    const own = leading.get(to) ?? new Set<string>();
    leading.set(to, own);
    for (const way of ways) if (way.kind === 'circuit') for (const circuit of way.circuits) own.add(circuit);
  }
  const peers = new Map<string, Set<string>>();
  for (const circuits of leading.values())
    for (const one of circuits) peers.set(one, new Set([...(peers.get(one) ?? []), ...circuits]));
  return peers;
}

/** Circuits of a list in groups that lead to common targets; none of a circuit alone. */
function cliques(circuits: readonly string[], peers: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const groups: string[][] = [];
  for (const circuit of circuits) {
    const group = groups.find((own) => own.every((other) => peers.get(circuit)?.has(other)));
    if (group) group.push(circuit);
    else groups.push([circuit]);
  }
  return groups.filter(({ length }) => length > 1);
}
