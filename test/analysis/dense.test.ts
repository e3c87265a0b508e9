import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';

/** Datacenters in a ring of their own WAN, each with a circuit; Global Reach joins all circuits. */
function ring(count: number) {
  const all = Array.from({ length: count }, (_, index) => index);
  return {
    sites: all.map((index) => ({ id: `dc${index}`, routers: ['r1', 'r2'], reaches: [`dc${(index + 1) % count}`] })),
    circuits: all.map((index) => ({
      id: `er${index}`,
      model: 'point-to-point',
      sites: [`dc${index}`],
      connections: ['hub'],
    })),
    virtualNetworks: [{ id: 'hub' }],
    globalReach: all.flatMap((index) =>
      all.slice(index + 1).map((other) => ({ circuits: [`er${index}`, `er${other}`] })),
    ),
  };
}

describe('a dense estate', () => {
  test('has a bounded number of ways between each two sites, the shortest among them', () => {
    const { pairs } = analyse(JSON.stringify(ring(16)));
    const between = pairs.filter(({ toSites }) => toSites);
    expect(between).toHaveLength(120);
    for (const { sites, to, ways } of between) {
      const over = ways.filter(({ kind }) => kind === 'global-reach');
      expect(ways.length - over.length).toBe(1);
      expect(over).toHaveLength(32);
      // No line of their own WAN between the two and the circuits that start at them.
      const direct = [`er${sites[0]?.slice(2)}`, `er${to.slice('site:dc'.length)}`];
      expect(over.map(({ circuits }) => circuits.join())).toContain(direct.join());
    }
  });
});
