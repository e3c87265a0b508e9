import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { render } from '../../src/node.ts';
import { axeFindings } from '../browser/axe.ts';
import { sharedChromium } from '../browser/chromium.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

let folder: string;
let server: PreviewServer;
let browser: Browser;
let page: Page;
let asked: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ert-playground-'));
  const common = { root, configFile: false, logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } } as const;
  await build(common);
  server = await preview({ ...common, preview: { port: 0 } });
  browser = await sharedChromium();
}, 120_000);
afterAll(async () => {
  await page?.context().close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const address = () => server.resolvedUrls?.local[0] ?? '';

/** Opens the playground and waits for its first picture. */
async function open(query = '', viewport = { width: 1280, height: 900 }): Promise<void> {
  await page?.context().close();
  const context = await browser.newContext({ viewport, acceptDownloads: true });
  page = await context.newPage();
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address() + query);
  await page.waitForSelector('.pg-picture > svg');
}

/** Puts a text in place of what stands in the editor, by the keyboard alone. */
async function write(text: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

const drawn = (title: string) =>
  page.waitForSelector(`.pg-picture > svg > title:text-is("${title}")`, { state: 'attached' });
const text = (selector: string) => page.locator(selector).innerText();
const small = 'title: Mine\nsites: [Taipei]\ncircuits: [{ model: any-to-any }]\n';

describe('on a desk', () => {
  beforeAll(() => open());

  test('draws what is typed, in the worker, like the library', async () => {
    await write(small);
    await drawn('Mine');
    await page.getByLabel('Theme').selectOption('dark');
    await page.getByLabel('Detail').selectOption('full');
    await page.getByLabel('Width').selectOption('720');
    const expected = render(small, { theme: 'dark', detail: 'full', width: 720 });
    const [, id = ''] = / id="([^"]+)"/.exec(expected) ?? [];
    await page.waitForSelector(`.pg-picture > svg#${id}`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('Download SVG').click()]);
    expect(file.suggestedFilename()).toBe('mine.svg');
    expect(readFileSync((await file.path()) ?? '', 'utf8')).toBe(expected);
  });

  test('tells what is wrong at its line, and keeps the last good picture', async () => {
    await write(`${small}sitez: []\n`);
    await page.waitForSelector('.cm-lintRange-error');
    expect(await text('.pg-told')).toMatch(/Line 4: error: .*sitez.*sites/s);
    expect(await page.locator('.pg-picture > svg > title').textContent()).toBe('Mine');
    await page.locator('.pg-told button').click();
    expect(await text('.cm-activeLine')).toBe('sitez: []');
    await write(small.replace('Mine', 'Mended'));
    await drawn('Mended');
    await page.waitForSelector('.cm-lintRange-error', { state: 'detached' });
  });

  test('tells what the rules find, and marks it in the picture', async () => {
    await write(
      'title: Found\ncircuits: [{ id: a, model: point-to-point, connections: [n] }]\nvirtualNetworks: [{ id: n }]\n',
    );
    await drawn('Found');
    const found = page.locator('.pg-info button').first();
    await found.click();
    await page.waitForSelector('.pg-picture .pg-meant');
  });

  test('is used by the keyboard: keys are completed, and Tab leads out', async () => {
    await write('circuits:\n  - mod');
    await page.waitForSelector('.cm-tooltip-autocomplete');
    // The list doesn't take keys before it has been seen for 75 ms.
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.cm-tooltip-autocomplete li:has-text("point-to-point")');
    await page.keyboard.type('dir');
    await page.waitForSelector('.cm-tooltip-autocomplete li[aria-selected]:has-text("direct")');
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    expect(await text('.cm-content')).toContain('- model: direct');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.cm-editor'))).toBeNull();
  });

  test('a link opens the same file and options elsewhere', async () => {
    await write(small.replace('Mine', 'Shared'));
    await page.getByLabel('Direction').selectOption('top-to-bottom');
    await page.getByText('Copy link').click();
    await page.waitForFunction(() => location.hash.startsWith('#t='));
    const link = page.url();
    await open(link.slice(address().length));
    await drawn('Shared');
    expect(await page.getByLabel('Direction').inputValue()).toBe('top-to-bottom');
    expect(await page.getByLabel('Detail').inputValue()).toBe('full');
  });

  test('a dropped answer of Azure’s tools becomes a topology', async () => {
    const answer = readFileSync(new URL('../fixtures/azure-circuit.json', import.meta.url), 'utf8');
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'circuits.json', { type: 'application/json' }));
      return transfer;
    }, answer);
    await page.dispatchEvent('.cm-content', 'drop', { dataTransfer: data });
    await page.waitForSelector('.pg-picture svg text:has-text("er-imported")');
    expect(await text('.cm-content')).toMatch(/provider: Equinix/);
  });

  test('asks for nothing but its own files', () => {
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(address()) && !/^(blob|data):/.test(url))).toEqual([]);
  });
});

describe.each([
  ['light', '', { width: 1280, height: 900 }],
  ['dark and in Chinese', '?lang=zh-TW&dark', { width: 1280, height: 900 }],
  ['on a phone', '', { width: 390, height: 844 }],
])('%s', (_, query, viewport) => {
  beforeEach(() => open(query, viewport));

  test('axe finds nothing, also where the file is at fault, and nothing is wider than the page', async () => {
    await page.waitForSelector('.pg-told li');
    expect(await axeFindings(page)).toEqual([]);
    await write('sitez: []\ncircuits: [{ model: star }]');
    await page.waitForSelector('.cm-lintRange-error');
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
