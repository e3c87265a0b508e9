import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { cssString, fontFamilies } from '../../src/draw/css.ts';
import { render } from '../../src/node.ts';

const source = 'sites: [a]\ncircuits: [{ model: any-to-any }]';
const { document } = new JSDOM('<style></style>').window;

/** The selectors of a style sheet, and the font of its first rule, as a parser of CSS reads them. */
function sheetOf(css: string): { selectors: string[]; font: string } {
  const style = document.querySelector('style')!;
  style.textContent = css;
  const rules = [...(style.sheet?.cssRules ?? [])] as CSSStyleRule[];
  return { selectors: rules.map((rule) => rule.selectorText), font: rules[0]?.style.fontFamily ?? '' };
}

function sheetWith(family: string): { selectors: string[]; font: string } {
  const svg = render(source, { idPrefix: 'p', theme: { font: { family } } });
  return sheetOf(
    new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.querySelector('style')?.textContent ?? '',
  );
}

describe('the fonts of a theme', () => {
  const { selectors } = sheetWith('Verdana');

  test.each([
    ['Verdana, sans-serif', 'Verdana,sans-serif'],
    ['"Open Sans", \'Segoe UI\'', '"Open Sans","Segoe UI"'],
    ["Bob's Sans", '"Bob\'s Sans"'],
    ['A "B"', '"A \\22 B\\22 "'],
    ['"Comma, Sans", serif', '"Comma, Sans",serif'],
    ['back\\slash', '"back\\5c slash"'],
    ['"open, serif', '"\\22 open",serif'],
    ['微軟正黑體', '"微軟正黑體"'],
    ['inherit', 'inherit'],
    ['Arial, inherit', 'Arial,"inherit"'],
    ['3270 font', '"3270 font"'],
  ])('%s leave the rest of the style sheet as it is', (family, css) => {
    expect(fontFamilies(family)).toBe(css);
    const found = sheetWith(family);
    expect(found.selectors).toEqual(selectors);
    expect(found.font).not.toBe('');
  });

  test('whatever a text is, its CSS string ends where it should', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' }), (one, other) => {
        const { selectors, font } = sheetOf(`a{font-family:${cssString(one + other)}}\nb{color:red}`);
        expect(selectors).toEqual(['a', 'b']);
        expect(font).not.toMatch(/red/);
        expect(cssString(one + other)).not.toMatch(/[<>&\u0000-\u001f]/);
      }),
    );
  });
});
