/**
 * Writes a page with each picture that differs from another commit's, old beside new or one over the other:
 * `npm run compare`, or `npm run compare -- COMMIT`; the last commit where none is named. The old pictures are drawn
 * from the same files by that commit's own code.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases, fileOf, root } from './cases.ts';

const [commit = 'HEAD'] = process.argv.slice(2);
const folder = join(root, 'test/output/compare');
const base = join(folder, 'base');
const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
git('worktree', 'prune');
git('worktree', 'add', '--detach', base, commit);
try {
  symlinkSync(join(root, 'node_modules'), join(base, 'node_modules'));
  execFileSync('npm', ['run', 'fonts', '--silent'], { cwd: base, stdio: 'inherit' });
  drawWith(base, 'old');
  drawWith(root, 'new');
} finally {
  git('worktree', 'remove', '--force', base);
}

const sections = cases().flatMap((each) =>
  each.views.flatMap((view) => {
    const file = fileOf(each, view);
    const [before, after] = [read(join('old', file)), read(join('new', file))];
    if (before === after) return [];
    const shown = (side: string, there: boolean) =>
      there ? `<img loading="lazy" src="${side}/${file}" alt="${side}">` : 'none';
    return `<section><h2>${each.name} <small>${view.name}</small></h2><div class="pair">
<figure><figcaption>old</figcaption>${shown('old', before !== undefined)}</figure>
<figure><figcaption>new</figcaption>${shown('new', after !== undefined)}</figure></div>
${before && after ? `<div class="over">${shown('old', true)}${shown('new', true)}</div>` : ''}</section>`;
  }),
);
const page = join(folder, 'index.html');
writeFileSync(
  page,
  `<!doctype html><meta charset="utf-8"><title>Changed pictures</title>
<style>body{font:14px system-ui;margin:24px}small{color:#666;font-weight:400}.pair{display:grid;grid-template-columns:1fr 1fr;gap:16px}
figure{margin:0}img{width:100%;border:1px solid #ccc}.over{display:none;position:relative}.over img+img{position:absolute;inset:0;mix-blend-mode:difference}
body.difference .over{display:block}body.difference .pair{display:none}</style>
<button onclick="document.body.classList.toggle('difference')">side by side / difference</button>
${sections.join('\n')}\n`,
);
console.log(`${sections.length} pictures differ from those of ${commit}: ${page}`);

function drawWith(code: string, out: string): void {
  execFileSync(join(root, 'node_modules/.bin/tsx'), [join(root, 'test/golden/draw-with.ts'), code, join(folder, out)], {
    cwd: root,
    stdio: 'inherit',
  });
}

function read(file: string): string | undefined {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
