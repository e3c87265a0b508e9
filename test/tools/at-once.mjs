/**
 * Runs scripts of package.json at the same time: `node at-once.mjs SCRIPT...`, or `FIRST+SECOND` for some that follow each other.
 * npm starts it, and has put the commands of the packages where they are found; to start npm again for each script takes longer
 * than many a script. Fails when all have ended, if any of them did.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const run = (names) =>
  new Promise((ended) => {
    const child = spawn(names.map((name) => scripts[name]).join(' && '), { stdio: 'inherit', shell: true });
    child.on('error', () => ended(1));
    child.on('close', (code) => ended(code ?? 1));
  });

const wanted = process.argv.slice(2);
const codes = await Promise.all(wanted.map((each) => run(each.split('+'))));
const failed = wanted.filter((_, index) => codes[index] !== 0);
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
