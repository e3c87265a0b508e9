import type { Circuit, Peering } from '../model/network.ts';
import { type Fields, Reference } from './code.ts';
import type { Draft } from './draft.ts';
import { filterName } from './route-filters.ts';

/** A private peering of which the file says nothing. */
const unstated: Peering = {
  id: 'private',
  type: 'AzurePrivatePeering',
  assumed: true,
  advertisedPublicPrefixes: [],
  services: [],
};

/**
 * The peerings of a circuit. What leads to virtual networks or other circuits needs a private one, stated or not. Where the provider speaks BGP with Microsoft it sets the peerings up too
 * (expressroute-troubleshooting-expressroute-overview, 10/31/2019): then they aren’t written.
 */
export function addPeerings(circuit: Circuit, owner: string, needsPrivate: boolean, draft: Draft): void {
  const typed = circuit.peerings.filter((each) => each.type !== undefined);
  const isMissing = needsPrivate && typed.every((each) => each.type !== 'AzurePrivatePeering');
  const stated = isMissing ? [unstated, ...typed] : typed;
  if (circuit.bgp === 'provider') {
    if (stated.some((each) => !each.assumed))
      draft.remarks.push(`the peerings of ${circuit.name} are left to its provider, who speaks BGP with Microsoft`);
    return;
  }
  const made = new Map<string, string>();
  // Azure changes one peering of a circuit at a time: the second waits for the first.
  for (const peering of [...stated].sort((a, b) =>
    a.type === b.type ? 0 : a.type === 'AzurePrivatePeering' ? -1 : 1,
  )) {
    const type = peering.type ?? '';
    if (made.has(type)) {
      draft.remarks.push(
        `${circuit.name} has several peerings of the type ${type}, and Azure takes one; the first is written`,
      );
      continue;
    }
    const symbol = draft.symbol('peering', circuit.name, type.replace('Azure', '').replace('Peering', ''));
    draft.add({
      symbol,
      type: 'expressRouteCircuits/peerings',
      name: type,
      parent: owner,
      body: { properties: propertiesOf(peering, circuit, symbol, draft) },
      resourceGroup: circuit.resourceGroup,
      after: [...made.values()],
    });
    made.set(type, symbol);
    if (type === 'AzurePrivatePeering') draft.setPrivatePeering(circuit.id, symbol);
  }
}

function propertiesOf(peering: Peering, circuit: Circuit, symbol: string, draft: Draft): Fields {
  const isMicrosoft = peering.type === 'MicrosoftPeering';
  const of = `the ${isMicrosoft ? 'Microsoft' : 'private'} peering of ${circuit.name}`;
  const [four, six] = [peering, peering.ipv6].map(
    (each) => each?.primaryPeerAddressPrefix ?? each?.secondaryPeerAddressPrefix,
  );
  const withFour = four !== undefined || six === undefined;
  return {
    peeringType: peering.type,
    state: peering.state,
    vlanId: draft.stated(peering.vlanId, symbol, 'vlan id', 'int', `The VLAN id of ${of}.`),
    peerASN: draft.stated(
      peering.peerASN,
      symbol,
      'peer asn',
      'int',
      `The AS number of the routers at the other end of ${of}.`,
    ),
    ...(withFour ? subnets(peering, symbol, of, draft) : {}),
    sharedKey: peering.md5 ? draft.ask(symbol, 'shared key', 'string', `The MD5 key of ${of}.`, true) : undefined,
    microsoftPeeringConfig: isMicrosoft ? microsoftConfig(peering, symbol, of, draft) : undefined,
    routeFilter: isMicrosoft ? filterOf(peering, circuit, draft) : undefined,
    ipv6PeeringConfig: six === undefined ? undefined : ipv6Config(peering, symbol, of, draft),
  };
}

function subnets(stated: NonNullable<Peering['ipv6']>, symbol: string, of: string, draft: Draft, family = ''): Fields {
  const subnet = (role: 'primary' | 'secondary') =>
    draft.stated(
      stated[`${role}PeerAddressPrefix`],
      symbol,
      `${role} ${family} prefix`,
      'string',
      `The ${family === '' ? '/30' : '/126'} of the ${role} link of ${of}.`,
    );
  return { primaryPeerAddressPrefix: subnet('primary'), secondaryPeerAddressPrefix: subnet('secondary') };
}

const isSix = (prefix: string) => prefix.includes(':');

function microsoftConfig(peering: Peering, symbol: string, of: string, draft: Draft): Fields {
  const own = peering.advertisedPublicPrefixes.filter((each) => !isSix(each));
  return {
    advertisedPublicPrefixes: draft.stated(
      own.length > 0 ? own : undefined,
      symbol,
      'advertised public prefixes',
      'strings',
      `The public prefixes that are announced over ${of}.`,
    ),
    customerASN: peering.customerASN,
    routingRegistryName: peering.registry,
  };
}

function ipv6Config(peering: Peering, symbol: string, of: string, draft: Draft): Fields {
  const own = peering.advertisedPublicPrefixes.filter(isSix);
  return {
    ...subnets(peering.ipv6 ?? {}, symbol, of, draft, 'ipv6'),
    state: 'Enabled',
    microsoftPeeringConfig: own.length > 0 ? { advertisedPublicPrefixes: own } : undefined,
  };
}

function filterOf(peering: Peering, circuit: Circuit, draft: Draft): Fields | undefined {
  const name = filterName(peering, circuit);
  const symbol = name === undefined ? undefined : draft.filters.get(name);
  return symbol === undefined ? undefined : { id: new Reference(symbol) };
}
