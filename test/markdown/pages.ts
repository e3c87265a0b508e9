import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A topology with labels that Vue, MDX and HTML would take for their own. */
export const odd = `title: "{{ constructor }} {1 + 1} <b>bold</b>"
sites: [{ id: a, name: "{{ 1 + 1 }} & <Taipei>" }]
circuits: [{ model: any-to-any, provider: Contoso, peeringLocation: Taipei }]`;

/** A topology with a mistake in its second line. */
export const wrong = 'sites: [Taipei]\ncircuits: [{ model: any-to-any, provder: Contoso }]';

/** A folder with these files, gone after the tests of a file. */
export function folderWith(files: Readonly<Record<string, string>>, parent: string = tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'pages-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
