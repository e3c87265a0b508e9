import { bandwidth, listOf } from '../../../src/locale/index.ts';
import type { VirtualHub, VirtualNetwork, Vpn, VpnGateway } from '../../../src/model/network.ts';
import type { Box, Row } from '../../../src/scene/scene.ts';
import { shortPeeringName } from '../circuit/peering.ts';
import { type Drawing, networkName, siteOf } from '../drawing.ts';
import { type Fact, ifKnown, line, stated, statusWord } from '../lines.ts';
import { ids } from '../part.ts';
import { ipsecWay } from './vpn-way.ts';

/** A VPN gateway has a row for each VPN that ends in it, which says whether it is in service or only stands by. */
export function vpnGatewayBox(drawing: Drawing, owner: VirtualNetwork | VirtualHub, gateway: VpnGateway): Box {
  const { network, translate } = drawing;
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
    rows: network.vpn.filter((vpn) => vpn.at === owner.id).map((vpn) => vpnRow(drawing, vpn, gateway)),
  };
}

function vpnRow(drawing: Drawing, vpn: Vpn, gateway: VpnGateway): Row {
  const { translate } = drawing;
  const { count, status, bandwidthMbps, to, at } = vpn;
  const site = startName(drawing, vpn, gateway);
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
      serviceWord(drawing, vpn),
      to !== at && translate('vpn.for', { network: networkName(drawing, to) }),
      ifKnown(bandwidthMbps, (mbps) => bandwidth(mbps, translate)),
    ).join(' · '),
  };
}

/** The router that a VPN starts at, where it is stated, and its site; its AS number where the gateway's is stated too. */
function startName(drawing: Drawing, { site: id, router: named }: Vpn, gateway: VpnGateway): string {
  const { network, full, translate } = drawing;
  const site = siteOf(drawing, id);
  const router = site?.routers.find((each) => each.id === named);
  const asn = router?.asn ?? (router?.managedBy === 'customer' ? network.customer.asn : undefined);
  return stated(
    router?.name,
    site?.name ?? id,
    full && gateway.asn !== undefined && ifKnown(asn, (each) => translate('as', { asn: each })),
  ).join(', ');
}

/** Whether a VPN is in service, only stands by, or doesn't arrive. For a circuit that isn't there yet nothing can stand by. */
function serviceWord(drawing: Drawing, vpn: Vpn): Fact {
  const { network, translate } = drawing;
  if (ipsecWay(drawing, vpn)?.isCutOff) return translate('vpn.cutOff');
  const backed = network.circuits.find((each) => each.id === vpn.backupFor);
  if (vpn.status === 'existing' && backed?.status === 'planned')
    return translate('vpn.backup.later', { circuit: backed.name });
  // With equal prefixes Azure takes any circuit before a VPN (use-s2s-vpn-as-backup-for-expressroute-privatepeering, 12/28/2023).
  const before = network.circuits.filter(({ connections }) => connections.some(({ to }) => to === vpn.to));
  const names = [...new Set([backed, ...before].flatMap((each) => each?.name ?? []))];
  if (backed) return translate('vpn.backup', { circuit: listOf(translate, names) });
  return vpn.status === 'existing' && translate('vpn.inService');
}
