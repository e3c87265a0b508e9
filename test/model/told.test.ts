import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { topologyJsonSchema } from '../../src/model/json-schema.ts';
import type { Network } from '../../src/model/network.ts';
import { foldCircuits } from '../../src/model/view/alike.ts';
import { viewOf } from '../../src/model/view/index.ts';
import { parse, resolve } from '../../src/node.ts';

const network = (source: string): Network => resolve(parse(source));
const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

describe('assumptions', () => {
  test('are one for all that they are the same for', () => {
    const { assumptions } = network(`sites: [A, B]
circuits:
  - { id: one, model: point-to-point, sites: [a], connections: [n] }
  - { id: two, model: cloud-exchange, sites: [a], connections: [n] }
  - { id: three, model: any-to-any, sites: [a, b], peerings: [{ type: MicrosoftPeering }] }
  - { id: four, model: any-to-any, layer: 2, bgp: customer, sites: [a, b] }
virtualNetworks: [{ id: n }]`);
    expect(assumptions).toEqual([
      { kind: 'layer', circuits: ['one', 'two'], layer: 2 },
      { kind: 'bgp', circuits: ['one', 'two'], bgp: 'customer' },
      { kind: 'peering', circuits: ['one', 'two'], type: 'AzurePrivatePeering' },
      { kind: 'layer', circuits: ['three'], layer: 3 },
      { kind: 'bgp', circuits: ['three'], bgp: 'provider' },
      { kind: 'peering', circuits: ['four'] },
      { kind: 'routers', sites: ['a', 'b'] },
      { kind: 'gateway', networks: ['n'] },
    ]);
  });

  test('say where links are taken to start, both of a circuit together', () => {
    const { assumptions } = network(`sites: [{ id: a, name: A, routers: [x, y] }]
circuits: [{ id: one, model: direct }, { id: two, model: direct }]`);
    expect(assumptions).toContainEqual({
      kind: 'link-start',
      circuits: ['one', 'two'],
      starts: [
        { role: 'primary', site: 'a', router: 'a/x' },
        { role: 'secondary', site: 'a', router: 'a/y' },
      ],
    });
  });

  test('of what isn’t shown aren’t told', () => {
    const today = viewOf(
      network(`sites: [{ id: a, name: A }, { id: b, name: B, status: planned }]
circuits:
  - { id: one, model: any-to-any, sites: [a] }
  - { id: two, model: any-to-any, status: planned, sites: [b], connections: [n] }
virtualNetworks: [{ id: n }]
vpn: [{ site: b, to: n }]`),
      { show: 'existing' },
    );
    expect(today.assumptions).toEqual([
      { kind: 'layer', circuits: ['one'], layer: 3 },
      { kind: 'bgp', circuits: ['one'], bgp: 'provider' },
      { kind: 'peering', circuits: ['one'] },
      { kind: 'routers', sites: ['a'] },
    ]);
    // The gateways were assumed for the sake of what isn't there.
    expect([today.virtualNetworks[0]?.gateway, today.virtualNetworks[0]?.vpnGateway]).toEqual([undefined, undefined]);
  });

  test('of circuits that are told as one are of that one', () => {
    const circuits = Array.from(
      { length: 13 },
      (_, index) => `{ id: c${index}, model: cloud-exchange, provider: P, peeringLocation: Taipei2, sites: [a] }`,
    );
    const { circuits: folded, assumptions } = foldCircuits(network(`sites: [A]\ncircuits: [${circuits.join(', ')}]`));
    expect(folded).toHaveLength(1);
    expect(assumptions).toContainEqual({ kind: 'layer', circuits: [folded[0]?.id], layer: 2 });
    expect(folded[0]).toMatchObject({ exchange: 'p/taipei', facilities: { source: 'catalogue', oneOf: false } });
  });
});

describe('in a view', () => {
  const two = `sites: [A, B]
circuits:
  - { id: one, model: direct, sites: [a], connections: [{ to: n, routingWeight: 10 }] }
  - { id: two, model: direct, status: planned, connections: [{ to: n, routingWeight: 20 }] }
virtualNetworks: [{ id: n, peeredWith: [m] }, { id: m, status: planned }]`;

  test('preference is among the connections that are shown', () => {
    const ofOneSite = network(two.replace('model: direct, status', 'model: direct, sites: [a], status'));
    expect(ofOneSite.circuits[0]?.connections[0]).toMatchObject({ preferred: false, backup: true });
    const [one] = viewOf(ofOneSite, { show: 'existing' }).circuits;
    expect(one?.connections[0]).toMatchObject({ preferred: false, backup: false });
    expect(one?.connections[0]?.preference).toBeUndefined();
  });

  test('remarks and peerings of networks are those of what is shown', () => {
    expect([network(two).remarks.length, network(two).networkPeerings.length]).toEqual([1, 1]);
    const today = viewOf(network(two), { show: 'existing' });
    expect([today.remarks, today.networkPeerings]).toEqual([[], []]);
  });

  test('a remark on VPNs of a fold names the one that stands for all', () => {
    const folded = viewOf(
      network(`sites: [{ id: a, name: A, group: G }, { id: b, name: B, group: G }]
circuits: [{ id: er, model: any-to-any, peerings: [{ type: AzurePrivatePeering }] }]
virtualNetworks: [{ id: n }]
vpn: [{ site: a, to: n, over: { circuit: er } }, { site: b, to: n, over: { circuit: er } }]`),
      { collapse: true },
    );
    expect(folded.vpn).toHaveLength(1);
    expect(folded.remarks).toEqual([
      { kind: 'ipsec-without-gateway', vpns: [folded.vpn[0]?.id], circuits: ['er'], networks: ['n'] },
    ]);
  });
});

test('rules that are turned off are kept, with their reasons', () => {
  expect(network('check: [{ rule: 26, reason: soon }, { rule: single-location, reason: a lab }]').check).toEqual([
    { rule: 26, reason: 'soon' },
    { rule: 'single-location', reason: 'a lab' },
  ]);
});

test('every key of the schema is used by a fixture that is accepted', () => {
  const files = ['everything.yaml', 'larger-designs.yaml'].map(fixture);
  for (const file of files) expect(() => parse(file)).not.toThrow();
  const keys = new Set<string>();
  const visit = (schema: unknown): void => {
    if (schema === null || typeof schema !== 'object') return;
    const { properties } = schema as { properties?: Record<string, unknown> };
    if (properties && !Array.isArray(properties)) Object.keys(properties).forEach((key) => keys.add(key));
    Object.values(schema).forEach(visit);
  };
  visit(topologyJsonSchema());
  const text = files.join('\n');
  expect(keys.size).toBeGreaterThan(100);
  expect([...keys].filter((key) => !new RegExp(`(^|[\\s{])${key.replace('$', '\\$')}:`, 'm').test(text))).toEqual([]);
});

test('what the network holds can be written as JSON', () => {
  for (const file of ['everything.yaml', 'larger-designs.yaml']) {
    const resolved = network(fixture(file));
    expect(JSON.parse(JSON.stringify(resolved))).toStrictEqual(resolved);
  }
});
