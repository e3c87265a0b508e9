import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cases, draw, golden, root } from './cases.ts';
import { type Change, writeComparison } from './compare.ts';
import { exhibits, galleryPage, variantsPage } from './gallery.ts';

const changes: Change[] = [];

afterAll(() => {
  if (changes.length > 0)
    console.error(
      `Pictures changed; old beside new: ${writeComparison(changes)}\nIf they are better, accept them with: npm run goldens`,
    );
});

test.each(cases())('the picture of $name is the one that was looked at', (each) => {
  const before = golden(each);
  const after = draw(each);
  if (before?.picture !== after.picture || before.placed !== after.placed)
    changes.push({ name: each.name, before, after });
  // The placed scene first: its difference is the one that can be read.
  expect(after.placed).toBe(before?.placed);
  expect(after.picture === before?.picture, 'the picture differs from the one that is kept').toBe(true);
});

describe('the gallery', () => {
  const folder = join(root, 'docs/gallery');

  test.each(exhibits())('$file is drawn now as it is kept', (each) => {
    const kept = join(folder, each.file);
    expect(existsSync(kept) && readFileSync(kept, 'utf8') === each.draw(), 'accept it with: npm run goldens').toBe(
      true,
    );
  });

  test('has a page that shows or links each, and nothing else lies there', () => {
    const page = galleryPage(exhibits());
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(page);
    expect(
      readdirSync(folder)
        .filter((file) => file.endsWith('.svg'))
        .filter((file) => !page.includes(`(${file})`)),
    ).toEqual([]);
    expect(readFileSync(join(root, 'docs/variants/README.md'), 'utf8')).toBe(variantsPage());
  });
});
