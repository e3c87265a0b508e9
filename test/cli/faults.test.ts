import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { small, Workplace } from '../support/command.ts';

const place = new Workplace();
const many = Array.from({ length: 24 }, (_, index) => `net-${String(index).padStart(2, '0')}.yaml`);
const RECORD = '.expressroute-topology.json';

/**
 * Loaded before the command, in each of its threads: what is done when a text is read that says so. Memory is filled with plain
 * numbers, which the collector needn't look at one by one before it gives up.
 */
const saboteur = `
const { isMainThread } = require('worker_threads');
const { existsSync, writeFileSync, openSync } = require('fs');
const decode = TextDecoder.prototype.decode;
TextDecoder.prototype.decode = function (bytes, options) {
  const text = decode.call(this, bytes, options);
  if (text.includes('TROUBLE crash')) throw new TypeError('no such thing: ::error::boom \\u202e ##vso[x]');
  if (text.includes('TROUBLE exit') && !isMainThread) process.exit(7);
  if (text.includes('TROUBLE once') && !isMainThread && !existsSync('once')) { writeFileSync('once', ''); process.exit(7); }
  if (text.includes('TROUBLE memory') && !isMainThread) for (const all = []; ; ) all.push(new Array(100000).fill(Math.random()));
  if (text.includes('TROUBLE wait')) { writeFileSync('waiting', ''); for (;;); }
  return text;
};`;

/** Lets each file that is written take its time before it is complete. */
const brake = `
const fs = require('fs');
const sync = fs.fsyncSync;
fs.fsyncSync = (descriptor) => {
  fs.writeFileSync('waiting', '');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
  sync(descriptor);
};
require('module').syncBuiltinESMExports();`;

beforeAll(() => {
  place.file('saboteur.cjs', saboteur);
  place.file('brake.cjs', brake);
  for (const file of many) place.file(file);
});
beforeEach(() => {
  for (const name of ['o', 'once', 'waiting']) rmSync(place.path(name), { recursive: true, force: true });
});
afterAll(() => place.remove());

const env = { NODE_OPTIONS: '--require ./saboteur.cjs' };
const trouble = (kind: string) => place.file(`trouble-${kind}.yaml`, `# TROUBLE ${kind}\n${small}`).replace(/.*\//, '');
const pictures = () => readdirSync(place.path('o')).filter((name) => name.endsWith('.svg'));

describe('an error that nobody foresaw', () => {
  const sentence =
    /^error: trouble-crash\.yaml: a fault of expressroute-topology itself; please report "TypeError: no such thing: ::error::boom \\u\{202e\} \\u\{23\}#vso\[x\]" \(version \d[^)]*, Node \d[^)]*\) with what --debug adds$/;

  test('is one sentence with what to report, and never what the program is made of', async () => {
    const file = trouble('crash');
    const runs = await Promise.all(
      [
        ['render', file],
        ['validate', file],
        ['render', file, '-o', 'x.svg'],
        ['render', file, '--out-dir', 'o'],
      ].map((args) => place.process(args, { env })),
    );
    for (const { code, out, err } of runs) {
      expect([code, out]).toEqual([1, '']);
      expect(err.trimEnd()).toMatch(sentence);
    }
    expect(existsSync(place.path('x.svg'))).toBe(false);
  });

  test('is told with its place where --debug asks', async () => {
    const file = trouble('crash');
    const runs = await Promise.all(
      ['render', 'validate'].map((command) => place.process([command, file, '--debug'], { env })),
    );
    for (const { err } of runs) {
      const [first = '', ...rest] = err.trimEnd().split('\n');
      expect(first).toMatch(/please report "TypeError: [^"]*" \(version [^)]*\)$/);
      expect(rest.length).toBeGreaterThan(2);
      for (const line of rest) expect(line).toMatch(/^ {4}at .{0,300}$/);
    }
  });

  test('keeps no other file from being looked at', async () => {
    const file = trouble('crash');
    const bad = place.file('bad.yaml', 'titel: x');
    const runs = [many.slice(0, 3), many];
    const [checked, ...drawn] = await Promise.all([
      place.process(['validate', many[0] ?? '', file, 'nowhere', bad, many[1] ?? ''], { env }),
      ...runs.map((files) =>
        place.process(['render', files[0] ?? '', file, bad, ...files.slice(1), '--out-dir', `past-${files.length}`], {
          env,
        }),
      ),
    ]);
    expect([checked.code, checked.out]).toEqual([2, expect.stringMatching(/^net-00[^\n]*\nnet-01[^\n]*\n$/) as string]);
    expect(checked.err).toMatch(/crash[^\n]*itself[^\n]*\nerror: can’t read nowhere[^\n]*\n[^\n]*bad\.yaml:1:1/);
    for (const [index, { code, err }] of drawn.entries()) {
      const { length } = runs[index] ?? [];
      expect(code).toBe(1);
      expect(err.trimEnd().split('\n').at(-1)).toBe(`${length + 2} files: ${length} drawn, 2 at fault`);
    }
  });
});

describe.skipIf(availableParallelism() < 2)('a thread', () => {
  test('that comes to an end is told, and its file drawn once more', async () => {
    const { code, err } = await place.process(['render', trouble('once'), ...many, '--out-dir', 'o'], { env });
    expect([code, err]).toEqual([
      0,
      `trouble-once.yaml: the thread that drew it came to an end (exit code 7), so that it was drawn again\n${many.length + 1} files: ${many.length + 1} drawn\n`,
    ]);
  });

  test.each([
    ['exit', /twice the thread that drew it came to an end \(exit code 7\)$/],
    ['memory', /twice the thread that drew it came to an end \([^)]*memory[^)]*\)$/],
  ])('that comes to an end twice over a file leaves that file, and the others are drawn: %s', async (kind, told) => {
    const { code, err } = await place.process(['render', trouble(kind), ...many, '--out-dir', 'o'], {
      env: { NODE_OPTIONS: `${env.NODE_OPTIONS} --max-old-space-size=200` },
    });
    const [first = '', ...rest] = err
      .trimEnd()
      .split('\n')
      .filter((line) => /^(error|\d+ files)/.test(line));
    expect(code).toBe(1);
    expect(first).toMatch(told);
    expect(rest).toEqual([`${many.length + 1} files: ${many.length} drawn, 1 at fault`]);
    expect(pictures()).toHaveLength(many.length);
  });
});

describe('a run that is told to stop', () => {
  /** Starts a run, waits until it works, sends the signal, and waits for its end. */
  const stopped = async (args: readonly string[], signal: NodeJS.Signals, file: string, given = env) => {
    const run = place.start(args, given);
    const end = new Promise<readonly [number | null, string | null]>((done) => run.on('exit', (...how) => done(how)));
    while (!existsSync(place.path(file)) && run.exitCode === null) await new Promise((wait) => setTimeout(wait, 5));
    const start = performance.now();
    run.kill(signal);
    const late = setTimeout(() => run.kill('SIGKILL'), 10_000);
    const [, by] = await end;
    clearTimeout(late);
    return { by, after: performance.now() - start };
  };

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s ends at once, by that signal, while a file is drawn',
    async (signal) => {
      const file = trouble('wait');
      for (const args of [
        ['render', file, '-o', 'x.svg'],
        ['render', many[0] ?? '', file, '--out-dir', 'o'],
        ['render', file, ...many, '--out-dir', 'o'],
      ]) {
        rmSync(place.path('waiting'), { force: true });
        const { by, after } = await stopped(args, signal, 'waiting');
        expect(by).toBe(signal);
        expect(after).toBeLessThan(3_000);
      }
      expect(place.parts()).toEqual([]);
      expect(place.parts('o')).toEqual([]);
    },
  );

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s leaves nothing half done while a file is written',
    async (signal) => {
      for (const args of [
        [many[0] ?? '', '-o', 'o/x.svg'],
        [...many.slice(0, 3), '--out-dir', 'o'],
        [...many, '--out-dir', 'o'],
      ]) {
        for (const name of ['o', 'waiting']) rmSync(place.path(name), { recursive: true, force: true });
        const { by } = await stopped(['render', ...args], signal, 'waiting', { NODE_OPTIONS: '--require ./brake.cjs' });
        expect(by).toBe(signal);
        expect(place.parts('o')).toEqual([]);
        for (const name of pictures()) expect(readFileSync(place.path(`o/${name}`), 'utf8')).toMatch(/<\/svg>\n$/);
      }
    },
  );

  test.each([
    ['in this thread', 12],
    ['in many threads', 24],
  ])('has written down what it has drawn, leaves nothing half done, and goes on from there: %s', async (_, count) => {
    const files = many.slice(0, count);
    const { by } = await stopped(['render', ...files, '--out-dir', 'o'], 'SIGTERM', `o/${RECORD}`);
    const drawn = pictures();
    expect(place.parts('o')).toEqual([]);
    for (const name of drawn) expect(readFileSync(place.path(`o/${name}`), 'utf8')).toMatch(/<\/svg>\n$/);
    const record = Object.keys(JSON.parse(readFileSync(place.path(`o/${RECORD}`), 'utf8')) as object);
    expect(record.length).toBeGreaterThan(0);
    // Drawn to the end before the signal came: then the machine was quick, and there is nothing to go on with.
    if (by === null) expect(record).toHaveLength(count);
    const { code, err } = await place.run(['render', ...files, '--out-dir', 'o']);
    const rest = count - record.length;
    expect([code, err]).toEqual([0, `${count} files: ${rest} drawn, ${record.length} unchanged\n`]);
    expect(pictures()).toHaveLength(count);
  });

  test('by SIGKILL goes on from what it had written down', async () => {
    await stopped(['render', ...many, '--out-dir', 'o'], 'SIGKILL', `o/${RECORD}`);
    const record = Object.keys(JSON.parse(readFileSync(place.path(`o/${RECORD}`), 'utf8')) as object);
    expect(record.length).toBeGreaterThan(0);
    expect((await place.run(['render', ...many, '--out-dir', 'o'])).err).toBe(
      `${many.length} files: ${many.length - record.length} drawn, ${record.length} unchanged\n`,
    );
    expect(place.parts('o')).toEqual([]);
  });
});

describe('the record of a folder', () => {
  const few = many.slice(0, 3);

  test('may be no plain file: then all is drawn, and it is told', async () => {
    for (const make of [`mkfifo o/${RECORD}`, `mkdir o/${RECORD}`, `ln -s . o/${RECORD}`]) {
      rmSync(place.path('o'), { recursive: true, force: true });
      spawnSync('bash', ['-c', `mkdir -p o; ${make}`], { cwd: place.folder });
      const { code, err } = await place.run(['render', ...few, '--out-dir', 'o']);
      expect(code).toBe(2);
      expect(err).toMatch(
        new RegExp(`^error: can’t write o/\\${RECORD}: it is(?: a folder|n’t a plain file)\n3 files: 3 drawn\n$`),
      );
      expect(pictures()).toHaveLength(3);
    }
  });

  test('of something else, or with strange names in it, knows nothing', async () => {
    for (const content of [
      '',
      'null',
      '5',
      '[]',
      '{"net-00.svg":5}',
      '{"net-00.svg":{"input":1}}',
      '{"__proto__":{"input":"a","output":"b"}}',
      '\u0000'.repeat(100),
    ]) {
      rmSync(place.path('o'), { recursive: true, force: true });
      spawnSync('mkdir', ['o'], { cwd: place.folder });
      writeFileSync(place.path(`o/${RECORD}`), content);
      expect(await place.run(['render', ...few, '--out-dir', 'o'])).toMatchObject({
        code: 0,
        err: '3 files: 3 drawn\n',
      });
      expect(await place.run(['render', ...few, '--out-dir', 'o'])).toMatchObject({
        code: 0,
        err: '3 files: 0 drawn, 3 unchanged\n',
      });
    }
  });

  test('tells the same where the same is drawn again; a pipe in place of a picture isn’t read, but written to', async () => {
    await place.run(['render', ...few, '--out-dir', 'o']);
    const before = readFileSync(place.path(`o/${RECORD}`), 'utf8');
    spawnSync('bash', ['-c', 'rm o/net-00.svg; mkfifo o/net-00.svg'], { cwd: place.folder });
    const { out, code } = await place.shell(
      `cat o/net-00.svg > copy & $cli render ${few.join(' ')} --out-dir o 2>&1; wait`,
    );
    expect([code, out]).toEqual([0, '3 files: 1 drawn, 2 unchanged\n']);
    expect(readFileSync(place.path('copy'), 'utf8')).toMatch(/^<svg/);
    expect(readFileSync(place.path(`o/${RECORD}`), 'utf8')).toBe(before);
  });
});
