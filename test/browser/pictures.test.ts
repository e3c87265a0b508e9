import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type DrawOptions,
  drawScene,
  layout,
  type PlacedScene,
  render,
  serialize,
  svgDocument,
} from '../../src/node.ts';
import { type Exhibit, exhibits } from '../golden/exhibits.ts';
import { sharedChromium } from './chromium.ts';
import { addPicture, contrastOn, dejaVu, measureOn, openPicture } from './pages.ts';

const pictures = exhibits();
const slides = pictures.filter(({ name }) => name.endsWith('slide'));
const examples = new URL('../fixtures/examples/', import.meta.url);
const [first, second] = readdirSync(examples).map((file) => readFileSync(new URL(file, examples)));

const placed = new Map<Exhibit, PlacedScene>();
/** Draws a picture; where its things stand is found once. */
function drawn(picture: Exhibit, options: DrawOptions = {}): string {
  const scene = placed.get(picture) ?? layout(picture.input(), picture.options);
  placed.set(picture, scene);
  return serialize(drawScene(scene, svgDocument(), options));
}

let page: Page;
beforeAll(async () => {
  page = await (await sharedChromium()).newPage();
});
afterAll(() => page?.close());

describe('in a real browser', () => {
  test.each(pictures)('$name keeps its promises', async (picture) => {
    await openPicture(page, drawn(picture));
    expect(await measureOn(page)).toEqual([]);
    expect(await contrastOn(page)).toEqual([]);
    if (!slides.includes(picture)) return;
    // Where things stand is the same in all colours, and the letters are those that the first picture has brought.
    for (const theme of ['dark', 'print', 'auto'] as const) {
      if (theme === 'auto') await page.emulateMedia({ colorScheme: 'dark' });
      await addPicture(page, drawn(picture, { theme, font: 'system' }));
      expect(await contrastOn(page), `can be read in ${theme}`).toEqual([]);
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
    await openPicture(page, render(first!), '#below text.name{fill:#999 !important}');
    expect(await contrastOn(page)).toEqual([]);
    await addPicture(page, render(first!, { idPrefix: 'below' }));
    expect((await contrastOn(page)).length).toBeGreaterThan(0);
  });

  test('the check fails when a box stands in another’s place, when a wire is bent, and when two wires are one', async () => {
    const svg = render(first!);
    await openPicture(page, svg);
    await page.evaluate(() => {
      document.querySelector('[data-kind="msee"]')?.setAttribute('transform', 'translate(-150 30)');
      const [first, second, third] = document.querySelectorAll('[data-kind="connection"] .wire');
      first?.setAttribute('d', 'M100 100L1300 500');
      third?.setAttribute('d', second?.getAttribute('d') ?? '');
    });
    const broken = (await measureOn(page)).join('\n');
    expect(broken).toMatch(/overlap/);
    expect(broken).toMatch(/runs through/);
    expect(broken).toMatch(/run on one another/);
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
    for (const picture of slides) {
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
      }, drawn(picture));
      // `xmlns` and `xml:lang` are for files; a sanitizer may drop them from a page.
      const plain = (html: string) => html.replace(/ (xmlns|xml:lang|lang|role|aria-[a-z]+)="[^"]*"/g, '');
      expect(plain(result.after), picture.name).toBe(plain(result.before));
    }
  });
});
