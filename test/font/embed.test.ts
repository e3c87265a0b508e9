import fc from 'fast-check';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { fontFaces, fontFamily } from '../../src/font/embed.ts';
import { metrics } from '../../src/font/generated/metrics.ts';
import { otherMetrics } from '../../src/font/generated/other-metrics.ts';
import { measureText } from '../../src/font/measure.ts';

interface Face {
  weight: number;
  data: string;
  letters: string[];
}

/** What a browser reads from the rules. */
function read(css: string): Face[] {
  return css
    .split('@font-face')
    .slice(1)
    .map((rule) => {
      const [, weight = '', data = '', range = ''] =
        /font-weight:(\d+);src:url\(data:font\/woff2;base64,([A-Za-z0-9+/=]+)\).*;unicode-range:([^}]+)\}/.exec(rule) ??
        [];
      const letters = range.split(',').flatMap((each) => {
        const [from = 0, to = from] = each
          .slice(2)
          .split('-')
          .map((code) => parseInt(code, 16));
        return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
      });
      return { weight: Number(weight), data, letters };
    });
}

const slicesOf = (weight: 400 | 600) => [...metrics[weight].slices, ...otherMetrics(weight).slices];
const shipped = slicesOf(400)
  .map((slice) => slice.letters)
  .join('');
const everything = ([400, 600] as const).map((weight) => ({ text: shipped, weight }));

test('a plain picture brings one slice for each weight that it uses', () => {
  expect(read(fontFaces([{ text: 'Taipei', weight: 600 }])).map((face) => face.weight)).toEqual([600]);
  expect(
    read(
      fontFaces([
        { text: '10.0.0.0/16 · “hub-1”', weight: 400 },
        { text: 'Taipei', weight: 600 },
      ]),
    ).map((face) => face.weight),
  ).toEqual([400, 600]);
  expect(fontFaces([{ text: 'Taipei', weight: 600 }]).length).toBeLessThan(9_000);
  expect(
    fontFaces([
      { text: '台北總部', weight: 600 },
      { text: '', weight: 400 },
    ]),
  ).toBe('');
});

test('each letter comes in exactly one slice of its weight, which has a glyph of the measured width for it', () => {
  const faces = read(fontFaces(everything));
  expect(faces.length).toBe(slicesOf(400).length + slicesOf(600).length);
  for (const weight of [400, 600] as const) {
    const own = faces.filter((face) => face.weight === weight);
    expect(own.flatMap((face) => face.letters).sort()).toEqual([...shipped].sort());
    for (const face of own) {
      const font = create(Buffer.from(face.data, 'base64'));
      for (const letter of face.letters) {
        const code = letter.codePointAt(0) ?? 0;
        if (code >= 0xfffe) continue;
        expect(font.characterSet, `U+${code.toString(16)}`).toContain(code);
        expect(measureText(letter, { size: font.unitsPerEm, weight }), `U+${code.toString(16)}`).toBeCloseTo(
          font.layout(letter).advanceWidth,
          6,
        );
      }
    }
  }
});

test('the slices that come are those of the letters that are used', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          text: fc.string({ unit: fc.constantFrom(...shipped, '台', '→') }),
          weight: fc.constantFrom(400 as const, 600 as const),
        }),
      ),
      (uses) => {
        const faces = read(fontFaces(uses));
        for (const { text, weight } of uses) {
          for (const letter of text) {
            if (shipped.includes(letter))
              expect(faces.some((face) => face.weight === weight && face.letters.includes(letter))).toBe(true);
          }
        }
        for (const face of faces)
          expect(
            uses.some(
              (use) => use.weight === face.weight && [...use.text].some((letter) => face.letters.includes(letter)),
            ),
          ).toBe(true);
        expect(fontFaces([...uses].reverse())).toBe(fontFaces(uses));
      },
    ),
  );
});

test.each([
  ['en', 'Noto Sans TC'],
  ['zh-TW', 'Noto Sans TC'],
  ['zh-Hant-HK', 'Noto Sans TC'],
  ['zh-CN', 'Noto Sans SC'],
  ['zh-Hans', 'Noto Sans SC'],
  ['ja', 'Noto Sans JP'],
  ['ko-KR', 'Noto Sans KR'],
])('in %s CJK comes first from %s, behind the picture’s own letters', (locale, cjk) => {
  const families = fontFamily(locale).split(',');
  expect(families[0]).toBe('ERT Sans');
  expect(families.find((family) => family.startsWith('Noto Sans '))).toBe(cjk);
  expect(families.at(-1)).toBe('sans-serif');
});
