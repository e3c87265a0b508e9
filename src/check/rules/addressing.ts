import { quoted } from '../../model/printable.ts';
import type { Context } from '../context.ts';
import { type LinkSubnet, lengthOf, linkSubnets, soundLinkSubnets } from '../links.ts';
import { from } from '../pages.ts';
import { overlap, type Prefix, prefixOf, textOf, within } from '../prefix.ts';
import type { Mark, Rule } from '../rule.ts';
import { overlaps, type Space, spaces } from '../spaces.ts';
import { rowOf } from '../texts.ts';

const routing = from('expressroute-routing');
const what = { site: 'the site', network: 'the virtual network', hub: 'the virtual hub' } as const;
const called = ({ kind, id }: Space) => `${what[kind]} ${quoted(id)}`;

/** Two halves of a subnet that is twice as large as a link's. */
function halves({ first, version, bits }: Prefix): readonly string[] {
  const half = 1n << BigInt((version === 4 ? 32 : 128) - bits - 1);
  return [textOf(first, version, bits + 1), textOf(first + half, version, bits + 1)];
}

function sizeMark({ prefix, owner, path, role }: LinkSubnet): Mark {
  const length = lengthOf(prefix);
  const hint =
    prefix.bits === length - 1
      ? `; it is two of them: ${halves(prefix).join(' for the primary link and ')} for the secondary`
      : '';
  return {
    message: `the ${role} link of ${owner.called} has ${prefix.text}; each link has a /${length} of its own${hint}`,
    path,
    nodes: [owner.node],
  };
}

/** Pairs of link subnets that have addresses in common, each with the first one before it. */
function clashes(context: Context): readonly { readonly one: LinkSubnet; readonly other: LinkSubnet }[] {
  return context.once(clashes, () => {
    const taken = new Map<string, LinkSubnet>();
    return soundLinkSubnets(context).flatMap((one) => {
      const key = `${one.prefix.version}/${one.prefix.first}`;
      const other = taken.get(key);
      if (other) return [{ one, other }];
      taken.set(key, one);
      return [];
    });
  });
}

const sameOwner = ({ one, other }: { one: LinkSubnet; other: LinkSubnet }) =>
  one.owner.owner === other.owner.owner || one.owner.peering.type === 'MicrosoftPeering';

export const addressing: readonly Rule[] = [
  {
    id: 'link-subnet-size',
    numbers: [32],
    severity: 'error',
    ...routing,
    title: 'Each link of a peering has a /30, or a /126 for IPv6',
    why: 'The first usable address of it is that of the customer’s or the provider’s router, the second Microsoft’s.',
    *check(context) {
      for (const each of linkSubnets(context)) if (each.prefix.bits !== lengthOf(each.prefix)) yield sizeMark(each);
    },
  },
  {
    id: 'link-subnet-aligned',
    numbers: [32],
    severity: 'error',
    ...routing,
    title: 'A link’s subnet begins at a network address',
    why: 'A prefix with bits set behind its length is an address of the subnet, and Azure takes subnets alone.',
    *check(context) {
      for (const { prefix, owner, path, role } of linkSubnets(context))
        if (prefix.aligned !== undefined && prefix.bits === lengthOf(prefix))
          yield {
            message: `the ${role} link of ${owner.called} has ${prefix.text}, which is an address in ${prefix.aligned}; write ${prefix.aligned}`,
            path,
            nodes: [owner.node],
          };
    },
  },
  {
    id: 'host-bits',
    severity: 'warning',
    title: 'A prefix begins at a network address',
    why: 'With bits set behind its length it isn’t clear whether the prefix or its length is the slip.',
    *check(context) {
      for (const { network, path, node } of context.targets) {
        const prefix = network?.gateway?.subnet === undefined ? undefined : prefixOf(network.gateway.subnet);
        if (prefix?.aligned !== undefined)
          yield {
            message: `${prefix.text} is an address in ${prefix.aligned}; write ${prefix.aligned}`,
            path: [...path, 'gateway', 'subnet'],
            nodes: [node],
          };
      }
      for (const { prefix, path, node } of spaces(context))
        if (prefix.aligned !== undefined)
          yield {
            message: `${prefix.text} is an address in ${prefix.aligned}; write ${prefix.aligned}`,
            path,
            nodes: [node],
          };
      for (const { peering, path, node } of context.peerings)
        for (const [index, text] of peering.advertisedPublicPrefixes.entries()) {
          const aligned = prefixOf(text)?.aligned;
          if (aligned !== undefined)
            yield {
              message: `${text} is an address in ${aligned}; write ${aligned}`,
              path: [...path, 'advertisedPublicPrefixes', index],
              nodes: [node],
            };
        }
    },
  },
  {
    id: 'link-subnets-differ',
    numbers: [33],
    severity: 'error',
    ...routing,
    title: 'Each link of a circuit has a subnet of its own; with Microsoft peering, each link of all circuits',
    why: 'The two links are two BGP sessions between two pairs of addresses. Subnets of Microsoft peering are unique to a circuit.',
    *check(context) {
      for (const clash of clashes(context).filter(sameOwner)) {
        const { one, other } = clash;
        const whose =
          one.owner === other.owner
            ? `that of the ${other.role} link`
            : `taken by the ${other.role} link of ${other.owner.called}`;
        yield {
          message: `the ${one.role} link of ${one.owner.called} has ${one.prefix.text}, which is ${whose}; take the next /${one.prefix.bits}`,
          path: one.path,
          nodes: [one.owner.node, other.owner.node],
        };
      }
    },
  },
  {
    id: 'link-subnet-reused',
    numbers: [33],
    severity: 'warning',
    ...routing,
    title: 'Links of different circuits have different subnets',
    why: 'Azure may take one subnet for the private peerings of two circuits; the customer’s routers know only one of them.',
    *check(context) {
      for (const clash of clashes(context).filter((each) => !sameOwner(each))) {
        const { one, other } = clash;
        yield {
          message: `the ${one.role} link of ${one.owner.called} has ${one.prefix.text}, which the ${other.role} link of ${other.owner.called} has too; take another /${one.prefix.bits}`,
          path: one.path,
          nodes: [one.owner.node, other.owner.node],
        };
      }
    },
  },
  {
    id: 'link-subnet-in-network',
    numbers: [35],
    severity: 'error',
    ...routing,
    title: 'Subnets of private peering lie in no virtual network and no hub',
    why: 'Links’ subnets must not overlap with addresses that the customer uses in Azure.',
    *check(context) {
      const azure = spaces(context).filter((each) => each.kind !== 'site');
      for (const { prefix, owner, path, role } of linkSubnets(context)) {
        if (owner.peering.type !== 'AzurePrivatePeering') continue;
        const hit = azure.find((each) => overlap(each.prefix, prefix));
        if (hit)
          yield {
            message: `the ${role} link of ${owner.called} has ${prefix.text}, which lies in ${hit.prefix.text} of ${called(hit)}; take a subnet that is used nowhere in Azure`,
            path,
            nodes: [owner.node, hit.node],
          };
      }
    },
  },
  {
    id: 'addresses-overlap',
    numbers: [91],
    severity: 'warning',
    title: 'What traffic may pass between has different addresses',
    why: 'Of two networks with the same addresses only one is reached: routes to them clash.',
    *check(context) {
      for (const { outer, inner } of overlaps(context)) {
        const sites = outer.kind === 'site' && inner.kind === 'site';
        if (sites && outer.prefix.bits !== inner.prefix.bits) continue;
        const same = outer.prefix.bits === inner.prefix.bits;
        yield {
          message: `${inner.prefix.text} of ${called(inner)} ${same ? 'is' : 'lies in'} ${outer.prefix.text} of ${called(outer)}${same ? ' too' : ''}, and traffic may pass between them; give one of them other addresses`,
          path: inner.path,
          nodes: [inner.node, outer.node],
        };
      }
    },
  },
  {
    id: 'site-within-site',
    severity: 'info',
    title: 'A site’s prefix doesn’t cover that of another',
    why: 'A site may announce a prefix that covers others, as a headquarters does; where it isn’t meant, traffic to what the other site lacks goes astray.',
    *check(context) {
      const covered = new Map<Space, Space[]>();
      for (const { outer, inner } of overlaps(context))
        if (outer.kind === 'site' && inner.kind === 'site' && outer.prefix.bits !== inner.prefix.bits)
          covered.set(outer, [...(covered.get(outer) ?? []), inner]);
      for (const [outer, inner] of covered)
        yield {
          message: `${outer.prefix.text} of ${called(outer)} covers ${rowOf(
            inner.map((each) => `${each.prefix.text} of ${quoted(each.id)}`),
            3,
          )}; the longer prefix wins`,
          path: outer.path,
          nodes: [outer.node, ...inner.map((each) => each.node)],
        };
    },
  },
  {
    id: 'gateway-subnet-inside',
    numbers: [58],
    severity: 'error',
    ...from('expressroute-about-virtual-network-gateways'),
    title: 'The gateway subnet lies in its network',
    why: 'GatewaySubnet is a subnet of the virtual network that the gateway is in.',
    *check({ targets }) {
      for (const { network, called: name, path, node } of targets) {
        const subnet = network?.gateway?.subnet === undefined ? undefined : prefixOf(network.gateway.subnet);
        if (!network || !subnet || network.addressSpace.length === 0) continue;
        const inside = network.addressSpace.some((text) => {
          const space = prefixOf(text);
          return space !== undefined && within(subnet, space);
        });
        if (!inside)
          yield {
            message: `the gateway subnet ${subnet.text} of ${name} doesn’t lie in its address space (${rowOf(network.addressSpace)})`,
            path: [...path, 'gateway', 'subnet'],
            nodes: [node, `gateway:${network.id}`],
          };
      }
    },
  },
  {
    id: 'hub-prefix-size',
    severity: 'error',
    ...from('includes/virtual-wan-hub-basics'),
    title: 'A virtual hub has a /24 or more',
    why: 'Azure refuses to create a virtual hub with a smaller prefix.',
    *check({ targets }) {
      for (const { hub, called: name, path, node } of targets) {
        const prefix = hub?.addressPrefix === undefined ? undefined : prefixOf(hub.addressPrefix);
        if (prefix?.version === 4 && prefix.bits > 24)
          yield {
            message: `${name} has ${prefix.text}; a hub needs a /24 or more`,
            path: [...path, 'addressPrefix'],
            nodes: [node],
          };
      }
    },
  },
];
