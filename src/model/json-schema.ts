import { z } from 'zod';
import { topologySchema } from './schema/index.ts';

/** The topology file as a JSON Schema (draft 2020-12), for editors. Made from the schema that the parser uses. */
export function topologyJsonSchema(): Record<string, unknown> {
  return { title: 'ExpressRoute topology', ...z.toJSONSchema(topologySchema, { io: 'input' }) };
}
