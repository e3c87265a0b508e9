import { describe, expect, test } from 'vitest';
import { idsOf, slug, UniqueIds } from '../../src/model/ids.ts';
import table from '../../src/model/letters.json' with { type: 'json' };
import { lowerCase } from '../../src/model/letters.ts';

describe('an id that is made from a name', () => {
  test.each([
    ['Taipei HQ (2)', 'taipei-hq-2'],
    ['台北總部', '台北總部'],
    ['Łódź', 'łódź'],
    ['नमस्ते', 'नमस्ते'],
    ['ΑΘΗΝΑ', 'αθηνα'],
    ['½ ①', '½-①'],
    ['--', 'unnamed'],
    ['𝒳'.repeat(30), '𝒳'.repeat(24)],
    [`a${'𝒳'.repeat(30)}`, `a${'𝒳'.repeat(23)}`],
  ])('%s is %s', (name, id) => {
    expect(slug(name)).toBe(id);
  });

  test('is the same in every engine: letters that came with Unicode 16 and 17 are in none', () => {
    expect(table.unicode).toBe('15.0');
    // Garay and a Latin capital (16), Beria Erfe, Latin and Tolong Siki (17): some engines know their small letters, some don’t.
    for (const letter of ['\u{10d50}', '\ua7cb', '\ua7da', '\u{16ea0}', '\ua7ce', '\ua7d2', '\u{11db0}', '\u{1acf}']) {
      expect(slug(`A${letter}B`)).toBe('a-b');
      expect(lowerCase(`A${letter}B`)).toBe(`a${letter}b`);
    }
  });

  test('gives way to one that is stated, and to those before it', () => {
    expect(idsOf('sites', ['a', 'a', { id: 'a-2' }, 'A', { name: 'a-3' }])).toEqual([
      'a',
      'a-3',
      'a-2',
      'a-4',
      'a-3-2',
    ]);
    const unique = new UniqueIds(['b']);
    expect(['b', 'b', 'b-2', 'b', 'c'].map((base) => unique.of(base))).toEqual(['b-2', 'b-3', 'b-2-2', 'b-4', 'c']);
  });
});
