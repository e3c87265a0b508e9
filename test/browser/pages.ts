import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { measureContrast, measurePicture } from './measure.ts';

/** The reader's CJK font as data, so that the machine's own fonts don't matter. */
function cjkFaces(text: string): string {
  const codes = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0).filter((code) => code > 0x2e7f);
  if (codes.length === 0) return '';
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-tc/package.json')),
    'files',
  );
  return [400, 600]
    .map((weight) => {
      const css = readFileSync(join(folder, '..', `${weight}.css`), 'utf8');
      // Only the parts with letters of the text: the whole font is large.
      return css
        .split('@font-face')
        .slice(1)
        .filter((face) => {
          const ranges =
            /unicode-range:\s*([^;}]+)/
              .exec(face)?.[1]
              ?.split(',')
              .map((range) =>
                range
                  .trim()
                  .slice(2)
                  .split('-')
                  .map((code) => parseInt(code, 16)),
              ) ?? [];
          return ranges.some(([from = 0, to = from]) => codes.some((code) => code >= from && code <= to));
        })
        .map((face) =>
          `@font-face${face}`.replace(
            /url\(\.\/files\/([^)]+)\)/g,
            (_, file: string) => `url(data:font/woff2;base64,${readFileSync(join(folder, file)).toString('base64')})`,
          ),
        )
        .join('');
    })
    .join('');
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
  const [, width = '1200', height = '800'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  await page.setViewportSize({ width: Math.ceil(Number(width)), height: Math.ceil(Number(height)) });
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${cjkFaces(svg)}${/[\u0590-\u08ff]/.test(svg) ? dejaVu('Segoe UI') : ''}${extra}</style><body style="margin:0">${svg}`,
  );
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
    await document.fonts.ready;
  });
}

type Measurement = (root: SVGElement | HTMLElement) => string[];

/** What the picture on the page breaks of its promises. */
export function measureOn(page: Page): Promise<string[]> {
  return measure(page, measurePicture as Measurement);
}

/** Which texts of the picture on the page are too faint. */
export function contrastOn(page: Page): Promise<string[]> {
  return measure(page, measureContrast as Measurement);
}

async function measure(page: Page, how: Measurement): Promise<string[]> {
  // The runner's compiler marks function names with a helper that the page doesn't have.
  await page.evaluate('globalThis.__name ??= (each) => each');
  return page.$eval('svg', how);
}
