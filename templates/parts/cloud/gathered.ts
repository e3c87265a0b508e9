import type { Translate } from '../../../src/locale/index.ts';
import type { VirtualNetwork } from '../../../src/model/network.ts';
import type { Box } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { smaller } from '../lines.ts';
import { ids } from '../part.ts';
import { joinsOf } from './joins.ts';

/** Virtual networks that are joined to the same things, in one box. */
export interface Gathered {
  /** The box's id. */
  readonly box: string;
  readonly members: readonly VirtualNetwork[];
}

/** The virtual networks of a large customer that have the same wires, so that one wire can stand for theirs. */
export function gatherNetworks({ network, tabular }: Drawing): Gathered[] {
  const joined = joinsOf(network);
  const busy = new Set([
    ...network.vpn.map((each) => each.at),
    ...(tabular ? [] : network.circuits.flatMap((circuit) => circuit.connections.map(({ to }) => to))),
  ]);
  const groups = new Map<string, VirtualNetwork[]>();
  for (const each of network.virtualNetworks) {
    if (busy.has(each.id)) continue;
    const key = JSON.stringify([each.status, each.cloud, [...(joined.get(each.id) ?? [])].sort()]);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()]
    .filter((members) => members.length > 2)
    .map((members) => ({ box: `${ids.network(members[0]?.id ?? '')}/and-${members.length - 1}-more`, members }));
}

/** The box of gathered networks, with a small card for each. */
export function gatheredBox(
  { box, members }: Gathered,
  cardOf: (each: VirtualNetwork) => Box,
  translate: Translate,
): Box {
  const name = translate('networks.count', { count: members.length });
  return {
    id: box,
    kind: 'virtual-network',
    tone: 'microsoft',
    icon: 'virtual-network',
    status: members[0]?.status ?? 'existing',
    tooltip: name,
    lines: [{ text: name, role: 'name' }],
    tiles: { size: 'card', boxes: members.map((each) => smaller(cardOf(each))) },
  };
}
