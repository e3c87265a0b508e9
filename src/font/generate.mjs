/**
 * Makes what the pictures need of the font Open Sans (SIL Open Font License, from @fontsource/open-sans): for each
 * weight a few disjoint slices, small enough to embed, and the advances of their letters.
 * Run by the build and before the tests; writes to src/font/generated/, which is not checked in.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
/** So many slices, the first, hold the letters of Western European languages. */
const WESTERN = 2;
/** The files of the font; a letter belongs to the first that has it. */
const files = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'hebrew'];

function fileOf(name, weight) {
  return join(fontFolder, `open-sans-${name}-${weight}-normal.woff2`);
}

function lettersOf(font) {
  return font.characterSet
    .filter(
      (code) =>
        code >= 0x20 &&
        !(code >= 0x7f && code <= 0x9f) &&
        code !== 0xad &&
        !(code >= 0x2000 && code <= 0x200f) &&
        !(code >= 0x2028 && code <= 0x202f) &&
        !(code >= 0x2060 && code <= 0x206f) &&
        code !== 0xfeff &&
        code !== 0xfffd &&
        code !== 0x25cc,
    )
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
    take(
      'core',
      'latin',
      [...core].filter((letter) => latin.includes(letter)),
    ),
    ...files.map((file) => take(file, file, lettersOf(openSync(fileOf(file, weight))))),
  ].filter((slice) => slice.letters.length > 0);
}

/** The advance in font units as a shaper lays the letter out: marks have none, whatever the glyph's own width. */
function advanceOf(font, text) {
  return Math.round(font.layout(text, [], undefined, undefined, 'ltr').advanceWidth);
}

/** Measuring adds up single letters, which is exact only as long as the font has no kerning. */
function refuseKerning(font, letters, advances) {
  for (const [i, first] of letters.entries()) {
    for (const [j, second] of letters.entries()) {
      if (!/\p{M}/u.test(first + second) && advanceOf(font, first + second) !== advances[i] + advances[j]) {
        throw new Error(`Open Sans kerns “${first + second}”: measuring has to learn kerning.`);
      }
    }
  }
}

/** Written beside and moved, so that nobody reads half a file. */
function write(name, content) {
  const beside = join(out, `${name}.${process.pid}`);
  writeFileSync(beside, content);
  renameSync(beside, join(out, name));
}

function stampOf() {
  const hash = createHash('sha256');
  for (const name of files) for (const weight of weights) hash.update(readFileSync(fileOf(name, weight)));
  // The versions of the tools.
  hash.update(readFileSync(join(here, '../../package-lock.json')));
  return hash.update(readFileSync(fileURLToPath(import.meta.url))).digest('hex');
}

function isUpToDate(stamp) {
  const made = ['metrics.ts', 'other-metrics.ts', 'slices.ts', 'stamp'].map((name) => join(out, name));
  return made.every((file) => existsSync(file)) && readFileSync(made[3], 'utf8') === stamp;
}

async function main() {
  const stamp = stampOf();
  if (isUpToDate(stamp)) return;
  mkdirSync(out, { recursive: true });
  const metrics = {};
  const data = {};
  for (const weight of weights) {
    const fonts = new Map(files.map((name) => [name, openSync(fileOf(name, weight))]));
    metrics[weight] = { unitsPerEm: fonts.get('latin').unitsPerEm, slices: [] };
    data[weight] = [];
    for (const { name, file, letters } of slicesOf(weight)) {
      const font = fonts.get(file);
      const advances = letters.map((letter) => advanceOf(font, letter));
      refuseKerning(font, letters, advances);
      metrics[weight].slices.push({ name, letters: letters.join(''), advances });
      const subset = await subsetFont(readFileSync(fileOf(file, weight)), letters.join(''), {
        targetFormat: 'woff2',
        noHinting: true,
        noLayoutClosure: true,
      });
      data[weight].push({ name, base64: subset.toString('base64') });
    }
  }
  // Pages load the advances of what is written in no Western European language when a picture has such letters.
  const part = (from, to) =>
    JSON.stringify(
      Object.fromEntries(
        Object.entries(metrics).map(([weight, face]) => [weight, { ...face, slices: face.slices.slice(from, to) }]),
      ),
    );
  const head = `// Made by generate.mjs from Open Sans.\nimport type { FaceMetrics } from '../metrics.ts';\n\n`;
  const type = 'Readonly<Record<400 | 600, FaceMetrics>>';
  write('metrics.ts', `${head}export const metrics: ${type} = ${part(0, WESTERN)};\n`);
  write(
    'other-metrics.ts',
    `${head}const metrics: ${type} = ${part(WESTERN)};\n\n/** The slices of a weight that follow those of \`metrics.ts\`. */\nexport function otherMetrics(weight: 400 | 600): FaceMetrics {\n  return metrics[weight];\n}\n`,
  );
  write(
    'slices.ts',
    `// Made by generate.mjs from Open Sans (SIL Open Font License).\ninterface Slice {\n  readonly name: string;\n  readonly base64: string;\n}\n\nconst data: Readonly<Record<400 | 600, readonly Slice[]>> = ${JSON.stringify(data)};\n\n/** The letters of a weight, slice by slice. */\nexport function slices(weight: 400 | 600): readonly Slice[] {\n  return data[weight];\n}\n`,
  );
  write('stamp', stamp);
}

await main();
