import { NameList } from '../../model/catalogue/index.ts';
import { gatewaySku, gatewaySkuNames, isScalable, skuOf } from '../../model/gateway.ts';
import { quoted } from '../../model/printable.ts';
import { circuitsAt, gatewayNode } from '../context.ts';
import { from } from '../pages.ts';
import { prefixOf } from '../prefix.ts';
import { usersOf } from '../remote-gateways.ts';
import type { Rule } from '../rule.ts';
import { idsText, meant, rowOf } from '../texts.ts';

const gateways = from('expressroute-about-virtual-network-gateways');

/** For the SKU that may be meant by one that there isn’t. */
const knownSkus = /* @__PURE__ */ new NameList(gatewaySkuNames.map((name) => ({ name })));

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
        if (sku === undefined || gatewaySku(sku)) continue;
        const { how, names } = knownSkus.find(sku);
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
            message: `the gateway of ${target.called} (${sku.name}) isn’t zone-redundant; in a region with zones take ${gatewaySkuNames.find((name) => name.endsWith('AZ') && gatewaySku(name)?.mbps === sku.mbps)}`,
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
];
