import { describe, expect, test } from 'vitest';
import { contrast, faintTexts, leastContrast } from '../../src/draw/contrast.ts';
import { dark, print } from '../../src/draw/other-palettes.ts';
import { light } from '../../src/draw/palette.ts';
import { layout, RenderError, render, type ThemeInput } from '../../src/node.ts';

const source =
  'sites: [a, b]\ncircuits: [{ id: er, model: any-to-any, connections: [hub] }]\nvirtualNetworks: [{ id: hub }]';

describe('themes', () => {
  test.each(Object.entries({ light, dark, print }))(
    'every text of %s has a contrast of 4.5:1 at least',
    (_, palette) => {
      expect(faintTexts(palette)).toEqual([]);
    },
  );

  test('contrast is that of WCAG', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
    expect(leastContrast).toBe(4.5);
  });

  test('print has no colours, and keeps owners and peerings apart by lightness', () => {
    const shades = Object.values(print.stroke);
    for (const shade of [...shades, print.ink, print.quiet, print.circuit])
      expect(new Set(shade.slice(1).match(/../g)).size, shade).toBe(1);
    expect(new Set(shades).size).toBe(shades.length);
  });

  test('a brand’s colours replace those that it names', () => {
    const svg = render(source, {
      theme: { colours: { stroke: { provider: '#884400' }, text: { provider: '#663300' } } },
    });
    expect(svg).toContain('#884400');
    expect(svg).toContain('#663300');
    expect(svg).toContain(light.stroke.microsoft);
  });

  test.each(['navy', 'Navy', ' navy ', '#008', '#008f', '#000080', '#000080ff', 'rgb(0, 0, 128)'])(
    'a colour may be written as CSS has it: %s',
    (ink) => {
      expect(render(source, { theme: { colours: { ink } } })).toContain(` fill="${ink.trim()}"`);
    },
  );

  test.each(['#12345', '#ggg', 'blu', 'var(--x)', 'url(#a)', 'red;', 'constructor', ''])('%o is no colour', (ink) => {
    expect(() => render(source, { theme: { colours: { ink } } })).toThrow(/colours\.ink .* expected a colour/);
  });

  test('contrast is told of what is seen through a colour', () => {
    // Half of black on white is grey; a see-through page shows the reader’s own, light or dark as the theme is made for.
    expect(contrast('#00000080', '#ffffff')).toBeCloseTo(contrast('#7f7f7f', '#ffffff'), 1);
    expect(contrast('#000000', 'transparent', [255, 255, 255])).toBeCloseTo(21);
    expect(faintTexts({ ...light, page: 'transparent' })).toEqual([]);
    expect(faintTexts({ ...dark, page: 'transparent' })).toEqual([]);
    expect(faintTexts({ ...light, page: '#00000099' })).not.toEqual([]);
    expect(() => render(source, { theme: { colours: { ink: '#24242450' } } })).toThrow(/ink #24242450 on page/);
  });

  test('on a see-through page, what has to hide a wire still does', () => {
    const svg = render(source, { theme: { colours: { page: 'transparent' } } });
    expect(svg).toMatch(/class="page"[^>]* fill="transparent"/);
    expect(svg).toMatch(/class="mark port"[^>]* stroke="#ffffff"/);
  });

  test('a theme that is too faint says so, each pair, and can be accepted', () => {
    const theme: ThemeInput = { colours: { ink: '#bbbbbb', quiet: '#cccccc' } };
    expect(() => render(source, { theme })).toThrow(/ink #bbbbbb on page #ffffff has 1\.92:1[\s\S]*quiet #cccccc/);
    expect(render(source, { theme: { ...theme, lowContrast: true } })).toContain('#bbbbbb');
  });

  test.each<[string, unknown, RegExp]>([
    ['an unknown key', { color: {} }, /color/],
    ['a colour that isn’t one', { colours: { ink: 'red; } *{' } }, /colours\.ink/],
    [
      'an unknown key deep inside',
      { colours: { stroke: { provder: '#000' } } },
      /theme\.colours\.stroke; did you mean "provider"/,
    ],
    ['a value of another type', { spacing: { cards: '40' } }, /theme\.spacing\.cards is "40"; expected a number/],
    ['a list', [], /theme is a list/],
    ['nothing', null, /theme has no value/],
    ['a name of an object’s own', 'constructor', /no theme "constructor"; known: light, dark, auto, page, print/],
    ['a font with more than names in it', { font: { family: 'x;}body{display:none' } }, /font\.family/],
    ['a font without a name', { font: { family: ' , ' } }, /font\.family/],
    [
      'a path with more than path data in it',
      { logo: { width: 10, height: 10, paths: [{ d: 'M0 0"/><script>' }] } },
      /theme\.logo\.paths\[0\]\.d/,
    ],
  ])('%s is refused', (_, theme, message) => {
    expect(() => render(source, { theme: theme as ThemeInput })).toThrow(RenderError);
    expect(() => render(source, { theme: theme as ThemeInput })).toThrow(message);
  });

  test('a font of one’s own is left to the reader, with room for wider letters', () => {
    const plain = layout(source);
    const wide = layout(source, { theme: { font: { family: 'Verdana, sans-serif', wider: 1.3 } } });
    const svg = render(source, { theme: { font: { family: 'Verdana, sans-serif', wider: 1.3 } } });
    expect(svg).toContain(' font-family="Verdana,sans-serif"');
    expect(svg).not.toContain('@font-face');
    expect(wide.height).toBeGreaterThanOrEqual(plain.height);
  });

  test('a logo stands at the top right, and the title keeps clear of it', () => {
    const theme: ThemeInput = { logo: { width: 120, height: 40, paths: [{ d: 'M0 0h120v40H0z', fill: '#0f6cbd' }] } };
    const placed = layout(`title: ${'A long title of a network '.repeat(8)}\n${source}`, { theme });
    expect(placed.logo).toMatchObject({ width: 120, height: 40 });
    for (const text of placed.texts.filter(({ y }) => y < 60))
      expect(text.x + text.width).toBeLessThanOrEqual(placed.logo?.x ?? 0);
    expect(render(source, { theme })).toMatch(/class="logo"[\s\S]*M0 0h120v40H0z/);
  });

  test('cards stand as far apart as the theme says', () => {
    const apart = (theme?: ThemeInput) => {
      const [first, second] = layout(source, theme ? { theme } : {}).nodes.filter((node) => node.kind === 'site');
      return (second?.y ?? 0) - (first?.y ?? 0) - (first?.height ?? 0);
    };
    expect([apart(), apart({ spacing: { cards: 40 } })]).toEqual([12, 40]);
  });
});
