import { type Catalogue, catalogueOf, keyOf, type PeeringPlace } from '../model/catalogue/index.ts';
import type { CloudName } from '../model/network.ts';
import { printable, printableJson, quoted } from '../model/printable.ts';
import { UsageError } from './errors.ts';
import { print, say } from './say.ts';
import { readCatalogue } from './values.ts';

export interface LocationFlags {
  readonly cloud?: CloudName;
  readonly provider?: string;
  readonly near?: string;
  readonly local?: boolean;
  readonly direct?: boolean;
  readonly json?: boolean;
  readonly catalogue?: string;
}

/** As many are told with their providers; of more there is a line for each. */
const MOST_IN_FULL = 6;

/** Lists peering locations and metros. Returns the exit code: 0, or 1 where none fits. */
export function locationsCommand(name: string | undefined, flags: LocationFlags): number {
  const lists = catalogueOf(flags.catalogue === undefined ? undefined : readCatalogue(flags.catalogue));
  const { provider, near, cloud, local, direct } = flags;
  const known = provider === undefined ? undefined : nameOf(lists.findProvider(provider), 'provider', provider);
  const region = near === undefined ? undefined : nameOf(lists.findRegion(near), 'region', near);
  const places = lists.places({ name, provider: known, near: region, cloud, local, direct });
  if (flags.json) print(`${printableJson({ asOf: lists.asOf, sources: lists.sources, locations: places })}\n`);
  else if (places.length > 0) {
    const told =
      places.length > MOST_IN_FULL ? table(places) : places.map((place) => inFull(place, lists)).join('\n\n');
    print(`${told}\n\n${footer(lists)}\n`);
  }
  const isThere = (written: string) => places.some((place) => keyOf(place.name).includes(keyOf(written)));
  if (places.length === 0) say(noneFits(name, lists, cloud));
  else if (name !== undefined && !isThere(name))
    say(`there is no peering location ${quoted(name)} on Microsoft’s list; its name is near to these`);
  return places.length > 0 ? 0 : 1;
}

/** The name that a list has for what was given; another one is told. */
function nameOf(match: ReturnType<Catalogue['findProvider']>, what: string, written: string): string {
  const [name] = match.names;
  if (!match.found || name === undefined)
    throw new UsageError(
      `there is no ${what} ${quoted(written)} on Microsoft’s list${match.names.length > 0 ? `; did you mean ${match.names.map(quoted).join(' or ')}?` : ''}`,
    );
  if (match.how !== 'same') say(`the ${what} ${quoted(written)} is ${quoted(name)} on Microsoft’s list`);
  return name;
}

function noneFits(name: string | undefined, lists: Catalogue, cloud: CloudName | undefined): string {
  const near = name === undefined ? [] : lists.findPlace(name, cloud).names;
  return `no peering location fits${near.length > 0 ? `; ${near.map(quoted).join(' and ')} ${near.length > 1 ? 'are' : 'is'} there by name` : ''}`;
}

function inFull(place: PeeringPlace, lists: Catalogue): string {
  const metro = place.metro ? undefined : lists.metroOf(place.name);
  const facts = [place.cloud === 'public' ? undefined : place.cloud, place.geopoliticalRegion, place.country];
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['buildings', place.facilities.join(', ')],
    ['local regions', place.localRegions.join(', ') || 'none: Local isn’t sold here'],
    ['zone', place.zone === null ? undefined : String(place.zone)],
    ['Direct', place.direct ? 'yes' : 'no'],
    ['Global Reach', place.globalReach === undefined ? undefined : place.globalReach ? 'yes' : 'no'],
    ['metro', place.metro ? `of ${place.locations.join(' and ')}` : metro?.name],
    ['providers', place.providers.join(', ') || 'none'],
    ['announced', place.futureProviders.join(', ') || undefined],
  ];
  const head = `${place.name} (${facts.filter((each) => each !== undefined).join(', ')})`;
  const lines = rows.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key.padEnd(13)}  ${value}`]));
  return [head, ...lines].map(printable).join('\n');
}

function table(places: readonly PeeringPlace[]): string {
  const rows = [
    ['location', 'cloud', 'geopolitical region', 'zone', 'Direct', 'local regions', 'providers'],
    ...places.map((place) => [
      place.name,
      place.cloud,
      place.geopoliticalRegion ?? '–',
      String(place.zone ?? '–'),
      place.direct ? 'yes' : 'no',
      place.localRegions.join(', ') || '–',
      String(place.providers.length),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      printable(
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      ),
    )
    .join('\n');
}

function footer({ sources }: Catalogue): string {
  const of = ({ page, msDate }: { page?: string | undefined; msDate?: string | undefined } = {}) =>
    `${page} (${msDate})`;
  return printable(`Sources: ${of(sources.clouds)}, ${of(sources.metros)}, ${of(sources.geopoliticalRegions)}`);
}
