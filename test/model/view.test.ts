import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelsOf, sitesBelow } from '../../src/analysis/resiliency.ts';
import type { Network } from '../../src/model/network.ts';
import { gatherSites } from '../../src/model/view/gather.ts';
import { isAllInService } from '../../src/model/view/in-service.ts';
import { viewOf } from '../../src/model/view/index.ts';
import { thingsShown } from '../../src/model/view/show.ts';
import { parse, resolve } from '../../src/node.ts';
import { topology } from '../support/topologies.ts';

const network = (source: string): Network => resolve(parse(source));

describe('what a picture shows', () => {
  const source = `
sites: [{ id: a, name: A, reaches: b }, { id: b, name: B, status: planned }, { id: c, name: C, status: retiring }]
circuits:
  - { id: now, model: any-to-any, provider: P, sites: [a, b, c], connections: [hub, { to: spoke, status: planned }] }
  - { id: next, model: point-to-point, provider: Q, status: planned, sites: [b], connections: [hub] }
  - { id: old, model: point-to-point, provider: R, status: retiring, sites: [c], connections: [hub] }
virtualNetworks: [{ id: hub, peeredWith: [spoke] }, { id: spoke, status: planned }]
globalReach: [{ circuits: [now, next] }]
vpn: [{ site: c, to: hub, backupFor: old }, { site: a, to: hub, backupFor: old }]`;

  test('today: nothing that is only planned, nor what hangs on it', () => {
    const today = viewOf(network(source), { show: 'existing' });
    expect(today.sites.map((site) => [site.id, site.status, site.reaches.length])).toEqual([
      ['a', 'existing', 0],
      ['c', 'existing', 0],
    ]);
    expect(
      today.circuits.map((circuit) => [circuit.id, circuit.status, circuit.connections.map(({ to }) => to)]),
    ).toEqual([
      ['now', 'existing', ['hub']],
      ['old', 'existing', ['hub']],
    ]);
    expect(today.circuits[0]?.sites).toEqual(['a', 'c']);
    expect(today.providers.map((provider) => provider.name)).toEqual(['P', 'R']);
    expect([today.virtualNetworks.map((each) => each.peeredWith), today.globalReach, today.vpn.length]).toEqual([
      [[]],
      [],
      2,
    ]);
  });

  test('the target: nothing that is retiring, and what is planned as if it were there', () => {
    const target = viewOf(network(source), { show: 'target' });
    expect(target.sites.map((site) => [site.id, site.status])).toEqual([
      ['a', 'existing'],
      ['b', 'existing'],
    ]);
    expect(target.circuits.map((circuit) => circuit.id)).toEqual(['now', 'next']);
    expect(target.globalReach).toHaveLength(1);
    expect(target.vpn.map((each) => [each.site, each.backupFor])).toEqual([['a', undefined]]);
  });

  test('both is all of it, as it was', () => {
    expect(viewOf(network(source), { show: 'both' })).toEqual(network(source));
  });

  test('sites of one group stand together where the first of them stands', () => {
    const sites = 'sites: [{ id: a, group: North }, b, { id: c, group: South }, { id: d, group: North }]';
    expect(viewOf(network(sites), { order: 'group' }).sites.map((site) => site.id)).toEqual(['a', 'd', 'b', 'c']);
    expect(viewOf(network(sites), {}).sites.map((site) => site.id)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a large customer is gathered: sites with the same wires share a box, and their VPNs are one with its number', () => {
    const many = `
sites: [${Array.from({ length: 20 }, (_, index) => `{ id: s${index}, group: ${index < 10 ? 'North' : 'South'} }`).join(', ')}]
circuits: [{ id: er, model: any-to-any, connections: [hub] }]
virtualNetworks: [{ id: hub, vpnGateway: {} }]
vpn: [${Array.from({ length: 10 }, (_, index) => `{ site: s${index}, to: hub, backupFor: er }`).join(', ')}, { site: s19, to: hub }]`;
    const gathered = gatherSites(network(many), false);
    expect(gathered.sites.map((site) => [site.name, site.members?.length])).toEqual([
      ['North', 10],
      ['South', 9],
      ['s19', undefined],
    ]);
    expect(gathered.vpn.map((each) => [each.site, each.count, each.backupFor])).toEqual([
      ['north', 10, 'er'],
      ['s19', undefined, undefined],
    ]);
    expect(gathered.circuits[0]?.sites).toEqual(['north', 'south', 's19']);
  });

  test('a few sites are left as they are', () => {
    const few = network('sites: [a, b, c, d]\ncircuits: [{ model: any-to-any }]');
    expect(gatherSites(few, false)).toBe(few);
  });

  describe('collapse', () => {
    const branches = `
sites:
  - { id: hq, group: North, routers: [r] }
  - { id: n1, name: One, group: North, kind: branch, routers: [a, b] }
  - { id: n2, name: Two, group: North, kind: branch }
  - { id: n3, name: Three, group: North, kind: office }
  - { id: s1, group: South }
circuits: [{ id: er, model: any-to-any }, { id: own, model: point-to-point, sites: [hq] }]`;
    const folded = (collapse: boolean | string[]) => viewOf(network(branches), { collapse }).sites;

    test('folds sites that are joined to the same, and counts each', () => {
      const [hq, north, south] = folded(true);
      expect([hq?.id, north?.name, south?.id]).toEqual(['hq', 'North', 's1']);
      expect(north?.members?.map((each) => [each.id, each.name, each.kind, each.routers.length])).toEqual([
        ['n1', 'One', 'branch', 2],
        ['n2', 'Two', 'branch', 0],
        ['n3', 'Three', 'office', 0],
      ]);
      expect(north?.kind).toBe('branch');
    });

    test('folds the groups that are asked for, in any case of letters, and no other', () => {
      expect(folded(['NORTH'])).toHaveLength(3);
      expect(folded(['South'])).toHaveLength(5);
      expect(folded(false)).toHaveLength(5);
    });

    test('the circuits serve the fold instead of its members', () => {
      expect(viewOf(network(branches), { collapse: true }).circuits[0]?.sites).toEqual(['north', 's1']);
      expect(viewOf(network(branches), { collapse: true }).assumptions).toContainEqual(
        expect.objectContaining({ kind: 'sites', sites: ['north', 's1'] }),
      );
    });
  });
});

test('where everything is in service, levels are the same at any time', () => {
  const shape = { models: ['any-to-any', 'cloud-exchange', 'direct'], maxSites: 5, maxCircuits: 4, maxNetworks: 4 };
  fc.assert(
    fc.property(topology(shape), fc.constantFrom('existing' as const, 'target' as const), (made, show) => {
      const today = resolve(
        JSON.parse(JSON.stringify(made, (key, value: unknown) => (key === 'status' ? undefined : value))),
      );
      expect(isAllInService(today)).toBe(true);
      const shown = { ...today, ...thingsShown(today, show) };
      const levels = levelsOf(today);
      expect(levelsOf(thingsShown({ ...today, sites: [] }, show))).toEqual(levels);
      expect(levelsOf(shown)).toEqual(levels);
      expect(levels.map((each) => sitesBelow(shown)(each))).toEqual(levels.map((each) => sitesBelow(today)(each)));
    }),
  );
});
