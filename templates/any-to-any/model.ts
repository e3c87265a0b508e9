import type { Translate } from '../../src/locale/index.ts';
import type { Circuit, Network } from '../../src/model/network.ts';
import type { TextLine } from '../../src/scene/scene.ts';
import { circuitCards } from '../parts/circuit/cards.ts';
import { barExit } from '../parts/circuit/exits.ts';
import type { ConnectivityModel, Known, Passage } from '../parts/drawing.ts';
import { line } from '../parts/lines.ts';
import { ids } from '../parts/part.ts';
import { accessCarriers } from '../parts/provider/carriers.ts';
import { providerASN } from '../parts/provider/edges.ts';

/**
 * Any-to-any (IPVPN): between a site and Microsoft's edge stands the provider's WAN, of which every site and Microsoft
 * are members. On Layer 3 the provider's edge speaks BGP with Microsoft and the links begin there; on Layer 2 the
 * customer's routers do, and the links run on through the WAN to them (expressroute-connectivity-models, 08/27/2026).
 */
export const anyToAnyModel: ConnectivityModel = {
  model: 'any-to-any',
  subtitle: (circuits, translate) =>
    translate(
      circuits.length > 0 && circuits.every((circuit) => circuit.bgp === 'customer')
        ? 'subtitle.any-to-any.customer'
        : 'subtitle.any-to-any.provider',
    ),
  passage: wanOf,
  carriers: accessCarriers,
  cards: circuitCards,
  exit: barExit,
};

function wanOf({ network, translate }: Known, circuit: Circuit): Passage {
  return {
    zone: [],
    access: { kind: 'access', tooltip: 'tip.ethernet' },
    hub: {
      id: ids.wan(circuit.provider),
      kind: 'wan',
      members: true,
      tooltip: translate('tip.wan'),
      lines: [
        // What it is built of the file doesn't say: an IPVPN, not MPLS.
        { text: translate(circuit.layer === 2 ? 'wan.name.plain' : 'wan.name'), role: 'name', tone: 'provider' },
        { text: translate('wan.kind'), role: 'fact' },
        { text: translate('layer', { layer: circuit.layer ?? 3 }), role: 'fact' },
        ...asnLines(network, circuit, translate),
      ],
    },
  };
}

/** The AS numbers of the customer's edge and the provider, where both are stated. */
function asnLines(network: Network, circuit: Circuit, translate: Translate): TextLine[] {
  const { asn: customer } = network.customer;
  const provider = providerASN(network, circuit);
  if (provider === undefined) return [];
  return line(
    customer === undefined || circuit.bgp === 'customer'
      ? translate('as', { asn: provider })
      : translate('wan.asns', { customer, provider }),
    'small',
    { tone: 'provider' },
  );
}
