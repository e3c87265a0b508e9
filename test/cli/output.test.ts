import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, linkSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { small, Workplace } from '../support/command.ts';

let place = new Workplace();
beforeEach(() => {
  place.remove();
  place = new Workplace();
  place.file('a.yaml');
});
afterAll(() => place.remove());

const picture = /^<svg[\s\S]*<\/svg>\n$/;
const read = (name: string) => readFileSync(place.path(name), 'utf8');
const isRoot = process.getuid?.() === 0;

describe('the output', () => {
  test.each(['stdout', '/dev/fd/1', '/proc/self/fd/1', '-'])('%s is standard output', async (output) => {
    // A link like /dev/stdout, which is left alone.
    symlinkSync('/proc/self/fd/1', place.path('stdout'));
    const { code, out } = await place.process(['render', 'a.yaml', '-o', output]);
    expect(code).toBe(0);
    expect(out).toMatch(picture);
  });

  test('goes on in a file that the shell has opened, and leaves what stands there', async () => {
    expect((await place.shell('{ echo before; $cli render a.yaml -o /dev/fd/1; echo after; } > log')).code).toBe(0);
    expect(read('log')).toMatch(/^before\n<svg[\s\S]*<\/svg>\nafter\n$/);
  });

  test('fills a pipe, a named one too, and leaves it one', async () => {
    const runs = await Promise.all([
      place.shell('$cli render a.yaml -o >(cat > copy); sleep 0.3'),
      place.shell('mkfifo pipe; cat pipe > named & $cli render a.yaml -o pipe && wait'),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(read('copy')).toMatch(picture);
    expect(read('named')).toBe(read('copy'));
    expect(lstatSync(place.path('pipe')).isFIFO()).toBe(true);
  });

  test('replaces no device', async ({ skip }) => {
    const device = place.device('null');
    if (device === undefined) return skip();
    expect(await place.run(['render', 'a.yaml', '-o', device])).toEqual({ code: 0, out: '', err: '' });
    expect(statSync(device).isCharacterDevice()).toBe(true);
  });

  test('goes where a link leads, one that leads nowhere yet and one behind another too', async () => {
    mkdirSync(place.path('store/inner'), { recursive: true });
    place.file('store/real.svg', 'earlier');
    symlinkSync('store/real.svg', place.path('one.svg'));
    symlinkSync('inner', place.path('store/way'));
    symlinkSync('store/way/../new.svg', place.path('two.svg'));
    symlinkSync('two.svg', place.path('three.svg'));
    for (const name of ['one.svg', 'three.svg']) {
      expect(await place.run(['render', 'a.yaml', '-o', name])).toEqual({ code: 0, out: '', err: '' });
      expect(lstatSync(place.path(name)).isSymbolicLink()).toBe(true);
    }
    expect(read('store/real.svg')).toMatch(picture);
    expect(read('store/new.svg')).toMatch(picture);
  });

  test('keeps the mode of a file, and has no other while it is written', async () => {
    for (const mode of [0o600, 0o640, 0o755]) {
      place.file('kept.svg', 'earlier');
      chmodSync(place.path('kept.svg'), mode);
      expect((await place.run(['render', 'a.yaml', '-o', 'kept.svg'])).code).toBe(0);
      expect(statSync(place.path('kept.svg')).mode & 0o7777).toBe(mode);
      expect(read('kept.svg')).toMatch(picture);
    }
  });

  test('is never the input, by whatever name', async () => {
    place.file('in.svg');
    mkdirSync(place.path('folder'));
    symlinkSync('a.yaml', place.path('link.svg'));
    symlinkSync('../in.svg', place.path('folder/a.svg'));
    linkSync(place.path('in.svg'), place.path('hard.svg'));
    place.file('theme.svg', '{ "base": "dark" }');
    const refused: readonly (readonly string[])[] = [
      ['a.yaml', '-o', 'a.yaml'],
      ['in.svg', '-o', 'in.svg'],
      ['in.svg', '-o', './folder/../in.svg'],
      ['in.svg', '-o', place.path('in.svg')],
      ['a.yaml', '-o', 'link.svg'],
      ['in.svg', '-o', 'hard.svg'],
      ['in.svg', '--out-dir', '.'],
      ['in.svg', '--out-dir', place.path('folder/..')],
      ['a.yaml', 'in.svg', '--out-dir', 'folder'],
      ['a.yaml', '--theme', './theme.svg', '-o', 'theme.svg'],
    ];
    for (const args of refused) {
      const { code, err } = await place.run(['render', ...args]);
      expect([args, code]).toEqual([args, 2]);
      expect(err).toMatch(/^error: can’t write .*(?:it is the input|what is written is SVG)/);
    }
    expect((await place.shell('$cli render - -o in.svg < in.svg')).code).toBe(2);
    for (const name of ['a.yaml', 'in.svg']) expect(read(name)).toBe(small);
    expect(read('theme.svg')).toBe('{ "base": "dark" }');
    const record = place.file('.expressroute-topology.json');
    expect(await place.run(['render', record, '--out-dir', '.'])).toMatchObject({ code: 2 });
    expect(read('.expressroute-topology.json')).toBe(small);
  });

  test.each([
    [['-o', 'x.png'], 'x.svg'],
    [['-o', 'x.yaml'], 'x.svg'],
    [['-o', 'x.json'], 'x.svg'],
    [['-o', 'plan-v1.2'], 'plan-v1.svg'],
    [['--format', 'scene', '-o', 'x.svg'], 'x.json'],
    [['-o', ''], 'needs the name of a file'],
    [['-o', 'folder/'], 'it is a folder'],
  ])('%j is refused, and the right name told', async (args, told) => {
    mkdirSync(place.path('folder'));
    const { code, err } = await place.run(['render', 'a.yaml', ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: [^\n]*\n$/);
    expect(err).toContain(told);
  });

  test.each(['X.SVG', 'x', '.svg'])('%s is a name that it may have', async (name) => {
    expect(await place.run(['render', 'a.yaml', '-o', name])).toMatchObject({ code: 0, err: '' });
    expect(read(name)).toMatch(picture);
  });
});

describe('what can’t be written', () => {
  test.each([
    ['a path through a file', ['-o', 'a.yaml/x.svg'], 'a part of its path isn’t a folder'],
    ['a folder through a file', ['--out-dir', 'a.yaml'], 'a part of its path isn’t a folder'],
    ['a folder', ['-o', '.'], 'it is a folder'],
    ['a name that is too long', ['-o', `${'n'.repeat(252)}.svg`], 'its name is too long'],
    ['a place where nothing can be', ['-o', '/proc/x.svg'], 'there is no such folder'],
    ['links in a circle', ['-o', 'round.svg'], 'its links lead in a circle'],
    ['a socket', ['-o', 'socket'], ''],
  ])('is told in one sentence: %s', async (_, args, reason) => {
    symlinkSync('round.svg', place.path('round.svg'));
    const server = createServer().listen(place.path('socket'));
    await once(server, 'listening');
    const { code, out, err } = await place.run(['render', 'a.yaml', ...args]);
    server.close();
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: can’t write [^\n]*\n$/);
    expect(err).toContain(reason);
    expect(place.parts()).toEqual([]);
  });

  test('is told in one sentence: a full disk', async ({ skip }) => {
    const device = place.device('full');
    if (device === undefined) return skip();
    const { code, err } = await place.run(['render', 'a.yaml', '-o', device]);
    expect([code, err]).toEqual([2, `error: can’t write ${device}: the disk is full\n`]);
    expect(statSync(device).isCharacterDevice()).toBe(true);
  });

  test('a name of 245 letters is written', async () => {
    const name = `${'n'.repeat(245)}.svg`;
    expect(await place.run(['render', 'a.yaml', '-o', name])).toEqual({ code: 0, out: '', err: '' });
    expect(read(name)).toMatch(picture);
  });

  test.runIf(isRoot)('without access to a folder, or to a file in it, is told in one sentence', async () => {
    const run = (...args: string[]) =>
      place.program(process.execPath, [`${place.path('cli')}/dist/cli.js`, 'render', ...args], {
        cwd: '/',
        uid: 65_534,
        gid: 65_534,
      });
    // Somebody else may not be able to read where this stands.
    await place.shell(
      'mkdir -p cli/dist && cp -r "$(dirname "${cli#* }")"/. cli/dist/ && cp "$(dirname "${cli#* }")/../package.json" cli/ && chmod -R a+rX .',
    );
    chmodSync(place.folder, 0o755);
    mkdirSync(place.path('closed'), 0o700);
    mkdirSync(place.path('open'));
    chmodSync(place.path('open'), 0o777);
    writeFileSync(place.path('open/a.svg'), 'earlier', { mode: 0o444 });
    writeFileSync(place.path('secret.yaml'), small, { mode: 0o600 });
    const [unread, ...refused] = await Promise.all([
      run(place.path('secret.yaml')),
      ...[
        ['-o', place.path('closed/a.svg')],
        ['-o', place.path('a.svg')],
        ['--out-dir', place.path('closed')],
        ['--out-dir', place.path('closed/inner')],
        ['-o', place.path('open/a.svg')],
      ].map((args) => run(place.path('a.yaml'), ...args)),
    ]);
    for (const { code, err } of refused)
      expect([code, err]).toEqual([2, expect.stringMatching(/^error: can’t write [^\n]*: no permission\n/)]);
    expect(read('open/a.svg')).toBe('earlier');
    expect(unread).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error: can’t read [^\n]*: no permission\n$/) as string,
    });
  });

  test('standard output on a full disk, or that nobody reads any more, is told in one sentence', async () => {
    const large = JSON.stringify({ sites: Array.from({ length: 300 }, (_, index) => `Site ${index}`) });
    place.file('large.yaml', large);
    const [closed, ...full] = await Promise.all([
      place.shell('$cli render large.yaml --no-collapse 2> said | true; echo "${PIPESTATUS[0]} $(cat said)"'),
      ...['render large.yaml --no-collapse', '--help', 'validate a.yaml'].map((args) =>
        place.shell(`$cli ${args} > /dev/full`),
      ),
    ]);
    for (const each of full)
      expect(each).toEqual({ code: 2, out: '', err: 'error: can’t write standard output: the disk is full\n' });
    expect(closed?.out).toBe('2 error: can’t write standard output: its reader has closed it\n');
  });

  test('standard error on a full disk changes nothing', async () => {
    const [full, closed] = await Promise.all([
      place.shell('$cli validate nowhere a.yaml 2> /dev/full'),
      place.shell('$cli validate nowhere 2>&-'),
    ]);
    expect(full).toMatchObject({ code: 2, out: expect.stringContaining('a.yaml: fine') as string });
    expect(closed.code).toBe(2);
  });
});

describe('a file that is being written', () => {
  const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  const part = (owner: number, on = machine) => `.expressroute-topology-${on}-${owner}-${'0'.repeat(32)}.part`;
  /** A process that is over. */
  const over = spawnSync(process.execPath, ['-e', '']).pid;

  test.each([
    ['one file', ['a.yaml', '-o', 'a.svg']],
    ['many files', ['a.yaml', '--out-dir', '.']],
  ])('and was left behind by a run that was killed is swept by the next: %s', async (_, args) => {
    const [left, foreign, old, ours] = [part(over), part(over, '0000beef'), part(1, '0000beef'), part(process.pid)];
    for (const name of [left, foreign, old, ours]) place.file(name, 'half');
    spawnSync('touch', ['-d', '2 hours ago', place.path(old)]);
    expect(await place.process(['render', ...args])).toMatchObject({ code: 0, err: '' });
    // What another machine writes just now, or a process that still runs, isn't touched.
    expect(place.parts().sort()).toEqual([foreign, ours].sort());
  });

  test('has a name that nobody has planted, and takes no link for it', async () => {
    const file = place.file('precious', 'precious');
    const planted = Array.from({ length: 30 }, (_, index) => `.a.svg.${process.pid + index}.part`);
    for (const name of planted) symlinkSync(file, place.path(name));
    await place.run(['render', 'a.yaml', '-o', 'a.svg']);
    expect(read('precious')).toBe('precious');
    expect(lstatSync(place.path('a.svg')).isFile()).toBe(true);
    writeFileSync(
      place.path('trace.cjs'),
      'const fs = require("fs"), open = fs.openSync; fs.openSync = (path, flags, mode) => { if (String(path).endsWith(".part")) console.log(path, flags); return open(path, flags, mode); }; require("module").syncBuiltinESMExports();',
    );
    const opened = await Promise.all(
      [1, 2].map(async () => {
        const traced = await place.process(['render', 'a.yaml', '-o', 'a.svg'], {
          env: { NODE_OPTIONS: '--require ./trace.cjs' },
        });
        return traced.out.trim();
      }),
    );
    for (const line of opened)
      expect(line).toMatch(/^\.\/\.expressroute-topology-[0-9a-f]{8}-\d+-[0-9a-f]{32}\.part wx$/);
    expect(opened[0]?.slice(-37)).not.toBe(opened[1]?.slice(-37));
  });

  test('and that somebody else has taken for a leftover is written again', async () => {
    writeFileSync(
      place.path('thief.cjs'),
      'const fs = require("fs"), close = fs.closeSync, open = fs.openSync; let part, stolen = false; fs.openSync = (path, ...rest) => { if (String(path).endsWith(".part")) part = path; return open(path, ...rest); }; fs.closeSync = (fd) => { close(fd); if (part && !stolen) { stolen = true; fs.unlinkSync(part); } }; require("module").syncBuiltinESMExports();',
    );
    expect(
      await place.process(['render', 'a.yaml', '-o', 'a.svg'], { env: { NODE_OPTIONS: '--require ./thief.cjs' } }),
    ).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(read('a.svg')).toMatch(picture);
  });
});
