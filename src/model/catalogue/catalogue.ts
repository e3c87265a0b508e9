import type { CloudName } from '../network.ts';
import { once } from '../once.ts';
import type { CatalogueData } from './data.ts';
import { beginAlike, keyOf, NameList, type NameMatch, partsOf, wordsOf } from './names.ts';

/** Where circuits meet Microsoft's edge: a peering location, or a metro, which is two of one city. */
export interface PeeringPlace {
  readonly name: string;
  readonly cloud: CloudName;
  readonly metro: boolean;
  /** The peering locations that it is: two for a metro, else itself. */
  readonly locations: readonly string[];
  /** The buildings with Microsoft's edge routers. */
  readonly facilities: readonly string[];
  /** The pricing zone. */
  readonly zone: number | null;
  /** The Azure regions that a circuit with the SKU Local reaches from here; none where Local isn't sold. */
  readonly localRegions: readonly string[];
  /** Whether ExpressRoute Direct is offered here. */
  readonly direct: boolean;
  readonly providers: readonly string[];
  /** Providers of a metro that can't provide circuits there yet. */
  readonly futureProviders: readonly string[];
  readonly country?: string;
  /** Whether Global Reach is offered here, where that is known. */
  readonly globalReach?: boolean;
  /** The geopolitical region, where that is known. */
  readonly geopoliticalRegion?: string;
}

/** An Azure region. */
export interface AzureRegion {
  readonly name: string;
  readonly cloud: CloudName;
  readonly geopoliticalRegion: string;
}

/** What narrows a list of peering locations. */
export interface PlaceFilter {
  /** A name, or a part of one. */
  readonly name?: string | undefined;
  readonly cloud?: CloudName | undefined;
  /** Where this provider is listed. */
  readonly provider?: string | undefined;
  /** In the geopolitical region of this Azure region; those that it is local to come first. */
  readonly near?: string | undefined;
  /** Where the SKU Local is sold; with `near`, to that region. */
  readonly local?: boolean | undefined;
  /** Where ExpressRoute Direct is offered. */
  readonly direct?: boolean | undefined;
}

const clouds = ['public', 'usgov', 'china'] as const satisfies readonly CloudName[];

/** What is looked up, each list made once from the data, when something is looked up in it for the first time. */
interface Tables {
  readonly data: CatalogueData;
  readonly places: Readonly<Record<CloudName, () => NameList<PeeringPlace>>>;
  readonly all: readonly PeeringPlace[];
  /** The metro of each peering location and of its own name. */
  readonly metros: () => ReadonlyMap<string, PeeringPlace>;
  readonly regions: () => NameList<AzureRegion>;
  readonly providers: () => NameList<{ readonly name: string }>;
}

type Names = readonly string[];

/** Works something out for a list of names when it is asked for first. */
function onceForEach(make: (names: Names) => ReadonlySet<string>): (names: Names) => ReadonlySet<string> {
  const made = new WeakMap<Names, ReadonlySet<string>>();
  return (names) => {
    const known = made.get(names) ?? make(names);
    made.set(names, known);
    return known;
  };
}

const keysOf = /* @__PURE__ */ onceForEach((names) => new Set(names.map(keyOf)));

/**
 * Microsoft's lists of peering locations, providers, metros and regions. Each part has its page and date in `sources`.
 * The lists change monthly and lack some providers that work: what isn't on them is unknown, not wrong.
 */
export class Catalogue {
  readonly #load: () => CatalogueData;
  #made: Tables | undefined;
  /** The keys under which the providers of a list are known. */
  readonly #known = onceForEach(
    (names) => new Set(names.flatMap((each) => [this.#canonical(each), ...partsOf(each).map(keyOf)])),
  );
  readonly #canonicals = onceForEach((names) => new Set(names.map((each) => this.#canonical(each))));

  /** @param load returns the data; called when something is looked up for the first time */
  constructor(load: () => CatalogueData) {
    this.#load = load;
  }

  get #tables(): Tables {
    this.#made ??= tablesOf(this.#load());
    return this.#made;
  }

  /** All of it, as plain data. */
  get data(): CatalogueData {
    return this.#tables.data;
  }

  /** The date of the list of locations, as its page states it. */
  get asOf(): string {
    return this.#tables.data.asOf;
  }

  /** For each part of the catalogue the page that it is from, and the page's date. */
  get sources(): CatalogueData['sources'] {
    return this.#tables.data.sources;
  }

  /** The providers whose exchanges others can be reached through. */
  get exchangeProviders(): readonly string[] {
    return this.#tables.data.exchangeProviders;
  }

  /** The peering locations and metros of all clouds, as far as a filter admits them. Unknown names admit none. */
  places(filter: PlaceFilter = {}): readonly PeeringPlace[] {
    const { all } = this.#tables;
    const { name, cloud, provider, near, local, direct } = filter;
    const region = near === undefined ? undefined : this.findRegion(near).found;
    if (near !== undefined && !region) return [];
    const wanted = name === undefined ? undefined : new Set(this.#named(name));
    const offering = provider === undefined ? undefined : this.#canonical(provider);
    const isLocal = (place: PeeringPlace) =>
      region ? place.localRegions.some((each) => keyOf(each) === keyOf(region.name)) : place.localRegions.length > 0;
    const fitting = all.filter(
      (place) =>
        (!wanted || wanted.has(place)) &&
        (cloud === undefined || place.cloud === cloud) &&
        (offering === undefined || this.#known(place.providers).has(offering)) &&
        (!region || place.geopoliticalRegion === region.geopoliticalRegion || isLocal(place)) &&
        (!local || isLocal(place)) &&
        (!direct || place.direct),
    );
    return region ? [...fitting].sort((a, b) => Number(isLocal(b)) - Number(isLocal(a))) : fitting;
  }

  /** The peering location or metro of a name, without regard to case alone. */
  place(name: string, cloud: CloudName = 'public'): PeeringPlace | undefined {
    return this.#tables.places[cloud]().get(name);
  }

  /**
   * What a name of a peering location or a metro, as people write it, is on the list. The name of a building stands for the
   * location in it, as port pairs of ExpressRoute Direct have it: `Equinix-Ashburn-DC2` is Washington DC.
   */
  findPlace(name: string, cloud: CloudName = 'public'): NameMatch<PeeringPlace> {
    const match = this.#tables.places[cloud]().find(name);
    if (match.found) return match;
    const [only, second] = this.#inBuilding(name, cloud);
    return only && !second ? { how: 'other-name', found: only, names: [only.name] } : match;
  }

  /** The peering locations in a building whose name is in another: all its words, of which one is a number or has one. */
  #inBuilding(name: string, cloud: CloudName): readonly PeeringPlace[] {
    const words = new Set(wordsOf(name));
    const isNamed = (facility: string) => {
      const own = wordsOf(facility);
      return own.some((word) => /\p{N}/u.test(word)) && own.every((word) => words.has(word));
    };
    return this.#tables.all.filter(
      (place) => !place.metro && place.cloud === cloud && place.facilities.some((each) => isNamed(each)),
    );
  }

  /** The metro that a peering location is part of, or is: `Amsterdam2` and `Amsterdam Metro` are of Amsterdam's. */
  metroOf(name: string): PeeringPlace | undefined {
    return this.#tables.metros().get(name.trim().toLowerCase());
  }

  /** What a region's name, as people write it, is on the list. Azure's short name, like `westeurope`, is as good as the long one. */
  findRegion(name: string): NameMatch<AzureRegion> {
    const match = this.#tables.regions().find(name);
    return match.how === 'spelling' && /^[a-z0-9]+$/.test(name) ? { ...match, how: 'same' } : match;
  }

  /** What a provider's name, as people write it, is on the list. */
  findProvider(name: string): NameMatch<{ readonly name: string }> {
    return this.#tables.providers().find(name);
  }

  /** Whether a provider is listed at a place, under any of its names. */
  offers(provider: string, place: Pick<PeeringPlace, 'providers'>): boolean {
    return this.#known(place.providers).has(this.#canonical(provider));
  }

  /** The providers at a place whose names begin like another's, as AT&T's services do. */
  alike(provider: string, place: PeeringPlace): readonly string[] {
    return place.providers.filter((each) => beginAlike(each, provider));
  }

  /** Whether a provider of a metro can't provide circuits there yet. */
  isFuture(provider: string, place: PeeringPlace): boolean {
    return this.offers(provider, { providers: place.futureProviders });
  }

  /** The exchanges at a place: those through which a provider is listed to be reached, else all that are listed there. */
  exchanges(provider: string | undefined, place: PeeringPlace): readonly string[] {
    const { data } = this.#tables;
    const listed = data.viaExchange.filter((each) => place.locations.includes(each.location));
    const wanted = provider === undefined ? undefined : keyOf(provider);
    if (wanted !== undefined) {
      const through = listed.filter((each) => keysOf(each.providers).has(wanted));
      return [...new Set(through.flatMap((each) => each.exchanges))];
    }
    const exchanges = this.#canonicals(data.exchangeProviders);
    return place.providers.filter((name) => exchanges.has(this.#canonical(name)));
  }

  /** The name that stands for all names of a provider. */
  #canonical(provider: string): string {
    const { data, providers } = this.#tables;
    const name = providers().find(provider).found?.name ?? provider;
    return keyOf(listedName(data, name));
  }

  /** The places that a name or a part of one may mean. */
  #named(name: string): PeeringPlace[] {
    const key = keyOf(name);
    const within = this.#tables.all.filter((place) => keyOf(place.name).includes(key));
    if (within.length > 0) return within;
    return clouds.flatMap((cloud) =>
      this.findPlace(name, cloud).names.flatMap((each) => this.place(each, cloud) ?? []),
    );
  }
}

function tablesOf(data: CatalogueData): Tables {
  const all = placesOf(data);
  const listed = (cloud: CloudName) => once(() => new NameList(all.filter((place) => place.cloud === cloud)));
  return {
    data,
    all,
    metros: once(() => metrosOf(all)),
    places: { public: listed('public'), usgov: listed('usgov'), china: listed('china') },
    regions: once(() => new NameList(regionsOf(data))),
    providers: once(() => new NameList(providersOf(data, all), { ...data.otherNames, ...data.providerAliases }, true)),
  };
}

function metrosOf(all: readonly PeeringPlace[]): Map<string, PeeringPlace> {
  return new Map(
    all
      .filter((place) => place.metro)
      .flatMap((metro) => [metro.name, ...metro.locations].map((name) => [name.toLowerCase(), metro] as const)),
  );
}

function regionsOf(data: CatalogueData): AzureRegion[] {
  return data.geopoliticalRegions.flatMap(({ name, cloud, regions }) =>
    regions.map((region): AzureRegion => ({ name: region, cloud, geopoliticalRegion: name })),
  );
}

function providersOf(data: CatalogueData, all: readonly PeeringPlace[]): { readonly name: string }[] {
  const names = [
    ...all.flatMap((place) => [...place.providers, ...place.futureProviders]),
    ...data.viaExchange.flatMap((each) => each.providers),
  ];
  return [...new Set(names.map((name) => listedName(data, name)))].map((name) => ({ name }));
}

/** The name that the catalogue takes for a provider that its lists have under several. */
function listedName({ providerAliases, otherNames }: CatalogueData, name: string): string {
  return providerAliases[name] ?? otherNames?.[name] ?? name;
}

function placesOf(data: CatalogueData): PeeringPlace[] {
  const geopolitical = new Map(
    data.geopoliticalRegions.flatMap(({ name, cloud, locations }) =>
      locations.map((location) => [`${cloud}/${location}`, name] as const),
    ),
  );
  const single = clouds.flatMap((cloud) =>
    data.clouds[cloud].map(({ facility, ...location }): PeeringPlace => {
      const region = geopolitical.get(`${cloud}/${location.name}`);
      const { country, globalReach, name, zone, localRegions, direct, providers } = location;
      return {
        ...{
          name,
          cloud,
          metro: false,
          locations: [name],
          facilities: facility,
          zone,
          localRegions,
          direct,
          providers,
        },
        futureProviders: [],
        ...(country === undefined ? {} : { country }),
        ...(globalReach === undefined ? {} : { globalReach }),
        ...(region === undefined ? {} : { geopoliticalRegion: region }),
      };
    }),
  );
  const byName = new Map(single.map((place) => [`${place.cloud}/${place.name}`, place]));
  const metros = data.metros.map((metro): PeeringPlace => {
    const first = metro.locations.map((name) => byName.get(`public/${name}`)).find((place) => place !== undefined);
    const { name, locations, facilities, zone, localRegions, direct, providers, futureProviders } = metro;
    return {
      ...{ name, cloud: 'public', metro: true, locations, facilities, zone, localRegions, direct, providers },
      futureProviders,
      ...(first?.country === undefined ? {} : { country: first.country }),
      ...(first?.globalReach === undefined ? {} : { globalReach: first.globalReach }),
      ...(first?.geopoliticalRegion === undefined ? {} : { geopoliticalRegion: first.geopoliticalRegion }),
    };
  });
  return [...single, ...metros];
}
