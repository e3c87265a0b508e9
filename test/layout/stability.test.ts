import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import type { PlacedNode, PlacedScene } from '../../src/scene/placed.ts';

function places(placed: PlacedScene): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: PlacedNode) => {
    found.set(node.id, `${node.x} ${node.y} ${node.width}`);
    node.children.forEach(visit);
  };
  placed.nodes.forEach(visit);
  return found;
}

interface Site {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
}

const placedWith = (sites: readonly Site[]) =>
  layout({
    sites: sites.map((site) => ({ ...site, kind: 'branch', addressSpace: ['10.0.0.0/16'] })),
    circuits: [{ id: 'er', model: 'any-to-any', provider: 'P', peeringLocation: 'Taipei', connections: ['n'] }],
    virtualNetworks: [{ id: 'n' }],
  });

/** Cards, or columns of tiles in each group: more sites change the form at a few numbers, where everything finds a new place. */
function formOf({ nodes }: PlacedScene): string {
  const groups = nodes.filter((node) => node.id === 'site:sites' || node.children.some(isTile));
  if (groups.length === 0) return 'cards';
  return groups
    .map(({ children }) => children.filter(isTile))
    .map((tiles) => `${new Set(tiles.map((tile) => tile.x)).size} columns, ${tiles[0]?.shape ?? 'outlined'}`)
    .join('; ');
}

function isTile(node: PlacedNode): boolean {
  return node.kind === 'site';
}

const names = (count: number, groups: number): Site[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    name: `Site ${index}`,
    ...(groups === 0 ? {} : { group: `Group ${Math.floor((index * groups) / count)}` }),
  }));

const plain = new Map<number, PlacedScene>();
/** So many sites of no group; each number of them is laid out once. */
function placedPlain(count: number): PlacedScene {
  const placed = plain.get(count) ?? placedWith(names(count, 0));
  plain.set(count, placed);
  return placed;
}

const sizes = fc.oneof(
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 13, max: 80 }),
  fc.integer({ min: 81, max: 400 }),
);

describe('one site leaves the rest where it was', () => {
  test('when it is added or removed: what comes before it stays, and all that isn’t a site', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (count, at) => {
        const sites = names(count, 0);
        const place = at % (count + 1);
        const fewer = placedPlain(count);
        const more = placedWith([...sites.slice(0, place), { id: 'new', name: 'New site' }, ...sites.slice(place)]);
        fc.pre(formOf(fewer) === formOf(more));
        const [one, other] = [places(fewer), places(more)];
        const after = new Set(sites.slice(place).flatMap(({ id }) => [`site:${id}`, `router:${id}/customer-edge`]));
        for (const [id, where] of one)
          if (!id.startsWith('wan:') && !after.has(id)) expect(other.get(id), id).toBe(where);
        for (const id of other.keys())
          expect(one.has(id) || id === 'site:new' || id === 'router:new/customer-edge', id).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  // Circuits and networks may move: a taller group turns straight wires into others, which need wider channels.
  test('when it is added to its group: sites before it stay, and nothing else changes its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 400 }), fc.integer({ min: 1, max: 6 }), fc.nat(), (count, groups, at) => {
        const sites = names(count, groups);
        const place = at % (count + 1);
        const group = sites[Math.min(place, count - 1)]?.group ?? '';
        const [fewer, more] = [
          placedWith(sites),
          placedWith([...sites.slice(0, place), { id: 'new', name: 'New site', group }, ...sites.slice(place)]),
        ];
        fc.pre(formOf(fewer) === formOf(more));
        const [one, other] = [places(fewer), places(more)];
        for (const { id } of sites.slice(0, place)) expect(other.get(`site:${id}`)).toBe(one.get(`site:${id}`));
        const widthOf = (where: string | undefined) => where?.split(' ')[2];
        for (const [id, where] of one) expect(widthOf(other.get(id)), id).toBe(widthOf(where));
      }),
      { numRuns: 40 },
    );
  });

  test('when it is renamed: nothing moves', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (count, at) => {
        const sites = names(count, 2);
        const renamed = sites.map((site, index) => (index === at % count ? { ...site, name: 'Other' } : site));
        expect(places(placedWith(renamed))).toEqual(places(placedWith(sites)));
      }),
      { numRuns: 40 },
    );
  });

  test('the form changes at few numbers of sites', () => {
    const forms = Array.from({ length: 200 }, (_, index) => formOf(placedPlain(index + 1)));
    expect(forms.filter((form, index) => index > 0 && form !== forms[index - 1]).length).toBeLessThan(8);
  });
});
