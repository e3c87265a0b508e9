import { quoted } from '../../model/printable.ts';
import { isSold } from '../bandwidths.ts';
import type { ConnectionHere, Target } from '../context.ts';
import { circuitsOf, gatewaySkuNames, gatewaySkus, isScalable, skuOf, throughputOf } from '../gateway.ts';
import { from } from '../pages.ts';
import { prefixOf } from '../prefix.ts';
import { usersOf } from '../remote-gateways.ts';
import type { Rule } from '../rule.ts';
import { bandwidthText, idsText, meant, rowOf } from '../texts.ts';

const gateways = from('expressroute-about-virtual-network-gateways');

/** What a scale unit of a hub's gateway carries, Mbps, and how many there may be (virtual-wan-expressroute-about, 03/26/2025). */
const HUB_UNIT = 2_000;
const HUB_UNITS = 10;
/** Circuits of one peering location that a network or a hub may have, and circuits of a hub in all. */
const SAME_LOCATION = 4;
const HUB_CIRCUITS = 8;

/** Regions without scalable gateways (scalable-gateway, 11/06/2025). */
const withoutScale = [
  'Belgium Central',
  'Japan East',
  'Qatar Central',
  'Southeast Asia',
  'West Europe',
  'West India',
  'West US 2',
  'South Central US',
  'East US 2',
];

const gatewayNode = ({ id }: Target) => `gateway:${id}`;

/** The circuits of a target, each once. */
function circuitsAt({ connections }: Target): readonly ConnectionHere[] {
  return [...new Map(connections.map((each) => [each.owner.circuit.id, each])).values()];
}

export const gatewayRules: readonly Rule[] = [
  {
    id: 'gateway-stated',
    numbers: [58],
    severity: 'info',
    ...gateways,
    title: 'A network that a circuit or a VPN leads to has a gateway',
    why: 'Connections end at a gateway in the subnet GatewaySubnet. Where the file states none, the picture assumes one.',
    *check({ targets }) {
      for (const target of targets) {
        const thing = target.network ?? target.hub;
        const missing = [
          ...(thing?.gateway?.assumed ? ['ExpressRoute'] : []),
          ...(thing?.vpnGateway?.assumed ? ['VPN'] : []),
        ];
        if (missing.length > 0)
          yield {
            message: `${target.called} states no ${missing.join(' and no ')} gateway, which ${missing.length > 1 ? 'its connections need' : missing[0] === 'VPN' ? 'the VPN that ends there needs' : 'its connection needs'}; one is assumed`,
            path: target.path,
            nodes: [target.node, ...missing.map((kind) => `${gatewayNode(target)}${kind === 'VPN' ? '/vpn' : ''}`)],
          };
      }
    },
  },
  {
    id: 'remote-gateway',
    numbers: [58, 69],
    severity: 'error',
    ...from('about-fastpath'),
    title: 'A network uses the gateway of one other network, which has one',
    why: 'A peered network may use a remote gateway where there is one, and of one network only.',
    *check(context) {
      const owners = new Map<string, string[]>();
      for (const [owner, users] of usersOf(context))
        for (const user of users) owners.set(user, [...(owners.get(user) ?? []), owner]);
      for (const [user, all] of owners) {
        const here = context.targetOf.get(user);
        if (!here) continue;
        if (all.length > 1)
          yield {
            message: `${here.called} uses the gateways of ${idsText(all)}; it can use that of one network`,
            path: [...here.path, 'peeredWith'],
            nodes: [here.node, ...all.map((id) => `virtual-network:${id}`)],
          };
        for (const owner of all) {
          const network = context.targetOf.get(owner)?.network;
          if (network && !network.gateway && !network.vpnGateway)
            yield {
              message: `${here.called} uses the gateway of ${quoted(owner)}, which has none; no circuit and no VPN leads there`,
              path: [...here.path, 'peeredWith'],
              nodes: [here.node, `virtual-network:${owner}`],
            };
        }
      }
    },
  },
  {
    id: 'gateway-sku',
    severity: 'error',
    ...gateways,
    title: 'The SKU of an ExpressRoute gateway is one that there is',
    why: `The SKUs are ${gatewaySkuNames.join(', ')}.`,
    *check({ targets }) {
      for (const target of targets) {
        const sku = target.network?.gateway?.sku;
        if (sku === undefined || gatewaySkus.get(sku)) continue;
        const { how, names } = gatewaySkus.find(sku);
        yield {
          message: `${target.called} has a gateway with the SKU ${quoted(sku)}, which isn’t known; ${names.length > 0 ? meant(names) : `known are ${rowOf(gatewaySkuNames, 9)}`}`,
          path: [...target.path, 'gateway', 'sku'],
          nodes: [gatewayNode(target), target.node],
          ...(how === 'unknown' ? { severity: 'warning' } : {}),
        };
      }
    },
  },
  {
    id: 'scale-units',
    severity: 'error',
    ...gateways,
    title: 'A gateway has scale units as its kind admits',
    why: 'A scalable gateway has 1 to 40; where they vary, 2 at least. The gateway of a hub has 1 to 10.',
    *check({ targets }) {
      for (const target of targets) {
        const { gateway } = target.network ?? {};
        const { min, max } = gateway?.units ?? {};
        const wrong =
          Math.max(min ?? 1, max ?? 1) > 40
            ? 'has more than 40 scale units, the most that there are'
            : min !== undefined && max !== undefined && min > max
              ? `has ${min} scale units at least and ${max} at most`
              : min === 1 && max !== undefined && max > 1
                ? `varies from 1 scale unit to ${max}; where they vary, 2 is the least`
                : undefined;
        if (wrong !== undefined)
          yield {
            message: `the gateway of ${target.called} ${wrong}`,
            path: [...target.path, 'gateway', 'scaleUnits'],
            nodes: [gatewayNode(target), target.node],
          };
        const units = target.hub?.gateway?.scaleUnits;
        if (units !== undefined && units > HUB_UNITS)
          yield {
            message: `the gateway of ${target.called} has ${units} scale units; ${HUB_UNITS} are the most`,
            path: [...target.path, 'gateway', 'scaleUnits'],
            nodes: [gatewayNode(target), target.node],
          };
      }
    },
  },
  {
    id: 'gateway-throughput',
    numbers: [64],
    severity: 'warning',
    ...gateways,
    title: 'A gateway carries what a circuit brings',
    why: 'All traffic to the network passes the gateway unless FastPath leads it past, so that a smaller gateway is the limit.',
    *check({ targets }) {
      for (const target of targets) {
        const units = target.hub?.gateway?.scaleUnits;
        const most = units === undefined ? throughputOf(target.network?.gateway) : units * HUB_UNIT;
        if (most === undefined) continue;
        const beyond = target.connections
          .filter(({ connection, owner: { circuit } }) => {
            const { bandwidthMbps: mbps } = circuit;
            return !connection.fastPath && mbps !== undefined && isSold(mbps) && mbps > most;
          })
          .sort((a, b) => (b.owner.circuit.bandwidthMbps ?? 0) - (a.owner.circuit.bandwidthMbps ?? 0));
        const [largest] = beyond;
        if (!largest) continue;
        const sku = target.network?.gateway?.sku;
        yield {
          message: `the gateway of ${target.called} carries ${bandwidthText(most)} (${sku === undefined ? `${units} scale unit${units === 1 ? '' : 's'}` : sku}), and ${quoted(largest.owner.circuit.id)} has ${bandwidthText(largest.owner.circuit.bandwidthMbps ?? 0)}; take a larger gateway, or don’t count on more`,
          path: [...target.path, 'gateway', sku === undefined ? 'scaleUnits' : 'sku'],
          nodes: [gatewayNode(target), ...beyond.map((each) => each.owner.node)],
        };
      }
    },
  },
  {
    id: 'gateway-circuits',
    numbers: [61],
    severity: 'error',
    ...gateways,
    title: 'A gateway has no more circuits than its SKU admits',
    why: '4 with 1 Gbps gateways, 8 with 2 Gbps ones, 16 with 10 Gbps ones; with scalable ones it depends on the units.',
    *check({ targets }) {
      for (const target of targets) {
        const most = circuitsOf(target.network?.gateway);
        const circuits = circuitsAt(target);
        if (most !== undefined && circuits.length > most)
          yield {
            message: `${circuits.length} circuits are connected to ${target.called}; its gateway (${target.network?.gateway?.sku}) admits ${most}`,
            path: [...target.path, 'gateway', 'sku'],
            nodes: [gatewayNode(target), ...circuits.map((each) => each.owner.node)],
          };
      }
    },
  },
  {
    id: 'circuits-of-one-location',
    numbers: [62, 82],
    severity: 'error',
    ...gateways,
    title: 'A network or a hub has 4 circuits of one peering location at most, and a hub 8 in all',
    why: 'This holds for every SKU of a gateway.',
    *check({ targets }) {
      for (const target of targets) {
        const circuits = circuitsAt(target);
        const byLocation = new Map<string, ConnectionHere[]>();
        for (const each of circuits) {
          const name = each.owner.place?.name ?? each.owner.circuit.peeringLocation;
          if (name !== undefined) byLocation.set(name, [...(byLocation.get(name) ?? []), each]);
        }
        for (const [name, all] of byLocation)
          if (all.length > SAME_LOCATION)
            yield {
              message: `${all.length} circuits of ${name} are connected to ${target.called}; ${SAME_LOCATION} of one peering location are the most`,
              path: all[SAME_LOCATION]?.path ?? target.path,
              nodes: [target.node, ...all.map((each) => each.owner.node)],
            };
        if (target.kind === 'hub' && circuits.length > HUB_CIRCUITS)
          yield {
            message: `${circuits.length} circuits are connected to ${target.called}; a hub has ${HUB_CIRCUITS} at most`,
            path: circuits[HUB_CIRCUITS]?.path ?? target.path,
            nodes: [target.node, ...circuits.map((each) => each.owner.node)],
          };
      }
    },
  },
  {
    id: 'gateway-subnet-size',
    numbers: [59],
    severity: 'warning',
    ...gateways,
    title: 'The gateway subnet is a /27 or larger, and a /26 for 16 circuits',
    why: 'A larger gateway, more circuits or a VPN gateway beside it need the addresses, and a subnet in use can’t grow.',
    *check({ targets }) {
      for (const target of targets) {
        const { gateway, vpnGateway } = target.network ?? {};
        const subnet = gateway?.subnet === undefined ? undefined : prefixOf(gateway.subnet);
        if (!subnet || (vpnGateway && subnet.version === 4 && subnet.bits > 27)) continue;
        const circuits = circuitsAt(target).length;
        const longest = subnet.version === 6 ? 64 : circuits >= 16 ? 26 : 27;
        if (subnet.bits > longest || (subnet.version === 6 && subnet.bits !== 64))
          yield {
            message: `the gateway subnet of ${target.called} is ${subnet.text}; ${subnet.version === 6 ? 'for IPv6 it is a /64' : `take a /${longest} or larger${circuits >= 16 ? ` for ${circuits} circuits` : ''}`}`,
            path: [...target.path, 'gateway', 'subnet'],
            nodes: [gatewayNode(target), target.node],
          };
      }
    },
  },
  {
    id: 'gateway-zones',
    numbers: [65],
    severity: 'info',
    ...from('designing-for-high-availability-with-expressroute'),
    title: 'A gateway is zone-redundant where the region has zones',
    why: 'The SKUs that end in AZ, and the scalable one, survive the loss of a zone. Which regions have zones isn’t in the catalogue.',
    *check({ targets }) {
      for (const target of targets) {
        const sku = skuOf(target.network?.gateway);
        if (sku && !sku.zones)
          yield {
            message: `the gateway of ${target.called} (${sku.name}) isn’t zone-redundant; in a region with zones take ${gatewaySkuNames.find((name) => name.endsWith('AZ') && gatewaySkus.get(name)?.mbps === sku.mbps)}`,
            path: [...target.path, 'gateway', 'sku'],
            nodes: [gatewayNode(target), target.node],
          };
      }
    },
  },
  {
    id: 'scalable-gateway-region',
    numbers: [93],
    severity: 'warning',
    ...from('scalable-gateway'),
    title: 'A scalable gateway is in a region that offers it, and carries no IPsec over ExpressRoute',
    why: 'Some regions don’t offer ErGwScale, and IPsec over private peering isn’t supported with it.',
    *check({ targets, network }) {
      for (const target of targets) {
        if (!isScalable(skuOf(target.network?.gateway))) continue;
        const nodes = [gatewayNode(target), target.node];
        if (target.region && withoutScale.includes(target.region.name))
          yield {
            message: `${target.called} has a scalable gateway in ${target.region.name}, which didn’t offer it on 11/06/2025; take ErGw1AZ, ErGw2AZ or ErGw3AZ`,
            path: [...target.path, 'gateway', 'sku'],
            nodes,
          };
        const vpn = network.vpn.findIndex(
          ({ over, to }) => over?.peering === 'AzurePrivatePeering' && to === target.id,
        );
        if (vpn >= 0)
          yield {
            message: `IPsec over private peering leads to ${target.called}, whose scalable gateway doesn’t support it`,
            path: ['vpn', vpn, 'over'],
            nodes: [...nodes, `vpn:${network.vpn[vpn]?.id}`],
          };
      }
    },
  },
  {
    id: 'connection-prefixes',
    numbers: [56, 57],
    severity: 'error',
    ...from('expressroute-howto-linkvnet-portal-resource-manager'),
    title: 'What is announced over a connection stays within its limits',
    why: 'A connection is created with 200 address spaces at most; beyond 1,000 IPv4 or 100 IPv6 prefixes it is dropped.',
    *check(context) {
      for (const target of context.targets) {
        if (!target.network || target.connections.length === 0) continue;
        const all = [target.network.id, ...(usersOf(context).get(target.id) ?? [])]
          .flatMap((id) => context.targetOf.get(id)?.network?.addressSpace ?? [])
          .map((text) => prefixOf(text)?.version);
        const six = all.filter((version) => version === 6).length;
        if (all.length > 200 || six > 100)
          yield {
            message: `${target.called} and the networks that use its gateway have ${all.length} address spaces${six > 100 ? `, ${six} of them IPv6` : ''}; a connection is created with 200 at most, and 100 IPv6: summarise them`,
            path: [...target.path, 'addressSpace'],
            nodes: [target.node],
          };
      }
    },
  },
];
