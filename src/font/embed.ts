import { metrics } from './generated/metrics.ts';
import { slices } from './generated/slices.ts';

/** The name under which a picture brings its own letters. */
const ownFamily = 'ERT Sans';

const cjk: Readonly<Record<string, string>> = {
  tc: 'Noto Sans TC,Noto Sans CJK TC,PingFang TC,Microsoft JhengHei',
  sc: 'Noto Sans SC,Noto Sans CJK SC,PingFang SC,Microsoft YaHei',
  jp: 'Noto Sans JP,Noto Sans CJK JP,Hiragino Sans,Yu Gothic',
  kr: 'Noto Sans KR,Noto Sans CJK KR,Apple SD Gothic Neo,Malgun Gothic',
};

/**
 * The CSS font-family list of a picture: its own letters first, then the system's, and for CJK the fonts of the
 * picture's language.
 */
export function fontFamily(locale: string): string {
  const language = locale.toLowerCase();
  const own = language.startsWith('zh')
    ? /cn|hans|sg/.test(language)
      ? 'sc'
      : 'tc'
    : language.startsWith('ja')
      ? 'jp'
      : language.startsWith('ko')
        ? 'kr'
        : 'tc';
  return `${ownFamily},Open Sans,Segoe UI,${cjk[own]},system-ui,sans-serif`;
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
    const found = new Set<number | undefined>();
    for (const letter of used[weight]) found.add(sliceOf(weight).get(letter));
    metrics[weight].slices.forEach((slice, index) => {
      const base64 = slices[weight][index]?.base64;
      if (base64 === undefined || !found.has(index)) return;
      rules.push(
        `@font-face{font-family:${ownFamily};font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format(woff2);unicode-range:${unicodeRange([...slice.letters])}}`,
      );
    });
  }
  return rules.join('\n');
}

const sliceMaps = new Map<400 | 600, ReadonlyMap<string, number>>();

/** The slice that each letter is in. */
function sliceOf(weight: 400 | 600): ReadonlyMap<string, number> {
  const known = sliceMaps.get(weight);
  if (known) return known;
  const map = new Map(
    metrics[weight].slices.flatMap((slice, index) => [...slice.letters].map((letter) => [letter, index] as const)),
  );
  sliceMaps.set(weight, map);
  return map;
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
