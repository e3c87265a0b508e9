import { templates } from '../templates/index.ts';
import { type Theme, ThemeError, type ThemeInput, type ThemeName, themeNames, themeOf } from './draw/theme.ts';
import { locales, sayWith, type Words } from './locale/index.ts';
import { nearest } from './model/keys.ts';
import type { Network } from './model/network.ts';
import { type DiagramOptions, diagram } from './model/schema/diagram.ts';
import { chooseTemplate, RenderError, type Template, type TemplateContext } from './template.ts';

/**
 * How a picture is made. What isn't said here is taken from the file's `diagram`, and else has a default. The keys of
 * `diagram` are all here; three of them take more than a name.
 */
export interface RenderOptions extends Omit<Partial<DiagramOptions>, 'template' | 'theme' | 'locale'> {
  /** A template's name, or a template of your own. Default: the first that fits the file's connectivity models. */
  readonly template?: string | Template | undefined;
  /** `light` (the default), `dark`, `auto` (follows the reader's `prefers-color-scheme`), `print`, or a theme of your own. */
  readonly theme?: ThemeName | ThemeInput | undefined;
  /** The language of the picture, `en` or `zh-TW`, or a name for your own `words`. Default: the file's `locale`, else `en`. */
  readonly locale?: string | undefined;
  /** Words of your own, by key; those left out are the locale's. A whole locale says all of them. */
  readonly words?: Partial<Words> | undefined;
  /** The id of the root element and the start of all other ids. Default: made from the picture's content. */
  readonly idPrefix?: string | undefined;
  /**
   * Called with a sentence for each thing that a very large picture doesn't tell one by one though nobody asked it to fold
   * (`fold`; it stands in the picture too), and for each option that finds nothing in this file (`option`).
   */
  readonly onRemark?: ((remark: string, about: 'fold' | 'option') => void) | undefined;
  /** The file's name, for messages. */
  readonly file?: string | undefined;
}

/** Options with everything said. */
export interface Settings extends Omit<DiagramOptions, 'template' | 'theme' | 'locale'> {
  readonly theme: Theme;
  readonly locale: string;
  readonly context: Omit<TemplateContext, 'detail' | 'unfolded' | 'freeOrder'>;
  readonly template: (network: Network) => Template;
  readonly idPrefix?: string;
}

/**
 * Joins the options with the file's own, and fills in the rest.
 *
 * @throws {RenderError} for an option that isn't known or can't be used
 */
export function settle(options: RenderOptions, fromFile: DiagramOptions, fileLocale: string | undefined): Settings {
  const stated = checked(options);
  const { template, theme, locale: wanted, ...rest } = { ...fromFile, ...stated };
  const name = wanted ?? fileLocale ?? 'en';
  const words = options.words ?? {};
  const unknown = Object.keys(words).find((key) => !(key in (locales.en ?? {})));
  if (unknown !== undefined)
    throw new RenderError(
      `there is no word with the key "${unknown}"${hint(unknown, Object.keys(locales.en ?? {}))}`,
      [],
      'words',
    );
  // A locale of one's own is one that says words; without any it has to be one that we have.
  const locale =
    Object.keys(words).length > 0
      ? (Object.keys(locales).find((each) => each.toLowerCase() === name.toLowerCase()) ?? name)
      : known(name, Object.keys(locales), 'locale');
  const { idPrefix } = options;
  if (idPrefix !== undefined && !/^[A-Za-z_][\w-]*$/.test(idPrefix))
    throw new RenderError(
      `an id starts with a letter and has letters, digits, - and _ only; "${idPrefix}" doesn’t`,
      [],
      'idPrefix',
    );
  return {
    ...rest,
    theme: themed(options.theme ?? theme ?? 'light'),
    locale,
    context: { say: sayWith(locale, words) },
    template: (network) => chooseTemplate(network, templates, options.template ?? template),
    ...(idPrefix === undefined ? {} : { idPrefix }),
  };
}

/** The options that the file may say too, checked like the file's own. */
function checked(options: RenderOptions): DiagramOptions {
  const found: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(diagram.shape)) {
    const value = (options as Record<string, unknown>)[key];
    if (
      value === undefined ||
      (key === 'template' && typeof value === 'object') ||
      (key === 'theme' && typeof value === 'object')
    )
      continue;
    const result = schema.safeParse(value);
    if (result.success) {
      found[key] = result.data;
      continue;
    }
    const words = result.error.issues.flatMap((issue) =>
      issue.code === 'invalid_value' ? issue.values.map(String) : [],
    );
    const near =
      typeof value === 'string' ? words.find((each) => each.toLowerCase() === value.toLowerCase()) : undefined;
    if (near === undefined)
      throw new RenderError(
        `the option ${key} can’t be ${JSON.stringify(value)}; ${words.length > 0 ? `known: ${words.join(', ')}` : (schema.description ?? '')}`,
        words,
        key,
      );
    found[key] = near;
  }
  return found as DiagramOptions;
}

function themed(theme: string | ThemeInput): Theme {
  try {
    return themeOf(theme);
  } catch (error) {
    if (error instanceof ThemeError) throw new RenderError(error.message, themeNames, 'theme');
    throw error;
  }
}

function hint(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

function known(word: string, words: readonly string[], what: string): string {
  const found = words.find((each) => each.toLowerCase() === word.toLowerCase());
  if (found === undefined)
    throw new RenderError(`there is no ${what} "${word}"; known: ${words.join(', ')}${hint(word, words)}`, words, what);
  return found;
}
