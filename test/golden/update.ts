/** Accepts the pictures as they are now, after writing a page that shows what changed: look at it before you commit. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cases, draw, golden, root } from './cases.ts';
import { writeComparison } from './compare.ts';
import { exhibits, galleryPage, variantsPage } from './gallery.ts';

const changed = cases()
  .map((each) => ({ each, before: golden(each), after: draw(each) }))
  .filter(({ before, after }) => before?.picture !== after.picture || before.placed !== after.placed);
if (changed.length === 0) console.log('No picture changed.');
else {
  console.log(
    `Old beside new: ${writeComparison(changed.map(({ each, before, after }) => ({ name: each.name, before, after })))}`,
  );
  for (const { each, after } of changed) {
    mkdirSync(dirname(each.placed), { recursive: true });
    writeFileSync(each.picture, after.picture);
    writeFileSync(each.placed, after.placed);
    console.log(`accepted ${each.name}`);
  }
}

const gallery = join(root, 'docs/gallery');
mkdirSync(gallery, { recursive: true });
const all = exhibits();
for (const each of all) writeFileSync(join(gallery, each.file), each.draw());
writeFileSync(join(gallery, 'README.md'), galleryPage(all));
writeFileSync(join(root, 'docs/variants/README.md'), variantsPage());
console.log(`${all.length} pictures in docs/gallery`);
