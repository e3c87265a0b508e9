import { accessOf, carrierOf } from '../../../src/analysis/access.ts';
import { startRouter } from '../../../src/analysis/ids.ts';
import { bandwidth, type Translate } from '../../../src/locale/index.ts';
import { slug } from '../../../src/model/ids.ts';
import type { AccessLink, Circuit, EdgeRef, Link, Status } from '../../../src/model/network.ts';
import type { Block, Zone } from '../../../src/scene/scene.ts';
import { hasMembers } from '../customer/starts.ts';
import { type Basics, type Drawing, hubOf, providerOf } from '../drawing.ts';
import { type Fact, ifKnown, line, stated } from '../lines.ts';
import { ids } from '../part.ts';

/** What a link passes between the customer's router and the provider: devices that the file names, and carriers' zones. */
export interface Access {
  readonly devices: readonly Device[];
  /** The zones that the link's first piece runs through. */
  readonly passes: readonly string[];
  /** One line carries both links of the circuit up to the first device. */
  readonly oneLine: boolean;
}

/** A device on the way: a carrier's, or the provider's own towards the customer. */
interface Device {
  readonly box: string;
  readonly ref?: EdgeRef;
  /** The zone of the carrier whose it is. */
  readonly carrier?: string;
}

/** What lies on a link's way to the provider, in the order of the way. */
export function accessWay(basics: Basics, circuit: Circuit, link: Link): Access {
  const none: Access = { devices: [], passes: [], oneLine: false };
  if (!basics.passageOf(circuit)) return none;
  if (startRouter(circuit, link) === undefined || (hasMembers(basics, circuit) && circuit.bgp === 'provider'))
    return none;
  const access = accessOf(circuit, link);
  const [primary, secondary] = circuit.links;
  const carrier = ifKnown(access, (each) => carrierOf(circuit, each));
  // A line that ends at two devices of the provider is two.
  const oneLine =
    access !== undefined &&
    (carrier !== undefined || primary.accessEdge?.name === secondary.accessEdge?.name) &&
    accessOf(circuit, primary) === accessOf(circuit, secondary) &&
    startRouter(circuit, primary) === startRouter(circuit, secondary);
  const device = (ref: EdgeRef | undefined) =>
    ref ? ids.device(ref.id ?? `${circuit.id}/${ref.name}`) : `edge:${circuit.id}/access`;
  const theirs: Device[] =
    carrier !== undefined && (access?.edge || oneLine)
      ? [{ box: device(access?.edge), carrier, ...(access?.edge ? { ref: access.edge } : {}) }]
      : [];
  // In an exchange or a WAN the provider's devices towards the customer are told in its own box.
  const ref = hubOf(basics, circuit)
    ? undefined
    : (link.accessEdge ?? (carrier === undefined ? access?.edge : undefined));
  const isJoined = oneLine && carrier === undefined;
  const own: Device[] = ref || isJoined ? [{ box: device(ref), ...(ref ? { ref } : {}) }] : [];
  return {
    devices: [...theirs, ...own.filter(({ box }) => box !== theirs[0]?.box)],
    passes: carrier === undefined ? [] : [carrier],
    oneLine,
  };
}

/** The zone of a carrier, by its name. */
export function carrierId(carrier: string): string {
  return `carrier:${slug(carrier)}`;
}

/** The devices between the customer and the provider's network: carriers', and the provider's own towards the customer. */
export function accessDevices(drawing: Drawing): Block[] {
  const { network, places, translate } = drawing;
  const blocks = new Map<string, Block>();
  for (const circuit of network.circuits) {
    for (const link of circuit.links) {
      const access = accessOf(circuit, link);
      const { devices, oneLine } = accessWay(drawing, circuit, link);
      devices.forEach(({ box, ref, carrier }, index) => {
        if (blocks.has(box)) return;
        const own = carrier === undefined;
        const owner = own ? providerOf(network, circuit)?.name : access?.provider;
        blocks.set(box, {
          lane: own && !hubOf(drawing, circuit) ? 'provider' : 'carriers',
          band: places.band(circuit),
          zone: carrier ?? places.provider(circuit),
          box: {
            id: box,
            kind: 'edge',
            tone: 'provider',
            dense: true,
            icon: 'switch',
            status: circuit.status,
            tooltip: translate('tip.carrier', { provider: owner ?? '', circuit: circuit.name }),
            lines: [
              ...line(ref?.name ?? translate('carrier.line'), 'tag'),
              ...line(own && ref && translate('edge.access'), 'small', { tone: 'provider' }),
              ...(index === 0 && access ? line(accessFacts(access, translate), 'small') : []),
              ...line(index === 0 && oneLine && translate('carrier.shared'), 'small'),
            ],
          },
        });
      });
    }
  }
  return [...blocks.values()];
}

/** The zones of the carriers over which a circuit's links lead to its provider. */
export function accessCarriers(basics: Basics, circuit: Circuit): Zone[] {
  return circuit.links.flatMap((link) => {
    const access = accessOf(circuit, link);
    const { devices, passes } = accessWay(basics, circuit, link);
    return passes.map((id) => {
      // What a line is, its device says where there is one.
      const isTold = devices.some((device) => device.carrier === id);
      const facts = access && !isTold ? accessFacts(access, basics.translate) : [];
      return carrierZone(id, access?.provider ?? '', facts, circuit.status);
    });
  });
}

/** The zone of a carrier, which says what its line is. */
export function carrierZone(id: string, name: string, facts: readonly Fact[], status: Status): Zone {
  return {
    id,
    kind: 'provider',
    tone: 'provider',
    lanes: ['carriers', 'carriers'],
    tooltip: name,
    status,
    lines: [...line(name, 'zone', { tone: 'provider' }), ...line(facts, 'small')],
  };
}

function accessFacts({ bandwidthMbps, medium }: AccessLink, translate: Translate): string[] {
  return stated(
    ifKnown(bandwidthMbps, (mbps) => bandwidth(mbps, translate)),
    medium,
  );
}

/** What a site's card says of its access links that have no device or zone of their own in the picture. */
export function accessLines(drawing: Basics, site: string): string[] {
  const { network, translate } = drawing;
  const told = (circuit: Circuit, access: AccessLink) =>
    circuit.links.some((link) => {
      const way = accessWay(drawing, circuit, link);
      return accessOf(circuit, link) === access && (way.passes.length > 0 || way.devices.length > 0);
    });
  return network.circuits.flatMap((circuit) =>
    circuit.access
      .filter((access) => access.site === site && !told(circuit, access))
      .flatMap((access) => {
        const facts = stated(access.provider, access.edge?.name, ...accessFacts(access, translate));
        return facts.length === 0 ? [] : [translate('carrier.member', { facts: facts.join(' · ') })];
      }),
  );
}

/** The provider's devices that stand nowhere else in the picture, so that the box for its whole network tells them. */
export function untoldDevices(basics: Basics, circuits: readonly Circuit[]): string[] {
  const { circuits: all, providers } = basics.network;
  const idOf = ({ id, name }: { readonly id?: string; readonly name: string }) => id ?? name;
  const links = (some: readonly Circuit[]) =>
    some.flatMap((circuit) => circuit.links.map((link) => ({ circuit, link, access: accessOf(circuit, link) })));
  const drawn = new Set(
    links(all).flatMap(({ circuit, link }) =>
      [link.edge, ...accessWay(basics, circuit, link).devices.map(({ ref }) => ref)].map((ref) => ref && idOf(ref)),
    ),
  );
  const named = links(circuits).flatMap(({ link, access }) => [link.accessEdge, access?.edge]);
  const own = providers.find((each) => each.id === circuits[0]?.provider)?.edges ?? [];
  const open = [...named, ...own].flatMap((each) => (each && !drawn.has(idOf(each)) ? [each.name] : []));
  return [...new Set(open)];
}
