import { servingOf } from '../../../src/analysis/serving.ts';
import type { Circuit, Peering } from '../../../src/model/network.ts';
import { isUnplaced } from './assumed.ts';
import { type Gap, gapOf, type Seen } from './gaps.ts';
import { namesOf } from './names.ts';

const onMicrosoft =
  (isOpen: (peering: Peering) => boolean) =>
  ({ peerings }: Circuit) =>
    peerings.some((peering) => peering.type === 'MicrosoftPeering' && isOpen(peering));

/** Microsoft peering of which no route filter is stated: without one nothing is advertised (expressroute-faqs, 03/31/2026). */
export function filterGaps(seen: Seen): Gap[] {
  return [
    gapOf(
      seen,
      'circuits',
      'open.routeFilter',
      onMicrosoft(({ routeFilter }) => !routeFilter),
    ),
  ];
}

/**
 * Circuits of which isn’t stated which peerings they have, or which public prefixes they advertise: without one that is the
 * customer's a Microsoft peering stays at “Validation needed” (expressroute-howto-routing-portal-resource-manager,
 * 08/31/2023). And those whose links start where nobody knows.
 */
export function circuitGaps(seen: Seen): Gap[] {
  const { network, translate } = seen;
  const isUnstated = ({ type }: Peering) => type === undefined;
  const unplaced = network.assumptions.flatMap((each) =>
    each.kind === 'link-start' && isUnplaced(each) ? each.circuits : [],
  );
  return [
    gapOf(
      seen,
      'circuits',
      'open.advertised',
      onMicrosoft(({ advertisedPublicPrefixes }) => advertisedPublicPrefixes.length === 0),
    ),
    gapOf(seen, 'circuits', 'open.peerings', ({ peerings }) => peerings.some(isUnstated)),
    { of: 'circuits', names: namesOf(network).circuits(unplaced), fact: translate('open.link-start') },
  ];
}

/** The AS numbers of those who speak BGP with Microsoft, where neither their peerings nor they themselves state one. */
export function speakerGaps(seen: Seen): Gap[] {
  const { customer, providers, sites } = seen.stated;
  const own = (all: readonly { readonly id: string; readonly asn?: number }[]) =>
    new Set(all.flatMap(({ id, asn }) => (asn ? [id] : [])));
  const routersWith = own(sites.flatMap(({ routers }) => routers));
  const providersWith = own(providers);
  const isKnown = ({ bgp, provider = '', links }: Circuit) =>
    bgp === 'provider'
      ? providersWith.has(provider)
      : Boolean(customer.asn) || links.every(({ start }) => routersWith.has(start.router ?? ''));
  return (['customer', 'provider'] as const).map((bgp) =>
    gapOf(
      seen,
      'circuits',
      `open.asn.${bgp}`,
      (circuit) => circuit.bgp === bgp && !circuit.peerings.every(({ peerASN }) => peerASN) && !isKnown(circuit),
    ),
  );
}

/**
 * Sites with several circuits into one network, their own or over the customer’s WAN, which they take in an order of their own
 * towards Azure.
 */
export function orderGaps(seen: Seen): Gap[] {
  const { stated } = seen;
  const open = stated.circuits.filter(({ bgp }) => bgp === 'customer');
  if (!isOrderOpen(open)) return [];
  const serving = servingOf(stated);
  return [
    gapOf(seen, 'sites', 'open.order', (site) => {
      const own = serving.isOnlyPassed(site) ? undefined : serving.circuits(site.id);
      return isOrderOpen(open.filter(({ id }) => own?.has(id)));
    }),
  ];
}

function isOrderOpen(circuits: readonly Circuit[]): boolean {
  const connections = circuits.flatMap((circuit) => circuit.connections);
  return connections.some(
    (one) =>
      one.localPreference === undefined &&
      connections.some(({ circuit, to }) => to === one.to && circuit !== one.circuit),
  );
}
