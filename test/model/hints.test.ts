import { expect, test } from 'vitest';
import { resolve, TopologyError } from '../../src/node.ts';

function problems(source: string): readonly (readonly [place: string, code: string, message: string])[] {
  try {
    resolve(source);
    return [];
  } catch (error) {
    if (!(error instanceof TopologyError)) throw error;
    return error.problems.map(({ line, column, code, message }) => [`${line}:${column}`, code, message]);
  }
}

const circuit = (keys: string) => `virtualNetworks: [{ id: hub }]\ncircuits:\n  - { model: direct, ${keys} }`;

/** A mistake, where it stands, and what its message has to name and must not name. */
test.each<[file: string, place: string, said: RegExp, unsaid?: RegExp]>([
  [circuit('bandwidth: fast'), '3:33', /"fast"; expected a bandwidth like "1 Gbps"/],
  [circuit('bandwidth: 1Gb'), '3:33', /did you mean "1 Gbps"/],
  [circuit('bandwidth: [1 Gbps]'), '3:33', /a list; expected a bandwidth like "1 Gbps"/],
  ['sites: [{ naem: Munich }]', '1:11', /did you mean "name"/],
  ['virtualNetworks: [{ id: a, peered: [b] }]', '1:28', /did you mean "peeredWith"/],
  ['virtual: []', '1:1', /known here/, /did you mean/],
  [circuit('connections: [hub, {}]'), '3:41', /connections\[1\] needs "to"/, /list/],
  [circuit('layer: "2"'), '3:29', /expected one of 2, 3/, /did you mean/],
  [circuit('sku: Gold'), '3:27', /expected one of Local, Standard/],
  [circuit('routing: { localPreference: high }'), '3:50', /a number or a mapping/],
  ['sites: [{ addressSpace: [fd00::/200] }]', '1:26', /like 10\.0\.0\.0\/16 or fd00::\/64/],
  ['providers: [{ edges: [[]] }]', '1:23', /expected a text or a mapping of keys and values$/],
  ['virtualNetworks: [{ id: a, peeredWith: [{ to: a, useRemoteGateways: true }] }]', '1:47', /joined to itself/],
])('%s', (file, place, said, unsaid) => {
  const [first] = problems(file);
  expect(first?.[0]).toBe(place);
  expect(first?.[2]).toMatch(said);
  if (unsaid) expect(first?.[2]).not.toMatch(unsaid);
});

test('a key that is missed is told once where it is there, misspelt', () => {
  expect(problems('circuits: [{ modle: direct }, { id: a }]')).toEqual([
    ['1:14', 'unknown-key', expect.stringContaining('did you mean "model"?') as string],
    ['1:31', 'missing', expect.stringContaining('"model"') as string],
  ]);
});
