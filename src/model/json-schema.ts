import * as z from 'zod/mini';
import { topologySchema } from './schema/index.ts';

/**
 * The topology file as a JSON Schema, for editors. Made from the schema that the parser uses.
 *
 * @returns a schema of draft 2020-12
 * @example
 * Object.keys(topologyJsonSchema().properties ?? {}).includes('circuits'); // true
 */
export function topologyJsonSchema(): Record<string, unknown> {
  return { title: 'ExpressRoute topology', ...z.toJSONSchema(topologySchema, { io: 'input' }) };
}
