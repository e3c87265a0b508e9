import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { measureContrast, measurePicture } from './measure.ts';

const cjk = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-tc/package.json'));
/** Where the page is that pictures are put into; only the test answers there. */
const SITE = 'http://pictures.test/';

/** A page with the reader’s CJK font, so that the machine’s own fonts don’t matter. Its parts are loaded once, when a picture needs them. */
async function openPage(page: Page): Promise<void> {
  const faces = [400, 600].map((weight) => readFileSync(join(cjk, `${weight}.css`), 'utf8')).join('');
  await page.route(`${SITE}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname === '/'
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><style>${faces}</style><style id="extra"></style><body style="margin:0"><main></main>`,
        })
      : route.fulfill({ path: join(cjk, pathname) });
  });
  await page.goto(SITE);
}

/** A wide font of other letters than the picture's own, as many readers on Linux have it: Arabic, symbols, and all of Latin. */
export function dejaVu(family: string): string {
  return (
    [
      [400, 'DejaVuSans'],
      [600, 'DejaVuSans-Bold'],
    ] as const
  )
    .map(([weight, file]) => {
      const data = readFileSync(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`)).toString(
        'base64',
      );
      return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
    })
    .join('');
}

/** Opens a page with a picture in it, all fonts loaded. */
export async function openPicture(page: Page, svg: string, extra = ''): Promise<void> {
  const [, width = '1200'] = /viewBox="0 0 ([\d.]+) [\d.]+"/.exec(svg) ?? [];
  // As wide as the picture, and low: what is below is measured without being painted.
  await page.setViewportSize({ width: Math.ceil(Number(width)), height: 100 });
  if (!(await page.$('main'))) await openPage(page);
  const arabic = /[\u0590-\u08ff]/.test(svg) ? dejaVu('Segoe UI') : '';
  await page.evaluate(
    async ([picture, css]) => {
      document.querySelector('#extra')!.textContent = css;
      document.querySelector('main')!.innerHTML = picture;
      // The browser asks for a font when it lays out a text with it.
      document.body.getBoundingClientRect();
      await document.fonts.ready;
    },
    [svg, arabic + extra] as const,
  );
}

/** Puts a picture of the same network in other colours below the one on the page, whose letters it has too. */
export async function addPicture(page: Page, svg: string): Promise<void> {
  await page.evaluate((picture) => {
    const main = document.querySelector('main')!;
    for (const earlier of [...main.children].slice(1)) earlier.remove();
    main.insertAdjacentHTML('beforeend', picture);
  }, svg);
}

type Measurement = (root: SVGElement | HTMLElement) => string[];

/** What the picture on the page breaks of its promises; of two, the one below. */
export function measureOn(page: Page): Promise<string[]> {
  return measure(page, measurePicture as Measurement);
}

/** Which texts of the picture on the page are too faint; of two pictures, of the one below. */
export function contrastOn(page: Page): Promise<string[]> {
  return measure(page, measureContrast as Measurement);
}

async function measure(page: Page, how: Measurement): Promise<string[]> {
  // The runner's compiler marks function names with a helper that the page doesn't have.
  await page.evaluate('globalThis.__name ??= (each) => each');
  return page.$eval('main > svg:last-child', how);
}
