import type { Translate } from '../../../src/locale/index.ts';
import type { Circuit, Link } from '../../../src/model/network.ts';
import type { Box, GridColumn, TextLine, Wire } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { ifKnown, line } from '../lines.ts';
import { ids, type Part } from '../part.ts';
import { addressLines, edgesInCard } from '../provider/edges.ts';
import { linkWires } from '../provider/links.ts';
import { leadingOn } from './exits.ts';
import { circuitHead, MICROSOFT_AS, roleName } from './head.ts';
import { compactBlocks, compactWires } from './many.ts';
import { peeringLines, peeringName, peeringTone, shortPeeringName, subnetsOf } from './peering.ts';
import { runsIn, strandAt, strandsOf } from './strands.ts';

/** The circuits of a provider: each a card around its two links, or a compact row, and what leads there. */
export function circuitCards(drawing: Drawing, circuits: readonly Circuit[]): Part {
  const { isCompact, places } = drawing;
  return {
    blocks: circuits.flatMap((circuit) =>
      isCompact(circuit)
        ? compactBlocks(drawing, circuit)
        : [
            {
              box: circuitCard(drawing, circuit),
              lane: 'circuits',
              zone: places.location(circuit),
              band: places.band(circuit),
            },
          ],
    ),
    wires: circuits.flatMap((circuit) =>
      isCompact(circuit)
        ? compactWires(drawing, circuit)
        : [...linkWires(drawing, circuit), ...barWires(drawing, circuit)],
    ),
  };
}

/**
 * A circuit from the provider's edge to the bars at which its links meet again, one for each peering that leads on. What it
 * says of a link stands beside the link, what it says of a peering between the two.
 */
function circuitCard(drawing: Drawing, circuit: Circuit): Box {
  const { network, full, translate } = drawing;
  const edges = edgesInCard(drawing, circuit);
  const strands = strandsOf(network, circuit);
  const leading = leadingOn(drawing, circuit);
  const way: GridColumn[] = edges.length > 0 ? ['router', 'words', 'router'] : ['words', 'router'];
  const words = way.indexOf('words');
  return {
    ...circuitHead(drawing, circuit),
    arrange: 'grid',
    grid: {
      columns: [...way, ...leading.map(() => 'bar' as const)],
      links: circuit.links.length,
      strands: strands.length,
      ...framesOf(circuit, translate),
    },
    children: [
      ...edges,
      ...circuit.links.flatMap((link, index) => [
        mseeBox(drawing, circuit, link, index, words + 1),
        ...linkNotes(circuit, link, index, words, full, translate),
      ]),
      ...circuit.peerings.map(
        (peering): Box => ({
          id: ids.peering(circuit.id, peering.id),
          kind: 'peering',
          tone: strands.find((each) => each.id === peering.id)?.tone ?? 'neutral',
          dense: true,
          status: circuit.status,
          assumed: peering.assumed,
          cell: { column: words, between: true },
          tooltip: peeringTip(drawing, circuit, peering.id),
          lines: peeringLines(peering, full, translate),
        }),
      ),
      ...leading.map(
        (strand, index): Box => ({
          id: ids.bar(circuit.id, strand.id),
          kind: strand.vpns ? 'vpn' : 'peering',
          tone: strand.tone,
          bar: true,
          status: circuit.status,
          cell: { column: way.length + leading.length - 1 - index },
          tooltip: strand.vpns
            ? translate('vpn.ipsec', { peering: peeringName(strand.peering, translate) })
            : peeringTip(drawing, circuit, strand.peering.id),
          lines: [],
        }),
      ),
    ],
  };
}

function peeringTip({ translate }: Drawing, circuit: Circuit, id: string): string {
  const peering = circuit.peerings.find((each) => each.id === id) ?? {};
  return translate('tip.peering', { peering: peeringName(peering, translate), circuit: circuit.name });
}

/** A metro circuit lands in two buildings (metro, 05/10/2026): each link's cards stand in their own. */
export function framesOf({ links }: Pick<Circuit, 'links'>, translate: Translate): { frames?: string[] } {
  const names = links.flatMap((link) => link.facility ?? []);
  return new Set(names).size < links.length
    ? {}
    : { frames: names.map((facility) => translate('facility.in', { facility })) };
}

/** Microsoft's edge router. */
function mseeBox({ full, translate }: Drawing, circuit: Circuit, link: Link, index: number, column: number): Box {
  const [other] = circuit.links.filter((each) => each !== link);
  return {
    id: ids.msee(circuit.id, link.role),
    kind: 'msee',
    tone: 'microsoft',
    dense: true,
    icon: 'router',
    status: circuit.status,
    cell: { column, link: index },
    tooltip: translate('tip.msee', { role: roleName(link, translate), circuit: circuit.name }),
    lines: [
      { text: translate('numbered', { name: translate('msee'), number: index + 1 }), role: 'tag' },
      { text: translate('as', { asn: MICROSOFT_AS }), role: 'small', tone: 'microsoft' },
      ...(other?.facility === undefined ? line(link.facility, 'small') : []),
      ...(full ? addressLines(circuit, link, 'microsoft') : []),
    ],
  };
}

/** The words beside a link: its name above it; at the full level its subnets below. */
function linkNotes(
  circuit: Circuit,
  link: Link,
  index: number,
  column: number,
  full: boolean,
  translate: Translate,
): Box[] {
  const subnets = full ? subnetLines(circuit, link, translate) : [];
  const note = {
    kind: 'note',
    tone: 'neutral',
    bare: true,
    tooltip: translate('tip.link', { role: roleName(link, translate), circuit: circuit.name }),
  } as const;
  const id = `note:${circuit.id}/${link.role}`;
  return [
    {
      ...note,
      id,
      cell: { column, link: index, beside: 'above' },
      lines: [
        { text: roleName(link, translate), role: 'tag' },
        ...(full
          ? line(
              ifKnown(link.outerVlan, (tag) => translate('link.outerVlan', { tag })),
              'small',
            )
          : []),
      ],
    },
    ...(subnets.length > 0
      ? [{ ...note, id: `${id}/subnets`, cell: { column, link: index, beside: 'below' as const }, lines: subnets }]
      : []),
  ];
}

/** A link's subnets, with the names of its peerings where there are several. */
function subnetLines({ peerings }: Circuit, { role }: Link, translate: Translate): TextLine[] {
  return peerings.flatMap((peering) =>
    subnetsOf(peering, role).flatMap(({ subnet }) =>
      line(peerings.length > 1 ? `${shortPeeringName(peering, translate)} ${subnet}` : subnet, 'small', {
        tone: peeringTone(peering),
      }),
    ),
  );
}

/** From each of Microsoft's routers to the bars: what both links carry, and leads on, is one from there on. */
function barWires(drawing: Drawing, circuit: Circuit): Wire[] {
  const { network, translate } = drawing;
  const strands = strandsOf(network, circuit);
  const leading = new Set(leadingOn(drawing, circuit).map(({ id }) => id));
  return circuit.links.flatMap((link, at) =>
    strands.flatMap((strand, index): Wire[] =>
      !leading.has(strand.id) || !runsIn(strand, circuit, link)
        ? []
        : [
            {
              id: `bar:${circuit.id}/${link.role}/${strand.id}`,
              kind: strand.kind,
              tone: strand.tone,
              status: circuit.status,
              from: { node: ids.msee(circuit.id, link.role), strand: strandAt(strands, index, at) },
              to: { node: ids.bar(circuit.id, strand.id) },
              ends: ['none', 'none'],
              tooltip: translate('tip.bar', { role: roleName(link, translate), circuit: circuit.name }),
            },
          ],
    ),
  );
}
