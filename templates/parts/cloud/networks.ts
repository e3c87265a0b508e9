import type { VirtualHub, VirtualNetwork } from '../../../src/model/network.ts';
import type { Box, TextLine } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { ifKnown, line, statusLine } from '../lines.ts';
import { ids } from '../part.ts';
import { boxesInside } from './appliances.ts';
import { gatewayBoxes, networkGateway } from './gateways.ts';
import { peeredLines } from './peered.ts';

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
      ...(drawing.network.networkPeerings.length > 0 ? peeredLines(drawing, each) : []),
      ...line(
        each.privateEndpoints.length > 0 &&
          translate('network.privateEndpoints', { names: each.privateEndpoints.join(translate('list.comma')) }),
        'small',
      ),
      ...line(
        full && ifKnown(each.subscription, (subscription) => translate('circuit.subscription', { subscription })),
        'small',
      ),
      ...resiliencyLines(drawing, each.id),
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
  return line([name, ...(dense && !tabular ? resiliency(id) : [])], 'name');
}

/** The level in the card, a line for each that is reached for some sites; where a table tells the connections, that tells it. */
export function resiliencyLines({ tabular, dense, resiliency }: Drawing, id: string): TextLine[] {
  return tabular || dense ? [] : resiliency(id).flatMap((each) => line(each, 'small'));
}
