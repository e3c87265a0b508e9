import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../src/font');
const generated = ['metrics.ts', 'other-metrics.ts', 'slices.ts', 'stamp'].map((name) =>
  join(folder, 'generated', name),
);

test('fonts that are up to date are left alone, so that tests may run while something builds', () => {
  const before = generated.map((file) => statSync(file).mtimeMs);
  execFileSync(process.execPath, [join(folder, 'generate.mjs')]);
  expect(generated.map((file) => statSync(file).mtimeMs)).toEqual(before);
});

test('metrics stay small, since every start of the command reads them', () => {
  expect(readFileSync(join(folder, 'generated/metrics.ts')).length).toBeLessThan(4_000);
  expect(readFileSync(join(folder, 'generated/other-metrics.ts')).length).toBeLessThan(10_000);
});
