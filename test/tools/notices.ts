/** What THIRD-PARTY-NOTICES says: the licences of what the package brings along, and of the font that pictures carry. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
/** What the build says that it bundles, and the font. */
const bundled = [
  '@fontsource/open-sans',
  'commander',
  'd3-color',
  'd3-selection',
  'fastest-levenshtein',
  'ipaddr.js',
  'js-yaml',
  'unicode-segmenter',
  'zod',
];

/** The licences, one after the other. */
export function notices(): string {
  const parts = bundled.flatMap((name) => {
    const folder = join(modules, name);
    if (!existsSync(folder)) return [];
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license?: string;
    };
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim() : '';
    return [`${name} ${version} (${license ?? 'see text'})\n\n${text}`];
  });
  return `Parts of others in expressroute-topology: the packages that it brings along, and the letters of Open Sans in its pictures.\n\n${parts.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}
