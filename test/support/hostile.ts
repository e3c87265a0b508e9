/**
 * Topologies of every key that the schema has, with names and ids as nobody should choose them. They are made from the JSON
 * Schema itself, so that a new key is covered as soon as it is there.
 */
import fc from 'fast-check';
import { topologyJsonSchema } from '../../src/model/json-schema.ts';
import { parse, TopologyError, type TopologyInput } from '../../src/node.ts';
import { anyLetter } from './letters.ts';

export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

export const schema = JSON.parse(JSON.stringify(topologyJsonSchema())) as Schema;

/** Ids by which things are called and referred to: few, so that references often find one, also their own thing. */
const ids = [
  'a',
  'b',
  'c',
  '__proto__',
  'constructor',
  'ש',
  '💥',
  'é́',
  'x\u200dy',
  'a\ufffe',
  'b\ud800',
  '\\u{1}',
  '&<">',
  '-',
];

/** Texts that are hard to draw, to write or to tell apart. */
const texts = [
  'Taipei',
  '',
  ' ',
  '-',
  'a/b',
  'המרכז של الشركة',
  '👩‍👩‍👧‍👦🏳️‍🌈🇹🇼',
  `ก${'\u200d'.repeat(60)}ก`,
  'a\u0001\u0008\u001b[31m\u007f',
  '\ufffe\uffff',
  '\ud800',
  '\udc00x',
  '\u202eabc\u2066',
  '\ufeff\u00ad\u2028',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>]]>&amp;',
  '::error::x ##vso[x]',
  'line\nline\r\n\tline',
  `e${'\u0301'.repeat(80)}`,
  'x'.repeat(400),
  'word '.repeat(80),
  '核心路由器與備援資料中心',
  'ΑΘΗΝΑΣ İ ß \u{16ea0}\ua7ce',
];

/** Texts of a certain form; each is tried where the schema asks for a form. */
const formed = [
  '10.0.0.0/8',
  '0.0.0.0/0',
  'fd00::/64',
  '::/0',
  '1 Gbps',
  '0.5 Mbps',
  '400 Gbps',
  '5 Tbps',
  'https://example.org/?a=1&b="2"#c',
  'mailto:a@example.org',
  './\ufffe',
  '#',
  '?\ud800',
];

/** What keys of text mostly hold where only some texts mean anything. */
const meant: Readonly<Record<string, readonly string[]>> = {
  locale: ['en', 'zh-TW'],
  theme: ['light', 'dark', 'auto', 'print'],
  template: ['combined', 'combined', 'overview', 'direct'],
  peeringLocation: ['Taipei', 'Amsterdam Metro', 'Amsterdam2', 'Washington DC'],
  provider: ['Equinix', 'a', 'b'],
  group: ['North', 'South'],
  router: ['a', 'b/a', 'a/b'],
};

function textOf(
  { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema,
  key: string,
): fc.Arbitrary<string> {
  const form = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength && (form?.test(text) ?? true);
  const all = (pattern === undefined ? texts : [...ids, ...formed]).filter(fits);
  if (all.length === 0) throw new Error(`There is no text of the form ${pattern} that the key ${key} asks for.`);
  const odd = fc.constantFrom(...all);
  const usual = meant[key]?.filter(fits) ?? [];
  if (usual.length > 0)
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: odd });
  return pattern === undefined
    ? fc.oneof(
        { weight: 5, arbitrary: odd },
        { weight: 1, arbitrary: fc.string({ unit: anyLetter, maxLength: 30 }).filter(fits) },
      )
    : odd;
}

function numberOf({ type, minimum = 0, exclusiveMinimum = 0, maximum = 1e9 }: Schema): fc.Arbitrary<number> {
  const least = Math.max(minimum, type === 'integer' ? minimum : exclusiveMinimum);
  const edges = fc.constantFrom(least, maximum);
  return fc.oneof(
    type === 'integer' ? fc.integer({ min: least, max: Math.min(maximum, least + 4_100) }) : edges,
    edges,
  );
}

/** How many things a list holds at most, so that files stay small. */
const MOST_ITEMS = 3;

/** Lists that a file without would hardly be a network. */
const always = ['sites', 'circuits'];

/** Any value that a schema admits, with about half of the optional keys. */
export function valueOf(each: Schema, key = ''): fc.Arbitrary<unknown> {
  if (each.anyOf) return fc.oneof(...each.anyOf.map((one) => valueOf(one, key)));
  if (each.const !== undefined) return fc.constant(each.const);
  if (each.enum) return fc.constantFrom(...each.enum);
  if (each.prefixItems) return fc.tuple(...each.prefixItems.map((one) => valueOf(one, key)));
  if (each.items) {
    const maxLength = Math.min(MOST_ITEMS, each.maxItems ?? MOST_ITEMS);
    return fc.array(valueOf(each.items, key), { minLength: always.includes(key) ? 1 : 0, maxLength, size: 'max' });
  }
  if (each.properties) return objectOf(each.properties, each.required ?? []);
  if (typeof each.additionalProperties === 'object')
    return fc.dictionary(fc.constantFrom(...ids), valueOf(each.additionalProperties), { maxKeys: 2 });
  switch (each.type) {
    case 'string':
      return textOf(each, key);
    case 'boolean':
      return fc.boolean();
    case 'number':
    case 'integer':
      return numberOf(each);
    default:
      return fc.constantFrom<unknown>('a', 1);
  }
}

function objectOf(properties: Readonly<Record<string, Schema>>, required: readonly string[]): fc.Arbitrary<object> {
  const keys = Object.entries(properties).filter(([key]) => key !== '$schema');
  return fc
    .record(
      Object.fromEntries(
        keys.map(([key, each]) => [
          key,
          required.includes(key) || (always.includes(key) && properties.circuits !== undefined)
            ? valueOf(each, key)
            : fc.option(valueOf(each, key), { freq: 2, nil: undefined }),
        ]),
      ),
    )
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
}

/** Any topology of the schema’s form; most refer to things that there aren’t. */
export const anyTopology = valueOf(schema) as fc.Arbitrary<Record<string, unknown>>;

/** The options of a picture, as the file’s own `diagram` has them, and those that only a call has. */
export const anyOptions = fc
  .tuple(
    objectOf(schema.properties?.diagram?.properties ?? {}, []),
    fc.option(fc.constantFrom('x', '_-9'), { nil: undefined }),
    fc.option(fc.constantFrom({ 'unit.gbps': '{value} \ufffe' }, {}), { nil: undefined, freq: 6 }),
    fc.option(
      fc.constantFrom(
        { base: 'auto', colours: { ink: '#123' } },
        { font: { family: 'Bob’s "Sans"', wider: 1.5 }, spacing: { cards: 80 } },
      ),
      { nil: undefined, freq: 4 },
    ),
  )
  .map(([diagram, idPrefix, words, theme]) => ({
    ...diagram,
    ...(idPrefix === undefined ? {} : { idPrefix }),
    ...(words === undefined ? {} : { words }),
    ...(theme === undefined ? {} : { theme }),
  }));

/**
 * The same topology without what refers to nothing or stands twice: so that most are drawn. What is wrong with a file is
 * taken away where its problems say that it is.
 */
export function mended(file: Record<string, unknown>): Record<string, unknown> {
  let best = file;
  for (let round = 0; round < 6; round += 1) {
    try {
      parse(best as TopologyInput);
      return best;
    } catch (error) {
      if (!(error instanceof TopologyError)) return best;
      const copy = structuredClone(best);
      // From the last to the first, so that the places of the others in their lists stay.
      for (const { path } of [...error.problems].reverse()) remove(copy, path);
      best = copy;
    }
  }
  return best;
}

/** Takes away what a path leads to: an item of a list, or a key. Of a list of two both are needed: it goes with what holds it. */
function remove(file: Record<string, unknown>, path: readonly (string | number)[]): void {
  const pairAt = path.lastIndexOf('circuits');
  const whole =
    path[0] === 'globalReach' && pairAt > 0 ? path.slice(0, 2) : path[0] === 'vpn' ? path.slice(0, 2) : path;
  const last = whole[whole.length - 1];
  const holder = whole
    .slice(0, -1)
    .reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], file);
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (holder !== null && typeof holder === 'object' && last !== undefined)
    delete (holder as Record<string | number, unknown>)[last];
}
