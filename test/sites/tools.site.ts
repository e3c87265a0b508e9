import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { dark } from '../../src/draw/other-palettes.ts';
import { light } from '../../src/draw/palette.ts';
import { render } from '../../src/node.ts';
import { launchChromium } from '../browser/chromium.ts';
import { cornerOf, rgb } from '../browser/pixel.ts';
import { odd, wrong } from '../markdown/pages.ts';
import { serve } from '../markdown/serve.ts';
import { pack, Site, type Tool } from './site.ts';

const block = (text: string) => `\`\`\`expressroute width=720\n${text}\n\`\`\`\n`;

interface Switched extends Tool {
  /** What a site needs so that pictures in files of their own follow its switch. */
  readonly forFiles?: { readonly file: string; readonly after: string; readonly line: string };
  /** How a reader of its sites switches between light and dark. */
  switch(page: Page, to: 'light' | 'dark'): Promise<unknown>;
}

const tools: readonly Switched[] = [
  {
    name: 'vitepress',
    pages: '.',
    extension: 'md',
    build: ['vitepress', 'build'],
    out: '.vitepress/dist',
    node: 20,
    forFiles: {
      file: '.vitepress/config.mjs',
      after: "title: 'Our network',",
      line: "head: [['style', {}, ':root { color-scheme: light }']],",
    },
    switch: (page) => page.locator('button.VPSwitchAppearance').first().click(),
  },
  {
    name: 'docusaurus',
    pages: 'docs',
    extension: 'mdx',
    build: ['docusaurus', 'build'],
    out: 'build',
    node: 20,
    switch: (page) => page.locator('.navbar button[class*=toggleButton]').click(),
  },
  {
    name: 'astro',
    pages: 'src/content/docs',
    extension: 'mdx',
    build: ['astro', 'build'],
    out: 'dist',
    node: 22,
    switch: (page, to) => page.locator('header starlight-theme-select select').selectOption(to),
  },
];

let browser: Browser;
let tarball: string;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ert-packed-'));
  tarball = pack(folder);
  browser = await launchChromium();
  return async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

describe.each(tools)('a site of $name', (tool) => {
  let site: Site;
  let address: string;
  let page: Page;
  const errors: string[] = [];
  const known = new Set<string>();

  beforeAll(async () => {
    site = await Site.installed(tool, tarball);
    site.page('odd', `${block(odd)}\n![The same, from a file](./net/odd.yaml?width=720)\n`);
    site.page('plain', 'A page without a picture.\n', 'md');
    site.page('auto', '![as a file](./odd.svg)\n', 'md');
    site.file('net/odd.yaml', odd);
    site.file('odd.svg', render(odd, { theme: 'auto' }));
    if (tool.forFiles) site.addLine(tool.forFiles);
    await site.build();
    const server = await serve(site.out);
    address = server.address;
    await open(addressOf('plain'));
    for (const each of errors) known.add(each);
    return async () => {
      await server.close();
      site.remove();
    };
  });

  const open = async (path: string, system: 'light' | 'dark' = 'light') => {
    if (page) await page.close();
    // So high that nothing has to be scrolled to be seen, and then stands under a header.
    page = await browser.newPage({ colorScheme: system, viewport: { width: 1280, height: 2400 } });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.includes('favicon')) errors.push(message.text());
    });
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
  };
  /** What the browser says of a page, beside what the tool's own pages make it say. */
  const complaints = () => errors.filter((each) => !known.has(each));
  /** A page is dark where its letters are bright. */
  const isDark = () =>
    page.evaluate(() => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).color.match(/[\d.]+/g) ?? []).map(Number);
      return red + green + blue > 384;
    });
  const addressOf = (name: string) => (tool.name === 'vitepress' ? `/${name}.html` : `/${name}/`);

  test('the example has its pictures, as wide as they are laid out for or less, and none of them cut', async () => {
    await open('/');
    const pictures = page.locator('svg[id^=er-]');
    expect(await pictures.count()).toBe(2);
    for (const picture of await pictures.all()) {
      const box = (await picture.boundingBox())!;
      expect(box.width).toBeGreaterThan(500);
      expect(box.width).toBeLessThanOrEqual(720);
      const ratio = await picture.evaluate(
        (svg: SVGSVGElement) => svg.viewBox.baseVal.height / svg.viewBox.baseVal.width,
      );
      expect(box.height / box.width).toBeCloseTo(ratio, 2);
    }
    expect(await pictures.first().locator('desc').textContent()).toBe('Our network');
    expect(complaints()).toEqual([]);
  });

  test('labels with braces and tags stay text', async () => {
    await open(addressOf('odd'));
    const pictures = await page.$$eval('svg[id^=er-]', (all) =>
      all.map((svg) =>
        [...svg.querySelectorAll('text')]
          .map((text) => text.textContent)
          .join('')
          .replaceAll(' ', ''),
      ),
    );
    expect(pictures).toHaveLength(2);
    for (const texts of pictures) {
      expect(texts).toContain('{{1+1}}&<Taipei>');
      expect(texts).toContain('{{constructor}}{1+1}<b>bold</b>');
    }
    expect(complaints()).toEqual([]);
  });

  describe.each(['light', 'dark'] as const)('where the reader’s system is %s', (system) => {
    test.each([
      ['pictures in the page', 'odd', 'svg[id^=er-]'],
      ['a file with the theme auto', 'auto', 'main img'],
    ])('%s follow the site’s switch', async (_, name, selector) => {
      await open(addressOf(name), system);
      const picture = page.locator(selector).first();
      const atFirst = await isDark();
      expect(await cornerOf(picture)).toBe(rgb((atFirst ? dark : light).page));
      await tool.switch(page, atFirst ? 'light' : 'dark');
      await expect.poll(isDark).toBe(!atFirst);
      expect(await cornerOf(picture)).toBe(rgb((atFirst ? light : dark).page));
      await tool.switch(page, atFirst ? 'dark' : 'light');
      await expect.poll(isDark).toBe(atFirst);
      expect(await cornerOf(picture)).toBe(rgb((atFirst ? dark : light).page));
      expect(complaints()).toEqual([]);
    });
  });

  test('the letters that a picture brings are used', async () => {
    await open('/');
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter((face) => face.family.includes('ERT Sans') && face.status === 'loaded').length;
    });
    expect(loaded).toBeGreaterThan(0);
  });

  test('a mistake fails the build with the page’s own line', async () => {
    site.page('odd', block(wrong));
    // After three lines of front matter and an empty one, the fence, and the topology's first line.
    await expect(site.build()).rejects.toThrow(/odd\.mdx?.*\b7:33\b.*provider/s);
  });
});
