import { type Fields, fieldsAt, isFields, KeySet, NameOf } from '../code.ts';
import { type Arguments, Block, block, id, items, type Kind } from './words.ts';

const prefixes = (config: Fields): Arguments => ({
  advertised_public_prefixes: config.advertisedPublicPrefixes,
  customer_asn: config.customerASN,
  routing_registry_name: config.routingRegistryName,
});

/** Circuits, port pairs, and what hangs on them. */
export const circuitKinds: Readonly<Record<string, Kind>> = {
  expressRoutePorts: {
    type: 'express_route_port',
    entries: (p, { body }) => {
      const identities = fieldsAt(body, 'identity').userAssignedIdentities;
      const link = (name: string) => {
        const config = fieldsAt(
          fieldsAt(items(p, 'links').find((each) => each.name === name) ?? {}, 'properties'),
          'macSecConfig',
        );
        return block({
          macsec_ckn_keyvault_secret_id: config.cknSecretIdentifier,
          macsec_cak_keyvault_secret_id: config.cakSecretIdentifier,
        });
      };
      return {
        peering_location: p.peeringLocation,
        bandwidth_in_gbps: p.bandwidthInGbps,
        encapsulation: p.encapsulation,
        link1: link('link1'),
        link2: link('link2'),
        identity:
          identities instanceof KeySet
            ? new Block({ type: 'UserAssigned', identity_ids: [...identities.keys] })
            : undefined,
      };
    },
  },
  routeFilters: {
    type: 'route_filter',
    entries: (p) => ({
      rule: items(p, 'rules').map(
        ({ name, properties }) =>
          new Block({
            name,
            access: isFields(properties) ? properties.access : undefined,
            rule_type: isFields(properties) ? properties.routeFilterRuleType : undefined,
            communities: isFields(properties) ? properties.communities : undefined,
          }),
      ),
    }),
  },
  expressRouteCircuits: {
    type: 'express_route_circuit',
    entries: (p, { body }) => {
      const service = fieldsAt(p, 'serviceProviderProperties');
      const sku = fieldsAt(body, 'sku');
      return {
        service_provider_name: service.serviceProviderName,
        peering_location: service.peeringLocation,
        bandwidth_in_mbps: service.bandwidthInMbps,
        express_route_port_id: id(p, 'expressRoutePort'),
        bandwidth_in_gbps: p.bandwidthInGbps,
        sku: new Block({ tier: sku.tier, family: sku.family }),
      };
    },
  },
  'expressRouteCircuits/peerings': {
    type: 'express_route_circuit_peering',
    entries: (p, { parent = '' }) => {
      const six = fieldsAt(p, 'ipv6PeeringConfig');
      return {
        express_route_circuit_name: new NameOf(parent),
        peering_type: p.peeringType,
        vlan_id: p.vlanId,
        peer_asn: p.peerASN,
        primary_peer_address_prefix: p.primaryPeerAddressPrefix,
        secondary_peer_address_prefix: p.secondaryPeerAddressPrefix,
        shared_key: p.sharedKey,
        route_filter_id: id(p, 'routeFilter'),
        microsoft_peering_config: block(prefixes(fieldsAt(p, 'microsoftPeeringConfig'))),
        ipv6: block({
          primary_peer_address_prefix: six.primaryPeerAddressPrefix,
          secondary_peer_address_prefix: six.secondaryPeerAddressPrefix,
          microsoft_peering: block(prefixes(fieldsAt(six, 'microsoftPeeringConfig'))),
        }),
      };
    },
  },
  'expressRouteCircuits/peerings/connections': {
    type: 'express_route_circuit_connection',
    has: 'neither',
    entries: (p) => ({
      peering_id: id(p, 'expressRouteCircuitPeering'),
      peer_peering_id: id(p, 'peerExpressRouteCircuitPeering'),
      address_prefix_ipv4: p.addressPrefix,
      address_prefix_ipv6: fieldsAt(p, 'ipv6CircuitConnectionConfig').addressPrefix,
      authorization_key: p.authorizationKey,
    }),
  },
};
