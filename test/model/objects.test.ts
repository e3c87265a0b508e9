import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import {
  formatProblems,
  layout,
  type Network,
  type Problem,
  parse,
  RenderError,
  render,
  resolve,
  scene,
  TopologyError,
  type TopologyInput,
  type TopologyObject,
} from '../../src/node.ts';
import { anyLetter } from '../support/letters.ts';
import { processorTime } from '../support/processor.ts';
import { topology } from '../support/topologies.ts';

function errorOf(input: unknown, file?: string): TopologyError {
  try {
    parse(input as TopologyInput, { file });
  } catch (error) {
    if (error instanceof TopologyError) return error;
    throw error;
  }
  throw new Error('It was accepted.');
}

function problemsIn(input: unknown): readonly Problem[] {
  return errorOf(input).problems;
}

/** A network without the places, which differ between a text and an object. */
function said(network: Network): unknown {
  return JSON.parse(JSON.stringify(network, (key, value: unknown) => (key === 'origin' ? undefined : value)));
}

const source = `
sites:
  - Stuttgart
  - { id: hq, name: Headquarters, routers: [CE-1, CE-2] }
circuits:
  - { model: any-to-any, provider: P, bandwidth: 1 Gbps, sku: premium, connections: [hub] }
virtualNetworks:
  - { id: hub, peeredWith: spoke }
  - id: spoke
`;
/** The same as people write it in a program. */
const object: TopologyObject = {
  sites: ['Stuttgart', { id: 'hq', name: 'Headquarters', routers: ['CE-1', 'CE-2'] }],
  circuits: [{ model: 'any-to-any', provider: 'P', bandwidth: '1 Gbps', sku: 'Premium', connections: ['hub'] }],
  virtualNetworks: [{ id: 'hub', peeredWith: 'spoke' }, { id: 'spoke' }],
};

describe('a topology as an object', () => {
  test('is completed like a file, whichever function it is given to', () => {
    expect(parse(object)).toEqual(parse(source));
    expect(said(resolve(object))).toEqual(said(resolve(source)));
    expect(scene(object)).toEqual(scene(source));
    expect(layout(object)).toEqual(layout(source));
    expect(render(object)).toBe(render(source));
    const texts = JSON.stringify(layout(object));
    expect(texts).toContain('Stuttgart');
    expect(texts).toContain('1 Gbps');
    expect(texts).not.toContain('Mbps');
  });

  test('may be constant, frozen, without a prototype, of another window, and may hold what is undefined', () => {
    const constant = {
      sites: ['a'],
      circuits: [{ model: 'direct', sites: ['a'], connections: 'hub' }],
      virtualNetworks: [{ id: 'hub' }],
    } as const;
    const plain = parse(constant);
    expect(parse(Object.freeze({ ...constant }))).toEqual(plain);
    expect(parse(Object.assign(Object.create(null), constant))).toEqual(plain);
    expect(parse({ ...constant, title: undefined, sites: [...constant.sites] })).toEqual(plain);
  });

  test('isn’t changed by being read', () => {
    const before = structuredClone(object);
    render(object);
    expect(object).toEqual(before);
  });

  const fixtures = new URL('../fixtures/', import.meta.url);
  test.each([
    'everything.yaml',
    'larger-designs.yaml',
    ...readdirSync(new URL('examples/', fixtures)).map((file) => `examples/${file}`),
  ])('means the same as the file %s', (file) => {
    const text = readFileSync(new URL(file, fixtures), 'utf8');
    // Another reader of YAML makes a number of 1.0, and forgets how it was written.
    const value = load(text.replace(/version: 1.0/, 'version: "1.0"')) as TopologyObject;
    const typed = said(resolve(text));
    expect(said(resolve(parse(text)))).toEqual(typed);
    expect(said(resolve(parse(parse(text))))).toEqual(typed);
    expect(said(resolve(value))).toEqual(typed);
  });

  test('what parse has returned is accepted again, and means the same', () => {
    fc.assert(
      fc.property(
        topology({ models: ['any-to-any', 'direct', 'cloud-exchange'], maxSites: 4, maxCircuits: 3, maxNetworks: 3 }),
        (value) => {
          const once = parse(value as TopologyObject);
          expect(once).toEqual(parse(JSON.stringify(value)));
          expect(parse(once)).toEqual(once);
          expect(resolve(once)).toEqual(resolve(value as TopologyObject));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the problems of an object', () => {
  test('carry the path where those of a file have line and column', () => {
    const problems = problemsIn({
      sites: [{ id: 'a', knd: 'office' }],
      circuits: [{ model: 'direct', bandwidth: 'fast', connections: ['hub'] }, { model: 'direkt' }],
      virtualNetworks: [{ id: 'hubs' }],
    });
    expect(
      problems.map(({ path, code, suggestion, line, severity }) => [path.join('/'), code, suggestion, line, severity]),
    ).toEqual([
      ['sites/0/knd', 'unknown-key', 'kind', undefined, 'error'],
      ['circuits/0/bandwidth', 'value', undefined, undefined, 'error'],
      ['circuits/1/model', 'value', 'direct', undefined, 'error'],
      ['circuits/0/connections/0', 'reference', 'hubs', undefined, 'error'],
    ]);
  });

  test('are told with the path before the message, and the file’s name if there is one', () => {
    const input = { circuits: [{ model: 'direct', bandwidth: 'fast', connections: ['hub'] }] };
    const lines = [
      'circuits[0].bandwidth is "fast"; expected a bandwidth like "1 Gbps", "500 Mbps" or a number of Mbps',
      'circuits[0].connections[0]: there is no virtual network or virtual hub "hub"; the file has no virtual network or virtual hub',
    ];
    expect(errorOf(input).message.split('\n')).toEqual(lines);
    expect(errorOf(input, 'net.js').message.split('\n')).toEqual(
      lines.map((line) => line.replace(/^/, line.startsWith('circuits[0].b') ? 'net.js: ' : 'net.js:')),
    );
    expect(formatProblems(errorOf(input), '')).toMatch(
      /^error: circuits\[0\]\.bandwidth is[^\n]*\n\ncircuits\[0\]\.connections\[0\]: error: there is no/,
    );
  });

  test.each<[string, unknown, RegExp]>([
    ['a number', 5, /the topology is a number; expected a file’s text, its bytes, or an object/],
    ['nothing', null, /the topology is null/],
    ['undefined', undefined, /the topology is undefined/],
    ['a list', [], /the topology is a list/],
    ['a buffer', new ArrayBuffer(8), /the topology is an ArrayBuffer; .* new Uint8Array\(buffer\)/],
    ['other numbers than bytes', new Uint16Array(8), /the topology is a Uint16Array/],
    ['a promise', Promise.resolve(''), /the topology is a Promise/],
    ['a map', new Map(), /the topology is a Map/],
    ['a function', () => source, /the topology is a function/],
    ['a symbol', Symbol('x'), /the topology is a symbol/],
  ])('%s isn’t taken for a topology', (_, input, message) => {
    for (const use of [parse, resolve, scene, layout, render]) {
      expect(() => use(input as TopologyInput)).toThrow(TopologyError);
      expect(() => use(input as TopologyInput)).toThrow(message);
    }
  });

  test.each<[string, unknown, RegExp]>([
    ['a function', { title: () => 'x' }, /title is a function; expected plain data/],
    ['a date', { document: { date: new Date(0) } }, /document\.date is a Date; expected plain data/],
    ['a large whole number', { customer: { asn: 65001n } }, /customer\.asn is a bigint/],
    ['a set', { sites: new Set(['a']) }, /sites is a Set/],
    ['a number that is none', { customer: { asn: Number.NaN } }, /customer\.asn is NaN/],
    ['a hole', { sites: ['a', , 'b'] }, /sites\[1\] has no value/],
    ['a prototype as a key', JSON.parse('{"__proto__":{"sites":["a"]}}'), /unknown key "__proto__" in the topology/],
    ['a key of an object’s own', { constructor: 1 }, /unknown key "constructor" in the topology/],
    [
      'a name of an object’s own',
      { sites: ['a'], circuits: [{ model: 'direct', sites: ['constructor'] }] },
      /no site "constructor"/,
    ],
  ])('%s in it is told', (_, input, message) => {
    expect(() => parse(input as TopologyInput)).toThrow(TopologyError);
    expect(() => parse(input as TopologyInput)).toThrow(message);
  });

  test('an object that holds itself, or very much, is refused soon', () => {
    const ring: { sites: unknown[] } = { sites: [] };
    ring.sites.push(ring, ring, ring);
    const wide: Record<string, unknown> = { sites: Array.from({ length: 600_000 }, () => 'a') };
    const holes = { sites: new Array(4_000_000_000) };
    const spent = processorTime();
    expect(problemsIn(holes)[0]?.message).toMatch(/more than 500,000 values/);
    expect(problemsIn(ring).map((each) => each.code)).toContain('limit');
    expect(problemsIn(wide)[0]?.message).toMatch(/more than 500,000 values/);
    expect(spent()).toBeLessThan(2_000);
  });
});

test('problems have a severity, which is told', () => {
  const [problem] = problemsIn('titel: x');
  expect(problem?.severity).toBe('error');
  const told = (severity: Problem['severity']) =>
    formatProblems(new TopologyError([{ ...(problem as Problem), severity }], 'a.yaml'), 'titel: x', { color: true });
  expect(told('error')).toContain('a.yaml:1:1: \u001b[0m\u001b[31merror\u001b[0m: unknown key');
  expect(told('warning')).toContain('\u001b[33mwarning\u001b[0m: unknown key');
});

test('whatever is given, as a topology or as options, an error is one of ours', () => {
  const things = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    maxDepth: 4,
    key: fc.constantFrom(
      'id',
      'name',
      'model',
      'sites',
      'connections',
      'to',
      'type',
      'peerings',
      '__proto__',
      'constructor',
    ),
    values: [
      fc.constantFrom('a', 'direct', 'any-to-any', 'MicrosoftPeering', '1 Gbps', null, undefined),
      fc.string({ unit: anyLetter }),
      fc.double(),
      fc.boolean(),
    ],
  });
  const keys = fc.constantFrom(
    'sites',
    'circuits',
    'providers',
    'virtualNetworks',
    'virtualHubs',
    'vpn',
    'title',
    'diagram',
  );
  const options = fc.constantFrom('theme', 'words', 'locale', 'detail', 'width', 'hide', 'template', 'file', 'other');
  fc.assert(
    fc.property(fc.oneof(things, fc.dictionary(keys, things)), fc.dictionary(options, things), (input, asked) => {
      for (const use of [() => render(input as TopologyInput), () => render(source, asked as object)])
        try {
          use();
        } catch (error) {
          if (!(error instanceof TopologyError || error instanceof RenderError)) throw error;
        }
    }),
    { numRuns: 500 },
  );
});
