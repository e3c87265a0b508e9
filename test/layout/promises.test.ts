import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/index.ts';
import { layout, parse } from '../../src/node.ts';
import { details } from '../../src/template.ts';
import { topology } from '../support/topologies.ts';

const folder = new URL('../fixtures/', import.meta.url);
/** The examples, and what random topologies once found: each is kept. */
const files = ['examples/', 'found/'].flatMap((each) => readdirSync(new URL(each, folder)).map((name) => each + name));
/** `npm run test:wide` looks at many more of them, and at others each time. */
const wider = Number(process.env.WIDER ?? 1);
const seed = process.env.SEED === 'random' ? {} : { seed: 3 };

describe('the promises of a picture', () => {
  test.each(files)('hold for %s', (file) => {
    expect(inspect(layout(readFileSync(new URL(file, folder))))).toEqual([]);
  });

  test.each(details)('hold for a file with every key, at the %s level', (detail) => {
    const text = readFileSync(new URL('everything.yaml', folder));
    const template = detail === 'overview' ? 'overview' : 'combined';
    const [slide, column] = [
      layout(text, { template, detail, direction: 'left-to-right' }),
      layout(text, { template, detail, direction: 'top-to-bottom', width: 720 }),
    ];
    expect(inspect(slide)).toEqual([]);
    expect(inspect(column)).toEqual([]);
    expect(column.width).toBeLessThanOrEqual(720);
  });

  test.each([
    ['any-to-any', ['any-to-any']],
    ['cloud-exchange', ['cloud-exchange']],
    ['point-to-point', ['point-to-point']],
    ['direct', ['direct']],
    ['all models in one picture', ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct']],
  ])('hold for random topologies of %s', (_, models) => {
    fc.assert(
      fc.property(topology({ models, maxSites: 8, maxCircuits: 3, maxNetworks: 5 }), (file) => {
        const read = parse(JSON.stringify(file));
        for (const detail of details) {
          expect(inspect(layout(read, { detail, direction: 'left-to-right' })), detail).toEqual([]);
          const column = layout(read, { detail, direction: 'top-to-bottom', width: 720 });
          expect(inspect(column), `${detail}, top to bottom`).toEqual([]);
          // Several providers' networks in one panel of an overview don't fold into rows yet.
          if (detail !== 'overview') expect(column.width, detail).toBeLessThanOrEqual(720);
        }
      }),
      { numRuns: 15 * wider, ...seed },
    );
  });
});
