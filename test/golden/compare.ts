import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Drawn, root } from './cases.ts';

export interface Change {
  readonly name: string;
  readonly before: Drawn | undefined;
  readonly after: Drawn;
}

/** Writes a page that shows each changed picture, the old beside the new, or one over the other. Returns its path. */
export function writeComparison(changes: readonly Change[]): string {
  const folder = join(root, 'test/output/compare');
  mkdirSync(folder, { recursive: true });
  const sections = changes.map((change, index) => {
    const [before, after] = [`${index}-before.svg`, `${index}-after.svg`];
    if (change.before) writeFileSync(join(folder, before), change.before.picture);
    writeFileSync(join(folder, after), change.after.picture);
    const what = !change.before
      ? 'new'
      : change.before.placed === change.after.placed
        ? 'drawn otherwise, placed the same'
        : 'placed otherwise';
    return `<section><h2>${change.name} <small>${what}</small></h2><div class="pair">
<figure><figcaption>old</figcaption>${change.before ? `<img src="${before}" alt="old">` : 'none'}</figure>
<figure><figcaption>new</figcaption><img src="${after}" alt="new"></figure></div>
${change.before ? `<div class="over"><img src="${before}" alt="old"><img src="${after}" alt="new"></div>` : ''}</section>`;
  });
  const page = `<!doctype html><meta charset="utf-8"><title>Changed pictures</title>
<style>body{font:14px system-ui;margin:24px}small{color:#666;font-weight:400}.pair{display:grid;grid-template-columns:1fr 1fr;gap:16px}
figure{margin:0}img{width:100%;border:1px solid #ccc}.over{display:none;position:relative}.over img+img{position:absolute;inset:0;mix-blend-mode:difference}
body.difference .over{display:block}body.difference .pair{display:none}</style>
<button onclick="document.body.classList.toggle('difference')">side by side / difference</button>
${sections.join('\n')}\n`;
  const file = join(folder, 'index.html');
  writeFileSync(file, page);
  return file;
}
