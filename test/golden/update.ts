/** Accepts the pictures as they are now: `npm run goldens`. Look at what changed before you commit: `npm run compare`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cases, draw, golden, picturesFile, root } from './cases.ts';
import { variantsPage } from './pages.ts';

const lines = cases().map((each) => {
  const [before, after] = [golden(each), draw(each)];
  const changed = (['line', 'placed', 'picture'] as const).filter((part) => before[part] !== after[part]);
  if (changed.length > 0) console.log(`accepted ${each.name}`);
  for (const part of ['placed', 'picture'] as const) {
    const [file, content] = [each[part], after[part]];
    if (file === undefined || content === undefined) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return after.line;
});
writeFileSync(picturesFile, `${lines.join('\n')}\n`);
writeFileSync(join(root, 'docs/variants/README.md'), variantsPage());
