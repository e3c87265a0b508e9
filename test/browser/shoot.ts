/**
 * Looks at pictures: renders topology files or SVGs to PNG in a real Chromium.
 * npx tsx test/browser/shoot.ts [--dark] [--scale 2] [--width 720] [--out FOLDER] FILE...
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { render } from '../../src/node.ts';
import { launchChromium } from './chromium.ts';
import { dejaVu } from './pages.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dark: { type: 'boolean' },
    scale: { type: 'string' },
    width: { type: 'string' },
    out: { type: 'string' },
    theme: { type: 'string' },
  },
});

/** The reader's CJK font, as a stand-in for the one that the system would have. */
function cjkFaces(): string {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-tc/package.json')),
    'files',
  );
  const css = readFileSync(join(folder, '..', '400.css'), 'utf8') + readFileSync(join(folder, '..', '600.css'), 'utf8');
  return css.replace(/url\(\.\/files\//g, `url(file://${folder}/`);
}

const out = values.out ?? 'test/output/shots';
mkdirSync(out, { recursive: true });
const browser = await launchChromium();
const page = await browser.newPage({ deviceScaleFactor: Number(values.scale ?? 1) });
await page.emulateMedia({ colorScheme: values.dark ? 'dark' : 'light' });
// What the reader's system would have for other scripts.
writeFileSync(join(out, 'fallback.css'), cjkFaces() + dejaVu('Segoe UI'));
for (const file of positionals.flatMap((each) =>
  each.endsWith('/') ? readdirSync(each).map((name) => join(each, name)) : [each],
)) {
  const text = readFileSync(file);
  const theme = values.theme ?? (values.dark ? 'dark' : 'light');
  const svg = extname(file) === '.svg' ? text.toString() : render(text, { file, theme: theme as 'light' });
  const [, width = '1200', height = '800'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const scale = values.width ? Number(values.width) / Number(width) : 1;
  const html = join(out, 'page.html');
  writeFileSync(
    html,
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="fallback.css"><body style="margin:0"><div style="width:${Number(width) * scale}px">${svg.replace(/ width="[\d.]+" height="[\d.]+"/, ' width="100%"')}</div>`,
  );
  await page.setViewportSize({ width: Math.ceil(Number(width) * scale), height: Math.ceil(Number(height) * scale) });
  await page.goto(pathToFileURL(html).href);
  await page.evaluate('document.fonts.ready');
  const target = join(out, `${basename(file, extname(file))}${values.dark ? '-dark' : ''}.png`);
  await page.screenshot({ path: target });
  console.log(target);
}
await browser.close();
