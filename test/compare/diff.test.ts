import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diff, inWords } from '../../src/node.ts';
import { topology } from '../support/topologies.ts';

const before = `
sites: [Taipei, Osaka]
circuits:
  - id: er
    model: any-to-any
    provider: Colt
    bandwidth: 1 Gbps
    peerings: [{ type: AzurePrivatePeering, vlanId: 100 }]
    connections: [hub, { to: lab, routingWeight: 5 }]
virtualNetworks: [{ id: hub, addressSpace: [10.0.0.0/16, 10.1.0.0/16] }, { id: lab }]
`;
const after = `
# The same sites in another order.
sites: [{ name: Osaka }, { name: Taipei }]
circuits:
  - { id: er, model: any-to-any, provider: Colt, bandwidth: 2000, peerings: [{ type: AzurePrivatePeering, vlanId: 200 }], connections: [{ to: hub }, { to: dr }] }
virtualNetworks: [{ id: hub, addressSpace: [10.1.0.0/16, 10.2.0.0/16], region: UK South }, { id: dr }]
`;

const random = topology({ models: ['any-to-any', 'direct'], maxSites: 4, maxCircuits: 3, maxNetworks: 4 });

describe('diff', () => {
  it('tells what came, went and changed, and nothing else', () => {
    expect(diff(before, after).map(inWords)).toEqual([
      'circuit er: bandwidth: 1 Gbps → 2 Gbps',
      'circuit er: peerings AzurePrivatePeering vlanId: 100 → 200',
      'circuit er: connections: gone: to lab, routingWeight 5',
      'circuit er: connections: new: to dr',
      'virtual network lab: gone',
      'virtual network hub: addressSpace: gone: 10.0.0.0/16',
      'virtual network hub: addressSpace: new: 10.2.0.0/16',
      'virtual network hub: region: UK South, was not stated',
      'virtual network dr: new',
    ]);
  });

  it('has nothing to tell of a file and itself, and as much the other way round', () => {
    fc.assert(
      fc.property(random, random, (one, other) => {
        const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
        expect(diff(a, a)).toEqual([]);
        const [there, back] = [diff(a, b), diff(b, a)];
        expect(back.length).toBe(there.length);
        expect(back.filter(({ kind }) => kind === 'added').length).toBe(
          there.filter(({ kind }) => kind === 'removed').length,
        );
        if (there.length === 0) expect(diff(b, a)).toEqual([]);
      }),
      { numRuns: 40, seed: 2 },
    );
  });
});
