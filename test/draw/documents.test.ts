import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { render as renderInBrowser } from '../../src/browser.ts';
import {
  drawScene,
  layout,
  RenderError,
  type RenderOptions,
  render,
  renderElement,
  serialize,
  svgDocument,
} from '../../src/node.ts';
import { cases } from '../golden/cases.ts';

const source = readFileSync(cases()[0]!.source, 'utf8');

test('the picture is the same to the byte on a full DOM and on the small one', () => {
  const { document } = new JSDOM('').window;
  expect(render(source, { document })).toBe(render(source));
  for (const each of cases()) {
    const placed = layout(readFileSync(each.source));
    const [whole, small] = [document, svgDocument()].map((on) => serialize(drawScene(placed, on)));
    expect(whole === small, each.name).toBe(true);
  }
});

test('an element of the page’s own document is returned, not inserted', () => {
  const { document } = new JSDOM('<p></p>').window;
  const element = renderElement(source, document);
  expect(element.ownerDocument).toBe(document);
  expect(element.parentNode).toBeNull();
  expect(document.querySelector('svg')).toBeNull();
});

test('ids start with the prefix that is asked for', () => {
  const svg = render(source, { idPrefix: 'figure-1' });
  for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) expect(id).toMatch(/^figure-1/);
});

test('svgo keeps ids, titles and data attributes, and finds little that drawing could have left out', () => {
  const count = (svg: string) =>
    ['<title', ' id="', 'data-node=', 'data-link=', 'data-zone=', 'data-from=', 'data-via=', '<desc', 'role='].map(
      (part) => svg.split(part).length,
    );
  const [raw, small] = [render(source), render(source, { optimise: true })];
  expect(count(small)).toEqual(count(raw));
  expect(small.length).toBeLessThanOrEqual(raw.length);
  expect(small.length).toBeGreaterThan(raw.length * 0.96);
});

test('text is data', () => {
  const svg = render(
    'title: "</title><script>alert(1)</script>"\nsites: [{ name: "<img onerror=x>", href: "https://example.com/?a=1&b=2" }]\ncircuits: [{ model: any-to-any, provider: "a\\x01b]]>" }]',
  );
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
  expect(document.querySelector('script, img, parsererror')).toBeNull();
  expect(document.querySelector('title')?.textContent).toBe('</title><script>alert(1)</script>');
  expect(document.querySelector('a[data-node="site:img-onerror-x"]')?.getAttribute('href')).toBe(
    'https://example.com/?a=1&b=2',
  );
});

test('nothing reaches for a global: the core draws in a bare context', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
  expect(before).toBeUndefined();
  expect(serialize(renderElement(source, new JSDOM('').window.document))).toMatch(/^<svg/);
});

test('in a browser too a picture is drawn as text without a document, as a worker has none', () => {
  expect(globalThis.document).toBeUndefined();
  expect(renderInBrowser(source, { theme: 'auto' })).toBe(render(source, { theme: 'auto' }));
});

test.each<[string, Pick<RenderOptions, 'theme' | 'font' | 'idPrefix'>]>([
  ['nothing', {}],
  ['a theme by name', { theme: 'dark', idPrefix: 'a' }],
  ['a theme of one’s own', { theme: { base: 'auto', colours: { page: 'transparent' }, font: { family: 'Arial' } } }],
  ['a font', { font: 'system' }],
])('a placed scene is drawn with what the library exports: %s', (_, options) => {
  for (const document of [svgDocument(), new JSDOM('').window.document])
    expect(serialize(drawScene(layout(source, options), document, options))).toBe(render(source, options));
});

test('drawing a placed scene checks its options and its document', () => {
  const placed = layout(source);
  const draw = (options: object) => () => drawScene(placed, svgDocument(), options);
  expect(draw({ theme: 'pink' })).toThrow(RenderError);
  expect(draw({ theme: { colours: { ink: 'x' } } })).toThrow(/theme\.colours\.ink/);
  expect(draw({ them: 'dark' })).toThrow(/did you mean "theme"/);
  expect(draw({ idPrefix: '"><script>' })).toThrow(/idPrefix/);
  for (const document of [undefined, null, {}, 'x']) {
    expect(() => drawScene(placed, document as never)).toThrow(RenderError);
    expect(() => renderElement(source, document as never)).toThrow(/createElementNS/);
  }
});
