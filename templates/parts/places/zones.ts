import type { Translate } from '../../../src/locale/index.ts';
import type { Circuit, Network } from '../../../src/model/network.ts';
import type { TextLine, Zone } from '../../../src/scene/scene.ts';
import { type Basics, providerOf } from '../drawing.ts';
import { line } from '../lines.ts';
import { type Building, cageOf } from './buildings.ts';

/** Circuits that share something, in the order of the circuits. */
export interface Group<T> {
  readonly key: string;
  readonly circuits: readonly Circuit[];
  readonly building: Building | undefined;
  readonly more: T;
}

/** The zones between the customer and the cloud, in the order in which the circuits are drawn. */
export function zonesOf(
  basics: Basics,
  hubs: readonly Group<unknown>[],
  locations: readonly Group<readonly TextLine[] | undefined>[],
  provider: (circuit: Circuit) => string,
): Zone[] {
  const { network, modelOf, passageOf, translate } = basics;
  const zones: Zone[] = [];
  const add = (zone: Zone) => zones.push(zone);
  const buildings = (circuit: Circuit) =>
    [hubs, locations].flatMap((groups) => groups.find((each) => each.circuits.includes(circuit))?.building ?? []);
  const addFacility = (building: Building) => {
    const within = hubs.filter((each) => each.building?.key === building.key);
    const owners = [
      ...new Set(within.flatMap((each) => each.circuits.flatMap((one) => providerOf(network, one)?.name ?? []))),
    ];
    add(facilityZone(building, owners.join(translate('list.comma')), translate));
  };
  // As they are drawn: those of one peering location together, where the first of them stands.
  for (const circuit of locations.flatMap(({ circuits }) => circuits)) {
    buildings(circuit).forEach(addFacility);
    modelOf(circuit).carriers(basics, circuit).forEach(add);
    if (passageOf(circuit) && provider(circuit).startsWith('provider:'))
      add(providerZone(basics, provider(circuit), circuit));
    const location = locations.find((each) => each.circuits.includes(circuit));
    if (location) add(locationZone(circuit, location, basics));
  }
  for (const site of network.sites) {
    const cage = cageOf(network, site);
    if (cage) addFacility(cage);
  }
  return merged(zones).map((zone) => withStatus(zone, translate));
}

/** A frame that is planned or retiring says so, as cards do. */
function withStatus(zone: Zone, translate: Translate): Zone {
  const { status = 'existing', lines } = zone;
  if (status === 'existing') return zone;
  const [heading = [], rest] = [lines.slice(0, 1), lines.slice(1)];
  return { ...zone, lines: [...heading, ...line(translate(`status.${status}`), 'tag'), ...rest] };
}

/** What several things say of one zone is said once. It is planned or retiring only when all of them are. */
function merged(parts: readonly Zone[]): Zone[] {
  const zones = new Map<string, Zone>();
  for (const zone of parts) {
    const known = zones.get(zone.id) ?? zone;
    const lines = [...known.lines, ...zone.lines];
    zones.set(zone.id, {
      ...known,
      lines: [...new Map(lines.map((each) => [each.text, each])).values()],
      ...(known.status === zone.status ? {} : { status: 'existing' as const }),
    });
  }
  return [...zones.values()];
}

function facilityZone({ key, name }: Building, provider: string, translate: Translate): Zone {
  const heading = name ?? translate('zone.facility');
  return {
    id: `facility:${key}`,
    kind: 'facility',
    tone: 'neutral',
    lanes: ['cages', 'cages'],
    tooltip: heading,
    lines: [
      { text: heading, role: 'zone' },
      ...line(
        provider !== ''
          ? translate('zone.facility.exchange', { provider })
          : name !== undefined && translate('zone.facility.kind'),
        'small',
      ),
    ],
  };
}

function locationZone(
  circuit: Circuit,
  { key, building, more, circuits }: Group<readonly TextLine[] | undefined>,
  { translate, isCompact }: Basics,
): Zone {
  const location = circuit.peeringLocation;
  const name = location === undefined ? translate('zone.location.plain') : translate('zone.location', { location });
  return {
    id: `location:${key}`,
    kind: 'peering-location',
    tone: 'neutral',
    lanes: ['circuits', 'circuits'],
    ...(building ? { within: `facility:${building.key}` } : {}),
    tooltip: name,
    lines: [
      // What the frames around compact rows are is said once, in a remark.
      { text: circuits.every(isCompact) ? (location ?? name) : name, role: 'zone' },
      ...(building ? [] : (more ?? [])),
    ],
    // What fails together is one place, also where it can't be drawn as one.
    again: line(translate('zone.location.again'), 'small'),
  };
}

function providerZone(basics: Basics, id: string, circuit: Circuit): Zone {
  const { network, passageOf, translate } = basics;
  const name = providerOf(network, circuit)?.name ?? translate('zone.provider');
  return {
    id,
    kind: 'provider',
    tone: 'provider',
    lanes: ['provider', 'provider'],
    tooltip: name,
    status: circuit.status,
    lines: [...line(name, 'zone', { tone: 'provider' }), ...(passageOf(circuit)?.zone ?? [])],
  };
}

/** The customer's own zone, and one for each other cloud in which the customer has a network. */
export function customerZones({ sites, customer }: Network, translate: Translate): Zone[] {
  const name =
    customer.name === undefined
      ? translate('zone.customer.plain')
      : translate('zone.customer', { customer: customer.name });
  return [
    {
      id: 'customer',
      kind: 'customer',
      tone: 'customer',
      lanes: ['sites', 'sites'],
      whole: true,
      tooltip: name,
      lines: [
        { text: name, role: 'zone' },
        ...line(customer.asn !== undefined && translate('as', { asn: customer.asn }), 'small'),
      ],
    },
    ...sites
      .filter((site) => site.kind === 'cloud')
      .map(
        (site): Zone => ({
          id: `cloud:${site.id}`,
          kind: 'cloud',
          tone: 'neutral',
          lanes: ['sites', 'sites'],
          tooltip: site.name,
          lines: [
            ...line(site.name, 'zone'),
            ...line(site.name.toLowerCase() !== translate('zone.cloud') && translate('zone.cloud'), 'small'),
          ],
        }),
      ),
  ];
}
