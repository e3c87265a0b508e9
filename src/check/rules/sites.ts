import { quoted } from '../../model/printable.ts';
import { from } from '../pages.ts';
import type { Rule } from '../rule.ts';
import { prefixCount } from '../spaces.ts';
import { idsText } from '../texts.ts';

/** IPv6 prefixes that a session of private peering takes (expressroute-routing, 03/12/2026). */
const MOST_IPV6 = 100;

export const sites: readonly Rule[] = [
  {
    id: 'sites-left-out',
    severity: 'info',
    title: 'A circuit that names no sites serves all that are meant',
    why: 'Such a circuit serves the sites that no other circuit names. Those that another one names are left out, which a reader of the file may not expect.',
    *check({ network, circuitOf }) {
      for (const remark of network.remarks) {
        if (remark.kind !== 'sites-left-out') continue;
        const circuits = remark.circuits.flatMap((id) => circuitOf.get(id) ?? []);
        yield {
          message: `${idsText(remark.circuits)} ${remark.circuits.length > 1 ? 'name' : 'names'} no sites, so that ${idsText(remark.sites)}, which ${idsText(remark.namedBy)} ${remark.namedBy.length > 1 ? 'name' : 'names'}, ${remark.sites.length > 1 ? 'aren’t' : 'isn’t'} served; name the sites`,
          path: circuits[0]?.path ?? [],
          nodes: [...circuits.map((each) => each.node), ...remark.sites.map((id) => `site:${id}`)],
        };
      }
    },
  },
  {
    id: 'exchange-inside',
    severity: 'warning',
    ...from('expressroute-connectivity-models'),
    title: 'A cloud exchange is entered from equipment in its building',
    why: 'In this model the customer has routers in the building that the exchange is in, and its other sites reach them over the customer’s own WAN.',
    *check({ circuits, siteOf, topology, network }) {
      for (const { circuit, called, path, node } of circuits) {
        // A carrier's line may end at the exchange, far from the site.
        if (circuit.access.some((each) => each.providerId !== undefined)) continue;
        const outside = circuit.links
          .filter(({ start }) => start.inside === false)
          .flatMap(({ start }) => start.site ?? []);
        const [first] = outside;
        const site = first === undefined ? undefined : siteOf.get(first);
        if (!site) continue;
        const stated = topology.sites?.[network.sites.indexOf(site)];
        const said = stated !== undefined && 'kind' in stated && stated.kind !== undefined;
        yield {
          message: `${called} is a cloud exchange and starts at ${quoted(site.id)}, which ${site.kind === 'colocation' ? `is in ${quoted(site.location ?? '')}` : 'is no co-location'}; add the customer’s equipment in the exchange’s building (kind: colocation), or take the model point-to-point`,
          path,
          nodes: [node, `site:${site.id}`],
          ...(said ? {} : { severity: 'info' }),
        };
      }
    },
  },
  {
    id: 'customer-prefix-count',
    numbers: [48],
    severity: 'warning',
    ...from('expressroute-routing'),
    title: 'The sites of a circuit announce no more prefixes than private peering takes',
    why: 'Beyond 4,000 IPv4 prefixes (10,000 with Premium) or 100 IPv6 ones the BGP session is dropped.',
    *check(context) {
      for (const { circuit, tier, called, path, node, peerings } of context.circuits) {
        if (peerings.length > 0 && peerings.every(({ peering }) => peering.type === 'MicrosoftPeering')) continue;
        const { four, six } = prefixCount(context, circuit.sites);
        const most = tier === 'Premium' ? 10_000 : 4_000;
        if (four > most || six > MOST_IPV6)
          yield {
            message: `the sites of ${called} have ${four} IPv4 and ${six} IPv6 prefixes; private peering takes ${most} and ${MOST_IPV6}: summarise them before they are announced`,
            path,
            nodes: [node],
          };
      }
    },
  },
  {
    id: 'bgp-speaker',
    numbers: [87, 88],
    severity: 'warning',
    ...from('expressroute-troubleshooting-expressroute-overview'),
    title: 'Who speaks BGP with Microsoft fits the layer of the service',
    why: 'Over a layer 2 service and over Direct the customer’s routers do; with a managed layer 3 service the provider’s do.',
    *check({ circuits }) {
      for (const { circuit, stated, called, path, node } of circuits) {
        const told =
          circuit.model === 'direct' && (stated.bgp === 'provider' || stated.layer !== undefined)
            ? 'is Direct, where there is no provider: the customer’s routers speak BGP with Microsoft'
            : stated.layer === 2 && stated.bgp === 'provider'
              ? 'states layer 2 and that the provider speaks BGP; over a layer 2 service the customer’s routers do'
              : undefined;
        if (told !== undefined)
          yield {
            message: `${called} ${told}`,
            path: [...path, stated.bgp === undefined ? 'layer' : 'bgp'],
            nodes: [node],
          };
      }
    },
  },
];
