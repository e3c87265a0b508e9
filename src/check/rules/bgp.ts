import type { Path } from '../../model/places.ts';
import { quoted } from '../../model/printable.ts';
import { isForDocumentation, isNobodys, isReservedByMicrosoft, MICROSOFT } from '../asn.ts';
import type { Context, PeeringHere } from '../context.ts';
import { type LinkSubnet, lengthOf, linkSubnets } from '../links.ts';
import { from } from '../pages.ts';
import { prefixOf } from '../prefix.ts';
import type { Rule } from '../rule.ts';
import { spaces } from '../spaces.ts';
import { rowOf } from '../texts.ts';

const routing = from('expressroute-routing');
const portal = from('expressroute-howto-routing-portal-resource-manager');

interface StatedAsn {
  readonly asn: number;
  readonly whose: string;
  readonly path: Path;
  readonly nodes: readonly string[];
  readonly peering?: PeeringHere;
  /** Whether it speaks BGP with Microsoft in a private peering. */
  readonly private: boolean;
}

/** Every ASN that the file states for who is on the customer's side of Microsoft's edge. */
function statedAsns(context: Context): readonly StatedAsn[] {
  return context.once(statedAsns, () => {
    const { topology, network } = context;
    const bgpBy = (who: 'customer' | 'provider') =>
      context.circuits.some(({ circuit }) => circuit.bgp === who && circuit.connections.length > 0);
    const own = network.customer.asn;
    return [
      ...(own === undefined
        ? []
        : [{ asn: own, whose: 'the customer', path: ['customer', 'asn'], nodes: [], private: bgpBy('customer') }]),
      ...network.sites.flatMap((site, at) =>
        site.routers.flatMap(({ asn, id }, index) =>
          asn === undefined
            ? []
            : [
                {
                  asn,
                  whose: `the router ${quoted(id)}`,
                  path: ['sites', at, 'routers', index, 'asn'],
                  nodes: [`router:${id}`],
                  private: bgpBy('customer'),
                },
              ],
        ),
      ),
      ...(topology.providers ?? []).flatMap(({ asn }, index) =>
        asn === undefined
          ? []
          : [
              {
                asn,
                whose: `the provider ${quoted(network.providers[index]?.name ?? '')}`,
                path: ['providers', index, 'asn'],
                nodes: [],
                private: bgpBy('provider'),
              },
            ],
      ),
      ...context.peerings.flatMap((peering) =>
        peering.peering.peerASN === undefined
          ? []
          : [
              {
                asn: peering.peering.peerASN,
                whose: peering.called,
                path: [...peering.path, 'peerASN'],
                nodes: [peering.node],
                peering,
                private: peering.peering.type === 'AzurePrivatePeering',
              },
            ],
      ),
    ];
  });
}

/** Files that are plainly examples: they have addresses or ASNs that are meant for documentation. */
export function isDocumentation(context: Context): boolean {
  return context.once(isDocumentation, () => documented(context).length > 0);
}

/** The documentation values of a file, with their places. */
function documented(
  context: Context,
): readonly { readonly text: string; readonly path: Path; readonly node: string }[] {
  return context.once(documented, () => [
    ...statedAsns(context).flatMap(({ asn, path, nodes }) =>
      isForDocumentation(asn) ? [{ text: `ASN ${asn}`, path, node: nodes[0] ?? '' }] : [],
    ),
    ...[...linkSubnets(context).map((each) => ({ ...each, node: each.owner.node })), ...spaces(context)].flatMap(
      ({ prefix, path, node }) => (prefix.kind === 'documentation' ? [{ text: prefix.text, path, node }] : []),
    ),
    ...context.peerings.flatMap(({ peering, path, node }) =>
      peering.advertisedPublicPrefixes.flatMap((text, index) =>
        prefixOf(text)?.kind === 'documentation'
          ? [{ text, path: [...path, 'advertisedPublicPrefixes', index], node }]
          : [],
      ),
    ),
  ]);
}

export const bgp: readonly Rule[] = [
  {
    id: 'asn-usable',
    numbers: [42],
    severity: 'error',
    ...routing,
    title: 'An ASN on the customer’s side is neither Microsoft’s nor nobody’s',
    why: `Microsoft’s ASN is ${MICROSOFT}: a neighbour with the same would be inside, and its routes a loop. 0, 23456, 65535 and 4294967295 are reserved.`,
    *check(context) {
      for (const { asn, whose, path, nodes } of statedAsns(context))
        if (asn === MICROSOFT || isNobodys(asn))
          yield {
            message: `${whose} has the ASN ${asn}, which is ${asn === MICROSOFT ? 'Microsoft’s own; state that of the router that speaks BGP with Microsoft' : 'reserved and nobody’s'}`,
            path,
            nodes,
          };
    },
  },
  {
    id: 'asn-reserved',
    numbers: [43],
    severity: 'error',
    ...routing,
    title: 'Who speaks BGP with Microsoft in a private peering has none of the ASNs 65515 to 65520',
    why: 'Microsoft reserves them; 65515 is that of the gateways in virtual networks.',
    *check(context) {
      for (const { asn, whose, path, nodes, private: isPrivate } of statedAsns(context))
        if (isPrivate && isReservedByMicrosoft(asn))
          yield {
            message: `${whose} has the ASN ${asn}; 65515 to 65520 are reserved by Microsoft: take another private one, like 65010`,
            path,
            nodes,
          };
    },
  },
  {
    id: 'one-peering-of-a-type',
    numbers: [31],
    severity: 'error',
    ...from('expressroute-circuit-peerings'),
    title: 'A circuit has one private and one Microsoft peering at most',
    why: 'Each type of peering is there once on a circuit.',
    *check({ circuits }) {
      for (const { peerings, called, node } of circuits) {
        const seen = new Set<string | undefined>();
        for (const { peering, path, node: own } of peerings) {
          if (seen.has(peering.type))
            yield {
              message: `${called} has a second ${peering.type ?? ''}; a circuit has one of each type`,
              path: [...path, 'type'],
              nodes: [own, node],
            };
          seen.add(peering.type);
        }
      }
    },
  },
  {
    id: 'vlan-unique',
    numbers: [38],
    severity: 'error',
    ...portal,
    title: 'Each peering of a circuit has a VLAN id of its own',
    why: 'The tag tells the peerings of a link apart. Both links of a peering have the same.',
    *check({ circuits }) {
      for (const { peerings } of circuits) {
        const taken = new Map<number, PeeringHere>();
        for (const each of peerings) {
          const { vlanId, type } = each.peering;
          const other = vlanId === undefined ? undefined : taken.get(vlanId);
          if (vlanId !== undefined && !other) taken.set(vlanId, each);
          // A second peering of a type is told by itself.
          if (other && other.peering.type !== type)
            yield {
              message: `${each.called} has VLAN ${vlanId}, which ${other.called} has; the tag tells them apart: take another`,
              path: [...each.path, 'vlanId'],
              nodes: [each.node, other.node],
            };
        }
      }
    },
  },
  {
    id: 'both-sessions',
    numbers: [19],
    severity: 'warning',
    ...routing,
    title: 'A peering has subnets for both links',
    why: 'A peering is two BGP sessions. With one of them it works, outside of the service level agreement.',
    *check(context) {
      const sides = new Map<string, LinkSubnet[]>();
      for (const each of linkSubnets(context)) {
        const key = `${each.owner.node}/${each.path.length}`;
        sides.set(key, [...(sides.get(key) ?? []), each]);
      }
      for (const [only, other] of sides.values()) {
        // A subnet of another size may be meant for both links; that is told by itself.
        if (!only || other || only.prefix.bits !== lengthOf(only.prefix)) continue;
        const missing = only.role === 'primary' ? 'secondary' : 'primary';
        yield {
          message: `${only.owner.called} has an IPv${only.prefix.version} subnet for its ${only.role} link alone; state that of the ${missing} too: both sessions are needed`,
          path: only.path,
          nodes: [only.owner.node],
        };
      }
    },
  },
  {
    id: 'documentation-values',
    numbers: [44],
    severity: 'info',
    ...routing,
    title: 'Addresses and ASNs aren’t those that are meant for documentation',
    why: '192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24, 2001:db8::/32, 64496 to 64511 and 65536 to 65551 are for examples. Azure takes none of them on Microsoft peering.',
    *check(context) {
      const [first, ...more] = documented(context);
      if (first)
        yield {
          message: `${rowOf(
            [first, ...more].map((each) => each.text),
            4,
          )} ${more.length > 0 ? 'are' : 'is'} meant for documentation; real ones are needed before the circuit is set up`,
          path: first.path,
          nodes: [...new Set([first, ...more].map((each) => each.node))].filter((node) => node !== ''),
        };
    },
  },
  {
    id: 'same-asn-at-both-ends',
    numbers: [94],
    severity: 'info',
    title: 'Sites that reach each other over Microsoft have different ASNs, or allow their own',
    why: 'Ordinary loop prevention drops routes that carry the router’s own ASN, so that sites with one ASN don’t learn each other’s routes over Global Reach unless they allow it.',
    *check({ network, circuitOf }) {
      for (const [index, { id, circuits }] of network.globalReach.entries()) {
        const [one, other] = circuits.map((each) => {
          const here = circuitOf.get(each);
          return here?.peerings.find(({ peering }) => peering.type === 'AzurePrivatePeering')?.peering.peerASN;
        });
        if (one !== undefined && one === other)
          yield {
            message: `both ends of Global Reach between ${quoted(circuits[0])} and ${quoted(circuits[1])} have the ASN ${one}; each drops the other’s routes unless its routers allow their own ASN`,
            path: ['globalReach', index],
            nodes: [`global-reach:${id}`],
          };
      }
    },
  },
];
