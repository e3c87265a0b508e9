import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RenderOptions, render } from 'expressroute-topology/browser';

const docs = fileURLToPath(new URL('..', import.meta.url));

/** A picture of the gallery, and the file that it is drawn from. */
interface Exhibit {
  readonly name: string;
  /** What the picture shows: the file's first comment. */
  readonly told: string;
  readonly title: string;
  /** The file, as pages of the gallery name it. */
  readonly path: string;
  readonly text: string;
}

/** How an exhibit is drawn: what stands behind its name in the picture's file, and the options. */
const views: Readonly<Record<'' | '-full' | '-column', RenderOptions>> = {
  '': {},
  '-full': { detail: 'full' },
  '-column': { width: 720 },
};

/**
 * Writes the gallery: `docs/gallery/index.md` with all pictures, a page for each with its file, and the pictures in
 * `docs/public/gallery`: files with the theme `auto`, which follow the site's switch by themselves.
 */
export function writeGallery(): void {
  const pages = join(docs, 'gallery');
  const pictures = join(docs, 'public/gallery');
  for (const name of readdirSync(pages).filter((each) => each !== 'README.md')) rmSync(join(pages, name));
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const templates = exhibits('../../templates', (name) => `${name}/reference.yaml`);
  const variants = exhibits('../variants', (name) => name);
  for (const exhibit of [...templates, ...variants]) {
    writeFileSync(join(pages, `${exhibit.name}.md`), pageOf(exhibit));
    for (const [view, options] of Object.entries(views))
      writeFileSync(join(pictures, `${exhibit.name}${view}.svg`), render(exhibit.text, { theme: 'auto', ...options }));
  }
  writeFileSync(join(pages, 'index.md'), listOf(templates, variants));
}

function exhibits(folder: string, fileOf: (name: string) => string): Exhibit[] {
  const names = readdirSync(join(docs, 'gallery', folder), { withFileTypes: true })
    .filter((each) =>
      folder.endsWith('templates') ? each.isDirectory() && each.name !== 'parts' : each.name.endsWith('.yaml'),
    )
    .map((each) => each.name);
  return names.map((name): Exhibit => {
    const path = `${folder}/${fileOf(name)}`;
    const text = readFileSync(join(docs, 'gallery', path), 'utf8');
    const [, told = ''] = /^# (?!yaml-language-server)(.+)$/m.exec(text) ?? [];
    const plain = name.replace('.yaml', '');
    const words = plain.replaceAll('-', ' ');
    return { name: plain, told, title: words[0]?.toUpperCase() + words.slice(1), path, text };
  });
}

function listOf(templates: readonly Exhibit[], variants: readonly Exhibit[]): string {
  const shown = (exhibits: readonly Exhibit[]) =>
    exhibits
      .map(
        ({ name, title, told }) =>
          `### [${title}](${name}.md)\n\n${told}\n\n[![${title}](/gallery/${name}.svg)](${name}.md)\n`,
      )
      .join('\n');
  return `---
pageClass: wide
aside: false
---

# Gallery

Each picture is drawn from one file when this site is built; its page has the file, the picture with every fact, and the one for a column.

## One of each template

${shown(templates)}
## What real networks have

${shown(variants)}`;
}

function pageOf({ title, told, path, text, name }: Exhibit): string {
  // Of a long file each coloured word would be an element of the page: it stays plain.
  const file = text.length > 10_000 ? `${path}{text}` : path;
  return `---
pageClass: wide
aside: false
---

# ${title}

${told}

![${title}](/gallery/${name}.svg)

## With every fact of the file

![${title}, with every fact](/gallery/${name}-full.svg)

## For a column of 720 px

![${title}, for a column](/gallery/${name}-column.svg)

## The file

<<< ${file}
`;
}
