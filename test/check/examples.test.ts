import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check, type Finding } from '../../src/check/index.ts';
import { catalogue, parse, resolve } from '../../src/node.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const yaml = (folder: string) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
const files = [
  ...['any-to-any', 'cloud-exchange', 'combined', 'direct', 'overview', 'point-to-point'].map(
    (name) => `templates/${name}/reference.yaml`,
  ),
  ...yaml('docs/variants'),
  ...yaml('test/fixtures/examples'),
];
const findingsOf = (file: string) => check(readFileSync(`${root}${file}`), { file });

/**
 * What is told of the examples with more than an info, each looked at: gateways that carry less than a circuit brings,
 * Microsoft peerings that leave out what they need, providers that aren't listed where a variant has them.
 */
const warnings: Readonly<Record<string, readonly string[]>> = {
  'templates/any-to-any/reference.yaml': ['route-filter'],
  'templates/direct/reference.yaml': ['gateway-throughput'],
  'templates/overview/reference.yaml': ['something-advertised', 'route-filter', 'gateway-throughput'],
  'docs/variants/access-links.yaml': ['two-routers', 'two-lines'],
  'docs/variants/alike-circuits.yaml': ['two-circuits-one-location', 'gateway-throughput'],
  'docs/variants/both-directions.yaml': ['gateway-throughput', 'same-both-ways'],
  'docs/variants/direct-carrier.yaml': ['microsoft-private-asn', 'gateway-throughput'],
  'docs/variants/direct-two-sites.yaml': ['microsoft-private-asn', 'gateway-throughput'],
  'docs/variants/fastpath.yaml': ['gateway-throughput'],
  'docs/variants/forty-sites.yaml': ['provider-at-location'],
  'docs/variants/managed-edges.yaml': ['something-advertised', 'route-filter'],
  'docs/variants/many-connections.yaml': ['two-circuits-one-location', 'gateway-throughput'],
  'test/fixtures/examples/adatum-direct.yaml': ['gateway-throughput'],
  'test/fixtures/examples/contoso-any-to-any.yaml': ['route-filter'],
  'test/fixtures/examples/wingtip-virtual-wan.yaml': ['gateway-throughput'],
};

describe.each(files)('%s', (file) => {
  test('has no errors, and no warnings but those that it is known for', () => {
    const grave = findingsOf(file).filter((each) => each.severity !== 'info');
    expect(grave.filter((each) => each.severity === 'error')).toEqual([]);
    expect(new Set(grave.map((each) => each.rule))).toEqual(new Set(warnings[file] ?? []));
  });
});

test('a cage stands in no building that Microsoft’s list has for another peering location than its circuits’', () => {
  const places = catalogue.places({ cloud: 'public' });
  const astray = files.flatMap((file) => {
    const { sites, circuits } = resolve(readFileSync(`${root}${file}`));
    return sites.flatMap(({ id, facility }) => {
      const listed = places.filter((place) => facility !== undefined && place.facilities.includes(facility));
      const own = circuits.filter(({ links }) => links.some(({ start }) => start.site === id));
      return own
        .filter(({ peeringLocation }) => listed.length > 0 && !listed.some(({ name }) => name === peeringLocation))
        .map((circuit) => `${file}: ${id}, ${circuit.id}`);
    });
  });
  expect(astray).toEqual([]);
});

test('a topology that comes as an object is checked like a file, with paths in place of lines', () => {
  const source = 'circuits: [{ id: er, model: point-to-point, bandwidth: 3 Gbps }]';
  const [fromText] = check(source, { file: 'a.yaml' });
  const [fromObject] = check({ circuits: [{ id: 'er', model: 'point-to-point', bandwidth: '3 Gbps' }] });
  const { line, column, length, file, ...rest } = fromText as Finding;
  expect([line, column, length, file]).toEqual([1, 56, 6, 'a.yaml']);
  expect(fromObject).toEqual(rest);
  // What was read from a text knows its lines, also as an object.
  expect(check(parse(source))[0]).toMatchObject({ line: 1, column: 56 });
});
