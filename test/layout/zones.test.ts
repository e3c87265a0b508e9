import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import type { PlacedZone } from '../../src/scene/placed.ts';

const root = new URL('../../', import.meta.url);

function zonesOf(file: string): readonly PlacedZone[] {
  return layout(readFileSync(new URL(file, root)), { direction: 'left-to-right' }).zones.filter(
    ({ within }) => within === undefined,
  );
}

/** The frames with these names, by their first words. */
function named(zones: readonly PlacedZone[], ...names: readonly string[]): PlacedZone[] {
  return zones.filter(({ texts }) => names.some((name) => texts[0]?.lines.join(' ').startsWith(name)));
}

test.each([
  ['docs/variants/access-links.yaml', ['Citycom', 'DE-CIX', 'Peering location · Frankfurt']],
  ['docs/variants/another-cloud.yaml', ['Another cloud', 'Equinix TY2', 'Peering location']],
  ['test/fixtures/examples/wingtip-virtual-wan.yaml', ['Colt', 'Peering location · Amsterdam']],
])('frames in the same heights of %s start level: %j', (file, names) => {
  const frames = named(zonesOf(file), ...names);
  expect(frames).toHaveLength(names.length);
  expect(new Set(frames.map(({ y }) => y)).size).toBe(1);
});

test('frames end level where nothing is in the way, also with those that follow their neighbour', () => {
  const frames = zonesOf('docs/variants/another-cloud.yaml');
  expect(frames.length).toBeGreaterThan(2);
  expect(new Set(frames.map(({ y, height }) => y + height)).size).toBe(1);
});
