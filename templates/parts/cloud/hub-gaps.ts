import { type Gap, gapOf, type Seen } from '../frame/gaps.ts';

/**
 * What isn't stated of the routing of virtual hubs: what routing intent takes and where it leads, and whether what comes in
 * by VPN goes on over circuits.
 */
export function hubGaps(seen: Seen): Gap[] {
  if (!seen.drawing) return [];
  const { circuits, vpn } = seen.stated;
  const led = new Set(circuits.flatMap(({ connections }) => connections.map(({ to }) => to)));
  const tunnelled = new Set(vpn.map(({ at }) => at));
  return [
    gapOf(seen, 'virtualHubs', 'open.intent', ({ routingIntent }) =>
      Boolean(routingIntent && !routingIntent.internet && !routingIntent.private),
    ),
    gapOf(seen, 'virtualHubs', 'open.nextHop', ({ routingIntent, appliances }) =>
      Boolean(routingIntent && appliances.length === 0),
    ),
    gapOf(seen, 'virtualHubs', 'open.vpnToCircuit', ({ id }) => led.has(id) && tunnelled.has(id)),
  ];
}
