import { quoted } from '../../model/printable.ts';
import { ofProviders } from '../bandwidths.ts';
import { from } from '../pages.ts';
import type { Rule } from '../rule.ts';
import { bandwidthText, idsText, rowOf } from '../texts.ts';

/** Networks that may be linked to a Premium circuit, by its bandwidth in Mbps (expressroute-faqs, 03/31/2026). */
const premiumLinks: readonly (readonly [number, number])[] = [
  [50, 20],
  [200, 25],
  [500, 40],
  [1_000, 50],
  [2_000, 60],
  [5_000, 75],
  [100_000, 100],
];
/** And to one with another SKU. */
const STANDARD_LINKS = 10;

const microsoft365 =
  /\b(microsoft|office) ?365\b|\bm365\b|\bo365\b|\bexchange online\b|\bsharepoint\b|\bteams\b|\bskype\b/i;

export const sku: readonly Rule[] = [
  {
    id: 'circuit-bandwidth',
    numbers: [4],
    severity: 'error',
    ...from('expressroute-circuit-peerings'),
    title: 'The bandwidth of a circuit is one that is sold',
    why: 'Circuits of providers have 50, 100, 200 or 500 Mbps, or 1, 2, 5 or 10 Gbps.',
    *check({ circuits }) {
      for (const { circuit, called, path, node, tier } of circuits) {
        const { bandwidthMbps: mbps, model } = circuit;
        if (mbps === undefined || model === 'direct' || tier === 'MultiCloud' || ofProviders.includes(mbps)) continue;
        const hint =
          mbps < 50 && ofProviders.includes(mbps * 1000) ? `; a number means Mbps: write "${mbps} Gbps"` : '';
        yield {
          message: `${called} has ${bandwidthText(mbps)}; circuits of providers have ${rowOf(ofProviders.map(bandwidthText), 8)}${hint}`,
          path: [...path, 'bandwidth'],
          nodes: [node],
        };
      }
    },
  },
  {
    id: 'local-sold',
    numbers: [11],
    severity: 'error',
    ...from('expressroute-locations-providers'),
    title: 'The SKU Local is sold at the peering location',
    why: 'Local is for locations at or near an Azure region; where the list names no local region, it isn’t sold.',
    *check({ circuits }) {
      for (const { tier, place, called, path, node } of circuits)
        if (tier === 'Local' && place && place.localRegions.length === 0)
          yield {
            message: `${called} has the SKU Local, which isn’t sold in ${place.name}; take Standard`,
            path: [...path, 'sku'],
            nodes: [node],
          };
    },
  },
  {
    id: 'local-region',
    numbers: [12],
    severity: 'error',
    ...from('expressroute-faqs'),
    title: 'A circuit with the SKU Local is connected in a local region of its location alone',
    why: 'Local reaches the one or two Azure regions near the peering location. A virtual hub in such a region may lead on.',
    *check(context) {
      for (const { circuit, tier, place, connections } of context.circuits) {
        if (tier !== 'Local' || !place || place.localRegions.length === 0) continue;
        const local = place.localRegions.map((name) => context.region(name).found?.name ?? name);
        for (const { target, path, node } of connections)
          if (target.region && !local.includes(target.region.name))
            yield {
              message: `${target.called} is in ${target.region.name}, and a circuit with the SKU Local in ${place.name} reaches ${rowOf(local)} alone; ${quoted(circuit.id)} needs ${target.region.geopoliticalRegion === place.geopoliticalRegion ? 'Standard' : 'Premium'}`,
              path,
              nodes: [node, target.node],
            };
      }
    },
  },
  {
    id: 'standard-region',
    numbers: [13],
    severity: 'error',
    ...from('expressroute-faqs'),
    title: 'A circuit with the SKU Standard is connected in its geopolitical region alone',
    why: 'Standard reaches all regions of the geopolitical region that the peering location is in; Premium reaches the others.',
    *check(context) {
      for (const { circuit, tier, place, connections } of context.circuits) {
        if (tier !== 'Standard' || place?.geopoliticalRegion === undefined) continue;
        for (const { target, path, node } of connections) {
          const { region } = target;
          if (region && region.cloud === place.cloud && region.geopoliticalRegion !== place.geopoliticalRegion)
            yield {
              message: `${target.called} is in ${region.name} (${region.geopoliticalRegion}), and ${place.name} in ${place.geopoliticalRegion}; ${quoted(circuit.id)} needs Premium to reach it`,
              path,
              nodes: [node, target.node],
            };
        }
      }
    },
  },
  {
    id: 'local-unlimited',
    numbers: [15],
    severity: 'warning',
    ...from('plan-manage-cost'),
    title: 'A provider’s circuit with the SKU Local has unlimited data',
    why: 'Local includes outbound data: its only data plan is Unlimited. On ExpressRoute Direct the family is MeteredData at creation.',
    *check({ circuits }) {
      for (const { circuit, tier, called, path, node } of circuits)
        if (tier === 'Local' && circuit.sku?.family === 'MeteredData' && circuit.model !== 'direct')
          yield {
            message: `${called} has the SKU Local with metered data; Local comes with UnlimitedData`,
            path: [...path, 'sku'],
            nodes: [node],
          };
    },
  },
  {
    id: 'microsoft365-premium',
    numbers: [17],
    severity: 'error',
    ...from('expressroute-faqs'),
    title: 'Microsoft 365 over ExpressRoute has the SKU Premium',
    why: 'Microsoft 365 is made for the Internet; over ExpressRoute it needs Premium and Microsoft’s authorization.',
    *check({ peerings }) {
      for (const { peering, owner, path, node } of peerings) {
        const service = peering.services.findIndex((each) => microsoft365.test(each));
        if (service < 0 || (owner.tier !== 'Standard' && owner.tier !== 'Local')) continue;
        yield {
          message: `${quoted(peering.services[service] ?? '')} over ${owner.called} needs the SKU Premium and Microsoft’s authorization; the circuit is ${owner.tier}`,
          path: [...path, 'services', service],
          nodes: [node, owner.node],
        };
      }
    },
  },
  {
    id: 'network-links',
    numbers: [63],
    severity: 'error',
    ...from('expressroute-faqs'),
    title: 'A circuit has no more networks and Global Reach links than its SKU and bandwidth admit',
    why: 'Local and Standard admit 10; Premium 20 to 100 by bandwidth. Links of Global Reach count too.',
    *check({ circuits, network }) {
      const reach = new Map<string, number>();
      for (const { circuits: pair } of network.globalReach)
        for (const id of pair) reach.set(id, (reach.get(id) ?? 0) + 1);
      for (const { circuit, tier, connections, called, path, node } of circuits) {
        const { bandwidthMbps: mbps } = circuit;
        const most =
          tier === 'Standard' || tier === 'Local'
            ? STANDARD_LINKS
            : tier === 'Premium' && mbps !== undefined
              ? premiumLinks.find(([bandwidth]) => mbps <= bandwidth)?.[1]
              : undefined;
        const count = connections.length + (reach.get(circuit.id) ?? 0);
        if (most !== undefined && count > most)
          yield {
            message: `${called} has ${count} networks and Global Reach links; ${tier}${tier === 'Premium' ? ` with ${bandwidthText(mbps ?? 0)}` : ''} admits ${most}`,
            path: connections.length > 0 ? [...path, 'connections'] : path,
            nodes: [node],
          };
      }
    },
  },
  {
    id: 'circuits-per-subscription',
    numbers: [86],
    severity: 'warning',
    ...from('expressroute-faqs'),
    title: 'A subscription has no more circuits than it admits by default',
    why: '50 for a subscription and 10 for a region of it are the defaults; Microsoft’s support raises them.',
    *check({ circuits }) {
      const groups = new Map<string, typeof circuits>();
      const add = (key: string, each: (typeof circuits)[number]) => groups.set(key, [...(groups.get(key) ?? []), each]);
      for (const each of circuits) {
        const { subscription, location } = each.circuit;
        if (subscription === undefined) continue;
        add(`50/the subscription ${quoted(subscription)}`, each);
        if (location !== undefined) add(`10/the region ${quoted(location)} of ${quoted(subscription)}`, each);
      }
      for (const [key, all] of groups) {
        const most = Number(key.slice(0, 2));
        if (all.length > most)
          yield {
            message: `${key.slice(3)} has ${all.length} circuits; ${most} is the default limit (${idsText(all.slice(most).map((each) => each.circuit.id))} are beyond it)`,
            path: all[most]?.path ?? [],
            nodes: all.map((each) => each.node),
          };
      }
    },
  },
];
