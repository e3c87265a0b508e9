/**
 * Who a key of a topology belongs to when a newer answer comes. `own`: Azure; `absent` is what its silence means, if that is
 * known. `fill`: Azure, until somebody has written it. `words`: Azure’s list, whole. `names`: Azure’s are added, others stay.
 */
export type Rule =
  | { readonly kind: 'own'; readonly absent?: unknown }
  | { readonly kind: 'fill' | 'words' | 'names' | 'intent' }
  | { readonly kind: 'keys'; readonly keys: Rules }
  | { readonly kind: 'items'; readonly by: string; readonly keys: Rules };

export type Rules = Readonly<Record<string, Rule>>;

const own: Rule = { kind: 'own' };
const off: Rule = { kind: 'own', absent: false };
const fill: Rule = { kind: 'fill' };
const words: Rule = { kind: 'words' };
const names: Rule = { kind: 'names' };
const keys = (inner: Rules): Rule => ({ kind: 'keys', keys: inner });

const subnets: Rules = { primaryPeerAddressPrefix: own, secondaryPeerAddressPrefix: own };

const peering: Rules = {
  vlanId: own,
  peerASN: own,
  ...subnets,
  ipv6: keys(subnets),
  advertisedPublicPrefixes: words,
  customerASN: own,
  routeFilter: keys({ name: own, communities: words }),
  md5: own,
  state: { kind: 'own', absent: 'Enabled' },
  routingRegistryName: own,
};

const connection: Rules = {
  name: fill,
  routingWeight: { kind: 'own', absent: 0 },
  fastPath: off,
  privateLinkFastPath: off,
  authorization: own,
};

const link: Rules = { facility: fill, interface: own, rackId: own, patchPanelId: own, macsec: own };

const appliances: Rule = { kind: 'items', by: 'name', keys: { kind: fill, asn: own } };

/** For each list of a topology what is done with the keys of its items; the rest of the keys are people’s. */
export const rules = {
  sites: { addressSpace: fill },
  circuits: {
    provider: fill,
    ports: fill,
    peeringLocation: fill,
    bandwidth: own,
    sku: keys({ tier: own, family: own }),
    peerings: { kind: 'items', by: 'type', keys: peering },
    connections: { kind: 'items', by: 'to', keys: connection },
    sTag: own,
    serviceKey: fill,
    location: fill,
    subscription: fill,
    resourceGroup: own,
    resiliencyLevel: own,
  },
  ports: {
    peeringLocation: fill,
    bandwidth: own,
    encapsulation: own,
    links: keys({ primary: keys(link), secondary: keys(link) }),
  },
  virtualNetworks: {
    region: fill,
    addressSpace: words,
    gateway: keys({ name: fill, sku: own, subnet: own, scaleUnits: keys({ min: own, max: own }) }),
    vpnGateway: keys({ name: fill, sku: own, asn: own }),
    peeredWith: { kind: 'items', by: 'to', keys: { useRemoteGateway: off, allowForwardedTraffic: off } },
    routeServer: keys({ name: fill, asn: own, peers: names }),
    appliances,
    privateEndpoints: names,
    subscription: fill,
    cloud: fill,
  },
  virtualHubs: {
    wan: fill,
    region: fill,
    addressPrefix: own,
    gateway: keys({ name: fill, scaleUnits: own }),
    vpnGateway: keys({ scaleUnits: own, asn: own }),
    appliances,
    virtualNetworks: names,
    routingIntent: { kind: 'intent' },
  },
  globalReach: { addressPrefix: own, ipv6AddressPrefix: own },
  vpn: { over: fill },
} as const satisfies Readonly<Record<string, Rules>>;

export type ListName = keyof typeof rules;
