import { prefixOf, textOf } from '../check/prefix.ts';
import type { Circuit, Link, Network, Peering } from '../model/network.ts';
import { bandwidthText } from '../write/bandwidth.ts';

/** Both addresses of a link’s subnet. */
export interface LinkAddresses {
  readonly subnet: string;
  /** The address of the router that speaks BGP with Microsoft: the first usable one (expressroute-routing, 03/12/2026). */
  readonly customer?: string;
  /** Microsoft’s address: the second usable one. */
  readonly microsoft?: string;
}

/** What is ordered for a link of a circuit and a peering on it. */
export interface OrderLink {
  readonly role: 'primary' | 'secondary';
  readonly peering?: Peering;
  /** Where the link starts: the site and the router, by name. */
  readonly start?: string;
  readonly facility?: string;
  readonly edge?: string;
  readonly outerVlan?: number;
  readonly ipv4?: LinkAddresses;
  readonly ipv6?: LinkAddresses;
}

/** What is ordered for a circuit. */
export interface OrderCircuit {
  readonly circuit: Circuit;
  /** The provider’s name; of a circuit on a port pair there is none. */
  readonly provider?: string;
  /** Where it meets Microsoft. */
  readonly location?: string;
  readonly bandwidth?: string;
  /** The port pair that it runs on, by name. */
  readonly ports?: string;
  readonly links: readonly OrderLink[];
}

/** What has to be ordered of providers: all circuits but those that go. What is there already is in it too, since orders change it. */
export function orderOf(network: Network): OrderCircuit[] {
  const providers = new Map(network.providers.map(({ id, name }) => [id, name]));
  const ports = new Map(network.ports.map((each) => [each.id, each]));
  const starts = startsOf(network);
  const ordered = network.circuits.filter(({ status }) => status !== 'retiring');
  return ordered.map((circuit) => {
    const pair = circuit.ports === undefined ? undefined : ports.get(circuit.ports);
    const [provider, location] = [
      circuit.provider === undefined ? undefined : providers.get(circuit.provider),
      circuit.peeringLocation ?? pair?.peeringLocation,
    ];
    const known = circuit.peerings.filter(({ type }) => type !== undefined);
    return {
      circuit,
      ...(provider === undefined ? {} : { provider }),
      ...(location === undefined ? {} : { location }),
      ...(circuit.bandwidthMbps === undefined ? {} : { bandwidth: bandwidthText(circuit.bandwidthMbps) }),
      ...(pair ? { ports: pair.name } : {}),
      links: circuit.links.flatMap((link) =>
        (known.length > 0 ? known : [undefined]).map((peering) => linkOf(link, peering, starts)),
      ),
    };
  });
}

/** Names of routers, with their sites, and of sites, by their ids. */
function startsOf({ sites }: Network): ReadonlyMap<string, string> {
  return new Map(
    sites.flatMap(({ id, name, routers }) => [
      [id, name] as const,
      ...routers.map((router) => [router.id, `${name}, ${router.name}`] as const),
    ]),
  );
}

function linkOf(
  { role, start, edge, facility, outerVlan }: Link,
  peering: Peering | undefined,
  starts: ReadonlyMap<string, string>,
): OrderLink {
  const from = starts.get(start.router ?? start.site ?? '');
  const prefix = `${role}PeerAddressPrefix` as const;
  const [ipv4, ipv6] = [addressesOf(peering?.[prefix]), addressesOf(peering?.ipv6?.[prefix])];
  return {
    role,
    ...(peering ? { peering } : {}),
    ...(from === undefined ? {} : { start: from }),
    ...(facility === undefined ? {} : { facility }),
    ...(edge === undefined ? {} : { edge: edge.name }),
    ...(outerVlan === undefined ? {} : { outerVlan }),
    ...(ipv4 ? { ipv4 } : {}),
    ...(ipv6 ? { ipv6 } : {}),
  };
}

/**
 * The addresses in a link’s subnet: the first usable one is the customer’s or the provider’s, the second Microsoft’s
 * (expressroute-routing, 03/12/2026). None of a subnet that isn’t a /30 or a /126.
 */
export function addressesOf(subnet: string | undefined): LinkAddresses | undefined {
  if (subnet === undefined) return undefined;
  const prefix = prefixOf(subnet);
  if (!prefix || prefix.bits !== (prefix.version === 4 ? 30 : 126)) return { subnet };
  const address = (place: bigint) => textOf(prefix.first + place, prefix.version, prefix.bits).split('/')[0] ?? '';
  return { subnet, customer: address(1n), microsoft: address(2n) };
}
