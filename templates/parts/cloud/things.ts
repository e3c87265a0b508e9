import type { Box } from '../../../src/scene/scene.ts';
import { type Drawing, isHub } from '../drawing.ts';
import { fewestCrossings } from '../order.ts';
import { type Gathered, gatheredBox } from './gathered.ts';
import { joinsOf } from './joins.ts';
import { networkBox } from './networks.ts';
import { hubBox } from './virtual-hub.ts';
import { type Regions, wanId, zoneOfCloud } from './zones.ts';

/** A network, a hub, or several networks in one box, before it is known in which lane it stands. */
export interface Thing {
  /** The network or hub, or the first of those that share the box. */
  readonly id: string;
  readonly box: Box;
  readonly zone: string;
  readonly isGathered: boolean;
}

export function thingsOf(drawing: Drawing, gathered: readonly Gathered[], regions: Regions): Thing[] {
  const { network, translate } = drawing;
  const taken = new Set(gathered.flatMap((each) => each.members));
  return [
    ...network.virtualNetworks
      .filter((each) => !taken.has(each))
      .map((each) => {
        const region = regions.zoneOf(each);
        const zone = region ?? zoneOfCloud(network, each.cloud);
        return { id: each.id, box: networkBox(drawing, each, region !== undefined), zone, isGathered: false };
      }),
    ...network.virtualHubs.map((each) => ({
      id: each.id,
      box: hubBox(drawing, each),
      zone: wanId(each),
      isGathered: false,
    })),
    ...gathered.map((each) => ({
      id: each.members[0]?.id ?? '',
      box: gatheredBox(each, (member) => networkBox(drawing, member, false), translate),
      zone: zoneOfCloud(network, each.members[0]?.cloud ?? network.cloud),
      isGathered: true,
    })),
  ];
}

/**
 * The order of networks and hubs: those that circuits lead to first, in the order in which fewest wires cross. What hangs
 * on one of them alone stands beside it, in a lane of its own.
 */
export function arranged(
  { network, tabular }: Drawing,
  things: readonly Thing[],
): { near: readonly Thing[]; far: readonly Thing[] } {
  const joined = joinsOf(network);
  const vpnEnds = new Set(network.vpn.map(({ at }) => at));
  const circuitsAt = (id: string) =>
    network.circuits.flatMap((circuit, row) => circuit.connections.filter(({ to }) => to === id).map(() => row));
  const isConnected = ({ id, isGathered }: Thing) => !isGathered && (circuitsAt(id).length > 0 || vpnEnds.has(id));
  const connected = fewestCrossings(
    things.filter(isConnected).map((thing) => ({ ...thing, joined: circuitsAt(thing.id) })),
  );
  const others = things.filter((thing) => !isConnected(thing));
  const hubs = new Set(
    others.filter(({ id }) => isHub(network, id) || (joined.get(id)?.size ?? 0) > 1).map(({ id }) => id),
  );
  const near = [...connected, ...others.filter(({ id }) => hubs.has(id))];
  const neighbours = (id: string) => near.filter((thing) => joined.get(thing.id)?.has(id));
  const isSpoke = ({ id }: Thing) => !hubs.has(id) && neighbours(id).length === 1;
  const alone = others.filter((thing) => !hubs.has(thing.id) && !isSpoke(thing));
  const spokesOf = (hub: Thing) => others.filter((thing) => isSpoke(thing) && neighbours(thing.id)[0] === hub);
  // Where a table tells the connections, nothing comes in from the circuits, and spokes stand under their hub.
  if (tabular) return { near: [...near.flatMap((hub) => [hub, ...spokesOf(hub)]), ...alone], far: [] };
  return { near: [...near, ...alone], far: near.flatMap(spokesOf) };
}
