import type * as z from 'zod/mini';

type Inner = { readonly def: { readonly type: string; readonly [key: string]: unknown } };

/** What a schema admits at one place: looked through options, shorthands and what may be left out. */
export class Shape {
  readonly #forms: readonly Inner[];
  readonly #inner = new Map<string | number, Shape>();
  #words: ReadonlyMap<string, string> | undefined;

  constructor(schemas: readonly Inner[]) {
    this.#forms = schemas.flatMap(formsOf);
  }

  /** The keys that a mapping may have here. */
  get keys(): string[] {
    return [
      ...new Set(this.#forms.flatMap(({ def }) => (def.type === 'object' ? Object.keys(def.shape as object) : []))),
    ];
  }

  /** Whether a value of a kind, like `string`, may stand here; words that are all known are of the kind `enum`. */
  takes(kind: string): boolean {
    return this.#forms.some(({ def }) => def.type === kind);
  }

  /** The known words that may stand here, by how they are in lower case. */
  get words(): ReadonlyMap<string, string> {
    this.#words ??= new Map(
      this.#forms
        .flatMap(({ def }) => (def.type === 'enum' ? Object.values(def.entries as object) : valuesOf(def.values)))
        .flatMap((word) => (typeof word === 'string' ? [[word.toLowerCase(), word] as const] : []))
        .reverse(),
    );
    return this.#words;
  }

  /** What may stand at a key, or at an index of a list. */
  at(step: string | number): Shape {
    const list = typeof step === 'number' && !this.takes('tuple');
    const key = list ? 0 : step;
    const found = this.#inner.get(key) ?? new Shape(this.#forms.flatMap((form) => childrenOf(form, step)));
    this.#inner.set(key, found);
    return found;
  }
}

const known = new WeakMap<z.ZodMiniType, Shape>();

/** The shape of what a schema admits; it is worked out once for each schema. */
export function shapeOf(schema: z.ZodMiniType): Shape {
  const shape = known.get(schema) ?? new Shape([schema as unknown as Inner]);
  known.set(schema, shape);
  return shape;
}

function valuesOf(values: unknown): readonly unknown[] {
  return Array.isArray(values) ? values : [];
}

function formsOf(schema: Inner): readonly Inner[] {
  const { def } = schema;
  switch (def.type) {
    case 'optional':
      return formsOf(def.innerType as Inner);
    case 'pipe':
      return formsOf(def.in as Inner);
    case 'union':
      return (def.options as Inner[]).flatMap(formsOf);
    default:
      return [schema];
  }
}

function childrenOf({ def }: Inner, step: string | number): readonly Inner[] {
  if (def.type === 'record') return [def.valueType as Inner];
  const children =
    def.type === 'array'
      ? { [step]: typeof step === 'number' ? def.element : undefined }
      : def.type === 'tuple'
        ? def.items
        : def.type === 'object'
          ? def.shape
          : undefined;
  const child = children !== undefined && Object.hasOwn(children as object, step) && (children as never)[step];
  return child ? [child as Inner] : [];
}
