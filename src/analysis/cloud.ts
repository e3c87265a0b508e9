import type { Network, VirtualHub } from '../model/network.ts';
import { remoteGateway } from '../model/remote-gateway.ts';
import type { Stage } from './entries.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import type { Piece } from './pieces.ts';

/** A virtual network or hub, and how it is reached from the gateway of another. */
export interface Onward {
  /** The id of its box. */
  readonly to: string;
  /** The networks and hubs passed on the way, from the gateway's own to the last. */
  readonly path: readonly string[];
  readonly stages: readonly Stage[];
}

/** The stage of a virtual network or hub itself. */
export function networkStage({ network, pieces }: Known, id: string): Stage {
  const hub = network.virtualHubs.find((each) => each.id === id);
  const own = network.virtualNetworks.find((each) => each.id === id);
  const region = (own ?? hub)?.region;
  const cloud = own?.cloud ?? network.cloud;
  return [
    pieces.piece(`network ${id}`, () => [
      boxOf(network, id),
      region === undefined ? undefined : ids.region(cloud, region),
    ]),
  ];
}

/**
 * Where traffic gets that comes in through the gateway of a network or hub. A peered network is reached where it uses
 * this gateway; peering isn't transitive (expressroute-about-virtual-network-gateways, 09/05/2026). A hub of a Virtual
 * WAN leads to its networks, to the hubs that it is joined to, and to theirs
 * (virtual-wan-global-transit-network-architecture, 09/25/2023).
 */
export function onwardFrom(known: Known, id: string): Onward[] {
  const { network } = known;
  const stage = (each: string) => networkStage(known, each);
  const start: Onward = { to: boxOf(network, id), path: [id], stages: [stage(id)] };
  const step = (from: Onward, to: string): Onward => ({
    to: boxOf(network, to),
    path: [...from.path, to],
    stages: [...from.stages, [joinPiece(known, from.path[from.path.length - 1] ?? '', to)], stage(to)],
  });
  const hub = network.virtualHubs.find((each) => each.id === id);
  if (!hub) return [start, ...usersOf(network, id).map((user) => step(start, user))];
  const others = hubsOf(network, hub).map((other) => ({ other, on: step(start, other.id) }));
  const spokes = (of: VirtualHub, from: Onward) =>
    of.virtualNetworks.filter((each) => each !== id).map((each) => step(from, each));
  return [start, ...spokes(hub, start), ...others.flatMap(({ other, on }) => [on, ...spokes(other, on)])];
}

function boxOf({ virtualHubs }: Network, id: string): string {
  return virtualHubs.some((hub) => hub.id === id) ? ids.hub(id) : ids.network(id);
}

function joinPiece({ network, pieces }: Known, one: string, other: string): Piece {
  return pieces.piece(`join ${[one, other].sort().join('\n')}`, () => [joinId(network, one, other)]);
}

function hubsOf({ virtualHubs }: Network, hub: VirtualHub): VirtualHub[] {
  return virtualHubs.filter((each) => each !== hub && (hub.hubs.includes(each.id) || each.hubs.includes(hub.id)));
}

/** The networks that use a network's gateway. */
function usersOf(network: Network, owner: string): string[] {
  return network.virtualNetworks.filter((each) => remoteGateway(network, each) === owner).map((each) => each.id);
}

/** The wire between two networks or hubs: named as the first that says they are joined has it. */
function joinId(network: Network, one: string, other: string): string | undefined {
  const pairs: (readonly [string, string])[] = [
    ...network.networkPeerings.map(({ networks }) => networks),
    ...network.virtualHubs.flatMap((hub) =>
      [...hub.virtualNetworks, ...hub.hubs].map((each): [string, string] => [hub.id, each]),
    ),
  ];
  const pair = pairs.find((each) => each.includes(one) && each.includes(other) && each[0] !== each[1]);
  if (!pair) return undefined;
  const hubs = pair.filter((id) => network.virtualHubs.some((hub) => hub.id === id)).length;
  return `${hubs === 2 ? 'hub-to-hub' : hubs === 1 ? 'hub-connection' : 'vnet-peering'}:${pair[0]}/${pair[1]}`;
}
