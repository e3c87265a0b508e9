/** Writes the topology file's JSON Schema, and its reference page, to docs/, from the schema that the parser uses. */
import { writeFileSync } from 'node:fs';
import { topologyJsonSchema } from '../../src/model/json-schema.ts';
import { referencePage } from './reference.ts';

const schema = topologyJsonSchema();
writeFileSync(new URL('../../docs/topology.schema.json', import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
writeFileSync(new URL('../../docs/reference.md', import.meta.url), referencePage(JSON.parse(JSON.stringify(schema))));
