import type { AccessLink, Circuit, EdgeRef, Link } from '../model/network.ts';
import { ids, startRouter } from './ids.ts';

/** What a link stands on between the customer's router and the provider's edge. */
export interface AccessWay {
  readonly things: readonly string[];
  readonly mbps?: number;
  /** One line carries both links of the circuit. */
  readonly oneLine: boolean;
}

/** True where sites are members of a provider's network, which leads them to each other and to Microsoft. */
export function hasMembers({ model }: Circuit): boolean {
  return model === 'any-to-any';
}

/** The box of the provider's network that a circuit's links pass; point-to-point Ethernet and Direct have none. */
export function providerBox({ model, provider, exchange }: Circuit): string | undefined {
  if (model === 'any-to-any') return ids.wan(provider);
  return model === 'cloud-exchange' ? ids.exchange(exchange) : undefined;
}

/** The access link that a link of a circuit runs over: the one at its router, else the one for its place in the list. */
export function accessOf({ access }: Circuit, link: Link): AccessLink | undefined {
  const byRouter = access.filter((each) => each.router !== undefined && each.router === link.start.router);
  if (byRouter.length === 1) return byRouter[0];
  const bySite = access.filter((each) => each.site === undefined || each.site === link.start.site);
  const candidates = bySite.length > 0 ? bySite : access;
  return candidates.length === 1 ? candidates[0] : candidates[link.role === 'primary' ? 0 : 1];
}

/** The carrier of an access link, where that is another than the circuit's own provider. */
export function carrierOf(circuit: Circuit, { provider, providerId }: AccessLink): string | undefined {
  return provider === undefined || (providerId !== undefined && providerId === circuit.provider)
    ? undefined
    : ids.carrier(provider);
}

/** The line, the carrier and the devices of a link that starts at a router of the customer. */
export function accessWay(circuit: Circuit, link: Link): AccessWay {
  const start = startRouter(circuit, link);
  if (start === undefined || circuit.model === 'direct') return { things: [], oneLine: false };
  const [primary, secondary] = circuit.links;
  const access = accessOf(circuit, link);
  const carrier = access && carrierOf(circuit, access);
  // A line that ends at two devices of the provider is two.
  const oneLine =
    access !== undefined &&
    (carrier !== undefined || primary.accessEdge?.name === secondary.accessEdge?.name) &&
    accessOf(circuit, primary) === accessOf(circuit, secondary) &&
    startRouter(circuit, primary) === startRouter(circuit, secondary);
  const devices = devicesOn(circuit, link, access, carrier, oneLine);
  const wires = devices.map((_, index) =>
    ids.access(circuit.id, index > 0 ? `${link.role}/${index + 1}` : oneLine ? 'both' : link.role),
  );
  return {
    things: [
      ...(carrier === undefined ? [] : [carrier]),
      ...wires,
      ...devices,
      ids.crossConnect(circuit.id, link.role),
    ],
    ...(access?.bandwidthMbps === undefined ? {} : { mbps: access.bandwidthMbps }),
    oneLine,
  };
}

/** The carrier's device, then the provider's own towards the customer, unless an exchange or a WAN holds it. */
function devicesOn(
  circuit: Circuit,
  link: Link,
  access: AccessLink | undefined,
  carrier: string | undefined,
  oneLine: boolean,
): string[] {
  const device = (ref: EdgeRef | undefined) =>
    ref ? ids.device(ref.id ?? `${circuit.id}/${ref.name}`) : ids.accessDevice(circuit.id);
  const theirs = carrier !== undefined && (access?.edge || oneLine) ? [device(access?.edge)] : [];
  const inside = providerBox(circuit) !== undefined;
  const ref = inside ? undefined : (link.accessEdge ?? (carrier === undefined ? access?.edge : undefined));
  const own = ref || (oneLine && carrier === undefined) ? [device(ref)] : [];
  return [...new Set([...theirs, ...own])];
}
