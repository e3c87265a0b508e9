import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { render } from '../../src/node.ts';
import { cases } from '../golden/cases.ts';
import { sharedChromium } from './chromium.ts';

test('the browser draws the same picture, to the byte, and hands over an element', async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('../../src/browser.ts', import.meta.url)), formats: ['iife'], name: 'ert' },
    },
  });
  const code = (Array.isArray(result) ? result : [result])
    .flatMap((each) => ('output' in each ? each.output : []))
    .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.code : []))
    .join('');
  const page = await (await sharedChromium()).newPage();
  await page.setContent('<!doctype html><p></p>');
  await page.addScriptTag({ content: `${code}\nglobalThis.ert = ert;` });
  for (const each of cases()) {
    const text = readFileSync(each.source, 'utf8');
    const [svg, name] = await page.evaluate((source) => {
      const { render: draw, renderElement } = (
        globalThis as unknown as {
          ert: { render: (text: string) => string; renderElement: (text: string, document: Document) => SVGSVGElement };
        }
      ).ert;
      return [draw(source), renderElement(source, document).constructor.name];
    }, text);
    expect(name).toBe('SVGSVGElement');
    expect(svg === render(text), each.name).toBe(true);
  }
  await page.close();
});
