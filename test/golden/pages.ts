import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { cases } from './cases.ts';

/** The page of the variants. The file's own first comment tells what each shows. */
export function variantsPage(): string {
  const entries = cases()
    .filter(({ name }) => name.startsWith('variant '))
    .map(({ source, picture }) => {
      const name = basename(source, '.yaml');
      const [, told = ''] = /^# (?!yaml-language-server)(.+)$/m.exec(readFileSync(source, 'utf8')) ?? [];
      const shown = picture === undefined ? '' : `\n![${told.replace(/[[\]]/g, '')}](${name}.svg)\n`;
      return `## ${name}\n\n${told}\n\n[${name}.yaml](${name}.yaml)\n${shown}`;
    });
  return `# Variants

What real customers have, one topology file each. Some have their picture here; \`npm run gallery\` draws all of them, as a slide and for a column.

${entries.join('\n')}`;
}
