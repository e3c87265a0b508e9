import { backupsOnLinks, standingBy } from '../../analysis/backup-vpns.ts';
import { quoted } from '../../model/printable.ts';
import type { CircuitHere, Context } from '../context.ts';
import { from } from '../pages.ts';
import type { Rule } from '../rule.ts';
import { bandwidthText, idsText } from '../texts.ts';

const coexist = from('expressroute-howto-coexist-resource-manager');

/** The networks and hubs that a circuit's private peering reaches: those that it is connected to, and what these are joined to. */
function reachOf(context: Context, { connections }: CircuitHere): ReadonlySet<string> {
  const { networkPeerings, virtualHubs } = context.network;
  const reached = new Set(connections.map(({ target }) => target.id));
  for (const id of [...reached]) {
    for (const { networks, sides } of networkPeerings) {
      if (!networks.includes(id)) continue;
      const other = networks[0] === id ? networks[1] : networks[0];
      if (!sides.some((side) => side.network === other && side.useRemoteGateway === false)) reached.add(other);
    }
    for (const hub of virtualHubs) {
      if (hub.hubs.includes(id)) reached.add(hub.id);
      if (hub.id === id) for (const each of hub.hubs) reached.add(each);
    }
  }
  for (const hub of virtualHubs) if (reached.has(hub.id)) for (const id of hub.virtualNetworks) reached.add(id);
  return reached;
}

export const vpn: readonly Rule[] = [
  {
    id: 'vpn-over-peering',
    severity: 'error',
    ...from('expressroute-circuit-peerings'),
    title: 'A VPN over a peering ends in a network that the peering reaches',
    why: 'IPsec over private peering reaches the private address of a VPN gateway in a network that the circuit is connected to, or in one that is joined to it.',
    *check(context) {
      for (const [index, each] of context.network.vpn.entries()) {
        const circuit = each.over ? context.circuitOf.get(each.over.circuit) : undefined;
        if (!circuit || !each.over) continue;
        const { peering } = each.over;
        const has = circuit.peerings.length === 0 || circuit.circuit.peerings.some(({ type }) => type === peering);
        const told = !has
          ? `${circuit.called} has no such peering (${peering ?? 'not stated'})`
          : peering === 'AzurePrivatePeering' && !reachOf(context, circuit).has(each.to)
            ? `${circuit.called} isn’t connected to ${quoted(each.to)}, nor to a network or hub that it is joined to; connect them`
            : undefined;
        if (told !== undefined)
          yield {
            message: `the VPN from ${quoted(each.site)} to ${quoted(each.to)} runs over a peering that doesn’t lead there: ${told}`,
            path: ['vpn', index, 'over'],
            nodes: [`gateway:${each.to}/vpn`, circuit.node],
          };
      }
    },
  },
  {
    id: 'vpn-backup-private',
    numbers: [77],
    severity: 'error',
    ...coexist,
    title: 'A VPN backs up private peering alone',
    why: 'Site-to-site VPN leads into virtual networks; what Microsoft peering reaches has no VPN.',
    *check(context) {
      for (const [index, { id, backupFor }] of context.network.vpn.entries()) {
        const circuit = backupFor === undefined ? undefined : context.circuitOf.get(backupFor);
        if (circuit?.circuit.peerings.every(({ type }) => type === 'MicrosoftPeering'))
          yield {
            message: `the VPN stands in for ${circuit.called}, which has Microsoft peering alone; a VPN backs up private peering`,
            path: ['vpn', index, 'backupFor'],
            nodes: [`vpn:${id}`, circuit.node],
          };
      }
    },
  },
  {
    id: 'vpn-backup-reach',
    severity: 'warning',
    ...coexist,
    title: 'A VPN that backs up a circuit leads where the circuit leads',
    why: 'The VPN gateway stands beside the ExpressRoute gateway of the same network, so that traffic finds the same networks.',
    *check(context) {
      for (const [index, { id, backupFor, to }] of context.network.vpn.entries()) {
        const circuit = backupFor === undefined ? undefined : context.circuitOf.get(backupFor);
        if (circuit && circuit.connections.length > 0 && !reachOf(context, circuit).has(to))
          yield {
            message: `the VPN stands in for ${circuit.called} and leads to ${quoted(to)}, which the circuit doesn’t reach (it is connected to ${idsText(circuit.connections.map((each) => each.target.id))})`,
            path: ['vpn', index, 'to'],
            nodes: [`vpn:${id}`, circuit.node],
          };
      }
    },
  },
  {
    id: 'vpn-backup-router',
    severity: 'info',
    title: 'A VPN that backs up a circuit starts at a router that carries none of its links',
    why: 'What takes that router takes a link and what stands in for it.',
    *check({ network }) {
      for (const { vpn, circuit, router, links } of backupsOnLinks(network)) {
        const index = network.vpn.indexOf(vpn);
        const [only, other] = links;
        yield {
          message: `the VPN that stands in for the circuit ${quoted(circuit.id)} starts at the router ${quoted(router)}, which carries ${other === undefined ? `its ${only} link` : 'both its links'} too; start it at another router`,
          path: ['vpn', index, ...(vpn.router === undefined ? [] : ['router'])],
          nodes: [`vpn:${vpn.id}`, `router:${router}`, `circuit:${circuit.id}`],
        };
      }
    },
  },
  {
    id: 'vpn-gateway-sku',
    numbers: [78],
    severity: 'error',
    ...coexist,
    title: 'A VPN gateway beside an ExpressRoute gateway isn’t Basic',
    why: 'Both together need a route-based VPN gateway with another SKU than Basic.',
    *check({ targets }) {
      for (const { network, called, path } of targets)
        if (network?.gateway && network.vpnGateway?.sku?.trim().toLowerCase() === 'basic')
          yield {
            message: `the VPN gateway of ${called} is Basic, which doesn’t stand beside an ExpressRoute gateway; take VpnGw1AZ or larger`,
            path: [...path, 'vpnGateway', 'sku'],
            nodes: [`gateway:${network.id}/vpn`],
          };
    },
  },
  {
    id: 'vpn-gateway-asn',
    numbers: [79],
    severity: 'error',
    ...coexist,
    title: 'A VPN gateway beside an ExpressRoute gateway has the ASN 65515',
    why: 'Both gateways of a network exchange routes, and have one ASN for it.',
    *check({ targets }) {
      for (const { network, called, path } of targets) {
        const asn = network?.gateway ? network.vpnGateway?.asn : undefined;
        if (network && asn !== undefined && asn !== 65_515)
          yield {
            message: `the VPN gateway of ${called} has the ASN ${asn}; beside an ExpressRoute gateway it is 65515`,
            path: [...path, 'vpnGateway', 'asn'],
            nodes: [`gateway:${network.id}/vpn`],
          };
      }
    },
  },
  {
    id: 'gateway-subnet-coexist',
    numbers: [59],
    severity: 'error',
    ...coexist,
    title: 'With a VPN gateway beside it, the gateway subnet is a /27 or larger',
    why: 'Both gateways are in one GatewaySubnet.',
    *check({ targets }) {
      for (const { network, called, path } of targets) {
        const subnet = network?.gateway?.subnet;
        const bits = Number(subnet?.split('/')[1]);
        if (network?.vpnGateway && subnet !== undefined && !subnet.includes(':') && bits > 27)
          yield {
            message: `the gateway subnet of ${called} is ${subnet}; for an ExpressRoute and a VPN gateway it is a /27 or larger`,
            path: [...path, 'gateway', 'subnet'],
            nodes: [`gateway:${network.id}`, `gateway:${network.id}/vpn`],
          };
      }
    },
  },
  {
    id: 'vpn-only-backup',
    numbers: [80],
    severity: 'info',
    ...from('design-architecture-for-resiliency'),
    title: 'A VPN isn’t the only backup of a path that is critical or needs its bandwidth',
    why: 'A VPN runs over the Internet, with its delays, and carries less than most circuits.',
    *check({ network, circuitOf, targetOf }) {
      const standsBy = standingBy(network);
      for (const [index, vpn] of network.vpn.entries()) {
        const { id, to, bandwidthMbps } = vpn;
        const [only, ...others] = standsBy(vpn);
        const circuit = only && circuitOf.get(only.id);
        const target = targetOf.get(to);
        if (others.length > 0 || !circuit || !target?.connections.some((each) => each.owner === circuit)) continue;
        const { bandwidthMbps: mbps } = circuit.circuit;
        const less =
          mbps !== undefined && bandwidthMbps !== undefined && bandwidthMbps < mbps
            ? ` with ${bandwidthText(bandwidthMbps)} instead of ${bandwidthText(mbps)}`
            : '';
        yield {
          message: `a VPN${less} is all that stands in for ${circuit.called} to ${target.called}; for what is critical or sensitive to delay take a second circuit`,
          path: ['vpn', index],
          nodes: [`vpn:${id}`, circuit.node, target.node],
        };
      }
    },
  },
];
