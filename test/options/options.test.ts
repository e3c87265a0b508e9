import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { diagram } from '../../src/model/schema/diagram.ts';
import {
  layout,
  type PlacedScene,
  RenderError,
  type RenderOptions,
  render,
  scene,
  TopologyError,
  validate,
} from '../../src/node.ts';
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
      | 'fail'
      | 'failures'
      | 'legend'
      | 'title'
      | 'font'
      | 'size'
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
    fail: ['circuit:er'],
    failures: true,
    legend: false,
    title: false,
    font: 'system',
    size: 'fixed',
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
    ['a theme', { theme: 'pink' as 'dark' }, /light, dark, auto, page, print/],
    ['a level', { detail: 'everything' as 'full' }, /overview, logical, full/],
    ['a width', { width: -3 }, /width/],
    ['a direction', { direction: 'up' as never }, /left-to-right/],
    ['a zone', { hide: ['moon'] as never }, /customer/],
    ['a locale', { locale: 'xx' }, /en, zh-TW/],
    [
      'a theme nearly',
      { theme: 'drk' as 'dark' },
      /no theme "drk"; known: light, dark, auto, page, print; did you mean "dark"\?/,
    ],
    ['a template nearly', { template: 'any-to-an' }, /did you mean "any-to-any"\?/],
    ['a locale nearly', { locale: 'zh_TW' }, /did you mean "zh-TW"\?/],
    ['an option', { them: 'dark' } as never, /unknown key "them" in the options object; did you mean "theme"\?/],
    ['an option of an object’s own', JSON.parse('{"__proto__":1}') as never, /unknown key "__proto__"/],
    ['a template', { template: 'star' }, /no template "star"; known: any-to-any/],
    ['a template without a scene', { template: { name: 'x', models: [] } as never }, /template is .* defineTemplate/],
    ['a function', { onRemark: 'x' as never }, /onRemark is "x"; expected a function/],
    ['a start of ids', { idPrefix: '1 a' }, /idPrefix is "1 a"; expected an id/],
    ['a truth value', { legend: 'no' as never }, /legend is "no"; expected true or false/],
    ['a locale of an object’s own', { locale: '__proto__' }, /en, zh-TW/],
    ['a locale that a word is said for', { locale: 'constructor', words: { msee: 'x' } }, /language tag/],
    ['a locale that is no tag', { locale: 'x\u0001y', words: { msee: 'x' } }, /language tag/],
    ['a word', { words: { 'zone.costumer': 'x' } as never }, /did you mean "zone.customer"/],
  ])('%s that isn’t known is refused with what is', (_, options, message) => {
    for (const draw of [render, scene, layout]) {
      expect(() => draw(source, options)).toThrow(RenderError);
      expect(() => draw(source, options)).toThrow(message);
    }
  });

  test.each([null, 'dark', [], 5])('%o in the place of options is refused', (options) => {
    expect(() => render(source, options as never)).toThrow(RenderError);
    expect(() => render(source, options as never)).toThrow(/the options object is .*; expected a mapping/);
  });

  test('an error names the option that it is about', () => {
    const optionOf = (options: object): string | undefined => {
      try {
        render(source, options);
      } catch (error) {
        if (error instanceof RenderError) return error.option;
      }
      return undefined;
    };
    expect(
      [{ width: 1 }, { theme: { colours: { ink: 5 } } }, { words: { x: 'y' } }, { them: 1 }].map(optionOf),
    ).toEqual(['width', 'theme', 'words', 'them']);
  });

  test('an option that is undefined is one that isn’t said', () => {
    const options = Object.fromEntries(Object.keys(said).map((key) => [key, undefined]));
    expect(render(`diagram: { detail: full, theme: dark }\n${source}`, options as RenderOptions)).toBe(
      render(source, { detail: 'full', theme: 'dark' }),
    );
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

  const hostile = new URL('../fixtures/hostile/words/', import.meta.url);
  test.each<[string, RegExp]>([
    ['num', /words\.list\.and is 5; expected a text/],
    ['nul', /words\.unit\.gbps has no value/],
    ['lst', /words\.unit\.gbps is a list; expected a text/],
    ['ctor', /unknown key "constructor" in words/],
    ['proto', /unknown key "__proto__" in words/],
    ['unk', /unknown key "unit\.gbpz" in words; did you mean "unit\.gbps"\?/],
    ['brace', /words\.unit\.gbps .* no values in braces but \{value\}; there is no \{constructor\}/],
  ])('the file %s.yaml is refused', (name, message) => {
    const words = load(readFileSync(new URL(`${name}.yaml`, hostile), 'utf8')) as RenderOptions['words'];
    expect(() => render(source, { words })).toThrow(RenderError);
    expect(() => render(source, { words })).toThrow(message);
  });

  test.each(['a', [], 5, null])('%o aren’t words', (words) => {
    expect(() => render(source, { words: words as never })).toThrow(RenderError);
  });

  test('none, empty ones and ones that are undefined leave the locale’s', () => {
    expect(render(source, { words: {} })).toBe(render(source));
    expect(render(source, { words: { msee: undefined } as never })).toBe(render(source));
    expect(() => render(source, { words: {}, locale: 'de' })).toThrow(/there is no locale "de"/);
  });

  test('what a word is made of is text, in the picture too', () => {
    const words = load(readFileSync(new URL('mark.yaml', hostile), 'utf8')) as RenderOptions['words'];
    const svg = render(source, { words });
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toMatch(/<script|[\u0000-\u0008\u202e]/);
    expect(render(source, { words: { 'number.decimal': '$&' } })).toContain('1$&amp;5 Gbps');
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
    expect('lanes' in scene(source)).toBe(true);
  });
});

test('what a file’s diagram names and there isn’t is told all at once, with its place, by validate as well', () => {
  const text = `${source}\ndiagram: { theme: pink, template: dirct, locale: xx }`;
  for (const use of [render, validate]) {
    expect(() => use(text, { file: 'net.yaml' })).toThrow(TopologyError);
    expect(() => use(text, { file: 'net.yaml' })).toThrow(
      /net\.yaml:6:19: .*"pink".*\n.*6:35: .*did you mean "direct".*\n.*6:50: .*"xx"/,
    );
  }
  expect(render(text, { theme: 'dark', template: 'combined', locale: 'en' })).toMatch(/^<svg/);
  expect(() => validate('circuits: [{ model: direct }]\ndiagram: { template: any-to-any }')).toThrow(
    /2:22: .*doesn’t draw/,
  );
  expect(validate(source).circuits).toHaveLength(1);
});
