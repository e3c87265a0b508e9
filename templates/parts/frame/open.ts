import type { Circuit, Network, Peering, Site } from '../../../src/model/network.ts';
import { isUnplaced } from './assumed.ts';
import { type Gap, gapOf, type Seen } from './gaps.ts';
import { namesOf } from './names.ts';

const microsoft = ({ peerings }: Circuit) => peerings.filter(({ type }) => type === 'MicrosoftPeering');

/** Microsoft peering of which no route filter is stated: without one nothing is advertised (expressroute-faqs, 03/31/2026). */
export function filterGaps({ stated, translate }: Seen): Gap[] {
  const isOpen = ({ routeFilter }: Peering) => !routeFilter;
  return gapOf('circuits', stated.circuits, translate('open.routeFilter'), (each) => microsoft(each).some(isOpen));
}

/**
 * Microsoft peering of which no public prefixes are stated: without one that is the customer's it stays at “Validation
 * needed” (expressroute-howto-routing-portal-resource-manager, 08/31/2023).
 */
export function advertisedGaps({ stated, translate }: Seen): Gap[] {
  const isOpen = ({ advertisedPublicPrefixes }: Peering) => advertisedPublicPrefixes.length === 0;
  return gapOf('circuits', stated.circuits, translate('open.advertised'), (each) => microsoft(each).some(isOpen));
}

export function peeringTypeGaps({ stated, translate }: Seen): Gap[] {
  return gapOf('circuits', stated.circuits, translate('open.peerings'), ({ peerings }) =>
    peerings.some(({ type }) => type === undefined),
  );
}

/** Circuits whose links start where nobody knows. */
export function startGaps({ network, translate }: Seen): Gap[] {
  const circuits = network.assumptions.flatMap((each) =>
    each.kind === 'link-start' && isUnplaced(each) ? each.circuits : [],
  );
  if (circuits.length === 0) return [];
  return [{ of: 'circuits', names: namesOf(network).circuits(circuits), fact: translate('gap.link-start') }];
}

/** Sites with several circuits into one network, which they take in an order of their own towards Azure. */
export function orderGaps({ stated, translate }: Seen): Gap[] {
  return gapOf('sites', stated.sites, translate('open.order'), (site) => isOrderOpen(stated, site));
}

function isOrderOpen({ circuits }: Network, { id }: Site): boolean {
  const own = circuits.filter(({ sites, bgp }) => bgp === 'customer' && sites.includes(id));
  const connections = own.flatMap((circuit) => circuit.connections);
  return connections.some(
    (one) =>
      one.localPreference === undefined &&
      connections.some(({ circuit, to }) => to === one.to && circuit !== one.circuit),
  );
}

/** Sites that reach each other over Global Reach and over the customer's own WAN too. */
export function ownWanGaps({ stated, translate }: Seen): Gap[] {
  const { sites, circuits, globalReach } = stated;
  const served = (id: string) => circuits.find((circuit) => circuit.id === id)?.sites ?? [];
  const doubled = new Set(
    globalReach.flatMap(({ circuits: [one, other] }) =>
      sites.flatMap(({ id, reaches }) =>
        reaches.flatMap(({ site }) =>
          [
            [one, other],
            [other, one],
          ].some(([near = '', far = '']) => served(near).includes(id) && served(far).includes(site))
            ? [id, site]
            : [],
        ),
      ),
    ),
  );
  return gapOf('sites', sites, translate('open.ownWan'), ({ id }) => doubled.has(id));
}
