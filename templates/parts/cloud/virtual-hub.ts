import type { Translate } from '../../../src/locale/index.ts';
import { throughputOf } from '../../../src/model/gateway.ts';
import type { VirtualHub } from '../../../src/model/network.ts';
import type { Box } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { ifKnown, line, stated, statusLine } from '../lines.ts';
import { ids } from '../part.ts';
import { boxesInside } from './appliances.ts';
import { type GatewayFacts, gatewayBoxes, gatewayTitle } from './gateways.ts';
import { nameLine, resiliencyLines } from './networks.ts';

export { hubGaps } from './hub-gaps.ts';

/** A hub of a Virtual WAN with what stands in it. */
export function hubBox(drawing: Drawing, each: VirtualHub): Box {
  const { translate } = drawing;
  const gateway = hubGateway(each, drawing);
  return {
    id: ids.hub(each.id),
    kind: 'virtual-hub',
    tone: 'microsoft',
    icon: 'virtual-hub',
    status: each.status,
    tooltip: translate('tip.hub', { network: each.name }),
    ...(each.href === undefined ? {} : { href: each.href }),
    lines: [
      ...nameLine(drawing, each),
      ...line([each.region, each.addressPrefix], 'fact'),
      ...line(intentOf(each, translate), 'small'),
      ...resiliencyLines(drawing, each.id),
      ...statusLine(each.status, translate),
    ],
    children: [
      ...gatewayBoxes(drawing, each, gateway),
      ...(each.appliances.length > 0 ? boxesInside(drawing, each) : []),
    ],
  };
}

function hubGateway(each: VirtualHub, { translate }: Drawing): GatewayFacts | undefined {
  const { gateway } = each;
  return (
    gateway && {
      id: each.id,
      owner: each.name,
      title: stated(
        gatewayTitle(gateway.name, translate),
        ifKnown(gateway.scaleUnits, (units) => translate('gateway.units', { units })),
      ).join(' · '),
      more: [],
      mbps: throughputOf(each),
      status: each.status,
      assumed: gateway.assumed,
    }
  );
}

/** Routing intent with its two policies, as far as the file says them, and the appliance of the hub that it leads through. */
function intentOf({ routingIntent, appliances }: VirtualHub, translate: Translate): string[] {
  if (!routingIntent) return [];
  const policies = stated(
    routingIntent.internet && translate('intent.internet'),
    routingIntent.private && translate('intent.private'),
  ).join(translate('list.comma'));
  const [only, ...others] = appliances;
  return stated(
    policies === '' ? translate('network.routingIntent') : translate('intent.policies', { policies }),
    only && others.length === 0 && translate('intent.through', { appliance: only.name }),
  );
}
