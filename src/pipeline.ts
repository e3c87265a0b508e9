import { templates } from '../templates/index.ts';
import { drawScene } from './draw/svg.ts';
import { themeNames, type ThemeName } from './draw/theme.ts';
import { measureText } from './font/measure.ts';
import { layoutScene } from './layout/index.ts';
import { locales, sayIn } from './locale/index.ts';
import type { Network } from './model/network.ts';
import { parseWithPositions } from './model/parse.ts';
import { resolve } from './model/resolve/index.ts';
import type { Topology } from './model/schema/index.ts';
import type { PlacedScene } from './scene/placed.ts';
import type { Picture } from './scene/panels.ts';
import { chooseTemplate, details, RenderError, type Detail, type Template, type TemplateContext } from './template.ts';

/** How a picture is made. What isn't said here is taken from the file's `diagram`, and else has a default. */
export interface RenderOptions {
  /** A template's name, or a template of your own. Default: the first that fits the file's connectivity models. */
  readonly template?: string | Template;
  /** `light` (the default), `dark`, or `auto`, which follows the reader's `prefers-color-scheme`. */
  readonly theme?: ThemeName;
  /** `overview` is the article's own diagram, `logical` (the default) shows what an engineer needs, `full` every fact of the file and what was assumed. */
  readonly detail?: Detail;
  /** False leaves the legend out. Default: true. */
  readonly legend?: boolean;
  /** False leaves the title out of the picture, for pages that have a caption. Default: true. */
  readonly title?: boolean;
  /** The language of the picture, `en` or `zh-TW`. Default: the file's `locale`, else `en`. */
  readonly locale?: string;
  /** `embed` (the default) puts the letters that are used into the picture, so that it looks the same everywhere. */
  readonly font?: 'embed' | 'system';
  /** The id of the root element and the start of all other ids. Default: made from the picture's content. */
  readonly idPrefix?: string;
  /** The file's name, for messages. */
  readonly file?: string;
}

/** A topology file's text or bytes, or a topology that `parse` has read. */
export type RenderInput = string | Uint8Array | Topology;

interface Plan {
  readonly network: Network;
  readonly template: Template;
  readonly theme: ThemeName;
  readonly context: TemplateContext;
  readonly legend: boolean;
  readonly title: boolean;
}

function plan(input: RenderInput, options: RenderOptions): Plan {
  const topology = typeof input === 'string' || input instanceof Uint8Array
    ? parseWithPositions(input, options.file === undefined ? {} : { file: options.file }).topology : input;
  const diagram = topology.diagram ?? {};
  const locale = known(options.locale ?? diagram.locale ?? topology.locale ?? 'en', Object.keys(locales), 'locale');
  const network = { ...resolve(topology), locale };
  const template = chooseTemplate(network, templates, options.template ?? diagram.template);
  return {
    network,
    template,
    theme: known(options.theme ?? diagram.theme ?? 'light', themeNames, 'theme') as ThemeName,
    legend: options.legend ?? diagram.legend ?? true,
    title: options.title ?? diagram.title ?? true,
    context: { say: sayIn(locale), detail: known(options.detail ?? diagram.detail ?? template.detail ?? 'logical', details, 'level of detail') as Detail },
  };
}

function sceneOf({ network, template, context, legend, title }: Plan): Picture {
  const whole = template.scene(network, context);
  return { ...whole, ...(legend ? {} : { legend: [] }), ...(title ? {} : { heading: false }) };
}

function known(word: string, words: readonly string[], what: string): string {
  const found = words.find((each) => each.toLowerCase() === word.toLowerCase());
  if (found === undefined) throw new RenderError(`there is no ${what} "${word}"; known: ${words.join(', ')}`, words);
  return found;
}

/**
 * What is in the picture of a topology, before it has coordinates. Plain data.
 *
 * @throws {TopologyError} for a file that can't be used
 * @throws {RenderError} for a template, theme or locale that isn't known or doesn't fit
 */
export function scene(input: RenderInput, options: RenderOptions = {}): Picture {
  return sceneOf(plan(input, options));
}

/**
 * The picture of a topology as coordinates in px, without colours. Plain data.
 *
 * @throws {TopologyError | RenderError} like `scene`
 */
export function layout(input: RenderInput, options: RenderOptions = {}): PlacedScene {
  return layoutScene(scene(input, options), measureText);
}

/**
 * Draws a topology as an `<svg>` element of a document: the browser's own, or one made in Node. The element is returned,
 * not inserted.
 *
 * @throws {TopologyError | RenderError} like `scene`
 */
export function renderElement(input: RenderInput, document: Document, options: RenderOptions = {}): SVGSVGElement {
  const { idPrefix } = options;
  if (idPrefix !== undefined && !/^[A-Za-z_][\w-]*$/.test(idPrefix)) throw new RenderError(`an id starts with a letter and has letters, digits, - and _ only; "${idPrefix}" doesn’t`);
  const planned = plan(input, options);
  const placed = layoutScene(sceneOf(planned), measureText);
  return drawScene(placed, document, { theme: planned.theme, font: options.font ?? 'embed', ...(idPrefix === undefined ? {} : { idPrefix }) });
}
