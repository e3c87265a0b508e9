import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import expressRoute, { type MarkdownItOptions } from '../../src/markdown/markdown-it.ts';
import { folderWith, odd, wrong } from './pages.ts';

const folder = folderWith({ 'odd.yaml': odd });
const block = (text: string, options = '') => `\`\`\`expressroute ${options}\n${text}\n\`\`\`\n`;
const html = (
  markdown: string,
  options: MarkdownItOptions = {},
  env: Record<string, unknown> = { path: join(folder, 'page.md') },
) => MarkdownIt().use(expressRoute, options).render(markdown, env);
const dom = (page: string) => new JSDOM(page).window.document;

test('a code block and an image of a topology file become the picture', () => {
  const page = dom(html(`${block(odd, 'width=720 {1,3}')}\n![Ours](odd.yaml?detail=full)\n\n![other](a.png)`));
  expect(page.querySelectorAll('svg')).toHaveLength(2);
  expect(page.querySelectorAll('svg')[1]?.querySelector('desc')?.textContent).toBe('Ours');
  expect([...page.querySelectorAll('text')].map((text) => text.textContent).join()).toContain('{{ 1 + 1 }} & <Taipei>');
  expect(page.querySelector('img')?.getAttribute('src')).toBe('a.png');
});

test('other code blocks are what they were', () => {
  expect(html('```js\n1 < 2\n```')).toBe(MarkdownIt().render('```js\n1 < 2\n```'));
});

test('for Vue a picture is a value, in which nothing is read as a template', () => {
  const page = html(block(odd), {}, { path: join(folder, 'page.md'), cleanUrls: false });
  expect(page).not.toMatch(/<svg|<style/);
  const value = dom(page).querySelector('[v-html]')?.getAttribute('v-html') ?? '';
  expect(dom(JSON.parse(value) as string).querySelector('svg text')).not.toBeNull();
  expect(html(block(odd), { vue: true })).toContain('v-html');
  expect(html(block(wrong), { vue: true, onError: 'box' })).toContain('v-pre');
});

test('a page says which files it is made from, for those who look out for changes', () => {
  const includes: string[] = [];
  html('![](odd.yaml)', {}, { path: join(folder, 'page.md'), includes });
  expect(includes).toEqual([join(folder, 'odd.yaml')]);
});

test('a mistake fails with the file and line of the page', () => {
  expect(() => html(`Text.\n\n${block(wrong)}`)).toThrow(/page\.md:5:33: .*provder/);
  expect(dom(html(block(wrong), { onError: 'box' })).querySelector('[role=alert]')?.textContent).toMatch(/provder/);
});

test('where front matter has been cut off, a mistake has its line in the file all the same', () => {
  const body = `Text.\n\n${block(wrong)}`;
  const lineIn = (head: string) => {
    const path = join(folderWith({ 'page.md': head + body }), 'page.md');
    try {
      html(body, {}, { path, frontmatter: {} });
    } catch (error) {
      return Number(/page\.md:(\d+):33/.exec((error as Error).message)?.[1]);
    }
    return undefined;
  };
  expect(lineIn('')).toBe(5);
  expect(lineIn('---\ntitle: A page\n---\n')).toBe(8);
  expect(lineIn('---\n---\n')).toBe(7);
  expect(lineIn('---\r\ntitle: A\r\n---\r\n')).toBe(8);
});
