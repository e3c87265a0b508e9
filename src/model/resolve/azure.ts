import { lowerCase } from '../letters.ts';
import type { Assumption, Circuit, NetworkPeering, VirtualHub, VirtualNetwork, VpnGateway } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { firstByName, resolveAppliances, resolveRouteServer } from './appliances.ts';
import { defined } from './defined.ts';
import { gatewayHomes } from './homes.ts';

type StatedNetwork = NonNullable<Topology['virtualNetworks']>[number];

/** The networks and hubs that a circuit is connected to, and those that a VPN ends in: they need a gateway. */
interface Needs {
  readonly connected: ReadonlySet<string>;
  readonly tunnelled: ReadonlySet<string>;
}

export interface ResolvedAzure {
  readonly virtualNetworks: readonly VirtualNetwork[];
  readonly virtualHubs: readonly VirtualHub[];
  readonly networkPeerings: readonly NetworkPeering[];
  /** The network or hub in whose gateway a VPN to a network or hub ends. */
  readonly homeOf: (id: string) => string;
  readonly assumptions: readonly Assumption[];
}

/**
 * Virtual networks and hubs. Where a connection or a VPN ends, there is a gateway for it, also where the file says
 * nothing of it; elsewhere there is one only where the file states it.
 */
export function resolveAzure(topology: Topology, circuits: readonly Circuit[]): ResolvedAzure {
  const connected = new Set(circuits.flatMap((circuit) => circuit.connections.map((connection) => connection.to)));
  const networkPeerings = resolveNetworkPeerings(topology.virtualNetworks ?? []);
  const homeOf = gatewayHomes(topology, networkPeerings, connected);
  const needs: Needs = { connected, tunnelled: new Set((topology.vpn ?? []).map((vpn) => homeOf(vpn.to))) };
  const virtualNetworks = resolveNetworks(topology, needs);
  const virtualHubs = (topology.virtualHubs ?? []).map((stated) => resolveHub(stated, needs));
  return {
    virtualNetworks,
    virtualHubs,
    networkPeerings,
    homeOf,
    assumptions: [...virtualNetworks, ...virtualHubs].flatMap(({ id, gateway, vpnGateway }): Assumption[] => [
      ...(gateway?.assumed ? [{ kind: 'gateway' as const, networks: [id] }] : []),
      ...(vpnGateway?.assumed ? [{ kind: 'vpn-gateway' as const, networks: [id] }] : []),
    ]),
  };
}

function resolveNetworks(topology: Topology, needs: Needs): VirtualNetwork[] {
  const all = topology.virtualNetworks ?? [];
  const appliances = new Map(all.map((each) => [each.id, resolveAppliances(each.id, each.appliances)]));
  const named = firstByName([...appliances.values()].flat());
  return all.map((stated): VirtualNetwork => {
    const own = appliances.get(stated.id) ?? [];
    const ownNamed = firstByName(own);
    return {
      id: stated.id,
      name: stated.name ?? stated.id,
      addressSpace: stated.addressSpace ?? [],
      ...defined({
        region: stated.region,
        gateway: gatewayOf(stated, needs),
        vpnGateway: vpnGatewayOf(stated, needs),
        routeServer: resolveRouteServer(stated.routeServer, (name) => ownNamed.get(name) ?? named.get(name)),
        subscription: stated.subscription,
        href: stated.href,
      }),
      appliances: own,
      privateEndpoints: stated.privateEndpoints ?? [],
      peeredWith: peeringsOf(stated).map((peering) => peering.to),
      cloud: stated.cloud ?? topology.cloud ?? 'public',
      status: stated.status ?? 'existing',
    };
  });
}

function gatewayOf({ id, gateway, status }: StatedNetwork, { connected }: Needs): VirtualNetwork['gateway'] {
  if (!gateway) return connected.has(id) ? { status: status ?? 'existing', assumed: true } : undefined;
  return {
    ...defined({
      name: gateway.name,
      sku: gateway.sku,
      subnet: gateway.subnet,
      units: gateway.scaleUnits && defined(gateway.scaleUnits),
    }),
    status: gateway.status ?? status ?? 'existing',
    assumed: false,
  };
}

function vpnGatewayOf(
  { id, vpnGateway }: { readonly id: string; readonly vpnGateway?: object | undefined },
  { tunnelled }: Needs,
): VpnGateway | undefined {
  if (vpnGateway) return { ...defined(vpnGateway), assumed: false };
  return tunnelled.has(id) ? { assumed: true } : undefined;
}

function resolveHub(stated: NonNullable<Topology['virtualHubs']>[number], needs: Needs): VirtualHub {
  const { gateway, routingIntent } = stated;
  return {
    id: stated.id,
    name: stated.name ?? stated.id,
    ...defined({
      wan: stated.wan,
      region: stated.region,
      addressPrefix: stated.addressPrefix,
      gateway: gateway
        ? { ...defined(gateway), assumed: false }
        : needs.connected.has(stated.id)
          ? { assumed: true }
          : undefined,
      vpnGateway: vpnGatewayOf(stated, needs),
      routingIntent: typeof routingIntent === 'object' ? defined(routingIntent) : routingIntent ? {} : undefined,
      href: stated.href,
    }),
    appliances: resolveAppliances(stated.id, stated.appliances),
    virtualNetworks: stated.virtualNetworks ?? [],
    hubs: stated.hubs ?? [],
    status: stated.status ?? 'existing',
  };
}

interface StatedPeering {
  readonly to: string;
  readonly useRemoteGateway?: boolean;
  readonly allowForwardedTraffic?: boolean;
}

function peeringsOf(network: StatedNetwork): readonly StatedPeering[] {
  return (network.peeredWith ?? []) as readonly StatedPeering[];
}

/** One for each pair, whichever of its networks states it; what both say of their ends is kept together. */
function resolveNetworkPeerings(networks: readonly StatedNetwork[]): NetworkPeering[] {
  const regions = new Map(
    networks.map(({ id, region }) => [id, region === undefined ? undefined : lowerCase(region.replace(/\s/g, ''))]),
  );
  const pairs = new Map<string, NetworkPeering & { sides: NetworkPeering['sides'][number][] }>();
  for (const { id, ...network } of networks) {
    for (const stated of peeringsOf({ id, ...network })) {
      const { to: _, ...said } = stated;
      const key = [id, stated.to].sort().join('/');
      const [one, other] = [regions.get(id), regions.get(stated.to)];
      const pair = pairs.get(key) ?? {
        id: `${id}/${stated.to}`,
        networks: [id, stated.to],
        global: one !== undefined && other !== undefined && one !== other,
        sides: [],
      };
      pair.sides.push({ network: id, ...said });
      pairs.set(key, stated.useRemoteGateway ? { ...pair, remoteGateway: { user: id, owner: stated.to } } : pair);
    }
  }
  return [...pairs.values()];
}
