import { type LinkAddresses, linkAddresses } from '../../../src/analysis/addresses.ts';
import type { Translate } from '../../../src/locale/index.ts';
import type { LinkRole, Peering } from '../../../src/model/network.ts';
import type { TextLine, Tone, WireKind } from '../../../src/scene/scene.ts';
import { ifKnown, line, stated } from '../lines.ts';

type Typed = Pick<Peering, 'type'>;

export function peeringName({ type }: Typed, translate: Translate): string {
  return translate(
    type === 'AzurePrivatePeering'
      ? 'peering.private'
      : type === 'MicrosoftPeering'
        ? 'peering.microsoft'
        : 'peering.unstated',
  );
}

/** The name in few letters, for where several peerings stand side by side. */
export function shortPeeringName({ type }: Typed, translate: Translate): string {
  return translate(
    type === 'AzurePrivatePeering'
      ? 'peering.private.short'
      : type === 'MicrosoftPeering'
        ? 'peering.microsoft.short'
        : 'peering.unstated.short',
  );
}

export function peeringTone({ type }: Typed): Tone {
  return type === 'AzurePrivatePeering' ? 'microsoft' : type === 'MicrosoftPeering' ? 'services' : 'neutral';
}

export function peeringKind({ type }: Typed): WireKind {
  return type === 'AzurePrivatePeering'
    ? 'private-peering'
    : type === 'MicrosoftPeering'
      ? 'microsoft-peering'
      : 'unstated-peering';
}

/**
 * What the strip between a circuit's links says of a peering.
 *
 * @param tag the word for its VLAN: with QinQ it is the inner tag (expressroute-erdirect-about, 03/02/2026)
 */
export function peeringLines(
  peering: Peering,
  full: boolean,
  translate: Translate,
  tag: 'peering.vlan' | 'peering.cTag' = 'peering.vlan',
): TextLine[] {
  const { vlanId, peerASN, routeFilter, advertisedPublicPrefixes } = peering;
  return [
    { text: peeringName(peering, translate), role: 'tag', tone: peeringTone(peering) },
    ...line(
      [
        ifKnown(vlanId, (vlan) => translate(tag, { vlan })),
        ifKnown(peerASN, (asn) => translate('peering.asns', { asn })),
      ],
      'small',
    ),
    ...line(
      ifKnown(routeFilter?.name, (name) => translate('peering.filter', { name })),
      'small',
    ),
    ...line(
      advertisedPublicPrefixes.length > 0 &&
        translate('peering.advertises', { prefixes: advertisedPublicPrefixes.join(', ') }),
      'small',
    ),
    ...(full ? moreLines(peering, translate) : []),
  ];
}

/** What else the file says of the peering. */
function moreLines(peering: Peering, translate: Translate): TextLine[] {
  const { routeFilter, customerASN } = peering;
  return [
    ...line(
      ifKnown(customerASN, (asn) => translate('peering.customerASN', { asn })),
      'small',
    ),
    ...line(routeFilter?.communities.join(', '), 'small'),
    ...line([peering.registry, peering.bfd && 'BFD', peering.md5 && 'MD5', peering.state], 'small'),
  ];
}

/** The subnets of a link with their two addresses: IPv4, then IPv6, as far as they are stated. */
export function subnetsOf(peering: Peering, role: LinkRole): (LinkAddresses & { readonly subnet: string })[] {
  const key = `${role}PeerAddressPrefix` as const;
  return stated(peering[key], peering.ipv6?.[key]).map((subnet) => ({ subnet, ...linkAddresses(subnet) }));
}
