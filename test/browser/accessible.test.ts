import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RenderOptions, render } from '../../src/node.ts';
import { axeFindings } from './axe.ts';
import { sharedChromium } from './chromium.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url));
const everything = file('../fixtures/everything.yaml')
  .toString()
  .replace(/^diagram:[\s\S]*?(?=^\S)/m, '');

let page: Page;
beforeAll(async () => {
  page = await (await sharedChromium()).newPage();
});
afterAll(() => page?.close());

/** What axe finds wrong with a picture in a page, as sentences. */
async function findings(svg: string): Promise<string[]> {
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>Page</title></head><body><main><h1>Page</h1>${svg}</main></body></html>`,
  );
  return axeFindings(page);
}

describe('readers who can’t see the picture', () => {
  const cases: [string, string | Uint8Array, RenderOptions][] = [
    ['the logical level', file('../../templates/any-to-any/reference.yaml'), {}],
    ['the overview in Chinese', file('../../templates/overview/reference.yaml'), { locale: 'zh-TW' }],
    ['dark', file('../../templates/combined/reference.yaml'), { theme: 'dark' }],
    ['a column', file('../../templates/point-to-point/reference.yaml'), { width: 720 }],
    ['links in the picture', everything, { template: 'combined', detail: 'full' }],
  ];
  test.each(cases)('axe finds nothing: %s', async (_, source, options) => {
    expect(await findings(render(source, options))).toEqual([]);
  });

  test('the check finds a picture without a name', async () => {
    const nameless = render('sites: [a]')
      .replace(/<title[^>]*>[^<]*<\/title>/g, '')
      .replace(/ aria-labelledby="[^"]*"/, '');
    expect((await findings(nameless)).join()).toMatch(/svg-img-alt/);
  });
});
