import { Groups } from '../model/groups.ts';
import type { Network, VirtualHub } from '../model/network.ts';
import { rivalsOf } from '../model/resolve/rivals.ts';
import { hasMembers } from './access.ts';
import { servingOf } from './serving.ts';

/** Sites that reach each other without Azure, and the circuits by which they get into it; none for those that have a VPN alone. */
export interface SitesTogether {
  readonly sites: readonly string[];
  readonly circuits: readonly string[];
}

/** Sites that look joined, since their ways lead into one gateway or into gateways that are joined, but that Azure doesn't join. */
export interface Apart {
  /** What Azure carries no traffic between: circuits, or VPNs and circuits. */
  readonly between: 'circuits' | 'vpn';
  /** One where all are apart from one another, else pairs. */
  readonly groups: readonly (readonly SitesTogether[])[];
}

/**
 * A customer can't use ExpressRoute as a transit between its own networks: Global Reach joins two circuits, pairwise
 * (expressroute-routing, 03/12/2026; expressroute-faqs, 03/31/2026), or routing intent of a hub through an appliance
 * (virtual-wan-global-transit-network-architecture, 09/25/2023). From a VPN to circuits of the same network it takes Route
 * Server (expressroute-howto-coexist-resource-manager, 01/31/2025). Of networks with something that might carry such traffic
 * nothing is said.
 */
export function apartOf(network: Network): Apart[] {
  const together = circuitsTogether(network);
  const isJoined = (one: SitesTogether, other: SitesTogether) =>
    network.globalReach.some(({ circuits }) =>
      [one, other].every((end) => circuits.some((circuit) => end.circuits.includes(circuit))),
    );
  const found = circuitsByCloud(network).map((circuits): Apart => {
    const ends = endsOf(network, circuits, together);
    const pairs = ends.flatMap((one, at) => ends.slice(at + 1).map((other) => [one, other] as const));
    const apart = pairs.filter(([one, other]) => !isJoined(one, other));
    return { between: 'circuits', groups: ends.length > 1 && apart.length === pairs.length ? [ends] : apart };
  });
  return [...found, ...vpnsApart(network, together)].filter(({ groups }) => groups.length > 0);
}

/**
 * Tells circuits apart by whether their sites reach each other without Azure: they are served together, by themselves or over
 * the customer's own WAN, or are members of one provider's WAN.
 */
function circuitsTogether({ circuits, sites }: Network): (circuit: Network['circuits'][number]) => string {
  const rivals = rivalsOf(circuits, sites);
  const groups = new Groups();
  for (const circuit of circuits) if (hasMembers(circuit)) groups.join(`wan ${circuit.provider}`, rivals(circuit));
  return (circuit) => groups.of(rivals(circuit));
}

/** The circuits that lead into networks and hubs that are joined, for each of these. */
function circuitsByCloud({ circuits, networkPeerings, virtualHubs, virtualNetworks }: Network): Set<string>[] {
  const clouds = new Groups();
  for (const { networks } of networkPeerings) clouds.join(...networks);
  for (const { id, virtualNetworks: own, hubs } of virtualHubs)
    for (const other of [...own, ...hubs]) clouds.join(id, other);
  const carrying = [...virtualHubs.filter(mayCarry), ...virtualNetworks.filter(({ routeServer }) => routeServer)];
  const open = new Set(carrying.map(({ id }) => clouds.of(id)));
  const byCloud = new Map<string, Set<string>>();
  for (const { id, connections } of circuits)
    for (const { to } of connections) {
      const cloud = clouds.of(to);
      if (!open.has(cloud)) byCloud.set(cloud, (byCloud.get(cloud) ?? new Set()).add(id));
    }
  return [...byCloud.values()];
}

/** True where routing intent sends private traffic through an appliance, or might. */
function mayCarry({ routingIntent }: VirtualHub): boolean {
  return routingIntent !== undefined && (routingIntent.private === true || !routingIntent.internet);
}

/** The sites of circuits, those that reach each other as one end. */
function endsOf(
  { circuits }: Network,
  among: ReadonlySet<string>,
  together: ReturnType<typeof circuitsTogether>,
): SitesTogether[] {
  const ends = new Map<string, { sites: Set<string>; circuits: string[] }>();
  for (const circuit of circuits) {
    if (!among.has(circuit.id)) continue;
    const end = ends.get(together(circuit)) ?? { sites: new Set(), circuits: [] };
    ends.set(together(circuit), end);
    for (const site of circuit.sites) end.sites.add(site);
    end.circuits.push(circuit.id);
  }
  return [...ends.values()].flatMap(({ sites, circuits: own }) =>
    sites.size === 0 ? [] : [{ sites: [...sites], circuits: own }],
  );
}

/** Sites with a VPN alone, and those with circuits into the same network, where it has no Route Server. */
function vpnsApart(network: Network, together: ReturnType<typeof circuitsTogether>): Apart[] {
  const { circuits, vpn, virtualNetworks } = network;
  if (vpn.length === 0) return [];
  const serving = servingOf(network);
  return virtualNetworks.map(({ id, routeServer }) => {
    const vpns = routeServer ? [] : vpn.filter(({ at, over }) => at === id && !over);
    const own = circuits.filter(({ connections }) => connections.some(({ to }) => to === id));
    const isApart = (site: string) => own.every((circuit) => !serving.circuits(site).has(circuit.id));
    const sites = [...new Set(vpns.map(({ site }) => site))].filter(isApart);
    const ends = sites.length > 0 ? endsOf(network, new Set(own.map((circuit) => circuit.id)), together) : [];
    return { between: 'vpn', groups: ends.map((end) => [{ sites, circuits: [] }, end]) };
  });
}
