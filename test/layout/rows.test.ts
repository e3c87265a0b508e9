import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureText } from '../../src/font/measure.ts';
import { towardsFoot } from '../../src/layout/orient/column.ts';
import { scene } from '../../src/node.ts';

const root = new URL('../../', import.meta.url);
const files = ['docs/variants/', 'test/fixtures/examples/'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => folder + name),
);

test.each(files)('in a column of %s each row is of the lane of a block in it', (file) => {
  const picture = scene(readFileSync(new URL(file, root)), { direction: 'top-to-bottom' });
  if ('panels' in picture) throw new Error('Panels have no lanes.');
  const { blocks, lanes, laneOf } = towardsFoot(picture, 720, measureText);
  // What names the other end of a wire has rows of its own around a band.
  const own = blocks.filter(({ box }) => box.kind !== 'reference');
  const rows = new Map<number, typeof own>();
  for (const block of own) {
    const row = laneOf.get(block.box.id) ?? -1;
    rows.set(row, [...(rows.get(row) ?? []), block]);
  }
  const others = [...rows].filter(([row, inRow]) => !inRow.some(({ lane }) => lane === lanes[row]?.id));
  expect(rows.size).toBeGreaterThan(2);
  expect(others.flatMap(([, inRow]) => inRow.map(({ box }) => box.id))).toEqual([]);
});
