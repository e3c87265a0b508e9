/** Builds the gallery in test/output/gallery: `npm run gallery`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '../../src/node.ts';
import { root } from './cases.ts';
import { exhibits } from './exhibits.ts';

const themes = ['light', 'dark', 'print'] as const;
const folder = join(root, 'test/output/gallery');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const all = exhibits();
for (const { name, input, options } of all)
  for (const theme of themes)
    writeFileSync(join(folder, `${name}-${theme}.svg`), `${render(input(), { ...options, theme })}\n`);

const sections = [...new Set(all.map((each) => each.section))].map((section) => {
  const figures = all
    .filter((each) => each.section === section)
    .map(({ name }) => {
      const others = themes.map((theme) => `<a href="${name}-${theme}.svg">${theme}</a>`).join(' · ');
      return `<figure><img loading="lazy" src="${name}-light.svg" alt="${name}"><figcaption>${name}: ${others}</figcaption></figure>`;
    });
  return `<h2>${section}</h2>\n${figures.join('\n')}`;
});
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Gallery</title>
<style>body{font:14px system-ui;margin:24px}figure{margin:0 0 32px}img{max-width:100%;border:1px solid #ccc}</style>
<h1>Gallery</h1>\n${sections.join('\n')}\n`,
);
console.log(`${all.length * themes.length} pictures: ${join(folder, 'index.html')}`);
