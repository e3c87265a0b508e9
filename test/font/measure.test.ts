import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { measureText, needsFallback } from '../../src/font/measure.ts';

const em = (text: string, weight: 400 | 600 = 400) => measureText(text, { size: 1, weight });

describe('letters of the shipped font', () => {
  test('a text is as wide as its letters, in proportion to its size', () => {
    expect(em('Taipei')).toBeCloseTo(
      [...'Taipei'].reduce((sum, letter) => sum + em(letter), 0),
      10,
    );
    expect(measureText('Taipei', { size: 13, weight: 400 })).toBeCloseTo(13 * em('Taipei'), 10);
    expect(em('Taipei', 600)).toBeGreaterThan(em('Taipei', 400));
  });

  test('marks add nothing, composed or not', () => {
    for (const text of ['Réseau privé', 'Hà Nội', 'Ηράκλειο', 'Київ'])
      expect(em(text.normalize('NFD'))).toBeCloseTo(em(text), 10);
  });

  test('extra space stands behind each letter that a reader sees, with its marks', () => {
    const spaced = { size: 12, weight: 400, letterSpacing: 0.5 } as const;
    const plain = { size: 12, weight: 400 } as const;
    expect(measureText('Réseau'.normalize('NFD'), spaced) - measureText('Réseau', plain)).toBeCloseTo(6 * 0.5, 10);
    expect(measureText('台北', spaced) - measureText('台北', plain)).toBeCloseTo(2 * 0.5, 10);
    expect(measureText('', spaced)).toBe(0);
  });
});

describe('letters of other fonts', () => {
  test('CJK is one em a letter, half-width forms half an em', () => {
    for (const letter of '台総网、。「」（）：！？あーㄅ가　𠮷') expect(em(letter), letter).toBe(1);
    for (const letter of 'ｱｶﾞ｡｢') expect(em(letter), letter).toBe(0.5);
    expect(em('が'.normalize('NFD'))).toBe(1);
    expect(em('한글'.normalize('NFD'))).toBe(2);
  });

  test('an emoji is one picture, whatever it is joined of', () => {
    for (const emoji of ['😀', '👩‍👩‍👧‍👦', '👍🏽', '🇹🇼', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '©️', '⭐', '⌚'])
      expect(em(emoji), emoji).toBe(1.4);
    expect(em('🇹🇼🇯🇵')).toBe(2.8);
  });

  test('no text in a script of DejaVu, one of the widest fonts, is wider there than measured', () => {
    const texts = [
      'المركز الرئيسي للشركة',
      'مكتب الرياض',
      'دفتر مرکزی تهران',
      'Գլխավոր գրասենյակ Երևան',
      'მთავარი ოფისი თბილისი',
      'ສຳນັກງານໃຫຍ່',
      '→ ⇒ ↔ ≤ ≥ ≠ ≈ ∞ ∑',
      '■ □ ● ◆ ▶ ▲ ▼',
      '① ② ③ Ⅳ ⅓ № ℡',
      '✓ ✗ ★ ☎ ⚠',
      '␀␇␡',
      'ɐɓɕɖɘəɚ',
      'ᓄᓇᕗᑦ ᐃᖃᓗᐃᑦ',
      'ⵜⴰⵎⴰⵣⵉⵖⵜ',
      '\ufffd',
    ];
    for (const [weight, file] of [
      [400, 'DejaVuSans'],
      [600, 'DejaVuSans-Bold'],
    ] as const) {
      const font = openSync(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`));
      for (const text of texts.map((each) => each.replaceAll(' ', ''))) {
        const width = font.layout(text).advanceWidth / font.unitsPerEm;
        expect(em(text, weight), `${text} in ${file}`).toBeGreaterThanOrEqual(width);
        // Not so careful either that boxes stand half empty.
        expect(em(text, weight), `${text} in ${file}`).toBeLessThan(width * 2.2);
      }
    }
  });

  test('a text says whether it needs them', () => {
    for (const text of ['', 'Taipei · 10.0.0.0/16', 'Łódź', 'Hà Nội', 'Ηράκλειο', 'Київ', 'משרד'])
      expect(needsFallback(text), text).toBe(false);
    for (const text of ['台北', 'مكتب', 'a → b', '😀', 'ตึก']) expect(needsFallback(text), text).toBe(true);
  });
});
