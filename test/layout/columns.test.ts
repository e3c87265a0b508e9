import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import { details } from '../../src/template.ts';

const root = new URL('../../', import.meta.url);
const files = ['docs/variants/', 'test/fixtures/examples/', 'test/fixtures/found/'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => /\.(yaml|json)$/.test(name))
    .map((name) => folder + name),
);

test.each(files)('a picture of %s is no wider than it may be', (file) => {
  const text = readFileSync(new URL(file, root));
  for (const detail of details) {
    const placed = layout(text, { detail, direction: 'top-to-bottom', width: 720 });
    expect(placed.width, detail).toBeLessThanOrEqual(720);
  }
});

test('a card that names what a circuit leads to stands where its wire comes straight down', () => {
  const scene = layout(readFileSync(new URL('docs/variants/global-reach.yaml', root)), {
    width: 720,
    direction: 'top-to-bottom',
    detail: 'full',
  });
  const wires = scene.wires.filter(({ to }) => to.startsWith('reference:'));
  expect(wires.length).toBeGreaterThan(1);
  expect(wires.filter(({ paths }) => paths[0]?.length !== 2)).toEqual([]);
});
