import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check, type Finding } from '../../src/check/index.ts';
import { parse, resolve } from '../../src/node.ts';

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
  'docs/variants/access-links.yaml': ['two-routers'],
  'docs/variants/alike-circuits.yaml': ['two-circuits-one-location', 'gateway-throughput'],
  'docs/variants/both-directions.yaml': ['provider-at-location', 'gateway-throughput'],
  'docs/variants/direct-carrier.yaml': ['microsoft-private-asn', 'gateway-throughput'],
  'docs/variants/direct-two-sites.yaml': ['microsoft-private-asn', 'gateway-throughput'],
  'docs/variants/fastpath.yaml': ['gateway-throughput'],
  'docs/variants/forty-sites.yaml': ['provider-at-location'],
  'docs/variants/managed-edges.yaml': ['something-advertised', 'route-filter'],
  'docs/variants/many-connections.yaml': ['provider-at-location', 'two-circuits-one-location', 'gateway-throughput'],
  'docs/variants/today-and-tomorrow.yaml': ['provider-at-location'],
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

/** Time of the processor in ms that something takes at its fastest, in turns with another. */
function fastest(one: () => unknown, other: () => unknown, rounds: number): [number, number] {
  const times = [one, other].map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    [one, other].forEach((run, index) => {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      times[index]?.push((user + system) / 1_000);
    });
  return times.map((all) => Math.min(...all)) as [number, number];
}

test('60 circuits with 4,000 sites and 100 networks are checked in at most 1.3 times the time of validation', () => {
  const list = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `  - ${make(index)}\n`).join('');
  const source = `sites:\n${list(4_000, (at) => `{ id: s${at}, kind: branch, addressSpace: [10.${at >> 8}.${at & 255}.0/24], routers: [ce-1, ce-2] }`)}
circuits:
${list(60, (at) => `{ id: c${at}, model: point-to-point, provider: Colt, peeringLocation: ${at % 2 ? 'London' : 'Paris'}, bandwidth: 1 Gbps, sku: Premium, sites: [s${at}], peerings: [{ type: AzurePrivatePeering, vlanId: 10, peerASN: 65010, primaryPeerAddressPrefix: 172.16.${at}.0/30, secondaryPeerAddressPrefix: 172.16.${at}.4/30 }], connections: [n${at}, n${at + 40}] }`)}
virtualNetworks:
${list(100, (at) => `{ id: n${at}, region: UK South, addressSpace: [10.${100 + at}.0.0/16], gateway: { sku: ErGw1AZ } }`)}`;
  const [validation, checking] = fastest(
    () => resolve(parse(source)),
    () => check(source),
    5,
  );
  expect(checking).toBeLessThan(1.3 * validation);
});
