import type { Circuit, Link, Network } from '../model/network.ts';
import { startSites } from '../model/own-wan.ts';
import { accessWay, carrierOf, hasMembers, providerBox } from './access.ts';
import { directTube, edgeOf, ids, routersOf, startRouter } from './ids.ts';
import type { Known } from './known.ts';
import { leadsOn } from './leads-on.ts';
import type { Piece } from './pieces.ts';

/** Pieces of which one is enough. All stages of a way have to hold. */
export type Stage = readonly Piece[];

/** How traffic gets from a site onto a circuit. */
export interface Entry {
  readonly circuit: Circuit;
  readonly site: string;
  /** True where only sites that state that they reach this one get to the circuit through it. */
  readonly asStated: boolean;
  /** The circuit's links that are reached so. */
  readonly links: readonly Link[];
  /** What leads from the site to the links, where they don't start at it. */
  readonly before: readonly Stage[];
}

/**
 * The entries of each circuit at the known sites. Links that start at a site are entered there. Where sites are members of a
 * provider's network, each enters by its own access lines. A site that a circuit serves, and that the file leads to none
 * of its links, is taken to get to them in a way that isn't stated.
 */
export function entriesAt(known: Known): Entry[] {
  const { network, ownWan } = known;
  const isKnown = (site: string) => known.site(site) !== undefined;
  return network.circuits.flatMap((circuit): Entry[] => {
    const { links } = circuit;
    const served = circuit.sites.filter(isKnown);
    if (hasMembers(circuit))
      return served.map((site) => ({
        circuit,
        site,
        asStated: true,
        links,
        before: [routerStage(known, circuit, site)],
      }));
    const starts = startSites(circuit);
    const near = new Set(starts.flatMap((site) => ownWan.reached(site, false)));
    return [
      ...starts.filter(isKnown).map((site) => ({
        circuit,
        site,
        asStated: false,
        links: links.filter(({ start }) => start.site === site),
        before: [],
      })),
      ...served
        .filter((site) => !near.has(site))
        .map((site) => ({ circuit, site, asStated: true, links, before: [siteStage(known, site)] })),
    ];
  });
}

/** A site with what all of its ways stand on. */
export function siteStage({ site: siteOf, pieces }: Known, id: string): Stage {
  return [
    pieces.piece(`site ${id}`, () => {
      const facility = siteOf(id)?.facility;
      return [ids.site(id), facility === undefined ? undefined : ids.facility(facility)];
    }),
  ];
}

/** A member's routers, each with its access line to the provider's network. */
export function routerStage({ site: siteOf, pieces }: Known, circuit: Circuit, id: string): Stage {
  const site = siteOf(id);
  if (!site) return [];
  return routersOf(site).map((router): Piece => {
    const line = circuit.access.find(
      (each) => each.site === id && (each.router === undefined || ids.router(each.router) === router),
    );
    // Where the customer speaks BGP, links start at some of the routers: their own lines lead into the WAN.
    const starting =
      circuit.bgp === 'customer' ? circuit.links.filter((link) => startRouter(circuit, link) === router) : [];
    return pieces.piece(
      `member ${router} ${circuit.id}`,
      () => [
        ids.site(id),
        router,
        ...(starting.length > 0
          ? starting.flatMap((link) => accessWay(circuit, link).things)
          : [ids.memberAccess(router, circuit.provider), line && carrierOf(circuit, line)]),
      ],
      starting.length > 0 ? {} : carrying(line?.bandwidthMbps),
    );
  });
}

/** The links of a circuit, with all that each stands on by itself from where it starts to Microsoft's edge. */
export function linkStage(known: Known, circuit: Circuit, links: readonly Link[], peering: string): Stage {
  return links.map((link) =>
    known.pieces.piece(`link ${circuit.id} ${link.role} ${peering}`, () => linkThings(known, circuit, link, peering), {
      ...carrying(accessWay(circuit, link).mbps),
      carries: { circuit: circuit.id, roles: [link.role] },
    }),
  );
}

function linkThings(known: Known, circuit: Circuit, link: Link, peering: string): (string | undefined)[] {
  const { id, facilities } = circuit;
  const { role } = link;
  const [only, ...others] = facilities?.names ?? [];
  const facility = link.facility ?? (others.length === 0 ? only : undefined);
  return [
    ...startThings(known, circuit, link),
    ...wayThings(known, circuit, link),
    ids.session(id, role, peering),
    circuit.model === 'direct' || hasBar(known.network, circuit, peering) ? ids.exit(id, role, peering) : undefined,
    facility === undefined ? undefined : ids.facility(facility),
  ];
}

/** The customer's end of a link. In a provider's network that speaks BGP itself links begin at its edge. */
function startThings({ site: siteOf }: Known, circuit: Circuit, link: Link): (string | undefined)[] {
  if (hasMembers(circuit) && circuit.bgp === 'provider') return [];
  const site = link.start.site === undefined ? undefined : siteOf(link.start.site);
  return [
    site && ids.site(site.id),
    site?.facility === undefined ? undefined : ids.facility(site.facility),
    startRouter(circuit, link),
  ];
}

/** From the customer's end to Microsoft's router. */
function wayThings({ network }: Known, circuit: Circuit, link: Link): (string | undefined)[] {
  const { id } = circuit;
  const { role } = link;
  if (circuit.model === 'direct') {
    const pair = network.ports.find((each) => each.id === circuit.ports);
    const carrier = pair?.links.find((port) => port.role === role)?.carrier;
    return [
      directTube(network, circuit, link),
      carrier === undefined ? undefined : ids.carrier(carrier),
      ids.msee(circuit.ports ?? id, role),
    ];
  }
  const members = hasMembers(circuit) && circuit.bgp === 'provider';
  return [
    ...(members ? [ids.wanLink(id, role)] : accessWay(circuit, link).things),
    edgeOf(network, circuit, link),
    ids.link(role, id),
    ids.msee(id, role),
  ];
}

/** Whether both links meet again behind Microsoft's routers: what ends at these has nothing that could fail there. */
function hasBar(network: Network, circuit: Circuit, peering: string): boolean {
  const found = circuit.peerings.find((each) => each.id === peering);
  return !found || leadsOn(network, circuit, found);
}

/** What both links of a circuit stand on, and a line that carries both of them. */
export function circuitStages({ network, pieces }: Known, circuit: Circuit, peering: string): Stage[] {
  const { id, provider, ports, model, bandwidthMbps, links } = circuit;
  const direct = model === 'direct';
  const shared = links.map((link) => accessWay(circuit, link)).find(({ oneLine }) => oneLine);
  const things = () => [
    provider === undefined ? undefined : ids.provider(provider),
    providerBox(circuit),
    ids.location(circuit),
    direct ? ids.ports(ports ?? id) : undefined,
    ids.circuit(id),
    ids.peering(id, peering),
    direct || !hasBar(network, circuit, peering) ? undefined : ids.bar(id, peering),
  ];
  return [
    [
      pieces.piece(`circuit ${id} ${peering}`, things, {
        ...carrying(bandwidthMbps),
        carries: { circuit: id, roles: ['primary', 'secondary'] },
      }),
    ],
    ...(shared?.mbps === undefined ? [] : [[pieces.piece(`line ${id}`, () => [], carrying(shared.mbps))]]),
  ];
}

/** What a piece carries at most, where the file says it. */
export function carrying(mbps: number | undefined): { mbps?: number } {
  return mbps === undefined ? {} : { mbps };
}
