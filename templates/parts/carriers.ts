import { bandwidth, type Say } from '../../src/locale/index.ts';
import type { AccessLink, Circuit, Link, Network } from '../../src/model/network.ts';
import type { Block, Box, TextLine } from '../../src/scene/scene.ts';
import { ids, type Part } from './part.ts';

/** What stands between the customer and the provider's exchange or edge on a link: another carrier, or the provider's own edge towards the customer. */
export interface Carrier {
  /** The box's id. */
  readonly box: string;
  /** One physical line carries both links. */
  readonly shared: boolean;
}

/** The access link that a link of the circuit runs over: the one at its router, else the one for its place in the list. */
export function accessOf(circuit: Circuit, link: Link): AccessLink | undefined {
  const { access } = circuit;
  const byRouter = access.filter((each) => each.router !== undefined && each.router === link.start.router);
  if (byRouter.length === 1) return byRouter[0];
  const bySite = access.filter((each) => each.site === undefined || each.site === link.start.site);
  const candidates = bySite.length > 0 ? bySite : access;
  return candidates.length === 1 ? candidates[0] : candidates[link.role === 'primary' ? 0 : 1];
}

/** True where a link is drawn as a line of its own from the customer to the provider's edge. */
function isDrawn(circuit: Circuit): boolean {
  return (
    circuit.model === 'point-to-point' ||
    circuit.model === 'cloud-exchange' ||
    (circuit.model === 'any-to-any' && circuit.bgp === 'customer')
  );
}

/** A carrier is drawn where the file names another company, a device or a medium for the access. */
export function carrierOf(circuit: Circuit, link: Link): Carrier | undefined {
  if (!isDrawn(circuit) || (link.start.site === undefined && circuit.bgp === 'provider')) return undefined;
  const access = accessOf(circuit, link);
  if (!access && link.accessEdge === undefined) return undefined;
  const others = circuit.links.map((each) => accessOf(circuit, each));
  const shared =
    access !== undefined &&
    others.every((each) => each === access) &&
    circuit.links.every((each) => each.accessEdge?.name === link.accessEdge?.name);
  return { box: shared ? `edge:${circuit.id}/access` : ids.accessEdge(circuit.id, link.role), shared };
}

export function hasCarriers(circuit: Circuit): boolean {
  return circuit.links.some((link) => carrierOf(circuit, link) !== undefined);
}

/** True where all that stands before the provider's exchange or edge is the provider's own: then it stands in its network. */
export function ownAccess(circuit: Circuit): boolean {
  return (
    circuit.model === 'point-to-point' &&
    hasCarriers(circuit) &&
    circuit.links.every((link) => accessOf(circuit, link)?.provider === undefined)
  );
}

export function carrierBlocks(network: Network, say: Say): Part {
  const blocks = network.circuits.flatMap((circuit) => {
    const seen = new Set<string>();
    return circuit.links.flatMap((link, index): Block[] => {
      const carrier = carrierOf(circuit, link);
      if (!carrier || seen.has(carrier.box)) return [];
      seen.add(carrier.box);
      const box = carrierBox(network, circuit, link, carrier, say);
      if (carrier.shared) return [{ column: 'carriers', hub: { rows: [ids.circuit(circuit.id)] }, box }];
      return [
        {
          column: 'carriers',
          level: ids.circuit(circuit.id),
          bound: true,
          box: { ...box, through: circuit.bgp === 'customer', links: [index] },
        },
      ];
    });
  });
  return { blocks };
}

function carrierBox(network: Network, circuit: Circuit, link: Link, { box, shared }: Carrier, say: Say): Box {
  const access = accessOf(circuit, link);
  const own = network.providers.find((each) => each.id === circuit.provider)?.name;
  const name = access?.provider ?? own ?? say('zone.provider');
  const device = [access?.edge?.name, link.accessEdge?.name].filter((each) => each !== undefined);
  const facts = [
    ...(access?.bandwidthMbps === undefined ? [] : [bandwidth(access.bandwidthMbps, say)]),
    ...(access?.medium === undefined ? [] : [access.medium]),
  ];
  const lines: TextLine[] = [
    { text: name, role: 'tag', tone: 'provider', maxLines: 3 },
    ...(device.length > 0 ? [{ text: device.join(' · '), role: 'small' as const }] : []),
    { text: facts.length > 0 ? facts.join(' · ') : say('carrier.access'), role: 'small', maxLines: 3 },
    ...(shared ? [{ text: say('carrier.shared'), role: 'small' as const, maxLines: 3 }] : []),
  ];
  return {
    id: box,
    kind: 'edge',
    tone: 'provider',
    dense: true,
    status: circuit.status,
    lines,
    tooltip: say('tip.carrier', { provider: name, circuit: circuit.name }),
  };
}

/** Access links of sites that are members of a provider's WAN, as the site's card says them. */
export function memberAccess(network: Network, site: string, say: Say): string[] {
  return network.circuits
    .filter((circuit) => !isDrawn(circuit))
    .flatMap((circuit) =>
      circuit.access
        .filter((each) => each.site === site)
        .map((each) => {
          const facts = [
            each.provider,
            each.edge?.name,
            each.bandwidthMbps === undefined ? undefined : bandwidth(each.bandwidthMbps, say),
            each.medium,
          ].filter((fact) => fact !== undefined);
          return say('carrier.member', { facts: facts.join(' · ') });
        }),
    );
}
