import { circuitCards } from '../parts/circuit/cards.ts';
import { barExit } from '../parts/circuit/exits.ts';
import { type ConnectivityModel, providerOf } from '../parts/drawing.ts';
import { ifKnown, line } from '../parts/lines.ts';
import { accessCarriers } from '../parts/provider/carriers.ts';

/**
 * Point-to-point Ethernet: each site has links of its own through the provider's network, which stand in no box of it
 * before the provider's edge in the peering location. On Layer 2 they pass that edge as well, up to the customer's
 * routers, which speak BGP with Microsoft; with managed Layer 3 the edge does
 * (expressroute-troubleshooting-expressroute-overview, 10/31/2019).
 */
export const pointToPointModel: ConnectivityModel = {
  model: 'point-to-point',
  subtitle: (circuits, translate) =>
    translate(
      circuits.length > 0 && circuits.every((circuit) => circuit.bgp === 'provider')
        ? 'subtitle.point-to-point.provider'
        : 'subtitle.point-to-point.customer',
      { circuit: translate(circuits.length === 1 ? 'subtitle.one' : 'subtitle.each') },
    ),
  passage: ({ network, full, translate }, circuit) => ({
    zone: [
      {
        text:
          circuit.layer === 3
            ? translate('layer.managed')
            : translate('zone.provider.ethernet', { layer: circuit.layer ?? 2 }),
        role: 'small',
      },
      ...line(full && ifKnown(providerOf(network, circuit)?.asn, (asn) => translate('as', { asn })), 'small', {
        tone: 'provider',
      }),
    ],
    access: { kind: 'access', tooltip: 'tip.ethernet' },
  }),
  carriers: accessCarriers,
  cards: circuitCards,
  exit: barExit,
};
