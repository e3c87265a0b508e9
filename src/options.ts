import * as z from 'zod/mini';
import { templates } from '../templates/index.ts';
import { ownTheme, type ThemeInput, themeSchema } from './draw/own-theme.ts';
import { namedTheme, type Theme, ThemeError, type ThemeName, themeNames } from './draw/theme.ts';
import { locales, translateWith, type Words, wordsSchema } from './locale/index.ts';
import type { Catalogue, CatalogueData } from './model/catalogue/index.ts';
import { checkedBy } from './model/check-value.ts';
import type { Network } from './model/network.ts';
import { once } from './model/once.ts';
import type { ReadTopology } from './model/parse.ts';
import type { Path } from './model/places.ts';
import { type Problem, TopologyError } from './model/problems.ts';
import { type DiagramOptions, diagram } from './model/schema/diagram.ts';
import type { ToldFinding } from './outcome/findings.ts';
import { badOptions, noLanguage, unknownName } from './refusals.ts';
import { RenderError } from './render-error.ts';
import { chooseTemplate, type Template, type TemplateContext } from './template.ts';

/** How a placed scene is drawn. */
export interface DrawOptions {
  /** `light` (the default), `dark`, `auto` (follows the reader's `prefers-color-scheme`), `page` (follows the switch of the page that the picture stands in), `print`, or a theme of your own. */
  readonly theme?: ThemeName | ThemeInput | undefined;
  /** `embed` (the default) puts the letters that are used into the picture, `system` leaves the font to the reader's machine. */
  readonly font?: 'embed' | 'system' | undefined;
  /** `responsive` (the default) gets smaller with a narrow page, `fixed` is always as large as it was laid out. */
  readonly size?: 'responsive' | 'fixed' | undefined;
  /** The id of the root element and the start of all other ids. Default: made from the picture's content. */
  readonly idPrefix?: string | undefined;
}

/**
 * How a picture is made. What isn't said here is taken from the file's `diagram`, and else has a default. The keys of
 * `diagram` are all here; three of them take more than a name.
 */
export interface RenderOptions
  extends Omit<Partial<DiagramOptions>, 'template' | 'locale' | keyof DrawOptions>,
    DrawOptions {
  /** A template's name, or a template of your own. Default: the first that fits the file's connectivity models. */
  readonly template?: string | Template | undefined;
  /** The language of the picture, `en` or `zh-TW`, or a name for your own `words`. Default: the file's `locale`, else `en`. */
  readonly locale?: string | undefined;
  /** Words of your own, by key; those left out are the locale's. A whole locale says all of them. */
  readonly words?: Partial<Words> | undefined;
  /**
   * Called with a sentence for each thing that a very large picture doesn't tell one by one though nobody asked it to fold
   * (`fold`; it stands in the picture too), and for each option that finds nothing in this file (`option`).
   */
  readonly onRemark?: ((remark: string, about: 'fold' | 'option') => void) | undefined;
  /**
   * What `check` has found in the same topology, to be shown in the picture: a numbered badge at each thing that a finding is
   * about, and under the picture what it says. An empty list says that nothing was found.
   *
   * @example
   * render(file, { findings: check(file) });
   */
  readonly findings?: readonly ToldFinding[] | undefined;
  /** Lists of locations and metros in place of those that come along: where buildings and metros are read from. */
  readonly catalogue?: Catalogue | CatalogueData | undefined;
  /** The file's name, for messages. */
  readonly file?: string | undefined;
}

const drawOptions = {
  theme: z.optional(z.string()),
  font: diagram.shape.font,
  size: diagram.shape.size,
  idPrefix: z.optional(
    z
      .string()
      .check(z.regex(/^[A-Za-z_][\w-]*$/, 'an id that starts with a letter and has letters, digits, - and _ only')),
  ),
};
const drawSchema = z.strictObject(drawOptions);
const drawSchemaOwn = once(() => z.strictObject({ ...drawSchema.shape, ...ownThemes() }));

const isTemplate = (value: unknown): value is Template => {
  const { name, models, scene } = (value ?? {}) as Partial<Template>;
  return typeof name === 'string' && Array.isArray(models) && typeof scene === 'function';
};
type OnRemark = NonNullable<RenderOptions['onRemark']>;
const isFunction = (value: unknown): value is OnRemark => typeof value === 'function';

/** Every option, also those that are meant for `render` in Node alone, so that the same options do for all functions. */
const renderSchema = z.strictObject({
  ...diagram.shape,
  ...drawOptions,
  template: z.optional(
    z.union([
      z.string(),
      z.custom<Template>(isTemplate, 'a template’s name, or a template as defineTemplate returns it'),
    ]),
  ),
  words: z.optional(z.unknown()),
  onRemark: z.optional(z.custom<OnRemark>(isFunction, 'a function')),
  findings: z.optional(
    z.array(
      z.object({
        rule: z.string(),
        severity: z.enum(['error', 'warning', 'info']),
        message: z.string(),
        title: z.optional(z.string()),
        nodes: z.array(z.string()),
      }),
    ),
  ),
  catalogue: z.optional(z.custom<Catalogue | CatalogueData>((value) => typeof value === 'object', 'a catalogue')),
  file: z.optional(z.string()),
  optimise: z.optional(z.boolean()),
  document: z.optional(z.unknown()),
});

const renderSchemaOwn = once(() => z.strictObject({ ...renderSchema.shape, ...ownThemes() }));

/** True for options in which the theme isn’t a name: what a theme may be is much, and made for these alone. */
export function hasOwnTheme(options: DrawOptions): boolean {
  const theme: unknown = (options as DrawOptions | null)?.theme;
  return theme !== undefined && typeof theme !== 'string';
}

function ownThemes() {
  return { theme: z.optional(z.union([z.string(), themeSchema()])) };
}

/** Options with everything said. */
export interface Settings extends Omit<DiagramOptions, 'template' | 'theme' | 'locale'> {
  readonly theme: Theme;
  readonly locale: string;
  readonly context: Omit<TemplateContext, 'detail' | 'unfolded' | 'freeOrder'>;
  readonly template: (network: Network) => Template;
  readonly idPrefix?: string | undefined;
  readonly findings?: readonly ToldFinding[] | undefined;
}

/** The options of a call that are said, and right as far as they can be judged without the file. */
export type Asked = ReturnType<typeof askedFor>;

/**
 * Checks the options of a call.
 *
 * @throws {RenderError} for an option that isn't known or can't be used
 */
export function askedFor(options: RenderOptions): Said<z.output<ReturnType<typeof renderSchemaOwn>>> {
  return hasOwnTheme(options) ? valid(renderSchemaOwn(), options) : valid(renderSchema, options);
}

/**
 * Refuses a file whose `diagram` names a theme, a template or a locale that there isn't. What an option says instead isn't
 * looked at.
 *
 * @throws {TopologyError} with all such names, each with its place in the file
 */
export function refuseNames(found: ReadTopology, asked: Asked): void {
  const { diagram = {}, locale } = found.topology;
  const own = asked.words !== undefined;
  const known = (name: string) => {
    if (!templates.some((each) => each.name === name.toLowerCase())) chooseTemplate({ circuits: [] }, templates, name);
  };
  const said: readonly [path: Path, value: string | undefined, use: (value: string) => unknown][] = [
    [['diagram', 'theme'], asked.theme === undefined ? diagram.theme : undefined, themed],
    [['diagram', 'template'], asked.template === undefined ? diagram.template : undefined, known],
    [['diagram', 'locale'], asked.locale === undefined ? diagram.locale : undefined, (name) => localeOf(name, own)],
    [['locale'], (asked.locale ?? diagram.locale) === undefined ? locale : undefined, (name) => localeOf(name, own)],
  ];
  const problems = said.flatMap(([path, value, use]): Problem[] => {
    try {
      if (value !== undefined) use(value);
      return [];
    } catch (error) {
      return [problemAt(path, error, found)];
    }
  });
  if (problems.length > 0) throw new TopologyError(problems, asked.file);
}

/** The template for a network; one that the file asks for and that doesn't fit is told at its place. */
export function templateFor(network: Network, settings: Settings, found: ReadTopology, asked: Asked): Template {
  try {
    return settings.template(network);
  } catch (error) {
    if (asked.template !== undefined || found.topology.diagram?.template === undefined) throw error;
    throw new TopologyError([problemAt(['diagram', 'template'], error, found)], asked.file);
  }
}

/** What can't be used of a file, at its place. */
function problemAt(path: Path, error: unknown, { originOf, lengthOf }: ReadTopology): Problem {
  if (!(error instanceof RenderError)) throw error;
  const { line, column = 1 } = originOf(path);
  const place = line === undefined ? {} : { line, column, length: lengthOf?.(path) ?? 1 };
  return { severity: 'error', message: error.message, code: 'value', path, ...place };
}

/**
 * Joins the options with the file's own, and fills in the rest.
 *
 * @throws {RenderError} for a name that isn't known, or words or a theme that can't be used
 */
export function settle(asked: Asked, fromFile: DiagramOptions, fileLocale: string | undefined): Settings {
  const { words: own, onRemark: _, file: __, optimise: ___, document: ____, catalogue: _____, ...stated } = asked;
  const { template, theme, locale, ...rest } = { ...fromFile, ...stated };
  const words = own === undefined ? {} : valid(wordsSchema(), own, 'words');
  const name = localeOf(locale ?? fileLocale ?? 'en', Object.keys(words).length > 0);
  return {
    ...rest,
    theme: themed(theme ?? 'light'),
    locale: name,
    context: { translate: translateWith(name, words) },
    template: (network) => chooseTemplate(network, templates, template),
  };
}

/** How a placed scene is drawn, with everything said. */
export interface Drawing {
  readonly theme: Theme;
  readonly font: 'embed' | 'system';
  readonly size: 'responsive' | 'fixed';
  readonly idPrefix?: string;
}

/** What drawing a placed scene is told: the same as for a picture, without a file that says some of it. */
export function settleDrawing(options: DrawOptions): Drawing {
  const asked = hasOwnTheme(options) ? valid(drawSchemaOwn(), options) : valid(drawSchema, options);
  const { theme = 'light', ...rest } = asked;
  return drawingOf({ ...rest, theme: themed(theme) });
}

/** What of a picture's settings concerns drawing. */
export function drawingOf(settings: Pick<Settings, 'theme' | 'font' | 'size' | 'idPrefix'>): Drawing {
  const { theme, font = 'embed', size = 'responsive', idPrefix } = settings;
  return { theme, font, size, ...(idPrefix === undefined ? {} : { idPrefix }) };
}

type Said<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Options that are right, without those that are undefined, which are the same as not said. */
function valid<S extends z.ZodMiniType>(schema: S, options: unknown, option?: string): Said<z.output<S>> {
  const under = option === undefined ? [] : [option];
  const { value, problems } = checkedBy(schema, options, 'the options object', under);
  if (problems === undefined)
    return Object.fromEntries(Object.entries(value as object).filter(([, each]) => each !== undefined)) as Said<
      z.output<S>
    >;
  throw badOptions(problems);
}

/** A locale by its name. One of the caller's own is one that says words; without any it has to be one that we have. */
function localeOf(name: string, own: boolean): string {
  const known = Object.keys(locales);
  const found = known.find((each) => each.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  if (own && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(name)) return name;
  if (!own) throw unknownName('locale', name, known);
  throw noLanguage(name, known);
}

function themed(wanted: string | ThemeInput): Theme {
  if (typeof wanted === 'string') {
    const name = themeNames.find((each) => each === wanted.toLowerCase());
    if (name === undefined) throw unknownName('theme', wanted, themeNames);
    return namedTheme(name);
  }
  try {
    return ownTheme(wanted);
  } catch (error) {
    if (error instanceof ThemeError) throw new RenderError(error.message, [], 'theme');
    throw error;
  }
}
