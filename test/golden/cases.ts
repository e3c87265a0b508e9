import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layout, type RenderOptions, render } from '../../src/node.ts';
import { details } from '../../src/template.ts';
import { compact } from './compact.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
/** A line for each case: the size of its pictures, and a hash of each. */
export const picturesFile = join(root, 'test/golden/pictures.txt');

/** A topology whose pictures are meant to stay as somebody saw them. */
export interface Case {
  readonly name: string;
  readonly source: string;
  /** Where the picture is kept, for those that pages show. */
  readonly picture?: string;
  /** Where the placed scene is kept, for those that show in a diff what a change does. */
  readonly placed?: string;
  /** The pictures of which a hash is kept. */
  readonly views: readonly View[];
}

export interface View {
  readonly name: string;
  readonly options: RenderOptions;
}

const column: RenderOptions = { width: 720 };
const bothDirections: readonly View[] = [
  { name: 'slide', options: {} },
  { name: 'column', options: column },
];
/** A template's reference is drawn at each level and in each language. */
const everyView: readonly View[] = details.flatMap((detail) =>
  ['en', 'zh-TW'].flatMap((locale) =>
    bothDirections.map(({ name, options }) => ({
      name: [detail, locale, name].join(' '),
      options: { ...options, detail, locale },
    })),
  ),
);

/** The variants whose pictures docs/variants/README.md shows; those of the others are built with the gallery. */
export const shownVariants: readonly string[] = [
  'crossed-regions',
  'direct-two-sites',
  'forty-sites',
  'four-hundred-sites',
  'global-reach',
  'hub-and-spoke',
  'virtual-wan',
  'vpn',
];

/** Each template's reference, each variant, and what `stable` has besides. */
export function cases(): Case[] {
  const templates = readdirSync(join(root, 'templates')).filter((name) =>
    existsSync(join(root, 'templates', name, 'reference.yaml')),
  );
  return [
    ...templates.map(
      (name): Case => ({
        name: `template ${name}`,
        source: join(root, 'templates', name, 'reference.yaml'),
        picture: join(root, 'templates', name, 'picture.svg'),
        placed: join(root, 'test/golden/placed', `${name}.txt`),
        views: everyView,
      }),
    ),
    ...yamlFiles('docs/variants').map((source): Case => {
      const name = basename(source, '.yaml');
      const shown = shownVariants.includes(name);
      return {
        name: `variant ${name}`,
        source,
        ...(shown ? { picture: source.replace(/\.yaml$/, '.svg') } : {}),
        views: bothDirections,
      };
    }),
    ...yamlFiles('test/golden/stable').map(
      (source): Case => ({ name: `stable ${basename(source, '.yaml')}`, source, views: bothDirections }),
    ),
  ];
}

function yamlFiles(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(root, folder, file));
}

export interface Drawn {
  readonly picture?: string;
  readonly placed?: string;
  /** The case's line in the list of pictures. */
  readonly line: string;
}

/** How the pictures are drawn: with ids of their own, and following the reader's light or dark. */
export function optionsOf({ name }: Case): RenderOptions {
  return { theme: 'auto', idPrefix: name.replace(/\W+/g, '-') };
}

/** The name of a picture's file, where all of them are drawn. */
export function fileOf({ name }: Case, view: View): string {
  return `${`${name} ${view.name}`.replace(/[^\w-]+/g, '-')}.svg`;
}

/** What the case looks like now. */
export function draw(each: Case): Drawn {
  const text = readFileSync(each.source);
  // Many a picture that a page shows is one of the views.
  const drawn = new Map<string, string>();
  const svg = (options: RenderOptions) => {
    const key = JSON.stringify(options);
    const known = drawn.get(key) ?? `${render(text, { ...optionsOf(each), ...options })}\n`;
    drawn.set(key, known);
    return known;
  };
  const hashes = each.views.map((view) => `${view.name} ${toldShort(svg(view.options))}`);
  return {
    ...(each.picture === undefined ? {} : { picture: svg({}) }),
    ...(each.placed === undefined ? {} : { placed: compact(layout(text)) }),
    line: `${each.name}: ${hashes.join(', ')}`,
  };
}

/** The size of a picture, and a hash of all of it. */
function toldShort(svg: string): string {
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return `${width}×${height} ${createHash('sha256').update(svg).digest('hex').slice(0, 8)}`;
}

/** What the case looked like when somebody last looked at it. */
export function golden(each: Case): Partial<Drawn> {
  const kept = (file: string | undefined) =>
    file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const [picture, placed] = [kept(each.picture), kept(each.placed)];
  const line = (kept(picturesFile) ?? '').split('\n').find((other) => other.startsWith(`${each.name}: `));
  return {
    ...(picture === undefined ? {} : { picture }),
    ...(placed === undefined ? {} : { placed }),
    ...(line === undefined ? {} : { line }),
  };
}
