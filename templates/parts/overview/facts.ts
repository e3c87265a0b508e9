import { listOf, type Translate } from '../../../src/locale/index.ts';
import type { Circuit, Network } from '../../../src/model/network.ts';
import type { TextLine } from '../../../src/scene/scene.ts';
import type { Detail } from '../../../src/template.ts';
import { peeringName } from '../circuit/peering.ts';

/** What a panel says in words: nothing at the overview, who speaks BGP and what is reached at the logical level, and more at the full one. */
export function factsOf(
  network: Network,
  circuits: readonly Circuit[],
  detail: Detail,
  translate: Translate,
): TextLine[] {
  if (detail === 'overview') return [];
  return circuits.flatMap((circuit) => circuitLines(network, circuit, detail === 'full', translate));
}

function circuitLines(network: Network, circuit: Circuit, full: boolean, translate: Translate): TextLine[] {
  const networks = [...network.virtualNetworks, ...network.virtualHubs];
  const lines = [
    translate(circuit.bgp === 'provider' ? 'overview.bgp.provider' : 'overview.bgp.customer'),
    ...circuit.peerings
      .filter((peering) => peering.type !== undefined)
      .map((peering) => {
        const reached =
          peering.type === 'AzurePrivatePeering'
            ? circuit.connections.map(({ to }) => networks.find((each) => each.id === to)?.name ?? to)
            : peering.services;
        const facts = full
          ? [
              ...(peering.vlanId === undefined ? [] : [translate('peering.vlan', { vlan: peering.vlanId })]),
              ...(peering.peerASN === undefined ? [] : [translate('peering.asns', { asn: peering.peerASN })]),
              ...[peering.primaryPeerAddressPrefix, peering.secondaryPeerAddressPrefix].flatMap(
                (prefix) => prefix ?? [],
              ),
            ]
          : [];
        return [
          peeringName(peering, translate),
          ...facts,
          ...(reached.length > 0 ? [listOf(translate, reached)] : []),
        ].join(' · ');
      }),
  ];
  return [
    { text: circuit.name, role: 'tag', maxLines: 2 },
    ...lines.map((text): TextLine => ({ text, role: 'small', maxLines: 4 })),
  ];
}
