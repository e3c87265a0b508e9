import { keyOf } from '../../model/catalogue/index.ts';
import { quoted } from '../../model/printable.ts';
import { onAnyPorts, onPorts } from '../bandwidths.ts';
import type { CircuitHere, Context } from '../context.ts';
import { from } from '../pages.ts';
import type { Rule } from '../rule.ts';
import { bandwidthText, idsText, rowOf } from '../texts.ts';

const about = from('expressroute-erdirect-about');

function onPair(context: Context): ReadonlyMap<string, readonly CircuitHere[]> {
  return context.once(onPair, () => {
    const pairs = new Map<string, CircuitHere[]>();
    for (const each of context.circuits)
      if (each.ports) pairs.set(each.ports.id, [...(pairs.get(each.ports.id) ?? []), each]);
    return pairs;
  });
}

export const direct: readonly Rule[] = [
  {
    id: 'direct-no-provider',
    numbers: [10],
    severity: 'error',
    ...from('expressroute-connectivity-models'),
    title: 'A Direct circuit stands on a port pair, all others on a provider',
    why: 'With ExpressRoute Direct the customer’s routers are joined to Microsoft’s ports; circuits of other models are ordered from a provider.',
    *check({ circuits }) {
      for (const { circuit, stated, called, path, node } of circuits) {
        if (circuit.model === 'direct' && stated.provider !== undefined)
          yield {
            message: `${called} is Direct and names the provider ${quoted(stated.provider)}; Direct has none: who brings the line is a port’s carrier`,
            path: [...path, 'provider'],
            nodes: [node],
          };
        if (circuit.model !== 'direct' && circuit.ports !== undefined)
          yield {
            message: `${called} is a provider’s and names the port pair ${quoted(circuit.ports)}; circuits on port pairs have the model direct`,
            path: [...path, 'ports'],
            nodes: [node],
          };
      }
    },
  },
  {
    id: 'port-speed',
    numbers: [5],
    severity: 'error',
    ...about,
    title: 'Ports have 10, 100 or 400 Gbps',
    why: 'ExpressRoute Direct is sold as pairs of ports with these speeds.',
    *check({ network }) {
      for (const [index, { id, bandwidthMbps: mbps }] of network.ports.entries())
        if (mbps !== undefined && !onPorts.has(mbps))
          yield {
            message: `the port pair ${quoted(id)} has ${bandwidthText(mbps)}; ports have 10, 100 or 400 Gbps${onPorts.has(mbps * 1000) ? `; a number means Mbps: write "${mbps} Gbps"` : ''}`,
            path: ['ports', index, 'bandwidth'],
            nodes: [`port:${id}`],
          };
    },
  },
  {
    id: 'port-400-gbps',
    numbers: [8],
    severity: 'info',
    ...about,
    title: '400 Gbps ports are there in some locations and after enrolment',
    why: 'Whether a location has them isn’t on the list of locations.',
    *check({ network }) {
      for (const [index, { id, bandwidthMbps }] of network.ports.entries())
        if (bandwidthMbps === 400_000)
          yield {
            message: `the port pair ${quoted(id)} has 400 Gbps, which some locations offer after enrolment; ask whether this one does`,
            path: ['ports', index, 'bandwidth'],
            nodes: [`port:${id}`],
          };
    },
  },
  {
    id: 'direct-bandwidth',
    numbers: [6],
    severity: 'error',
    ...about,
    title: 'The bandwidth of a circuit fits its port pair',
    why: 'Each speed of ports admits certain bandwidths: 10 Gbps 1, 2, 5 and 10; 100 Gbps 5, 10, 40 and 100; 400 Gbps also 200 and 400.',
    *check({ circuits }) {
      for (const { circuit, ports, called, path, node } of circuits) {
        const { bandwidthMbps: mbps } = circuit;
        if (mbps === undefined || circuit.model !== 'direct') continue;
        const speed = ports?.bandwidthMbps;
        const admitted = speed === undefined ? onAnyPorts : onPorts.get(speed);
        if (!admitted || admitted.includes(mbps)) continue;
        const hint = admitted.includes(mbps * 1000) ? `; a number means Mbps: write "${mbps} Gbps"` : '';
        yield {
          message: `${called} has ${bandwidthText(mbps)}; circuits on ${speed === undefined ? 'port pairs' : `a ${bandwidthText(speed)} port pair`} have ${rowOf(admitted.map(bandwidthText), 9)}${hint}`,
          path: [...path, 'bandwidth'],
          nodes: [node],
        };
      }
    },
  },
  {
    id: 'port-sum',
    numbers: [9],
    severity: 'warning',
    ...about,
    title: 'The circuits of a port pair don’t add up to more than twice its speed',
    why: 'Circuits may be subscribed up to twice the speed of the ports, as the page of 08/12/2019 says; the newer page names no sum. Beyond the speed itself they share it.',
    *check(context) {
      for (const [index, { id, bandwidthMbps: speed }] of context.network.ports.entries()) {
        const circuits = onPair(context).get(id) ?? [];
        const sum = circuits.reduce((total, { circuit }) => total + (circuit.bandwidthMbps ?? 0), 0);
        if (speed === undefined || !onPorts.has(speed) || sum <= speed) continue;
        const beyond = sum > 2 * speed;
        yield {
          message: `the circuits of the port pair ${quoted(id)} have ${bandwidthText(sum)} together, and its ports ${bandwidthText(speed)}; ${beyond ? 'more than twice that isn’t admitted' : 'when all are full they share it'}`,
          path: ['ports', index],
          nodes: [`port:${id}`, ...circuits.map((each) => each.node)],
          ...(beyond ? {} : { severity: 'info' }),
        };
      }
    },
  },
  {
    id: 'direct-location',
    numbers: [7],
    severity: 'warning',
    ...from('expressroute-locations-providers'),
    title: 'ExpressRoute Direct is offered at the peering location',
    why: 'Not every peering location has ports for Direct.',
    *check(context) {
      for (const [index, { id, peeringLocation: name }] of context.network.ports.entries()) {
        const place = name === undefined ? undefined : context.catalogue.findPlace(name, context.network.cloud).found;
        if (place && !place.direct)
          yield {
            message: `Direct isn’t listed in ${place.name}, where the port pair ${quoted(id)} is; see the list of ${context.catalogue.asOf} for others`,
            path: ['ports', index, 'peeringLocation'],
            nodes: [`port:${id}`],
          };
      }
      for (const { circuit, place, ports, called, path, node } of context.circuits)
        if (circuit.model === 'direct' && ports?.peeringLocation === undefined && place && !place.direct)
          yield {
            message: `Direct isn’t listed in ${place.name}, where ${called} is`,
            path: [...path, 'peeringLocation'],
            nodes: [node],
          };
    },
  },
  {
    id: 'direct-same-location',
    severity: 'error',
    ...about,
    title: 'A circuit is at the peering location of its port pair',
    why: 'A Direct circuit is made on the ports, so that it is where they are.',
    *check({ circuits }) {
      for (const { stated, ports, called, path, node } of circuits) {
        const [own, its] = [stated.peeringLocation, ports?.peeringLocation];
        if (own !== undefined && its !== undefined && keyOf(own) !== keyOf(its))
          yield {
            message: `${called} is in ${quoted(own)}, and its port pair in ${quoted(its)}; leave the circuit’s location out`,
            path: [...path, 'peeringLocation'],
            nodes: [node],
          };
      }
    },
  },
  {
    id: 'vlan-on-port-pair',
    numbers: [40],
    severity: 'error',
    ...about,
    title: 'With one VLAN tag, each VLAN id stands once on a port pair',
    why: 'On Dot1Q port pairs the tag alone tells circuits and peerings apart. With QinQ the outer tag tells the circuits.',
    *check(context) {
      for (const [id, circuits] of onPair(context)) {
        if (circuits[0]?.ports?.encapsulation !== 'Dot1Q') continue;
        const taken = new Map<number, CircuitHere>();
        for (const each of circuits)
          for (const { peering, path, node } of each.peerings) {
            const { vlanId } = peering;
            if (vlanId === undefined) continue;
            const other = taken.get(vlanId);
            if (other && other !== each)
              yield {
                message: `VLAN ${vlanId} is taken by ${other.called} on the Dot1Q port pair ${quoted(id)}; take another, or QinQ`,
                path: [...path, 'vlanId'],
                nodes: [node, other.node],
              };
            if (!other) taken.set(vlanId, each);
          }
      }
    },
  },
  {
    id: 's-tag',
    numbers: [41],
    severity: 'error',
    ...about,
    title: 'The outer tag of a circuit is the one that Azure gave it on a QinQ port pair',
    why: 'Azure gives each circuit on a QinQ port pair an outer tag when it is created, and keeps it; nobody else has one.',
    *check(context) {
      for (const { circuit, ports, called, path, node } of context.circuits)
        if (circuit.sTag !== undefined && ports?.encapsulation === 'Dot1Q')
          yield {
            message: `${called} has the outer tag ${circuit.sTag}, and its port pair ${quoted(ports.id)} has one tag (Dot1Q); leave sTag out`,
            path: [...path, 'sTag'],
            nodes: [node],
          };
      for (const [, circuits] of onPair(context)) {
        const taken = new Map<number, CircuitHere>();
        for (const each of circuits) {
          const { sTag } = each.circuit;
          const other = sTag === undefined ? undefined : taken.get(sTag);
          if (sTag !== undefined && other)
            yield {
              message: `the outer tag ${sTag} is that of ${other.called} too; Azure gives each circuit of a port pair its own (${idsText(circuits.map((one) => one.circuit.id))})`,
              path: [...each.path, 'sTag'],
              nodes: [each.node, other.node],
            };
          else if (sTag !== undefined) taken.set(sTag, each);
        }
      }
    },
  },
];
