import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layout, render } from '../../src/node.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A topology whose picture is kept, with the files that hold it. */
export interface Case {
  readonly name: string;
  readonly source: string;
  readonly picture: string;
  readonly placed: string;
}

/**
 * The cases: each template's reference, each variant, and the sets of this folder. `stable` pictures are meant to stay, `regression`
 * ones were wrong once, `todo` ones are known to be ugly and kept in sight.
 */
export function cases(): Case[] {
  const templates = readdirSync(join(root, 'templates')).filter((name) =>
    existsSync(join(root, 'templates', name, 'reference.yaml')),
  );
  const sets = ['stable', 'regression', 'todo'].flatMap((set) => {
    const folder = join(root, 'test/golden', set);
    return existsSync(folder)
      ? readdirSync(folder)
          .filter((file) => file.endsWith('.yaml'))
          .map((file) => join(folder, file))
      : [];
  });
  return [
    ...templates.map(
      (name): Case => ({
        name: `template ${name}`,
        source: join(root, 'templates', name, 'reference.yaml'),
        picture: join(root, 'templates', name, 'picture.svg'),
        placed: join(root, 'test/golden/templates', `${name}.placed.json`),
      }),
    ),
    ...readdirSync(join(root, 'docs/variants'))
      .filter((file) => file.endsWith('.yaml'))
      .map(
        (file): Case => ({
          name: `variant ${basename(file, '.yaml')}`,
          source: join(root, 'docs/variants', file),
          picture: join(root, 'docs/variants', file.replace(/\.yaml$/, '.svg')),
          placed: join(root, 'test/golden/variants', file.replace(/\.yaml$/, '.placed.json')),
        }),
      ),
    ...sets.map(
      (file): Case => ({
        name: basename(file, '.yaml'),
        source: file,
        picture: file.replace(/\.yaml$/, '.svg'),
        placed: file.replace(/\.yaml$/, '.placed.json'),
      }),
    ),
  ];
}

export interface Drawn {
  readonly picture: string;
  readonly placed: string;
}

/** What the case looks like now. Pictures of the README and the templates follow the reader's light or dark. */
export function draw({ source }: Case): Drawn {
  const text = readFileSync(source);
  return { picture: `${render(text, { theme: 'auto' })}\n`, placed: `${JSON.stringify(layout(text), null, 1)}\n` };
}

/** What the case looked like when somebody last looked at it. */
export function golden({ picture, placed }: Case): Drawn | undefined {
  return existsSync(picture) && existsSync(placed)
    ? { picture: readFileSync(picture, 'utf8'), placed: readFileSync(placed, 'utf8') }
    : undefined;
}
