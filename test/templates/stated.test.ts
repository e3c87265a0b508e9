import { describe, expect, test } from 'vitest';
import { scene } from '../../src/node.ts';
import { boxesOf, sceneOf, textOf } from './scenes.ts';

/** A circuit of which hardly anything is stated. */
const least = { circuits: [{ id: 'er', model: 'point-to-point' }] };
/** One whose Microsoft peering has, or has not, a route filter. */
const microsoft = (routeFilter?: string) => ({
  circuits: [
    {
      id: 'er',
      model: 'point-to-point',
      peerings: [
        { type: 'MicrosoftPeering', services: ['Dynamics 365'], ...(routeFilter === undefined ? {} : { routeFilter }) },
      ],
    },
  ],
});

describe('what is only not stated stands in no list of what is assumed', () => {
  const listed = (topology: unknown, start: RegExp) =>
    (sceneOf(topology, 'full').notes ?? []).filter(({ heading }) => start.test(heading)).flatMap(({ lines }) => lines);

  test.each([
    ['which peerings there are', least, /peerings/],
    ['where links start', least, /links start/],
    ['a route filter', microsoft(), /route filter/],
  ])('%s', (_, topology, told) => {
    expect(listed(topology, /assumed/).join('\n')).not.toMatch(told);
    expect(listed(topology, /^Not stated$/).join('\n')).toMatch(told);
  });

  test('but what a picture has in place of it stands there', () => {
    expect(listed(least, /assumed/).join('\n')).toMatch(/Layer 2/);
    const both = { sites: [{ id: 'one', routers: ['r1', 'r2'] }], ...least };
    expect(listed(both, /assumed/).join('\n')).toMatch(/links start where they are drawn/);
  });
});

describe('where Microsoft peering states no route filter, a picture says that nothing is advertised without one', () => {
  const strip = (topology: unknown) =>
    boxesOf(sceneOf(topology))
      .find(({ id }) => id === 'peering:er/microsoft')
      ?.lines.map(({ text }) => text)
      .join('\n');
  const told = (topology: object, detail: 'overview' | 'logical' | 'full') =>
    (scene(JSON.stringify(topology), { detail }).notes ?? [])
      .filter(({ heading }) => heading === 'Not stated')
      .flatMap(({ lines }) => lines)
      .join('\n');

  test('under it at each level, and beside the peering where there is one', () => {
    for (const detail of ['overview', 'logical', 'full'] as const) {
      expect(told(microsoft(), detail)).toMatch(/^er: route filter \(without one .*advertises nothing\)/);
      expect(told(microsoft('rf'), detail)).not.toMatch(/route filter/);
    }
    expect(strip(microsoft())).not.toMatch(/route filter/);
    expect(strip(microsoft('rf'))).toMatch(/route filter rf$/);
  });
});

test('on Direct, Local isn’t told to be metered: it is created so, and includes its data', () => {
  const facts = (circuit: object) =>
    boxesOf(sceneOf({ circuits: [{ id: 'er', bandwidth: '5 Gbps', ...circuit }] })).find(
      ({ id }) => id === 'circuit:er',
    )?.lines[1]?.text;
  expect(facts({ model: 'direct', sku: 'Local_MeteredData' })).toBe('5 Gbps · Local');
  expect(facts({ model: 'direct', sku: 'Premium_MeteredData' })).toBe('5 Gbps · Premium · metered');
  expect(facts({ model: 'direct', sku: 'Local_UnlimitedData' })).toBe('5 Gbps · Local · unlimited');
  // Of a provider’s circuit it is a mistake, which check tells.
  expect(facts({ model: 'any-to-any', sku: 'Local_MeteredData' })).toBe('5 Gbps · Local · metered');
});

describe('FastPath’s row says for which networks it isn’t', () => {
  const row = (circuit: object, spoke: object) =>
    textOf(
      sceneOf({
        circuits: [{ id: 'er', connections: [{ to: 'hub', fastPath: true }], ...circuit }],
        virtualNetworks: [
          { id: 'hub', region: 'East US', gateway: { sku: 'ErGw3AZ' } },
          { id: 'spoke', peeredWith: ['hub'], ...spoke },
        ],
      }),
      'fastpath:hub',
    );

  test('over a provider’s circuit for no peered ones', () => {
    const spoke = { region: 'East US' };
    expect(row({ model: 'point-to-point' }, spoke)).toMatch(/bypasses the gateway, except to peered virtual networks$/);
    expect(row({ model: 'direct' }, spoke)).toMatch(/bypasses the gateway$/);
    // One that doesn’t use the gateway, or isn’t peered, has no traffic there.
    const apart = { peeredWith: [{ to: 'hub', useRemoteGateway: false }] };
    expect(row({ model: 'point-to-point' }, apart)).toMatch(/bypasses the gateway$/);
    expect(row({ model: 'point-to-point' }, { peeredWith: [] })).toMatch(/bypasses the gateway$/);
  });

  test('and that private endpoints are reached so, which the gateway’s row doesn’t', () => {
    const picture = sceneOf({
      circuits: [
        { id: 'er', model: 'direct', connections: [{ to: 'hub', fastPath: true, privateLinkFastPath: true }] },
      ],
      virtualNetworks: [{ id: 'hub', gateway: { sku: 'ErGw3AZ' } }],
    });
    expect(textOf(picture, 'fastpath:hub')).toMatch(/bypasses the gateway · FastPath to Private Link$/);
    expect(textOf(picture, 'gateway:hub')).not.toMatch(/Private Link/);
  });

  test('over a Direct one for none of another region', () => {
    expect(row({ model: 'direct' }, { region: 'West US' })).toMatch(
      /except to virtual networks peered from other regions$/,
    );
  });
});

describe('networks of which the file doesn’t say whether they use a peered one’s gateway', () => {
  const told = (spokes: readonly object[], detail: 'logical' | 'full' = 'logical') =>
    (
      sceneOf(
        {
          circuits: [{ id: 'er', model: 'direct', connections: ['hub'] }],
          virtualNetworks: [
            { id: 'hub', gateway: { sku: 'ErGw1AZ' } },
            ...spokes.map((each, index) => ({ id: `s${index}`, peeredWith: ['hub'], ...each })),
          ],
        },
        detail,
      ).notes ?? []
    )
      .flatMap(({ lines }) => lines)
      .filter((line) => /gateway of a peered network/.test(line));
  const uses = (useRemoteGateway: boolean) => ({ peeredWith: [{ to: 'hub', useRemoteGateway }] });

  test('are told, alone and beside others that do, once for all of them', () => {
    expect(told([{}])).toEqual(['s0: whether the gateway of a peered network is used.']);
    expect(told([uses(true), {}])).toEqual([expect.stringMatching(/^s1: whether/)]);
    expect(told([uses(true), ...Array.from({ length: 200 }, () => ({}))])).toEqual([
      expect.stringMatching(/^s1, s2, s3 and 197 more: whether/),
    ]);
  });

  test('but not where it is said, or can’t be', () => {
    expect(told([uses(true), uses(false)], 'full')).toEqual([]);
    expect(told([{ gateway: { sku: 'ErGw1AZ' } }], 'full')).toEqual([]);
    expect(told([{ peeredWith: [] }], 'full')).toEqual([]);
  });
});
