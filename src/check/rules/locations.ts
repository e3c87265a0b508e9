import type { NameMatch, PeeringPlace } from '../../model/catalogue/index.ts';
import type { CloudName } from '../../model/network.ts';
import type { Path } from '../../model/places.ts';
import { quoted } from '../../model/printable.ts';
import type { CircuitHere, Context } from '../context.ts';
import { from } from '../pages.ts';
import type { Mark, Rule } from '../rule.ts';
import { meant, rowOf } from '../texts.ts';

const list = from('expressroute-locations-providers');
const clouds = { public: 'the public cloud', usgov: 'the US Government cloud', china: 'the cloud in China' } as const;

/** A name that the file states, with what the catalogue makes of it. */
interface Stated {
  readonly what: 'peering location' | 'provider' | 'region';
  readonly written: string;
  readonly match: NameMatch<unknown>;
  readonly path: Path;
  readonly nodes: readonly string[];
}

/** Azure ↔ other clouds: their providers aren't on the list of connectivity providers. */
const isMultiCloud = ({ tier }: CircuitHere) => tier === 'MultiCloud';

interface StatedLocation extends Stated {
  readonly of: 'circuit' | 'port pair';
  readonly cloud: CloudName;
}

/** The locations of circuits, and of port pairs from which no circuit has its own. */
function statedLocations(context: Context): readonly StatedLocation[] {
  return context.once(statedLocations, () => {
    const { catalogue, circuits, network } = context;
    const taken = new Set(
      circuits.flatMap(({ stated, ports }) => (stated.peeringLocation === undefined && ports) || []),
    );
    const stated = [
      ...circuits.map(
        ({ circuit, placePath, node }) =>
          ({ ...circuit, of: placePath[0] === 'ports' ? 'port pair' : 'circuit', path: placePath, node }) as const,
      ),
      ...network.ports.flatMap((pair, index) =>
        taken.has(pair)
          ? []
          : [
              {
                ...pair,
                of: 'port pair',
                cloud: network.cloud,
                path: ['ports', index, 'peeringLocation'],
                node: `port:${pair.id}`,
              } as const,
            ],
      ),
    ];
    return stated.flatMap(({ peeringLocation: written, of, cloud, path, node }) => {
      if (written === undefined) return [];
      const match = catalogue.findPlace(written, cloud);
      return [{ what: 'peering location', written, match, path, nodes: [node], of, cloud } as const];
    });
  });
}

function statedProviders(context: Context): readonly Stated[] {
  return context.once(statedProviders, () =>
    context.circuits.flatMap((owner) => {
      const { provider: written, path } = owner;
      if (written === undefined || isMultiCloud(owner)) return [];
      const match = context.catalogue.findProvider(written);
      return [{ what: 'provider', written, match, path: [...path, 'provider'], nodes: [owner.node] } as const];
    }),
  );
}

function statedRegions(context: Context): readonly Stated[] {
  return context.once(statedRegions, () =>
    [...context.targets, ...context.circuits].flatMap((each): Stated[] => {
      const isCircuit = 'circuit' in each;
      const written = isCircuit ? each.circuit.location : (each.network ?? each.hub)?.region;
      if (written === undefined) return [];
      const path = [...each.path, isCircuit ? 'location' : 'region'];
      return [{ what: 'region', written, match: context.region(written), path, nodes: [each.node] }];
    }),
  );
}

/** Each name once: what many circuits state alike is one mistake in many places, told at the first. */
function* listed(
  stated: readonly Stated[],
  unknown: (each: Stated) => Pick<Mark, 'message' | 'severity'> | undefined,
): Generator<Mark> {
  const seen = new Map<string, Stated[]>();
  for (const each of stated) seen.set(each.written, [...(seen.get(each.written) ?? []), each]);
  for (const [written, all] of seen) {
    const [first] = all;
    if (!first || (first.match.how !== 'near' && first.match.how !== 'unknown')) continue;
    const nodes = all.flatMap((each) => each.nodes);
    if (first.match.how === 'near')
      yield {
        message: `the ${first.what} ${quoted(written)} isn’t on Microsoft’s list; ${meant(first.match.names)}`,
        path: first.path,
        nodes,
      };
    else {
      const told = unknown(first);
      if (told) yield { ...told, path: first.path, nodes };
    }
  }
}

const newer = (context: Context) =>
  `the list is of ${context.catalogue.asOf}; a newer one can be given to check as its catalogue`;

export const locations: readonly Rule[] = [
  {
    id: 'location-listed',
    numbers: [1],
    severity: 'warning',
    ...list,
    title: 'The peering location is on Microsoft’s list',
    why: 'A circuit is ordered for a peering location by its name. What isn’t on the list may be newer than the list, or a slip of the pen.',
    check: (context) =>
      listed(
        statedLocations(context).filter((each) => !otherCloud(context, each)),
        ({ written, path }) => ({
          // Port pairs name buildings, of which the list hasn’t all.
          ...(path[0] === 'ports' ? { severity: 'info' } : {}),
          message: `the peering location ${quoted(written)} isn’t on Microsoft’s list, so that nothing that depends on it is checked; ${newer(context)}`,
        }),
      ),
  },
  {
    id: 'location-in-cloud',
    numbers: [14],
    severity: 'error',
    ...list,
    title: 'The peering location belongs to the circuit’s cloud',
    why: 'The public cloud, US Government and China have peering locations of their own; a circuit never leads from one cloud to another.',
    *check(context) {
      for (const each of statedLocations(context)) {
        const other = otherCloud(context, each);
        if (other)
          yield {
            message: `${quoted(each.written)} is a peering location of ${clouds[other]}, and the ${each.of} is of ${clouds[each.cloud]}; state the cloud, or another location`,
            path: each.path,
            nodes: each.nodes,
          };
      }
    },
  },
  {
    id: 'network-in-cloud',
    numbers: [14],
    severity: 'error',
    ...from('expressroute-faqs'),
    title: 'A circuit and the networks that it is connected to are in one cloud',
    why: 'Circuits can’t be connected across clouds, whatever their SKU.',
    *check(context) {
      for (const { circuit, connections } of context.circuits)
        for (const { target, path, node } of connections) {
          const cloud = target.kind === 'network' ? target.cloud : circuit.cloud;
          if (cloud !== circuit.cloud)
            yield {
              message: `${target.called} is in ${clouds[cloud]}, and the circuit ${quoted(circuit.id)} in ${clouds[circuit.cloud]}; Azure connects nothing across clouds`,
              path,
              nodes: [node, target.node],
            };
        }
      for (const { kind, region, cloud, called, path, node } of context.targets)
        if (kind === 'network' && region && region.cloud !== cloud)
          yield {
            message: `${called} is in ${clouds[cloud]}, and its region ${quoted(region.name)} in ${clouds[region.cloud]}; state the network’s cloud, or another region`,
            path: [...path, 'region'],
            nodes: [node],
          };
    },
  },
  {
    id: 'region-listed',
    severity: 'warning',
    ...from('expressroute-locations-providers'),
    title: 'The Azure region is one that is known',
    why: 'Which networks a circuit reaches depends on their regions. A region that isn’t known is left out of such checks.',
    check: (context) =>
      listed(statedRegions(context), ({ written }) => ({
        message: `the region ${quoted(written)} isn’t known, so that what a circuit reaches there isn’t checked; ${newer(context)}`,
        severity: 'info',
      })),
  },
  {
    id: 'provider-listed',
    severity: 'warning',
    ...list,
    title: 'The provider’s name is on Microsoft’s list',
    why: 'A circuit is ordered from a provider by its name on the list.',
    check: (context) =>
      listed(statedProviders(context), ({ written }) => ({
        message: `the provider ${quoted(written)} isn’t on Microsoft’s list, so that where it is isn’t checked; one that reaches Microsoft through an exchange isn’t the circuit’s provider: the exchange is`,
        severity: 'info',
      })),
  },
  {
    id: 'name-as-listed',
    severity: 'info',
    ...list,
    title: 'Names are written as Microsoft’s list has them',
    why: 'Azure’s portal, commands and templates know the names of the list alone.',
    *check(context) {
      const seen = new Set<string>();
      for (const each of [...statedLocations(context), ...statedProviders(context), ...statedRegions(context)]) {
        const { what, written, match, path, nodes } = each;
        if ((match.how !== 'spelling' && match.how !== 'other-name') || seen.has(`${what}/${written}`)) continue;
        // A port pair is where Azure says that its building is.
        if (match.how === 'other-name' && path[0] === 'ports') continue;
        seen.add(`${what}/${written}`);
        yield {
          message: `the ${what} ${quoted(written)} is ${quoted(match.names[0] ?? '')} on Microsoft’s list`,
          path,
          nodes,
        };
      }
    },
  },
  {
    id: 'provider-at-location',
    numbers: [2, 3],
    severity: 'warning',
    ...list,
    title: 'The provider is listed at the peering location',
    why: 'Most providers are at some peering locations only. The list lacks some that work, so that it is worth asking them.',
    *check(context) {
      for (const owner of context.circuits) {
        const { place, provider, path, node } = owner;
        const match =
          provider === undefined || isMultiCloud(owner) ? undefined : context.catalogue.findProvider(provider);
        if (!place || provider === undefined || !match?.found) continue;
        const name = match.found.name;
        if (context.catalogue.offers(name, place) || context.catalogue.isFuture(name, place)) continue;
        const at = { path: [...path, 'provider'], nodes: [node] };
        const alike = context.catalogue.alike(name, place);
        if (alike.length > 0) {
          yield {
            ...at,
            message: `in ${place.name} the list has ${rowOf(alike)} for ${quoted(name)}`,
            severity: 'info',
          };
          continue;
        }
        const through = context.catalogue.exchanges(name, place);
        yield through.length > 0
          ? {
              ...at,
              message: `${quoted(name)} reaches Microsoft in ${place.name} through an exchange (${rowOf(through)}), which is the provider that the circuit is ordered from`,
              severity: 'info',
            }
          : {
              ...at,
              message: `${quoted(name)} isn’t listed in ${place.name}; ${whereElse(context, name, place)}`,
            };
      }
    },
  },
  {
    id: 'metro-provider',
    numbers: [25],
    severity: 'warning',
    ...from('metro'),
    title: 'The provider is active in the metro',
    why: 'A circuit of a provider that is announced for a metro alone fails when it is created.',
    *check(context) {
      for (const { place, provider, path, node } of context.circuits) {
        const found = provider === undefined ? undefined : context.catalogue.findProvider(provider).found;
        if (
          place &&
          found &&
          context.catalogue.isFuture(found.name, place) &&
          !context.catalogue.offers(found.name, place)
        )
          yield {
            message: `${quoted(found.name)} is announced for ${place.name} and not active there yet; ${place.providers.length > 0 ? `active are ${rowOf(place.providers)}` : 'no provider is'}`,
            path: [...path, 'provider'],
            nodes: [node],
          };
      }
    },
  },
  {
    id: 'one-location',
    numbers: [24],
    severity: 'warning',
    ...from('design-architecture-for-resiliency'),
    title: 'The links of a circuit that is no Metro circuit land in one peering location',
    why: 'Only with ExpressRoute Metro do the two links of a circuit land in two facilities of a city.',
    *check(context) {
      for (const { circuit, place, node, path } of context.circuits) {
        const [one, other] = circuit.links.map((link) => link.facility);
        if (!place || place.metro || one === undefined || other === undefined || one === other) continue;
        const known = (name: string) => place.facilities.some((each) => each.toLowerCase() === name.toLowerCase());
        if (known(one) && known(other)) continue;
        yield {
          message: `the links land in ${quoted(one)} and ${quoted(other)}, and ${place.name} is no metro; a circuit in two facilities has a metro as its peering location`,
          path: [...path, 'secondary', 'facility'],
          nodes: [node],
        };
      }
    },
  },
];

function otherCloud(context: Context, { match, written, cloud: own }: StatedLocation) {
  if (match.how !== 'unknown' && match.how !== 'near') return undefined;
  return (['public', 'usgov', 'china'] as const).find(
    (cloud) => cloud !== own && context.catalogue.place(written, cloud),
  );
}

/** Where a provider is listed that isn't at a place, and what else leads there. */
function whereElse(context: Context, provider: string, place: PeeringPlace): string {
  const { catalogue } = context;
  const others = placesOfProvider(context, provider, place.cloud);
  const metro = catalogue.metroOf(place.name);
  const near = metro === undefined ? [] : others.filter((each) => catalogue.metroOf(each) === metro);
  if (near.length > 0) return `it is in ${rowOf(near)}`;
  const exchanges = catalogue.exchanges(undefined, place);
  const through = exchanges.length > 0 ? `; exchanges there are ${rowOf(exchanges)}` : '';
  return `${others.length > 0 ? `it is in ${rowOf(others)}` : 'ask it'}${through}`;
}

/** Where a provider is listed: looked up once, however many circuits it has. */
function placesOfProvider(context: Context, provider: string, cloud: CloudName): readonly string[] {
  const known = context.once(placesOfProvider, () => new Map<string, readonly string[]>());
  const key = `${cloud} ${provider}`;
  const places = known.get(key) ?? context.catalogue.places({ provider, cloud }).map((each) => each.name);
  known.set(key, places);
  return places;
}
