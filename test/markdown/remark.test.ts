import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '@mdx-js/mdx';
import { JSDOM } from 'jsdom';
import { createElement } from 'react';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import remarkExpressRoute, { type MarkdownOptions } from '../../src/markdown/remark.ts';
import { render } from '../../src/node.ts';
import { folderWith, odd, wrong } from './pages.ts';

const block = (text: string, options = '') =>
  `# Network\n\n\`\`\`expressroute ${options}\n${text}\n\`\`\`\n\nAfter it.\n`;
const folder = folderWith({ 'net/odd.yaml': odd, 'net/wrong.yaml': wrong });
const path = join(folder, 'page.md');

function html(markdown: string, options: MarkdownOptions = {}): string {
  const plugins: PluggableList = [remarkParse, [remarkExpressRoute, options], remarkRehype, rehypeStringify];
  return String(
    unified()
      .use(plugins)
      .processSync(new VFile({ path, value: markdown })),
  );
}

/** The picture that a page has, as a browser reads it. */
function picture(page: string): Element {
  const found = new JSDOM(page).window.document.querySelector('svg');
  if (!found) throw new Error(`no picture in ${page.slice(0, 200)}`);
  return found;
}
const labels = (svg: Element) => [...svg.querySelectorAll('text')].map((text) => text.textContent);

test('a code block becomes the picture, in the page’s own colours', () => {
  const svg = picture(html(block(odd)));
  const direct = new JSDOM(render(odd, { theme: 'page' })).window.document.querySelector('svg')!;
  expect(labels(svg)).toEqual(labels(direct));
  expect(svg.querySelector('style')?.textContent).toBe(direct.querySelector('style')?.textContent);
  expect(svg.querySelector('title')?.textContent).toBe('{{ constructor }} {1 + 1} <b>bold</b>');
});

test('options stand behind the language, or in the address', () => {
  const wide = Number(picture(html(block(odd))).getAttribute('width'));
  expect(Number(picture(html(block(odd, 'width=720 legend=false'))).getAttribute('width'))).toBeLessThan(wide);
  expect(picture(html('![](net/odd.yaml?locale=zh-TW&theme=dark)')).getAttribute('lang')).toBe('zh-TW');
  expect(() => html(block(odd, 'witdh=720'))).toThrow(/unknown key "witdh".*did you mean "width"/s);
});

test('the author’s words are the description; else the picture’s own stay', () => {
  expect(picture(html('![Our network](net/odd.yaml)')).querySelector('desc')?.textContent).toBe('Our network');
  expect(picture(html('![](net/odd.yaml)')).querySelector('desc')?.textContent).toMatch(/any-to-any/i);
});

test('the same picture twice on a page has ids of its own each time', () => {
  const { document } = new JSDOM(html(block(odd) + block(odd) + block(odd))).window;
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  expect(document.querySelectorAll('svg')).toHaveLength(3);
  expect(new Set(ids).size).toBe(ids.length);
  for (const svg of document.querySelectorAll('svg'))
    expect(document.getElementById(svg.getAttribute('aria-labelledby') ?? '')?.closest('svg')).toBe(svg);
});

test('in MDX braces and tags in a label stay text', async () => {
  const { default: Page } = await evaluate(new VFile({ path: join(folder, 'page.mdx'), value: block(odd) }), {
    ...runtime,
    remarkPlugins: [remarkExpressRoute],
  });
  const page = renderToStaticMarkup(createElement(Page));
  const svg = picture(page);
  expect(labels(svg).join('').replaceAll(' ', '')).toContain('{{1+1}}&<Taipei>');
  expect(svg.querySelector('style')?.textContent).toContain('light-dark(');
  expect(svg.querySelector('style')?.textContent).not.toMatch(/&quot;|&gt;|&#x27;/);
  expect(svg.querySelector('rect')?.getAttribute('stroke-width')).not.toBe('');
});

test('a mistake fails with the line of the Markdown file', () => {
  const fail = (markdown: string) => {
    try {
      html(markdown);
    } catch (error) {
      return error as { line?: number; column?: number; message: string; file?: string };
    }
    throw new Error('it was taken');
  };
  // Line 1 is the heading, 3 the fence, 5 the circuits.
  expect(fail(block(wrong))).toMatchObject({ line: 5, column: 33, message: expect.stringMatching(/provider/) });
  expect(fail('Text.\n\n![](net/wrong.yaml)\n')).toMatchObject({
    line: 3,
    message: expect.stringMatching(/wrong\.yaml:2:33.*provider/s),
  });
  expect(fail('![](net/none.yaml)').message).toMatch(/none\.yaml.*no such file/);
});

test('a mistake can be shown in the page instead, as text', () => {
  const { document } = new JSDOM(html(block(`${wrong}\n# <b>`), { onError: 'box' })).window;
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(/provder/);
  expect(document.querySelector('b, svg')).toBeNull();
});

test('as a file, the picture stands under the address of the site, with words for who can’t see it', () => {
  const assets = { folder: join(folder, 'public'), url: '/pictures/' };
  const { document } = new JSDOM(html(block(odd), { as: 'asset', assets })).window;
  const image = document.querySelector('img')!;
  const [file = ''] = readdirSync(assets.folder);
  expect(image.getAttribute('src')).toBe(`/pictures/${file}`);
  expect(image.alt).toMatch(/any-to-any/i);
  expect(readFileSync(join(assets.folder, file), 'utf8')).toContain('prefers-color-scheme');
  expect(() => html(block(odd), { as: 'asset' })).toThrow(/assets/);
});

test('other code blocks and images are left alone', () => {
  const page = html('```yaml\nsites: [a]\n```\n\n![a](a.png) ![b](https://example.com/net.yaml)');
  expect(page).not.toContain('<svg');
  expect(page).toContain('src="https://example.com/net.yaml"');
});
