import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { command as Command } from '../../src/cli/main.ts';

/** The command as it is built. */
export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** A small topology that has no faults. */
export const small =
  'sites: [Taipei]\ncircuits: [{ model: any-to-any, provider: Chunghwa Telecom, peeringLocation: Taipei }]\n';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let loaded: typeof Command | undefined;

/** What the process of the command runs, as it is built; loaded when a test first needs it. */
function command(): typeof Command {
  loaded ??= (createRequire(import.meta.url)('../../dist/cli-main.cjs') as { readonly command: typeof Command })
    .command;
  return loaded;
}

/** A folder of its own in which the command is run. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'ert-'));
  /** Where the standard streams of runs are files. */
  readonly #streams = mkdtempSync(join(tmpdir(), 'ert-streams-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  file(name: string, content: string | Uint8Array = small): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  /**
   * Runs the command in this process, which takes far less time than one of its own. Streams are files. One run at a
   * time: the folder that a process is in is that of all of them.
   */
  async run(args: readonly string[], { input = '' }: { readonly input?: string } = {}): Promise<Ran> {
    const file = (name: string) => join(this.#streams, name);
    writeFileSync(file('input'), input);
    const streams = {
      input: openSync(file('input'), 'r'),
      output: openSync(file('output'), 'w'),
      errors: openSync(file('errors'), 'w'),
    };
    const before = process.cwd();
    process.chdir(this.folder);
    try {
      const code = await command()(args, streams);
      return { code, out: readFileSync(file('output'), 'utf8'), err: readFileSync(file('errors'), 'utf8') };
    } finally {
      process.chdir(before);
      for (const descriptor of Object.values(streams)) closeSync(descriptor);
    }
  }

  /** Runs the command in a process of its own, whose streams are pipes: for tests of what only a process has or does. */
  process(
    args: readonly string[],
    { input = '', env = {} }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
  ): Promise<Ran> {
    return this.program(process.execPath, [cli, ...args], { input, env });
  }

  /** Runs a line of the shell, in which $cli is the command. */
  shell(line: string): Promise<Ran> {
    return this.program('bash', ['-c', line], { env: { cli: `${process.execPath} ${cli}` } });
  }

  /** Runs any program in the folder. */
  program(
    file: string,
    args: readonly string[],
    { input, env, ...how }: SpawnOptions & { readonly input?: string } = {},
  ): Promise<Ran> {
    const child = spawn(file, args, {
      cwd: this.folder,
      timeout: 30_000,
      ...how,
      env: { ...process.env, ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    // A command that reads no input may have ended before it was written.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    return ended(child);
  }

  /** Starts the command and leaves it running. */
  start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
    return spawn(process.execPath, [cli, ...args], {
      cwd: this.folder,
      stdio: 'ignore',
      env: { ...process.env, ...env },
    });
  }

  /**
   * A path to a device that may be written to without harm: root, who could replace those in /dev if the command were at
   * fault, is given one in the folder. Nothing where that can't be made.
   */
  device(name: 'null' | 'full'): string | undefined {
    if (process.getuid?.() !== 0) return `/dev/${name}`;
    const path = this.path(`device-${name}`);
    const made = spawnSync('mknod', [path, 'c', '1', name === 'null' ? '3' : '7']).status === 0;
    // A folder may be mounted so that no device in it can be opened.
    return made && spawnSync('head', ['-c', '1', path]).status === 0 ? path : undefined;
  }

  /** Files that were begun and not finished, in the folder or one in it. */
  parts(name = '.'): string[] {
    return (existsSync(this.path(name)) ? readdirSync(this.path(name)) : []).filter((each) => each.endsWith('.part'));
  }

  remove(): void {
    for (const folder of [this.folder, this.#streams]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits for the end of a process, and gathers what it says. */
async function ended(child: ChildProcess): Promise<Ran> {
  const said = { out: [] as Buffer[], err: [] as Buffer[] };
  child.stdout?.on('data', (part: Buffer) => said.out.push(part));
  child.stderr?.on('data', (part: Buffer) => said.err.push(part));
  const code = await new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed));
  return { code, out: Buffer.concat(said.out).toString('utf8'), err: Buffer.concat(said.err).toString('utf8') };
}
