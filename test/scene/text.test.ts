import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText } from '../../src/font/measure.ts';
import { graphemes } from '../../src/scene/graphemes.ts';
import { displayText, textDirection, wrapText } from '../../src/scene/text.ts';
import { anyLetter } from '../support/letters.ts';

const font = { size: 13, weight: 600 } as const;
const wrap = (text: string, width: number, maxLines: number) =>
  wrapText(text, font, width, { maxLines, measure: measureText });
const written = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('台北', '總部', '。', '（', 'Taipei', ' ', '-', ' · ', '👩‍👩‍👧‍👦', 'مكتب'), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
);

describe('what a label shows', () => {
  test('control characters and those that turn the direction become visible', () => {
    expect(displayText('a\u202eb\u0007c\td\n e')).toBe('a‹U+202E›b␇c d e');
    expect(displayText('\ud800x')).toBe('\ufffdx');
  });

  test('what is never seen goes, unless it shapes its neighbours', () => {
    expect(displayText('\ufeffTai\u200bpei\u00ad\u200d x\u{e0041}\u2003 y')).toBe('Taipei x y');
    for (const kept of ['👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'می‌خواهم', 'क्‍ष', '葛\u{e0100}城']) expect(displayText(kept)).toBe(kept);
  });

  test('marks don’t pile up out of their line', () => {
    expect(displayText(`e${'\u0301'.repeat(1_000)}x`)).toBe(`e${'\u0301'.repeat(6)}x`);
    expect(displayText('Việt'.normalize('NFD'))).toBe('Việt'.normalize('NFD'));
  });

  test('is always text that XML allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyLetter, maxLength: 50 }), (text) => {
        expect(displayText(text)).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\ufffe\uffff\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
        );
      }),
    );
  });

  test('direction is that of the first letter that has one', () => {
    expect(textDirection('10 المركز')).toBe('rtl');
    expect(textDirection('Riyadh المركز')).toBe('ltr');
    expect(textDirection('123')).toBe('ltr');
  });
});

describe('wrapping', () => {
  test('a fact that has room on a line isn’t broken, and no line starts or ends with the dot between two', () => {
    expect(wrap('500 Mbps · Standard', 70, 3).lines).toEqual(['500 Mbps', 'Standard']);
    expect(wrap('500 Mbps · Standard', 60, 3).lines).toEqual(['500', 'Mbps', 'Standard']);
    expect(wrap('VLAN 100 · AS 65200 – 12076', 130, 3).lines).toEqual(['VLAN 100', 'AS 65200 – 12076']);
    expect(wrap('a · b · ', 500, 3).lines).toEqual(['a · b ·']);
  });

  test('keeps words together and every line within its width', () => {
    expect(wrap('Taipei headquarters and datacenter', 110, 4)).toEqual({
      lines: ['Taipei', 'headquarters', 'and datacenter'],
      shortened: false,
    });
    for (const line of wrap('Taipei headquarters and datacenter', 110, 4).lines)
      expect(measureText(line, font)).toBeLessThanOrEqual(110);
  });

  test('a rate stays with its unit at every width that has room for both', () => {
    for (let width = 90; width <= 300; width += 5)
      for (const line of wrap('carries 2 Gbps at most; a circuit brings 500 Mbps', width, 9).lines)
        expect(line).not.toMatch(/^[GM]bps/);
  });

  test('an autonomous system and its number stay together, where they have room on a line', () => {
    expect(wrap('VPN from CE-2, London headquarters, AS 65060', 250, 3).lines).toEqual([
      'VPN from CE-2, London headquarters,',
      'AS 65060',
    ]);
    expect(wrap('AS 65060', 30, 4).lines[0]).toBe('AS');
    expect(wrap('the NAS 12 of us', 60, 4).lines).toEqual(['the NAS', '12 of us']);
  });

  test('a prefix keeps its length beside its last number, whatever room it has', () => {
    for (const prefix of ['192.168.15.16/30', '2001:db8:12:34::/126', '10.0.0.0/8,']) {
      for (let width = 70; width < 200; width += 1) {
        const { lines } = wrap(prefix, width, 20);
        expect(lines.join('')).toBe(prefix);
        expect(lines[lines.length - 1], `${width} px`).toMatch(/[\da-f]:*\/\d/);
      }
    }
  });

  test('a text that may have any number of lines is never shortened', () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `site-${index}`).join(', ');
    const { lines, shortened } = wrap(names, 200, Infinity);
    expect(shortened).toBe(false);
    expect(lines.join(' ')).toBe(names);
  });

  test('a long name breaks behind its own marks, where they fill a good part of the line', () => {
    expect(wrap('vnet-hub-westeurope-production', 110, 4).lines).toEqual(['vnet-hub-', 'westeurope-', 'production']);
    expect(wrap(`a-${'x'.repeat(20)}`, 110, 4).lines[0]?.length).toBeGreaterThan(5);
  });

  test('no CJK letter stands alone on the last line', () => {
    expect(wrap('台北市內湖區', 66, 3).lines).toEqual(['台北市內', '湖區']);
    expect(wrap('台北市內湖。', 66, 3).lines).toEqual(['台北市', '內湖。']);
    expect(wrap('台北市內湖區 A', 80, 3).lines).toEqual(['台北市內湖區', 'A']);
  });

  test('what is shortened fills its last line, without a space or a bracket before the ellipsis', () => {
    expect(wrap('Taipei headquarters', 100, 1)).toEqual({ lines: ['Taipei headqu…'], shortened: true });
    expect(wrap('Taipei (headquarters)', 58, 1)).toEqual({ lines: ['Taipei…'], shortened: true });
    expect(wrap('台北總部與數據中心', 66, 1)).toEqual({ lines: ['台北總部…'], shortened: true });
  });

  test('CJK breaks between letters, but no line starts with a full stop or ends with an opening bracket', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('台', '北', '。', '，', '「', '」', '（', '）', '網'), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.integer({ min: 110, max: 200 }),
        (letters, width) => {
          const text = letters.join('');
          fc.pre(!/[。，「」（）]{3}/.test(text) && !/^[。，」）]/.test(text));
          const { lines } = wrap(text, width, 50);
          for (const line of lines.slice(1)) expect(line).not.toMatch(/^[。，」）]/);
          for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[「（]$/);
        },
      ),
    );
  });

  test('never loses a letter without saying so, never splits what a reader sees as one', () => {
    fc.assert(
      fc.property(
        written,
        fc.integer({ min: 30, max: 300 }),
        fc.integer({ min: 1, max: 5 }),
        (raw, width, maxLines) => {
          const text = displayText(raw);
          const { lines, shortened } = wrap(text, width, maxLines);
          // A break takes the place of a space, and of the dot between two facts.
          const bare = (each: string) => each.replace(/[\s·]/g, '');
          if (!shortened) expect(bare(lines.join(''))).toBe(bare(text));
          else expect(bare(text).startsWith(bare(lines.join('').replace(/…$/, '')))).toBe(true);
          expect(lines.length).toBeLessThanOrEqual(Math.max(1, maxLines));
          // Each line takes up in the text where the one before left off, and only between graphemes.
          const ends = new Set<number>();
          let end = 0;
          for (const letter of graphemes(text)) ends.add((end += bare(letter).length));
          let at = 0;
          lines.forEach((line, index) => {
            const last = shortened && index === lines.length - 1;
            at += bare(last ? line.slice(0, -1) : line).length;
            expect(ends.has(at) || at === 0, JSON.stringify(lines)).toBe(true);
            if (measureText(line, font) > width) expect([...graphemes(line)].length).toBe(1);
          });
        },
      ),
    );
  });

  test.each(['x', '台', 'ab ', 'a-', 'e\u0301', '👩‍👩‍👧‍👦', '「', '…。'])(
    'a name of 100,000 letters of %j takes no time',
    (unit) => {
      const name = unit.repeat(100_000 / unit.length);
      wrap(name, 120, 2);
      const start = performance.now();
      expect(wrap(displayText(name), 120, 2).shortened).toBe(true);
      expect(performance.now() - start).toBeLessThan(100);
    },
  );
});
