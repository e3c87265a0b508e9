import { few } from '../../../src/locale/index.ts';
import type { Drawing } from '../drawing.ts';
import { vpnEndsTold } from './vpn-way.ts';

/**
 * Networks without a gateway of their own that are peered with one that has a gateway, and of which the file doesn't say
 * whether they use it (expressroute-about-virtual-network-gateways, 09/05/2026): one sentence for all. Before the full level
 * only where others say it, since their silence would else be read as no.
 */
export function transitOpen(drawing: Drawing): string[] {
  const { network, full, translate } = drawing;
  const { virtualNetworks, virtualHubs, networkPeerings } = network;
  const stated = new Set(networkPeerings.flatMap(({ remoteGateway }) => remoteGateway?.user ?? []));
  if (!full && stated.size === 0) return [];
  const owners = new Set(virtualNetworks.flatMap((each) => (each.gateway || each.vpnGateway ? [each.id] : [])));
  const told = new Set([...stated, ...owners, ...virtualHubs.flatMap((hub) => hub.virtualNetworks)]);
  for (const { to } of vpnEndsTold(drawing)) told.add(to);
  const open = new Set<string>();
  for (const { networks, sides } of networkPeerings)
    for (const [id, owner] of [networks, [networks[1], networks[0]] as const]) {
      const refuses = sides.some((side) => side.network === id && side.useRemoteGateway === false);
      if (owners.has(owner) && !told.has(id) && !refuses) open.add(id);
    }
  if (open.size === 0) return [];
  const names = virtualNetworks.filter(({ id }) => open.has(id)).map(({ name }) => name);
  return [translate('assumed.transit', { networks: few(translate, names) })];
}
