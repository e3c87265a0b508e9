import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/index.ts';
import { layout, type PlacedScene } from '../../src/node.ts';

const source = `
sites: [{ id: a }, { id: b }]
circuits:
  - { id: one, model: direct, peeringLocation: Oslo, sites: [a], connections: [n] }
  - { id: two, model: any-to-any, provider: Telenor, peeringLocation: Stavanger, sites: [b], connections: [n] }
virtualNetworks: [{ id: n }]`;

const clouds = ({ zones }: PlacedScene) => zones.filter(({ shape }) => shape === 'cloud');

describe('the overview of a network of several models', () => {
  test('has one Microsoft cloud over all panels', () => {
    const picture = layout(source, { detail: 'overview' });
    const [cloud, ...others] = clouds(picture);
    expect(others).toEqual([]);
    const [first, last] = [picture.panels?.[0], picture.panels?.[1]];
    expect(cloud!.x).toBeLessThan(first!.x + first!.width);
    expect(cloud!.x + cloud!.width).toBeGreaterThan(last!.x);
    expect(inspect(picture)).toEqual([]);
  });

  test('has one for each row where the panels don’t fit side by side, and no id twice', () => {
    const picture = layout(source, { detail: 'overview', width: 400 });
    expect(clouds(picture)).toHaveLength(2);
    const ids = [...picture.nodes, ...picture.zones].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(inspect(picture)).toEqual([]);
  });

  test('has one for each panel in the article’s own diagram, and where circuits lead to different clouds', () => {
    expect(clouds(layout(source, { template: 'overview' }))).toHaveLength(2);
    const sovereign = source.replace('id: two,', 'id: two, cloud: china,');
    expect(clouds(layout(sovereign, { detail: 'overview' }))).toHaveLength(2);
  });
});

describe('an overview in which little is stated says so where there would be nothing', () => {
  const picture = (file: string) => layout(file, { detail: 'overview' });
  const wordsOf = ({ zones }: PlacedScene) =>
    zones.flatMap(({ texts }) => texts.flatMap(({ lines }) => lines)).join(' ');

  test('in the cloud of circuits without peerings', () => {
    const bare = picture('circuits: [{ model: direct }]');
    expect(wordsOf(bare)).toContain('not stated');
    expect(inspect(bare)).toEqual([]);
    expect(wordsOf(picture(source))).not.toContain('not stated');
  });

  test('under a WAN without members', () => {
    const sites = (file: string) => picture(file).nodes.filter(({ kind }) => kind === 'site');
    const bare = 'circuits: [{ id: er, model: any-to-any }]';
    expect(sites(bare)).toMatchObject([{ id: 'site:er/not-stated', assumed: true }]);
    expect(inspect(picture(bare))).toEqual([]);
    expect(sites(`sites: [{ id: a }]\n${bare}`).map(({ id }) => id)).toEqual(['site:a']);
  });
});
