import { expect, test } from 'vitest';
import { inspect } from '../../src/inspect/index.ts';
import { defineTemplate, layout, logicalPicture, RenderError, render, type Scene } from '../../src/node.ts';

const source =
  'sites: [Taipei, Osaka]\ncircuits: [{ model: any-to-any, provider: Chunghwa Telecom, connections: [hub] }]\nvirtualNetworks: [{ id: hub }]';

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

test('legend and title can be left out, by an option or by the file', () => {
  const bare = layout(source, { legend: false, title: false });
  expect([bare.legend, bare.texts]).toEqual([[], []]);
  expect(layout(`diagram: { legend: false, title: false }\n${source}`)).toEqual(bare);
  expect(inspect(bare)).toEqual([]);
  expect(render(source, { title: false })).toMatch(/<title[^>]*>/);
});

test('a template that isn’t known names those that are', () => {
  expect(() => render(source, { template: 'star' })).toThrow(/any-to-any/);
});
