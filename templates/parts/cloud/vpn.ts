import type { Circuit, Site, Vpn } from '../../../src/model/network.ts';
import type { Wire, Zone } from '../../../src/scene/scene.ts';
import { exitOf } from '../circuit/exits.ts';
import { peeringName } from '../circuit/peering.ts';
import { vpnStart } from '../customer/routers.ts';
import { hasMembers } from '../customer/starts.ts';
import { type Drawing, hubOf, networkName, siteOf } from '../drawing.ts';
import type { Gap, Seen } from '../frame/gaps.ts';
import { ids, type Part } from '../part.ts';
import { edgeId } from '../provider/edges.ts';
import { type IpsecWay, ipsecWay, passageKey, vpnEndsTold } from './vpn-way.ts';

const INTERNET = 'internet';

/** Site-to-site VPNs: over the Internet, or on from a circuit's links to the VPN gateway. */
export function vpnParts(drawing: Drawing): Part {
  const { network, translate } = drawing;
  const wires = new Map<string, Wire>();
  // What several VPNs over one circuit have in common is one wire.
  for (const wire of network.vpn.flatMap((vpn) => wiresOf(drawing, vpn)))
    if (!wires.has(wire.id)) wires.set(wire.id, wire);
  const name = translate('zone.internet');
  const zone: Zone = {
    id: INTERNET,
    kind: 'internet',
    tone: 'neutral',
    lanes: ['cages', 'circuits'],
    tooltip: name,
    lines: [{ text: name, role: 'zone' }],
  };
  const isOver = [...wires.values()].some((wire) => wire.passes?.includes(INTERNET));
  return { wires: [...wires.values()], zones: isOver ? [zone] : [] };
}

function wiresOf(drawing: Drawing, vpn: Vpn): Wire[] {
  const site = siteOf(drawing, vpn.site);
  if (!site) return [];
  const way = ipsecWay(drawing, vpn);
  return way ? overCircuit(drawing, vpn, way) : [overInternet(drawing, vpn, site)];
}

function lookOf({ status, count }: Vpn) {
  return { kind: 'vpn', tone: 'neutral', status, ...(count === undefined ? {} : { count }) } as const;
}

function overInternet(drawing: Drawing, vpn: Vpn, site: Site): Wire {
  const { box, assumed } = vpnStart(site, vpn.router);
  const names = { site: site.name, network: networkName(drawing, vpn.at) };
  return {
    ...lookOf(vpn),
    id: `vpn:${vpn.id}`,
    assumed,
    from: { node: box },
    to: { node: ids.vpnGateway(vpn.at), row: vpn.id },
    passes: [INTERNET],
    ends: ['none', 'square'],
    weight: 'light',
    tooltip: drawing.translate('tip.vpn', names),
    references: { from: names.site, to: names.network },
  };
}

/** From the bar of a circuit to the ExpressRoute gateway and on to the VPN gateway, as far as they lead there. */
function overCircuit(drawing: Drawing, vpn: Vpn, way: IpsecWay): Wire[] {
  const { circuit, strand, peering, through, isCutOff } = way;
  const tooltip = drawing.translate('tip.vpn.over', {
    site: siteOf(drawing, vpn.site)?.name ?? vpn.site,
    network: networkName(drawing, vpn.at),
    circuit: circuit.name,
    peering: peeringName(peering, drawing.translate),
  });
  const base = { ...lookOf(vpn), tooltip };
  const before = circuit.bgp === 'provider' ? beforeEdge(drawing, vpn, circuit, base) : [];
  if (isCutOff) return before;
  const exit = exitOf(drawing, circuit, strand);
  const references = { from: circuit.name, to: networkName(drawing, through ?? vpn.at) };
  if (through === undefined) {
    const to = { node: ids.vpnGateway(vpn.at), row: vpn.id };
    return [...before, { ...base, ...exit, id: `vpn:${vpn.id}`, to, ends: ENDS, references }];
  }
  // All IPsec that comes in through a gateway goes on to the VPN gateway as one; to another hub as the hubs are joined.
  const gateway = ids.gateway(through);
  const passage = { node: gateway, row: passageKey(way) };
  const [from, to] = through === vpn.at ? [gateway, ids.vpnGateway(vpn.at)] : [ids.hub(through), ids.hub(vpn.at)];
  return [
    ...before,
    { ...base, ...exit, id: `ipsec:${circuit.id}/${strand}/in`, to: passage, ends: ['none', 'none'], references },
    { ...base, id: `ipsec:${vpn.at}/through`, from: { node: from }, to: { node: to }, ends: ENDS },
  ];
}

/** A VPN ends at an Azure resource. */
const ENDS = ['none', 'square'] as const;

/** Where the provider's edge speaks BGP, IPsec still starts at the customer's router: over the provider's network. */
function beforeEdge(
  drawing: Drawing,
  vpn: Vpn,
  circuit: Circuit,
  look: Pick<Wire, 'kind' | 'tone' | 'status' | 'tooltip'>,
): Wire[] {
  const site = siteOf(drawing, vpn.site);
  if (!site) return [];
  const { box, assumed } = vpnStart(site, vpn.router);
  const base = { ...look, ends: ['none', 'none'] as const };
  const start = { from: { node: box }, assumed };
  const hub = hubOf(drawing, circuit);
  const edges = [...new Set(circuit.links.map((link) => edgeId(drawing.network, circuit, link)))];
  if (!hub || !hasMembers(drawing, circuit))
    return edges.map((edge, index) => ({
      ...base,
      ...start,
      id: `vpn:${vpn.id}/edge-${index + 1}`,
      to: { node: edge },
      via: hub ? [hub.id] : [],
      passes: drawing.places.passed(circuit),
    }));
  return [
    { ...base, ...start, id: `vpn:${vpn.id}/wan`, to: { node: hub.id } },
    ...edges.map((edge, index) => ({
      ...base,
      id: `ipsec:${circuit.id}/edge-${index + 1}`,
      from: { node: hub.id },
      to: { node: edge },
    })),
  ];
}

/** What is assumed of where VPNs start and end. */
export function vpnGaps({ drawing }: Seen): Gap[] {
  return drawing ? [...startsAssumed(drawing), ...endsAssumed(drawing)] : [];
}

function startsAssumed(drawing: Drawing): Gap[] {
  const { network, translate } = drawing;
  const assumed = network.vpn.flatMap((vpn) => {
    const site = siteOf(drawing, vpn.site);
    const isInTube = ipsecWay(drawing, vpn)?.circuit.bgp === 'customer';
    return site && !isInTube && vpnStart(site, vpn.router).assumed ? [site] : [];
  });
  return [...new Set(assumed)].map((site): Gap => {
    const { box } = vpnStart(site, undefined);
    const router = site.routers.find((each) => ids.router(each.id) === box)?.name ?? '';
    return { of: 'sites', names: [site.name], fact: translate('assumed.vpn-start', { router }) };
  });
}

function endsAssumed(drawing: Drawing): Gap[] {
  return vpnEndsTold(drawing).map(
    ({ at, to }): Gap => ({
      of: 'networks',
      names: [networkName(drawing, to)],
      fact: drawing.translate('assumed.remoteGateway', { owner: networkName(drawing, at) }),
    }),
  );
}
