import type { Circuit, Network, Peering, PeeringType } from '../../../src/model/network.ts';
import { shortPeeringName } from '../circuit/peering.ts';
import { type Gap, gapOf, type Seen } from './gaps.ts';

/** Figures that the file doesn't state: what a specialist would look for in the card of a thing. */
export function figureGaps(seen: Seen): Gap[] {
  return [...ofCircuits(seen), ...ofPorts(seen), ...ofSites(seen), ...(seen.drawing ? ofNetworks(seen) : [])];
}

function ofCircuits({ stated, translate }: Seen): Gap[] {
  const of = (fact: string, isOpen: (circuit: Circuit) => boolean) => gapOf('circuits', stated.circuits, fact, isOpen);
  const speaker = (bgp: Circuit['bgp']) => (circuit: Circuit) =>
    circuit.bgp === bgp && !isSpeakerKnown(stated, circuit);
  const ofPeerings = (type: PeeringType) =>
    (['open.vlan-and-subnets', 'open.vlan', 'open.subnets'] as const).flatMap((word) =>
      of(translate(word, { peering: shortPeeringName({ type }, translate) }), ({ peerings }) =>
        peerings.some((peering) => peering.type === type && openIn(peering) === word),
      ),
    );
  return [
    ...of(translate('open.provider'), ({ model, provider }) => model !== 'direct' && provider === undefined),
    ...of(translate('open.location'), ({ peeringLocation }) => peeringLocation === undefined),
    ...of(translate('open.bandwidth'), ({ bandwidthMbps }) => bandwidthMbps === undefined),
    ...of(translate('open.sku'), ({ sku }) => sku?.tier === undefined),
    ...of(translate('open.asn.customer'), speaker('customer')),
    ...of(translate('open.asn.provider'), speaker('provider')),
    ...ofPeerings('AzurePrivatePeering'),
    ...ofPeerings('MicrosoftPeering'),
  ];
}

/** What isn't stated of a peering's links. */
function openIn({ vlanId, primaryPeerAddressPrefix, secondaryPeerAddressPrefix, ipv6 }: Peering) {
  const subnets = [primaryPeerAddressPrefix, secondaryPeerAddressPrefix, ...Object.values(ipv6 ?? {})];
  const hasSubnets = subnets.some((each) => each !== undefined);
  if (vlanId === undefined) return hasSubnets ? 'open.vlan' : 'open.vlan-and-subnets';
  return hasSubnets ? undefined : 'open.subnets';
}

/** Whether the AS number of who speaks BGP with Microsoft is known: of the peering, the routers or the provider. */
function isSpeakerKnown({ customer, providers, sites }: Network, { bgp, provider, peerings, links }: Circuit): boolean {
  if (peerings.every(({ peerASN }) => peerASN !== undefined)) return true;
  if (bgp === 'provider') return providers.some(({ id, asn }) => id === provider && asn !== undefined);
  if (customer.asn !== undefined) return true;
  const routers = sites.flatMap((site) => site.routers);
  return links.every(({ start }) => routers.some(({ id, asn }) => id === start.router && asn !== undefined));
}

function ofPorts({ stated: { ports }, translate }: Seen): Gap[] {
  return [
    ...gapOf('ports', ports, translate('open.speed'), ({ bandwidthMbps }) => bandwidthMbps === undefined),
    ...gapOf('ports', ports, translate('open.encapsulation'), ({ encapsulation }) => encapsulation === undefined),
  ];
}

/** A customer's equipment at an exchange needn't have addresses of its own. */
function ofSites({ stated, translate }: Seen): Gap[] {
  const sites = stated.sites.flatMap((site) => site.members ?? [site]).filter(({ kind }) => kind !== 'colocation');
  return gapOf('sites', sites, translate('open.addressSpace'), ({ addressSpace }) => addressSpace.length === 0);
}

function ofNetworks({ stated: { virtualNetworks, virtualHubs }, translate }: Seen): Gap[] {
  const [region, space] = [translate('open.region'), translate('open.addressSpace')];
  const [sku, units] = [translate('open.gatewaySku'), translate('open.scaleUnits')];
  return [
    ...gapOf('networks', virtualNetworks, region, (each) => each.region === undefined),
    ...gapOf('networks', virtualNetworks, space, ({ addressSpace }) => addressSpace.length === 0),
    ...gapOf('networks', virtualNetworks, sku, ({ gateway }) => gateway !== undefined && gateway.sku === undefined),
    ...gapOf('networks', virtualHubs, region, (each) => each.region === undefined),
    ...gapOf('networks', virtualHubs, space, ({ addressPrefix }) => addressPrefix === undefined),
    ...gapOf(
      'networks',
      virtualHubs,
      units,
      ({ gateway }) => gateway !== undefined && gateway.scaleUnits === undefined,
    ),
  ];
}
