import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** A folder of its own in which the command is run. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'ert-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  file(name: string, content: string | Uint8Array = small): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  run(args: readonly string[], options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {}): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      input: options.input ?? '',
      encoding: 'utf8',
      cwd: this.folder,
      env: { ...process.env, ...options.env },
      timeout: 30_000,
      maxBuffer: 100_000_000,
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** Runs a line of the shell, in which $cli is the command. */
  shell(line: string): Ran {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
      encoding: 'utf8',
      cwd: this.folder,
      env: { ...process.env, cli: `${process.execPath} ${cli}` },
      timeout: 30_000,
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** Starts the command and leaves it running. */
  start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ReturnType<typeof spawn> {
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
    rmSync(this.folder, { recursive: true, force: true });
  }
}
