import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dark } from '../../src/draw/other-palettes.ts';
import { light } from '../../src/draw/palette.ts';
import { render } from '../../src/node.ts';
import { sharedChromium } from '../browser/chromium.ts';
import { cornerOf, rgb } from '../browser/pixel.ts';
import { node } from '../support/node.ts';
import { folderWith, odd, wrong } from './pages.ts';
import { openMounted, serve } from './serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const config = `
import expressRoute from 'expressroute-topology/markdown-it';
import topology from 'expressroute-topology/vite';
export default {
  title: 'Network', markdown: { config: (markdown) => markdown.use(expressRoute) }, vite: { plugins: [topology({ detail: 'full' })] },
};`;
const block = (text: string) => `# Network\n\n\`\`\`expressroute\n${text}\n\`\`\`\n`;
/** Inside of the repository, so that the package is found by its own name. */
const folder = folderWith(
  {
    '.vitepress/config.mjs': config,
    'index.md': `${block(odd)}\n![Ours](net/odd.yaml)\n`,
    'imported.md': `<script setup>\nimport svg from './net/odd.yaml?topology&width=720'\n</script>\n\n<div class="imported" v-html="svg"></div>\n`,
    'auto.md': '![as a file](./odd.svg)\n',
    'net/odd.yaml': odd,
  },
  join(root, 'test/output'),
);

/** Builds a site as its command does. */
const build = (site: string) => node('node_modules/vitepress/bin/vitepress.js', 'build', site);

let page: Page;
let address = '';
const errors: string[] = [];

beforeAll(async () => {
  writeFileSync(join(folder, 'odd.svg'), render(odd, { theme: 'auto' }));
  await build(folder);
  const server = await serve(join(folder, '.vitepress/dist'));
  address = server.address;
  page = await (await sharedChromium()).newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) errors.push(message.text());
  });
  afterAll(async () => {
    await page.close();
    await server.close();
  });
}, 120_000);

const ground = () => page.$eval('svg[id^=er-] .page', (rect) => getComputedStyle(rect).fill);

test('a site’s page has the pictures, and follows the switch of the site', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openMounted(page, `${address}/`);
  expect(await page.locator('svg[id^=er-]').count()).toBe(2);
  const texts = await page.$$eval('svg[id^=er-] text', (all) => all.map((text) => text.textContent).join(''));
  expect(texts.replaceAll(' ', '')).toContain('{{1+1}}&<Taipei>');
  expect(await ground()).toBe(rgb(light.page));
  await page.locator('button.VPSwitchAppearance').first().click();
  expect(await ground()).toBe(rgb(dark.page));
  await page.locator('button.VPSwitchAppearance').first().click();
  expect(await ground()).toBe(rgb(light.page));
  // A reader whose system is dark gets a dark page from the site, and can switch it to light.
  await page.evaluate(() => localStorage.clear());
  await page.emulateMedia({ colorScheme: 'dark' });
  await openMounted(page, `${address}/`);
  expect(await ground()).toBe(rgb(dark.page));
  await page.locator('button.VPSwitchAppearance').first().click();
  expect(await ground()).toBe(rgb(light.page));
  expect(errors).toEqual([]);
});

test('the letters that a picture brings are used', async () => {
  await openMounted(page, `${address}/`);
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((face) => face.family.includes('ERT Sans') && face.status === 'loaded').length;
  });
  expect(faces).toBeGreaterThan(0);
});

test('a topology can be imported as a picture', async () => {
  await openMounted(page, `${address}/imported.html`);
  expect(await page.locator('.imported svg').getAttribute('width')).toBe('720');
  expect(errors).toEqual([]);
});

test('as an image, a picture with the theme auto follows the switch by itself', async () => {
  const image = page.locator('.vp-doc img');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(() => localStorage.clear());
  await openMounted(page, `${address}/auto.html`);
  expect(await cornerOf(image)).toBe(rgb(light.page));
  await page.locator('button.VPSwitchAppearance').first().click();
  expect(await cornerOf(image)).toBe(rgb(dark.page));
});

test('a mistake fails the build with the page’s own line', async () => {
  const broken = folderWith({ '.vitepress/config.mjs': config, 'index.md': block(wrong) }, join(root, 'test/output'));
  await expect(build(broken)).rejects.toThrow(/index\.md:5:33.*provder/s);
});
