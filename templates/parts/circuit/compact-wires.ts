import { startRouter } from '../../../src/analysis/ids.ts';
import type { Circuit, Link } from '../../../src/model/network.ts';
import type { Wire } from '../../../src/scene/scene.ts';
import { hasMembers, routerName } from '../customer/starts.ts';
import { type Drawing, hubOf, siteOf } from '../drawing.ts';
import { ids } from '../part.ts';
import { sharedDevice } from '../provider/edges.ts';
import { hubName } from '../provider/links.ts';
import { roleName } from './head.ts';
import { peeringName } from './peering.ts';
import { type Strand, strandsOf } from './strands.ts';

/** The wires of a compact row (`compactBlocks`). */
export function compactWires(drawing: Drawing, circuit: Circuit): Wire[] {
  return [...linkWires(drawing, circuit), ...cardWires(drawing, circuit)];
}

/** The lines of both links: a peering’s colour between the routers that speak BGP, grey or the provider’s before them. */
function linkWires(drawing: Drawing, circuit: Circuit): Wire[] {
  const { network, translate } = drawing;
  const hub = hubOf(drawing, circuit);
  const strands = strandsOf(network, circuit);
  return circuit.links.flatMap((link): Wire[] => {
    const edge = compactEdge(drawing, circuit, link);
    const role = roleName(link, translate);
    const base = { status: circuit.status, tooltip: translate('tip.link', { role, circuit: circuit.name }) };
    const sessions = (from: string, ends: NonNullable<Wire['ends']>) =>
      strands.map(
        (strand): Wire => ({
          ...base,
          ...lookOf(strand),
          id: `bgp:${circuit.id}/${link.role}/${strand.id}`,
          from: { node: from },
          to: { node: ids.msee(circuit.id, 'pair') },
          ends,
          tooltip: sessionTip(drawing, circuit, role, strand),
        }),
      );
    if (hub && hasMembers(drawing, circuit) && circuit.bgp === 'provider')
      return [
        {
          ...base,
          id: `wan:${circuit.id}/${link.role}`,
          kind: 'wan',
          tone: 'provider',
          from: { node: hub.id },
          to: { node: edge },
          ends: ['port', 'none'],
          firm: true,
          ...(circuit.members === undefined ? {} : { count: circuit.members.length, weight: 'light' as const }),
          references: { from: hubName(drawing, circuit, hub), to: circuit.name },
        },
        ...sessions(edge, ['dot', 'dot']),
      ];
    const start = startRouter(circuit, link);
    if (start === undefined) return sessions(edge, ['dot', 'dot']);
    const { access } = drawing.passageOf(circuit) ?? { access: { kind: 'access', tooltip: 'tip.ethernet' } as const };
    const way: Omit<Wire, 'id' | 'kind' | 'tone' | 'ends'> = {
      ...base,
      from: { node: start },
      to: { node: edge },
      via: hub ? [hub.id] : [],
      passes: drawing.places.passed(circuit),
      references: { from: routerName(drawing, start), to: circuit.name },
      ...(circuit.members === undefined ? {} : { count: circuit.members.length }),
      tooltip: translate(access.tooltip, {
        site: siteOf(drawing, link.start.site)?.name ?? translate('router.unstated'),
        role,
        circuit: circuit.name,
      }),
    };
    if (circuit.bgp === 'provider')
      return [
        { ...way, id: `access:${circuit.id}/${link.role}`, kind: access.kind, tone: 'customer', firm: true },
        ...sessions(edge, ['dot', 'dot']),
      ];
    return [
      ...strands.map(
        (strand): Wire => ({
          ...way,
          ...lookOf(strand),
          id: `bgp:${circuit.id}/${link.role}/${strand.id}/near`,
          ends: ['dot', 'none'],
          tooltip: sessionTip(drawing, circuit, role, strand),
        }),
      ),
      ...sessions(edge, ['none', 'dot']),
    ];
  });
}

/** A row lies straight whatever leads on from it. */
function lookOf({ kind, tone }: Strand): Pick<Wire, 'kind' | 'tone' | 'firm'> {
  return { kind, tone, firm: true };
}

function sessionTip({ translate }: Drawing, circuit: Circuit, role: string, { peering }: Strand): string {
  return translate('tip.bgp', {
    peering: peeringName(peering, translate),
    role,
    circuit: circuit.name,
    one: translate(circuit.bgp === 'customer' ? 'router.unstated' : 'edge.router'),
    other: translate('msee'),
  });
}

/** The box of the provider’s edge on a link: the device that other links pass too, or that of the circuit’s own. */
function compactEdge({ network }: Drawing, circuit: Circuit, link: Link): string {
  const device = sharedDevice(network, circuit, link);
  return device === undefined ? ids.edge(circuit.id, 'pair') : ids.device(device);
}

/** From Microsoft’s routers to the card, from which wires to the cloud leave. */
function cardWires({ network, translate }: Drawing, circuit: Circuit): Wire[] {
  return circuit.links.flatMap((link) =>
    strandsOf(network, circuit).map(
      (strand): Wire => ({
        ...lookOf(strand),
        id: `bar:${circuit.id}/${link.role}/${strand.id}`,
        status: circuit.status,
        from: { node: ids.msee(circuit.id, 'pair') },
        to: { node: ids.circuit(circuit.id) },
        ends: ['none', 'none'],
        tooltip: translate('tip.bar', { role: roleName(link, translate), circuit: circuit.name }),
      }),
    ),
  );
}
