import type { Network } from '../../../src/model/network.ts';
import { type Gap, gapOf, type Seen } from '../frame/gaps.ts';
import { vpnEndsTold } from './vpn-way.ts';

/** What isn't stated of the peerings of networks, where one of them hangs on the other. */
export function peeringGaps(seen: Seen): Gap[] {
  const { stated, drawing } = seen;
  if (!drawing) return [];
  const through = throughGateways(stated);
  for (const { to } of vpnEndsTold(drawing)) through.delete(to);
  const forwarded = forwardedTo(stated);
  return [
    gapOf(seen, 'virtualNetworks', 'open.transit', ({ id }) => through.has(id)),
    gapOf(seen, 'virtualNetworks', 'open.forwarded', ({ id }) => forwarded.has(id)),
  ];
}

/**
 * Networks without a gateway of their own that are peered with one that has a gateway, and of which the file doesn't say
 * whether they use it (expressroute-about-virtual-network-gateways, 09/05/2026).
 */
function throughGateways({ virtualNetworks, virtualHubs, networkPeerings }: Network): Set<string> {
  const stated = networkPeerings.flatMap(({ remoteGateway }) => remoteGateway?.user ?? []);
  const owners = new Set(virtualNetworks.flatMap((each) => (each.gateway || each.vpnGateway ? [each.id] : [])));
  const told = new Set([...stated, ...owners, ...virtualHubs.flatMap((hub) => hub.virtualNetworks)]);
  const open = new Set<string>();
  for (const { networks, sides } of networkPeerings)
    for (const [id, owner] of [networks, [networks[1], networks[0]] as const]) {
      const refuses = sides.some((side) => side.network === id && side.useRemoteGateway === false);
      if (owners.has(owner) && !told.has(id) && !refuses) open.add(id);
    }
  return open;
}

/**
 * Networks that hang with others on one that has a firewall or another appliance, and of which the file doesn't say whether
 * they take what that forwards: only so do they reach each other, since peering isn't transitive.
 */
function forwardedTo({ virtualNetworks, networkPeerings }: Network): Set<string> {
  const open = virtualNetworks.flatMap(({ id, appliances }) => {
    const own = networkPeerings.filter(({ networks }) => networks.includes(id));
    if (appliances.length === 0 || own.length < 2) return [];
    return own.flatMap(({ networks, sides }) =>
      networks.filter(
        (other) => other !== id && !sides.some((side) => side.network === other && 'allowForwardedTraffic' in side),
      ),
    );
  });
  return new Set(open);
}
