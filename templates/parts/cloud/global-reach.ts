import { listOf } from '../../../src/locale/index.ts';
import type { Circuit, GlobalReach } from '../../../src/model/network.ts';
import type { Box, TextLine, Wire } from '../../../src/scene/scene.ts';
import { exitOf } from '../circuit/exits.ts';
import type { Drawing } from '../drawing.ts';
import { line, statusWord } from '../lines.ts';
import type { Part } from '../part.ts';

export { ownWanGaps } from './own-wan-gaps.ts';

/** Global Reach runs over Microsoft's network: a card there with a row for each pair of circuits, to which both lead. */
export function globalReachParts(drawing: Drawing, zone: string): Part {
  const { network, translate } = drawing;
  const pairs = network.globalReach;
  const name = translate('globalReach');
  return {
    blocks: [
      {
        lane: 'cloud',
        zone,
        box: {
          id: 'global-reach',
          kind: 'global-reach',
          tone: 'microsoft',
          tooltip: name,
          lines: [
            { text: name, role: 'name' },
            ...line(translate('globalReach.where'), 'fact'),
            ...sameAsLines(drawing, pairs),
          ],
          children: pairs.map((pair) => pairBox(drawing, pair)),
        },
      },
    ],
    wires: pairs.flatMap((pair) => pairWires(drawing, pair)),
  };
}

/**
 * Where both circuits of a pair have the same AS number at the customer's end, ordinary loop prevention of BGP drops the
 * other's routes, unless the routers allow their own number in the path.
 */
function sameAsLines(drawing: Drawing, pairs: readonly GlobalReach[]): TextLine[] {
  const asns = pairs.flatMap((pair) => {
    const [one, other] = circuitsOf(drawing, pair).map(
      ({ peerings }) => peerings.find(({ type }) => type === 'AzurePrivatePeering')?.peerASN,
    );
    return one !== undefined && one === other ? [one] : [];
  });
  return [...new Set(asns)].flatMap((asn) => line(drawing.translate('globalReach.sameAs', { asn }), 'small'));
}

function rowId({ id }: GlobalReach): string {
  return `global-reach:${id}`;
}

function circuitsOf({ network }: Drawing, { circuits }: GlobalReach): Circuit[] {
  return circuits.flatMap((id) => network.circuits.find((circuit) => circuit.id === id) ?? []);
}

function pairBox(drawing: Drawing, pair: GlobalReach): Box {
  const { translate } = drawing;
  const circuits = circuitsOf(drawing, pair);
  const [one = '', other = ''] = circuits.map((circuit) => circuit.name);
  const sites = circuits.map((circuit) =>
    listOf(
      translate,
      drawing.network.sites.filter((site) => circuit.sites.includes(site.id)).map((site) => site.name),
    ),
  );
  return {
    id: rowId(pair),
    kind: 'global-reach',
    tone: 'microsoft',
    dense: true,
    status: pair.status,
    tooltip: translate('tip.global-reach', { circuit: one, other }),
    lines: [
      ...line(translate('globalReach.pair', { one, other }), 'tag'),
      ...line([pair.addressPrefix, pair.ipv6AddressPrefix, statusWord(pair.status, translate)], 'small'),
      ...line(
        sites.length === 2 &&
          sites.every((each) => each !== '') &&
          sites[0] !== sites[1] &&
          translate('globalReach.sites', { one: sites[0] ?? '', other: sites[1] ?? '' }),
        'small',
      ),
    ],
  };
}

/** From the private peering of each of the two circuits to the pair's row. */
function pairWires(drawing: Drawing, pair: GlobalReach): Wire[] {
  const { translate } = drawing;
  const circuits = circuitsOf(drawing, pair);
  const [one = '', other = ''] = circuits.map((circuit) => circuit.name);
  return circuits.flatMap((circuit): Wire[] => {
    const peering = circuit.peerings.find((each) => each.type === 'AzurePrivatePeering');
    if (!peering) return [];
    return [
      {
        id: `global-reach:${pair.id}/${circuit.id}`,
        kind: 'global-reach',
        tone: 'microsoft',
        status: pair.status,
        ...exitOf(drawing, circuit, peering.id),
        to: { node: rowId(pair) },
        ends: ['none', 'square'],
        tooltip: translate('tip.global-reach', { circuit: one, other }),
        references: {
          from: circuit.name,
          to: translate('globalReach.with', { circuit: circuit.name === one ? other : one }),
        },
      },
    ];
  });
}
