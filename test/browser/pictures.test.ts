import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/node.ts';
import { cases } from '../golden/cases.ts';
import { exhibits } from '../golden/gallery.ts';
import { launchChromium } from './chromium.ts';
import { dejaVu, measureOn, openPicture } from './pages.ts';

const examples = new URL('../fixtures/examples/', import.meta.url);
const sources = [
  ...cases().map((each) => ({ name: each.name, text: readFileSync(each.source) })),
  ...readdirSync(examples).map((file) => ({ name: file, text: readFileSync(new URL(file, examples)) })),
];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

describe('in a real browser', () => {
  test.each(sources)('$name keeps its promises, in light and dark', async ({ text }) => {
    for (const theme of ['light', 'dark'] as const) {
      await openPicture(page, render(text, { theme }));
      expect(await measureOn(page), theme).toEqual([]);
    }
    const svg = render(text, { theme: 'auto' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await openPicture(page, svg);
    expect(await measureOn(page), 'auto').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test.each(exhibits())('$file of the gallery keeps its promises', async (exhibit) => {
    await openPicture(page, exhibit.draw());
    expect(await measureOn(page)).toEqual([]);
  });

  test('the check fails when the letters are other ones than were measured', async () => {
    const tight =
      'sites: [{ name: "Customer headquarters wwwwwwwwww", routers: [wwwwwwwww-core-router-11, mmmmmmmmm-core-router-12] }]\ncircuits: [{ model: any-to-any, provider: WMWMWMWMWMW WMWMWMWMW, connections: [hub] }]\nvirtualNetworks: [{ id: hub, gateway: { sku: UltraPerformance-WM } }]';
    const svg = render(tight);
    await openPicture(page, svg);
    expect(await measureOn(page)).toEqual([]);
    const without = svg.replace(/@font-face\{[^}]*\}/g, '');
    await openPicture(page, without, `${dejaVu('Fallback')} svg[id]{font-family:Fallback !important}`);
    const broken = await measureOn(page);
    expect(broken.filter((each) => each.includes('leaves its box')).length).toBeGreaterThan(0);
  });

  test('the check fails when a box stands in another’s place, and when a wire is bent', async () => {
    const svg = render(sources[0]!.text);
    await openPicture(page, svg);
    await page.evaluate(() => {
      document.querySelector('[data-kind="msee"]')?.setAttribute('transform', 'translate(-150 30)');
      document.querySelector('[data-kind="connection"] .wire')?.setAttribute('d', 'M100 100L1300 500');
    });
    const broken = (await measureOn(page)).join('\n');
    expect(broken).toMatch(/overlap/);
    expect(broken).toMatch(/runs through/);
  });

  test('two pictures on one page leave each other alone, also when one is hidden', async () => {
    const [first, second] = [render(sources[0]!.text, { theme: 'light' }), render(sources[1]!.text, { theme: 'dark' })];
    await openPicture(page, first);
    const alone = await page.$eval('svg text.name', (text) => getComputedStyle(text).fill);
    await page.setContent(`<div style="display:none">${second}</div>${first}`);
    expect(await page.$eval('div + svg text.name', (text) => getComputedStyle(text).fill)).toBe(alone);
    const ids = await page.$$eval('[id]', (all) => all.map((each) => each.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a sanitizer leaves a picture as it is', async () => {
    await page.setContent('<!doctype html><p></p>');
    await page.addScriptTag({
      content: readFileSync(createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js'), 'utf8'),
    });
    for (const { text } of sources) {
      const result = await page.evaluate((svg) => {
        const whole = (html: string) => {
          const holder = document.createElement('div');
          holder.innerHTML = html;
          return holder.innerHTML;
        };
        const purify = (
          globalThis as unknown as {
            DOMPurify: { sanitize: (html: string, options: object) => string; removed: unknown[] };
          }
        ).DOMPurify;
        const clean = purify.sanitize(svg, { USE_PROFILES: { svg: true, svgFilters: true } });
        return { before: whole(svg), after: whole(clean) };
      }, render(text));
      // `xmlns` and `xml:lang` are for files; a sanitizer may drop them from a page.
      const plain = (html: string) => html.replace(/ (xmlns|xml:lang|lang|role|aria-[a-z]+)="[^"]*"/g, '');
      expect(plain(result.after)).toBe(plain(result.before));
    }
  });
});
