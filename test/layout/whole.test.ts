import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import type { PlacedText } from '../../src/scene/placed.ts';

const root = new URL('../../', import.meta.url);
const files = ['docs/variants/', 'test/fixtures/examples/'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => folder + name),
);

/** All texts of a picture, wherever they stand in it. */
function textsIn(value: unknown): PlacedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('lines' in value && 'lineHeight' in value) return [value as PlacedText];
  return Object.values(value).flatMap(textsIn);
}

/** A system apart from its number, or an address cut in two. */
const broken = /\bAS\n\d|[\d.]\n\/\d|\d:\n\d|\/\n\d|\d\.\n\d/;

test.each(files)('no text of %s is cut, and no address in it is broken', (file) => {
  const text = readFileSync(new URL(file, root));
  for (const options of [{ direction: 'left-to-right' }, { direction: 'top-to-bottom', width: 720 }] as const) {
    const texts = textsIn(layout(text, { ...options, detail: 'full' }));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap(({ full }) => full ?? [])).toEqual([]);
    expect(texts.map(({ lines }) => lines.join('\n')).filter((lines) => broken.test(lines))).toEqual([]);
  }
});
