import { broughtTo } from '../../model/brought.ts';
import { circuitsOf, HUB_UNITS, throughputOf } from '../../model/gateway.ts';
import { quoted } from '../../model/printable.ts';
import { isSold } from '../bandwidths.ts';
import { type ConnectionHere, circuitsAt, gatewayNode } from '../context.ts';
import { from } from '../pages.ts';
import { prefixOf } from '../prefix.ts';
import { usersOf } from '../remote-gateways.ts';
import type { Rule } from '../rule.ts';
import { bandwidthText, idsText } from '../texts.ts';

const gateways = from('expressroute-about-virtual-network-gateways');

/** Circuits of one peering location that a network or a hub may have, and circuits of a hub in all. */
const SAME_LOCATION = 4;
const HUB_CIRCUITS = 8;

/** What a gateway admits: scale units, bandwidth, circuits and prefixes. */
export const gatewayLimits: readonly Rule[] = [
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
    title: 'A gateway carries what its circuits bring',
    why: 'All traffic to the network passes the gateway unless FastPath leads it past, so that a smaller gateway is the limit: of one circuit, or of those that carry traffic at the same time.',
    *check({ targets, network }) {
      for (const target of targets) {
        const units = target.hub?.gateway?.scaleUnits;
        const owner = target.network ?? target.hub;
        const most = owner && throughputOf(owner);
        if (most === undefined) continue;
        const beyond = target.connections
          .filter(({ connection, owner: { circuit } }) => {
            const { bandwidthMbps: mbps } = circuit;
            return !connection.fastPath && mbps !== undefined && isSold(mbps) && mbps > most;
          })
          .sort((a, b) => (b.owner.circuit.bandwidthMbps ?? 0) - (a.owner.circuit.bandwidthMbps ?? 0));
        const [largest] = beyond;
        const sku = target.network?.gateway?.sku;
        const carries = `the gateway of ${target.called} carries ${bandwidthText(most)} (${sku === undefined ? `${units} scale unit${units === 1 ? '' : 's'}` : sku})`;
        const path = [...target.path, 'gateway', sku === undefined ? 'scaleUnits' : 'sku'];
        const together = broughtTo(network, target.id);
        if (largest)
          yield {
            message: `${carries}, and ${quoted(largest.owner.circuit.id)} has ${bandwidthText(largest.owner.circuit.bandwidthMbps ?? 0)}; take a larger gateway, or don’t count on more`,
            path,
            nodes: [gatewayNode(target), ...beyond.map((each) => each.owner.node)],
          };
        else if (together.sum > most && together.circuits.every(({ bandwidthMbps: mbps }) => !mbps || isSold(mbps)))
          yield {
            message: `${carries}, and ${idsText(together.circuits.map(({ id }) => id))} bring ${bandwidthText(together.sum)} in sum; take a larger gateway, or don’t count on more at the same time`,
            path,
            nodes: [gatewayNode(target), ...together.circuits.map(({ id }) => `circuit:${id}`)],
            severity: 'info',
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
