/** Runs scripts of package.json at the same time: `node at-once.mjs SCRIPT...`. Fails when all have ended, if any of them did. */
import { spawn } from 'node:child_process';

const run = (script) =>
  new Promise((ended) => {
    const child = spawn('npm', ['run', script, '--silent'], { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', () => ended(1));
    child.on('close', (code) => ended(code ?? 1));
  });

const scripts = process.argv.slice(2);
const codes = await Promise.all(scripts.map(run));
const failed = scripts.filter((_, index) => codes[index] !== 0);
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
