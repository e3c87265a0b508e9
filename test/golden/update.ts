/** Accepts the pictures as they are now, after writing a page that shows what changed: look at it before you commit. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cases, draw, golden } from './cases.ts';
import { writeComparison } from './compare.ts';

const changed = cases().map((each) => ({ each, before: golden(each), after: draw(each) }))
  .filter(({ before, after }) => before?.picture !== after.picture || before.placed !== after.placed);
if (changed.length === 0) console.log('No picture changed.');
else {
  console.log(`Old beside new: ${writeComparison(changed.map(({ each, before, after }) => ({ name: each.name, before, after })))}`);
  for (const { each, after } of changed) {
    mkdirSync(dirname(each.placed), { recursive: true });
    writeFileSync(each.picture, after.picture);
    writeFileSync(each.placed, after.placed);
    console.log(`accepted ${each.name}`);
  }
}
