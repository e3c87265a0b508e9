import type { Block } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { join, type Part } from '../part.ts';
import { routeServerWires } from './appliances.ts';
import { connectionWires } from './connections.ts';
import { gatherNetworks } from './gathered.ts';
import { globalReachParts } from './global-reach.ts';
import { joinWires } from './joins.ts';
import { serviceParts } from './services.ts';
import { arranged, thingsOf } from './things.ts';
import { cloudZones, regionsOf, wanZones, zoneOfCloud } from './zones.ts';

/** As many virtual networks and hubs as this have a card each. */
const FEW = 12;

/** Microsoft's side: virtual networks and hubs with their gateways, what Microsoft peering reaches, and Global Reach. */
export function cloudParts(drawing: Drawing): Part {
  const { network, translate } = drawing;
  const isFew = network.virtualNetworks.length + network.virtualHubs.length <= FEW;
  const gathered = isFew ? [] : gatherNetworks(drawing);
  const inside = new Map(gathered.flatMap((each) => each.members.map((member) => [member.id, each.box] as const)));
  const regions = regionsOf(network, (id) => inside.has(id));
  const { near, far } = arranged(drawing, thingsOf(drawing, gathered, regions));
  const others = join([
    serviceParts(drawing),
    network.globalReach.length > 0 ? globalReachParts(drawing, zoneOfCloud(network, network.cloud)) : {},
  ]);
  const isOpen = near.length + far.length + others.blocks.length === 0;
  return {
    zones: [
      ...cloudZones(network, translate).map((zone) =>
        isOpen
          ? { ...zone, lines: [...zone.lines, { text: translate('zone.microsoft.open'), role: 'small' as const }] }
          : zone,
      ),
      ...regions.zones,
      ...wanZones(network, translate),
    ],
    blocks: [
      ...near.map(({ box, zone }): Block => ({ box, zone, lane: 'cloud' })),
      ...far.map(({ box, zone }): Block => ({ box, zone, lane: 'spokes' })),
      ...others.blocks,
    ],
    wires: [
      ...connectionWires(drawing),
      ...joinWires(drawing, inside),
      ...(network.virtualNetworks.some((each) => each.routeServer) ? routeServerWires(drawing) : []),
      ...others.wires,
    ],
  };
}
