import type { Appliance, Network, NetworkPeering, VirtualNetwork } from '../../../src/model/network.ts';
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
  const spokes = spokesOf(network, hub);
  if (spokes.length > 1 && spokes.every((allowed) => allowed === false))
    return line(translate('spokes.apart'), 'small');
  const appliance = spokesThrough(network, hub)?.name;
  return appliance === undefined ? [] : line(translate('spokes.through', { appliance }), 'small');
}

/** A network that others hang on. */
type Hub = Pick<VirtualNetwork, 'id' | 'appliances'>;

/** What the networks that hang on a hub reach each other through: its firewall, else its first appliance. */
export function spokesThrough(network: Network, hub: Hub): Appliance | undefined {
  const spokes = spokesOf(network, hub);
  if (spokes.length < 2 || !spokes.every(Boolean)) return undefined;
  return hub.appliances.find((each) => each.kind?.toLowerCase() === 'firewall') ?? hub.appliances[0];
}

/** Whether each of the networks that hang on a hub takes forwarded traffic, as far as it is stated. */
function spokesOf({ networkPeerings }: Network, hub: Hub): (boolean | undefined)[] {
  return networkPeerings
    .filter(({ networks }) => networks.includes(hub.id))
    .map(({ networks, sides }) => {
      const spoke = networks[0] === hub.id ? networks[1] : networks[0];
      return sides.find((side) => side.network === spoke)?.allowForwardedTraffic;
    });
}
