import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/index.ts';
import { layout } from '../../src/node.ts';

/** Three WANs of their own, each with sites, and an exchange whose two sites are joined by the customer's own line. */
const topology = {
  sites: ['a', 'b', 'c', 'd', 'e', 'f']
    .map((id) => ({ id, name: `Site ${id}` }))
    .concat([
      { id: 'g', name: 'Site g', reaches: 'h' } as never,
      { id: 'h', name: 'Site h' },
      { id: 'i', name: 'Site i', reaches: 'g' } as never,
    ]),
  circuits: [
    { id: 'er-1', model: 'any-to-any', provider: 'One', sites: ['a', 'b'] },
    { id: 'er-2', model: 'any-to-any', provider: 'Two', sites: ['c', 'd'] },
    { id: 'er-3', model: 'any-to-any', provider: 'Three', sites: ['e', 'f'] },
    { id: 'er-4', model: 'point-to-point', provider: 'One', sites: ['g'] },
    { id: 'er-5', model: 'point-to-point', provider: 'Two', sites: ['h'] },
    { id: 'er-6', model: 'point-to-point', provider: 'Three', sites: ['i'] },
  ],
};

describe.each([660, 720, 1640])('an overview of %i px', (width) => {
  const placed = layout(JSON.stringify(topology), { detail: 'overview', width });

  test('has room for the stacks of each panel, in one panel or in several', () => {
    expect(inspect(placed)).toEqual([]);
    expect(placed.width).toBeLessThanOrEqual(width);
    expect(placed.nodes.filter(({ kind }) => kind === 'wan')).toHaveLength(3);
    expect(placed.panels?.length).toBeGreaterThanOrEqual(width === 660 ? 3 : 2);
  });

  test('draws a line between two sites, or tells it in words at both', () => {
    const words = (site: string) =>
      placed.nodes.find(({ id }) => id === `site:${site}`)?.texts.flatMap(({ lines }) => lines) ?? [];
    for (const [one, other] of [
      ['g', 'h'],
      ['i', 'g'],
    ] as const) {
      const ends = [`site:${one}`, `site:${other}`];
      const drawn = placed.wires.some(({ from, to }) => ends.includes(from) && ends.includes(to));
      const told = words(one).join(' ').includes(`Site ${other}`) && words(other).join(' ').includes(`Site ${one}`);
      expect(drawn !== told, `${one} and ${other}`).toBe(true);
    }
  });
});

test('a bracket names its family on one line, shortened where that is too long for it', () => {
  const circuits = (['direct', 'point-to-point'] as const).map((model, index) => ({ id: `er-${index}`, model }));
  const words = { 'overview.family.direct': 'The customer’s own ports '.repeat(20) };
  const { brackets = [] } = layout({ circuits }, { detail: 'overview', words });
  const texts = brackets.map(({ text }) => text.lines);
  expect(texts.map((lines) => lines.length)).toEqual([1, 1]);
  expect(texts.flat().join()).toMatch(/The customer’s own .*…/);
});
