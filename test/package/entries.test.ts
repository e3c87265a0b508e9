import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { render } from '../../src/node.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const reference = readFileSync(new URL('../../templates/any-to-any/reference.yaml', import.meta.url), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'ert-entries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a bundler makes for a browser of a file that takes something from an entry and hands it on, as one script. */
async function bundled(entry: string, name: string): Promise<string> {
  const page = join(folder, `${entry}.js`);
  writeFileSync(page, `export { ${name} as default } from ${JSON.stringify(`${dist}${entry}.js`)};`);
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: page, formats: ['iife'], name: 'taken' } },
  });
  const chunks = (Array.isArray(result) ? result : [result]).flatMap((each) => ('output' in each ? each.output : []));
  return chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}

const compressed = (code: string | Uint8Array) => gzipSync(code, { level: 9 }).length / 1000;

describe('what a page loads, compressed', () => {
  test.each<[what: string, entry: string, name: string, most: number]>([
    ['names of places', 'catalogue', 'catalogue', 15],
    ['the rules', 'check', 'check', 120],
    ['what Azure’s answers become', 'azure', 'importAzure', 110],
    ['a picture, with letters and lists', 'browser', 'render', 330],
  ])('%s', async (_, entry, name, most) => {
    expect(compressed(await bundled(entry, name))).toBeLessThan(most);
  });

  test('web.js, with the letters and the lists beside it', () => {
    expect(compressed(readFileSync(`${dist}web.js`))).toBeLessThan(210);
    const beside = ['web-slices.js', 'web-packed.js'].map((name) => compressed(readFileSync(dist + name)));
    expect(Math.max(...beside)).toBeLessThan(90);
  });
});

test('a bundle for browsers draws without anything of Node, and without a document', async () => {
  const code = await bundled('browser', 'render');
  expect(code).not.toMatch(/jsdom|\brequire\(/);
  const draw = runInNewContext(`${code}\ntaken`, { TextDecoder, TextEncoder }) as typeof render;
  expect(draw(reference)).toBe(render(reference));
});

describe('web.js', () => {
  type Web = {
    readonly render: (text: string, options?: object) => Promise<string>;
    readonly TopologyError: new () => Error;
  };
  const load = () => import(/* @vite-ignore */ pathToFileURL(`${dist}web.js`).href) as Promise<Web>;

  test('draws the same as the library, with the system’s letters before its own are loaded, and with its own', async () => {
    const web = await load();
    expect(await web.render(reference, { font: 'system' })).toBe(render(reference, { font: 'system' }));
    expect(await web.render(reference)).toBe(render(reference));
  });

  test('needs nothing but its own files', () => {
    for (const name of ['web.js', 'web-slices.js', 'web-packed.js']) {
      const code = readFileSync(dist + name, 'utf8');
      const loaded = [...code.matchAll(/\bimport\(([^)]*)\)/g)].map(([, from = '']) => from);
      expect(loaded.filter((from) => !/^[`"']\.\/web-/.test(from))).toEqual([]);
      expect(code).not.toMatch(/(^|[;}])(import|export)\b[^(;]*?\bfrom\s*["'`](?!\.\/web)/);
    }
  });

  test('tells what is wrong with a file', async () => {
    const web = await load();
    await expect(web.render('sitez: []')).rejects.toBeInstanceOf(web.TopologyError);
  });
});

test('what stands beside an entry of its own is the same for all: an error of one is known to the others', async () => {
  const [check, browser] = await Promise.all(
    ['check', 'browser'].map((name) => import(/* @vite-ignore */ pathToFileURL(`${dist}${name}.js`).href)),
  );
  expect(check.TopologyError).toBe(browser.TopologyError);
});

test('every entry that package.json names is there', () => {
  const { resolve } = createRequire(import.meta.url);
  const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    exports: object;
  };
  const paths = JSON.stringify(exports).match(/\.\/[^"]+\.(js|ts|json)(?=")/g) ?? [];
  for (const path of paths.filter((each) => each.includes('/dist/') || each.includes('/docs/')))
    expect(() => resolve(`../../${path.slice(2)}`)).not.toThrow();
});
