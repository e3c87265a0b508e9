import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/node.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const reference = readFileSync(join(root, 'templates/any-to-any/reference.yaml'), 'utf8');
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ert-pack-'));
  const [packed] = JSON.parse(
    npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root).replace(/^[^[]*/, ''),
  ) as { filename: string }[];
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  npm(['install', join(folder, packed?.filename ?? '')], folder);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package as it is installed', () => {
  test('draws as a command', () => {
    const { status, stdout } = spawnSync('npx', ['expressroute-topology', 'render', '-'], {
      cwd: folder,
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

  test('has types for those who import it', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      'import { render, type Network, type Topology } from "expressroute-topology";\nconst svg: string = render("sites: [a]", { theme: "auto" });\nexport const f = (t: Topology, n: Network): string => `${svg}${t.title}${n.locale}`;\n// @ts-expect-error there is no such theme\nrender("", { theme: "pink" });\n',
    );
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { status, stdout } = spawnSync(
      process.execPath,
      [tsc, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'use.ts'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stdout).toBe('');
    expect(status).toBe(0);
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

  test('publint finds nothing', async () => {
    const { messages } = await publint({ pkgDir: root, level: 'warning' });
    expect(messages).toEqual([]);
  });

  test('gives the same bytes on a newer Node', () => {
    // The npm package `node` is made of one package for each platform, which hold the program itself.
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    const name = `node-${platform}-${process.arch}`;
    npm(['install', '--no-save', `${name}@24.9.0`], folder);
    const newer = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
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
