/**
 * How long a documentation column of 720 px takes beside the slide of the same network, with about forty circuits that all
 * differ, so that none of them are drawn as one: `npm run bench:columns`. --networks 24 lays out so many.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { layout } from '../../src/node.ts';
import { topology } from '../support/topologies.ts';

const { values } = parseArgs({ options: { networks: { type: 'string', default: '8' } } });
const networks = fc.sample(
  topology({
    models: ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'],
    minSites: 30,
    maxSites: 60,
    minCircuits: 36,
    maxCircuits: 40,
    maxNetworks: 20,
    large: true,
  }),
  { numRuns: Number(values.networks), seed: 4 },
);
const RUNS = 7;
const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] ?? NaN;

/** Median times in ms of a slide and of a column, each in turn with the other. */
function times(text: string): readonly [number, number] {
  const [slides, columns]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    for (const [all, options] of [
      [slides, {}],
      [columns, { direction: 'top-to-bottom', width: 720 }],
    ] as const) {
      const start = performance.now();
      layout(text, options);
      all.push(performance.now() - start);
    }
  }
  return [median(slides), median(columns)];
}

const count = (list: unknown) => (Array.isArray(list) ? list.length : 0);
const cells = (...all: readonly (string | number)[]) => all.map((cell) => String(cell).padStart(11)).join('');
const ratios: number[] = [];
console.log(`Layout of circuits that all differ, ms (median of ${RUNS})\n`);
console.log(cells('sites', 'circuits', 'slide', 'column', 'of slide'));
for (const network of networks) {
  const [slide, column] = times(JSON.stringify(network));
  ratios.push(column / slide);
  console.log(
    cells(
      count(network.sites),
      count(network.circuits),
      slide.toFixed(0),
      column.toFixed(0),
      (column / slide).toFixed(2),
    ),
  );
}
console.log(
  `\nA column takes ${median(ratios).toFixed(2)} × the slide (median), ${Math.max(...ratios).toFixed(2)} × at most.`,
);
