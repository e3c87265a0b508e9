import { spawn } from 'node:child_process';
import { symlinkSync, truncateSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli, small, Workplace } from '../support/command.ts';

const place = new Workplace();
beforeAll(() => {
  place.file('a.yaml');
  place.file('words.yaml', '"unit.gbps": "{value} G"');
});
afterAll(() => place.remove());

const tooLarge = /^[^\n]*:1:1: error: the file is larger than [\d,]+ bytes[^\n]*\n$/;

describe('the input', () => {
  test('is read no further than a topology file may reach: a device without an end, 2 GB', async () => {
    place.file('large.yaml', '');
    truncateSync(place.path('large.yaml'), 2 ** 31 + 5);
    for (const file of ['/dev/zero', 'large.yaml']) {
      const start = performance.now();
      for (const command of ['render', 'validate']) {
        const { code, out, err } = await place.run([command, file]);
        expect([code, out]).toEqual([1, '']);
        expect(err).toMatch(tooLarge);
      }
      expect(performance.now() - start).toBeLessThan(4_000);
    }
    expect(await place.shell('$cli render - < /dev/zero')).toMatchObject({
      code: 1,
      err: expect.stringMatching(tooLarge) as string,
    });
    expect((await place.shell('yes "- x" | $cli validate -')).code).toBe(1);
    for (const flag of ['--theme', '--words'])
      expect(await place.run(['render', 'a.yaml', flag, '/dev/zero'])).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^error: \/dev\/zero is larger than [^\n]*\n$/) as string,
      });
  });

  test('is waited for where standard input isn’t ready', async () => {
    // Node sets a pipe that it listens to not to wait, for all who share it, and sets it back unless it is killed.
    const listener = 'process.stdin.resume(); setTimeout(() => process.kill(process.pid, 9), 50)';
    const child = spawn(
      'bash',
      ['-c', `"${process.execPath}" -e '${listener}'; echo ready; exec "${process.execPath}" "${cli}" render -`],
      { cwd: place.folder },
    );
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    while (!out.includes('ready')) await new Promise((wait) => setTimeout(wait, 20));
    for (const line of small.split('\n')) {
      await new Promise((wait) => setTimeout(wait, 300));
      child.stdin.write(`${line}\n`);
    }
    child.stdin.end();
    const code = await new Promise((done) => child.on('close', done));
    expect([code, err]).toEqual([0, expect.not.stringContaining('error') as string]);
    expect(out).toMatch(/^ready\n<svg/);
  });

  test.each([
    ['nowhere.yaml', 'there is no such file'],
    ['.', 'it is a folder'],
    ['a.yaml/x', 'a part of its path isn’t a folder'],
    ['n'.repeat(300), 'its name is too long'],
    ['round', 'its links lead in a circle'],
  ])('that can’t be read is told in one sentence: %s', async (file, reason) => {
    if (file === 'round') symlinkSync('round', place.path('round'));
    for (const args of [
      ['render', file],
      ['validate', file],
      ['render', 'a.yaml', '--words', file],
      ['render', file, '--out-dir', 'o'],
    ])
      expect(await place.run(args)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/^error: can’t read [^\n]*\n$/) as string,
      });
    expect((await place.run(['validate', file])).err).toContain(`: ${reason}\n`);
  });

  test('that is nothing is told', async () => {
    for (const line of ['$cli render - < /dev/null', '$cli render - <&-'])
      expect(await place.shell(line)).toMatchObject({
        code: 1,
        err: expect.stringContaining('the file is empty') as string,
      });
  });
});

describe('words and themes', () => {
  test.each([
    ['5', 'has no keys and values'],
    ['~', 'has no keys and values'],
    ['[a]', 'has no keys and values'],
    ['"unit.gbps": 7', 'words.unit.gbps is 7; expected a text'],
    ['"unit.gbps": ~', 'words.unit.gbps has no value'],
    ['"unit.gbps": [a]', 'words.unit.gbps is a list'],
    ['"unit.gbps": { a: b }', 'words.unit.gbps is a mapping'],
    ['"unit.gbps": true', 'words.unit.gbps is true'],
    ['"unit.gbpz": x', 'did you mean "unit.gbps"?'],
    ['a: &a b\nc: *a\nd: [', 'w.yaml:3:5: not YAML or JSON'],
  ])('%j are no words, which is told with the file', async (content, told) => {
    place.file('w.yaml', content);
    const { code, out, err } = await place.run(['render', 'a.yaml', '--words', 'w.yaml']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: w\.yaml[^\n]*\n$/);
    expect(err).toContain(told);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '../a', 'xx'])(
    'there is no locale %j',
    async (locale) => {
      for (const args of [['a.yaml'], ['--template', 'overview'], ['a.yaml', '--out-dir', 'o']])
        expect(await place.run(['render', ...args, '--locale', locale])).toMatchObject({
          code: 2,
          out: '',
          err: expect.stringMatching(/^error: there is no locale /) as string,
        });
    },
  );
});

describe('groups to fold', () => {
  const grouped = `sites:\n${['a', 'b', 'c'].map((id) => `  - { id: ${id}, group: North }\n`).join('')}  - { id: d, group: South }\ncircuits: [{ model: any-to-any, provider: P }]\n`;

  test('may be left out, and then the file behind isn’t taken for their names', async () => {
    place.file('groups.yaml', grouped);
    const all = await place.run(['render', 'groups.yaml', '--collapse']);
    expect(all).toMatchObject({ code: 0, err: '' });
    expect(all.out).toContain('North');
    expect(all.out).not.toContain('data-node="site:a"');
    expect(await place.run(['render', '--collapse', 'groups.yaml'])).toEqual(all);
    expect((await place.run(['render', '--collapse', '-'], { input: grouped })).out).toBe(all.out);
    for (const args of [['--collapse', 'North, South'], ['--collapse=North'], ['--collapse', 'north']])
      expect((await place.run(['render', ...args, 'groups.yaml'])).out).toBe(all.out);
    expect((await place.run(['render', 'groups.yaml'])).out).toContain('data-node="site:a"');
  });

  test('that no site is in are told, with the right names', async () => {
    place.file('groups.yaml', grouped);
    const { code, err } = await place.run(['render', 'groups.yaml', '--collapse', 'Nroth,South', '-o', 'x.svg']);
    expect(code).toBe(0);
    expect(err).toBe('groups.yaml: no site is in the group "Nroth", which is to be folded; did you mean "North"?\n');
    expect((await place.run(['render', 'groups.yaml', '--collapse', 'Lager', '-o', 'x.svg'])).err).toContain(
      'there are: North, South',
    );
    expect((await place.run(['render', 'a.yaml', '--collapse=x', '-o', 'x.svg'])).err).toContain('no site has a group');
  });
});
