import type { Network, Peering, PeeringType } from '../../../src/model/network.ts';
import { shortPeeringName } from '../circuit/peering.ts';
import { type Gap, gapOf, type Seen } from './gaps.ts';

/** Figures that the file doesn't state: what a specialist would look for in the card of a thing. */
export function figureGaps(seen: Seen): Gap[] {
  const { translate } = seen;
  const peering = (type: PeeringType) =>
    (['open.vlan-and-subnets', 'open.vlan', 'open.subnets'] as const).map((word) =>
      gapOf(
        seen,
        'circuits',
        word,
        ({ peerings }) => peerings.some((each) => each.type === type && openIn(each) === word),
        { peering: shortPeeringName({ type }, translate) },
      ),
    );
  return [
    gapOf(seen, 'circuits', 'open.provider', ({ model, provider }) => model !== 'direct' && !provider),
    ...empty(seen, 'circuits', 'peeringLocation', 'bandwidthMbps', 'sku'),
    ...peering('AzurePrivatePeering'),
    ...peering('MicrosoftPeering'),
    ...empty(seen, 'ports', 'bandwidthMbps', 'encapsulation'),
    // A customer's equipment at an exchange needn't have addresses of its own.
    gapOf(seen, 'sites', 'open.addressSpace', ({ members, ...site }) =>
      (members ?? [site]).some(({ kind, addressSpace }) => kind !== 'colocation' && addressSpace.length === 0),
    ),
    ...(seen.drawing ? ofNetworks(seen) : []),
  ];
}

/** Gaps of what is stated under some keys, each of which has a word of its own. */
function empty<List extends 'circuits' | 'ports' | 'virtualNetworks' | 'virtualHubs'>(
  seen: Seen,
  list: List,
  ...keys: readonly (keyof Network[List][number] & EmptyKey)[]
): Gap[] {
  return keys.map((key) =>
    gapOf(seen, list, `open.${key}`, (thing) => {
      const value: unknown = thing[key];
      return value === undefined || (value as { length?: number }).length === 0;
    }),
  );
}

type EmptyKey =
  | 'peeringLocation'
  | 'bandwidthMbps'
  | 'sku'
  | 'encapsulation'
  | 'region'
  | 'addressSpace'
  | 'addressPrefix';

function ofNetworks(seen: Seen): Gap[] {
  return [
    ...empty(seen, 'virtualNetworks', 'region', 'addressSpace'),
    gapOf(seen, 'virtualNetworks', 'open.gatewaySku', ({ gateway }) => gateway !== undefined && !gateway.sku),
    ...empty(seen, 'virtualHubs', 'region', 'addressPrefix'),
    gapOf(seen, 'virtualHubs', 'open.scaleUnits', ({ gateway }) => gateway !== undefined && !gateway.scaleUnits),
  ];
}

/** What isn't stated of a peering's links. */
function openIn({ vlanId, primaryPeerAddressPrefix, secondaryPeerAddressPrefix, ipv6 }: Peering) {
  const isOpen = !primaryPeerAddressPrefix && !secondaryPeerAddressPrefix && !ipv6;
  if (vlanId === undefined) return isOpen ? 'open.vlan-and-subnets' : 'open.vlan';
  return isOpen ? 'open.subnets' : undefined;
}
