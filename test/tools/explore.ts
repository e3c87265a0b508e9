/**
 * Looks for broken promises in random topologies, and tells each kind of breach once, with the smallest file that shows
 * it: `npm run explore -- --runs 500 --seed 7 --shape small|large --out FOLDER`. Files that it finds belong to
 * test/fixtures/found, where the tests draw them from then on.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { inspect } from '../../src/inspect/index.ts';
import { layout, type RenderOptions, TopologyError } from '../../src/node.ts';
import { smallest } from '../support/smallest.ts';
import { type Shape, topology } from '../support/topologies.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    shape: { type: 'string', default: 'small' },
    out: { type: 'string', default: 'test/output/found' },
  },
});
const models = ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'];
const shapes: Readonly<Record<string, Shape>> = {
  small: { models, maxSites: 8, maxCircuits: 3, maxNetworks: 5 },
  large: { models, large: true, minSites: 20, maxSites: 120, minCircuits: 6, maxCircuits: 40, maxNetworks: 20 },
};
const shape = shapes[values.shape] ?? shapes.small!;
const ways: readonly RenderOptions[] = (['overview', 'logical', 'full'] as const).flatMap((detail) => [
  { detail, direction: 'left-to-right' as const },
  { detail, direction: 'top-to-bottom' as const, width: 720 },
]);

/** The kinds of breaches of a picture, without what they happen to. */
function kinds(file: object, way: RenderOptions): Map<string, string> {
  const found = new Map<string, string>();
  try {
    for (const breach of inspect(layout(JSON.stringify(file), way))) found.set(kindOf(breach), breach);
  } catch (error) {
    if (error instanceof TopologyError) return new Map();
    const told = error instanceof Error ? error.message : String(error);
    found.set(`throws ${kindOf(told)}`, told);
  }
  return found;
}

function kindOf(breach: string): string {
  return breach
    .replace(/"[^"]*"/g, '…')
    .replace(/^[a-z-]+:\S+ (?=runs|doesn't|found|ends)/, 'a wire ')
    .replace(/^[a-z-]+:\S+ and [a-z-]+:\S+ lie/, 'two wires lie')
    .replace(/ through (the text … of )?(?!the frame)[a-z-]+:.*$/, ' through $1a box')
    .replace(/([a-z-]+):[^\s,]+/g, '$1')
    .replace(/\d+(\.\d+)?/g, '#');
}

const told = new Map<string, number>();
mkdirSync(values.out, { recursive: true });
let slowest = 0;
let broken = 0;
const files = fc.sample(topology(shape), { numRuns: Number(values.runs), seed: Number(values.seed) });
for (const file of files) {
  let breaks = false;
  for (const way of ways) {
    const started = performance.now();
    const here = kinds(file, way);
    slowest = Math.max(slowest, performance.now() - started);
    breaks ||= here.size > 0;
    for (const [kind, breach] of here) {
      const name = `${way.direction === 'left-to-right' ? 'slide' : 'column'}, ${way.detail === 'overview' ? 'overview' : 'lanes'}: ${kind}`;
      told.set(name, (told.get(name) ?? 0) + 1);
      if (told.get(name) !== 1) continue;
      const small = smallest(file, (other) => kinds(other, way).has(kind));
      const path = join(
        values.out,
        `${name
          .replace(/[^a-z]+/g, '-')
          .slice(0, 80)
          .replace(/^-|-$/g, '')}.json`,
      );
      writeFileSync(path, `${JSON.stringify({ ...small, diagram: way })}\n`);
      console.log(`${name}\n  ${kinds(small, way).get(kind) ?? breach}\n  ${path}`);
    }
  }
  if (breaks) broken += 1;
}
console.log(`\n${broken} of ${files.length} break a promise; the slowest took ${Math.round(slowest)} ms`);
for (const [kind, times] of [...told].sort((a, b) => b[1] - a[1])) console.log(`${String(times).padStart(6)}  ${kind}`);
