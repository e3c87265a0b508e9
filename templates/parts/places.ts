import type { Translate } from '../../src/locale/index.ts';
import { slug } from '../../src/model/ids.ts';
import type { Circuit, Network, Site } from '../../src/model/network.ts';
import type { TextLine, Zone } from '../../src/scene/scene.ts';
import { type Building, cageOf, hubBuilding, locationBuilding } from './buildings.ts';
import { type Basics, providerOf } from './drawing.ts';
import { line, sharedStatus } from './lines.ts';
import type { LaneId } from './part.ts';

/** Where things stand: the zones between the customer and the cloud, and which of them holds what. */
export interface Places {
  readonly zones: readonly Zone[];
  /** The zone of a circuit's peering location. */
  readonly location: (circuit: Circuit) => string;
  /** What a circuit's card says of its building, where the zone around it doesn't. */
  readonly circuitLines: (circuit: Circuit) => readonly TextLine[];
  /** The zone in which the boxes of a circuit's provider stand. */
  readonly provider: (circuit: Circuit) => string;
  /** The zones that a circuit's links pass by right on their way to the provider's edge. */
  readonly passed: (circuit: Circuit) => readonly string[];
  readonly site: (site: Site) => { readonly lane: LaneId; readonly zone: string };
}

/** Circuits that share something, in the order of the circuits. */
interface Group<T> {
  readonly key: string;
  readonly circuits: readonly Circuit[];
  readonly building: Building | undefined;
  readonly more: T;
}

export function placesOf(basics: Basics): Places {
  const { network, translate } = basics;
  const hubs = hubGroups(basics);
  const hubOf = (circuit: Circuit) => hubs.find((each) => each.circuits.includes(circuit));
  const locations = groupBy(network.circuits, locationKey).map(([key, circuits]) => ({
    key,
    circuits,
    building: locationBuilding(basics, circuits, hubOf),
    more: sharedLines(circuits, translate),
  }));
  const locationOf = (circuit: Circuit) => locations.find((each) => each.circuits.includes(circuit));
  const facility = ({ key }: Building) => `facility:${key}`;
  const provider = (circuit: Circuit) => {
    const building = hubOf(circuit)?.building;
    return building ? facility(building) : `provider:${circuit.provider ?? 'provider'}`;
  };
  const site = (each: Site): ReturnType<Places['site']> => {
    const cage = cageOf(network, each);
    if (cage) return { lane: 'cages', zone: facility(cage) };
    return { lane: 'sites', zone: each.kind === 'cloud' ? `cloud:${each.id}` : 'customer' };
  };
  return {
    zones: zonesOf(basics, hubs, locations, provider),
    location: (circuit) => `location:${locationOf(circuit)?.key ?? ''}`,
    circuitLines: (circuit) => (locationOf(circuit)?.more ? [] : facilityLines(circuit, translate)),
    provider,
    passed: (circuit) => (basics.modelOf(circuit).passage ? [provider(circuit)] : []),
    site,
  };
}

function groupBy(circuits: readonly Circuit[], keyOf: (circuit: Circuit) => string): [string, Circuit[]][] {
  const groups = new Map<string, Circuit[]>();
  for (const circuit of circuits) {
    const key = keyOf(circuit);
    groups.set(key, [...(groups.get(key) ?? []), circuit]);
  }
  return [...groups];
}

/** Circuits whose place isn't stated aren't known to share one; those of one port pair do. */
function locationKey({ id, peeringLocation, ports, cloud }: Circuit): string {
  if (peeringLocation === undefined) return `not-stated/${ports ?? id}`;
  return `${cloud === 'public' ? '' : `${cloud}/`}${slug(peeringLocation)}`;
}

function hubGroups(basics: Basics): Group<undefined>[] {
  const { network, modelOf, translate } = basics;
  const hubId = (circuit: Circuit) => modelOf(circuit).passage?.(network, circuit, translate).hub?.id;
  return groupBy(
    network.circuits.filter((circuit) => hubId(circuit) !== undefined),
    (circuit) => hubId(circuit) ?? '',
  ).map(([key, circuits]) => ({ key, circuits, building: hubBuilding(basics, circuits), more: undefined }));
}

/** What is said of the building, where it is the same for all. */
function sharedLines(circuits: readonly Circuit[], translate: Translate): readonly TextLine[] | undefined {
  const [first, ...others] = circuits.map((circuit) => facilityLines(circuit, translate));
  return others.every((each) => each[0]?.text === first?.[0]?.text) ? first : undefined;
}

/** The buildings of a circuit. Which of two it is in, where the location isn't a metro, nobody knows. */
function facilityLines({ facilities, links, metro }: Circuit, translate: Translate): TextLine[] {
  const names = facilities?.names ?? [];
  const isFramed = new Set(links.flatMap((link) => link.facility ?? [])).size === links.length;
  if (names.length === 0 || isFramed || (facilities?.source === 'stated' && names.length > 1)) return [];
  const list = names.join(', ');
  return line(
    facilities?.oneOf
      ? translate('facility.one-of', { facilities: list })
      : metro && names.length > 1
        ? translate('facility.metro', { facilities: list })
        : translate('facility.in', { facility: list }),
    'small',
    { maxLines: 3 },
  );
}

function zonesOf(
  basics: Basics,
  hubs: readonly Group<unknown>[],
  locations: readonly Group<readonly TextLine[] | undefined>[],
  provider: (circuit: Circuit) => string,
): Zone[] {
  const { network, translate } = basics;
  const zones = new Map<string, Zone>();
  const add = (zone: Zone) => {
    if (!zones.has(zone.id)) zones.set(zone.id, zone);
  };
  const buildings = (circuit: Circuit) =>
    [hubs, locations].flatMap((groups) => groups.find((each) => each.circuits.includes(circuit))?.building ?? []);
  const addFacility = (building: Building) => {
    const within = hubs.filter((each) => each.building?.key === building.key);
    const owners = [
      ...new Set(within.flatMap((each) => each.circuits.flatMap((one) => providerOf(network, one)?.name ?? []))),
    ];
    add(facilityZone(building, owners.join(translate('list.comma')), translate));
  };
  for (const circuit of network.circuits) {
    buildings(circuit).forEach(addFacility);
    if (basics.modelOf(circuit).passage && provider(circuit).startsWith('provider:')) {
      const carried = network.circuits.filter(
        (each) => basics.modelOf(each).passage && provider(each) === provider(circuit),
      );
      add(providerZone(basics, provider(circuit), carried));
    }
    const location = locations.find((each) => each.circuits.includes(circuit));
    if (location) add(locationZone(circuit, location, translate));
  }
  for (const site of network.sites) {
    const cage = cageOf(network, site);
    if (cage) addFacility(cage);
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
          : name !== undefined && translate('zone.facility'),
        'small',
        { maxLines: 3 },
      ),
    ],
  };
}

function locationZone(
  circuit: Circuit,
  { key, building, more }: Group<readonly TextLine[] | undefined>,
  translate: Translate,
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
    lines: [{ text: name, role: 'zone' }, ...(building ? [] : (more ?? []))],
  };
}

/** A provider's zone: retiring or planned only when all that it carries is. */
function providerZone({ network, modelOf, translate }: Basics, id: string, circuits: readonly Circuit[]): Zone {
  const [first] = circuits;
  const provider = first && providerOf(network, first);
  const name = provider?.name ?? translate('zone.provider');
  const facts = circuits.flatMap((circuit) => modelOf(circuit).passage?.(network, circuit, translate).zone ?? []);
  return {
    id,
    kind: 'provider',
    tone: 'provider',
    lanes: ['provider', 'provider'],
    tooltip: name,
    status: sharedStatus(circuits),
    lines: [
      { text: name, role: 'zone', tone: 'provider', maxLines: 3 },
      ...new Map(facts.map((fact) => [fact.text, fact])).values(),
    ],
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
            { text: site.name, role: 'zone', maxLines: 2 },
            ...line(site.name.toLowerCase() !== translate('zone.cloud') && translate('zone.cloud'), 'small'),
          ],
        }),
      ),
  ];
}
