import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout, parse } from '../../src/node.ts';
import type { PlacedNode, PlacedText } from '../../src/scene/placed.ts';

const source = readFileSync(new URL('../fixtures/everything.yaml', import.meta.url), 'utf8');

/** Keys whose values are references, addresses of pages, or what the picture says in its own words. */
const notTexts = new Set([
  '$schema',
  'id',
  'href',
  'locale',
  'diagram',
  'check',
  'description',
  'kind',
  'model',
  'layer',
  'bgp',
  'cloud',
  'status',
  'type',
  'to',
  'site',
  'sites',
  'reaches',
  'router',
  'ports',
  'provider',
  'circuit',
  'circuits',
  'peering',
  'peeredWith',
  'virtualNetworks',
  'hubs',
  'backupFor',
  'managedBy',
  'family',
  'tier',
  'group',
  'bandwidth',
  'primaryPeerAddressPrefix',
  'secondaryPeerAddressPrefix',
]);

function facts(value: unknown, key = ''): string[] {
  if (notTexts.has(key) || typeof value === 'boolean') return [];
  if (Array.isArray(value)) return value.flatMap((each) => facts(each, key));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([inner, each]) => facts(each, inner));
  return value === undefined || value === null ? [] : [String(value)];
}

function allText(detail: 'logical' | 'full'): string {
  const scene = layout(source.replace(/^diagram:[\s\S]*?(?=^\S)/m, ''), { detail, template: 'combined' });
  const texts: PlacedText[] = [
    ...scene.texts,
    ...(scene.titleBlock?.texts ?? []),
    ...scene.zones.flatMap((zone) => zone.texts),
  ];
  const visit = (node: PlacedNode) => {
    texts.push(...node.texts, ...(node.frames ?? []).flatMap((frame) => frame.texts));
    node.children.forEach(visit);
  };
  scene.nodes.forEach(visit);
  // A text may break anywhere in a line; what was shortened can still be read in its tooltip.
  return texts
    .map((text) => text.full ?? text.lines.join(' '))
    .join('\n')
    .replace(/\s+/g, ' ');
}

test('at the full level every fact of the file is in the picture', () => {
  const shown = allText('full').replace(/ /g, '');
  expect(facts(parse(source)).filter((fact) => !shown.includes(fact.replace(/ /g, '')))).toEqual([]);
});

test('both ends’ addresses of each link are there, the customer’s first and Microsoft’s second', () => {
  const shown = allText('full');
  for (const address of [
    '172.16.0.1',
    '172.16.0.2',
    '172.16.0.5',
    '172.16.0.6',
    'fd00:1::1',
    'fd00:1::2',
    'fd00:1::5',
    'fd00:1::6',
  ])
    expect(shown).toContain(address);
});

test('the logical level leaves out what only the full one has', () => {
  expect(allText('logical')).not.toContain('172.16.0.1');
});
