import { describe, expect, test } from 'vitest';
import { diagram } from '../../src/model/schema/diagram.ts';
import { layout, type PlacedScene, RenderError, type RenderOptions, render, scene } from '../../src/node.ts';
import { typography } from '../../src/scene/typography.ts';

const source = `
customer: { name: Contoso }
sites: [{ id: a, name: A, group: North, status: planned }, { id: b, name: B, group: South }, { id: c, name: C, group: North }, { id: d, name: D, group: North }]
circuits: [{ id: er, model: any-to-any, provider: P, peeringLocation: Taipei, bandwidth: 1500, connections: [hub] }]
virtualNetworks: [{ id: hub, gateway: { sku: ErGw1AZ } }]`;

const texts = (placed: PlacedScene): string => JSON.stringify(placed);

describe('options', () => {
  const said: Required<
    Pick<
      RenderOptions,
      | 'template'
      | 'detail'
      | 'theme'
      | 'locale'
      | 'width'
      | 'direction'
      | 'show'
      | 'order'
      | 'collapse'
      | 'hide'
      | 'legend'
      | 'title'
      | 'font'
    >
  > = {
    template: 'combined',
    detail: 'full',
    theme: 'dark',
    locale: 'zh-TW',
    width: 720,
    direction: 'top-to-bottom',
    show: 'target',
    order: 'group',
    collapse: ['North'],
    hide: ['microsoft'],
    legend: false,
    title: false,
    font: 'system',
  };

  test('every key of the file’s diagram is an option, and the other way round', () => {
    expect(Object.keys(said).sort()).toEqual(Object.keys(diagram.shape).sort());
  });

  test.each(Object.entries(said))('%s has an effect, and the same one from the file', (key, value) => {
    const asked = render(source, { [key]: value });
    expect(asked).not.toBe(render(source));
    expect(render(`diagram: { ${key}: ${JSON.stringify(value)} }\n${source}`)).toBe(asked);
  });

  test('what is asked for wins over what the file says', () => {
    expect(render(`diagram: { detail: full }\n${source}`, { detail: 'logical' })).toBe(render(source));
  });

  test.each<[string, RenderOptions, RegExp]>([
    ['a theme', { theme: 'pink' as 'dark' }, /light, dark, auto, print/],
    ['a level', { detail: 'everything' as 'full' }, /overview, logical, full/],
    ['a width', { width: -3 }, /width/],
    ['a direction', { direction: 'up' as never }, /left-to-right/],
    ['a zone', { hide: ['moon'] as never }, /customer/],
    ['a locale', { locale: 'xx' }, /en, zh-TW/],
    ['a word', { words: { 'zone.costumer': 'x' } as never }, /did you mean "zone.customer"/],
  ])('%s that isn’t known is refused with those that are', (_, options, message) => {
    expect(() => render(source, options)).toThrow(RenderError);
    expect(() => render(source, options)).toThrow(message);
  });

  test('a picture fits the width that is asked for, and nothing in it is small', () => {
    for (const width of [640, 720, 900])
      expect(layout(source, { width }).width, String(width)).toBeLessThanOrEqual(width);
    expect(Math.min(...Object.values(typography).map((style) => style.size))).toBeGreaterThanOrEqual(10);
  });

  test('a picture that is narrow enough anyway stays as it is', () => {
    const width = layout(source).width;
    expect(layout(source, { width })).toEqual(layout(source));
  });

  test('a hidden zone leaves what stands in it', () => {
    const hidden = layout(source, { hide: ['microsoft'] });
    expect(hidden.zones.map((zone) => zone.kind)).not.toContain('microsoft');
    expect(texts(hidden)).toContain('virtual-network:hub');
  });
});

describe('words', () => {
  test('one’s own replace the locale’s, and the others stay', () => {
    const own = texts(layout(source, { words: { msee: 'Microsoft edge router', 'number.decimal': ',' } }));
    expect(own).toContain('Microsoft edge router');
    expect(own).toContain('1,5 Gbps');
    expect(own).toContain('PE-MSEE');
  });

  test('a locale of one’s own has a name of its own', () => {
    expect(render(source, { locale: 'de', words: { 'zone.microsoft': 'Microsoft-Cloud' } })).toMatch(
      /xml:lang="de"[\s\S]*Microsoft-Cloud/,
    );
  });
});

describe('the scene', () => {
  test('at the overview is made of panels, else of lanes', () => {
    expect('panels' in scene(source, { detail: 'overview' })).toBe(true);
    expect('columns' in scene(source)).toBe(true);
  });
});
