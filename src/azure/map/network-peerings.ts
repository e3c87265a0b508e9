import type { Resource } from '../inventory.ts';
import { idAt, isOn } from '../plain.ts';
import { type Context, type Item, item } from './context.ts';

/** A network’s peerings with others, whatever the others say of them. */
export function networkPeeringsOf(network: Resource, context: Context): (Item | string)[] {
  return context.inventory.parts(network, 'virtualnetworkpeerings').flatMap((peering): (Item | string)[] => {
    const to = context.idOf(idAt(peering.values, 'remotevirtualnetwork'));
    if (to === undefined || to === context.idOf(network.id)) return [];
    const said = flagsOf(peering);
    return Object.keys(said).length === 0 ? [to] : [{ to, ...said }];
  });
}

function flagsOf({ values }: Resource): Item {
  return item({
    useRemoteGateway: isOn(values, 'useremotegateways') || undefined,
    allowForwardedTraffic: isOn(values, 'allowforwardedtraffic') || undefined,
  });
}

/**
 * Leaves out of a draft, in place, where one end of a peering says no more than that it is one, and the other end says so too.
 *
 * @param written the peerings that a file has already, as `from to`: these keep their end
 */
export function toldOnce(draft: Item, written: ReadonlySet<string> = new Set()): void {
  const networks = (draft.virtualNetworks ?? []) as Item[];
  const peeringsOf = (network: Item) => (network.peeredWith ?? []) as (Item | string)[];
  const all = new Map<string, boolean>();
  for (const network of networks)
    for (const each of peeringsOf(network)) all.set(wayOf(network, each), typeof each !== 'string');
  const isNeeded = (network: Item, to: string) => {
    const [own, back] = [`${String(network.id)} ${to}`, `${to} ${String(network.id)}`];
    if (written.has(own) || !all.has(back)) return true;
    return !written.has(back) && all.get(back) === false && to > String(network.id);
  };
  for (const network of networks) {
    const kept = peeringsOf(network).filter((each) => typeof each !== 'string' || isNeeded(network, each));
    if (kept.length > 0) network.peeredWith = kept;
    else delete network.peeredWith;
  }
}

const wayOf = (network: Item, peering: Item | string) =>
  `${String(network.id)} ${typeof peering === 'string' ? peering : String(peering.to)}`;
