import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What pages link to beside pages: schemas, and the topology files of the gallery. */
const kinds = /\.(schema\.json|yaml)$/;

/**
 * Copies the files that pages link to into a site that was built. The development server has them from their folder.
 *
 * @param from the folder of the pages
 * @param to the folder of the site
 */
export function copyFiles(from: string, to: string): void {
  for (const folder of ['.', 'variants'])
    for (const name of readdirSync(join(from, folder)).filter((each) => kinds.test(each)))
      cpSync(join(from, folder, name), join(to, folder, name));
}
