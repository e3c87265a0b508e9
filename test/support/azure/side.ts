import type { Network, Peering } from '../../../src/model/network.ts';
import type { TopologyInput } from '../../../src/model/schema/index.ts';
import { resolve } from '../../../src/node.ts';

const region = (name: string | undefined) => name?.toLowerCase().replace(/\s/g, '');

/** Without what has no value. */
function stated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, stated(each)] as const)
      .filter(
        ([, each]) =>
          each !== undefined && !(typeof each === 'object' && each !== null && Object.keys(each).length === 0),
      ),
  );
}

/** What of a topology Azure has, and code for it can say, with ids in place of names. */
export function azureSide(input: TopologyInput): unknown {
  const network = resolve(input);
  const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
    [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
  return stated({
    circuits: byId(network.circuits).map((each) => circuit(each, network)),
    ports: byId(network.ports).map((each) => ({
      ...{
        id: each.id,
        peeringLocation: each.peeringLocation,
        bandwidth: each.bandwidthMbps,
        encapsulation: each.encapsulation,
      },
      macsec: each.links.map((link) => link.macsec === true),
    })),
    networks: byId(network.virtualNetworks).map((each) => ({
      ...{ id: each.id, region: region(each.region), addressSpace: each.addressSpace },
      gateway: each.gateway && {
        is: true,
        sku: each.gateway.sku,
        subnet: each.gateway.subnet,
        units: bounds(each.gateway.units),
      },
      vpnGateway: each.vpnGateway && { is: true, sku: each.vpnGateway.sku, asn: each.vpnGateway.asn },
    })),
    hubs: byId(network.virtualHubs).map((each) => ({
      ...{ id: each.id, region: region(each.region), addressPrefix: each.addressPrefix },
      gateway: each.gateway && { is: true, units: each.gateway.scaleUnits },
      vpnGateway: each.vpnGateway && { is: true, units: each.vpnGateway.scaleUnits },
      networks: [...each.virtualNetworks].sort(),
      intent: each.routingIntent && intent(each.routingIntent),
    })),
    peerings: peeringsOf(network),
    vpn: [...new Set(network.vpn.map((each) => `${each.site} ${each.at}`))].map((each) => each.split(' ')[1]).sort(),
    reach: network.globalReach
      .map((each) => ({
        pair: [...each.circuits].sort().join(' '),
        ...{ prefix: each.addressPrefix, six: each.ipv6AddressPrefix },
      }))
      .sort((a, b) => (a.pair < b.pair ? -1 : 1)),
  });
}

/** A gateway with one bound has it for both. */
const bounds = (units: { readonly min?: number; readonly max?: number } | undefined) =>
  units && { min: units.min ?? units.max, max: units.max ?? units.min };

const intent = ({ internet, private: inside }: { readonly internet?: boolean; readonly private?: boolean }) => {
  const both = internet === undefined && inside === undefined;
  return [...(both || internet ? ['internet'] : []), ...(both || inside ? ['private'] : [])];
};

function circuit(each: Network['circuits'][number], { providers }: Network) {
  const isDirect = each.ports !== undefined || each.model === 'direct';
  const { bandwidthMbps: mbps } = each;
  return {
    ...{ id: each.id, sku: each.sku, location: region(each.location), ports: each.ports },
    provider: isDirect ? undefined : providers.find(({ id }) => id === each.provider)?.name,
    peeringLocation: isDirect ? undefined : each.peeringLocation,
    bandwidth: isDirect && mbps !== undefined && mbps % 1_000 !== 0 ? undefined : mbps,
    // Providers that speak BGP set peerings up themselves.
    peerings:
      each.bgp === 'provider' ? [] : each.peerings.map(peering).filter((one) => Object.keys(one as object).length > 1),
    connections: each.connections
      .map((one) => ({
        ...{ to: one.to, weight: one.routingWeight ?? 0, fastPath: one.fastPath },
        ...{ privateLink: one.privateLinkFastPath, authorization: one.authorization },
      }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

function peering(each: Peering): unknown {
  return stated({
    ...{ type: each.type, vlanId: each.vlanId, peerASN: each.peerASN, md5: each.md5 || undefined },
    ...{ primary: each.primaryPeerAddressPrefix, secondary: each.secondaryPeerAddressPrefix, ipv6: each.ipv6 },
    ...(each.type === 'MicrosoftPeering'
      ? {
          prefixes: [...each.advertisedPublicPrefixes].sort(),
          ...{ customerASN: each.customerASN, registry: each.registry },
          ...{ filter: each.routeFilter?.name, communities: each.routeFilter?.communities },
        }
      : {}),
  });
}

function peeringsOf({ networkPeerings }: Network) {
  return networkPeerings
    .filter(({ networks: [one, other] }) => one !== other)
    .map(({ networks, sides }) => ({
      pair: [...networks].sort().join(' '),
      uses: sides
        .filter((each) => each.useRemoteGateway)
        .map((each) => each.network)
        .sort(),
      forwards: sides
        .filter((each) => each.allowForwardedTraffic)
        .map((each) => each.network)
        .sort(),
    }))
    .sort((a, b) => (a.pair < b.pair ? -1 : 1));
}
