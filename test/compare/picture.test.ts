import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/inspect/index.ts';
import { diff, diffScene, layoutScene, renderDiff, scene } from '../../src/node.ts';
import type { Picture } from '../../src/scene/panels.ts';
import type { Box, Change, Scene } from '../../src/scene/scene.ts';
import { topology } from '../support/topologies.ts';

const before = `
sites: [{ id: taipei, name: Taipei, routers: [CE-1] }, { id: osaka, name: Osaka }]
circuits:
  - { id: er, model: point-to-point, provider: Colt, bandwidth: 1 Gbps, sites: [taipei], connections: [hub, { to: lab, routingWeight: 5 }] }
virtualNetworks: [{ id: hub }, { id: lab }]
`;
const after = `
sites: [{ id: taipei, name: Taipei, routers: [CE-1] }, { id: tokyo, name: Tokyo }]
circuits:
  - { id: er, model: point-to-point, provider: Colt, bandwidth: 2 Gbps, sites: [taipei], connections: [hub, { to: dr }] }
virtualNetworks: [{ id: hub }, { id: dr }]
`;

const lanes = (picture: Picture): Scene => {
  if ('panels' in picture) throw new Error('a picture of panels');
  return picture;
};
/** What is marked, by id; boxes that came with the box that they are in have no mark of their own. */
function marks({ blocks, wires }: Scene): Map<string, Change> {
  const found = new Map<string, Change>();
  const add = (box: Box) => {
    if (box.change) found.set(box.id, box.change);
    for (const each of [...(box.children ?? []), ...(box.tiles?.boxes ?? [])]) add(each);
  };
  for (const { box } of blocks) add(box);
  for (const { id, change } of wires) if (change) found.set(id, change);
  return found;
}
function idsIn({ blocks, wires }: Scene): Set<string> {
  const found = new Set(wires.map(({ id }) => id));
  const add = (box: Box) => {
    found.add(box.id);
    for (const each of [...(box.children ?? []), ...(box.tiles?.boxes ?? [])]) add(each);
  };
  for (const { box } of blocks) add(box);
  return found;
}

const random = topology({
  models: ['cloud-exchange', 'point-to-point', 'any-to-any', 'direct'],
  maxSites: 4,
  maxCircuits: 3,
  maxNetworks: 4,
});
const template = 'combined';

describe('the picture of a difference', () => {
  it('marks what came, went and has changed, and nothing else', () => {
    const found = marks(lanes(diffScene(before, after)));
    expect(Object.fromEntries(found)).toMatchObject({
      'site:osaka': 'went',
      'site:tokyo': 'came',
      'circuit:er': 'changed',
      'virtual-network:lab': 'went',
      'virtual-network:dr': 'came',
    });
    expect(found.has('site:taipei')).toBe(false);
    expect(found.has('virtual-network:hub')).toBe(false);
    expect(
      [...found]
        .filter(([id]) => id.startsWith('connection:'))
        .map(([, change]) => change)
        .sort(),
    ).toEqual(['came', 'went']);
  });

  it('draws what went pale, says it in the card, and tells all in a table and the legend', () => {
    const made = lanes(diffScene(before, after));
    const osaka = made.blocks.find(({ box }) => box.id === 'site:osaka')?.box;
    expect(osaka?.lost).toBe(true);
    expect(osaka?.lines.map(({ text }) => text)).toContain('− gone');
    expect(made.legend.flatMap(({ change }) => change ?? [])).toEqual(['came', 'went', 'changed']);
    expect(made.tables?.at(-1)?.rows).toHaveLength(diff(before, after).length);
    const svg = renderDiff(before, after, { theme: 'print' });
    for (const change of ['came', 'went', 'changed']) expect(svg).toMatch(new RegExp(`class="[^"]*\\b${change}\\b`));
  });

  it('has no marks where nothing differs', () => {
    const made = lanes(diffScene(before, before));
    expect(marks(made)).toEqual(new Map());
    expect(made.tables).toBeUndefined();
  });

  it('holds both networks, and keeps every promise', () => {
    fc.assert(
      fc.property(random, random, (one, other) => {
        const [old, now] = [JSON.stringify(one), JSON.stringify(other)];
        const both = diffScene(old, now, { template });
        const known = idsIn(lanes(both));
        const [first, second] = [old, now].map((each) => idsIn(lanes(scene(each, { template }))));
        // Of an id that a network and a hub have had one after the other only the newer one is there.
        const isMissing = (id: string) => {
          const [, kind = '', own = ''] = /^(site|circuit|virtual-network|virtual-hub):([^/]+)$/.exec(id) ?? [];
          const other = kind === 'virtual-network' ? 'virtual-hub' : 'virtual-network';
          return kind !== '' && !known.has(id) && !(kind.startsWith('virtual') && known.has(`${other}:${own}`));
        };
        expect([...(first ?? []), ...(second ?? [])].filter(isMissing)).toEqual([]);
        expect(inspect(layoutScene(both))).toEqual([]);
      }),
      { numRuns: Number(process.env.WIDER ?? 1) * 12, ...(process.env.SEED === 'random' ? {} : { seed: 7 }) },
    );
  });
});
