import { besideFastPath } from '../../analysis/fastpath.ts';
import { FASTPATH_UNITS, supportsFastPath, unitsOf } from '../../model/gateway.ts';
import { quoted } from '../../model/printable.ts';
import { from } from '../pages.ts';
import type { Rule } from '../rule.ts';
import { idsText } from '../texts.ts';

export const fastPath: readonly Rule[] = [
  {
    id: 'fastpath-gateway',
    numbers: [66],
    severity: 'error',
    ...from('about-fastpath'),
    title: 'FastPath has a gateway that supports it',
    why: 'FastPath needs UltraPerformance, ErGw3AZ, or ErGwScale with 10 units or more.',
    *check({ targets }) {
      for (const target of targets) {
        const gateway = target.network?.gateway;
        const units = gateway && unitsOf(gateway);
        if (supportsFastPath(gateway) === false)
          for (const { connection, path, node } of target.connections)
            if (connection.fastPath)
              yield {
                message: `the connection to ${target.called} has FastPath, which its gateway (${gateway?.sku}${units === undefined ? '' : ` with ${units} units`}) doesn’t support; it needs UltraPerformance, ErGw3AZ, or ErGwScale with ${FASTPATH_UNITS} units`,
                path,
                nodes: [node, `gateway:${target.id}`],
              };
      }
    },
  },
  {
    id: 'fastpath-private-link',
    numbers: [67],
    severity: 'error',
    ...from('about-fastpath'),
    title: 'FastPath to private endpoints is for Direct circuits',
    why: 'Over circuits of providers FastPath reaches the hub network alone: no private endpoints, no peered networks, no user-defined routes.',
    *check({ circuits }) {
      for (const { circuit, connections } of circuits)
        for (const { connection, path, node } of connections)
          if (connection.privateLinkFastPath && circuit.model !== 'direct')
            yield {
              message: `${quoted(circuit.id)} is a provider’s circuit, over which FastPath reaches no private endpoints; leave privateLinkFastPath out`,
              path: [...path, 'privateLinkFastPath'],
              nodes: [node],
            };
    },
  },
  {
    id: 'fastpath-peered-networks',
    numbers: [67, 68],
    severity: 'info',
    ...from('about-fastpath'),
    title: 'Traffic to peered networks passes the gateway where FastPath doesn’t reach them',
    why: 'FastPath reaches networks that are peered in the same region, and over Direct circuits alone.',
    *check({ circuits, network }) {
      for (const { circuit, connections } of circuits)
        for (const { connection, target, path, node } of connections) {
          if (!connection.fastPath || supportsFastPath(target.network?.gateway) === false) continue;
          const past = besideFastPath(network, circuit, target.id);
          if (past.length > 0)
            yield {
              message: `FastPath of ${quoted(circuit.id)} doesn’t reach ${idsText(past)}, ${circuit.model === 'direct' ? 'peered from another region' : 'since the circuit is a provider’s'}; that traffic passes the gateway`,
              path,
              nodes: [node, ...past.map((id) => `virtual-network:${id}`)],
            };
        }
    },
  },
];
