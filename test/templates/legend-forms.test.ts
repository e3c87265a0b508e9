import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import { formsDrawn, formsTold } from '../support/legend-forms.ts';

const root = new URL('../../', import.meta.url);
const filesIn = (folder: string) =>
  readdirSync(new URL(folder, root)).flatMap((name) => (name.endsWith('.yaml') ? [`${folder}${name}`] : []));
const references = readdirSync(new URL('templates/', root), { withFileTypes: true }).flatMap((each) =>
  each.isDirectory() && each.name !== 'parts' ? [`templates/${each.name}/reference.yaml`] : [],
);
const files = [...filesIn('docs/variants/'), ...references, ...filesIn('test/fixtures/examples/')];

describe('each form that a picture shows has an entry in its legend, and none has one that it doesn’t', () => {
  test.each(files)('%s', (path) => {
    const file = readFileSync(new URL(path, root), 'utf8');
    for (const detail of ['overview', 'logical', 'full'] as const)
      for (const direction of ['left-to-right', 'top-to-bottom'] as const) {
        const scene = layout(file, { detail, direction, ...(direction === 'top-to-bottom' ? { width: 720 } : {}) });
        const told = formsTold(scene);
        expect([detail, direction, ...new Set(told)].sort()).toEqual([detail, direction, ...formsDrawn(scene)].sort());
        // No two samples look alike.
        expect(told.length).toBe(new Set(told).size);
      }
  });
});
