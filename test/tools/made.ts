/**
 * Writes what is made of the code and the data beside it: `npm run made`. All of it in one process, since each of these would
 * read the library anew.
 */
import { writeFileSync } from 'node:fs';
import { packedModule } from './catalogue.ts';

/** Writes a file of the repository, by its path there. */
function write(path: string, text: string): void {
  writeFileSync(new URL(`../../${path}`, import.meta.url), text);
}

// The library carries the catalogue: it is written before the rest, which is made of the library, is loaded.
write('src/model/catalogue/packed.ts', packedModule());
const { notices } = await import('./notices.ts');
const { rulesPage } = await import('./rules.ts');
const { schemaFiles } = await import('./schema.ts');
write('THIRD-PARTY-NOTICES', notices());
write('docs/rules.md', rulesPage());
for (const [name, text] of Object.entries(schemaFiles())) write(`docs/${name}`, text);
