import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { render } from '../../src/node.ts';
import { cases } from '../golden/cases.ts';
import { serve } from '../markdown/serve.ts';
import { sharedChromium } from './chromium.ts';

test('in a browser what is built draws the same picture as the source, to the byte, and hands over an element', async () => {
  const { address, close } = await serve(fileURLToPath(new URL('../../dist', import.meta.url)));
  const page = await (await sharedChromium()).newPage();
  // The file as a page: whatever stands there may load modules of the same site.
  await page.goto(`${address}/browser.js`);
  await page.evaluate("import('/browser.js').then((module) => { globalThis.ert = module; })");
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
  await close();
});
