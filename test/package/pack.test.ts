import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/node.ts';
import { typeErrors } from '../support/compile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const reference = readFileSync(join(root, 'templates/any-to-any/reference.yaml'), 'utf8');
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** A program that uses the library as people do, and as they shouldn't. */
const uses = `
import { catalogue, catalogueFrom, check, drawScene, formatFindings, layout, parse, render, renderElement, resolve, scene, serialize, svgDocument } from 'expressroute-topology';
import type { CatalogueData, Finding, Network, Origin, SvgDocument, Topology, TopologyInput, TopologyObject } from 'expressroute-topology';

import { check as checkAlone } from 'expressroute-topology/check';
import { importAzure } from 'expressroute-topology/azure';
import { catalogue as catalogueAlone } from 'expressroute-topology/catalogue';
import { render as renderInPage } from 'expressroute-topology/web';

const network: TopologyObject = {
  sites: ['Stuttgart', { id: 'hq', kind: 'headquarters', routers: ['CE-1', { name: 'CE-2' }], reaches: 'stuttgart' }],
  circuits: [
    { model: 'any-to-any', bandwidth: '1 Gbps', sku: 'Premium', sites: 'hq', connections: ['hub', { to: 'spoke', routingWeight: 10 }] },
    { model: 'direct', bandwidth: 1000, sku: { tier: 'Local' }, peerings: [{ type: 'MicrosoftPeering', routeFilter: 'all' }] },
  ],
  virtualNetworks: [{ id: 'hub', peeredWith: ['spoke'] }, { id: 'spoke' }],
};
const topology: Topology = parse(parse(network));
const inputs: readonly TopologyInput[] = ['sites: [a]', new Uint8Array(), network, topology];
export const pictures: string[] = inputs.map((each) => render(each, { theme: 'auto', words: { msee: 'Edge' } }));
render({ circuits: [{ model: 'direct', connections: [{ to: 'x' }] }], virtualNetworks: [{ id: 'x' }] } as const);
const resolved: Network = resolve(topology, { file: 'a.yaml' });
export const origin: Origin | undefined = resolved.sites[0]?.origin;
export const title: string = scene(network).title;
const document: SvgDocument = svgDocument();
export const element: string = serialize(renderElement(network, document));
export const drawn: string = serialize(drawScene(layout(network), svgDocument()));
drawScene(layout(network), document, { theme: { base: 'dark', colours: { ink: 'white' } }, font: 'system', idPrefix: 'a' });

const findings: readonly Finding[] = check(network, { off: ['single-location'], catalogue, file: 'a.yaml' });
export const severities: readonly ('error' | 'warning' | 'info')[] = findings.map((each) => each.severity);
export const told: string = formatFindings(findings, '');
export const near: readonly string[] = catalogue.findPlace('Frankfrut').names;
export const newer = (data: CatalogueData): string | undefined => catalogueFrom(data).places({ direct: true })[0]?.name;

export const apart: readonly [readonly Finding[], string, readonly string[], Promise<string>] = [
  checkAlone(topology),
  importAzure([{ name: 'a.json', value: [] }]).text,
  catalogueAlone.findPlace('Frankfrut').names,
  renderInPage(network, { theme: 'page' }),
];

// @ts-expect-error there is no such theme
render('', { theme: 'pink' });
// @ts-expect-error there is no such option
render('', { them: 'dark' });
// @ts-expect-error there is no such model
render({ circuits: [{ model: 'star' }] });
// @ts-expect-error there is no such key
render({ site: ['a'] });
// @ts-expect-error a number is no topology
render(5);
`;
/** What is drawn on a page's document is an element of the page. */
const usesOfDom = `
const svg: SVGSVGElement = renderElement(network, globalThis.document);
globalThis.document.body.append(svg, drawScene(layout(network), globalThis.document));
export const written: string = serialize(svg) + serialize(globalThis.document.body);
`;

/** Loads a newer Node, and returns the path of the program. */
async function loadNode(folder: string): Promise<string> {
  // The npm package `node` is made of one package for each platform, which hold the program itself beside thousands of other files.
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const how = { cwd: folder };
  const args = ['pack', `node-${platform}-${process.arch}@24.9.0`, '--silent'];
  const { stdout } = await promisify(execFile)('npm', args, how);
  const program = `package/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`;
  await promisify(execFile)('tar', ['-xzf', stdout.trim(), program], how);
  return join(folder, program);
}

const nodeFolder = mkdtempSync(join(tmpdir(), 'ert-node-'));
/** Is loaded while other tests run. */
let newerNode: Promise<string>;
let folder: string;
let tarball: string;
/** What npm has said while it installed the package. */
let told: string;
beforeAll(() => {
  newerNode = loadNode(nodeFolder);
  // The test that needs it tells why there is none.
  newerNode.catch(() => {});
  folder = mkdtempSync(join(tmpdir(), 'ert-pack-'));
  const [packed] = JSON.parse(
    npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root).replace(/^[^[]*/, ''),
  ) as { filename: string }[];
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  tarball = join(folder, packed?.filename ?? '');
  told = spawnSync('npm', ['install', tarball, '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' }).stderr;
}, 300_000);
afterAll(() => {
  for (const each of [folder, nodeFolder]) rmSync(each, { recursive: true, force: true });
});

describe('the package as it is installed', () => {
  test('comes without a warning, and with what it needs alone: less than 14 MB', () => {
    expect(told).not.toMatch(/\bwarn/i);
    const modules = join(folder, 'node_modules');
    const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).map((name) =>
      statSync(join(modules, name)),
    );
    const bytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
    expect(bytes).toBeGreaterThan(5_000_000);
    expect(bytes).toBeLessThan(14_000_000);
  });

  test('draws as a command', () => {
    const command = join(folder, 'node_modules/.bin/expressroute-topology');
    const { status, stdout } = spawnSync(command, ['render', '-'], {
      cwd: folder,
      shell: process.platform === 'win32',
      input: reference,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout.trim()).toBe(render(reference));
  });

  test('draws as a library, and brings its schema and its references', () => {
    const code = `import { render } from 'expressroute-topology';
      import { readFileSync } from 'node:fs'; import { createRequire } from 'node:module';
      const require = createRequire(import.meta.url);
      if (!require('expressroute-topology/schema.json').properties.circuits) throw new Error('no schema');
      process.stdout.write(render(readFileSync('node_modules/expressroute-topology/templates/any-to-any/reference.yaml')));`;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' })).toBe(
      render(reference),
    );
  });

  test.each<[string, object]>([
    ['with nothing but the language itself', { lib: ['es2022'], types: [] }],
    ['with the DOM', { lib: ['es2022', 'dom'], types: [] }],
    ['with skipped checks of libraries', { lib: ['es2022'], types: [], skipLibCheck: true }],
    ['as Node 16 resolved them', { lib: ['es2022'], types: [], module: 'node16', moduleResolution: 'node16' }],
    [
      'in a bundler’s project, for browsers',
      {
        lib: ['es2022', 'dom'],
        types: [],
        module: 'esnext',
        moduleResolution: 'bundler',
        customConditions: ['browser'],
      },
    ],
  ])('has types %s', (_, options) => {
    const inPages = JSON.stringify(options).includes('dom');
    const file = join(folder, inPages ? 'use-in-pages.ts' : 'use.ts');
    writeFileSync(file, inPages ? `${uses}\n${usesOfDom}` : uses);
    const common = { target: 'es2022', module: 'nodenext', strict: true, exactOptionalPropertyTypes: true };
    expect(typeErrors(folder, file, { ...common, ...options })).toBe('');
  });

  test('its browser part asks for nothing of Node', () => {
    const dist = join(folder, 'node_modules/expressroute-topology/dist');
    const files = ['browser.js'];
    for (const file of files) {
      const code = readFileSync(join(dist, file), 'utf8');
      expect(code).not.toMatch(/["']node:/);
      for (const [, next = ''] of code.matchAll(/from ?["']\.\/([^"']+)["']/g))
        if (!files.includes(next)) files.push(next);
    }
  });

  test('has all that its README and its pages link to', () => {
    const home = join(folder, 'node_modules/expressroute-topology');
    const docs = readdirSync(join(home, 'docs')).filter((name) => name.endsWith('.md'));
    // What is in code is an example, not a link.
    const words = (page: string) => readFileSync(join(home, page), 'utf8').replace(/^(```+)[^]*?^\1$|`[^`\n]+`/gm, '');
    const links = ['README.md', ...docs.map((name) => `docs/${name}`)].flatMap((page) =>
      [...words(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => [page, to] as const),
    );
    expect(links.length).toBeGreaterThan(10);
    const isDead = ([page, to]: readonly [string, string]) =>
      !/^(https?:|#)/.test(to) && !existsSync(join(home, dirname(page), to.replace(/#.*/, '')));
    expect(links.filter(isDead)).toEqual([]);
  });

  test('publint finds nothing', async () => {
    const packed = new Uint8Array(readFileSync(tarball)).buffer;
    const { messages } = await publint({ pkgDir: 'package', level: 'warning', pack: { tarball: packed } });
    expect(messages).toEqual([]);
  });

  test('its types are right for Node and for bundlers', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    if (!result.types) throw new Error('It has no types.');
    // It is ESM alone: CommonJS loads that where Node can require it, and resolution by folders, before `exports`, finds no entries.
    const isExpected = (problem: object) =>
      'resolutionKind' in problem && ['node10', 'node16-cjs'].includes(String(problem.resolutionKind));
    expect(result.problems.filter((problem) => !isExpected(problem))).toEqual([]);
  });

  test('gives the same bytes on a newer Node', async () => {
    const newer = await newerNode;
    const version = execFileSync(newer, ['--version'], { encoding: 'utf8' });
    expect(Number(version.slice(1).split('.')[0])).toBeGreaterThan(Number(process.versions.node.split('.')[0]));
    const { stdout } = spawnSync(
      newer,
      [join(folder, 'node_modules/expressroute-topology/dist/cli.js'), 'render', '-'],
      { input: reference, encoding: 'utf8' },
    );
    expect(stdout.trim()).toBe(render(reference));
  });
});
