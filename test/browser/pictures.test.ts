import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/node.ts';
import { exhibits } from '../golden/exhibits.ts';
import { launchChromium } from './chromium.ts';
import { contrastOn, dejaVu, measureOn, openPicture } from './pages.ts';

const pictures = exhibits();
const slides = pictures.filter(({ name }) => name.endsWith('slide'));
const examples = new URL('../fixtures/examples/', import.meta.url);
const [first, second] = readdirSync(examples).map((file) => readFileSync(new URL(file, examples)));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

describe('in a real browser', () => {
  test.each(pictures)('$name keeps its promises', async ({ input, options }) => {
    await openPicture(page, render(input(), options));
    expect(await measureOn(page)).toEqual([]);
    expect(await contrastOn(page)).toEqual([]);
  });

  test.each(['dark', 'print', 'auto'] as const)('every text can be read in %s', async (theme) => {
    await page.emulateMedia({ colorScheme: theme === 'auto' ? 'dark' : 'light' });
    for (const { name, input, options } of slides) {
      await page.setContent(`<!doctype html><body style="margin:0">${render(input(), { ...options, theme })}`);
      expect(await contrastOn(page), name).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
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

  test('the check of colours fails when a text is too faint', async () => {
    await openPicture(page, render(first!), 'svg[id] text.name{fill:#999 !important}');
    expect((await contrastOn(page)).length).toBeGreaterThan(0);
  });

  test('the check fails when a box stands in another’s place, and when a wire is bent', async () => {
    const svg = render(first!);
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
    const [shown, hidden] = [render(first!, { theme: 'light' }), render(second!, { theme: 'dark' })];
    await openPicture(page, shown);
    const alone = await page.$eval('svg text.name', (text) => getComputedStyle(text).fill);
    await page.setContent(`<div style="display:none">${hidden}</div>${shown}`);
    expect(await page.$eval('div + svg text.name', (text) => getComputedStyle(text).fill)).toBe(alone);
    const ids = await page.$$eval('[id]', (all) => all.map((each) => each.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a sanitizer leaves a picture as it is', async () => {
    await page.setContent('<!doctype html><p></p>');
    await page.addScriptTag({
      content: readFileSync(createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js'), 'utf8'),
    });
    for (const { name, input, options } of slides) {
      const result = await page.evaluate(
        (svg) => {
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
        },
        render(input(), options),
      );
      // `xmlns` and `xml:lang` are for files; a sanitizer may drop them from a page.
      const plain = (html: string) => html.replace(/ (xmlns|xml:lang|lang|role|aria-[a-z]+)="[^"]*"/g, '');
      expect(plain(result.after), name).toBe(plain(result.before));
    }
  });
});
