import { metrics } from './generated/metrics.ts';
import { otherMetrics } from './generated/other-metrics.ts';
import { slices } from './generated/slices.ts';
import type { SliceMetrics } from './metrics.ts';

/** The name under which a picture brings its own letters. */
const ownFamily = 'ERT Sans';

/** Fonts for Latin letters, no wider than Open Sans by more than cards have room for. */
const latin = 'Segoe UI,Helvetica Neue,Arial,Liberation Sans,Noto Sans';

const cjk: Readonly<Record<string, string>> = {
  tc: 'Noto Sans TC,Noto Sans CJK TC,PingFang TC,Microsoft JhengHei',
  sc: 'Noto Sans SC,Noto Sans CJK SC,PingFang SC,Microsoft YaHei',
  jp: 'Noto Sans JP,Noto Sans CJK JP,Hiragino Sans,Yu Gothic',
  kr: 'Noto Sans KR,Noto Sans CJK KR,Apple SD Gothic Neo,Malgun Gothic',
};

/**
 * The CSS font-family list of a picture: its own letters first, then the system's. Where the picture's language is
 * written in Latin letters, fonts for these come before those for CJK, and the other way round: a reader of SVG that
 * knows nothing of the picture's own letters takes the first that it has.
 */
export function fontFamily(locale: string): string {
  const language = locale.toLowerCase();
  const script = scriptOf(language);
  const others = cjk[script ?? 'tc'] ?? '';
  return [ownFamily, 'Open Sans', ...(script === undefined ? [latin, others] : [others, latin]), 'sans-serif'].join(
    ',',
  );
}

/** Which of the CJK scripts a language is written in, if one. */
function scriptOf(language: string): string | undefined {
  if (language.startsWith('zh')) return /cn|hans|sg/.test(language) ? 'sc' : 'tc';
  if (language.startsWith('ja')) return 'jp';
  return language.startsWith('ko') ? 'kr' : undefined;
}

/**
 * `@font-face` rules with the letters of the given texts, as slices of the shipped font. Each slice says which letters
 * it holds, so that the same slice in two pictures on one page is one and the same, and other letters pass it by.
 */
export function fontFaces(uses: Iterable<{ readonly text: string; readonly weight: 400 | 600 }>): string {
  const used: Record<400 | 600, Set<string>> = { 400: new Set(), 600: new Set() };
  const ascii = { 400: new Uint8Array(128), 600: new Uint8Array(128) };
  for (const { text, weight } of uses) {
    const seen = ascii[weight];
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 128) seen[code] = 1;
      else used[weight].add(String.fromCodePoint(text.codePointAt(index) ?? 0));
    }
  }
  for (const weight of [400, 600] as const)
    ascii[weight].forEach((seen, code) => seen === 1 && used[weight].add(String.fromCharCode(code)));
  const rules: string[] = [];
  for (const weight of [400, 600] as const) {
    const own = slices(weight);
    slicesFor(weight, used[weight]).forEach((slice, index) => {
      const base64 = own[index]?.base64;
      const letters = [...slice.letters];
      if (base64 === undefined || !letters.some((letter) => used[weight].has(letter))) return;
      rules.push(
        `@font-face{font-family:${ownFamily};font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format(woff2);unicode-range:${unicodeRange(letters)}}`,
      );
    });
  }
  return rules.join('\n');
}

/** The slices in which these letters may be: those of Western European languages, or all. */
function slicesFor(weight: 400 | 600, letters: ReadonlySet<string>): readonly SliceMetrics[] {
  const western = metrics[weight].slices;
  const isWestern = (letter: string) => western.some((slice) => slice.letters.includes(letter));
  return [...letters].every(isWestern) ? western : [...western, ...otherMetrics(weight).slices];
}

function unicodeRange(letters: readonly string[]): string {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges[ranges.length - 1];
    if (last && code === last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${to.toString(16)}`))
    .join(',');
}
