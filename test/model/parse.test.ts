import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseWithPositions } from '../../src/model/parse.ts';
import { formatProblems, type Problem, TopologyError } from '../../src/model/problems.ts';
import { anyLetter } from '../support/letters.ts';
import { processorTime } from '../support/processor.ts';
import { topology } from '../support/topologies.ts';

const examples = new URL('../fixtures/examples/', import.meta.url);

function problemsIn(source: string | Uint8Array): readonly Problem[] {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof TopologyError) return error.problems;
    throw error;
  }
  return [];
}

describe('reading', () => {
  test.each(readdirSync(examples))('%s is accepted as it stands', (file) => {
    expect(() => parse(readFileSync(new URL(file, examples)), { file })).not.toThrow();
  });

  test('every key of the contract is accepted', () => {
    expect(() => parse(readFileSync(new URL('../fixtures/everything.yaml', import.meta.url)))).not.toThrow();
  });

  test('shorthands and longhands mean the same', () => {
    const short = parse(
      'sites: [Taipei]\ncircuits: [{ model: Any-To-Any, sku: premium, bandwidth: 1 Gbps, connections: hub, sites: taipei }]\nvirtualNetworks: [{ id: hub }]',
    );
    const long = parse(
      'sites: [{ name: Taipei }]\ncircuits: [{ model: any-to-any, sku: { tier: Premium }, bandwidth: 1000, connections: [{ to: hub }], sites: [taipei] }]\nvirtualNetworks: [{ id: hub }]',
    );
    expect(short).toEqual(long);
    expect(parse('circuits: [{ model: direct, sku: Premium_MeteredData }]').circuits?.[0]?.sku).toEqual({
      tier: 'Premium',
      family: 'MeteredData',
    });
  });

  test('a text that looks like a number or a truth value is that text', () => {
    expect(
      parse('title: 365\nsubtitle: 1.10\ndocument: { version: 1.4, date: 2026-10-01, author: yes }'),
    ).toMatchObject({
      title: '365',
      subtitle: '1.10',
      document: { version: '1.4', date: '2026-10-01', author: 'yes' },
    });
  });

  test('YAML and JSON are the same model', () => {
    fc.assert(
      fc.property(
        topology({ models: ['any-to-any', 'direct'], maxSites: 4, maxCircuits: 3, maxNetworks: 3 }),
        (file) => {
          const flow = JSON.stringify(file);
          expect(parse(JSON.stringify(file, null, 2))).toEqual(parse(flow));
          expect(parse(`# a comment\n${flow}`)).toEqual(parse(new TextEncoder().encode(`\ufeff${flow}`)));
        },
      ),
      { numRuns: 50, seed: 1 },
    );
  });

  test('empty lists at the top are left while one writes', () => {
    expect(parse('sites:\ncircuits:\n')).toEqual({ sites: [], circuits: [] });
  });

  test('the places of parts are known', () => {
    const { locate } = parseWithPositions('sites:\n  - name: Taipei\n    kind: branch\n');
    expect(locate(['sites', 0, 'kind'])).toEqual({ line: 3, column: 11 });
  });
});

describe('mistakes', () => {
  test('five mistakes get five messages, each with its line', () => {
    const source = [
      'titel: x',
      'sites:',
      '  - { id: a, kind: datacentre }',
      '  - { id: a }',
      'circuits:',
      '  - { model: any-to-any, bandwith: 1 Gbps, connections: [hubb] }',
      'virtualNetworks: [{ id: hub }]',
    ].join('\n');
    const problems = problemsIn(source);
    expect(problems.map((problem) => [problem.line, problem.column, problem.code, problem.suggestion])).toEqual([
      [1, 1, 'unknown-key', 'title'],
      [3, 20, 'value', 'datacenter'],
      [4, 11, 'duplicate', undefined],
      [6, 26, 'unknown-key', 'bandwidth'],
      [6, 58, 'reference', 'hub'],
    ]);
    for (const problem of problems) expect(problem.message.length).toBeGreaterThan(10);
  });

  test.each<[string, string, Problem['code'], number]>([
    ['a number written otherwise than it is read', 'customer: { asn: 010 }', 'number', 1],
    ['an ASN in dotted form', 'customer: { asn: 65001.10 }', 'number', 1],
    ['a number without end', 'customer: { asn: 1e400 }', 'number', 1],
    ['a text for a number', 'customer: { asn: "65001" }', 'type', 1],
    ['a prefix that is none', 'sites:\n  - { name: a, addressSpace: [10.0.0.0/33] }', 'value', 2],
    ['a missing model', 'circuits:\n  - { provider: P }', 'missing', 2],
    ['an empty value', 'sites:\n  - name: a\n    kind:\n', 'type', 3],
    [
      'an unknown router',
      'sites: [{ id: a, name: A, routers: [CE-1] }]\ncircuits:\n  - { model: any-to-any, primary: { router: a/CE-2 } }',
      'reference',
      3,
    ],
    [
      'a port at a router of no site',
      'sites: [{ id: a, routers: [r] }]\nports:\n  - { id: p, links: { primary: { router: r } } }',
      'missing',
      3,
    ],
    [
      'a router of an unknown site',
      'circuits:\n  - { model: any-to-any, primary: { router: b/CE-2 } }',
      'reference',
      2,
    ],
    ['an unknown port pair', 'circuits:\n  - { model: direct, ports: p }', 'reference', 2],
    ['a key that stands twice', 'title: a\ntitle: b', 'duplicate', 2],
    ['a script as a link', 'sites:\n  - { name: a, href: "javascript:alert(1)" }', 'value', 2],
    ['a list at the top', '- a', 'type', 1],
    ['nothing', '', 'missing', 1],
    ['only a comment', '# later', 'missing', 1],
    ['a key that isn’t text', '1: a', 'type', 1],
    ['a key that is a list', '? [a]\n: b', 'type', 1],
    ['a merge key', 'customer: { <<: { name: a } }', 'syntax', 1],
    ['two documents', 'title: a\n---\ntitle: b', 'syntax', 2],
    ['a custom tag', 'title: !secret a', 'limit', 1],
    ['a directive', '%YAML 1.1\n---\ntitle: a', 'limit', 1],
    ['a tab', 'sites:\n\t- a', 'syntax', 2],
    ['an unknown alias', 'title: *a', 'syntax', 1],
    ['broken YAML', 'title: "a', 'syntax', 1],
    ['broken JSON', '{ "title": "a", ', 'syntax', 1],
  ])('%s is refused with its line', (_, source, code, line) => {
    const problems = problemsIn(source);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.find((problem) => problem.code === code)?.line).toBe(line);
  });

  test.each([
    ['peeringType', 'type', 'circuits: [{ model: direct, peerings: [{ type: MicrosoftPeering, peeringType: x }] }]'],
    ['expressRouteGatewayBypass', 'fastPath', 'circuits: [{ model: direct, expressRouteGatewayBypass: true }]'],
    ['expressRoutePort', 'ports', 'circuits: [{ model: direct, expressRoutePort: p }]'],
    [
      'ipv6PeeringConfig',
      'ipv6',
      'circuits: [{ model: direct, peerings: [{ type: MicrosoftPeering, ipv6PeeringConfig: x }] }]',
    ],
  ])('ARM’s %s leads to %s', (_, ours, source) => {
    expect(problemsIn(source)[0]?.suggestion).toBe(ours);
  });

  test('the caret stands under the place, also behind wide letters', () => {
    const source = 'sites:\n  - { name: 台北, kind: datacentre }\n';
    try {
      parse(source, { file: 'a.yaml' });
      expect.unreachable();
    } catch (error) {
      const [head, line = '', caret = ''] = formatProblems(error as TopologyError, source).split('\n');
      expect(head).toMatch(/^a\.yaml:2:23: error: /);
      expect(caret.indexOf('^')).toBe(line.indexOf('datacentre') + 2);
      expect(caret.match(/\^+/)?.[0]).toHaveLength('datacentre'.length);
    }
  });

  test('nothing reaches the terminal raw', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyLetter, maxLength: 30 }), (text) => {
        const source = `${JSON.stringify(text)}: 1\n"\u001b[31m\u202e": 2`;
        try {
          parse(source, { file: text });
        } catch (error) {
          expect(error).toBeInstanceOf(TopologyError);
          expect(formatProblems(error as TopologyError, source)).not.toMatch(
            /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
          );
        }
      }),
    );
  });

  test('whatever the text, the error is one that tells what is wrong', () => {
    const words = fc.constantFrom(
      'sites:',
      'circuits:',
      '- ',
      '  ',
      '\n',
      '{',
      '}',
      '[',
      ']',
      ': ',
      '&a ',
      '*a',
      '"',
      "'",
      '|',
      '>',
      '? ',
      '<<: ',
      '!!x ',
      '---',
      '%',
      'model: direct',
      'null',
      '~',
      '0x1F',
      '#',
      ',',
      '\t',
      '- - ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 30 }), (parts) => {
        for (const problem of problemsIn(parts.join(''))) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('hostile input is refused within two seconds, with the limit named', () => {
  const bomb = `a: &a [${Array(9).fill('x').join(',')}]\n${Array.from(
    { length: 30 },
    (_, i) =>
      `b${i}: &b${i} [${Array(9)
        .fill(i > 0 ? `*b${i - 1}` : '*a')
        .join(',')}]`,
  ).join('\n')}`;
  const small = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${Array.from(
    { length: 9 },
    (_, i) =>
      `b${i}: &b${i} [${Array(10)
        .fill(i > 0 ? `*b${i - 1}` : '*a')
        .join(',')}]`,
  ).join('\n')}`;
  test.each<[string, string | Uint8Array, RegExp]>([
    ['lists in lists', '['.repeat(100_000), /levels deep/],
    ['mappings in mappings', '{a: '.repeat(100_000), /levels deep/],
    ['complex keys', '? '.repeat(50_000), /levels deep/],
    ['complex keys in a flow', '{? '.repeat(400), /levels deep/],
    ['dashes', '- '.repeat(50_000), /levels deep/],
    ['indentation', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), /levels deep/],
    ['100,000 keys', Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join('\n'), /2,000 keys/],
    ['100,000 keys in a flow', `{${Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join(', ')}}`, /2,000 keys/],
    ['many aliases', bomb, /aliases/],
    ['few aliases that multiply', small, /aliases|values/],
    ['very many values', `sites:\n${`  - [${'a,'.repeat(9_000)}]\n`.repeat(60)}`, /values/],
    ['a very long list', `sites: [${'a,'.repeat(10_001)}]`, /10,000 items/],
    ['a very large file', 'a'.repeat(9_000_000), /larger than/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 65, 0]), /UTF-16/],
    ['UTF-32', new Uint8Array([65, 0, 0, 0]), /NUL/],
    ['Latin-1', new Uint8Array([0x74, 0x3a, 0x20, 0xe9]), /UTF-8/],
  ])('%s', (_, source, message) => {
    const spent = processorTime();
    const problems = problemsIn(source);
    expect(spent()).toBeLessThan(2_000);
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
  });

  test('4,000 sites are no hostile input', () => {
    const sites = Array.from({ length: 4_000 }, (_, i) => ({
      id: `s${i}`,
      name: `Branch ${i}`,
      kind: 'branch',
      location: `City ${i}`,
      addressSpace: [`10.${i % 256}.0.0/16`],
      routers: ['CE-1', 'CE-2'],
    }));
    expect(parse(JSON.stringify({ sites, circuits: [] }, null, 1)).sites).toHaveLength(4_000);
  });
});
