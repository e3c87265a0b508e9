import { deviceOf } from '../../../src/analysis/ids.ts';
import type { Circuit, Link, Network } from '../../../src/model/network.ts';
import type { Block, Box, TextLine } from '../../../src/scene/scene.ts';
import { peeringTone, subnetsOf } from '../circuit/peering.ts';
import { type Drawing, providerOf } from '../drawing.ts';
import { ifKnown, line, sharedStatus } from '../lines.ts';
import { ids } from '../part.ts';
import { circuitsOn } from '../places/devices.ts';

/** The device of a link that other links pass too: it is one box, which can't stand on one of them. */
export function sharedDevice(network: Network, circuit: Circuit, link: Link): string | undefined {
  const device = deviceOf(circuit, link);
  return device !== undefined && circuitsOn(network, device).length > 1 ? device : undefined;
}

/** The box of the provider's edge towards Microsoft on a link. */
export function edgeId(network: Network, circuit: Circuit, link: Link): string {
  const device = sharedDevice(network, circuit, link);
  return device === undefined ? ids.edge(circuit.id, link.role) : ids.device(device);
}

/** The provider's edges that stand in the card of their circuit. */
export function edgesInCard(drawing: Drawing, circuit: Circuit): Box[] {
  return circuit.links.flatMap((link, index): Box[] =>
    sharedDevice(drawing.network, circuit, link) !== undefined
      ? []
      : [{ ...edgeBox(drawing, circuit, link, index), cell: { column: 0, link: index } }],
  );
}

/** The provider's edges that several links share: one box for each device, beside the circuits' cards. */
export function sharedEdges(drawing: Drawing): Block[] {
  const { network, places, passageOf } = drawing;
  const found = new Map<string, Block>();
  for (const circuit of network.circuits.filter((each) => passageOf(each))) {
    circuit.links.forEach((link, index) => {
      const device = sharedDevice(network, circuit, link);
      if (device === undefined || found.has(device)) return;
      found.set(device, {
        box: { ...edgeBox(drawing, circuit, link, index), status: sharedStatus(circuitsOn(network, device)) },
        lane: 'ports',
        zone: places.location(circuit),
        band: places.band(circuit),
      });
    });
  }
  return [...found.values()];
}

/** The provider's device towards Microsoft: a switch that BGP passes, or the router that speaks it. */
function edgeBox(drawing: Drawing, circuit: Circuit, link: Link, index: number): Box {
  const { network, translate } = drawing;
  const provider = providerOf(network, circuit);
  const kind = circuit.layer === 3 ? 'router' : 'switch';
  const word = translate(`edge.${kind}`);
  // Devices without names are told apart by their number.
  const name = link.edge?.name ?? translate('numbered', { name: word, number: index + 1 });
  const asn = providerASN(network, circuit);
  return {
    id: edgeId(network, circuit, link),
    kind: 'edge',
    tone: 'provider',
    dense: true,
    icon: kind,
    status: circuit.status,
    ...(link.edge?.assumed ? { assumed: true } : {}),
    tooltip: translate('tip.edge', { role: translate(`link.${link.role}`), circuit: circuit.name }),
    lines: [
      ...line(name, 'tag'),
      ...line(link.edge && word, 'small', { tone: 'provider' }),
      ...line(provider?.name, 'small', { tone: 'provider' }),
      ...line(circuit.bgp === 'provider' && ifKnown(asn, (each) => translate('as', { asn: each })), 'small', {
        tone: 'provider',
      }),
      ...(drawing.full && circuit.bgp === 'provider' ? addressLines(circuit, link, 'customer') : []),
    ],
  };
}

/** The AS number with which the provider's router speaks BGP with Microsoft. */
export function providerASN(network: Network, circuit: Circuit): string | number | undefined {
  const asns = [...new Set(circuit.peerings.flatMap(({ peerASN }) => peerASN ?? []))];
  return circuit.bgp === 'provider' && asns.length > 0 ? asns.join(', ') : providerOf(network, circuit)?.asn;
}

/** The address at one end of a link, for each peering: the customer's side is the provider's router where that speaks BGP. */
export function addressLines(circuit: Circuit, link: Link, end: 'customer' | 'microsoft', name?: string): TextLine[] {
  return circuit.peerings.flatMap((peering) =>
    subnetsOf(peering, link.role).flatMap((subnet) =>
      line([subnet[end], name], 'small', { tone: peeringTone(peering) }),
    ),
  );
}
