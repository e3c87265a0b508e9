import type { Circuit } from '../../src/model/network.ts';
import type { Block, Box, Table } from '../../src/scene/scene.ts';
import { leadingOn } from '../parts/circuit/exits.ts';
import { circuitHead } from '../parts/circuit/head.ts';
import { peeringLines, peeringName, subnetsOf } from '../parts/circuit/peering.ts';
import { strandsOf } from '../parts/circuit/strands.ts';
import type { Drawing } from '../parts/drawing.ts';
import { line } from '../parts/lines.ts';
import { ids, type Part } from '../parts/part.ts';
import { pairWires } from './links.ts';
import { type Pair, pairsOf, tagWord } from './pairs.ts';
import { portCard } from './ports.ts';

/** Each port pair once, with its circuits behind it. */
export function directCards(drawing: Drawing, circuits: readonly Circuit[]): Part {
  const pairs = pairsOf(drawing.network, circuits);
  return {
    blocks: pairs.flatMap((pair) => blocksOf(drawing, pair)),
    wires: pairs.flatMap((pair) => pairWires(drawing, pair)),
  };
}

function blocksOf(drawing: Drawing, pair: Pair): Block[] {
  const [first] = pair.circuits;
  return [
    {
      box: portCard(drawing, pair),
      lane: 'provider',
      zone: drawing.places.location(first),
      band: drawing.places.band(first),
    },
    ...pair.circuits.map((circuit) => ({
      box: circuitCard(drawing, pair, circuit),
      lane: 'circuits',
      zone: drawing.places.location(circuit),
      band: drawing.places.band(circuit),
    })),
  ];
}

/** A circuit on a port pair: no links of its own, but what runs in those of the pair. */
function circuitCard(drawing: Drawing, pair: Pair, circuit: Circuit): Box {
  const { network, full, translate } = drawing;
  const leading = new Set(leadingOn(drawing, circuit).map(({ id }) => id));
  return {
    ...circuitHead(drawing, circuit),
    children: strandsOf(network, circuit).map(
      ({ id, tone, peering, vpns }): Box => ({
        id: ids.peering(circuit.id, id),
        kind: 'peering',
        tone,
        dense: true,
        status: circuit.status,
        assumed: peering.assumed && !vpns,
        joins: leading.has(id) && !vpns,
        tooltip: translate('tip.peering', { peering: peeringName(peering, translate), circuit: circuit.name }),
        lines: vpns
          ? line(translate('vpn.ipsec', { peering: peeringName(peering, translate) }), 'tag')
          : peeringLines(peering, full, translate, tagWord(pair)),
        ...(full && !vpns ? addressTable(drawing, circuit, id) : {}),
      }),
    ),
  };
}

/** The addresses of both ends of each link. */
function addressTable({ translate }: Drawing, circuit: Circuit, id: string): { table?: Table } {
  const peering = circuit.peerings.find((each) => each.id === id);
  const rows = circuit.links.flatMap(({ role }) =>
    peering
      ? subnetsOf(peering, role).map(({ customer, microsoft, length }) => [
          translate(`link.${role}`),
          customer,
          microsoft,
          length,
        ])
      : [],
  );
  if (rows.length === 0) return {};
  return { table: { heads: ['', translate('table.customer'), translate('microsoft'), ''], rows } };
}
