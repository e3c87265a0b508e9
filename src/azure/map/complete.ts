import { type AzureId, azureId, idKey, ownerOf } from '../ids.ts';
import type { Inventory, Resource } from '../inventory.ts';
import { idAt, textAt, thingsAt } from '../plain.ts';

/** What a resource names that the picture needs too: the id, and the type that it has to be of. */
type Named = readonly [id: string | undefined, type: string];

const subnets = (resource: Resource, key = 'ipconfigurations'): Named[] =>
  [...thingsAt(resource.values, key).map((each) => idAt(each, 'subnet')), idAt(resource.values, 'subnet')].map((id) => [
    networkOf(id),
    'virtualnetworks',
  ]);

const parent =
  (type: string) =>
  (resource: Resource): Named[] => [[azureId(resource.id)?.parent, type]];

/** The id of the network that a subnet is in. */
export function networkOf(subnet: string | undefined): string | undefined {
  return subnet === undefined ? undefined : ownerOf(subnet, 'virtualnetworks');
}

/** The id of the circuit that a peering is of. */
export function circuitOf(peering: string | undefined): string | undefined {
  return peering === undefined ? undefined : ownerOf(peering, 'expressroutecircuits');
}

/** The id of the circuit that a connection leads to: Azure names it as the peer, or its private peering. */
export function peerOf(connection: Resource): string | undefined {
  return circuitOf(idAt(connection.values, 'peer'));
}

/**
 * The name of the virtual hub that a network is peered with, where its peer is the network that Azure keeps for a hub: that is
 * in nobody’s own subscription, and no network of the picture. Answers of Resource Graph name a hub’s networks by this alone.
 */
export function hubOfPeering({ values }: Resource): string | undefined {
  const guid = '[\\da-f]{8}-[\\da-f-]{27}';
  const kept = new RegExp(
    `/resourceGroups/RG_(.+)_${guid}/providers/Microsoft\\.Network/virtualNetworks/HV_.+_${guid}$`,
    'i',
  );
  return kept.exec(idAt(values, 'remotevirtualnetwork') ?? '')?.[1];
}

const rules: Readonly<Record<string, (resource: Resource) => readonly Named[]>> = {
  expressroutecircuits: ({ values }) => [[idAt(values, 'expressrouteport'), 'expressrouteports']],
  'expressroutecircuits/peerings': parent('expressroutecircuits'),
  'expressroutecircuits/authorizations': parent('expressroutecircuits'),
  'expressroutecircuits/peerings/connections': ({ id, values }) => [
    [circuitOf(idAt(values, 'expressroutecircuitpeering') ?? id), 'expressroutecircuits'],
    [circuitOf(idAt(values, 'peerexpressroutecircuitpeering')), 'expressroutecircuits'],
  ],
  'expressroutecircuits/peerings/peerconnections': ({ id, values }) => [
    [circuitOf(idAt(values, 'expressroutecircuitpeering') ?? id), 'expressroutecircuits'],
    [circuitOf(idAt(values, 'peerexpressroutecircuitpeering')), 'expressroutecircuits'],
  ],
  expressroutecrossconnections: ({ values }) => [[idAt(values, 'expressroutecircuit'), 'expressroutecircuits']],
  'expressroutecrossconnections/peerings': parent('expressroutecrossconnections'),
  expressrouteports: ({ values }) =>
    thingsAt(values, 'circuits').map((each) => [textAt(each, 'id'), 'expressroutecircuits']),
  'expressrouteports/links': parent('expressrouteports'),
  connections: (resource) => [
    [peerOf(resource), 'expressroutecircuits'],
    [idAt(resource.values, 'virtualnetworkgateway1'), 'virtualnetworkgateways'],
    [idAt(resource.values, 'localnetworkgateway2'), 'localnetworkgateways'],
  ],
  virtualnetworkgateways: subnets,
  virtualnetworks: () => [],
  'virtualnetworks/subnets': parent('virtualnetworks'),
  'virtualnetworks/virtualnetworkpeerings': (resource) => [
    ...parent('virtualnetworks')(resource),
    [
      hubOfPeering(resource) === undefined ? idAt(resource.values, 'remotevirtualnetwork') : undefined,
      'virtualnetworks',
    ],
  ],
  expressroutegateways: ({ values }) => [[idAt(values, 'virtualhub'), 'virtualhubs']],
  'expressroutegateways/expressrouteconnections': (resource) => [
    ...parent('expressroutegateways')(resource),
    [circuitOf(idAt(resource.values, 'expressroutecircuitpeering')), 'expressroutecircuits'],
  ],
  virtualhubs: (resource) => [
    [idAt(resource.values, 'expressroutegateway'), 'expressroutegateways'],
    [idAt(resource.values, 'vpngateway'), 'vpngateways'],
    [idAt(resource.values, 'azurefirewall'), 'azurefirewalls'],
    ...subnets(resource),
  ],
  'virtualhubs/hubvirtualnetworkconnections': (resource) => [
    ...parent('virtualhubs')(resource),
    [idAt(resource.values, 'remotevirtualnetwork'), 'virtualnetworks'],
  ],
  'virtualhubs/routingintent': parent('virtualhubs'),
  'virtualhubs/bgpconnections': parent('virtualhubs'),
  'virtualhubs/ipconfigurations': (resource) => [...parent('virtualhubs')(resource), ...subnets(resource)],
  vpngateways: ({ values }) => [[idAt(values, 'virtualhub'), 'virtualhubs']],
  'vpngateways/vpnconnections': (resource) => [
    ...parent('vpngateways')(resource),
    [idAt(resource.values, 'remotevpnsite'), 'vpnsites'],
  ],
  azurefirewalls: (resource) => [[idAt(resource.values, 'virtualhub'), 'virtualhubs'], ...subnets(resource)],
  privateendpoints: subnets,
};

/** Types that are read for others, or that say nothing that a topology has a word for. */
const quiet: readonly string[] = [
  'virtualwans',
  'routefilters',
  'routefilters/routefilterrules',
  'localnetworkgateways',
  'vpnsites',
  'vpnsites/vpnsitelinks',
  'expressrouteports/authorizations',
];

/** Whether a type of resource is read. */
export function isRead(type: string): boolean {
  return Object.hasOwn(rules, type) || quiet.includes(type);
}

/** What answers tell of. */
export interface ToldOf {
  /** The types of resources of which they tell all that there are, as far as can be known. */
  readonly types: ReadonlySet<string>;
  /** Those of which they do for sure, in these subscriptions: what isn’t told of isn’t there, whatever names it. */
  readonly certain: ReadonlySet<string>;
  readonly subscriptions: ReadonlySet<string>;
}

/**
 * Takes in by their ids what the resources of an inventory name and no answer has told: afterwards all that is named is there.
 * Returns what is named and would have been told if it were there: a peering outlives the network that it leads to.
 */
export function complete(inventory: Inventory, { certain, subscriptions }: ToldOf): AzureId[] {
  const missing = new Map<string, AzureId>();
  const isMissing = (id: string, type: string) => {
    const known = azureId(id);
    if (!known || known.type !== type || inventory.get(id) || !certain.has(type)) return false;
    if (!subscriptions.has(known.subscription?.toLowerCase() ?? '')) return false;
    missing.set(idKey(id), known);
    return true;
  };
  for (let known = -1; known < inventory.all.length; ) {
    const { all } = inventory;
    known = all.length;
    for (const resource of all)
      for (const [id, type] of rules[resource.type]?.(resource) ?? [])
        if (id !== undefined && !isMissing(id, type)) inventory.name(id, type);
  }
  return [...missing.values()];
}
