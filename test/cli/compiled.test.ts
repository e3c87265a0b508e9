import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ert-compiled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = fileURLToPath(new URL('../../src/cli/compiled.ts', import.meta.url));
const main = join(folder, 'cli-main.cjs');
const part = join(folder, 'cli-part.cjs');
writeFileSync(part, 'exports.name = "part";');
writeFileSync(
  main,
  `const part = require('./cli-part.cjs');
  exports.told = () => [part.name, part === require('./cli-part.cjs'), typeof require('node:path').join, __filename];`,
);
// Without its types, so that Node runs it as it is: to start a compiler in each process takes several times as long.
writeFileSync(join(folder, 'compiled.mjs'), (await transformWithOxc(readFileSync(source, 'utf8'), source)).code);
writeFileSync(
  join(folder, 'run.mjs'),
  `import { requireCompiled } from './compiled.mjs';
  console.log(JSON.stringify(requireCompiled(${JSON.stringify(main)}).told()));`,
);

/** What a process says that loads the file, with a folder for what it compiles. */
function run(cache: string, more: NodeJS.ProcessEnv = {}): unknown {
  const env = { ...process.env, NODE_COMPILE_CACHE: cache, NODE_DISABLE_COMPILE_CACHE: '', ...more };
  const out = execFileSync(process.execPath, [join(folder, 'run.mjs')], { env });
  return JSON.parse(out.toString());
}

/** The files that were kept, with what is in them. */
const kept = (cache: string) =>
  readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.parentPath.includes('expressroute-topology'))
    .map((each) => [each.name, readFileSync(join(each.parentPath, each.name)).length]);

const told = ['part', true, 'function', main];

test('what was compiled is kept, and a run with it says the same', () => {
  const cache = join(folder, 'kept');
  expect(run(cache)).toEqual(told);
  const first = kept(cache);
  expect(first).toHaveLength(2);
  expect(run(cache)).toEqual(told);
  expect(kept(cache)).toEqual(first);
});

test('none of the command’s files imports while it runs', () => {
  const dist = new URL('../../dist/', import.meta.url);
  const files = readdirSync(dist).filter((name) => /^cli-.*\.cjs$/.test(name));
  expect(files.length).toBeGreaterThan(3);
  for (const name of files) expect(readFileSync(new URL(name, dist), 'utf8')).not.toMatch(/\bimport\(/);
});

test('a kept file that is torn is made again', () => {
  const cache = join(folder, 'torn');
  run(cache);
  for (const each of readdirSync(cache, { recursive: true, withFileTypes: true }))
    if (each.isFile()) writeFileSync(join(each.parentPath, each.name), 'torn');
  expect(run(cache)).toEqual(told);
  expect(kept(cache).every(([, length]) => Number(length) > 100)).toBe(true);
});

test('a file that was changed, if only by a letter, is compiled anew', () => {
  const cache = join(folder, 'changed');
  run(cache);
  try {
    writeFileSync(part, 'exports.name = "trap";');
    expect(run(cache)).toEqual(['trap', ...told.slice(1)]);
  } finally {
    writeFileSync(part, 'exports.name = "part";');
  }
  expect(run(cache)).toEqual(told);
});

test('nothing is kept where that is turned off, in a folder that can’t be, and in one that others may write to', () => {
  const off = join(folder, 'off');
  mkdirSync(off);
  expect(run(off, { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(told);
  expect(readdirSync(off)).toEqual([]);
  expect(run(join(main, 'in-a-file'))).toEqual(told);
  if (process.platform === 'win32') return;
  const open = join(folder, 'open');
  run(open);
  const [own = ''] = readdirSync(open).filter((name) => name.startsWith('expressroute-topology'));
  for (const name of readdirSync(join(open, own))) rmSync(join(open, own, name));
  chmodSync(join(open, own), 0o777);
  expect(run(open)).toEqual(told);
  expect(kept(open)).toEqual([]);
});
