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

test.each(['test/fixtures/examples/litware-two-regions.yaml', 'docs/variants/global-reach.yaml'])(
  'the cards that name where both links of a circuit of %s come from stand at one height',
  (file) => {
    const { nodes } = layout(readFileSync(new URL(file, root)), { width: 720, direction: 'top-to-bottom' });
    const heights = new Map<string, Set<number>>();
    for (const { id, y } of nodes) {
      const [, circuit] = /^reference:([^/]+)\/router:/.exec(id) ?? [];
      if (circuit !== undefined) heights.set(circuit, (heights.get(circuit) ?? new Set()).add(y));
    }
    expect(heights.size).toBeGreaterThan(1);
    expect([...heights].filter(([, each]) => each.size > 1)).toEqual([]);
  },
);

test('what a circuit leads to stands between the cards that the next one’s links come from', () => {
  const { nodes } = layout(readFileSync(new URL('docs/variants/global-reach.yaml', root)), {
    width: 720,
    direction: 'top-to-bottom',
  });
  const circuits = ['er-tokyo', 'er-singapore', 'er-sydney'];
  for (const [index, circuit] of circuits.slice(1).entries()) {
    const [left, right] = nodes.filter(({ id }) => id.startsWith(`reference:${circuit}/router:`));
    const between = nodes.find(({ id }) => id.startsWith(`reference:${circuits[index]}/peering:`));
    const [middle] = nodes.filter(({ y, x }) => y === left?.y && x > left.x);
    expect([left?.y, right?.y]).toEqual([between?.y, between?.y]);
    expect(middle?.id).toBe(between?.id);
  }
});
