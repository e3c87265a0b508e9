import { startRouter } from '../../../src/analysis/ids.ts';
import type { Circuit, Link } from '../../../src/model/network.ts';
import type { Wire } from '../../../src/scene/scene.ts';
import { peeringName } from '../circuit/peering.ts';
import { runsIn, strandAt, strandsOf } from '../circuit/strands.ts';
import { hasMembers, routerName } from '../customer/starts.ts';
import { type Drawing, type Hub, hubOf, providerOf, siteOf } from '../drawing.ts';
import { stated } from '../lines.ts';
import { ids } from '../part.ts';
import { accessWay } from './carriers.ts';
import { edgeId } from './edges.ts';

/** The wires of a circuit's two links: the pieces to the provider's edge, the link itself, and what runs in them. */
export function linkWires(drawing: Drawing, circuit: Circuit): Wire[] {
  const pieces = circuit.links.map((link) => piecesOf(drawing, circuit, link));
  const seen = new Set<string>();
  return [
    // A line that carries both links is one.
    ...pieces.flat().filter(({ id }) => !seen.has(id) && seen.add(id)),
    ...circuit.links.flatMap((link, index) => peeringWires(drawing, circuit, link, index, pieces[index] ?? [])),
  ];
}

/** The router that speaks BGP with Microsoft on a link: the customer's, or the provider's edge. */
export function speaker({ network }: Drawing, circuit: Circuit, link: Link): string {
  return circuit.bgp === 'provider' ? edgeId(network, circuit, link) : (startRouter(circuit, link) ?? '');
}

/**
 * A link in pieces from the customer's router to Microsoft's. Where the customer speaks BGP they are tubes, in which the
 * peerings run; else only the last piece is one. A member of a provider's WAN has no piece of its own before the WAN.
 */
function piecesOf(drawing: Drawing, circuit: Circuit, link: Link): Wire[] {
  const { network, translate } = drawing;
  const strands = strandsOf(network, circuit).length;
  const role = translate(`link.${link.role}`);
  const edge = edgeId(network, circuit, link);
  const own: Wire = {
    id: `${link.role}:${circuit.id}`,
    kind: link.role,
    tone: 'neutral',
    status: circuit.status,
    from: { node: edge },
    to: { node: ids.msee(circuit.id, link.role) },
    weight: 'heavy',
    tooltip: translate('tip.link', { role, circuit: circuit.name }),
    tube: { strands },
  };
  const passage = drawing.passageOf(circuit);
  const hub = passage?.hub;
  if (hub && hasMembers(drawing, circuit) && circuit.bgp === 'provider') {
    return [
      {
        id: `wan:${circuit.id}/${link.role}`,
        kind: 'wan',
        tone: 'provider',
        status: circuit.status,
        from: { node: hub.id },
        to: { node: edge },
        ends: ['port', 'none'],
        ...(circuit.members === undefined ? {} : { count: circuit.members.length }),
        tooltip: translate('tip.wire.wan', { role, circuit: circuit.name }),
        references: { from: hubName(drawing, circuit, hub), to: circuit.name },
      },
      own,
    ];
  }
  const start = startRouter(circuit, link);
  if (start === undefined) return [own];
  const { carrier, devices, oneLine } = accessWay(drawing, circuit, link);
  const stops = [start, ...devices.map((each) => each.box), edge];
  const site = siteOf(drawing, link.start.site)?.name ?? translate('router.unstated');
  const pieces = stops.slice(1).map((to, index): Wire => {
    const first = index === 0;
    const last = index === devices.length;
    const both = first && oneLine;
    return {
      id: last
        ? `cross-connect:${circuit.id}/${link.role}`
        : both
          ? `access-link:${circuit.id}/both`
          : `access-link:${circuit.id}/${link.role}${first ? '' : `/${index + 1}`}`,
      kind: both ? 'both-links' : last ? (passage?.access.kind ?? 'access') : 'access',
      tone: circuit.bgp === 'customer' ? 'neutral' : 'customer',
      status: circuit.status,
      from: { node: stops[index] ?? start },
      to: { node: to },
      via: last && hub ? [hub.id] : [],
      passes: [...(first && carrier !== undefined ? [carrier] : []), ...(last ? drawing.places.passed(circuit) : [])],
      tooltip: translate(last ? (passage?.access.tooltip ?? 'tip.ethernet') : 'tip.ethernet', {
        site,
        role,
        circuit: circuit.name,
      }),
      references: { from: startName(drawing, circuit, start, last ? hub : undefined), to: circuit.name },
      ...(circuit.bgp === 'customer' ? { tube: { strands: both ? 2 * strands : strands } } : {}),
    };
  });
  return [...pieces, own];
}

/** The band in which an exchange stands: that of the first circuit that runs through it. */
export function exchangeBand(drawing: Drawing, circuit: Circuit, hub: Hub): string {
  const { network, places } = drawing;
  return places.band(network.circuits.find((each) => hubOf(drawing, each)?.id === hub.id) ?? circuit);
}

/** Where a link comes from: its router, and the exchange where that stands in another band. */
function startName(drawing: Drawing, circuit: Circuit, start: string, hub: Hub | undefined): string {
  const isApart = hub && !hub.members && exchangeBand(drawing, circuit, hub) !== drawing.places.band(circuit);
  return stated(routerName(drawing, start), isApart && hubName(drawing, circuit, hub)).join(' · ');
}

/** A provider's box by its name, with the provider's. */
export function hubName({ network }: Drawing, circuit: Circuit, { lines }: Hub): string {
  return stated(providerOf(network, circuit)?.name, lines[0]?.text).join(', ');
}

/** One line for each peering in each link, between the two routers that speak BGP, and one for IPsec over a peering. */
function peeringWires(drawing: Drawing, circuit: Circuit, link: Link, at: number, pieces: readonly Wire[]): Wire[] {
  const { network, translate } = drawing;
  const strands = strandsOf(network, circuit);
  const tubes = pieces.filter((piece) => piece.tube !== undefined);
  const from = speaker(drawing, circuit, link);
  const to = ids.msee(circuit.id, link.role);
  const way = tubes.flatMap((tube) => [tube.from.node, ...(tube.via ?? []), tube.to.node]);
  return strands.flatMap((strand, index): Wire[] =>
    !runsIn(strand, circuit, link)
      ? []
      : [
          {
            id: strand.vpns
              ? `ipsec:${circuit.id}/${link.role}/${strand.id}`
              : `bgp:${circuit.id}/${link.role}/${strand.id}`,
            kind: strand.kind,
            tone: strand.tone,
            status: circuit.status,
            from: { node: from },
            to: { node: to },
            via: [...new Set(way)].filter((box) => box !== from && box !== to),
            passes: [...new Set(tubes.flatMap((tube) => tube.passes ?? []))],
            ends: strand.vpns ? ['none', 'none'] : ['dot', 'dot'],
            tooltip: translate(strand.vpns ? 'tip.ipsec' : 'tip.bgp', {
              peering: peeringName(strand.peering, translate),
              role: translate(`link.${link.role}`),
              circuit: circuit.name,
              one: translate(circuit.bgp === 'customer' ? 'router.unstated' : 'edge.router'),
              other: translate('msee'),
            }),
            ride: {
              tubes: tubes.map((tube) => tube.id),
              // A line that carries both links has the strands of the second behind those of the first.
              strand: tubes.map(
                (tube) => strandAt(strands, index, at) + (tube.kind === 'both-links' ? at * strands.length : 0),
              ),
            },
          },
        ],
  );
}
