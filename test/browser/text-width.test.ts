import { expect, test } from 'vitest';
import { fontFaces, fontFamily } from '../../src/font/embed.ts';
import { measureText } from '../../src/font/measure.ts';
import { launchChromium } from './chromium.ts';
import { openPicture } from './pages.ts';

const samples = [
  'Taipei headquarters', 'AVATAR To Te Wa Yo LT P. r, f’ “quoted”', '10.100.0.0/16 · 172.16.255.0/29', 'office fire affluent', 'Ελλάδα — Ηράκλειο', 'Санкт-Петербург',
  'Hà Nội và Thành phố Hồ Chí Minh', 'Łódź Čačak Ğüş', 'משרד ראשי', '台北總部', '虛擬網路 (VNet)，第 2 層。', 'WMWMWM iiiillll', 'vnet-hub-weu_01.example.com',
];

test('a text is as wide in the browser as it was measured', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const texts = samples.flatMap((text) => [10, 11, 13, 22].flatMap((size) => ([400, 600] as const).flatMap((weight) => [0, 0.4].map((letterSpacing) => ({ text, size, weight, letterSpacing })))));
  const faces = fontFaces(texts);
  const svg = `<svg id="t" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 2000"><style>${faces}#t{font-family:${fontFamily('zh-TW')};font-variant-ligatures:none}</style>${texts.map((each) => `<text font-size="${each.size}" font-weight="${each.weight}" style="letter-spacing:${each.letterSpacing}px">${each.text}</text>`).join('')}</svg>`;
  await openPicture(page, svg);
  const widths = await page.$$eval('svg text', (all) => all.map((each) => (each as SVGTextElement).getComputedTextLength()));
  await browser.close();
  texts.forEach((each, index) => {
    const measured = measureText(each.text, each);
    expect(Math.abs(measured - (widths[index] ?? 0)), `${JSON.stringify(each)}: measured ${measured}, is ${widths[index]}`).toBeLessThan(Math.max(0.6, measured * 0.006));
  });
});
