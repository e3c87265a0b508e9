import type { Circuit, Network, VirtualNetwork } from '../model/network.ts';
import { remoteGateway } from './cloud.ts';
import { ids } from './ids.ts';

/**
 * How a virtual network or hub is joined to the customer (design-architecture-for-resiliency, 07/16/2024).
 *
 * - `standard`: circuits at one peering location
 * - `high`: a metro circuit, whose links land in two buildings of one city
 * - `maximum`: circuits in two distinct peering locations
 */
export type ResiliencyLevel = 'standard' | 'high' | 'maximum';

/** The resiliency of a virtual network or hub, and what would lift it. */
export interface Resiliency {
  /** The id of the network's or hub's box. */
  readonly node: string;
  readonly level: ResiliencyLevel;
  /** The circuits that are connected to its gateway, or to the gateway that it uses. */
  readonly circuits: readonly string[];
  /**
   * - `second-location`: a circuit in another peering location makes it `maximum`
   * - `metro`: a metro circuit in place of the one that it has makes it `high`; only where a metro of the city is listed
   * - `state-location`: circuits don't state their peering location, so that nobody knows whether it is the same
   */
  readonly lift: readonly ('second-location' | 'metro' | 'state-location')[];
}

/** The level of each virtual network and hub that a circuit leads to. */
export function resiliencyOf(network: Network): Resiliency[] {
  const { virtualNetworks, virtualHubs } = network;
  return [
    ...virtualNetworks.flatMap((each) => levelOf(network, ids.network(each.id), gatewayOf(network, each))),
    ...virtualHubs.flatMap((each) => levelOf(network, ids.hub(each.id), each.id)),
  ];
}

/** The network or hub whose gateway leads to a network. */
function gatewayOf(network: Network, each: VirtualNetwork): string {
  if (each.gateway) return each.id;
  const hub = network.virtualHubs.find(({ virtualNetworks }) => virtualNetworks.includes(each.id));
  return hub?.id ?? remoteGateway(network, each) ?? each.id;
}

function levelOf({ circuits }: Network, node: string, gateway: string): Resiliency[] {
  const own = circuits.filter((circuit) => circuit.connections.some(({ to }) => to === gateway));
  if (own.length === 0) return [];
  const found = { node, circuits: own.map(({ id }) => id) };
  const locations = new Set(own.flatMap(({ peeringLocation }) => peeringLocation?.toLowerCase() ?? []));
  if (locations.size > 1) return [{ ...found, level: 'maximum', lift: [] }];
  const isMetro = own.some(({ metro }) => metro);
  const isOpen = own.length > 1 && own.some(({ peeringLocation }) => peeringLocation === undefined);
  return [
    {
      ...found,
      level: isMetro ? 'high' : 'standard',
      lift: [
        'second-location',
        ...(!isMetro && own.some(hasMetro) ? (['metro'] as const) : []),
        ...(isOpen ? (['state-location'] as const) : []),
      ],
    },
  ];
}

function hasMetro({ inMetro, cloud }: Circuit): boolean {
  return cloud === 'public' && inMetro !== undefined;
}
