import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, type Outcome, whatIsLeft } from '../../src/analysis/index.ts';
import type { Network } from '../../src/model/network.ts';
import { resolve } from '../../src/model/resolve/index.ts';
import { showOnly } from '../../src/model/view/show.ts';
import { plainSearch } from '../support/plain-search.ts';
import { topology } from '../support/topologies.ts';

const models = ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'];
const files = topology({ models, maxSites: 6, maxCircuits: 4, minCircuits: 1, maxNetworks: 4 });

function networkOf(file: unknown): Network {
  return showOnly(resolve(JSON.stringify(file)), 'existing');
}

/** All pairs that the outcome says are still joined, each site by itself. */
function joinedIn({ pairs }: Outcome): Set<string> {
  const joined = new Set<string>();
  for (const { sites, to, toSites, effect } of pairs) {
    if (effect.state === 'cut-off') continue;
    for (const site of sites)
      for (const other of toSites?.map((id) => `site:${id}`) ?? [to]) {
        if (other === `site:${site}`) continue;
        joined.add(`${site} ${other}`);
        if (toSites) joined.add(`${other.slice('site:'.length)} site:${site}`);
      }
  }
  return joined;
}

function joinedBySearch(network: Network, gone: readonly string[]): Set<string> {
  const search = plainSearch(network, new Set(gone));
  const joined = new Set<string>();
  for (const { id } of network.sites) {
    for (const { id: to } of network.virtualNetworks)
      if (search.toNetwork(id, to)) joined.add(`${id} virtual-network:${to}`);
    for (const { id: to } of network.virtualHubs) if (search.toNetwork(id, to)) joined.add(`${id} virtual-hub:${to}`);
    for (const { id: to } of network.sites) if (to !== id && search.toSite(id, to)) joined.add(`${id} site:${to}`);
  }
  return joined;
}

const withoutServices = (joined: Set<string>) => [...joined].filter((each) => !each.includes(' service/')).sort();

describe('the answers of a plain search', () => {
  test('are those of the analysis, whatever fails', () => {
    fc.assert(
      fc.property(files, fc.array(fc.nat(), { maxLength: 3 }), (file, chosen) => {
        const network = networkOf(file);
        const things = [...new Set(analyse(network).failures.flatMap((each) => each.things))];
        const failed = things.length === 0 ? [] : [...new Set(chosen.map((at) => things[at % things.length] ?? ''))];
        expect(withoutServices(joinedIn(whatIsLeft(network, failed)))).toEqual(
          [...joinedBySearch(network, failed)].sort(),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('of single things are those that the analysis lists', () => {
    fc.assert(
      fc.property(files, fc.nat(), (file, at) => {
        const network = networkOf(file);
        const { pairs, failures } = analyse(network);
        const failure = failures[at % Math.max(1, failures.length)];
        if (!failure) return;
        for (const thing of failure.things) {
          const outcome = whatIsLeft(network, [thing]);
          for (const { sites, to, effect } of outcome.pairs) {
            const index = pairs.findIndex((pair) => pair.to === to && pair.sites.includes(sites[0] ?? ''));
            if (index < 0 || pairs[index]?.sites[0] !== sites[0]) continue;
            const listed = failure.left.find((each) => each.pair === index)?.effect ?? { state: 'untouched' };
            expect(listed.state, `${thing}: ${sites[0]} ${to}`).toBe(effect.state);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('without a circuit are what the analysis moves to', () => {
    fc.assert(
      fc.property(files, fc.nat(), (file, at) => {
        const plain = networkOf(file);
        // Local preferences count where all circuits state one: that can change with a circuit.
        const network = { ...plain, circuits: plain.circuits.map(({ routing: _, ...circuit }) => circuit) };
        const circuit = network.circuits[at % Math.max(1, network.circuits.length)];
        if (!circuit || network.vpn.some((vpn) => vpn.over?.circuit === circuit.id)) return;
        const rest = analyse({
          ...network,
          circuits: network.circuits.filter((each) => each !== circuit),
          globalReach: network.globalReach.filter(({ circuits }) => !circuits.includes(circuit.id)),
        });
        for (const { sites, to, ways, effect } of whatIsLeft(network, [`circuit:${circuit.id}`]).pairs) {
          if (effect.state !== 'moved') continue;
          const now = rest.pairs.find((pair) => pair.to === to && pair.sites.includes(sites[0] ?? ''))?.ways ?? [];
          const told = effect.on.map((index) => ways[index]?.circuits.join());
          const first = (key: 'towardsTarget' | 'towardsSite') => {
            const least = Math.min(...now.map((way) => way[key]));
            return now.filter((way) => way[key] === least).map((way) => way.circuits.join());
          };
          expect([first('towardsTarget'), first('towardsSite')].map(String)).toContain(String(told));
        }
      }),
      { numRuns: 100 },
    );
  });
});
