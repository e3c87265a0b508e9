import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { customer, sizes } from './customers.ts';

/** `npm run bench:redraw`: how long a changed file takes to be a picture again. */
const dist = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
const WARM_UP = 40;
const MEASURED = 20;

/** The same customer under another title, so that there is something to draw. */
const renamed = (text: string, title: string) => JSON.stringify({ title, ...(JSON.parse(text) as object) });

/** Draws again and again, and returns the median of the last times, in ms. */
async function median(draw: (title: string) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < WARM_UP + MEASURED; run += 1) times.push(await draw(`Customer ${run}`));
  return times.slice(WARM_UP).sort((a, b) => a - b)[MEASURED / 2] ?? 0;
}

/** From the file's write to the new picture on the disk, with `render --watch`. */
async function watching(text: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ert-redraw-'));
  const [file, out] = [join(folder, 'net.json'), join(folder, 'out')];
  mkdirSync(out);
  writeFileSync(file, text);
  const command = spawn(process.execPath, [dist('cli.js'), 'render', file, '-o', join(out, 'net.svg'), '--watch']);
  command.stderr.setEncoding('utf8');
  for (let said = ''; !said.includes('watching'); ) said += String((await once(command.stderr, 'data'))[0]);
  const pictures = watch(out);
  try {
    return await median(async (title) => {
      // What is done after a picture is written is over by then.
      await pause(100);
      const start = performance.now();
      writeFileSync(file, renamed(text, title));
      while (!readFileSync(join(out, 'net.svg'), 'utf8').includes(`>${title}<`)) await once(pictures, 'change');
      return performance.now() - start;
    });
  } finally {
    pictures.close();
    command.kill();
    await once(command, 'exit');
    rmSync(folder, { recursive: true });
  }
}

/** From a file's text to the picture's, with what pages load. */
async function inPage(text: string): Promise<number> {
  const web = (await import(dist('web.js'))) as { render(text: string): Promise<string> };
  return median(async (title) => {
    const changed = renamed(text, title);
    const start = performance.now();
    await web.render(changed);
    return performance.now() - start;
  });
}

for (const size of sizes.slice(0, 2)) {
  const text = customer(size);
  const [command, page] = [await watching(text), await inPage(text)];
  process.stdout.write(`${size.sites} sites: ${command.toFixed(0)} ms with --watch, ${page.toFixed(0)} ms in a page\n`);
}
