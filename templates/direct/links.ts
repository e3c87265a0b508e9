import { startRouter } from '../../src/analysis/ids.ts';
import type { Circuit, LinkRole } from '../../src/model/network.ts';
import type { Wire, Zone } from '../../src/scene/scene.ts';
import { peeringName } from '../parts/circuit/peering.ts';
import { runsIn } from '../parts/circuit/strands.ts';
import { anywhereBox, routerName } from '../parts/customer/starts.ts';
import { type Basics, type Drawing, siteOf } from '../parts/drawing.ts';
import { sharedStatus } from '../parts/lines.ts';
import { ids } from '../parts/part.ts';
import { carrierZone } from '../parts/provider/access-devices.ts';
import { carrierId } from '../parts/provider/carriers.ts';
import type { Pair } from './pairs.ts';

const roles = ['primary', 'secondary'] as const;

function portOf({ ports }: Pair, role: LinkRole) {
  return ports?.links.find((each) => each.role === role);
}

/** A zone for each carrier that the file names between a site and a port. */
export function portCarriers({ network, translate }: Basics, { ports: id, status }: Circuit): Zone[] {
  const ports = network.ports.find((each) => each.id === id);
  return (ports?.links ?? []).flatMap(({ carrier, medium }) =>
    carrier === undefined
      ? []
      : [carrierZone(carrierId(carrier), carrier, [medium ?? translate('carrier.line')], ports?.status ?? status)],
  );
}

/** One tube to each port, a line in it for each peering of each circuit, and one from Microsoft's router to that peering. */
export function pairWires(drawing: Drawing, pair: Pair): Wire[] {
  return roles.flatMap((role, index) => linkWires(drawing, pair, role, index));
}

function linkWires(drawing: Drawing, pair: Pair, role: LinkRole, index: number): Wire[] {
  const { translate } = drawing;
  const [first] = pair.circuits;
  const name = pair.ports?.name ?? first.name;
  const msee = ids.msee(pair.id, role);
  const word = translate(`link.${role}`);
  const passes = portOf(pair, role)?.carrier;
  const tubes = new Map<string, Wire>();
  const lines = pair.strands.flatMap(({ circuit, strand }, place): Wire[] => {
    const link = circuit.links[index === 0 ? 0 : 1];
    if (!runsIn(strand, circuit, link)) return [];
    const from = startRouter(circuit, link) ?? anywhereBox(circuit);
    const id = `${role}:${pair.id}${tubes.size > 0 && !tubes.has(from) ? `/${tubes.size + 1}` : ''}`;
    const tube = tubes.get(from) ?? {
      id,
      kind: role,
      tone: 'neutral',
      status: pair.ports?.status ?? sharedStatus(pair.circuits),
      from: { node: from },
      to: { node: msee },
      weight: 'heavy',
      passes: passes === undefined ? [] : [carrierId(passes)],
      tooltip: translate('tip.link', { role: word, circuit: name }),
      references: { from: routerName(drawing, from), to: name },
      tube: { strands: pair.strands.length },
    };
    tubes.set(from, tube);
    const box = ids.peering(circuit.id, strand.id);
    const look = { kind: strand.kind, tone: strand.tone, status: circuit.status };
    return [
      {
        ...look,
        id: strand.vpns ? `ipsec:${circuit.id}/${role}/${strand.id}` : `bgp:${circuit.id}/${role}/${strand.id}`,
        from: { node: from },
        to: { node: msee },
        passes: tube.passes ?? [],
        ends: strand.vpns ? ['none', 'none'] : ['dot', 'dot'],
        tooltip: translate(strand.vpns ? 'tip.ipsec' : 'tip.bgp', {
          peering: peeringName(strand.peering, translate),
          role: word,
          circuit: circuit.name,
          one: siteOf(drawing, link.start.site)?.name ?? translate('router.unstated'),
          other: translate('msee'),
        }),
        ride: { tubes: [tube.id], strand: place },
      },
      {
        ...look,
        id: `bar:${circuit.id}/${role}/${strand.id}`,
        from: { node: msee, strand: place },
        to: { node: box },
        ends: ['none', 'none'],
        tooltip: translate('tip.bar', { role: word, circuit: circuit.name }),
      },
    ];
  });
  return [...tubes.values(), ...lines];
}
