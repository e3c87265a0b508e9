/**
 * Tells whether the layout's tests can fail: plants small faults in its source, one at a time, and runs the tests of its
 * pictures and of its promises. Faults are tried in an order that looks at each file once before it looks at one again, and
 * each is printed with the count so far; the table by file comes at the end, or when the run is interrupted.
 *
 * npm run test:mutations -- [FAULTS [SEED]]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, faultsBelow, lineOf } from './faults.ts';

const COUNT = Number(process.argv[2] ?? 100);
const SEED = Number(process.argv[3] ?? 1);
/** ms after which a fault that keeps the tests busy counts as seen. */
const LIMIT = 300_000;
/** Who looks at a fault, in this order: any change of a known picture is seen soonest. */
const STEPS = ['test/golden', 'test/layout'];

const kept = mkdtempSync(join(tmpdir(), 'faults-'));
let running: ReturnType<typeof spawn> | undefined;
/** Ends the tests that run, with their workers, which may never end by themselves. */
function endTests(): void {
  if (running?.pid !== undefined && running.exitCode === null) process.kill(-running.pid, 'SIGKILL');
}

/** True where a test of `folder` fails, or doesn't come to an end. */
function isSeenBy(folder: string, fault: Fault): Promise<boolean> {
  const env = { ...process.env, BUILT: '1', KEPT: kept, FAULT: JSON.stringify(fault) };
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/tools/planted.config.ts',
    '--root',
    '.',
    folder,
  ];
  const tests = spawn(process.execPath, args, { env, stdio: 'ignore', detached: true });
  running = tests;
  const end = setTimeout(endTests, LIMIT);
  return new Promise((seen) => {
    tests.on('close', (code) => {
      clearTimeout(end);
      seen(code !== 0);
    });
  });
}

const counts = new Map<string, { seen: number; missed: number }>();
function printTable(): void {
  const rows = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  console.log('\n| file | seen | not seen |\n| --- | --- | --- |');
  for (const [file, { seen, missed }] of rows) console.log(`| ${file} | ${seen} | ${missed} |`);
  rmSync(kept, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endTests();
    printTable();
    process.exit(1);
  });
}

const all = faultsBelow('src/layout', SEED);
const chosen = all.slice(0, COUNT);
console.log(`${chosen.length} of ${all.length} faults that could be made`);
// What is seen without any would be seen with each.
for (const folder of STEPS) {
  if (await isSeenBy(folder, { file: 'none', at: 0, from: '', to: '' }))
    throw new Error(`${folder} fails without any fault`);
}
let total = 0;
for (const [index, fault] of chosen.entries()) {
  const step = await firstThatSees(fault);
  if (step !== undefined) total += 1;
  const count = counts.get(fault.file) ?? { seen: 0, missed: 0 };
  count[step === undefined ? 'missed' : 'seen'] += 1;
  counts.set(fault.file, count);
  const what = `${fault.file}:${lineOf(fault)} "${fault.from.trim()}" made "${fault.to.trim()}"`;
  console.log(`${total} of ${index + 1} seen; ${step ?? 'NOT SEEN'}: ${what}`);
}
printTable();

async function firstThatSees(fault: Fault): Promise<string | undefined> {
  for (const step of STEPS) if (await isSeenBy(step, fault)) return step;
  return undefined;
}
