import { bandwidth, type Translate } from '../../src/locale/index.ts';
import type { DirectPort, LinkRole } from '../../src/model/network.ts';
import type { Box, TextLine } from '../../src/scene/scene.ts';
import { framesOf } from '../parts/circuit/cards.ts';
import { MICROSOFT_AS } from '../parts/circuit/head.ts';
import { peeringTone, shortPeeringName } from '../parts/circuit/peering.ts';
import type { Drawing } from '../parts/drawing.ts';
import { type Fact, ifKnown, line, sharedStatus, stated, statusLine } from '../parts/lines.ts';
import { ids } from '../parts/part.ts';
import { type Pair, type PairStrand, tagWord } from './pairs.ts';

const roles = ['primary', 'secondary'] as const;

/** Microsoft's port pair: two ports on two routers, whatever the number of circuits on them. */
export function portCard(drawing: Drawing, pair: Pair): Box {
  const { translate } = drawing;
  const { ports, circuits, strands } = pair;
  const status = ports?.status ?? sharedStatus(circuits);
  return {
    id: ids.ports(pair.id),
    kind: 'port',
    tone: 'microsoft',
    arrange: 'grid',
    status,
    // That a Direct circuit is on a pair is certain; on which one is open.
    assumed: ports === undefined,
    tooltip: translate('tip.ports', { ports: ports?.name ?? translate('ports.unstated') }),
    ...(ports?.href === undefined ? {} : { href: ports.href }),
    lines: [
      ...line(ports?.name ?? translate('ports.unstated'), 'name'),
      ...line(
        [ifKnown(ports?.bandwidthMbps, (mbps) => `2 × ${bandwidth(mbps, translate)}`), ports?.encapsulation],
        'fact',
      ),
      ...line(ports && translate('ports.name'), 'small'),
      ...line(sumOf(pair, translate), 'small'),
      ...statusLine(status, translate),
    ],
    grid: { columns: ['words', 'router'], links: 2, strands: strands.length, ...framesOf(circuits[0], translate) },
    children: roles.flatMap((role, index) => [
      mseeBox(drawing, pair, role, index),
      ...notes(drawing, pair, role, index),
    ]),
  };
}

/** What the circuits add up to, against the pair. */
function sumOf({ circuits }: Pair, translate: Translate): Fact {
  const rates = circuits.flatMap(({ bandwidthMbps }) => bandwidthMbps ?? []);
  if (circuits.length < 2 || rates.length < circuits.length) return undefined;
  const sum = bandwidth(
    rates.reduce((total, rate) => total + rate, 0),
    translate,
  );
  return translate('ports.sum', { count: circuits.length, sum });
}

function mseeBox({ translate }: Drawing, { id, ports, circuits }: Pair, role: LinkRole, index: number): Box {
  return {
    id: ids.msee(id, role),
    kind: 'msee',
    tone: 'microsoft',
    dense: true,
    icon: 'router',
    status: ports?.status ?? sharedStatus(circuits),
    cell: { column: 1, link: index },
    tooltip: translate('tip.msee', { role: translate(`link.${role}`), circuit: ports?.name ?? circuits[0].name }),
    lines: [
      { text: translate('numbered', { name: translate('msee'), number: index + 1 }), role: 'tag' },
      { text: translate('as', { asn: MICROSOFT_AS }), role: 'small', tone: 'microsoft' },
    ],
  };
}

/** Above a link what runs in it, in its order; below it what the file says of the port. */
function notes({ translate }: Drawing, pair: Pair, role: LinkRole, index: number): Box[] {
  const port = pair.ports?.links.find((each) => each.role === role);
  const facts = port ? portFacts(port, pair, translate) : [];
  const rate = ifKnown(pair.ports?.bandwidthMbps, (mbps) => bandwidth(mbps, translate));
  const note = {
    kind: 'note',
    tone: 'neutral',
    bare: true,
    tooltip: translate('tip.link', { role: translate(`link.${role}`), circuit: pair.ports?.name ?? '' }),
  } as const;
  const id = `note:${pair.id}/${role}`;
  return [
    {
      ...note,
      id,
      cell: { column: 0, link: index, beside: 'above' },
      lines: [
        ...line([translate(`ports.${role}`), rate], 'tag'),
        ...pair.strands.map((each) => strandLine(pair, each, translate)),
      ],
    },
    ...(facts.length > 0
      ? [
          {
            ...note,
            id: `${id}/port`,
            cell: { column: 0, link: index, beside: 'below' as const },
            lines: line(facts, 'small', { maxLines: 8 }),
          },
        ]
      : []),
  ];
}

/** The name of a strand: its circuit, its tags, and its peering where the circuit has several. */
function strandLine(pair: Pair, { circuit, strand }: PairStrand, translate: Translate): TextLine {
  const { peering, vpns } = strand;
  const facts = stated(
    circuit.name,
    vpns ? translate('vpn.ipsec.short') : circuit.peerings.length > 1 && shortPeeringName(peering, translate),
    circuit.sTag !== undefined && translate('circuit.sTag', { tag: circuit.sTag }),
    ifKnown(peering.vlanId, (vlan) => translate(tagWord(pair), { vlan })),
  );
  return { text: facts.join(' · '), role: 'small', maxLines: 4, tone: vpns ? 'neutral' : peeringTone(peering) };
}

function portFacts(port: DirectPort, { ports, circuits }: Pair, translate: Translate): string[] {
  const isFramed = framesOf(circuits[0], translate).frames !== undefined;
  return stated(
    port.interface,
    !isFramed && port.facility,
    ifKnown(port.rackId, (rack) => translate('ports.rack', { rack })),
    ifKnown(port.patchPanelId, (panel) => translate('ports.panel', { panel })),
    (port.macsec ?? (ports?.links.every((each) => each.macsec === undefined) && ports.macsec)) &&
      translate('ports.macsec'),
    port.carrier === undefined && port.medium,
  );
}
