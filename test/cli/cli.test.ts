import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Workplace } from '../support/command.ts';

const good = fileURLToPath(new URL('../fixtures/examples/contoso-any-to-any.yaml', import.meta.url));
const place = new Workplace();
afterAll(() => place.remove());

describe('render', () => {
  test('writes the picture to a file, and says nothing', async () => {
    const { code, out, err } = await place.run(['render', good, '-o', 'a.svg']);
    expect([code, out, err]).toEqual([0, '', '']);
    expect(readFileSync(place.path('a.svg'), 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>\n$/);
  });

  test('reads standard input and writes standard output', async () => {
    const whole = await place.run(['render', good]);
    const piped = await place.process(['render', '-', '-o', '-'], { input: readFileSync(good, 'utf8') });
    expect(piped.out).toBe(whole.out);
    expect(piped.err).toBe('');
  });

  test('two runs give the same bytes', async () => {
    const args = ['render', good, '--theme', 'auto'];
    const [one, other] = [await place.process(args), await place.run(args)];
    expect(one.out).toMatch(/^<svg/);
    expect(one).toEqual(other);
  });

  test('several files go to a folder, past one that is at fault', async () => {
    const bad = place.file('bad.yaml', 'titel: x');
    const { code, err } = await place.run(['render', good, bad, '--out-dir', 'many']);
    expect(code).toBe(1);
    expect(err).toContain('1:1');
    expect(readdirSync(place.path('many')).filter((name) => !name.startsWith('.'))).toEqual(['contoso-any-to-any.svg']);
    expect(err.trim().split('\n').at(-1)).toBe('2 files: 1 drawn, 1 at fault');
  });

  test('a file with five mistakes gets five messages, and no picture; an earlier one stays', async () => {
    const bad = place.file(
      'five.yaml',
      'titel: x\nsites:\n  - { id: a, kind: datacentre }\n  - { id: a }\ncircuits:\n  - { model: any-to-any, bandwith: 1 Gbps, connections: [hubb] }\nvirtualNetworks: [{ id: hub }]\n',
    );
    const before = place.file('five.svg', 'earlier');
    const { code, out, err } = await place.run(['render', bad, '-o', before]);
    expect([code, out]).toEqual([1, '']);
    expect([...err.matchAll(/five\.yaml:(\d+):\d+/g)].map((match) => match[1])).toEqual(['1', '3', '4', '6', '6']);
    expect(err).toContain('^');
    expect(readFileSync(before, 'utf8')).toBe('earlier');
    expect(place.parts()).toEqual([]);
  });

  test('the scene and the placed scene come as JSON', async () => {
    expect(JSON.parse((await place.run(['render', good, '--format', 'scene'])).out)).toHaveProperty('blocks');
    expect(JSON.parse((await place.run(['render', good, '--format', 'placed'])).out)).toHaveProperty('nodes');
  });

  test('the locale and the template can be chosen', async () => {
    expect((await place.run(['render', good, '--locale', 'zh-TW'])).out).toContain('xml:lang="zh-TW"');
    expect((await place.run(['render', good, '--template', 'any-to-any'])).code).toBe(0);
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
  ])('%s is wrong usage', async (_, args) => {
    const { code, out, err } = await place.run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: /);
    expect(err).not.toContain('    at ');
  });

  test('a template of the file that doesn’t fit is the file’s fault, and names those that do', async () => {
    const { code, err } = await place.run(['render', '-'], {
      input: 'diagram: { template: cloud-exchange }\ncircuits: [{ model: any-to-any }]',
    });
    expect(code).toBe(1);
    expect(err).toContain('any-to-any');
  });
});

describe('the rest', () => {
  test('validate tells what a file holds, or what is wrong with it', async () => {
    expect(await place.run(['validate', good])).toMatchObject({
      code: 0,
      out: expect.stringContaining('5 sites, 1 circuit') as string,
    });
    const { code, out, err } = await place.run(['validate', '-'], { input: 'circuits: [{}]' });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('standard input:1:12');
  });

  test('validate tells programs the same as JSON', async () => {
    const { code, out, err } = await place.run(['validate', '--json', good, '-', 'nowhere.yaml'], {
      input: 'circuits: [{}]',
    });
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

  test('help has examples', async () => {
    for (const args of [['--help'], ['render', '--help'], ['validate', '--help']])
      expect(await place.run(args)).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringContaining('Examples:') as string,
      });
    expect((await place.process(['--version'])).out).toMatch(/^\d+\.\d+\.\d+/);
  });
});
