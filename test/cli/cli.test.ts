import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = join(root, 'dist/cli.js');
const good = join(root, 'test/fixtures/examples/contoso-any-to-any.yaml');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ert-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
  });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('render', () => {
  test('writes the picture to a file, and says nothing', () => {
    const { code, out, err } = run(['render', good, '-o', 'a.svg']);
    expect([code, out, err]).toEqual([0, '', '']);
    expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>\n$/);
  });

  test('reads standard input and writes standard output', () => {
    const whole = run(['render', good]);
    const piped = run(['render', '-', '-o', '-'], readFileSync(good, 'utf8'));
    expect(piped.out).toBe(whole.out);
    expect(piped.err).toBe('');
  });

  test('two runs give the same bytes', () => {
    expect(run(['render', good, '--theme', 'auto']).out).toBe(run(['render', good, '--theme', 'auto']).out);
  });

  test('several files go to a folder, past one that is at fault', () => {
    const bad = file('bad.yaml', 'titel: x');
    const { code, err } = run(['render', good, bad, '--out-dir', 'many']);
    expect(code).toBe(1);
    expect(err).toContain('1:1');
    expect(readdirSync(join(folder, 'many')).filter((name) => !name.startsWith('.'))).toEqual([
      'contoso-any-to-any.svg',
    ]);
    expect(err.trim().split('\n').at(-1)).toBe('2 files: 1 drawn, 1 at fault');
  });

  test('a file with five mistakes gets five messages, and no picture; an earlier one stays', () => {
    const bad = file(
      'five.yaml',
      'titel: x\nsites:\n  - { id: a, kind: datacentre }\n  - { id: a }\ncircuits:\n  - { model: any-to-any, bandwith: 1 Gbps, connections: [hubb] }\nvirtualNetworks: [{ id: hub }]\n',
    );
    const before = file('five.svg', 'earlier');
    const { code, out, err } = run(['render', bad, '-o', before]);
    expect([code, out]).toEqual([1, '']);
    expect([...err.matchAll(/five\.yaml:(\d+):\d+/g)].map((match) => match[1])).toEqual(['1', '3', '4', '6', '6']);
    expect(err).toContain('^');
    expect(readFileSync(before, 'utf8')).toBe('earlier');
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('the scene and the placed scene come as JSON', () => {
    expect(JSON.parse(run(['render', good, '--format', 'scene']).out)).toHaveProperty('blocks');
    expect(JSON.parse(run(['render', good, '--format', 'placed']).out)).toHaveProperty('nodes');
  });

  test('the locale and the template can be chosen', () => {
    expect(run(['render', good, '--locale', 'zh-TW']).out).toContain('xml:lang="zh-TW"');
    expect(run(['render', good, '--template', 'any-to-any']).code).toBe(0);
  });

  test.each([
    ['no file', ['render']],
    ['an unknown flag', ['render', good, '--colour']],
    ['an unknown theme', ['render', good, '--theme', 'pink']],
    ['an unknown template', ['render', good, '--template', 'star']],
    ['a template that doesn’t fit', ['render', good, '--template', 'cloud-exchange']],
    ['several files and no folder', ['render', good, good]],
    ['two files of one name', ['render', good, good, '--out-dir', 'x']],
    ['a file and a folder', ['render', good, '-o', 'x.svg', '--out-dir', 'x']],
    ['a file that isn’t there', ['render', 'nowhere.yaml']],
    ['a folder as the file', ['render', '.']],
    ['an unknown command', ['draw', good]],
  ])('%s is wrong usage', (_, args) => {
    const { code, out, err } = run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: /);
    expect(err).not.toContain('    at ');
  });

  test('a template of the file that doesn’t fit is the file’s fault, and names those that do', () => {
    const { code, err } = run(
      ['render', '-'],
      'diagram: { template: cloud-exchange }\ncircuits: [{ model: any-to-any }]',
    );
    expect(code).toBe(1);
    expect(err).toContain('any-to-any');
  });
});

describe('the rest', () => {
  test('validate tells what a file holds, or what is wrong with it', () => {
    expect(run(['validate', good])).toMatchObject({
      code: 0,
      out: expect.stringContaining('5 sites, 1 circuit') as string,
    });
    const { code, out, err } = run(['validate', '-'], 'circuits: [{}]');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('standard input:1:12');
  });

  test('validate tells programs the same as JSON', () => {
    const { code, out, err } = run(['validate', '--json', good, '-', 'nowhere.yaml'], 'circuits: [{}]');
    const { files } = JSON.parse(out) as {
      files: {
        ok: boolean;
        holds?: object;
        problems: { line: number; column: number; path: unknown[] }[];
        error?: string;
      }[];
    };
    expect(code).toBe(2);
    expect(files[0]).toMatchObject({ ok: true, holds: { sites: 5, circuits: 1 }, problems: [] });
    expect(files[1]).toMatchObject({ ok: false, problems: [{ line: 1, column: 12, code: 'missing' }] });
    expect(files[2]).toMatchObject({
      ok: false,
      problems: [],
      error: expect.stringContaining('no such file') as string,
    });
    expect(err).toMatch(/^error: .*no such file/);
  });

  test('help has examples', () => {
    for (const args of [['--help'], ['render', '--help'], ['validate', '--help']])
      expect(run(args)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Examples:') as string });
    expect(run(['--version']).out).toMatch(/^\d+\.\d+\.\d+/);
    expect(existsSync(cli)).toBe(true);
  });
});
