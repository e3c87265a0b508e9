/**
 * Tells whether the layout's tests can fail: makes small faults in its source, one at a time, and runs the tests of its
 * promises. A fault that no test sees is printed.
 *
 * npm run test:mutations -- [FAULTS [SEED]]
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

interface Fault {
  readonly file: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

const COUNT = Number(process.argv[2] ?? 40);
const SEED = Number(process.argv[3] ?? 1);
/** ms after which a fault that keeps the tests busy counts as seen. */
const LIMIT = 180_000;
const TESTS = ['test/layout', 'test/golden'];

/** Comparisons turned round, sums into differences, numbers one larger, calls dropped. */
const kinds: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    / (<|>|<=|>=) (?=[\w(-])/g,
    (found) => ({ '<': ' >= ', '>': ' <= ', '<=': ' > ', '>=': ' < ' })[found.trim()] ?? found,
  ],
  [/ [+-] (?=[\w(])/g, (found) => (found === ' + ' ? ' - ' : ' + ')],
  [/\b\d+\b(?=[;,)\s])/g, (found) => String(Number(found) + 1)],
  [/^ +(this\.)?\w+(\.\w+)?\([^\n]*\);$/gm, () => ''],
];

function faultsIn(file: string): Fault[] {
  const source = readFileSync(file, 'utf8');
  const isComment = (at: number) => /^\s*(\/?\*|\/\/)/.test(source.slice(source.lastIndexOf('\n', at) + 1));
  return kinds.flatMap(([pattern, change]) =>
    [...source.matchAll(pattern)]
      .filter(({ index }) => !isComment(index))
      .map(({ 0: from, index }) => ({ file, at: index, from, to: change(from) })),
  );
}

/** True where a test fails, or doesn't come to an end. */
function isSeen({ file, at, from, to }: Fault): boolean {
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.slice(0, at) + to + source.slice(at + from.length));
  try {
    const run = spawnSync('npx', ['vitest', 'run', '--bail', '1', ...TESTS], { timeout: LIMIT, stdio: 'ignore' });
    return run.status !== 0;
  } finally {
    writeFileSync(file, source);
  }
}

const all = readdirSync('src/layout', { recursive: true })
  .map((name) => `src/layout/${name}`)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('spacing.ts'))
  .flatMap(faultsIn);
// Spread over all of the source, the same for one seed.
const step = Math.max(1, Math.floor(all.length / COUNT));
const chosen = all.filter((_, index) => index % step === SEED % step).slice(0, COUNT);
let seen = 0;
for (const fault of chosen) {
  if (isSeen(fault)) {
    seen += 1;
    continue;
  }
  const line = readFileSync(fault.file, 'utf8').slice(0, fault.at).split('\n').length;
  console.log(`not seen: ${fault.file}:${line} "${fault.from.trim()}" made "${fault.to.trim()}"`);
}
console.log(`${seen} of ${chosen.length} faults are seen, out of ${all.length} that could be made`);
