import type { NetworkPeering, VirtualNetwork } from '../../../src/model/network.ts';
import type { TextLine } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { line, stated } from '../lines.ts';

export { peeringGaps } from './transit.ts';

/** What the card of a network says of those that it is peered with. */
export function peeredLines(drawing: Drawing, each: VirtualNetwork): TextLine[] {
  return [...peeringLines(drawing, each), ...spokeLines(drawing, each)];
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
