import type { NetworkPeering, VirtualHub, VirtualNetwork } from '../../../src/model/network.ts';
import type { Box, TextLine } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { ifKnown, line, stated, statusLine } from '../lines.ts';
import { ids } from '../part.ts';
import { boxesInside } from './appliances.ts';
import { gatewayBoxes, networkGateway } from './gateways.ts';

/** A virtual network with its gateways and what else stands in it. */
export function networkBox(drawing: Drawing, each: VirtualNetwork, isRegionSaid: boolean): Box {
  const { full, translate } = drawing;
  const gateway = networkGateway(each, drawing);
  return {
    id: ids.network(each.id),
    kind: 'virtual-network',
    tone: 'microsoft',
    icon: 'virtual-network',
    status: each.status,
    tooltip: translate('tip.network', { network: each.name }),
    ...(each.href === undefined ? {} : { href: each.href }),
    lines: [
      ...nameLine(drawing, each),
      ...line([!isRegionSaid && each.region, ...each.addressSpace], 'fact'),
      ...peeringLines(drawing, each),
      ...spokeLines(drawing, each),
      ...line(
        each.privateEndpoints.length > 0 &&
          translate('network.privateEndpoints', { names: each.privateEndpoints.join(', ') }),
        'small',
      ),
      ...line(
        full && ifKnown(each.subscription, (subscription) => translate('circuit.subscription', { subscription })),
        'small',
      ),
      ...resiliencyLine(drawing, each.id),
      ...statusLine(each.status, translate),
    ],
    children: [
      ...gatewayBoxes(drawing, each, gateway),
      ...(each.routeServer || each.appliances.length > 0 ? boxesInside(drawing, each) : []),
    ],
  };
}

/** Among many cards the resiliency level stands beside the name, alone. */
export function nameLine(
  { tabular, dense, resiliency }: Drawing,
  { id, name }: VirtualNetwork | VirtualHub,
): TextLine[] {
  return line([name, dense && !tabular && resiliency(id)], 'name');
}

/** The level in the card; where a table tells the connections, that tells it. */
export function resiliencyLine({ tabular, dense, resiliency }: Drawing, id: string): TextLine[] {
  return line(!tabular && !dense && resiliency(id), 'small');
}

/** What is said of a peering stands in the card of the network that uses the other's gateway, else in that named second. */
function peeringLines({ network, translate }: Drawing, each: VirtualNetwork): TextLine[] {
  return network.networkPeerings
    .filter((peering) => tellerOf(peering) === each.id)
    .flatMap(({ networks, global, remoteGateway, sides }) => {
      const other = networks[0] === each.id ? networks[1] : networks[0];
      const name = network.virtualNetworks.find(({ id }) => id === other)?.name ?? other;
      const forwarded = sides.find((side) => side.network === each.id)?.allowForwardedTraffic;
      const facts = stated(
        global && translate('peering.global'),
        remoteGateway && translate('peering.remoteGateway'),
        forwarded !== undefined && translate(forwarded ? 'peering.forwarded' : 'peering.forwarded.not'),
      );
      return line(
        facts.length > 0 && translate('peering.with', { network: name, facts: facts.join(translate('list.comma')) }),
        'small',
      );
    });
}

function tellerOf({ networks, remoteGateway }: NetworkPeering): string {
  return remoteGateway?.user ?? networks[1];
}

/** Whether the networks that hang on a hub reach each other: peering alone isn't transitive. */
function spokeLines({ network, translate }: Drawing, hub: VirtualNetwork): TextLine[] {
  const spokes = network.networkPeerings
    .filter(({ networks }) => networks.includes(hub.id))
    .map(({ networks, sides }) => {
      const spoke = networks[0] === hub.id ? networks[1] : networks[0];
      return sides.find((side) => side.network === spoke)?.allowForwardedTraffic;
    });
  if (spokes.length < 2 || spokes.some((allowed) => allowed === undefined)) return [];
  const firewall = hub.appliances.find((each) => each.kind?.toLowerCase() === 'firewall') ?? hub.appliances[0];
  if (spokes.every((allowed) => allowed === false)) return line(translate('spokes.apart'), 'small');
  return spokes.every(Boolean) && firewall
    ? line(translate('spokes.through', { appliance: firewall.name }), 'small')
    : [];
}
