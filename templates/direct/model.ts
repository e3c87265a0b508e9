import type { ConnectivityModel } from '../parts/drawing.ts';
import { ids } from '../parts/part.ts';
import { directCards, portCarriers } from './drawn.ts';

/**
 * ExpressRoute Direct: no provider stands between. The customer's routers lead to a pair of ports on two of Microsoft's
 * routers, over dark fibre, a carrier or a cross-connect as the file says it. The pair is drawn once, with a line in
 * its tubes for each circuit's peering; the circuits stand behind it. The customer manages every layer, BGP too
 * (expressroute-erdirect-about, 03/02/2026).
 */
export const directModel: ConnectivityModel = {
  model: 'direct',
  subtitle: (_, translate) => translate('subtitle.direct'),
  carriers: portCarriers,
  cards: directCards,
  tellsAddresses: true,
  exit: (circuit, strand) => ({ from: { node: ids.peering(circuit.id, strand) } }),
};
