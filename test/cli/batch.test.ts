import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { render } from '../../src/node.ts';
import { customer } from '../bench/customers.ts';
import { cli, type Ran, Workplace } from '../support/command.ts';

const COUNT = 40;
const place = new Workplace();
const { folder } = place;
afterAll(() => place.remove());

const files = Array.from({ length: COUNT }, (_, index) =>
  place.file(
    `net-${String(index).padStart(2, '0')}.json`,
    customer({ sites: 2 + (index % 8), circuits: 1, networks: 1 }),
  ),
);

const run = (args: readonly string[], given: readonly string[] = files) => place.run(['render', ...given, ...args]);
const pictures = (name: string) => readdirSync(join(folder, name)).filter((file) => file.endsWith('.svg'));

describe('many files', () => {
  test('are drawn like one by one, on all cores, and a second run leaves them alone', async () => {
    const first = await place.process(['render', ...files, '--out-dir', 'all']);
    expect([first.code, first.out]).toEqual([0, '']);
    expect(first.err.trim().split('\n').at(-1)).toBe(`${COUNT} files: ${COUNT} drawn`);
    expect(pictures('all')).toHaveLength(COUNT);
    for (const file of [files[0], files[COUNT - 1]]) {
      const picture = join(folder, 'all', `${/net-\d+/.exec(file ?? '')?.[0] ?? ''}.svg`);
      expect(readFileSync(picture, 'utf8').trim()).toBe(render(readFileSync(file ?? '')));
    }
    const before = pictures('all').map((name) => statSync(join(folder, 'all', name)).mtimeMs);
    expect((await run(['--out-dir', join(folder, 'all')])).err).toBe(`${COUNT} files: 0 drawn, ${COUNT} unchanged\n`);
    expect(pictures('all').map((name) => statSync(join(folder, 'all', name)).mtimeMs)).toEqual(before);
  });

  test('are drawn again where the file, the options or the picture has changed, or it is forced', async () => {
    const few = files.slice(0, 4);
    await run(['--out-dir', 'again'], few);
    const [one = ''] = few;
    const source = readFileSync(one, 'utf8');
    writeFileSync(one, source.replace('Woodgrove', 'Fabrikam'));
    writeFileSync(join(folder, 'again/net-01.svg'), 'somebody wrote here');
    rmSync(join(folder, 'again/net-02.svg'));
    expect((await run(['--out-dir', 'again'], few)).err).toBe('4 files: 3 drawn, 1 unchanged\n');
    writeFileSync(one, source);
    expect(readFileSync(join(folder, 'again/net-01.svg'), 'utf8')).toContain('<svg');
    expect((await run(['--out-dir', 'again', '--theme', 'dark'], few)).err).toBe('4 files: 4 drawn\n');
    expect((await run(['--out-dir', 'again', '--theme', 'dark', '--force'], few)).err).toBe('4 files: 4 drawn\n');
    writeFileSync(join(folder, 'again/.expressroute-topology.json'), '{ broken');
    expect((await run(['--out-dir', 'again', '--theme', 'dark'], few)).err).toBe('4 files: 4 drawn\n');
  });

  test('go on past those at fault, told in the order of the files, and are summed up', async () => {
    const bad = [3, 17, 30].map((index) => {
      const file = join(folder, `bad-${index}.yaml`);
      writeFileSync(file, 'titel: x');
      return file;
    });
    const given = [
      ...files.slice(0, 5),
      bad[0] ?? '',
      ...files.slice(5, 20),
      bad[1] ?? '',
      'nowhere.yaml',
      ...files.slice(20),
      bad[2] ?? '',
    ];
    const { code, err } = await run(['--out-dir', 'past'], given);
    expect(code).toBe(2);
    expect([...err.matchAll(/(bad-\d+|nowhere)\.yaml/g)].map((match) => match[1])).toEqual([
      'bad-3',
      'bad-17',
      'nowhere',
      'bad-30',
    ]);
    expect(err.trim().split('\n').at(-1)).toBe(`${COUNT + 4} files: ${COUNT} drawn, 4 at fault`);
    expect(pictures('past')).toHaveLength(COUNT);
    expect(err).not.toMatch(/[\r\u001b]/);
  });

  test('are split over machines: each file is in one shard, in whatever order they are listed', async () => {
    const shards: Ran[] = [];
    for (const index of [1, 2, 3])
      shards.push(
        await run(['--out-dir', `shard-${index}`, '--shard', `${index}/3`], index === 2 ? [...files].reverse() : files),
      );
    for (const { code } of shards) expect(code).toBe(0);
    const all = [1, 2, 3].flatMap((index) => pictures(`shard-${index}`));
    expect(all.sort()).toEqual(pictures('all'));
    expect(
      Math.max(...[1, 2, 3].map((index) => pictures(`shard-${index}`).length)) -
        Math.min(...[1, 2, 3].map((index) => pictures(`shard-${index}`).length)),
    ).toBeLessThan(2);
    expect(shards[0]?.err).toContain(`shard 1/3: 14 of ${COUNT} files`);
    expect(await run(['--out-dir', 'none', '--shard', '2/2'], files.slice(0, 1))).toMatchObject({
      code: 0,
      err: 'shard 2/2: 0 of 1 files\n',
    });
  });

  test.each(['0/3', '4/3', '1', 'a/b', '1/0', '1/3/5'])('%s is no shard', async (shard) => {
    expect(await run(['--out-dir', 'x', '--shard', shard])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`"${shard}"`) as string,
    });
  });

  test('on a terminal show how far they are', () => {
    const { stdout, status } = spawnSync(
      'script',
      ['-qec', `"${process.execPath}" "${cli}" render ${files.join(' ')} --out-dir terminal`, '/dev/null'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, TERM: 'xterm' } },
    );
    if (status === null) return;
    expect(stdout).toMatch(new RegExp(`\\d+/${COUNT} `));
    expect(stdout.trimEnd().endsWith(`${COUNT} files: ${COUNT} drawn`)).toBe(true);
  });
});

describe('a picture that folds by itself', () => {
  test('says so on standard error and in the picture, unless one insists', async () => {
    const file = join(folder, 'large.json');
    writeFileSync(file, customer({ sites: 100, circuits: 2, networks: 2 }));
    const folded = await run(['-o', 'large.svg'], [file]);
    expect(folded.err).toMatch(/large\.json: 100 sites .*--no-collapse/);
    expect(readFileSync(join(folder, 'large.svg'), 'utf8')).toMatch(/100 sites are \w+ by name alone/);
    const whole = await run(['-o', 'whole.svg', '--no-collapse'], [file]);
    expect(whole.err).toBe('');
    expect(readFileSync(join(folder, 'whole.svg'), 'utf8')).toContain('10.0.99.0/24');
  });
});
