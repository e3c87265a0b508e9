import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packed } from '../../src/model/catalogue/packed.ts';
import { catalogue, catalogueFrom, TopologyError } from '../../src/node.ts';
import { packedModule } from '../tools/catalogue.ts';

const text = readFileSync(new URL('../../src/model/catalogue/peering-locations.json', import.meta.url), 'utf8');
const data = JSON.parse(text) as { clouds: { public: { name: string; providers: string[] }[] }; asOf: string };

describe('the catalogue that comes along', () => {
  test('holds all of its data, in less than 25 KB compressed', () => {
    const file = readFileSync(new URL('../../src/model/catalogue/packed.ts', import.meta.url), 'utf8');
    expect(file).toBe(packedModule());
    expect(gzipSync(packed()).length).toBeLessThan(25_000);
    const places = catalogue.places({ cloud: 'public' }).filter((place) => !place.metro);
    expect(places.map(({ name, providers }) => ({ name, providers }))).toEqual(
      data.clouds.public.map(({ name, providers }) => ({ name, providers })),
    );
  });

  test('tells of each part the page and its date', () => {
    expect(catalogue.asOf).toBe('04/28/2026');
    expect(catalogue.sources.metros).toEqual({ page: 'metro', msDate: '05/10/2026' });
    for (const key of Object.keys(data))
      if (key !== 'asOf' && key !== 'sources') expect(catalogue.sources).toHaveProperty(key);
  });

  test('is replaced by newer data, which may hold more; other data is refused with all that is wrong', () => {
    const newer = structuredClone(data) as typeof data & { more: number };
    newer.clouds.public.push({ ...newer.clouds.public[0]!, name: 'Lyon' });
    newer.more = 1;
    expect(catalogueFrom(newer).place('lyon')?.name).toBe('Lyon');
    expect(catalogue.place('Lyon')).toBeUndefined();
    expect(() => catalogueFrom({ asOf: 1, sources: {} }, 'a.json')).toThrow(TopologyError);
  });
});

describe('names as people write them', () => {
  test.each([
    ['frankfurt', 'same', ['Frankfurt']],
    ['São Paulo', 'spelling', ['Sao Paulo']],
    ['Newport (Wales)', 'spelling', ['Newport(Wales)']],
    ['Frankfrut', 'near', ['Frankfurt']],
    ['Frankfurt am Main', 'near', ['Frankfurt']],
    ['Lyon', 'unknown', []],
    // A third location of a city may be new.
    ['Taipei3', 'unknown', []],
    ['amsterdam metro', 'same', ['Amsterdam Metro']],
  ])('of locations: %s', (written, how, names) => {
    const match = catalogue.findPlace(written);
    expect([match.how, match.names]).toEqual([how, names]);
    expect(match.found?.name).toBe(how === 'near' || how === 'unknown' ? undefined : names[0]);
  });

  test.each([
    ['Chunghwa', 'other-name', 'Chunghwa Telecom'],
    ['BT', 'other-name', 'British Telecom'],
    ['中華電信', 'other-name', 'Chunghwa Telecom'],
    ['Telia Carrier (Arelion)', 'other-name', 'Arelion (Telia Carrier)'],
    ['PCCW Global Limited', 'other-name', 'Console Connect (PCCW Global Limited)'],
    ['GEANT', 'spelling', 'GÉANT'],
    ['Deutsche Telecom AG', 'near', 'Deutsche Telekom AG'],
    ['Woodgrove Networks', 'unknown', undefined],
  ])('of providers: %s', (written, how, name) => {
    const match = catalogue.findProvider(written);
    expect([match.how, match.names[0]]).toEqual([how, name]);
  });

  test.each([
    ['germany west central', 'same', 'Germany West Central'],
    ['germanywestcentral', 'same', 'Germany West Central'],
    ['Germany Westcentral', 'spelling', 'Germany West Central'],
    ['Germany West Centrall', 'near', 'Germany West Central'],
    // Regions that differ in their numbers are two.
    ['West US 9', 'unknown', undefined],
  ])('of regions: %s', (written, how, name) => {
    const match = catalogue.findRegion(written);
    expect([match.how, match.names[0]]).toEqual([how, name]);
  });

  test('of one provider are one, whichever of them a location lists', () => {
    const taipei = catalogue.place('Taipei')!;
    for (const name of ['Chunghwa Telecom', '中華電信', 'chunghwa']) expect(catalogue.offers(name, taipei)).toBe(true);
    expect(catalogue.offers('Colt', taipei)).toBe(false);
    // The list has both spellings.
    expect(catalogue.offers('GÉANT', catalogue.place('Frankfurt')!)).toBe(true);
  });
});

describe('places', () => {
  const names = (filter: Parameters<typeof catalogue.places>[0]) => catalogue.places(filter).map((place) => place.name);

  test('are found by name, provider, region and what is offered', () => {
    expect(names({ name: 'taipei' })).toEqual(['Taipei', 'Taipei2', 'Taipei Metro']);
    expect(names({ name: 'Frankfrut', cloud: 'public' })).toEqual(['Frankfurt']);
    expect(names({ provider: 'Equinix', near: 'West Europe', local: true, direct: true })).toEqual([
      'Amsterdam',
      'Amsterdam2',
      'Amsterdam Metro',
    ]);
    expect(names({ cloud: 'china', provider: 'GDS' })).toEqual(['Beijing2', 'Shanghai2']);
    expect(names({ near: 'Atlantis West' })).toEqual([]);
  });

  test('near a region are those of its geopolitical region, the local ones first', () => {
    const near = catalogue.places({ near: 'japanwest' });
    expect(new Set(near.map((place) => place.geopoliticalRegion))).toEqual(new Set(['Japan']));
    expect(near[0]?.localRegions).toEqual(['Japan West']);
  });

  test('of a metro belong together', () => {
    expect(catalogue.metroOf('amsterdam2')?.name).toBe('Amsterdam Metro');
    expect(catalogue.place('Taipei Metro')?.locations).toEqual(['Taipei', 'Taipei2']);
    expect(catalogue.isFuture('Chunghwa Telecom', catalogue.place('Taipei Metro')!)).toBe(true);
  });
});

test('a location is known by the name of the building that it is in, where that is one building’s alone', () => {
  const found = (written: string) => catalogue.findPlace(written).found?.name;
  expect(['Equinix-Ashburn-DC2', 'Equinix AM5', 'equinix-frankfurt-fr7'].map(found)).toEqual([
    'Washington DC',
    'Amsterdam',
    'Frankfurt2',
  ]);
  // A building that isn’t listed, and an owner without a building.
  expect(['Equinix-Ashburn-DC99', 'Equinix', 'Equinix-Amsterdam'].map(found)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
