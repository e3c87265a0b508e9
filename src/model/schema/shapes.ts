import * as z from 'zod/mini';
import { limits } from '../limits.ts';

// With their types written out, as TypeScript wants them to be for what tells it a type.
const arrays: z.core.$constructor<z.ZodMiniArray> = z.ZodMiniArray;
const unions: z.core.$constructor<z.ZodMiniUnion> = z.ZodMiniUnion;

/**
 * A list that isn't looked through to its end where very many of its items are wrong: of so many mistakes only the first
 * are told. Else a small file could hold hundreds of thousands, and each of them costs time and memory.
 */
const List = z.core.$constructor<z.ZodMiniArray>('List', (inst, def) => {
  arrays.init(inst, def);
  const whole = inst._zod.parse;
  inst._zod.parse = (payload, context) => {
    const items: unknown = payload.value;
    if (!Array.isArray(items)) return whole(payload, context);
    const value: unknown[] = [];
    for (const [index, item] of items.entries()) {
      // Only what waits for something is checked later, and nothing in a schema of plain data does.
      const found = def.element._zod.run({ value: item, issues: [] }, context) as z.core.ParsePayload;
      value.push(found.value);
      if (found.issues.length > 0) payload.issues.push(...z.core.util.prefixIssues(index, found.issues));
      if (payload.issues.length >= limits.problemsInOneList) break;
    }
    payload.value = value;
    return payload;
  };
});

/** A list of any length. */
export function listOf<T extends z.ZodMiniType>(item: T): z.ZodMiniArray<T> {
  return new List({ type: 'array', element: item }) as unknown as z.ZodMiniArray<T>;
}

/** A list with an end. */
export function manyOf<T extends z.ZodMiniType>(most: number, item: T): z.ZodMiniArray<T> {
  return listOf(item).check(z.maxLength(most));
}

/**
 * One of several forms. Where only one of them is of the value's own kind (a text, a number, a list, a mapping), that is the
 * one that was meant, and what doesn't fit is told of it alone.
 */
const Either = z.core.$constructor<z.ZodMiniUnion>('Either', (inst, def) => {
  unions.init(inst, def);
  const any = inst._zod.parse;
  const byKind = new Map<string, readonly z.core.$ZodType[]>();
  inst._zod.parse = (payload, context) => {
    const kind = kindOf(payload.value);
    const forms = byKind.get(kind) ?? def.options.filter((option) => kindsOf(option as unknown as Form).includes(kind));
    byKind.set(kind, forms);
    const [meant] = forms;
    return meant && forms.length === 1 ? meant._zod.run(payload, context) : any(payload, context);
  };
});

/** One of several forms, like a name or a mapping that says more. */
export function either<const T extends readonly z.ZodMiniType[]>(options: T): z.ZodMiniUnion<T> {
  return new Either({ type: 'union', options }) as unknown as z.ZodMiniUnion<T>;
}

/** One of them, or a list; always a list afterwards. */
export function oneOrMore<T extends z.ZodMiniType>(item: T) {
  return either([
    listOf(item),
    z.pipe(
      item,
      z.transform((value) => [value]),
    ),
  ]);
}

type Form = { readonly _zod: { readonly def: { readonly type: string; readonly [key: string]: unknown } } };

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** The kinds of values that a form is made for. */
function kindsOf({ _zod: { def } }: Form): readonly string[] {
  switch (def.type) {
    case 'enum':
      return Object.values(def.entries as object).map(kindOf);
    case 'literal':
      return (def.values as unknown[]).map(kindOf);
    case 'union':
      return (def.options as Form[]).flatMap(kindsOf);
    case 'pipe':
      return kindsOf(def.in as Form);
    case 'record':
      return ['object'];
    default:
      return [def.type];
  }
}
