/**
 * As much of zod as the schemas of topologies, options, themes and scenes are made of: the build for pages takes it in the
 * place of `zod/mini`, which is five times as long. A test holds what it finds against what zod does.
 */

/** What doesn't fit: the keys of zod's issues that somebody reads. */
interface Issue {
  readonly code: string;
  readonly path: PropertyKey[];
  message?: string;
  /** True where all checks after it still make sense, false where none does; else those of a length do. */
  continue?: boolean;
  readonly [key: string]: unknown;
}

/** A value on its way through a schema. */
interface Payload {
  value: unknown;
  readonly issues: Issue[];
  /** True where it came no further than the first schema of several. */
  stopped?: boolean;
}

/** What a schema or a check has to say itself of what doesn't fit. */
interface Own {
  readonly error?: string | ((issue: { readonly input: unknown }) => string);
  readonly abort?: boolean;
}

type Params = string | Own;

interface Check {
  readonly run: (payload: Payload) => void;
  /** Set for a check of lengths, which looks at whatever has one. */
  readonly ofLength?: boolean;
  readonly most?: number;
}

interface Def extends Own {
  readonly type: string;
  readonly checks?: readonly Check[];
  readonly [key: string]: unknown;
}

type Init = (schema: Schema, def: Def) => void;

class Schema {
  readonly _zod: {
    readonly def: Def;
    parse: (payload: Payload) => Payload;
    readonly run: (payload: Payload) => Payload;
  };

  constructor(readonly def: Def) {
    this._zod = {
      def,
      parse: (payload) => takes[def.type]?.(payload, def) ?? payload,
      run: (payload) => checked(this._zod.parse(payload), def),
    };
  }

  static init() {}

  get shape() {
    return this.def.shape;
  }

  get options() {
    return this.def.values;
  }

  check(...checks: readonly Check[]): Schema {
    const Class = this.constructor as typeof Schema;
    return new Class({ ...this.def, checks: [...(this.def.checks ?? []), ...checks] });
  }

  safeParse(value: unknown) {
    const { value: data, issues } = this._zod.run({ value, issues: [] });
    return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
  }

  parse(value: unknown) {
    return this.safeParse(value).data;
  }
}

/** What of zod's core our own classes of schemas are made with. */
export const core = {
  $constructor: (_name: string, init: Init) =>
    class extends Schema {
      constructor(def: Def) {
        super(def);
        init(this, def);
      }
    },
  util: { prefixIssues: below },
};

/** Takes the issues of what is inside of a value as its own. */
function below(step: PropertyKey, issues: readonly Issue[]): readonly Issue[] {
  for (const { path } of issues) path.unshift(step);
  return issues;
}

function run(schema: unknown, value: unknown, issues: Issue[] = []): Payload {
  return (schema as Schema)._zod.run({ value, issues });
}

/** Notes what is wrong with a value. */
function note(payload: Payload, { error, abort }: Own, code: string, about: object): void {
  const said = typeof error === 'function' ? error({ input: payload.value }) : error;
  const issue = { code, path: [], ...(said === undefined ? {} : { message: said }), continue: !abort, ...about };
  payload.issues.push(issue);
}

/** Notes that a value is of another type than expected. */
function mistyped(payload: Payload, def: Own, expected: string): void {
  note(payload, def, 'invalid_type', { expected, continue: undefined });
}

/** True where only checks that mind nothing come after. */
function isStopped({ stopped, issues }: Payload): boolean {
  return stopped === true || issues.some((issue) => issue.continue !== true);
}

/** Runs the checks of a schema on what it has taken. */
function checked(payload: Payload, def: Def): Payload {
  const { issues } = payload;
  for (const check of def.checks ?? []) {
    const length = (payload.value as { length?: unknown } | null | undefined)?.length;
    const ends = payload.stopped === true || issues.some((issue) => issue.continue === false);
    if (check.ofLength ? !ends && length !== undefined : !isStopped(payload)) check.run(payload);
  }
  for (const issue of issues) issue.message ??= typeof def.error === 'string' ? def.error : 'Invalid input';
  return payload;
}

type Taker = (payload: Payload, def: Def) => Payload | void;

/** Takes the values of one type. */
function ofType(type: string): Taker {
  return (payload, def) => {
    if (typeof payload.value !== type) mistyped(payload, def, type);
  };
}

/** Takes one of some values. */
function oneOf(payload: Payload, def: Def): void {
  const values = def.values as readonly unknown[];
  if (!values.includes(payload.value)) note(payload, def, 'invalid_value', { values, continue: undefined });
}

/** Takes the items of a list, with a schema for each. */
function takeItems(payload: Payload, items: readonly unknown[], schemaOf: (index: number) => unknown): void {
  payload.value = Array.from(items, (item, index) => {
    const found = run(schemaOf(index), item);
    payload.issues.push(...below(index, found.issues));
    return found.value;
  });
}

/** Takes values by keys, into an object of their own. */
function takeKeys(payload: Payload, from: object, keys: readonly string[], schemaOf: (key: string) => Schema): void {
  const taken: Record<string, unknown> = {};
  for (const key of keys) {
    const schema = schemaOf(key);
    if (key === '__proto__' || (!(key in from) && schema.def.type === 'optional')) continue;
    const found = run(schema, (from as Readonly<Record<string, unknown>>)[key]);
    payload.issues.push(...below(key, found.issues));
    taken[key] = found.value;
  }
  payload.value = taken;
}

/** How a schema of each type takes a value, before its checks. A type that isn't here takes whatever there is. */
const takes: Readonly<Record<string, Taker>> = {
  string: ofType('string'),
  boolean: ofType('boolean'),
  number(payload, def) {
    if (!Number.isFinite(payload.value)) mistyped(payload, def, 'number');
  },
  enum: oneOf,
  literal: oneOf,
  optional: ({ value, issues }, def) => (value === undefined ? undefined : run(def.innerType, value, issues)),
  nullable: ({ value, issues }, def) => (value === null ? undefined : run(def.innerType, value, issues)),
  array(payload, def) {
    const items = payload.value;
    if (!Array.isArray(items)) return mistyped(payload, def, 'array');
    const over = def.checks?.find(({ most }) => most !== undefined && items.length > most);
    if (!over) return takeItems(payload, items, () => def.element);
    over.run(payload);
    for (const issue of payload.issues) issue.continue = false;
  },
  tuple(payload, def) {
    const items = payload.value;
    const schemas = def.items as readonly unknown[];
    if (!Array.isArray(items)) return mistyped(payload, def, 'tuple');
    const about = { inclusive: true, origin: 'array', continue: undefined };
    if (items.length > schemas.length) note(payload, def, 'too_big', { maximum: schemas.length, ...about });
    if (items.length < schemas.length) note(payload, def, 'too_small', { minimum: schemas.length, ...about });
    else takeItems(payload, items.slice(0, schemas.length), (index) => schemas[index]);
  },
  object(payload, def) {
    const from = payload.value as object;
    const shape = def.shape as Readonly<Record<string, Schema>>;
    if (typeof from !== 'object' || from === null || Array.isArray(from)) return mistyped(payload, def, 'object');
    takeKeys(payload, from, Object.keys(shape), (key) => shape[key] as Schema);
    const keys: string[] = [];
    for (const key in from) if (!Object.hasOwn(shape, key)) keys.push(key);
    if (def.strict && keys.length > 0) note(payload, def, 'unrecognized_keys', { keys, continue: true });
  },
  record(payload, def) {
    const from = payload.value as object;
    const prototype: object | null = Object.getPrototypeOf(from ?? 0);
    if (prototype && !Object.hasOwn(prototype, 'isPrototypeOf')) return mistyped(payload, def, 'record');
    takeKeys(payload, from, Object.keys(from), () => def.valueType as Schema);
  },
  union(payload, def) {
    const tried: Payload[] = [];
    for (const option of def.options as readonly unknown[]) {
      const found = run(option, payload.value);
      if (found.issues.length === 0) return found;
      tried.push(found);
    }
    const [meant, ...others] = tried.filter((each) => !isStopped(each));
    if (meant && others.length === 0) return meant;
    note(payload, def, 'invalid_union', { errors: tried.map(({ issues }) => issues), continue: undefined });
  },
  pipe(payload, def) {
    const { value, issues } = run(def.in, payload.value, payload.issues);
    if (issues.every(({ code }) => code === 'unrecognized_keys')) return run(def.out, value, issues);
    return { value, issues, stopped: true };
  },
  transform(payload, def) {
    payload.value = (def.transform as (value: unknown) => unknown)(payload.value);
  },
};

/** What a schema or a check says in words of its own. */
function own(params: Params = {}): Own {
  return typeof params === 'string' ? { error: params } : params;
}

/** A check by what is true for a value that passes it, and what is told of another one. */
function checkOf(
  fits: (value: never) => boolean,
  code: string,
  about: object | ((value: never) => object) = {},
  params?: Params,
): Check {
  return {
    run(payload) {
      const value = payload.value as never;
      if (!fits(value)) note(payload, own(params), code, typeof about === 'function' ? about(value) : about);
    },
  };
}

export function refine(fits: (value: never) => boolean, params?: Params): Check {
  return checkOf(fits, 'custom', {}, params);
}

export function regex(pattern: RegExp, params?: Params): Check {
  return checkOf((text: string) => pattern.test(text), 'invalid_format', { format: 'regex' }, params);
}

export function gte(minimum: number): Check {
  const about = { minimum, inclusive: true, origin: 'number' };
  return checkOf((value: number) => value >= minimum, 'too_small', about);
}

export function lte(maximum: number): Check {
  const about = { maximum, inclusive: true, origin: 'number' };
  return checkOf((value: number) => value <= maximum, 'too_big', about);
}

export function positive(): Check {
  const about = { minimum: 0, inclusive: false, origin: 'number' };
  return checkOf((value: number) => value > 0, 'too_small', about);
}

/** Characters of a text count as one, be they two units or not. */
function lengthOf(value: string | readonly unknown[]): number {
  return typeof value === 'string' ? [...value].length : value.length;
}

const originOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);

export function minLength(minimum: number): Check {
  const about = (value: unknown) => ({ minimum, inclusive: true, origin: originOf(value) });
  return { ...checkOf((value: string) => lengthOf(value) >= minimum, 'too_small', about), ofLength: true };
}

export function maxLength(maximum: number): Check {
  const about = (value: unknown) => ({ maximum, inclusive: true, origin: originOf(value) });
  const fits = (value: string) => value.length <= maximum || lengthOf(value) <= maximum;
  return { ...checkOf(fits, 'too_big', about), ofLength: true, most: maximum };
}

export function trim(): Check {
  return {
    run(payload) {
      payload.value = (payload.value as string).trim();
    },
  };
}

/** Makes the function for schemas of a type that are told no more than their words. */
function plain(type: string, ...checks: readonly Check[]) {
  return (params?: Params) => new Schema({ type, checks, ...own(params) });
}

const whole = checkOf(Number.isInteger as never, 'invalid_type', { expected: 'int', continue: false });

const byte = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const prefix4 = new RegExp(`^${byte}(\\.${byte}){3}/(3[0-2]|[12]?\\d)$`);

function isPrefix6(text: string): boolean {
  const [address = '', bits = '', ...more] = text.split('/');
  const isLength = `${Number(bits)}` === bits && Number(bits) >= 0 && Number(bits) <= 128;
  return more.length === 0 && isLength && /^[\da-f:.]+$/i.test(address) && URL.canParse(`http://[${address}]`);
}

export const string = plain('string');
export const boolean = plain('boolean');
export const number = plain('number');
export const int = plain('number', whole, gte(Number.MIN_SAFE_INTEGER), lte(Number.MAX_SAFE_INTEGER));
export const unknown = plain('unknown');
export const cidrv4 = plain(
  'string',
  checkOf((text: string) => prefix4.test(text), 'invalid_format', { format: 'cidrv4' }),
);
export const cidrv6 = plain('string', checkOf(isPrefix6, 'invalid_format', { format: 'cidrv6' }));

export function custom(fits: (value: never) => boolean, params?: Params): Schema {
  return new Schema({ type: 'custom', checks: [refine(fits, { abort: true, ...own(params) })] });
}

function enumOf(values: readonly string[]): Schema {
  return new Schema({ type: 'enum', entries: Object.fromEntries(values.map((value) => [value, value])), values });
}

export { enumOf as enum, Schema as ZodMiniArray, Schema as ZodMiniUnion };

export const literal = (value: unknown) => new Schema({ type: 'literal', values: [value] });
export const array = (element: Schema) => new Schema({ type: 'array', element });
export const tuple = (items: readonly Schema[]) => new Schema({ type: 'tuple', items });
export const object = (shape: object) => new Schema({ type: 'object', shape });
export const strictObject = (shape: object) => new Schema({ type: 'object', shape, strict: true });
export const record = (keyType: Schema, valueType: Schema) => new Schema({ type: 'record', keyType, valueType });
export const optional = (innerType: Schema) => new Schema({ type: 'optional', innerType });
export const nullable = (innerType: Schema) => new Schema({ type: 'nullable', innerType });
export const union = (options: readonly Schema[]) => new Schema({ type: 'union', options });
export const pipe = (first: Schema, out: Schema) => new Schema({ type: 'pipe', in: first, out });
export const transform = (made: (value: never) => unknown) => new Schema({ type: 'transform', transform: made });
