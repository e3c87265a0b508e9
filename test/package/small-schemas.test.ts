import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { parse, scene } from '../../src/node.ts';
import { schema, valueOf } from '../support/hostile.ts';
import { type Finds, schemas } from '../support/schemas.ts';
import { bareSchemas, smallSchemas } from '../tools/leaner.ts';

/** Pages check with schemas of our own (`src/web/schemas.ts`), all else with zod: both have to find the same. */

const path = (of: string) => fileURLToPath(new URL(`../../${of}`, import.meta.url));

/** The schemas as the build for pages makes them. */
async function built(): Promise<typeof schemas> {
  const lib = { entry: path('test/support/schemas.ts'), formats: ['es' as const] };
  const plugins = [smallSchemas(path('src/web/schemas.ts')), bareSchemas()];
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: { write: false, minify: false, lib },
  });
  const [chunk] = (Array.isArray(made) ? made : [made]).flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The schemas make no module.');
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(chunk.code)}`);
  return module.schemas;
}

const own = await built();

/** The keys of an issue that messages are made of. */
const told = 'code path message expected values keys minimum maximum format errors issues'.split(' ');

const textOf = (found: unknown) =>
  JSON.stringify(found, (_, value: unknown) => {
    if (Array.isArray(value) || value === null || typeof value !== 'object' || !('code' in value && 'path' in value))
      return value;
    return Object.fromEntries(told.flatMap((each) => (each in value ? [[each, (value as never)[each]]] : [])));
  });

/** What is found in a value: what has become of it, or what is wrong. */
function found(schema: Finds, value: unknown): unknown {
  const { success, data, error } = schema.safeParse(value);
  return success ? data : textOf(error?.issues);
}

const read = (of: string) => readFileSync(path(of), 'utf8');
const valid: Readonly<Record<string, readonly unknown[]>> = {
  topology: [parse(read('test/fixtures/everything.yaml')), parse(read('templates/combined/reference.yaml'))],
  theme: [
    {
      base: 'page',
      colours: { ink: ' #123 ', zone: { internet: { fill: 'navy' } }, badge: { error: { text: 'red' } } },
      font: { family: 'Inter', wider: 1.2 },
      spacing: { cards: 12 },
      logo: { width: 10, height: 10, paths: [{ d: 'M0 0', fill: 'red' }] },
      lowContrast: true,
    },
  ],
  scene: [
    scene(read('templates/any-to-any/reference.yaml')),
    scene(read('templates/overview/reference.yaml'), { template: 'overview' }),
  ],
  catalogue: [JSON.parse(read('src/model/catalogue/peering-locations.json'))],
  words: [{ 'unit.gbps': '{value} G', 'list.and': '{list} und {last}', 'list.comma': '' }],
};

/** What stands where something else should. */
const odd = [
  ...[undefined, null, true, 0, 1, -1, 1.5, 2, 3, 4095, 2 ** 32, 2 ** 60, -(2 ** 60), Number.NaN, 1 / 0],
  ...[[], ['x'], [1, 2, 3], Array(300).fill('x'), Array(20_001).fill(0), {}, { x: 1 }, { name: 'x' }, { value: {} }],
  ...['', ' ', 'x', 'a/b', '{value}', '{no}', 'existing', 'Premium_MeteredData', 'Premium_', 'https://x', 'ftp://x'],
  ...['x'.repeat(64), '💥'.repeat(40), '💥'.repeat(64), 'x'.repeat(70), 'x'.repeat(20_001), '💥'.repeat(10_001)],
  ...['10.0.0.0/8', '10.0.0.0/33', '010.0.0.0/8', '::/', '1::2::3/8', '/8', '::/8/8', '0 Gbps', '1 Gbps', '5000 Tbps'],
  ...['fd00::/64', 'fd00::/129', 'fd00::/064', 'g::/64'],
  ...Array.from({ length: 60 }, (_, at) => Array(at + 40).fill({})),
];
const anyOdd = fc.oneof(fc.constantFrom<unknown>(...odd), valueOf(schema));

type Change = readonly [where: number, what: 'set' | 'add' | 'leave', value: unknown];

/** A copy of a value in which something is otherwise, at a place inside. */
function changed(value: unknown, [where, what, odd]: Change): unknown {
  const copy: unknown = structuredClone({ value });
  const places: [object, string][] = [];
  const walk = (here: unknown) => {
    if (typeof here !== 'object' || here === null) return;
    for (const [key, inner] of Object.entries(here)) {
      places.push([here, key]);
      walk(inner);
    }
  };
  walk(copy);
  const [holder, key] = places[Math.floor(where * places.length)] as [Record<string, unknown>, string];
  if (what === 'leave') delete holder[key];
  else holder[what === 'add' && !Array.isArray(holder) ? `${key}x` : key] = odd;
  return (copy as { value?: unknown }).value;
}
const anyChange = fc.tuple(
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  fc.constantFrom('set', 'set', 'add', 'leave') as fc.Arbitrary<Change[1]>,
  anyOdd,
);

describe.each(Object.keys(schemas))('the schema of a %s', (name) => {
  const values = valid[name] ?? [];
  const both = (value: unknown) =>
    [own, schemas].map((all) => found(all[name]?.(value) as Finds, value)) as [unknown, unknown];

  test.each(values.map((value) => [value]))('takes what fits, and as zod takes it', (value) => {
    const [ours, theirs] = both(value);
    expect(ours).toStrictEqual(theirs);
    expect(ours).toBeTypeOf('object');
  });

  test('finds what zod finds, whatever stands in the place of something', () => {
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.array(anyChange, { minLength: 1, maxLength: 4 }), (value, changes) => {
        const [ours, theirs] = both(changes.reduce<unknown>(changed, value));
        expect(ours).toStrictEqual(theirs);
      }),
      { numRuns: 300 },
    );
  });
});
