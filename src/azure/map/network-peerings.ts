import { idKey } from '../ids.ts';
import type { Resource } from '../inventory.ts';
import { idAt, isOn } from '../plain.ts';
import { type Context, type Item, item } from './context.ts';

/** A network’s peerings with others. What both ends tell alike stands at one end alone. */
export function networkPeeringsOf(network: Resource, context: Context): (Item | string)[] {
  const { inventory } = context;
  return inventory.parts(network, 'virtualnetworkpeerings').flatMap((peering): (Item | string)[] => {
    const other = idAt(peering.values, 'remotevirtualnetwork');
    const to = context.idOf(other);
    const own = context.idOf(network.id);
    if (to === undefined || to === own) return [];
    const said = flagsOf(peering);
    const back = peeringBack(other, network, context);
    const isTold =
      Object.keys(said).length === 0 && back && (Object.keys(flagsOf(back)).length > 0 || to < (own ?? ''));
    if (isTold) return [];
    return Object.keys(said).length === 0 ? [to] : [{ to, ...said }];
  });
}

function flagsOf({ values }: Resource): Item {
  return item({
    useRemoteGateway: isOn(values, 'useremotegateways') || undefined,
    allowForwardedTraffic: isOn(values, 'allowforwardedtraffic') || undefined,
  });
}

function peeringBack(other: string | undefined, network: Resource, { inventory }: Context): Resource | undefined {
  const remote = inventory.get(other);
  return (
    remote &&
    inventory
      .parts(remote, 'virtualnetworkpeerings')
      .find(({ values }) => idKey(idAt(values, 'remotevirtualnetwork') ?? '') === idKey(network.id))
  );
}
