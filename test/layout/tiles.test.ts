import { expect, test } from 'vitest';
import { tilesWidth } from '../../src/layout/faces/card.ts';
import type { Sizing } from '../../src/layout/faces/sized.ts';
import { tileColumns } from '../../src/layout/faces/tiles.ts';
import { spacing } from '../../src/layout/spacing.ts';
import type { Box } from '../../src/scene/scene.ts';

test.each(['name', 'card'] as const)('in a column tiles of the size %s take the whole width, and no more', (size) => {
  const tile = (index: number): Box => ({
    id: `site:${index}`,
    kind: 'site',
    tone: 'customer',
    lines: [],
    tooltip: '',
  });
  const boxes = Array.from({ length: 400 }, (_, index) => tile(index));
  const box = { ...tile(-1), id: 'site:all', tiles: { size, boxes } };
  const another = spacing.tiles[size].width + spacing.tileGap;
  for (let across = 400; across <= 1_200; across += 1) {
    const sizing = { flow: 'down', across, tiled: new Map() } as unknown as Sizing;
    expect(tilesWidth(box, sizing), `${across}`).toBeLessThanOrEqual(across);
    expect(tilesWidth(box, sizing) + another, `${across}`).toBeGreaterThan(across);
    expect(tileColumns(box, sizing)).toBeGreaterThan(1);
  }
});
