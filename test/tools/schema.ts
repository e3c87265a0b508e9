/** Writes the topology file's JSON Schema to docs/, from the schema that the parser uses. */
import { writeFileSync } from 'node:fs';
import { topologyJsonSchema } from '../../src/model/json-schema.ts';

writeFileSync(new URL('../../docs/topology.schema.json', import.meta.url), `${JSON.stringify(topologyJsonSchema(), null, 2)}\n`);
