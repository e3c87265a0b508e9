import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInNewContext, Script } from 'node:vm';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { type RenderOptions, render } from '../../src/node.ts';
import { prepare } from '../../src/plan.ts';
import { askedBefore, askedByPicture, beside } from '../../src/web/beside.ts';
import { anyToAny } from '../../templates/any-to-any/template.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const reference = readFileSync(new URL('../../templates/any-to-any/reference.yaml', import.meta.url), 'utf8');

/** The files that web.js loads when a picture asks for them. */
const besideWeb = readdirSync(dist).filter((name) => /^web-.*\.js$/.test(name));

const folder = mkdtempSync(join(tmpdir(), 'ert-entries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a bundler makes of a module and all that it loads: a script that leaves what the module exports under this name. */
async function scriptOf(entry: string, name: string, minify: boolean): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify, lib: { entry, formats: ['iife'], name } },
  });
  const chunks = (Array.isArray(result) ? result : [result]).flatMap((each) => ('output' in each ? each.output : []));
  return chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}

const scripts = new Map<string, Promise<string>>();

/** What a bundler makes for a browser of a file that takes something from an entry and hands it on, as one script; made once. */
function bundled(entry: string, name: string): Promise<string> {
  const page = join(folder, `${entry}-${name}.js`);
  writeFileSync(page, `export { ${name} as default } from ${JSON.stringify(`${dist}${entry}.js`)};`);
  const script = scripts.get(page) ?? scriptOf(page, 'taken', true);
  scripts.set(page, script);
  return script;
}

const compressed = (code: string | Uint8Array) => gzipSync(code, { level: 9 }).length / 1000;

describe('what a page loads, compressed', () => {
  test.each<[what: string, entry: string, name: string, most: number]>([
    ['names of places', 'catalogue', 'catalogue', 13],
    ['the rules', 'check', 'check', 90],
    ['what Azure’s answers become', 'azure', 'importAzure', 77],
    ['a picture, with letters and lists', 'browser', 'render', 310],
  ])('%s', async (_, entry, name, most) => {
    expect(compressed(await bundled(entry, name))).toBeLessThan(most);
  });

  test('web.js, the letters, and each of what only some pictures need', () => {
    expect(compressed(readFileSync(`${dist}web.js`))).toBeLessThan(101);
    expect(brotliCompressSync(readFileSync(`${dist}web.js`)).length / 1000).toBeLessThan(88.3);
    expect(compressed(readFileSync(`${dist}web-slices.js`))).toBeLessThan(80);
    for (const name of besideWeb.filter((each) => each !== 'web-slices.js'))
      expect(compressed(readFileSync(dist + name)), name).toBeLessThan(15);
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

  /** Options that ask for each of the parts that stand beside it, and for several at once. */
  const asking: readonly RenderOptions[] = [
    { detail: 'overview' },
    { template: 'overview', theme: 'page' },
    { theme: 'print' },
    { show: 'target' },
    { collapse: true },
    { width: 720 },
    { direction: 'top-to-bottom', detail: 'full' },
    { direction: 'left-to-right', width: 720 },
    { locale: 'zh-TW' },
    { locale: 'de', words: { msee: 'Rand' } },
    { theme: { base: 'auto', colours: { ink: '#123' }, font: { family: 'Inter' } } },
    { theme: { colours: { ink: '#fafafa' } } },
    { theme: { colour: {} } as never },
    { failures: true },
    { fail: ['msee:er-taipei/primary'] },
    { findings: [{ rule: 'single-location', severity: 'warning', message: 'One.', nodes: [] }] },
    { template: { ...anyToAny, name: 'ours' } },
    { template: { ...anyToAny, name: 'ours' }, locale: 'zh-TW', detail: 'overview', failures: true },
  ];
  test.each(asking)('draws the same with what %j asks for', async (options) => {
    const web = await load();
    const said = async (draw: () => string | Promise<string>) => {
      try {
        return await draw();
      } catch (error) {
        return String(error);
      }
    };
    expect(await said(() => web.render(reference, options))).toBe(await said(() => render(reference, options)));
  });

  test('has a file for each module that stands beside it, and no other', () => {
    expect(besideWeb.sort()).toEqual(
      Object.keys(beside)
        .map((name) => `web-${name}.js`)
        .sort(),
    );
  });

  test('loads nothing that a picture doesn’t ask for', async () => {
    const loaded = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { render } from ${JSON.stringify(`${dist}web.js`)};
        import { readFileSync } from 'node:fs';
        import { Session } from 'node:inspector';
        const session = new Session();
        const urls = [];
        session.connect();
        session.on('Debugger.scriptParsed', ({ params }) => urls.push(params.url));
        session.post('Debugger.enable');
        await render(readFileSync(0, 'utf8'), { font: 'system' });
        session.disconnect();
        console.log(urls.join('\\n'));`,
      ],
      { input: reference, encoding: 'utf8' },
    );
    const names = loaded.split('\n').flatMap((url) => /\/(web[^/]*\.js)$/.exec(url)?.[1] ?? []);
    expect(names.sort()).toEqual(['web-catalogue.js', 'web.js']);
  });

  test('needs nothing but its own files', () => {
    for (const name of ['web.js', ...besideWeb]) {
      const code = readFileSync(dist + name, 'utf8');
      const loaded = [...code.matchAll(/\bimport\(([^)]*)\)/g)].map(([, from = '']) => from);
      expect(loaded.filter((from) => !/^[`"']\.\/web-/.test(from))).toEqual([]);
      expect(code).not.toMatch(/(^|[;}])(import|export)\b[^(;]*?\bfrom\s*["'`](?!\.\/web)/);
    }
  });

  test.each<[text: string, options?: RenderOptions]>([
    ['sitez: []'],
    ['sites: [Taipei]\ncircuits: [{ model: mpls, sites: [Taipeh], bandwidth: 1Gb, access: [{ router: r1 }] }]'],
    ['sites: [Taipei\n  : -'],
    ['globalReach: [{ circuits: [a, a] }]\nvpn: [{ site: x/y, to: z }]'],
    ['{ "sites": ["Taipei",] }', { file: 'ours.json' }],
    ['{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#" }'],
    ['resource "azurerm_express_route_circuit" "a" {\n}'],
    ['sites: [Taipei]', { theme: 'drak' as never }],
    ['sites: [Taipei]', { catalogue: { asOf: 1 } as never }],
    ['sites: [Taipei]', { words: { nothing: 'x' } as never }],
    ['sites: [{ name: Taipei, group: north }]', { collapse: ['nroth'] }],
    [null as never],
    [{ sites: 5 } as never],
  ])('tells the same of what is wrong in %j', async (text, options = {}) => {
    const web = await load();
    const told = async (draw: (text: string, options: object) => string | Promise<string>) => {
      const remarks: string[] = [];
      const onRemark = (remark: string) => remarks.push(remark);
      try {
        return [await draw(text, { ...options, onRemark }), remarks];
      } catch (error) {
        return [(error as Error).name, (error as Error).message, remarks];
      }
    };
    expect(await told(web.render)).toEqual(await told(render));
  });

  test('throws errors that the page knows', async () => {
    const web = await load();
    await expect(web.render('sitez: []')).rejects.toBeInstanceOf(web.TopologyError);
  });

  /** web.js and its files as one script, in which each file notes that it is loaded. */
  let script: Promise<Script> | undefined;
  async function notingScript(): Promise<Script> {
    const copy = join(folder, 'web');
    mkdirSync(copy);
    for (const name of ['web.js', ...besideWeb])
      writeFileSync(join(copy, name), `globalThis.loadedOfWeb.push('${name}');${readFileSync(dist + name, 'utf8')}`);
    return new Script(`${await scriptOf(join(copy, 'web.js'), 'web', false)}\nweb`);
  }

  /** web.js as a page has it that has loaded nothing else yet, and what it loads. */
  async function noting(): Promise<{ readonly web: Web; readonly loaded: readonly string[] }> {
    script ??= notingScript();
    const loaded: string[] = [];
    Object.assign(globalThis, { loadedOfWeb: loaded });
    return { web: (await script).runInThisContext() as Web, loaded };
  }

  const at = (path: string) => new URL(`../../${path}`, import.meta.url);
  const models = ['any-to-any', 'cloud-exchange', 'combined', 'direct', 'overview', 'point-to-point'];
  const variants = [
    ...['a-circuit-each', 'access-links', 'direct-carrier', 'forty-sites', 'global-reach', 'hub-and-spoke'],
    ...[
      'fastpath',
      'ipsec-over-peering',
      'many-circuits',
      'many-connections',
      'own-wan',
      'virtual-wan-firewall',
      'vpn',
    ],
  ];
  test.each<[file: string, options: RenderOptions]>([
    ...variants.map((name): [string, RenderOptions] => [`docs/variants/${name}.yaml`, { font: 'system' }]),
    ...models.map((name): [string, RenderOptions] => [`templates/${name}/reference.yaml`, {}]),
    ...models.map((name): [string, RenderOptions] => [
      `templates/${name}/reference.yaml`,
      { detail: 'full', width: 720 },
    ]),
    ['templates/combined/reference.yaml', { failures: true }],
    ['templates/combined/reference.yaml', { show: 'target', theme: 'page' }],
    ['docs/variants/forty-sites.yaml', { collapse: true, locale: 'zh-TW' }],
    ['test/fixtures/everything.yaml', { template: 'combined' }],
  ])(
    'knows what a picture needs before it is made, so that nothing is loaded in a chain: %s, %j',
    async (file, options) => {
      const text = readFileSync(at(file), 'utf8');
      const { web, loaded } = await noting();
      await web.render(text, options);
      const foreseen = [...askedBefore(text, options), ...askedByPicture(prepare(text, options))];
      expect(loaded.filter((name) => !['web.js', ...foreseen.map((each) => `web-${each}.js`)].includes(name))).toEqual(
        [],
      );
    },
  );
});

test('what stands beside an entry of its own is the same for all: an error of one is known to the others', async () => {
  const [check, browser] = await Promise.all(
    ['check', 'browser'].map((name) => import(/* @vite-ignore */ pathToFileURL(`${dist}${name}.js`).href)),
  );
  expect(check.TopologyError).toBe(browser.TopologyError);
});

/** The files of the command that a run of it loads. */
function loadedBy(...args: readonly string[]): string[] {
  const hook = join(folder, 'hook.cjs');
  writeFileSync(
    hook,
    `const { writeFileSync } = require('node:fs');
    const loaded = () => Object.keys(require.cache).filter((file) => file !== __filename).join('\\n');
    process.on('exit', () => writeFileSync(${JSON.stringify(join(folder, 'loaded'))}, loaded()));`,
  );
  // What is kept of an earlier run isn’t loaded as modules.
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
  execFileSync(process.execPath, ['-r', hook, `${dist}cli.js`, ...args], { stdio: 'pipe', env });
  return readFileSync(join(folder, 'loaded'), 'utf8')
    .split('\n')
    .map((file) => basename(file));
}

describe('the command loads what its task needs, in few files', () => {
  const file = fileURLToPath(new URL('../../templates/any-to-any/reference.yaml', import.meta.url));

  test.each([[['--version']], [['locations', 'Taipei']], [['check', file]], [['redact', file]]])(
    '%j: nothing that draws',
    (args) => {
      const loaded = loadedBy(...args);
      expect(loaded).toContain('cli-command.cjs');
      expect(loaded).not.toContain('cli-drawing.cjs');
    },
  );

  test('render: drawing, and no other task', () => {
    const loaded = loadedBy('render', file, '-o', join(folder, 'picture.svg'));
    expect(loaded).toContain('cli-drawing.cjs');
    expect(loaded.length).toBeLessThan(8);
  });
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
