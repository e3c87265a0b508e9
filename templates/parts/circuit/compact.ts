import { bandwidth } from '../../../src/locale/index.ts';
import type { Circuit, Link } from '../../../src/model/network.ts';
import type { Block, Box, Table } from '../../../src/scene/scene.ts';
import { type Drawing, providerOf } from '../drawing.ts';
import { ifKnown, line, stated } from '../lines.ts';
import { ids } from '../part.ts';
import { providerASN, sharedDevice } from '../provider/edges.ts';
import { circuitFacts, circuitHead } from './head.ts';
import { shortPeeringName } from './peering.ts';

/**
 * A circuit as a compact row: the routers of each end as a pair, the two links as thin lines close together, the primary
 * first (`compactWires`), and the facts in one card. A row that stands for several circuits has a table of them.
 */
export function compactBlocks(drawing: Drawing, circuit: Circuit): Block[] {
  const { network, places } = drawing;
  const place = { zone: places.location(circuit), band: places.band(circuit) };
  const own = circuit.links.filter((link) => sharedDevice(network, circuit, link) === undefined);
  return [
    ...(own.length > 0 ? [{ ...place, lane: 'ports', box: edgePair(drawing, circuit, own) }] : []),
    { ...place, lane: 'edges', box: mseePair(drawing, circuit) },
    { ...place, lane: 'circuits', box: factsCard(drawing, circuit) },
  ];
}

/** The provider's edges towards Microsoft that no other circuit passes, as one box. */
function edgePair(drawing: Drawing, circuit: Circuit, links: readonly Link[]): Box {
  const { network, translate } = drawing;
  const names = links.flatMap((link) => link.edge?.name ?? []);
  const title = names.length > 0 ? names.join(translate('list.comma')) : translate('edge.pair');
  const asn = circuit.bgp === 'provider' ? providerASN(network, circuit) : undefined;
  return {
    id: ids.edge(circuit.id, 'pair'),
    kind: 'edge',
    tone: 'provider',
    dense: true,
    centred: true,
    status: circuit.status,
    ...(links.some((link) => link.edge?.assumed) ? { assumed: true } : {}),
    tooltip: translate('tip.edge', { role: translate('links.both'), circuit: circuit.name }),
    lines: line(
      [providerOf(network, circuit)?.name, title, ifKnown(asn, (each) => translate('as', { asn: each }))],
      'tag',
      {
        tone: 'provider',
      },
    ),
  };
}

/** Microsoft's two edge routers of a circuit. */
function mseePair({ translate }: Drawing, circuit: Circuit): Box {
  const facilities = new Set(circuit.links.flatMap(({ facility }) => facility ?? []));
  return {
    id: ids.msee(circuit.id, 'pair'),
    kind: 'msee',
    tone: 'microsoft',
    dense: true,
    centred: true,
    status: circuit.status,
    tooltip: translate('tip.msee', { role: translate('links.both'), circuit: circuit.name }),
    lines: [{ text: translate('pair', { name: translate('msee') }), role: 'tag' }, ...line([...facilities], 'small')],
  };
}

/** What is told of the circuit and its peerings; of a row that stands for several, a table of them. */
function factsCard(drawing: Drawing, circuit: Circuit): Box {
  const { places, translate } = drawing;
  const { lines: _, icon: __, ...head } = circuitHead(drawing, circuit);
  const { members, bandwidthMbps, ...rest } = circuit;
  const more = [
    ...places.circuitLines(circuit),
    ...line(circuit.status !== 'existing' && translate(`status.${circuit.status}`), 'tag'),
  ];
  if (members)
    return {
      ...head,
      dense: true,
      centred: true,
      lines: [...line(circuit.name, 'tag'), ...more],
      table: membersTable(members, drawing),
    };
  return {
    ...head,
    dense: true,
    centred: true,
    lines: [
      ...line([circuit.name, ifKnown(bandwidthMbps, (mbps) => bandwidth(mbps, translate))], 'tag'),
      ...line([...circuitFacts(rest, translate), ...tags(circuit, drawing)], 'small'),
      ...more,
    ],
  };
}

/** The VLANs of a circuit, with their peering where it has several. */
function tags({ peerings }: Circuit, { translate }: Drawing): string[] {
  return peerings.flatMap(({ vlanId, ...peering }) =>
    vlanId === undefined
      ? []
      : stated(
          peerings.length > 1 && shortPeeringName(peering, translate),
          translate('peering.vlan', { vlan: vlanId }),
        ).join(' '),
  );
}

/** The circuits that share a row, each by its name, with its facts. */
function membersTable(members: readonly Circuit[], drawing: Drawing): Table {
  return {
    heads: ['', ''],
    rows: members.map((each) => [
      each.name,
      stated(...circuitFacts(each, drawing.translate), ...tags(each, drawing)).join(' · '),
    ]),
  };
}
