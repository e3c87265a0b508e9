import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, whatIsLeft } from '../../src/analysis/index.ts';
import { resolve } from '../../src/model/resolve/index.ts';
import { showOnly } from '../../src/model/view/show.ts';
import { estate } from '../support/estates.ts';
import { plainSearch } from '../support/plain-search.ts';

const example = (name: string) => readFileSync(new URL(`../fixtures/examples/${name}.yaml`, import.meta.url), 'utf8');

describe('shared fate', () => {
  const sharing = (source: string) => analyse(source).sharedFate;

  test('of two circuits is each thing that both stand on', () => {
    const source = readFileSync(new URL('files/one-router.yaml', import.meta.url), 'utf8');
    const found = sharing(source).find(({ links }) => !links);
    expect(found?.circuits).toEqual(['er-a', 'er-b']);
    expect([...(found?.things ?? [])].sort()).toEqual(['provider:colt', 'router:hq/ce', 'site:hq']);
  });

  test('of the links of one is a router, a line or a device, not what they share by nature', () => {
    const source = readFileSync(new URL('files/one-router.yaml', import.meta.url), 'utf8');
    expect(
      sharing(source)
        .filter(({ links }) => links)
        .map(({ things }) => things),
    ).toEqual([['router:hq/ce'], ['router:hq/ce']]);
    const carrier = readFileSync(new URL('files/carrier-and-vpn.yaml', import.meta.url), 'utf8');
    expect(sharing(carrier)[0]?.things).toEqual(
      expect.arrayContaining(['carrier:regional-carrier', 'access-link:er/both', 'router:plant/r1']),
    );
  });

  test('is none where each has its own', () => {
    expect(sharing(example('wingtip-virtual-wan'))).toEqual([]);
  });

  test('of two locations of one metro is the city', () => {
    const found = sharing(example('tailwind-mixed-zh-TW')).flatMap(({ things }) => things);
    expect(found.filter((id) => id.startsWith('metro:'))).toHaveLength(1);
  });

  test('is not told of circuits that lead to different places', () => {
    const source = `
sites: [a, b]
circuits:
  - { id: one, model: point-to-point, provider: P, peeringLocation: Taipei, sites: [a], connections: [x] }
  - { id: two, model: point-to-point, provider: P, peeringLocation: Osaka, sites: [b], connections: [y] }
virtualNetworks: [{ id: x }, { id: y }]`;
    expect(sharing(source).filter(({ circuits }) => circuits.length > 1)).toEqual([]);
  });
});

describe('the resiliency level', () => {
  const level = (circuits: string) => analyse(`sites: [a]\n${circuits}\nvirtualNetworks: [{ id: hub }]`).resiliency[0];
  const circuit = (id: string, location?: string) =>
    `{ id: ${id}, model: point-to-point, sites: [a], connections: [hub]${location === undefined ? '' : `, peeringLocation: ${location}`} }`;

  test.each([
    ['one circuit', [circuit('one', 'Taipei')], 'standard', ['second-location', 'metro']],
    ['one where there is no metro', [circuit('one', 'Berlin')], 'standard', ['second-location']],
    ['a metro circuit', [circuit('one', 'Amsterdam Metro')], 'high', ['second-location']],
    ['two at one location', [circuit('one', 'Berlin'), circuit('two', 'Berlin')], 'standard', ['second-location']],
    ['two at two', [circuit('one', 'Taipei'), circuit('two', 'Osaka')], 'maximum', []],
    [
      'two that don’t say where',
      [circuit('one'), circuit('two', 'Berlin')],
      'standard',
      ['second-location', 'state-location'],
    ],
  ])('of %s', (_, circuits, expected, lift) => {
    expect(level(`circuits: [${circuits.join(', ')}]`)).toMatchObject({
      node: 'virtual-network:hub',
      level: expected,
      lift,
    });
  });

  test('of a network is that of the gateway that it uses', () => {
    const { resiliency } = analyse(example('fabrikam-cloud-exchange'));
    expect(resiliency.map(({ node, level: each }) => [node, each])).toEqual([
      ['virtual-network:hub', 'standard'],
      ['virtual-network:spoke-app', 'standard'],
      ['virtual-network:spoke-data', 'standard'],
    ]);
  });

  test('counts no circuit that is only planned', () => {
    const source = `sites: [a]\ncircuits: [${circuit('one', 'Taipei')}, ${circuit('two', 'Osaka').replace('{', '{ status: planned,')}]\nvirtualNetworks: [{ id: hub }]`;
    expect(analyse(source).resiliency[0]?.level).toBe('standard');
    expect(analyse(source, { show: 'target' }).resiliency[0]?.level).toBe('maximum');
  });
});

describe('the order of ways', () => {
  const ways = (circuits: string, sites = '[{ id: a, addressSpace: [10.0.0.0/8] }]') =>
    (analyse(`sites: ${sites}\ncircuits: [${circuits}]\nvirtualNetworks: [{ id: hub }]`).pairs[0]?.ways ?? []).map(
      (way) => [way.circuits[0], way.towardsTarget, way.towardsSite],
    );
  const circuit = (id: string, weight: number, routing = '{}') =>
    `{ id: ${id}, model: point-to-point, sites: [a], connections: [{ to: hub, routingWeight: ${weight} }], routing: ${routing} }`;

  test('is that of the weights, which the sites mirror', () => {
    expect(ways(`${circuit('low', 10)}, ${circuit('high', 90)}`)).toEqual([
      ['high', 1, 1],
      ['low', 2, 2],
    ]);
    expect(ways(`${circuit('one', 10)}, ${circuit('two', 10)}`)).toEqual([
      ['one', 1, 1],
      ['two', 1, 1],
    ]);
  });

  test('takes longer prefixes before the weight, where they are the site’s', () => {
    expect(ways(`${circuit('low', 10, '{ specifics: [10.1.0.0/16] }')}, ${circuit('high', 90)}`)[0]).toEqual([
      'low',
      1,
      1,
    ]);
    expect(ways(`${circuit('low', 10, '{ specifics: [192.168.0.0/16] }')}, ${circuit('high', 90)}`)[0]).toEqual([
      'high',
      1,
      1,
    ]);
  });

  test('takes the shorter AS path where the weights are alike', () => {
    expect(ways(`${circuit('long', 0, '{ asPathPrepend: 2 }')}, ${circuit('short', 0)}`)).toEqual([
      ['short', 1, 1],
      ['long', 2, 2],
    ]);
    expect(ways(`${circuit('long', 5, '{ asPathPrepend: 2 }')}, ${circuit('short', 0)}`)[0]).toEqual(['long', 1, 1]);
  });

  test('is the sites’ own towards Azure where they state a local preference', () => {
    const both = `${circuit('low', 10, '{ localPreference: 200 }')}, ${circuit('high', 90, '{ localPreference: 100 }')}`;
    expect(ways(both)).toEqual([
      ['low', 1, 2],
      ['high', 2, 1],
    ]);
  });
});

describe('the network of a very large customer', () => {
  const network = showOnly(resolve(estate(12, 800, 20)), 'existing');

  test('is studied in groups of alike sites, and each answer is that of a plain search', () => {
    const failed = ['location:paris', 'wan:carrier-0'];
    const outcome = whatIsLeft(network, failed);
    expect(new Set(outcome.pairs.map(({ sites }) => sites[0])).size).toBeLessThan(60);
    expect(new Set(outcome.pairs.flatMap(({ sites }) => sites)).size).toBe(800);
    const search = plainSearch(network, new Set(failed));
    const toNetworks = outcome.pairs.filter(({ to }) => to.startsWith('virtual-network:'));
    for (const { sites, to, effect } of toNetworks.filter((_, index) => index % 25 === 0)) {
      const last = sites[sites.length - 1] ?? '';
      expect(search.toNetwork(last, to.slice('virtual-network:'.length)), `${last} ${to}`).toBe(
        effect.state !== 'cut-off',
      );
    }
  });

  test('loses the things of one site when that is named', () => {
    const { lost } = whatIsLeft(network, ['router:b7/ce']);
    expect(lost).toContain('router:b7/ce');
    expect(lost).not.toContain('router:b5/ce');
  });
});
