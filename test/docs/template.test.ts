import { expect, test } from 'vitest';
import { inspect } from '../../src/inspect/index.ts';
import { translateWith } from '../../src/locale/index.ts';
import { defineTemplate, layout, logicalPicture, RenderError, render, resolve, type Scene } from '../../src/node.ts';

const source =
  'sites: [Taipei, Osaka]\ncircuits: [{ model: any-to-any, provider: Chunghwa Telecom, connections: [hub] }]\nvirtualNetworks: [{ id: hub }]';

const context = () => ({
  translate: translateWith('en', {}),
  detail: 'logical' as const,
  unfolded: false,
  freeOrder: true,
});

test('a template of a user’s own works like those that come with the library', () => {
  const sitesOnly = defineTemplate({
    name: 'sites-only',
    models: ['any-to-any'],
    scene: (network): Scene => ({
      locale: network.locale,
      title: 'Sites',
      description: 'The sites.',
      zones: [],
      wires: [],
      legend: [],
      lanes: [{ id: 'sites', size: 'medium', loops: 'before' }],
      blocks: network.sites.map((site) => ({
        lane: 'sites',
        box: {
          id: `site:${site.id}`,
          kind: 'site',
          tone: 'customer',
          tooltip: site.name,
          lines: [{ text: site.name, role: 'name' }],
        },
      })),
    }),
  });
  const svg = render(source, { template: sitesOnly });
  expect([...svg.matchAll(/data-node="([^"]+)"/g)].map((match) => match[1])).toEqual(['site:taipei', 'site:osaka']);
  expect(inspect(layout(source, { template: sitesOnly }))).toEqual([]);
  expect(() => render('circuits: [{ model: direct }]', { template: sitesOnly })).toThrow(RenderError);
});

test('a template may take the library’s own picture and change it', () => {
  const plain = defineTemplate({
    name: 'plain',
    models: ['any-to-any'],
    scene: (network, context) => ({ ...logicalPicture(network, 'any-to-any', 'Ours', context), legend: [] }),
  });
  expect(layout(source, { template: plain }).legend).toEqual([]);
  expect(render(source, { template: plain })).toContain('Ours');
});

test('all that is wrong with a template’s scene is told at once, with its place and the nearest right word', () => {
  const wrong = (change: (scene: Scene) => unknown) =>
    defineTemplate({
      name: 'ours',
      models: ['any-to-any'],
      scene: (network, context) => change(logicalPicture(network, 'any-to-any', 'Ours', context)) as Scene,
    });
  const told = (change: (scene: Scene) => unknown): string => {
    try {
      render(source, { template: wrong(change) });
    } catch (error) {
      if (error instanceof RenderError) return error.message;
      throw error;
    }
    return '';
  };
  expect(told((scene) => scene)).toBe('');
  const [block, ...blocks] = logicalPicture(resolve(source), 'any-to-any', '', context()).blocks;
  const message = told((scene) => ({
    ...scene,
    blocks: [{ ...block, lane: 'site' }, ...blocks],
    wires: scene.wires.map((wire, index) => (index === 0 ? { ...wire, to: { node: 'wan:nowhere' } } : wire)),
  }));
  expect(message).toMatch(
    /template "ours".*blocks\[0\]\.lane.*did you mean "sites".*wires\[0\]\.to\.node.*"wan:nowhere"/s,
  );
  expect(told((scene) => ({ ...scene, colour: 'red', lanes: 5 }))).toMatch(/lanes.*unknown key "colour"/s);
  expect(told((scene) => ({ ...scene, blocks: [...scene.blocks, ...scene.blocks.slice(0, 1)] }))).toMatch(
    /another box/,
  );
  expect(told(() => null)).toMatch(/expected/);
  expect(told((scene) => ({ ...scene, wires: scene.wires.map((wire) => ({ ...wire, kind: 'acces' })) }))).toMatch(
    /did you mean "access"/,
  );
});

test('legend and title can be left out, by an option or by the file', () => {
  const bare = layout(source, { legend: false, title: false });
  expect(bare.legend).toEqual([]);
  expect(bare.texts.filter((text) => text.role === 'title' || text.role === 'subtitle')).toEqual([]);
  expect(layout(`diagram: { legend: false, title: false }\n${source}`)).toEqual(bare);
  expect(inspect(bare)).toEqual([]);
  expect(render(source, { title: false })).toMatch(/<title[^>]*>/);
});

test('a template that isn’t known names those that are', () => {
  expect(() => render(source, { template: 'star' })).toThrow(/any-to-any/);
});
