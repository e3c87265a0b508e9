import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { RenderError, render, TopologyError, type TopologyInput } from '../../src/node.ts';
import { anyOptions, anyTopology, mended, type Schema, schema } from '../support/hostile.ts';
import { processorTime } from '../support/processor.ts';

/** `npm run test:hostile` tries many more, and other ones each time. */
const count = Number(process.env.HOSTILE ?? 300);
/** So many are drawn by one test, so that a long run tells how far it is. */
const ROUND = 500;
/** So many are made at a time: they are forgotten once they are drawn. */
const TURN = 20;
/** Seconds of processor time in which any picture is drawn. */
const MOST_SECONDS = 2;
/** So many faults are enough to begin with. */
const MOST_FAULTS = 10;

/** What is wrong with a picture; nothing where it is refused in words, or is XML whose lines have ids of their own. */
function faultOf(file: unknown, options: object): string | undefined {
  try {
    const timed = () => {
      const time = processorTime();
      return { svg: render(file as TopologyInput, options), seconds: time() / 1_000 };
    };
    const first = timed();
    // Fonts that are read for the first time and memory that is cleared belong to no picture: so a slow one is drawn again.
    if (first.seconds > MOST_SECONDS && timed().seconds > MOST_SECONDS) return `takes ${first.seconds} s`;
    return faultOfXml(first.svg);
  } catch (error) {
    if (error instanceof TopologyError || error instanceof RenderError) return undefined;
    return `throws ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`;
  }
}

function faultOfXml(svg: string): string | undefined {
  const read = Buffer.from(svg).toString();
  if (read !== svg) return 'has halves of pairs';
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | undefined;
  parser.on('error', ({ message }) => {
    fault ??= `isn’t XML: ${message}`;
  });
  parser.write(read).close();
  return fault;
}

/** What each turn is made of; the turns of a round are tried by one test. */
const seeds = fc.sample(fc.integer(), { numRuns: Math.ceil(count / TURN) });
const rounds = Array.from({ length: Math.ceil(count / ROUND) }, (_, round) =>
  seeds.slice((round * ROUND) / TURN, ((round + 1) * ROUND) / TURN),
);

/** Pairs of a topology and options: most topologies with what is wrong taken away, some as they are. */
async function* pairs(turns: readonly number[]): AsyncGenerator<{ file: Record<string, unknown>; options: object }> {
  for (const seed of turns) {
    const files = fc.sample(fc.tuple(anyTopology, anyOptions), { numRuns: TURN, seed });
    for (const [index, [raw, options]] of files.entries()) yield { file: index % 8 === 7 ? raw : mended(raw), options };
    // Memory is given back between turns of the event loop alone.
    await new Promise((next) => setImmediate(next));
  }
}

describe('whatever the keys of a topology hold', () => {
  test.each(rounds.map((turns, index) => ({ round: index + 1, turns })))(
    'it is drawn as XML in little time, or refused in words: round $round',
    async ({ turns }) => {
      let tried = 0;
      const faults: string[] = [];
      for await (const { file, options } of pairs(turns)) {
        tried += 1;
        // As an object and as a text: a text is read by other ways.
        const fault = faultOf(tried % 2 === 0 ? JSON.stringify(file) : file, options);
        if (fault) faults.push(`${fault}\n${JSON.stringify(file)}\nwith ${JSON.stringify(options)}`);
        if (faults.length === MOST_FAULTS) break;
      }
      expect(faults).toEqual([]);
      expect(tried).toBe(turns.length * TURN);
    },
    60_000 + ROUND * 1_000,
  );

  test('every key of the schema is among them', () => {
    const found = new Set<string>();
    const note = (value: unknown, path: string): void => {
      if (Array.isArray(value)) for (const each of value) note(each, path);
      else if (value !== null && typeof value === 'object')
        for (const [key, each] of Object.entries(value)) {
          found.add(`${path}.${key}`);
          note(each, `${path}.${key}`);
        }
    };
    for (const file of fc.sample(anyTopology, { numRuns: 60, seed: 1 })) note(file, '');
    const missing = keysOf(schema, '').filter((key) => !found.has(key));
    expect(missing).toEqual([]);
  });
});

/** Every key of a schema with the keys above it. */
function keysOf(each: Schema, path: string): string[] {
  const inner = [...(each.anyOf ?? []), ...(each.items ? [each.items] : []), ...(each.prefixItems ?? [])];
  return [
    ...inner.flatMap((one) => keysOf(one, path)),
    ...Object.entries(each.properties ?? {}).flatMap(([key, one]) =>
      key === '$schema' ? [] : [`${path}.${key}`, ...keysOf(one, `${path}.${key}`)],
    ),
  ];
}
