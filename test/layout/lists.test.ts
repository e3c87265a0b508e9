import { describe, expect, test } from 'vitest';
import { measureText } from '../../src/font/measure.ts';
import { stackTexts, textHeight } from '../../src/layout/faces/paragraphs.ts';
import { placeList } from '../../src/layout/lists.ts';
import type { Badge, List, TextLine } from '../../src/scene/scene.ts';

const badge = (number: number): Badge => ({ form: 'error', number, tooltip: `Finding ${number}` });
const words = (text: string, ...badges: readonly Badge[]): TextLine => ({ text, role: 'name', badges });
const placed = (line: TextLine, width: number) => stackTexts([line], 0, 0, width, measureText);

describe('badges', () => {
  test('stand beside a text at the middle of its line, where there is room', () => {
    const { texts, height } = placed(words('Taipei', badge(1), badge(2)), 300);
    const [text] = texts;
    for (const { dx, dy, height: high } of text?.badges ?? []) {
      expect((text?.y ?? 0) + dy + high / 2).toBeCloseTo(height / 2, 6);
      expect(dx).toBeGreaterThan(text?.width ?? 0);
    }
    expect(text?.badges).toHaveLength(2);
  });

  test('stand in rows below it, where there isn’t: in its width, none on another, and all in its height', () => {
    const width = 60;
    const { texts, height } = placed(words('Taipei', ...[1, 2, 3, 4, 55].map(badge)), width);
    const [text] = texts;
    const badges = text?.badges ?? [];
    const top = (text?.y ?? 0) - (placed(words('Taipei'), width).texts[0]?.y ?? 0);
    const foot = textHeight(text as NonNullable<typeof text>) - (text?.foot ?? 0);
    expect(badges).toHaveLength(5);
    expect(new Set(badges.map(({ dy }) => dy)).size).toBeGreaterThan(1);
    for (const each of badges) {
      expect(each.dx).toBeGreaterThanOrEqual(0);
      expect(each.dx + each.width).toBeLessThanOrEqual(width);
      expect((text?.y ?? 0) + each.dy).toBeGreaterThan(top + foot);
      expect((text?.y ?? 0) + each.dy + each.height).toBeLessThan(top + height);
      const others = badges.filter((other) => other !== each && other.dy === each.dy);
      for (const other of others)
        expect(other.dx >= each.dx + each.width || each.dx >= other.dx + other.width, `${each.number}`).toBe(true);
    }
    const rows = [...new Set(badges.map(({ dy }) => dy))].sort((one, other) => one - other);
    rows.slice(1).forEach((dy, index) => {
      expect(dy).toBeGreaterThan((rows[index] ?? 0) + (badges[0]?.height ?? 0));
    });
  });
});

describe('a list', () => {
  const entry = (number: number) => ({
    badge: badge(number),
    lines: [words('What is found'), words('Why it matters')],
  });
  const list = (count: number, width: number) =>
    placeList(
      { heading: 'Findings', entries: Array.from({ length: count }, (_, index) => entry(index + 1)) } satisfies List,
      10,
      20,
      width,
      measureText,
    );

  test('ends with its last entry', () => {
    const one = stackTexts(entry(1).lines, 0, 0, 300, measureText).height;
    const empty = list(0, 420).height;
    expect(list(1, 420).height - empty).toBeCloseTo(one, 6);
    const between = list(2, 420).height - empty - 2 * one;
    expect(between).toBeGreaterThan(0);
    expect(list(3, 420).height - empty).toBeCloseTo(3 * one + 2 * between, 6);
  });

  test('has as many columns as its width admits, all of one height where its entries are alike', () => {
    const wide = list(4, 900);
    const starts = new Set(wide.texts.filter(({ badges }) => badges?.length).map(({ x }) => x));
    expect([...starts]).toEqual([10, 10 + 464]);
    expect(wide.height).toBeCloseTo(list(2, 420).height, 6);
    const most = Math.max(...wide.texts.map(({ x, width }) => x + width));
    expect(most).toBeLessThanOrEqual(10 + 900);
  });
});
