import { standingBy } from '../../../src/analysis/backup-vpns.ts';
import { bandwidth, few } from '../../../src/locale/index.ts';
import type {
  Circuit,
  Network,
  Router,
  VirtualHub,
  VirtualNetwork,
  Vpn,
  VpnGateway,
} from '../../../src/model/network.ts';
import type { Box, Row } from '../../../src/scene/scene.ts';
import { shortPeeringName } from '../circuit/peering.ts';
import { type Drawing, networkName, siteOf } from '../drawing.ts';
import { type Gap, gapOf, type Seen } from '../frame/gaps.ts';
import { type Fact, ifKnown, line, stated, statusWord } from '../lines.ts';
import { ids } from '../part.ts';
import { ipsecWay } from './vpn-way.ts';

/** A VPN gateway has a row for each VPN that ends in it, which says whether it is in service or only stands by. */
export function vpnGatewayBox(drawing: Drawing, owner: VirtualNetwork | VirtualHub, gateway: VpnGateway): Box {
  const { network, translate } = drawing;
  const standsBy = standingBy(network);
  const title = stated(
    stated(translate('gateway.vpn'), gateway.name).join(' '),
    gateway.sku,
    ifKnown(gateway.scaleUnits, (units) => translate('gateway.units', { units })),
    ifKnown(gateway.asn, (asn) => translate('as', { asn })),
  );
  return {
    id: ids.vpnGateway(owner.id),
    kind: 'gateway',
    tone: 'microsoft',
    dense: true,
    assumed: gateway.assumed,
    status: owner.status,
    tooltip: translate('tip.gateway.vpn', { network: owner.name }),
    lines: [...line(title.join(' · '), 'tag', { tone: 'microsoft' })],
    rows: network.vpn.filter((vpn) => vpn.at === owner.id).map((vpn) => vpnRow(drawing, vpn, gateway, standsBy)),
  };
}

function vpnRow(drawing: Drawing, vpn: Vpn, gateway: VpnGateway, standsBy: (vpn: Vpn) => readonly Circuit[]): Row {
  const { translate } = drawing;
  const { count, status, bandwidthMbps, to, at } = vpn;
  const site = startName(drawing, vpn);
  const asn = asnOf(drawing.network, vpn);
  const way = ipsecWay(drawing, vpn);
  return {
    key: vpn.id,
    name: translate(way ? 'vpn.ipsec.from' : 'vpn.from', { site }),
    status,
    value: stated(
      ifKnown(count, (each) => translate('vpn.count', { count: each })),
      way
        ? translate('vpn.over', { peering: shortPeeringName(way.peering, translate), circuit: way.circuit.name })
        : translate('vpn.over.internet'),
      statusWord(status, translate),
      serviceWord(drawing, vpn, standsBy),
      to !== at && translate('vpn.for', { network: networkName(drawing, to) }),
      ifKnown(bandwidthMbps, (mbps) => bandwidth(mbps, translate)),
      // The AS numbers of both ends say that they speak BGP.
      asn !== undefined && ifKnown(gateway.asn, (own) => translate('vpn.bgp', { asn, gateway: own })),
    ).join(' · '),
  };
}

/** The router that a VPN starts at, where it is stated, and its site. */
function startName(drawing: Drawing, vpn: Vpn): string {
  const { network, translate } = drawing;
  const site = siteOf(drawing, vpn.site)?.name ?? vpn.site;
  return stated(routerOf(network, vpn)?.name, site).join(translate('list.comma'));
}

/** Networks and hubs of whose VPNs isn't stated whether they use BGP: the AS number of one of the ends isn't. */
export function vpnBgpGaps(seen: Seen): Gap[] {
  const { stated, drawing } = seen;
  const withoutStart = new Set(stated.vpn.flatMap((vpn) => (asnOf(stated, vpn) === undefined ? [vpn.at] : [])));
  const withVpn = new Set(stated.vpn.map(({ at }) => at));
  const isOpen = ({ id, vpnGateway }: VirtualNetwork | VirtualHub) =>
    withoutStart.has(id) || (withVpn.has(id) && vpnGateway?.asn === undefined);
  return drawing
    ? [gapOf(seen, 'virtualNetworks', 'open.vpnBgp', isOpen), gapOf(seen, 'virtualHubs', 'open.vpnBgp', isOpen)]
    : [];
}

function routerOf({ sites }: Network, { site: id, router }: Vpn): Router | undefined {
  return sites.find((site) => site.id === id)?.routers.find((each) => each.id === router);
}

/** The AS number of the router that a VPN starts at: its own, or the customer's. */
function asnOf(network: Network, vpn: Vpn): number | undefined {
  const router = routerOf(network, vpn);
  return router?.asn ?? (router?.managedBy === 'customer' ? network.customer.asn : undefined);
}

/** Whether a VPN is in service, only stands by, or doesn't arrive. For a circuit that isn't there yet nothing can stand by. */
function serviceWord(drawing: Drawing, vpn: Vpn, standsBy: (vpn: Vpn) => readonly Circuit[]): Fact {
  const { translate } = drawing;
  if (ipsecWay(drawing, vpn)?.isCutOff) return translate('vpn.cutOff');
  const isLater = ({ status }: Circuit) => vpn.status === 'existing' && status === 'planned';
  const circuits = standsBy(vpn);
  const names = (all: readonly Circuit[]) => few(translate, [...new Set(all.map(({ name }) => name))]);
  const circuit = names(circuits.filter((each) => !isLater(each)));
  const later = names(circuits.filter(isLater));
  if (circuit === '' && later === '') return vpn.status === 'existing' && translate('vpn.inService');
  if (circuit === '') return translate('vpn.backup.later', { circuit: later });
  return later === '' ? translate('vpn.backup', { circuit }) : translate('vpn.backup.too', { circuit, later });
}
