/**
 * How easy pictures are to follow and how full they are, beside Graphviz's of the same graphs: `npm run bench:layout`. A
 * change to the layout shows these figures before and after. --out FILE writes them as JSON, to compare with; --column
 * lays ours out for a documentation column; --alone leaves Graphviz out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { instance } from '@viz-js/viz';
import fc from 'fast-check';
import { layout } from '../../src/node.ts';
import { topology } from '../support/topologies.ts';
import { customer, sizes } from './customers.ts';
import { type Figures, figuresOfGraphviz, figuresOfScene } from './geometry.ts';
import { dotOf, graphOf } from './graphs.ts';

const { values } = parseArgs({
  options: { out: { type: 'string' }, column: { type: 'boolean' }, alone: { type: 'boolean' } },
});
const examples = new URL('../fixtures/examples/', import.meta.url);
const variants = new URL('../../docs/variants/', import.meta.url);
const filesIn = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name: name.replace(/\.yaml$/, ''), text: readFileSync(new URL(name, folder), 'utf8') }));
const options = values.column ? ({ direction: 'top-to-bottom', width: 720 } as const) : {};
const models = ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'];
const random = (sites: number, circuits: number, networks: number) =>
  fc
    .sample(
      topology({
        models,
        maxSites: sites,
        minSites: sites >> 1,
        maxCircuits: circuits,
        minCircuits: circuits >> 1,
        maxNetworks: networks,
        large: true,
      }),
      { numRuns: 20, seed: 4 },
    )
    .map((file) => JSON.stringify(file));

const sets: readonly (readonly [string, readonly string[]])[] = [
  ...filesIn(examples).map(({ name, text }) => [name, [text]] as const),
  ['all variants', filesIn(variants).map(({ text }) => text)],
  ...sizes
    .filter(({ sites }) => sites <= 500)
    .map((size) => [`customer, ${size.sites} sites`, [customer(size)]] as const),
  ['20 random, 4 sites', random(4, 2, 3)],
  ['20 random, 12 sites', random(12, 3, 5)],
  ['20 random, 40 sites', random(40, 6, 10)],
];

const viz = await instance();
const sum = (all: readonly Figures[], key: keyof Figures) => all.reduce((total, each) => total + each[key], 0);
const mean = (all: readonly Figures[], key: keyof Figures) => sum(all, key) / all.length;

/** Graphviz with orthogonal wires, like ours; where it can't route so many of them, with its own curves. */
function graphviz(text: string): Figures {
  const graph = graphOf(text);
  const drawn = (splines: 'ortho' | 'spline') =>
    figuresOfGraphviz(viz.renderJSON(dotOf(graph, splines)) as Parameters<typeof figuresOfGraphviz>[0]);
  if (graph.links.length > 150) return drawn('spline');
  try {
    return drawn('ortho');
  } catch {
    return drawn('spline');
  }
}

const rows = sets.map(([name, files]) => ({
  name,
  ours: files.map((text) => figuresOfScene(layout(text, options))),
  theirs: values.alone ? [] : files.map(graphviz),
}));
const column = (all: readonly Figures[]) => [
  sum(all, 'wires'),
  sum(all, 'crossings'),
  sum(all, 'bends'),
  Math.round(sum(all, 'length') / 1000),
  `${Math.round(mean(all, 'width'))} × ${Math.round(mean(all, 'height'))}`,
  Math.round(all.reduce((total, { width, height }) => total + width * height, 0) / all.length / 1000),
  `${Math.round(mean(all, 'empty') * 100)} %`,
];
const heads = ['wires', 'crossings', 'bends', 'length, 1000 px', 'width × height', 'area, 1000 px²', 'empty'];
console.log(`Ours, then Graphviz's (each site drawn, no trunks)\n`);
console.log(['set'.padEnd(28), ...heads.map((head) => head.padStart(16))].join(''));
for (const { name, ours, theirs } of rows) {
  console.log([name.padEnd(28), ...column(ours).map((each) => String(each).padStart(16))].join(''));
  if (theirs.length > 0)
    console.log([''.padEnd(28), ...column(theirs).map((each) => String(each).padStart(16))].join(''));
}
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(rows, null, 1)}\n`);
