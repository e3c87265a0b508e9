import type { Say } from '../../src/locale/index.ts';
import type { Network, VirtualNetwork } from '../../src/model/network.ts';
import type { Box, TextLine } from '../../src/scene/scene.ts';
import { columnsFor } from './members.ts';
import { ids } from './part.ts';

/** As many virtual networks and hubs as this have a card each, in one column. */
const FEW = 12;

/** Virtual networks that are joined to the same things, in one box. */
export interface Gathered {
  /** The box's id. */
  readonly box: string;
  readonly members: readonly VirtualNetwork[];
}

/**
 * The virtual networks of a large customer that have the same wires, so that one wire can stand for theirs.
 *
 * @param tabular connections have no wires
 */
export function gatherNetworks(network: Network, tabular: boolean): Gathered[] {
  if (network.virtualNetworks.length + network.virtualHubs.length <= FEW) return [];
  const joined = joins(network);
  const busy = new Set([
    ...network.vpn.map((each) => each.to),
    ...(tabular ? [] : network.circuits.flatMap((circuit) => circuit.connections.map(({ to }) => to))),
  ]);
  const groups = new Map<string, VirtualNetwork[]>();
  for (const each of network.virtualNetworks) {
    if (busy.has(each.id)) continue;
    const key = JSON.stringify([each.status, [...(joined.get(each.id) ?? [])].sort()]);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()]
    .filter((members) => members.length > 2)
    .map((members) => ({ box: `${ids.network(members[0]?.id ?? '')}/and-${members.length - 1}-more`, members }));
}

/** What each network and hub is peered with, or a member of. */
export function joins(network: Network): ReadonlyMap<string, ReadonlySet<string>> {
  const joined = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      joined.set(from, (joined.get(from) ?? new Set()).add(to));
  };
  for (const each of network.virtualNetworks) for (const other of each.peeredWith) add(each.id, other);
  for (const hub of network.virtualHubs) for (const other of [...hub.virtualNetworks, ...hub.hubs]) add(hub.id, other);
  return joined;
}

const WIDTH = 200;

/** The box of gathered networks, with the card of each in columns. */
export function gatheredBox({ box, members }: Gathered, cardOf: (each: VirtualNetwork) => Box, say: Say): Box {
  const wanted = Math.sqrt(members.length * 0.35);
  return {
    id: box,
    kind: 'virtual-network',
    tone: 'microsoft',
    icon: 'virtual-network',
    status: members[0]?.status ?? 'existing',
    tooltip: say('networks.count', { count: members.length }),
    lines: [{ text: say('networks.count', { count: members.length }), role: 'name' }],
    tiles: { columns: columnsFor(wanted), width: WIDTH, boxes: members.map((each) => smaller(cardOf(each))) },
  };
}

/** A card as a tile: in smaller letters. */
function smaller({ icon: _, ...box }: Box): Box {
  const size = (line: TextLine): TextLine =>
    line.role === 'name' ? { ...line, role: 'tag' } : line.role === 'fact' ? { ...line, role: 'small' } : line;
  return { ...box, dense: true, lines: box.lines.map(size) };
}
