/**
 * Draws all cases with the code of a folder, which may be another commit's, into another folder:
 * tsx test/golden/draw-with.ts CODE OUT. It prints the names of those that this code can't draw.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { render } from '../../src/node.ts';
import { cases, fileOf, optionsOf } from './cases.ts';

const [code = '.', out = 'test/output/pictures'] = process.argv.slice(2);
const library = (await import(pathToFileURL(join(resolve(code), 'src/node.ts')).href)) as { render: typeof render };
mkdirSync(out, { recursive: true });
for (const each of cases())
  for (const view of each.views) {
    try {
      const options = { ...optionsOf(each), ...view.options };
      writeFileSync(join(out, fileOf(each, view)), `${library.render(readFileSync(each.source), options)}\n`);
    } catch (error) {
      console.log(`${each.name}, ${view.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
