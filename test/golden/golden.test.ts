import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import { cases, draw, golden, picturesFile, root, shownVariants } from './cases.ts';
import { compact } from './compact.ts';
import { variantsPage } from './pages.ts';

const advice = 'look at it with: npm run compare, and if it is better, accept it with: npm run goldens';

test.each(cases())('the pictures of $name are those that were looked at', (each) => {
  const before = golden(each);
  const after = draw(each);
  // The placed scene first: its difference is the one that can be read.
  expect(after.placed, advice).toBe(before.placed);
  expect(after.line, advice).toBe(before.line);
  expect(after.picture === before.picture, advice).toBe(true);
});

describe('what is kept', () => {
  test('is kept of cases that there are', () => {
    const names = cases().map(({ name }) => name);
    expect(
      readFileSync(picturesFile, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, line.indexOf(':'))),
    ).toEqual(names);
    const svgs = readdirSync(join(root, 'docs/variants')).filter((file) => file.endsWith('.svg'));
    expect(svgs).toEqual(shownVariants.map((name) => `${name}.svg`));
  });

  test('has a page of the variants that is made from their files', () => {
    expect(readFileSync(join(root, 'docs/variants/README.md'), 'utf8')).toBe(variantsPage());
  });
});

test('a placed scene as lines tells each zone, box and wire once', () => {
  const placed = layout(
    'sites: [A]\ncircuits: [{ id: er, model: any-to-any, connections: [hub] }]\nvirtualNetworks: [{ id: hub }]',
  );
  const lines = compact(placed).split('\n');
  const starting = (start: string) => lines.filter((line) => line.trimStart().startsWith(start));
  for (const zone of placed.zones) expect(starting(`zone ${zone.id} `)).toHaveLength(1);
  for (const node of placed.nodes) expect(starting(`${node.id} `)).toHaveLength(1);
  for (const wire of placed.wires) expect(starting(`wire ${wire.id} `)).toHaveLength(1);
});
