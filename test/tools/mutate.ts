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
/**
 * Who looks at a fault, in this order: any change of a known picture is seen soonest. Each with the seconds of processor time
 * that none of its processes needs; a fault that keeps them busy for longer counts as seen.
 */
const STEPS = [
  { folder: 'test/golden', limit: 60 },
  { folder: 'test/layout', limit: 300 },
] as const;

const kept = mkdtempSync(join(tmpdir(), 'faults-'));
let running: ReturnType<typeof spawn> | undefined;
/** Ends the tests that run, with their workers, which may never end by themselves. */
function endTests(): void {
  if (running?.pid !== undefined && running.exitCode === null) process.kill(-running.pid, 'SIGKILL');
}

/** Whose tests are known to pass where there is no fault: what they say without one tells nothing of one. */
const sound = new Set<string>();

/** True where a test of the folder fails, or doesn't come to an end. */
async function isSeenBy(step: (typeof STEPS)[number], fault?: Fault): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const verdict = await verdictOf(step, fault);
    if (verdict === 'missed') return false;
    if (verdict === 'nothing') continue;
    if (fault && !sound.has(step.folder) && (await isSeenBy(step)))
      throw new Error(`${step.folder} fails without a fault.`);
    sound.add(step.folder);
    return true;
  }
  throw new Error(`The tests of ${step.folder} didn't start.`);
}

function verdictOf({ folder, limit }: (typeof STEPS)[number], fault?: Fault): Promise<string> {
  const env = { ...process.env, BUILT: '1', KEPT: kept, FAULT: JSON.stringify(fault ?? null) };
  const vitest = `exec node_modules/.bin/vitest run --config test/tools/planted.config.ts --root . ${folder}`;
  const tests = spawn('sh', ['-c', `ulimit -t ${limit} && ${vitest}`], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  running = tests;
  let told = '';
  tests.stdout.on('data', (part) => {
    told += part;
  });
  return new Promise((ended) => {
    tests.on('close', () => ended(/\b(seen|missed|nothing)$/.exec(told.trim())?.[0] ?? 'nothing'));
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
  for (const step of STEPS) if (await isSeenBy(step, fault)) return step.folder;
  return undefined;
}
