import { type AccessPath, accessOf, accessPath } from '../../../src/analysis/access.ts';
import { slug } from '../../../src/model/ids.ts';
import type { AccessLink, Circuit, Link } from '../../../src/model/network.ts';
import type { Block, Zone } from '../../../src/scene/scene.ts';
import { hasMembers } from '../customer/starts.ts';
import { type Basics, type Drawing, hubOf } from '../drawing.ts';
import { stated } from '../lines.ts';
import { accessDevice, accessFacts, carrierZone } from './access-devices.ts';

/** What lies on a link's way to the provider, in the order of the way: devices that the file names, and the carrier's zone. */
export function accessWay(basics: Basics, circuit: Circuit, link: Link): AccessPath {
  if (!basics.passageOf(circuit) || (hasMembers(basics, circuit) && circuit.bgp === 'provider'))
    return { devices: [], oneLine: false };
  return accessPath(circuit, link, hubOf(basics, circuit) !== undefined);
}

/** The zone of a carrier, by its name. */
export function carrierId(carrier: string): string {
  return `carrier:${slug(carrier)}`;
}

/** The devices between the customer and the provider's network: carriers', and the provider's own towards the customer. */
export function accessDevices(drawing: Drawing): Block[] {
  const blocks = new Map<string, Block>();
  for (const circuit of drawing.network.circuits) {
    for (const link of circuit.links) {
      const way = accessWay(drawing, circuit, link);
      for (const device of way.devices)
        if (!blocks.has(device.box)) blocks.set(device.box, accessDevice(drawing, circuit, way, device));
    }
  }
  return [...blocks.values()];
}

/** The zones of the carriers over which a circuit's links lead to its provider. */
export function accessCarriers(basics: Basics, circuit: Circuit): Zone[] {
  return circuit.links.flatMap((link) => {
    const { access, carrier, devices } = accessWay(basics, circuit, link);
    if (carrier === undefined) return [];
    // What a line is, its device says where there is one.
    const isTold = devices.some((device) => device.carrier === carrier);
    const facts = access && !isTold ? accessFacts(access, basics.translate) : [];
    return [carrierZone(carrier, access?.provider ?? '', facts, circuit.status)];
  });
}

/** What a site's card says of its access links that have no device or zone of their own in the picture. */
export function accessLines(drawing: Basics, site: string): string[] {
  const { network, translate } = drawing;
  const told = (circuit: Circuit, access: AccessLink) =>
    circuit.links.some((link) => {
      const way = accessWay(drawing, circuit, link);
      return accessOf(circuit, link) === access && (way.carrier !== undefined || way.devices.length > 0);
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
