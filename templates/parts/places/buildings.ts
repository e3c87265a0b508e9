import { slug } from '../../../src/model/ids.ts';
import type { Circuit, Network, Site } from '../../../src/model/network.ts';
import { type Basics, providerOf } from '../drawing.ts';
import { accessWay } from '../provider/carriers.ts';

/** A building in which the customer's equipment stands; one without a name stands for itself. */
export interface Building {
  readonly key: string;
  readonly name?: string;
}

/** The building of a cage: co-located equipment in the building of an exchange, or of Microsoft's edge. Absent elsewhere. */
export function cageOf(network: Network, site: Site): Building | undefined {
  if (site.kind !== 'colocation') return undefined;
  const starting = network.circuits.filter((circuit) => circuit.links.some(({ start }) => start.site === site.id));
  const isInside = starting.some(
    (circuit) =>
      circuit.links.some(({ start }) => start.site === site.id && start.inside === true) ||
      (site.facility !== undefined && buildingOf(circuit)?.key === slug(site.facility)),
  );
  if (!isInside) return undefined;
  return site.facility === undefined ? { key: site.id } : { key: slug(site.facility), name: site.facility };
}

/** The one building in which a circuit meets Microsoft's edge; absent where there are several, or none is known. */
function buildingOf({ facilities }: Circuit): Building | undefined {
  const [name, ...others] = facilities?.names ?? [];
  return name === undefined || others.length > 0 ? undefined : { key: slug(name), name };
}

/**
 * True where Microsoft's list of peering locations names the provider itself as the building: then the provider's exchange
 * and Microsoft's edge are taken to stand in one.
 */
function isProvidersOwn({ network }: Basics, circuit: Circuit): boolean {
  const provider = providerOf(network, circuit)?.name;
  return (
    circuit.model === 'cloud-exchange' &&
    circuit.facilities?.source === 'catalogue' &&
    provider !== undefined &&
    buildingOf(circuit)?.key === slug(provider)
  );
}

/** The building in which all links of circuits start. */
function startBuilding({ network }: Basics, circuits: readonly Circuit[]): Building | undefined {
  const buildings = circuits.flatMap((circuit) =>
    circuit.links.map(({ start }) => {
      const site = network.sites.find((each) => each.id === start.site);
      return site && cageOf(network, site);
    }),
  );
  const [first] = buildings;
  return first && buildings.every((each) => each?.key === first.key) ? first : undefined;
}

/**
 * The building that holds a provider's box and all of the equipment that is joined to it, where there is one.
 *
 * @param circuits all whose links pass the box
 */
export function hubBuilding(basics: Basics, circuits: readonly Circuit[]): Building | undefined {
  const building = startBuilding(basics, circuits);
  const isNear = circuits.every((circuit) =>
    circuit.links.every((link) => {
      const { devices, carrier } = accessWay(basics, circuit, link);
      return link.start.inside === true && devices.length === 0 && carrier === undefined;
    }),
  );
  return isNear ? building : undefined;
}

/**
 * The building that holds both a peering location and all of the equipment whose links lead there.
 *
 * @param circuits all of the peering location
 * @param hubs the buildings of the provider's boxes that they pass
 */
export function locationBuilding(
  basics: Basics,
  circuits: readonly Circuit[],
  hubOf: (circuit: Circuit) => { readonly building: Building | undefined } | undefined,
): Building | undefined {
  const building = startBuilding(basics, circuits);
  const isThere = circuits.every((circuit) => {
    const hub = hubOf(circuit);
    const passage = basics.passageOf(circuit) !== undefined;
    const isSame = buildingOf(circuit)?.key === building?.key || isProvidersOwn(basics, circuit);
    return isSame && (hub ? hub.building?.key === building?.key : !passage);
  });
  return isThere ? building : undefined;
}

/** The name by which Microsoft's list knows a building that the file calls otherwise, where both are taken for one. */
export function listedName(circuit: Circuit, building: Building | undefined): string | undefined {
  const listed = buildingOf(circuit);
  return building && listed?.key !== building.key ? listed?.name : undefined;
}
