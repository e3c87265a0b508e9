import type { Circuit } from '../../src/model/network.ts';
import { circuitCards } from '../parts/circuit/cards.ts';
import { barExit } from '../parts/circuit/exits.ts';
import { type ConnectivityModel, type Known, type Passage, providerOf } from '../parts/drawing.ts';
import { ifKnown, line } from '../parts/lines.ts';
import { ids } from '../parts/part.ts';
import { accessCarriers } from '../parts/provider/carriers.ts';

/**
 * Cloud exchange co-location: the customer's equipment stands in the building of an Ethernet exchange, and each link is
 * a virtual cross-connection through it. On Layer 2 the customer's routers speak BGP with Microsoft, with managed
 * Layer 3 the provider's (expressroute-connectivity-models, 08/27/2026). Sites elsewhere reach the equipment over the
 * customer's own WAN, or a carrier leads to the exchange.
 */
export const cloudExchangeModel: ConnectivityModel = {
  model: 'cloud-exchange',
  subtitle: (circuits, translate) =>
    translate(
      circuits.length > 0 && circuits.every((circuit) => circuit.bgp === 'provider')
        ? 'subtitle.cloud-exchange.provider'
        : 'subtitle.cloud-exchange.customer',
      { circuit: translate(circuits.length === 1 ? 'subtitle.one' : 'subtitle.each') },
    ),
  passage: exchangeOf,
  carriers: accessCarriers,
  cards: circuitCards,
  exit: barExit,
};

/** One exchange for each provider and metro, unless the file says that the provider's are one fabric. */
function exchangeOf({ network, full, translate }: Known, circuit: Circuit): Passage {
  const provider = providerOf(network, circuit);
  const exchanges = network.circuits.filter(
    (each) => each.model === circuit.model && each.provider === circuit.provider,
  );
  const isOnlyOne = new Set(exchanges.map((each) => each.exchange)).size === 1;
  return {
    zone: [],
    access: { kind: 'cross-connect', tooltip: 'tip.cross-connect' },
    hub: {
      id: ids.exchange(circuit.exchange),
      kind: 'exchange',
      members: false,
      tooltip: translate('tip.exchange'),
      lines: [
        ...line(translate('exchange.name'), 'name', { tone: 'provider' }),
        ...line([provider?.name, !isOnlyOne && circuit.peeringLocation], 'fact'),
        {
          text: circuit.layer === 3 ? translate('layer.managed') : translate('layer', { layer: circuit.layer ?? 2 }),
          role: 'fact',
        },
        ...line(full && ifKnown(provider?.asn, (asn) => translate('as', { asn })), 'small', { tone: 'provider' }),
      ],
    },
  };
}
