import { quoted } from '../../model/printable.ts';
import type { Context } from '../context.ts';
import { linkSubnets } from '../links.ts';
import { from } from '../pages.ts';
import { overlap, prefixOf } from '../prefix.ts';
import type { Rule } from '../rule.ts';
import { spaces } from '../spaces.ts';
import { idsText } from '../texts.ts';

const faqs = from('expressroute-faqs');

/** The links of Global Reach with their circuits. */
function* links({ network, circuitOf }: Context) {
  for (const [index, link] of network.globalReach.entries()) {
    const [one, other] = link.circuits.map((id) => circuitOf.get(id));
    if (one && other)
      yield { link, one, other, path: ['globalReach', index] as const, node: `global-reach:${link.id}` };
  }
}

export const globalReach: readonly Rule[] = [
  {
    id: 'global-reach-locations',
    numbers: [71],
    severity: 'error',
    ...faqs,
    title: 'Global Reach joins circuits of different peering locations',
    why: 'Circuits that end at the same edge routers can’t be joined by Global Reach.',
    *check(context) {
      for (const { one, other, path, node } of links(context)) {
        if (one === other)
          yield {
            message: `Global Reach joins ${quoted(one.circuit.id)} with itself; name two circuits`,
            path: [...path, 'circuits'],
            nodes: [node],
          };
        else if (one.place && one.place === other.place)
          yield {
            message: `Global Reach joins ${quoted(one.circuit.id)} and ${quoted(other.circuit.id)}, which are both in ${one.place.name}; it needs two peering locations`,
            path: [...path, 'circuits'],
            nodes: [node],
          };
      }
    },
  },
  {
    id: 'global-reach-sku',
    numbers: [72, 73],
    severity: 'error',
    ...from('expressroute-global-reach'),
    title: 'Circuits of Global Reach have Standard, or Premium between geopolitical regions',
    why: 'Local has no Global Reach; between geopolitical regions both circuits need Premium.',
    *check(context) {
      for (const { one, other, path, node } of links(context)) {
        const [a, b] = [one.place?.geopoliticalRegion, other.place?.geopoliticalRegion];
        for (const each of [one, other]) {
          const told =
            each.tier === 'Local'
              ? 'has the SKU Local, which has no Global Reach; take Standard or Premium'
              : each.tier === 'Standard' && a !== undefined && b !== undefined && a !== b
                ? `has the SKU Standard, and Global Reach between ${a} and ${b} needs Premium at both ends`
                : undefined;
          if (told !== undefined)
            yield { message: `${each.called} ${told}`, path: [...path, 'circuits'], nodes: [node, each.node] };
        }
      }
    },
  },
  {
    id: 'global-reach-place',
    numbers: [74],
    severity: 'warning',
    ...from('expressroute-global-reach'),
    title: 'Global Reach is offered at both peering locations',
    why: 'It is offered in certain countries only, and more have come with time.',
    *check(context) {
      for (const { one, other, path, node } of links(context))
        for (const { place, called, node: own } of [one, other])
          if (place?.globalReach === false)
            yield {
              message: `${called} is in ${place.name}, and Global Reach wasn’t offered in ${place.country ?? 'that country'} on 01/31/2025; ask whether it is now`,
              path: [...path, 'circuits'],
              nodes: [node, own],
            };
    },
  },
  {
    id: 'global-reach-private-peering',
    numbers: [75],
    severity: 'error',
    ...from('expressroute-howto-set-global-reach'),
    title: 'Both circuits of Global Reach have private peering',
    why: 'It joins the private peerings of two circuits.',
    *check(context) {
      for (const { one, other, path, node } of links(context))
        for (const { circuit, called, node: own } of [one, other])
          if (circuit.peerings.every((peering) => peering.type === 'MicrosoftPeering'))
            yield {
              message: `${called} has Microsoft peering alone, and Global Reach joins private peerings`,
              path: [...path, 'circuits'],
              nodes: [node, own],
            };
    },
  },
  {
    id: 'global-reach-prefix',
    numbers: [75],
    severity: 'error',
    ...from('expressroute-howto-set-global-reach'),
    title: 'Global Reach has a /29, or a /125 for IPv6, that is used nowhere else',
    why: 'Two subnets between Microsoft’s edge routers are made of it.',
    *check(context) {
      for (const { link, path, node } of links(context))
        for (const key of ['addressPrefix', 'ipv6AddressPrefix'] as const) {
          const prefix = link[key] === undefined ? undefined : prefixOf(link[key]);
          if (!prefix) continue;
          const length = prefix.version === 4 ? 29 : 125;
          const hit =
            spaces(context).find((each) => overlap(each.prefix, prefix)) ??
            linkSubnets(context)
              .map((each) => ({ ...each, node: each.owner.node, id: each.owner.owner.circuit.id }))
              .find((each) => overlap(each.prefix, prefix));
          const told =
            prefix.bits !== length
              ? `it needs a /${length}`
              : prefix.aligned !== undefined
                ? `that is an address in ${prefix.aligned}; write ${prefix.aligned}`
                : hit
                  ? `${hit.prefix.text} of ${quoted(hit.id)} has these addresses; take others`
                  : undefined;
          if (told !== undefined)
            yield {
              message: `Global Reach between ${quoted(link.circuits[0])} and ${quoted(link.circuits[1])} has ${prefix.text}; ${told}`,
              path: [...path, key],
              nodes: [node, ...(prefix.bits === length && hit ? [hit.node] : [])],
            };
        }
    },
  },
  {
    id: 'global-reach-transitive',
    numbers: [76],
    severity: 'warning',
    ...faqs,
    title: 'Global Reach joins each pair of circuits by itself',
    why: 'It isn’t transitive: where A is joined to B and B to C, A doesn’t reach C.',
    *check(context) {
      const joined = new Map<string, Set<string>>();
      const note = (one: string, other: string) => joined.set(one, (joined.get(one) ?? new Set()).add(other));
      const all = [...links(context)];
      for (const { one, other } of all) {
        note(one.circuit.id, other.circuit.id);
        note(other.circuit.id, one.circuit.id);
      }
      for (const [middle, ends] of joined) {
        const apart = [...ends].filter((end) => [...ends].some((far) => far !== end && !joined.get(end)?.has(far)));
        const first = all.find(({ one, other }) => one.circuit.id === middle || other.circuit.id === middle);
        if (apart.length > 0 && first)
          yield {
            message: `${idsText(apart)} are joined to ${quoted(middle)} and not all to each other; Global Reach isn’t transitive: join each pair that should reach each other`,
            path: first.path,
            nodes: [first.node, ...[middle, ...apart].map((id) => `circuit:${id}`)],
          };
      }
    },
  },
];
