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

/** The fonts of a picture, as a parser of CSS reads the attribute. */
function fontOf(family: string): string {
  const svg = render(source, { theme: { font: { family } } });
  const root = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement;
  return sheetOf(`a{font-family:${root.getAttribute('font-family')}}`).font;
}

describe('the fonts of a theme', () => {
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
  ])('%s is a list of families, whatever is in it', (family, css) => {
    expect(fontFamilies(family)).toBe(css);
    expect(fontOf(family)).not.toBe('');
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
