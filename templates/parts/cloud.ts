import { slug } from '../../src/model/ids.ts';
import type { Block, Box, Zone } from '../../src/scene/scene.ts';
import { regionsOf, wanZone } from './cloud-zones.ts';
import { cloudWord } from './clouds.ts';
import { connectionWires } from './connections.ts';
import { type Drawing, isHub } from './drawing.ts';
import { gatheredBox, gatherNetworks } from './gathered.ts';
import { globalReachParts } from './global-reach.ts';
import { joinsOf, joinWires } from './joins.ts';
import { hubBox, networkBox } from './networks.ts';
import { fewestCrossings } from './order.ts';
import type { Part } from './part.ts';
import { serviceParts } from './services.ts';

/** A network, a hub, or several networks in one box, before it is known where it stands. */
interface Thing {
  /** The network or hub, or the first of those that share the box. */
  readonly id: string;
  readonly box: Box;
  readonly zone: string;
  readonly isGathered: boolean;
}

/** Microsoft's side: virtual networks and hubs with their gateways, what Microsoft peering reaches, and Global Reach. */
export function cloudParts(drawing: Drawing): Part {
  const { network, translate } = drawing;
  const zones = cloudZones(drawing);
  const zoneOf = (cloud: string) =>
    zones.some(({ id }) => id === `microsoft:${cloud}`) ? `microsoft:${cloud}` : 'microsoft';
  const gathered = gatherNetworks(drawing);
  const inside = new Map(gathered.flatMap((each) => each.members.map((member) => [member.id, each.box] as const)));
  const regions = regionsOf(network, zoneOf, (id) => inside.has(id));
  const wans = network.virtualHubs.map((hub) => wanZone(hub, translate));
  const things: Thing[] = [
    ...network.virtualNetworks
      .filter((each) => !inside.has(each.id))
      .map((each) => {
        const region = regions.zoneOf(each);
        return {
          id: each.id,
          box: networkBox(drawing, each, region !== undefined),
          zone: region ?? zoneOf(each.cloud),
          isGathered: false,
        };
      }),
    ...network.virtualHubs.map((each) => ({
      id: each.id,
      box: hubBox(drawing, each),
      zone: wanZone(each, translate).id,
      isGathered: false,
    })),
    ...gathered.map((each) => ({
      id: each.members[0]?.id ?? '',
      box: gatheredBox(each, (member) => networkBox(drawing, member, false), translate),
      zone: zoneOf(each.members[0]?.cloud ?? network.cloud),
      isGathered: true,
    })),
  ];
  const services = serviceParts(drawing, zoneOf);
  const reach = globalReachParts(drawing, 'microsoft');
  const { near, far } = arranged(drawing, things);
  const open = things.length + (services.blocks ?? []).length + (reach.blocks ?? []).length === 0;
  return {
    zones: [
      ...zones.map((zone) => (open ? openZone(zone, translate('zone.microsoft.open')) : zone)),
      ...regions.zones,
      ...new Map(wans.map((zone) => [zone.id, zone])).values(),
    ],
    blocks: [
      ...near.map((thing): Block => ({ box: thing.box, lane: 'cloud', zone: thing.zone })),
      ...far.map((thing): Block => ({ box: thing.box, lane: 'spokes', zone: thing.zone })),
      ...(services.blocks ?? []),
      ...(reach.blocks ?? []),
    ],
    wires: [
      ...connectionWires(drawing),
      ...(services.wires ?? []),
      ...joinWires(drawing, inside),
      ...(reach.wires ?? []),
    ],
  };
}

/**
 * The order of networks and hubs: those that circuits lead to first, in the order in which fewest wires cross. What hangs
 * on one of them alone stands in a lane of its own, beside it.
 */
function arranged({ network }: Drawing, things: readonly Thing[]): { near: readonly Thing[]; far: readonly Thing[] } {
  const joined = joinsOf(network);
  const vpnEnds = new Set(network.vpn.map(({ to }) => to));
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
  return {
    near: [...near, ...others.filter((thing) => !hubs.has(thing.id) && !isSpoke(thing))],
    far: near.flatMap((hub) => others.filter((thing) => isSpoke(thing) && neighbours(thing.id)[0] === hub)),
  };
}

/** One zone for each cloud: US Government and China are clouds of their own (expressroute-locations-providers, 04/28/2026). */
function cloudZones({ network, translate }: Drawing): Zone[] {
  const clouds = new Set([
    network.cloud,
    ...[
      ...network.virtualNetworks,
      ...network.circuits.filter(({ peerings }) => peerings.some((each) => each.services.length > 0)),
    ].map(({ cloud }) => cloud),
  ]);
  return [...clouds].map((cloud): Zone => {
    const name = translate(cloudWord(cloud));
    return {
      id: cloud === network.cloud ? 'microsoft' : `microsoft:${slug(cloud)}`,
      kind: 'microsoft',
      tone: 'microsoft',
      lanes: ['cloud', 'cloud'],
      ...(clouds.size === 1 ? { whole: true } : {}),
      tooltip: name,
      lines: [{ text: name, role: 'zone', tone: 'microsoft' }],
    };
  });
}

function openZone(zone: Zone, text: string): Zone {
  return { ...zone, lines: [...zone.lines, { text, role: 'small' }] };
}
