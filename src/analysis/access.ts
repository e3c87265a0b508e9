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

/** A device between the customer’s router and the provider’s network: a carrier’s, or the provider’s own towards the customer. */
export interface AccessDevice {
  readonly box: string;
  readonly ref?: EdgeRef;
  /** The carrier whose it is. */
  readonly carrier?: string;
}

/** What lies on the way of a link between the customer’s router and the provider’s network. */
export interface AccessPath {
  readonly access?: AccessLink;
  /** The carrier, where that is another than the circuit’s own provider. */
  readonly carrier?: string;
  /** In the order of the way. */
  readonly devices: readonly AccessDevice[];
  /** One line carries both links of the circuit up to the first device. */
  readonly oneLine: boolean;
}

/**
 * What lies on a link’s way to the provider’s network.
 *
 * @param isHeld whether the provider’s devices towards the customer stand in the box of an exchange or a WAN, and not on the way
 */
export function accessPath(circuit: Circuit, link: Link, isHeld: boolean): AccessPath {
  if (startRouter(circuit, link) === undefined) return { devices: [], oneLine: false };
  const [primary, secondary] = circuit.links;
  const access = accessOf(circuit, link);
  const carrier = access && carrierOf(circuit, access);
  // A line that ends at two devices of the provider is two.
  const oneLine =
    access !== undefined &&
    (carrier !== undefined || primary.accessEdge?.name === secondary.accessEdge?.name) &&
    accessOf(circuit, primary) === accessOf(circuit, secondary) &&
    startRouter(circuit, primary) === startRouter(circuit, secondary);
  const deviceOf = (ref: EdgeRef | undefined): AccessDevice =>
    ref ? { box: ids.device(ref.id ?? `${circuit.id}/${ref.name}`), ref } : { box: ids.accessDevice(circuit.id) };
  const theirs = carrier !== undefined && (access?.edge || oneLine) ? [{ ...deviceOf(access?.edge), carrier }] : [];
  const ref = isHeld ? undefined : (link.accessEdge ?? (carrier === undefined ? access?.edge : undefined));
  const own = ref || (oneLine && carrier === undefined) ? [deviceOf(ref)] : [];
  return {
    ...(access ? { access } : {}),
    ...(carrier === undefined ? {} : { carrier }),
    devices: [...theirs, ...own.filter(({ box }) => box !== theirs[0]?.box)],
    oneLine,
  };
}

/** What both links of a circuit stand on, as far as the file says it: without it both are lost. */
export interface SharedByLinks {
  /** The customer’s router. Where the provider speaks BGP, its WAN leads on from other routers as well. */
  readonly router?: string;
  /** True where one line carries both to the provider. */
  readonly line: boolean;
  /** Devices of the provider, and of the carriers on the way to it. */
  readonly devices: readonly EdgeRef[];
}

/** What both links of a circuit stand on. */
export function sharedByLinks(circuit: Circuit): SharedByLinks {
  const [primary, secondary] = circuit.links;
  const { router } = primary.start;
  const isShared = circuit.bgp === 'customer' && router !== undefined && router === secondary.start.router;
  const [own, other] = [devicesOf(circuit, primary), devicesOf(circuit, secondary)];
  return {
    ...(isShared ? { router } : {}),
    line: circuit.model !== 'direct' && accessPath(circuit, primary, providerBox(circuit) !== undefined).oneLine,
    devices: own.filter(({ id }) => id !== undefined && other.some((each) => each.id === id)),
  };
}

/** The devices that the file says a link passes, each once. */
function devicesOf(circuit: Circuit, link: Link): EdgeRef[] {
  const named = [link.edge, link.accessEdge, accessOf(circuit, link)?.edge].filter((each) => each !== undefined);
  return named.filter((each, at) => !each.assumed && named.findIndex(({ id }) => id === each.id) === at);
}

/** The line, the carrier and the devices of a link that starts at a router of the customer. */
export function accessWay(circuit: Circuit, link: Link): AccessWay {
  if (startRouter(circuit, link) === undefined || circuit.model === 'direct') return { things: [], oneLine: false };
  const { access, carrier, devices, oneLine } = accessPath(circuit, link, providerBox(circuit) !== undefined);
  const wires = devices.map((_, index) =>
    ids.access(circuit.id, index > 0 ? `${link.role}/${index + 1}` : oneLine ? 'both' : link.role),
  );
  return {
    things: [
      ...(carrier === undefined ? [] : [carrier]),
      ...wires,
      ...devices.map(({ box }) => box),
      ids.crossConnect(circuit.id, link.role),
    ],
    ...(access?.bandwidthMbps === undefined ? {} : { mbps: access.bandwidthMbps }),
    oneLine,
  };
}
