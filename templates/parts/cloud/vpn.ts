import type { Vpn } from '../../../src/model/network.ts';
import type { Wire, Zone } from '../../../src/scene/scene.ts';
import { exitOf } from '../circuit/exits.ts';
import { peeringName } from '../circuit/peering.ts';
import { vpnStart } from '../customer/routers.ts';
import { hasMembers } from '../customer/starts.ts';
import { type Drawing, hubOf, networkName, siteOf } from '../drawing.ts';
import { ids, type Part } from '../part.ts';
import { edgeId } from '../provider/edges.ts';
import { ipsecWay } from './vpn-way.ts';

const INTERNET = 'internet';

/** Site-to-site VPNs: over the Internet, or on from a circuit's links to the VPN gateway. */
export function vpnParts(drawing: Drawing): Part {
  const { network, translate } = drawing;
  const wires = network.vpn.flatMap((vpn) => wiresOf(drawing, vpn));
  const zone: Zone = {
    id: INTERNET,
    kind: 'internet',
    tone: 'neutral',
    lanes: ['cages', 'circuits'],
    tooltip: translate('zone.internet'),
    lines: [{ text: translate('zone.internet'), role: 'zone' }],
  };
  return { wires, zones: wires.some((wire) => wire.passes?.includes(INTERNET)) ? [zone] : [] };
}

function wiresOf(drawing: Drawing, vpn: Vpn): Wire[] {
  const { network, translate } = drawing;
  const site = siteOf(drawing, vpn.site);
  const hasTarget = [...network.virtualNetworks, ...network.virtualHubs].some((each) => each.id === vpn.to);
  if (!site || !hasTarget) return [];
  const look = {
    kind: 'vpn',
    tone: 'neutral',
    status: vpn.status,
    ...(vpn.count === undefined ? {} : { count: vpn.count }),
  } as const;
  const names = { site: site.name, network: networkName(drawing, vpn.to) };
  const end = { node: ids.vpnGateway(vpn.to), row: vpn.id };
  if (vpn.over) return overCircuit(drawing, vpn, look);
  const { box, assumed } = vpnStart(site, vpn.router);
  return [
    {
      ...look,
      id: `vpn:${vpn.id}`,
      assumed,
      from: { node: box },
      to: end,
      passes: [INTERNET],
      ends: ['none', 'square'],
      weight: 'light',
      tooltip: translate('tip.vpn', names),
      references: { from: names.site, to: names.network },
    },
  ];
}

/** From the bar of a circuit to the ExpressRoute gateway and on to the VPN gateway, as far as they lead there. */
function overCircuit(drawing: Drawing, vpn: Vpn, look: Pick<Wire, 'kind' | 'tone' | 'status' | 'count'>): Wire[] {
  const { network, translate } = drawing;
  const way = ipsecWay(drawing, vpn);
  if (!way) return [];
  const { circuit, strand, through, isCutOff } = way;
  const site = siteOf(drawing, vpn.site);
  const tooltip = translate('tip.vpn.over', {
    site: site?.name ?? vpn.site,
    network: networkName(drawing, vpn.to),
    circuit: circuit.name,
    peering: peeringName(circuit.peerings.find((each) => strand.startsWith(each.id)) ?? {}, translate),
  });
  const base = { ...look, tooltip };
  const end = { node: ids.vpnGateway(vpn.to), row: vpn.id };
  const exit = exitOf(drawing, circuit, strand);
  const references = { from: circuit.name, to: networkName(drawing, through ?? vpn.to) };
  const fromBar: Wire[] = isCutOff
    ? []
    : through === undefined
      ? [{ ...base, ...exit, id: `vpn:${vpn.id}`, to: end, ends: ['none', 'square'], references }]
      : [
          {
            ...base,
            ...exit,
            id: `vpn:${vpn.id}/expressroute`,
            to: { node: ids.gateway(through), row: `vpn ${vpn.id}` },
            ends: ['none', 'none'],
            references,
          },
          { ...base, id: `vpn:${vpn.id}`, from: { node: ids.gateway(through) }, to: end, ends: ['none', 'square'] },
        ];
  if (!site || circuit.bgp === 'customer' || network.circuits.length === 0) return fromBar;
  return [...beforeEdge(drawing, vpn, base), ...fromBar];
}

/** Where the provider's edge speaks BGP, IPsec still starts at the customer's router: over the provider's network. */
function beforeEdge(drawing: Drawing, vpn: Vpn, base: Pick<Wire, 'kind' | 'tone' | 'status' | 'tooltip'>): Wire[] {
  const { network, places } = drawing;
  const way = ipsecWay(drawing, vpn);
  const site = siteOf(drawing, vpn.site);
  if (!way || !site) return [];
  const { circuit } = way;
  const { box: start, assumed } = vpnStart(site, vpn.router);
  const hub = hubOf(drawing, circuit);
  const edges = [...new Set(circuit.links.map((link) => edgeId(network, circuit, link)))];
  const ends = { ends: ['none', 'none'] as const };
  if (!hub || !hasMembers(drawing, circuit))
    return edges.map((edge, index) => ({
      ...base,
      ...ends,
      id: `vpn:${vpn.id}/edge-${index + 1}`,
      assumed,
      from: { node: start },
      to: { node: edge },
      via: hub ? [hub.id] : [],
      passes: places.passed(circuit),
    }));
  return [
    { ...base, ...ends, id: `vpn:${vpn.id}/wan`, assumed, from: { node: start }, to: { node: hub.id } },
    ...edges.map((edge, index) => ({
      ...base,
      ...ends,
      id: `vpn:${vpn.id}/edge-${index + 1}`,
      from: { node: hub.id },
      to: { node: edge },
    })),
  ];
}

/** What is assumed of where VPNs start, each as a sentence. */
export function vpnStartsAssumed(drawing: Drawing): string[] {
  const { network, translate } = drawing;
  const sites = network.vpn.flatMap((vpn) => {
    const site = siteOf(drawing, vpn.site);
    return site && !vpn.over && vpnStart(site, vpn.router).assumed ? [site] : [];
  });
  return [...new Set(sites)].map((site) => {
    const { box } = vpnStart(site, undefined);
    const router = site.routers.find((each) => ids.router(each.id) === box)?.name ?? '';
    return translate('assumed.vpn-start', { site: site.name, router });
  });
}
