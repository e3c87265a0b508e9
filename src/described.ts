import * as z from 'zod/mini';

/**
 * A schema with what is said of it in JSON Schemas, in editors and in the help of the command. The build for pages leaves
 * the words out.
 *
 * @param schema is left as it is
 * @param words sentences
 */
export function described<S extends z.ZodMiniType>(schema: S, words: string): S {
  const same = schema.clone();
  z.globalRegistry.add(same, { description: words });
  return same;
}

/** What is said of a schema; empty for one that nothing is said of. */
export function descriptionOf(schema: z.ZodMiniType): string {
  return z.globalRegistry.get(schema)?.description ?? '';
}
