import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontFaces, fontFamily } from '../../src/font/embed.ts';
import { metrics } from '../../src/font/generated/metrics.ts';
import { otherMetrics } from '../../src/font/generated/other-metrics.ts';
import { measureText } from '../../src/font/measure.ts';
import { sharedChromium } from './chromium.ts';
import { dejaVu, openPicture } from './pages.ts';

const written = [
  'Taipei headquarters',
  'AVATAR To Te Wa Yo LT P. r, f’ “quoted”',
  '10.100.0.0/16 · 172.16.255.0/29',
  'office fire affluent',
  'Ελλάδα — Ηράκλειο',
  'Санкт-Петербург',
  'Hà Nội và Thành phố Hồ Chí Minh',
  'Łódź Čačak Ğüş',
  'משרד ראשי',
  '台北總部',
  '虛擬網路 (VNet)，第 2 層。',
  'WMWMWM iiiillll',
  'vnet-hub-weu_01.example.com',
  ...['Réseau privé', 'Hà Nội', 'Ηράκλειο', 'Київ'].map((text) => text.normalize('NFD')),
];

/** Random texts of one script each, so that every pair of letters of a slice may meet; CJK in between. */
const slices = [...metrics[400].slices, ...otherMetrics(400).slices].map((slice) =>
  [...slice.letters].filter((letter) => letter !== '\uffff'),
);
const [core = []] = slices;
const random = slices.flatMap((letters, index) =>
  fc.sample(
    fc
      .string({
        unit: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...letters) },
          fc.constantFrom(...core),
          fc.constantFrom('台', '路', '。'),
        ),
        minLength: 1,
        maxLength: 40,
      })
      .map((text) => text.replace(/ +/g, ' ').trim())
      // A mark of one script on a letter of another is nobody's spelling, and each browser has its own way with it.
      .filter(
        (text) =>
          text !== '' && !/(^|[^\p{Script=Hebrew}\p{M}])\p{M}|\p{Script=Hebrew}\p{M}*[\u0300-\u036f]/u.test(text),
      ),
    { numRuns: 30, seed: index },
  ),
);

const sizes = [10, 11, 12, 13, 16, 22];
const texts = [...written, ...random].flatMap((text, index) =>
  ([400, 600] as const).flatMap((weight) =>
    [0, 0.4].map((letterSpacing) => ({
      text,
      weight,
      letterSpacing,
      size: sizes[index % sizes.length] ?? 10,
    })),
  ),
);

const escaped = (text: string) => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

test('a text is as wide in the browser as it was measured', async () => {
  const page = await (await sharedChromium()).newPage();
  try {
    // The test's browser has Open Sans of its own. Behind the embedded letters stands a much wider font here, so that only they can pass.
    const family = `ERT Sans,Noto Sans TC,Wide,${fontFamily('zh-TW')}`;
    const svg = `<svg id="t" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 2000"><style>${fontFaces(texts)}#t{font-family:${family};font-variant-ligatures:none}</style>${texts.map((each) => `<text font-size="${each.size}" font-weight="${each.weight}" style="letter-spacing:${each.letterSpacing}px">${escaped(each.text)}</text>`).join('')}</svg>`;
    await openPicture(page, svg, dejaVu('Wide'));
    const widths = await page.$$eval('svg text', (all) =>
      all.map((each) => (each as SVGTextElement).getComputedTextLength()),
    );
    expect(widths.length).toBe(texts.length);
    texts.forEach((each, index) => {
      const measured = measureText(each.text, each);
      expect(
        Math.abs(measured - (widths[index] ?? 0)),
        `${JSON.stringify(each)}: measured ${measured}, is ${widths[index]}`,
      ).toBeLessThan(Math.max(0.5, measured * 0.006));
    });
  } finally {
    await page.close();
  }
});
