import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { render } from '../../src/node.ts';
import { cli, small, Workplace } from '../support/command.ts';

const place = new Workplace();
afterAll(() => place.remove());

/** A run that watches, and what it says. */
class Watching {
  readonly #process;
  readonly #exit: Promise<unknown[]>;
  #said = '';

  constructor(args: readonly string[]) {
    this.#process = spawn(process.execPath, [cli, 'render', ...args, '--watch'], { cwd: place.folder });
    this.#exit = once(this.#process, 'exit');
    this.#process.stderr.on('data', (part: Buffer) => {
      this.#said += part.toString();
    });
  }

  /** Waits until it has said something, and returns all that it had said by then; what comes after that is new. */
  async hears(what: RegExp): Promise<string> {
    const { stderr } = this.#process;
    while (!what.test(this.#said)) {
      if (this.#process.exitCode !== null) throw new Error(`It has ended: ${this.#said}`);
      await once(stderr, 'data', { signal: AbortSignal.timeout(25_000) }).catch(() => {
        throw new Error(`It hasn’t said ${what}, but: ${this.#said}`);
      });
    }
    const said = this.#said;
    this.#said = '';
    return said;
  }

  /** Ends it as a terminal does, and returns its exit code. */
  async end(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.#process.kill(signal);
    await this.#exit;
    return this.#process.exitCode;
  }
}

let watching: Watching | undefined;
const watch = (...args: string[]) => {
  watching = new Watching(args);
  return watching;
};
afterEach(() => watching?.end('SIGKILL'));

const read = (name: string) => readFileSync(place.path(name), 'utf8').trim();
const named = (title: string) => `title: ${title}\n${small}`;
/** Writes a file as many editors do: a new one, moved over the old one. */
const replace = (name: string, text: string) => {
  writeFileSync(place.path(`${name}~`), text);
  renameSync(place.path(`${name}~`), place.path(name));
};

/** Writes a file in two parts, some ms after one another. */
const slowly = (name: string, parts: readonly string[]) => {
  const descriptor = openSync(place.path(name), 'w');
  for (const part of parts) {
    writeSync(descriptor, part);
    for (const end = performance.now() + 3; performance.now() < end; );
  }
  closeSync(descriptor);
};

describe('render --watch', () => {
  // A busy machine may let more time pass between the parts than any editor does.
  test('of what is written in parts nothing is said or drawn before it is whole', { retry: 3 }, async () => {
    place.file('net.yaml', named('Before'));
    const run = watch('net.yaml', '-o', 'parts.svg');
    await run.hears(/watching/);
    for (const title of ['One', 'Two', 'Three']) {
      const text = named(title);
      slowly('net.yaml', [text.slice(0, -5), text.slice(-5)]);
      expect(await run.hears(/drawn again/)).toMatch(/^drawn again[^\n]*\n$/);
      expect(read('parts.svg')).toContain(title);
    }
    expect(await run.end()).toBe(0);
  });

  test('draws again what editors write or replace, keeps the last good picture, and ends cleanly', async () => {
    place.file('net.yaml', named('First'));
    const run = watch('net.yaml', '-o', 'net.svg');
    await run.hears(/watching net\.yaml/);
    expect(read('net.svg')).toBe(render(named('First'), { file: 'net.yaml' }));

    place.file('net.yaml', named('Second'));
    await run.hears(/drawn again: net\.yaml/);
    expect(read('net.svg')).toContain('Second');

    replace('net.yaml', named('Third'));
    await run.hears(/drawn again: net\.yaml/);
    replace('net.yaml', named('Fourth'));
    await run.hears(/drawn again: net\.yaml/);
    expect(read('net.svg')).toContain('Fourth');

    place.file('net.yaml', `${named('Fifth')}sitez: []\n`);
    expect(await run.hears(/sitez/)).toMatch(/net\.yaml:4/);
    expect(read('net.svg')).toContain('Fourth');

    place.file('net.yaml', named('Sixth'));
    await run.hears(/drawn again/);
    expect(read('net.svg')).toContain('Sixth');
    expect(await run.end()).toBe(0);
    expect(place.parts()).toEqual([]);
  });

  test('draws of many files those that have changed, and all where a theme has', async () => {
    for (const name of ['a', 'b']) place.file(`${name}.yaml`, named(`First ${name}`));
    place.file('brand.yaml', 'base: light');
    const run = watch('a.yaml', 'b.yaml', '--out-dir', 'many', '--theme', 'brand.yaml');
    await run.hears(/watching 2 files/);
    const before = read('many/a.svg');
    place.file('b.yaml', named('Second b'));
    await run.hears(/drawn again: b\.yaml/);
    expect(read('many/b.svg')).toContain('Second b');
    expect(read('many/a.svg')).toBe(before);
    place.file('brand.yaml', 'base: dark');
    await run.hears(/drawn again: 2 files/);
    expect(read('many/a.svg')).not.toBe(before);
    place.file('brand.yaml', 'base: drak');
    await run.hears(/error: .*brand|brand.*error/);
    place.file('brand.yaml', 'base: light');
    await run.hears(/drawn again: 2 files/);
    expect(read('many/a.svg')).toBe(before);
    expect(await run.end('SIGTERM')).toBe(0);
  });

  test('follows a link to its target, and finds a file again that was gone with its folder', async () => {
    mkdirSync(place.path('real'));
    place.file('real/net.yaml', named('First'));
    symlinkSync('real/net.yaml', place.path('link.yaml'));
    const run = watch('link.yaml', '-o', 'link.svg');
    await run.hears(/watching/);
    replace('real/net.yaml', named('Second'));
    await run.hears(/drawn again/);
    expect(read('link.svg')).toContain('Second');
    rmSync(place.path('real'), { recursive: true });
    await run.hears(/link\.yaml is gone/);
    mkdirSync(place.path('real'));
    place.file('real/net.yaml', named('Third'));
    await run.hears(/drawn again/);
    expect(read('link.svg')).toContain('Third');
  });

  test.each([
    [['-', '-o', 'a.svg'], /standard input/],
    [['net.yaml'], /--output or --out-dir/],
    [['net.yaml', '-o', '-'], /--output or --out-dir/],
    [[], /needs a topology file/],
    [['net.yaml', '--out-dir', 'd', '--shard', '1/2'], /--shard/],
    [['isn’t-there.yaml', '-o', 'a.svg'], /no such file/],
  ])('refuses %j', async (args, reason) => {
    const { code, err } = await place.run(['render', ...args, '--watch']);
    expect([code, err]).toEqual([2, expect.stringMatching(reason)]);
    expect(existsSync(place.path('a.svg'))).toBe(false);
  });
});
