import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies the JSON Schemas, which pages link to, into a site that was built. The development server has them from their folder.
 *
 * @param from the folder of the pages
 * @param to the folder of the site
 */
export function copySchemas(from: string, to: string): void {
  for (const name of readdirSync(from).filter((each) => each.endsWith('.schema.json')))
    cpSync(join(from, name), join(to, name));
}
