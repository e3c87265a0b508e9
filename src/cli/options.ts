import { type Command, Option } from 'commander';
import { templates } from '../../templates/index.ts';
import { descriptionOf } from '../described.ts';
import { themeNames } from '../draw/theme.ts';
import { locales } from '../locale/index.ts';
import { quoted } from '../model/printable.ts';
import { diagram } from '../model/schema/diagram.ts';
import type { RenderOptions } from '../options.ts';
import { UsageError } from './errors.ts';
import { listed } from './flags.ts';
import { readCatalogue, readTheme, readWords } from './values.ts';

type Schema = {
  readonly def: {
    readonly type: string;
    readonly innerType?: Schema;
    readonly entries?: Readonly<Record<string, string>>;
    readonly options?: readonly Schema[];
    readonly element?: Schema;
  };
};

const flagOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Names that a schema of texts can't know. */
const names: Readonly<Record<string, readonly string[]>> = {
  template: templates.map((each) => each.name),
  theme: themeNames,
  locale: Object.keys(locales),
};
/** Flags that take more than these names: a theme's file, a locale of one's own. */
const open: readonly string[] = ['theme', 'locale'];

/** The flags of `render` that say how a picture is made: one for each key of a file's `diagram`. */
export function addDiagramFlags(command: Command): Command {
  for (const [key, schema] of Object.entries(diagram.shape)) {
    const description = descriptionOf(schema);
    const inner = (schema as unknown as Schema).def.innerType;
    if (!inner) throw new Error(`The option ${key} isn't optional.`);
    const flag = `--${flagOf(key)}`;
    const { type } = inner.def;
    const known = type === 'enum' ? Object.values(inner.def.entries ?? {}) : names[key];
    const help = description
      .replace(/^./, (letter) => letter.toLowerCase())
      .replace(/\.$/, '')
      .replace(/^false (\w+)s /, '$1 ')
      .replace(/\. Default: (true|false)$/, '');
    if (type === 'boolean')
      command.option(
        description.startsWith('False') ? `--no-${flagOf(key)}` : flag,
        help.replace(/^true (\w+)s /, '$1 '),
      );
    else if (type === 'union') {
      command
        .option(`${flag} [names]`, `${help}; names are separated by commas`, groups)
        .option(`--no-${flagOf(key)}`, 'tell everything one by one, even where the picture gets very large');
    } else if (type === 'array') {
      const entries = Object.values(inner.def.element?.def.entries ?? {});
      command.option(
        `${flag} <names>`,
        entries.length > 0 ? `${help}; ${entries.join(', ')}` : `${help}; separated by commas, or said several times`,
        entries.length > 0
          ? listed
          : (text: string, before?: readonly string[]) => [...(before ?? []), ...listed(text)],
      );
    } else if (type === 'number') command.option(`${flag} <px>`, help, number);
    else if (known && !open.includes(key))
      command.addOption(new Option(`${key === 'template' ? '-t, ' : ''}${flag} <name>`, help).choices(known));
    else command.option(`${flag} <${key === 'theme' ? 'name or file' : 'name'}>`, help);
  }
  return command
    .option('--catalogue <file>', 'lists of locations and metros that are newer than those that come along')
    .option('--words <file>', 'words of your own by key, as YAML or JSON, instead of the locale’s')
    .option('--id-prefix <id>', 'the id of the picture and the start of all ids in it');
}

/** Names of groups; none of them means all. */
function groups(text: string): readonly string[] | true {
  const names = listed(text);
  return names.length === 0 ? true : names;
}

function number(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new UsageError(`a width is a number of px; ${quoted(text)} isn’t one`);
  return Number(text);
}

/** What the command line says of the picture, as options of `render`. */
export function renderOptions(flags: Readonly<Record<string, unknown>>): RenderOptions {
  const options: Record<string, unknown> = {};
  for (const key of [...Object.keys(diagram.shape), 'idPrefix']) {
    const value = flags[key];
    // Flags like --no-legend are true unless they are given; then the file decides.
    if (value === undefined || ((key === 'legend' || key === 'title') && value === true)) continue;
    options[key] = value;
  }
  if (isThemeFile(flags.theme)) options.theme = readTheme(flags.theme);
  if (typeof flags.words === 'string') options.words = readWords(flags.words);
  if (typeof flags.catalogue === 'string') options.catalogue = readCatalogue(flags.catalogue);
  return options as RenderOptions;
}

/** The files that options are read from, by the option. */
export function filesOf({
  theme,
  words,
  catalogue,
}: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return {
    ...(isThemeFile(theme) ? { theme } : {}),
    ...(typeof words === 'string' ? { words } : {}),
    ...(typeof catalogue === 'string' ? { catalogue } : {}),
  };
}

function isThemeFile(theme: unknown): theme is string {
  return typeof theme === 'string' && !themeNames.some((name) => name === theme);
}
