import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dark } from '../../src/draw/other-palettes.ts';
import { light } from '../../src/draw/palette.ts';
import { axeFindings } from '../browser/axe.ts';
import { sharedChromium } from '../browser/chromium.ts';
import { openMounted, serve } from '../markdown/serve.ts';
import { node } from '../support/node.ts';

const site = fileURLToPath(new URL('../../docs/.vitepress/dist', import.meta.url));

let page: Page;
let address: string;
const errors: string[] = [];

/**
 * The site as `npm run site` makes it; a dead link or a topology at fault fails it. `SITE_BUILT=1` says that it is there
 * already, for whoever runs this test again and again.
 */
beforeAll(async () => {
  if (!process.env.SITE_BUILT) {
    await node('--import', 'tsx', 'docs/.vitepress/made.ts');
    await node('node_modules/vitepress/bin/vitepress.js', 'build', 'docs');
  }
  const server = await serve(site);
  address = server.address;
  page = await (await sharedChromium()).newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  afterAll(async () => {
    await page.close();
    await server.close();
  });
}, 600_000);

const open = async (path: string, width = 1280) => {
  await page.setViewportSize({ width, height: 800 });
  await openMounted(page, `${address}${path}`);
};

describe('the site', () => {
  test.each(['/', '/guide/direct.html', '/zh-TW/start.html', '/gallery/', '/themes.html', '/recipes/vitepress.html'])(
    '%s fits a phone',
    async (path) => {
      await open(path, 390);
      expect(await page.locator('h1').count()).toBe(1);
      // Nothing but pictures and tables is wider than the page, and these scroll by themselves.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(errors).toEqual([]);
    },
  );

  test.each([
    '/',
    '/start.html',
    '/guide/vpn.html',
    '/zh-TW/guide/',
    '/api/expressroute-topology/functions/check.html',
  ])('axe finds nothing wrong with %s', async (path) => {
    await open(path);
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('a picture follows the switch', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open('/start.html');
    const ground = () => page.$eval('svg[id^=er-] .page', (rect) => getComputedStyle(rect).fill);
    const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
    expect(await ground()).toBe(rgb(light.page));
    await page.locator('button.VPSwitchAppearance').first().click();
    expect(await ground()).toBe(rgb(dark.page));
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('button.VPSwitchAppearance').first().click();
  });

  test('pages, menus and wide pictures are reached by keyboard', async () => {
    await open('/start.html', 390);
    // A picture that is wider than a phone can be scrolled.
    const picture = page.locator('.vp-doc .expressroute').first();
    await picture.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => picture.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await open('/start.html');
    const reached: string[] = [];
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
    }
    expect(reached).toEqual(expect.arrayContaining(['#VPContent', '/start.html', '/guide/']));
  });

  test('llms.txt leads to pages that are there', async () => {
    const text = readFileSync(join(site, 'llms.txt'), 'utf8');
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(40);
    for (const link of links)
      expect(readFileSync(join(site, link.replace(/\/$/, '/index.html'))).length).toBeGreaterThan(0);
    const whole = readFileSync(join(site, 'llms-full.txt'), 'utf8');
    expect(whole).toContain('validate --json');
    // Files that pages show stand in it.
    expect(whole).toContain('model: direct');
    expect(whole).not.toMatch(/^<<< /m);
  });
});
