import type { Network } from '../model/network.ts';
import { quoted } from '../model/printable.ts';
import { addCircuits } from './circuits.ts';
import { addConnections, addGlobalReach } from './connections.ts';
import { Draft } from './draft.ts';
import { addHubs } from './hubs.ts';
import { addNetworkPeerings } from './network-peerings.ts';
import { addNetworks } from './networks.ts';
import { addPorts } from './ports.ts';
import { addRouteFilters } from './route-filters.ts';
import { addVpns } from './vpn.ts';

/** A network as the resources of Azure’s that it is made of, before they are written in a language. */
export function drawnUp(network: Network): Draft {
  const draft = new Draft();
  addPorts(network, draft);
  addRouteFilters(network, draft);
  addCircuits(network, draft);
  addNetworks(network, draft);
  addNetworkPeerings(network, draft);
  addHubs(network, draft);
  addConnections(network, draft);
  addGlobalReach(network, draft);
  addVpns(network, draft);
  remarkOnSubscriptions(network, draft);
  return draft;
}

/** Code is run in one subscription. */
function remarkOnSubscriptions({ circuits, virtualNetworks }: Network, draft: Draft): void {
  const found = [...new Set([...circuits, ...virtualNetworks].flatMap(({ subscription }) => subscription ?? []))];
  if (found.length < 2) return;
  draft.remarks.push(
    `the file has several subscriptions (${found.map(quoted).join(', ')}), and the code is for one: take out what belongs to others`,
  );
}
