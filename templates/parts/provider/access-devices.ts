import type { AccessDevice, AccessPath } from '../../../src/analysis/access.ts';
import { bandwidth, type Translate } from '../../../src/locale/index.ts';
import type { AccessLink, Circuit, Status } from '../../../src/model/network.ts';
import type { Block, Zone } from '../../../src/scene/scene.ts';
import { type Drawing, hubOf, providerOf } from '../drawing.ts';
import { type Fact, ifKnown, line, stated } from '../lines.ts';

/** A device on a link's way to the provider's network: a carrier's, or the provider's own towards the customer. */
export function accessDevice(
  drawing: Drawing,
  circuit: Circuit,
  { access, devices, oneLine }: AccessPath,
  device: AccessDevice,
): Block {
  const { network, places, translate } = drawing;
  const { box, ref, carrier } = device;
  const isFirst = device === devices[0];
  const own = carrier === undefined;
  const owner = own ? providerOf(network, circuit)?.name : access?.provider;
  return {
    lane: own && !hubOf(drawing, circuit) ? 'provider' : 'carriers',
    band: places.band(circuit),
    zone: carrier ?? places.provider(circuit),
    box: {
      id: box,
      kind: 'edge',
      tone: 'provider',
      dense: true,
      // A line has no device that the file names.
      ...(ref ? { icon: 'switch' as const } : {}),
      status: circuit.status,
      tooltip: translate('tip.carrier', { provider: owner ?? '', circuit: circuit.name }),
      lines: [
        ...line(ref?.name ?? translate('carrier.line'), 'tag'),
        ...line(own && ref && translate('edge.access'), 'small', { tone: 'provider' }),
        ...line(isFirst && access && (ref ? lineWords(access, translate) : accessFacts(access, translate)), 'small'),
        ...line(isFirst && oneLine && translate('carrier.shared'), 'small'),
      ],
    },
  };
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

/** What the line is that ends at a device, told apart from what the device is. */
function lineWords(access: AccessLink, translate: Translate): Fact {
  const facts = accessFacts(access, translate);
  return facts.length > 0 && translate('carrier.member', { facts: facts.join(' · ') });
}

/** What is said of an access link beside whose it is. */
export function accessFacts({ bandwidthMbps, medium }: AccessLink, translate: Translate): string[] {
  return stated(
    ifKnown(bandwidthMbps, (mbps) => bandwidth(mbps, translate)),
    medium,
  );
}
