import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cli } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'ert-startup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Has a process say at its end what of the processor's time it took, in ms: what else the machine does isn't in it. */
const meter = join(folder, 'meter.cjs');
writeFileSync(
  meter,
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeSync(3, String((user + system) / 1000)); });",
);

/** The least time that a process takes, in ms. */
function least(args: readonly string[]): number {
  const times = Array.from({ length: 5 }, () => {
    const { output } = spawnSync(process.execPath, ['--require', meter, ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') },
      encoding: 'utf8',
    });
    return Number(output[3]);
  });
  return Math.min(...times);
}

describe('the command', () => {
  test.each([[['--version']], [['--help']]])('starts with %j in at most 2.5 × an empty process', (args) => {
    expect(least([cli, ...args]) / least(['-e', '0'])).toBeLessThan(2.5);
  });
});
