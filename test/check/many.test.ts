import { describe, expect, it } from 'vitest';
import { check, formatFindings } from '../../src/node.ts';
import { customer } from '../bench/customers.ts';

describe('check of a large customer', () => {
  // All circuits serve all sites: a rule that goes through the sites of each circuit takes 60 times as long as one that doesn’t.
  const text = customer({ sites: 2_000, circuits: 60, networks: 40 });

  it('tells each finding as it tells it alone', () => {
    const findings = check(text, { file: 'large.json' });
    expect(findings.length).toBeGreaterThan(60);
    const alone = [findings[0], findings[40], findings.at(-1)].flatMap((each) =>
      each ? [formatFindings([each], text)] : [],
    );
    const together = formatFindings(findings, text).split('\n\n');
    expect(together).toHaveLength(findings.length);
    expect([together[0], together[40], together.at(-1)]).toEqual(alone);
  });

  it('counts the prefixes of sites that several circuits share for each of them', () => {
    const sites = [
      { id: 'a', addressSpace: Array.from({ length: 101 }, (_, index) => `fd00:${index.toString(16)}::/32`) },
    ];
    const circuits = ['one', 'other'].map((id) => ({ id, model: 'any-to-any', provider: 'Colt' }) as const);
    const told = check({ sites, circuits }).filter(({ rule }) => rule === 'customer-prefix-count');
    expect(told.map(({ nodes }) => nodes[0])).toEqual(['circuit:one', 'circuit:other']);
  });

  it('knows that sites of circuits that share them are joined to what each of the circuits leads to', () => {
    const told = check({
      sites: [{ id: 'a', addressSpace: ['10.1.0.0/16'] }],
      circuits: ['one', 'other'].map((id) => ({
        ...{ id, model: 'any-to-any', provider: 'Colt', connections: id === 'other' ? ['net'] : [] },
      })) as never,
      virtualNetworks: [{ id: 'net', addressSpace: ['10.1.2.0/24'] }],
    });
    expect(told.map(({ rule }) => rule)).toContain('addresses-overlap');
  });
});
