import { describe, expect, test } from 'vitest';
import { layout, type Network, type Origin, parse, resolve, type TopologyObject } from '../../src/node.ts';

const source = `title: Network
sites:
  - Stuttgart
  - id: hq
providers:
  - { name: Colt }
circuits:
  - id: er
    model: any-to-any
    provider: Orange
    peerings:
      - type: MicrosoftPeering
    connections: [hub, { to: wan }]
  - { id: other, model: any-to-any, provider: Colt, connections: hub }
ports: [{ id: pair }]
virtualNetworks:
  - { id: hub }
  - { id: spoke, peeredWith: [hub] }
virtualHubs:
  - id: wan
vpn:
  - { site: hq, to: hub }
globalReach:
  - circuits: [er, other]
`;
const at = (origin: Origin | undefined) => [origin?.file, origin?.line, origin?.column];
const file = 'a.yaml';

/** Every thing of a network with its place. */
function placesIn(network: Network): Record<string, unknown> {
  const [first, second] = network.circuits;
  return {
    sites: network.sites.map((each) => at(each.origin)),
    providers: network.providers.map((each) => at(each.origin)),
    circuits: network.circuits.map((each) => at(each.origin)),
    peerings: first?.peerings.map((each) => at(each.origin)),
    connections: [...(first?.connections ?? []), ...(second?.connections ?? [])].map((each) => at(each.origin)),
    others: [
      network.ports,
      network.virtualNetworks,
      network.virtualHubs,
      network.vpn,
      network.globalReach,
      network.networkPeerings,
    ].map(([each]) => at(each?.origin)),
  };
}

const places = {
  sites: [
    [file, 3, 5],
    [file, 4, 5],
  ],
  // A provider without an entry is said where a circuit names it.
  providers: [
    [file, 6, 5],
    [file, 10, 15],
  ],
  circuits: [
    [file, 8, 5],
    [file, 14, 5],
  ],
  // What is assumed is said nowhere.
  peerings: [
    [undefined, undefined, undefined],
    [file, 12, 9],
  ],
  // One that stands alone has no place of its own but that of its key.
  connections: [
    [file, 13, 19],
    [file, 13, 24],
    [file, 14, 53],
  ],
  others: [
    [file, 15, 9],
    [file, 17, 5],
    [file, 20, 5],
    [file, 22, 5],
    [file, 24, 5],
    [file, 18, 31],
  ],
};

describe('where each thing of a network was said', () => {
  test('is known of a file', () => {
    expect(placesIn(resolve(source, { file }))).toEqual(places);
  });

  test('stays known when parse stands between, also twice', () => {
    expect(placesIn(resolve(parse(source, { file })))).toEqual(places);
    expect(placesIn(resolve(parse(parse(source, { file }))))).toEqual(places);
  });

  test('goes with a thing that is put elsewhere', () => {
    const topology = parse(source, { file });
    const network = resolve({ ...topology, sites: [{ name: 'New' }, ...(topology.sites ?? []).slice(1)] });
    expect(network.sites.map((each) => [each.id, each.origin?.line, each.origin?.path])).toEqual([
      ['new', undefined, ['sites', 0]],
      ['hq', 4, ['sites', 1]],
    ]);
  });

  test('is the path in an object', () => {
    const { circuits } = resolve({ circuits: [{ model: 'direct', peerings: [{ type: 'MicrosoftPeering' }] }] });
    expect(circuits[0]?.origin).toEqual({ path: ['circuits', 0] });
    expect(circuits[0]?.peerings[0]?.origin).toEqual({ path: ['circuits', 0, 'peerings', 0] });
  });

  test('is plain data: it survives JSON and a message to another thread', () => {
    const network = resolve(source, { file });
    const origin = { file, path: ['circuits', 0], line: 8, column: 5 };
    expect(JSON.parse(JSON.stringify(network)).circuits[0].origin).toEqual(origin);
    expect(structuredClone(network).circuits[0]?.origin).toEqual(origin);
    expect({ ...network.circuits[0]?.origin }).toEqual(origin);
  });

  test('is where an alias leads to', () => {
    const { circuits } = resolve(`circuits:
  - { id: a, model: direct, peerings: &both [{ type: MicrosoftPeering }] }
  - { id: b, model: direct, peerings: *both }`);
    expect(circuits.map((each) => at(each.peerings[0]?.origin))).toEqual([
      [undefined, 2, 46],
      [undefined, 2, 46],
    ]);
  });

  test('makes no difference to the picture', () => {
    const branches = Array.from({ length: 40 }, (_, index) => ({
      name: `Branch ${index}`,
      group: index % 2 ? 'A' : 'B',
    }));
    const many: TopologyObject = {
      sites: branches,
      circuits: [{ model: 'any-to-any', connections: ['hub'] }],
      virtualNetworks: [{ id: 'hub' }],
      vpn: branches.map(({ name }) => ({ site: name.toLowerCase().replace(' ', '-'), to: 'hub' })),
    };
    expect(layout(JSON.stringify(many, null, 1))).toEqual(layout(many));
  });

  test('is found fast in a large file, for all things of it', () => {
    const sites = Array.from({ length: 4_000 }, (_, index) => ({ id: `s${index}`, routers: ['CE-1', 'CE-2'] }));
    const text = JSON.stringify({ circuits: [{ model: 'any-to-any' }], sites }, null, 1);
    const network = resolve(text);
    const start = performance.now();
    const lines = network.sites.map((each) => each.origin?.line);
    expect(performance.now() - start).toBeLessThan(500);
    expect(lines[3_999]).toBe(text.split('\n').findIndex((line) => line.includes('"s3999"')));
  });
});
