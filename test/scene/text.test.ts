import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText } from '../../src/font/measure.ts';
import { displayText, textDirection, wrapText } from '../../src/scene/text.ts';
import { graphemes } from '../../src/scene/graphemes.ts';

const font = { size: 13, weight: 600 } as const;
const wrap = (text: string, width: number, maxLines: number) => wrapText(text, font, width, { maxLines, measure: measureText });
const written = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.array(fc.constantFrom('台北', '總部', '。', '（', 'Taipei', ' ', '-', '👩‍👩‍👧‍👦', 'مكتب'), { maxLength: 30 }).map((parts) => parts.join('')));

describe('what a label shows', () => {
  test('control characters and those that turn the direction become visible', () => {
    expect(displayText('a\u202eb\u0007c\td\n e')).toBe('a‹U+202E›b␇c d e');
    expect(displayText('\ud800x')).toBe('\ufffdx');
  });

  test('is always text that XML allows', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      expect(displayText(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
    }));
  });

  test('direction is that of the first letter that has one', () => {
    expect(textDirection('10 المركز')).toBe('rtl');
    expect(textDirection('Riyadh المركز')).toBe('ltr');
    expect(textDirection('123')).toBe('ltr');
  });
});

describe('wrapping', () => {
  test('keeps words together and every line within its width', () => {
    expect(wrap('Taipei headquarters and datacenter', 110, 4)).toEqual({ lines: ['Taipei', 'headquarters', 'and datacenter'], shortened: false });
    for (const line of wrap('Taipei headquarters and datacenter', 110, 4).lines) expect(measureText(line, font)).toBeLessThanOrEqual(110);
  });

  test('CJK breaks between letters, but no line starts with a full stop or ends with an opening bracket', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('台', '北', '。', '，', '「', '」', '（', '）', '網'), { minLength: 1, maxLength: 40 }), fc.integer({ min: 110, max: 200 }), (letters, width) => {
      const text = letters.join('');
      fc.pre(!/[。，「」（）]{3}/.test(text) && !/^[。，」）]/.test(text));
      const { lines } = wrap(text, width, 50);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[。，」）]/);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[「（]$/);
    }));
  });

  test('never loses a letter without saying so, never splits what a reader sees as one', () => {
    fc.assert(fc.property(written, fc.integer({ min: 30, max: 300 }), fc.integer({ min: 1, max: 5 }), (raw, width, maxLines) => {
      const text = displayText(raw);
      const { lines, shortened } = wrap(text, width, maxLines);
      const bare = (each: string) => each.replace(/\s/g, '');
      if (!shortened) expect(bare(lines.join(''))).toBe(bare(text));
      else expect(bare(text).startsWith(bare(lines.join('').replace(/…$/, '')))).toBe(true);
      expect(lines.length).toBeLessThanOrEqual(Math.max(1, maxLines));
      const whole = new Set(graphemes(text));
      for (const line of lines) {
        for (const letter of graphemes(line)) if (letter !== '…' && letter !== ' ') expect([...whole].some((each) => each.includes(letter))).toBe(true);
        if (measureText(line, font) > width) expect([...graphemes(line)].length).toBeLessThanOrEqual(2);
      }
    }));
  });

  test('a name of 100,000 letters takes no time', () => {
    const start = performance.now();
    expect(wrap('x'.repeat(100_000), 120, 2).shortened).toBe(true);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
