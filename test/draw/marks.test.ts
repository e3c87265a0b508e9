import { expect, test } from 'vitest';
import { render } from '../../src/node.ts';

/** The corners of each arrow's head: its tip, then its two feet. */
function heads(svg: string): [number, number][][] {
  return [...svg.matchAll(/<path class="mark" d="M([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)Z"/g)].map(
    ([, ...numbers]) => [0, 2, 4].map((at): [number, number] => [Number(numbers[at]), Number(numbers[at + 1])]),
  );
}

test.each([
  ['straight', [{ id: 'a' }]],
  ['bent', [{ id: 'a' }, { id: 'b' }, { id: 'c' }]],
])('an arrow has a head that points along its %s wire', (_, networks) => {
  for (const direction of ['left-to-right', 'top-to-bottom'] as const) {
    const svg = render(
      JSON.stringify({
        circuits: [{ model: 'direct', connections: networks.map(({ id }) => ({ to: id, fastPath: true })) }],
        virtualNetworks: networks,
      }),
      { direction },
    );
    const found = heads(svg.slice(0, svg.indexOf('class="legend-entries"')));
    expect(found).toHaveLength(networks.length);
    for (const [tip, one, other] of found) {
      if (!tip || !one || !other) throw new Error('an arrow’s head has three corners');
      const along = direction === 'left-to-right' ? 0 : 1;
      expect(
        Math.abs((one[0] - tip[0]) * (other[1] - tip[1]) - (one[1] - tip[1]) * (other[0] - tip[0])),
      ).toBeGreaterThan(40);
      expect(one[along]).toBeLessThan(tip[along]);
    }
  }
});
