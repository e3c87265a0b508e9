import type { Circuit, Peering, Site, Vpn } from '../model/network.ts';
import { remoteGateway } from '../model/remote-gateway.ts';
import type { Onward } from './cloud.ts';
import { carrying, type Stage, siteStage } from './entries.ts';
import type { Based, Found } from './found.ts';
import { ids, routersOf } from './ids.ts';
import type { Known } from './known.ts';

/**
 * A site-to-site VPN of a site, or of one that it reaches: over the Internet, or over a peering. IPsec over private
 * peering comes in through an ExpressRoute gateway, over Microsoft peering it leads to the VPN gateway's public address
 * (expressroute-about-encryption, 03/15/2023).
 */
export function vpnWays(
  known: Known,
  start: Site,
  vpn: Vpn,
  onward: readonly Onward[],
  overCircuit: (peering: Peering) => Based[],
): Found[] {
  const { network, pieces } = known;
  const circuit = network.circuits.find((each) => each.id === vpn.over?.circuit);
  const peering = circuit?.peerings.find((each) => each.type === vpn.over?.peering) ?? circuit?.peerings[0];
  // IPsec over private peering, and over one whose type is open, has no line of its own: it runs in the circuit's links and
  // on as one with the others.
  const line = vpn.over && peering?.type !== 'MicrosoftPeering' ? [] : [ids.vpn(vpn.id)];
  const gateway: Stage = [
    pieces.piece(`vpn ${vpn.id}`, () => [...line, ids.vpnGateway(vpn.at)], carrying(vpn.bandwidthMbps)),
  ];
  const routers = routersOf(start);
  const router = vpn.router === undefined ? routers[routers.length - 1] : ids.router(vpn.router);
  const finish = ({ legs, stages }: Based, circuits: readonly string[], more: readonly Stage[]) =>
    onward.map(
      (each): Found => ({
        kind: 'vpn',
        to: each.to,
        vpn: vpn.id,
        circuits,
        legs,
        path: each.path,
        stages: [...stages, ...more, gateway, ...each.stages],
      }),
    );
  if (!vpn.over) {
    return finish(
      { legs: [], stages: [siteStage(known, start.id)] },
      [],
      [[pieces.piece(`internet ${vpn.id}`, () => [router, ids.internet])]],
    );
  }
  if (!circuit || !peering) return [];
  const through = peering.type === 'MicrosoftPeering' ? [] : throughGateway(known, circuit, vpn.at);
  if (!through) return [];
  const tie: Stage = [pieces.piece(`ipsec ${vpn.id}`, () => [vpn.router === undefined ? undefined : router])];
  return overCircuit(peering).flatMap((each) => finish(each, [circuit.id], [tie, ...through]));
}

/** The ExpressRoute gateway that IPsec comes in through: the network's own, or that of one that it is joined to. */
function throughGateway({ network, pieces }: Known, circuit: Circuit, id: string): Stage[] | undefined {
  const all = [...network.virtualNetworks, ...network.virtualHubs];
  const own = network.virtualNetworks.find((each) => each.id === id);
  const near = [
    id,
    ...(own ? [remoteGateway(network, own)] : []),
    ...network.virtualHubs
      .filter((hub) => hub.virtualNetworks.includes(id) || hub.hubs.includes(id))
      .map((hub) => hub.id),
  ];
  const candidates = all.filter((each) => each.gateway && near.includes(each.id)).map((each) => each.id);
  const through = candidates.find((each) => circuit.connections.some(({ to }) => to === each));
  if (through === undefined) return undefined;
  const connections = circuit.connections.filter(({ to }) => to === through);
  return [
    connections.map((each) => pieces.piece(`connection ${each.id}`, () => [ids.connection(each.id)])),
    [pieces.piece(`gateway ${through}`, () => [ids.gateway(through)])],
  ];
}
