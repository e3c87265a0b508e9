import { locationKey } from '../../../src/analysis/ids.ts';
import type { Translate } from '../../../src/locale/index.ts';
import type { Circuit, Site } from '../../../src/model/network.ts';
import type { TextLine } from '../../../src/scene/scene.ts';
import { type Basics, hubOf, type Places } from '../drawing.ts';
import { line } from '../lines.ts';
import { bandsOf } from './bands.ts';
import { type Building, cageOf, hubBuilding, listedName, locationBuilding } from './buildings.ts';
import { type Group, zonesOf } from './zones.ts';

export function placesOf(basics: Basics): Places {
  const { network, translate } = basics;
  const hubs = hubGroups(basics);
  const bands = bandsOf(basics);
  const groupOf = (circuit: Circuit) => hubs.find((each) => each.circuits.includes(circuit));
  const locations = groupBy(network.circuits, locationKey).map(([key, circuits]) => ({
    key,
    circuits,
    building: locationBuilding(basics, circuits, groupOf),
    more: sharedLines(circuits, translate),
  }));
  const locationOf = (circuit: Circuit) => locations.find((each) => each.circuits.includes(circuit));
  const facility = ({ key }: Building) => `facility:${key}`;
  const provider = (circuit: Circuit) => {
    const building = groupOf(circuit)?.building;
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
    passed: (circuit) => (basics.passageOf(circuit) ? [provider(circuit)] : []),
    band: (circuit) => bands.get(circuit.id) ?? circuit.id,
    site,
    buildings: locations.flatMap(({ circuits: [first], building }) => {
      const listed = first && listedName(first, building);
      const facility = building?.name ?? translate('zone.facility');
      return listed === undefined ? [] : [{ facility, listed }];
    }),
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

function hubGroups(basics: Basics): Group<undefined>[] {
  const hubId = (circuit: Circuit) => hubOf(basics, circuit)?.id;
  return groupBy(
    basics.network.circuits.filter((circuit) => hubId(circuit) !== undefined),
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
  const list = names.join(translate('list.comma'));
  return line(
    facilities?.oneOf
      ? translate('facility.one-of', { facilities: list })
      : metro && names.length > 1
        ? translate('facility.metro', { facilities: list })
        : translate('facility.in', { facility: list }),
    'small',
  );
}
