import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import type { PlacedScene, PlacedText } from '../../src/scene/placed.ts';
import { details } from '../../src/template.ts';
import { formsDrawn, formsTold } from '../support/legend-forms.ts';

const root = new URL('../../', import.meta.url);
const filesIn = (folder: string) =>
  readdirSync(new URL(folder, root)).flatMap((name) => (name.endsWith('.yaml') ? [`${folder}${name}`] : []));
const references = readdirSync(new URL('templates/', root), { withFileTypes: true }).flatMap((each) =>
  each.isDirectory() && each.name !== 'parts' ? [`templates/${each.name}/reference.yaml`] : [],
);
const files = [...filesIn('docs/variants/'), ...references, ...filesIn('test/fixtures/examples/')];

const forms = [{ direction: 'left-to-right' }, { direction: 'top-to-bottom', width: 720 }] as const;

/** Each file is laid out once for all that is asked of it. */
test.each(files)('each picture of %s keeps its legend, its width and its words', (path) => {
  const file = readFileSync(new URL(path, root));
  for (const detail of details)
    for (const form of forms) {
      const scene = layout(file, { ...form, detail });
      const picture = `${detail}, ${form.direction}`;
      expectLegend(scene, picture);
      if ('width' in form) expect(scene.width, picture).toBeLessThanOrEqual(form.width);
      if (detail === 'full') expectWords(scene, picture);
    }
});

/** Each form that a picture shows has an entry in its legend, and none has one that it doesn’t. No two samples look alike. */
function expectLegend(scene: PlacedScene, picture: string): void {
  const told = formsTold(scene);
  expect([...new Set(told)].sort(), picture).toEqual([...formsDrawn(scene)].sort());
  expect(told.length, picture).toBe(new Set(told).size);
}

/** A system apart from its number, or an address cut in two. */
const broken = /\bAS\n\d|[\d.]\n\/\d|\d:\n\d|\/\n\d|\d\.\n\d/;

/** No text is cut, and no address in it is broken. */
function expectWords(scene: PlacedScene, picture: string): void {
  const texts = textsIn(scene);
  expect(texts.length, picture).toBeGreaterThan(0);
  expect(
    texts.flatMap(({ full }) => full ?? []),
    picture,
  ).toEqual([]);
  expect(
    texts.map(({ lines }) => lines.join('\n')).filter((lines) => broken.test(lines)),
    picture,
  ).toEqual([]);
}

/** All texts of a picture, wherever they stand in it. */
function textsIn(value: unknown): PlacedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('lines' in value && 'lineHeight' in value) return [value as PlacedText];
  return Object.values(value).flatMap(textsIn);
}
