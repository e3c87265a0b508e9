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
  // The runner's compiler marks function names with a helper that the page doesn't have.
  await page.addInitScript('globalThis.__name ??= (each) => each');
  // Kept in the page, so that the browser compiles them once and for all pictures.
  await page.addInitScript(`globalThis.measures = { picture: ${measurePicture}, contrast: ${measureContrast} }`);
  // Low: what is below is measured without being painted.
  await page.setViewportSize({ width: 1200, height: 100 });
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
  const arabic = /[\u0590-\u08ff]/.test(svg) ? dejaVu('Segoe UI') : '';
  if (await putPicture(page, svg, arabic + extra)) return;
  await openPage(page);
  await putPicture(page, svg, arabic + extra);
}

/** Puts a picture into the page in place of what was there, where the page is the one for pictures. */
function putPicture(page: Page, svg: string, css: string): Promise<boolean> {
  const [, width = '1200'] = /viewBox="0 0 ([\d.]+) [\d.]+"/.exec(svg) ?? [];
  return page.evaluate(
    async ([picture, rules, room]) => {
      const main = document.querySelector('main');
      if (!main) return false;
      // As wide as the picture needs it; the window shows what it has room for.
      main.style.width = `${room}px`;
      document.querySelector('#extra')!.textContent = rules;
      main.innerHTML = picture;
      // The browser asks for a font when it lays out a text with it.
      document.body.getBoundingClientRect();
      await document.fonts.ready;
      return true;
    },
    [svg, css, Math.ceil(Number(width))] as const,
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

/** What the picture on the page breaks of its promises; of two, the one below. */
export function measureOn(page: Page): Promise<string[]> {
  return page.evaluate("measures.picture(document.querySelector('main > svg:last-child'))");
}

/** Which texts of the picture on the page are too faint; of two pictures, of the one below. */
export function contrastOn(page: Page): Promise<string[]> {
  return page.evaluate("measures.contrast(document.querySelector('main > svg:last-child'))");
}
