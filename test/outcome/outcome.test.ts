import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/index.ts';
import { analyse, layout, RenderError, type RenderOptions, render, type Scene, scene } from '../../src/node.ts';
import type { Box } from '../../src/scene/scene.ts';
import { topology } from '../support/topologies.ts';

const example = (name: string) => readFileSync(new URL(`../fixtures/examples/${name}.yaml`, import.meta.url), 'utf8');

/** The ids of everything that a picture shows as lost. */
function lostIn(source: string, options: RenderOptions): string[] {
  const picture = scene(source, options) as Scene;
  const boxes = (box: Box): Box[] => [
    box,
    ...(box.children ?? []).flatMap(boxes),
    ...(box.tiles?.boxes ?? []).flatMap(boxes),
  ];
  return [...picture.blocks.flatMap(({ box }) => boxes(box)), ...picture.wires, ...picture.zones]
    .filter(({ lost }) => lost)
    .map(({ id }) => id);
}

const remarks = (source: string, options: RenderOptions) => (scene(source, options).remarks ?? []).join('\n');

describe('a picture of a failure', () => {
  test('shows as lost what carried over the circuit alone, and nothing else', () => {
    const lost = lostIn(example('northwind-point-to-point'), { fail: ['circuit:er-london'] });
    for (const id of [
      'circuit:er-london',
      'site:dc1',
      'router:dc1/rtr-1',
      'primary:er-london',
      'location:london',
      'provider:colt',
      'connection:er-london/hub',
    ])
      expect(lost, id).toContain(id);
    for (const id of [
      'circuit:er-london2',
      'site:dc2',
      'virtual-network:hub',
      'gateway:hub',
      'location:london2',
      'customer',
      'microsoft',
    ])
      expect(lost, id).not.toContain(id);
  });

  test('keeps what another circuit still needs', () => {
    const lost = lostIn(example('adatum-direct'), { fail: ['circuit:er-lab'] });
    expect(lost).toContain('virtual-network:lab');
    for (const id of ['port:adatum-direct', 'primary:adatum-direct', 'site:ashburn', 'router:ashburn/core-1'])
      expect(lost, id).not.toContain(id);
  });

  test('says what is left, with the way that carries and its bandwidth', () => {
    const said = remarks(example('litware-two-regions'), { fail: ['circuit:er-east'] });
    expect(said).toMatch(/Ashburn datacenter .*cut off/);
    expect(said).toMatch(/Portland lab to vnet-hub-eus.*er-west over San Jose datacenter.*10 Gbps/);
  });

  test('tells which gateway carries where only that changes', () => {
    expect(remarks(example('wingtip-virtual-wan'), { fail: ['gateway:hub-weu'] })).toMatch(/er-ams through vhub-neu/);
  });

  test('loses its fold with all sites of it, and not with one', () => {
    const branches = Array.from({ length: 3 }, (_, index) => `{ id: b${index}, name: Branch ${index}, group: North }`);
    const source = `
sites: [${branches.join(', ')}]
circuits: [{ id: er, model: any-to-any, provider: P, peeringLocation: Taipei, connections: [hub] }]
virtualNetworks: [{ id: hub }]`;
    expect(lostIn(source, { collapse: true, fail: ['wan:p'] })).toContain('site:north');
    expect(lostIn(source, { collapse: true, fail: ['site:b0'] })).not.toContain('site:north');
  });

  test('marks each member of a box of many', () => {
    const branches = Array.from(
      { length: 20 },
      (_, index) => `{ id: b${index}, name: Branch ${index}, routers: [ce] }`,
    );
    const source = `
sites: [${branches.join(', ')}]
circuits: [{ id: er, model: any-to-any, provider: P, peeringLocation: Taipei, connections: [hub] }]
virtualNetworks: [{ id: hub }]`;
    expect(lostIn(source, { fail: ['circuit:er'] })).toEqual(expect.arrayContaining(['circuit:er', 'gateway:hub']));
    const lost = lostIn(source, { fail: ['router:b3/ce'] });
    expect(lost).toContain('site:b3');
    expect(lost).not.toContain('site:b4');
  });

  test('draws it pale, by attributes and by class, with words that stay readable', () => {
    const svg = render(example('northwind-point-to-point'), { fail: ['circuit:er-london'] });
    expect(svg).toMatch(/class="node circuit neutral lost"/);
    expect(svg).toMatch(/class="link primary neutral lost"/);
    expect(svg).toMatch(/class="zone zone-provider existing lost"/);
    expect(render(example('northwind-point-to-point'))).not.toMatch(/\blost\b/);
  });

  test('of something that is only planned says that all else stays', () => {
    expect(remarks(example('litware-two-regions'), { fail: ['circuit:er-seattle'] })).toMatch(/er-seattle/);
    expect(lostIn(example('litware-two-regions'), { fail: ['circuit:er-seattle'] })).not.toContain('site:lab');
    expect(remarks(example('litware-two-regions'), { fail: ['circuit:er-seattle'], show: 'target' })).toMatch(
      /Portland lab/,
    );
  });

  test('is refused for ids that there aren’t, all at once and with the nearest', () => {
    const draw = () =>
      render(example('northwind-point-to-point'), { fail: ['circuit:er-lodon', 'router:dc1/rtr-9', 'site:dc1'] });
    expect(draw).toThrow(RenderError);
    expect(draw).toThrow(/"circuit:er-lodon".*did you mean "circuit:er-london".*"router:dc1\/rtr-9"/);
  });
});

describe('the table of failures', () => {
  const tables = (source: string, options: RenderOptions = {}) =>
    (scene(source, { failures: true, ...options }) as Scene).tables ?? [];
  const rowWith = (source: string, name: string) =>
    tables(source)[0]?.rows.find(([first = '']) => first.includes(name));

  test('has a row for failures that leave the same and a column for alike pairs', () => {
    const [table] = tables(example('contoso-any-to-any'));
    expect(table?.heads.some((head) => /Kaohsiung branch and 2 more to hub-vnet$/.test(head))).toBe(true);
    expect(table?.rows.filter(([name = '']) => name.includes('er-taipei')).length).toBeLessThan(8);
    expect(new Set(table?.rows.map((row) => row.join('|'))).size).toBe(table?.rows.length);
  });

  test('says cut off where nothing is left, and the next way where there is one', () => {
    const source = readFileSync(new URL('../analysis/files/one-router.yaml', import.meta.url), 'utf8');
    expect(rowWith(source, 'Colt')?.[1]).toBe('cut off');
    expect(rowWith(source, 'London')?.[1]).toMatch(/er-b.*500 Mbps of 1 Gbps/);
  });

  test('names a port pair where circuits share its links', () => {
    expect(rowWith(example('wingtip-virtual-wan'), 'One link of dub-direct')?.some((cell) => /er-dub/.test(cell))).toBe(
      true,
    );
    expect(JSON.stringify(tables(example('wingtip-virtual-wan')))).not.toMatch(/(circuit|port|router|primary):/);
  });

  test('tells what fails together, and the resiliency level with what would lift it', () => {
    const source = readFileSync(new URL('../analysis/files/one-router.yaml', import.meta.url), 'utf8');
    const picture = scene(source, { failures: true }) as Scene;
    const [entry, ...others] = (picture.lists ?? []).flatMap(({ entries }) => entries);
    expect([entry?.badge, ...others.map(({ badge }) => badge)].map((badge) => badge?.form)).toContain('shared');
    expect(entry?.lines[0]?.text).toMatch(/er-a and er-b.*Colt/);
    const wearing = (id: string) =>
      picture.blocks.find(({ box }) => box.id === id)?.box.lines[0]?.badges?.map(({ number }) => number);
    expect([wearing('circuit:er-a'), wearing('circuit:er-b')]).toEqual([
      expect.arrayContaining([entry?.badge.number]),
      expect.arrayContaining([entry?.badge.number]),
    ]);
    expect(picture.zones.find(({ id }) => id === 'provider:colt')?.lines[0]?.badges).toContainEqual(entry?.badge);
    expect(JSON.stringify(picture.tables)).toMatch(/maximum/);
    expect(JSON.stringify(tables(example('contoso-any-to-any')))).toMatch(/standard.*second location/);
  });
});

describe('promises', () => {
  const models = ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'];

  test('hold for pictures of failures and their tables', () => {
    fc.assert(
      fc.property(
        topology({ models, maxSites: 5, maxCircuits: 3, maxNetworks: 3 }),
        fc.nat(),
        fc.constantFrom(undefined, 720),
        (file, at, width) => {
          const source = JSON.stringify(file);
          const things = analyse(source).failures.flatMap((each) =>
            each.things.filter((id) => !/^(provider|carrier|facility|region):/.test(id)),
          );
          const fail = things.length === 0 ? [] : [things[at % things.length] ?? ''];
          expect(inspect(layout(source, { failures: true, fail, ...(width === undefined ? {} : { width }) }))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
