import type { Network } from '../../../src/model/network.ts';
import type { Wire } from '../../../src/scene/scene.ts';
import { type Drawing, isHub, networkName } from '../drawing.ts';
import { ids } from '../part.ts';

/** What each network and hub is peered with, or a member of. */
export function joinsOf(network: Network): ReadonlyMap<string, ReadonlySet<string>> {
  const joined = new Map<string, Set<string>>();
  for (const [one, other] of pairsOf(network)) {
    joined.set(one, (joined.get(one) ?? new Set()).add(other));
    joined.set(other, (joined.get(other) ?? new Set()).add(one));
  }
  return joined;
}

function pairsOf(network: Network): (readonly [string, string])[] {
  return [
    ...network.networkPeerings.map(({ networks }) => networks),
    ...network.virtualHubs.flatMap((hub) =>
      [...hub.virtualNetworks, ...hub.hubs].map((other): [string, string] => [hub.id, other]),
    ),
  ];
}

/**
 * The wires between networks and hubs: virtual network peerings, the virtual network connections of a hub, and the links
 * between hubs, which are Virtual WAN's own. Networks that share a box have one wire, with their number.
 *
 * @param inside the box of networks that are gathered, by network
 */
export function joinWires(drawing: Drawing, inside: ReadonlyMap<string, string>): Wire[] {
  const { network, translate } = drawing;
  const box = (id: string) => inside.get(id) ?? (isHub(network, id) ? ids.hub(id) : ids.network(id));
  const wires = new Map<string, { wire: Wire; pairs: Set<string> }>();
  for (const [one, other] of pairsOf(network)) {
    if (box(one) === box(other)) continue;
    const key = [box(one), box(other)].sort().join(' ');
    const pair = [one, other].sort().join(' ');
    const known = wires.get(key);
    if (known) {
      known.pairs.add(pair);
      continue;
    }
    const hubs = [one, other].filter((id) => isHub(network, id)).length;
    const kind = hubs === 2 ? 'hub-to-hub' : hubs === 1 ? 'hub-connection' : 'vnet-peering';
    const wire: Wire = {
      id: `${kind}:${one}/${other}`,
      kind,
      tone: 'microsoft',
      from: { node: box(one) },
      to: { node: box(other) },
      ends:
        kind === 'vnet-peering'
          ? ['diamond', 'diamond']
          : kind === 'hub-connection'
            ? ['none', 'diamond']
            : ['ring', 'ring'],
      references: { heading: translate(`legend.${kind}`) },
      tooltip: translate(`tip.${kind}`, { network: networkName(drawing, one), other: networkName(drawing, other) }),
    };
    wires.set(key, { wire, pairs: new Set([pair]) });
  }
  return [...wires.values()].map(({ wire, pairs }) => (pairs.size === 1 ? wire : { ...wire, count: pairs.size }));
}
