/**
 * How long pictures take, and how much memory, beside others that draw the same things: `npm run bench`.
 * --rounds 5 repeats all of it and counts how often each target held; --quick leaves out what takes minutes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { instance } from '@viz-js/viz';
import { dump } from 'js-yaml';
import { customer, sizes } from './customers.ts';
import { dotOf, graphOf, mermaidOf, sizeOf } from './graphs.ts';
import { steps } from './steps.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1' }, quick: { type: 'boolean', default: false } },
});
const here = fileURLToPath(new URL('.', import.meta.url));
// As people get it: the build, not the source.
const { check, render, validate } = (await import(
  new URL('../../dist/node.js', import.meta.url).href
)) as typeof import('../../src/node.ts');
const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ert-bench-'));

interface Target {
  readonly name: string;
  readonly ours: number;
  readonly theirs: number;
  readonly most: number;
}

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] ?? NaN;
const ms = (value: number | undefined) =>
  value === undefined ? '–' : value >= 100 ? value.toFixed(0) : value.toFixed(1);

/** Wall time in ms of whole processes, each command in turn, so that all of them meet the same machine. */
function processes(commands: readonly (readonly string[])[], runs: number): number[] {
  const times = commands.map((): number[] => []);
  for (let run = 0; run < runs; run += 1) {
    commands.forEach((args, index) => {
      const start = process.hrtime.bigint();
      execFileSync(process.execPath, args, { stdio: 'ignore' });
      times[index]?.push(Number(process.hrtime.bigint() - start) / 1e6);
    });
  }
  return times.map(median);
}

/** The most memory in MB that a process had. */
function memory(args: readonly string[]): number {
  const tell =
    'data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';
  const { stderr, status } = spawnSync(process.execPath, ['--import', tell, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(/(\d+)\s*$/.exec(stderr)?.[1]) / 1024;
}

/** Median time in ms once warm, for two things in turn, ten runs at a time; each warms up for three seconds. */
function warm(one: () => unknown, other: (() => unknown) | undefined, runs: number): [number, number | undefined] {
  const draws = other ? [one, other] : [one];
  for (const draw of draws) for (const end = performance.now() + 3_000; performance.now() < end; ) draw();
  const times = draws.map((): number[] => []);
  for (let run = 0; run < runs; run += 10) {
    draws.forEach((draw, index) => {
      for (let each = run; each < Math.min(runs, run + 10); each += 1) {
        const start = performance.now();
        draw();
        times[index]?.push(performance.now() - start);
      }
    });
  }
  return [median(times[0] ?? []), other ? median(times[1] ?? []) : undefined];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [line(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

async function round(): Promise<Target[]> {
  const viz = await instance();
  const targets: Target[] = [];
  const whole: string[][] = [];
  const inside: string[][] = [];
  const split: string[][] = [];
  const held: string[][] = [];
  const [nothing = NaN, version = NaN] = processes(
    [
      ['-e', '0'],
      [command, '--version'],
    ],
    9,
  );
  targets.push({ name: 'process, --version: times node -e 0', ours: version, theirs: nothing, most: 2 });
  for (const size of sizes) {
    const { sites } = size;
    const text = dump(JSON.parse(customer(size)));
    const file = join(folder, `${sites}.yaml`);
    const graph = graphOf(text);
    writeFileSync(file, text);
    writeFileSync(join(folder, `${sites}.mmd`), mermaidOf(graph));
    const ours = [command, 'render', file, '-o', join(folder, `${sites}.svg`)];
    const theirs = [join(here, 'mermaid.mjs'), join(folder, `${sites}.mmd`), join(folder, `${sites}-mermaid.svg`)];
    // Mermaid takes a minute and more for 500 sites, and doesn't come back from 4,000.
    const withMermaid = sites <= 50 || (sites <= 500 && !values.quick);
    const [empty = NaN, own = NaN, unfolded = NaN] = processes(
      [['-e', '0'], ours, [...ours, '--no-collapse']],
      sites > 500 ? 3 : 9,
    );
    const start = performance.now();
    const their = withMermaid ? memory(theirs) : undefined;
    const once = performance.now() - start;
    const [mermaid] = !withMermaid ? [] : sites > 50 ? [once] : processes([theirs], 3);
    whole.push([
      String(sites),
      ms(empty),
      ms(own),
      ms(unfolded),
      ms(mermaid),
      (own / empty).toFixed(2),
      mermaid === undefined ? '–' : (own / mermaid).toFixed(3),
    ]);
    if (sites === 4 || sites === 50)
      targets.push({
        name: `process, ${sites} sites: times node -e 0`,
        ours: own,
        theirs: empty,
        most: sites === 4 ? 3 : 3.5,
      });
    if (mermaid !== undefined)
      targets.push({
        name: `process, ${sites} sites: of beautiful-mermaid`,
        ours: own,
        theirs: mermaid,
        most: { 4: 0.5, 50: 0.3, 500: 0.05 }[sites] ?? 1,
      });

    const dot = dotOf(graph);
    const [draw, graphviz] = warm(
      () => render(text),
      sites <= 500 ? () => viz.renderString(dot, { format: 'svg', engine: 'dot' }) : undefined,
      sites > 500 ? 3 : sites > 50 ? 15 : 300,
    );
    const [all] = warm(() => render(text, { collapse: false }), undefined, sites > 50 ? 3 : 30);
    const { boxes, links } = sizeOf(graph);
    inside.push([
      String(sites),
      String(boxes),
      String(links),
      ms(draw),
      ms(all),
      ms(graphviz),
      graphviz === undefined ? '–' : (draw / graphviz).toFixed(2),
      ((draw / sites) * 1000).toFixed(0),
    ]);
    if (graphviz !== undefined)
      targets.push({
        name: `warm, ${sites} sites: of Graphviz`,
        ours: draw,
        theirs: graphviz,
        most: { 4: 1, 50: 0.5, 500: 0.25 }[sites] ?? 1,
      });

    const [checking, validation] = warm(
      () => check(text),
      () => validate(text),
      sites > 500 ? 10 : 100,
    );
    if (validation !== undefined)
      targets.push({ name: `check, ${sites} sites: of validate`, ours: checking, theirs: validation, most: 1.3 });
    const [checked = NaN, validated = NaN] = processes(
      [
        [command, 'check', file],
        [command, 'validate', file],
      ],
      9,
    );
    targets.push({
      name: `process, ${sites} sites: check of validate`,
      ours: checked,
      theirs: validated,
      most: 1.3,
    });

    split.push([String(sites), ...steps(text, sites > 500 ? 3 : 15).map(ms)]);

    const mine = memory(ours);
    held.push([
      String(sites),
      mine.toFixed(0),
      memory([...ours, '--no-collapse']).toFixed(0),
      their?.toFixed(0) ?? '–',
    ]);
    if (their !== undefined && sites >= 50)
      targets.push({
        name: `memory, ${sites} sites: of beautiful-mermaid`,
        ours: mine,
        theirs: their,
        most: sites === 50 ? 1 : 0.5,
      });
  }
  console.log(
    `\nWhole process, ms (median)\n${table(['sites', 'node -e 0', 'render', '--no-collapse', 'beautiful-mermaid', 'of node', 'of mermaid'], whole)}`,
  );
  console.log(
    `\nFile text to SVG text in one warm process, ms (median)\n${table(['sites', 'boxes', 'links', 'render', 'collapse: false', '@viz-js/viz', 'of viz', 'µs a site'], inside)}`,
  );
  console.log(
    `\nThe steps of a warm one, ms (median)\n${table(['sites', 'parse', 'resolve', 'scene', 'layout', 'draw', 'write', 'svgo, if asked'], split)}`,
  );
  console.log(
    `\nMost memory of a process, MB\n${table(['sites', 'render', '--no-collapse', 'beautiful-mermaid'], held)}`,
  );
  return targets;
}

const rounds = Number(values.rounds);
const counts = new Map<string, { target: Target; held: number; ratios: number[] }>();
for (let index = 0; index < rounds; index += 1) {
  for (const target of await round()) {
    const ratio = target.ours / target.theirs;
    const known = counts.get(target.name) ?? { target, held: 0, ratios: [] };
    known.held += ratio <= target.most ? 1 : 0;
    known.ratios.push(ratio);
    counts.set(target.name, known);
  }
}
console.log(
  `\nTargets, in ${rounds === 1 ? 'this run' : `${rounds} runs`}\n${table(
    ['target', 'at most', 'median', 'held'],
    [...counts].map(([name, { target, held, ratios }]) => [
      name,
      String(target.most),
      median(ratios).toFixed(3),
      `${held} of ${rounds}`,
    ]),
  )}`,
);
rmSync(folder, { recursive: true });
