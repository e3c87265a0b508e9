/**
 * Makes what the pictures need of the font Open Sans (SIL Open Font License, from @fontsource/open-sans): for each
 * weight a few disjoint slices, small enough to embed, and the advances and kerning pairs of their letters.
 * Run by the build and before the tests; writes to src/font/generated/, which is not checked in.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'generated');
const fontFolder = join(dirname(createRequire(import.meta.url).resolve('@fontsource/open-sans/package.json')), 'files');
const weights = [400, 600];
/** What nearly every picture uses. */
const core = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;·/-–—_\'’‘“”"()[]+&*%@#=!?…';
/** The files of the font, and for each the number of letters up to which all pairs are tried for kerning. */
const files = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'hebrew'];

function fileOf(name, weight) {
  return join(fontFolder, `open-sans-${name}-${weight}-normal.woff2`);
}

function lettersOf(font) {
  return font.characterSet
    .filter((code) => code >= 0x20 && !(code >= 0x7f && code <= 0x9f) && code !== 0xad && !(code >= 0x2000 && code <= 0x200f)
      && !(code >= 0x2028 && code <= 0x202f) && !(code >= 0x2060 && code <= 0x206f) && code !== 0xfeff && code !== 0xfffd && code !== 0x25cc)
    .map((code) => String.fromCodePoint(code));
}

/** Disjoint lists of letters, the most used first. */
function slicesOf(weight) {
  const taken = new Set();
  const take = (name, file, letters) => {
    const own = letters.filter((letter) => !taken.has(letter));
    own.forEach((letter) => taken.add(letter));
    return { name, file, letters: own };
  };
  const latin = lettersOf(openSync(fileOf('latin', weight)));
  return [
    take('core', 'latin', [...core].filter((letter) => latin.includes(letter))),
    ...files.map((file) => take(file, file, lettersOf(openSync(fileOf(file, weight))))),
  ].filter((slice) => slice.letters.length > 0);
}

function kerningOf(font, letters) {
  const byValue = new Map();
  const bases = letters.filter((letter) => !/\p{M}/u.test(letter));
  const single = new Map(bases.map((letter) => [letter, font.glyphForCodePoint(letter.codePointAt(0)).advanceWidth]));
  for (const a of bases) {
    for (const b of bases) {
      const run = font.layout(a + b, { kern: true, liga: false, clig: false, dlig: false });
      const difference = Math.round(run.advanceWidth - single.get(a) - single.get(b));
      if (difference !== 0) byValue.set(difference, (byValue.get(difference) ?? '') + a + b);
    }
  }
  return Object.fromEntries([...byValue].sort(([a], [b]) => a - b));
}

async function main() {
  const hash = createHash('sha256');
  for (const name of files) for (const weight of weights) hash.update(readFileSync(fileOf(name, weight)));
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  const stamp = hash.digest('hex');
  const stampFile = join(out, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(out, { recursive: true });
  const metrics = {};
  const data = {};
  for (const weight of weights) {
    const fonts = new Map(files.map((name) => [name, openSync(fileOf(name, weight))]));
    metrics[weight] = { unitsPerEm: fonts.get('latin').unitsPerEm, slices: [] };
    data[weight] = [];
    for (const { name, file, letters } of slicesOf(weight)) {
      const font = fonts.get(file);
      metrics[weight].slices.push({
        name,
        letters: letters.join(''),
        advances: letters.map((letter) => Math.round(font.glyphForCodePoint(letter.codePointAt(0)).advanceWidth)),
        kerning: kerningOf(font, letters),
      });
      const subset = await subsetFont(readFileSync(fileOf(file, weight)), letters.join(''), { targetFormat: 'woff2', noHinting: true, noLayoutClosure: true });
      data[weight].push({ name, base64: subset.toString('base64') });
    }
  }
  writeFileSync(join(out, 'metrics.ts'), `// Made by generate.mjs from Open Sans.\nimport type { FaceMetrics } from '../metrics.ts';\n\nexport const metrics: Readonly<Record<400 | 600, FaceMetrics>> = ${JSON.stringify(metrics)};\n`);
  writeFileSync(join(out, 'slices.ts'), `// Made by generate.mjs from Open Sans (SIL Open Font License).\nexport const slices: Readonly<Record<400 | 600, readonly { readonly name: string; readonly base64: string }[]>> = ${JSON.stringify(data)};\n`);
  writeFileSync(stampFile, stamp);
}

await main();
