import { existsSync, readFileSync } from 'node:fs';
import {
  drawFigure,
  type Figure,
  FigureError,
  isTopology,
  type MarkdownOptions,
  type Page,
  splitAddress,
} from './figure.ts';
import { errorBox, escaped, htmlOf, htmlOfElement } from './html.ts';

/** How the plug-in for markdown-it makes pictures. */
export interface MarkdownItOptions extends MarkdownOptions {
  /**
   * True where a page becomes a Vue template, as in VitePress: what a picture holds is kept from being read as Vue's own.
   * Default: found out by what VitePress says of the page.
   */
  readonly vue?: boolean;
}

export type { MarkdownOptions } from './figure.ts';

/** The part of markdown-it that the plug-in needs. */
interface Token {
  readonly info: string;
  readonly content: string;
  readonly map?: readonly [number, number] | null;
  attrGet(name: string): string | number | null;
}
/** As a method’s, its parameters fit those of markdown-it itself, whose tokens have more than these. */
type Rule = {
  rule(tokens: Token[], index: number, options: never, env: Environment | undefined, self: never): string;
}['rule'];
interface MarkdownIt {
  readonly renderer: { readonly rules: Record<string, Rule | undefined> };
}
/**
 * What a page’s renderer says of it. VitePress tells the path, and the front matter that it has cut off, and wants to know
 * what else the page is made from.
 */
type Environment = {
  readonly path?: string;
  readonly frontmatter?: object;
  readonly cleanUrls?: boolean;
  readonly includes?: string[];
};

/** A page, and how many lines of its file the renderer hasn’t seen. */
interface ItsPage extends Page {
  readonly unseen: number;
}

/**
 * A plug-in for markdown-it: a code block with the language `expressroute`, and an image of a topology file, become the
 * picture. Works with VitePress, which draws anew when the file changes.
 *
 * @param markdown the renderer that gets the plug-in
 * @param options the same for all pictures; behind the block's language or in the image's address each has its own
 * @returns nothing: the renderer is changed
 * @throws {FigureError} from the renderer, for a topology at fault, with its line in the Markdown file
 * @example
 * // VitePress: markdown: { config: (markdown) => markdown.use(expressRoute, { detail: 'full' }) }
 * import MarkdownIt from 'markdown-it';
 * const markdown = MarkdownIt().use(expressRoute, { width: 720 });
 * markdown.render('```expressroute\nsites: [Taipei]\n```').startsWith('<svg'); // true
 */
export default function expressRoute(markdown: MarkdownIt, options: MarkdownItOptions = {}): void {
  const { rules } = markdown.renderer;
  const { fence, image } = rules;
  const pages = new WeakMap<object, ItsPage>();
  rules.fence = (tokens, index, ...rest) => {
    const [, env] = rest;
    const { info = '', content = '', map } = tokens[index] ?? {};
    const [, language, meta = ''] = /^\s*(\S*)\s*(.*)$/.exec(info) ?? [];
    if (language !== (options.language ?? 'expressroute')) return fence?.(tokens, index, ...rest) ?? '';
    const page = pageOf(pages, env);
    // VitePress and others put more into braces behind the language; this isn't ours.
    const figure = { text: content, after: page.unseen + (map?.[0] ?? 0) + 1, options: meta.replace(/\{[^}]*\}/g, '') };
    return `${pictureOf(figure, page, env, options)}\n`;
  };
  rules.image = (tokens, index, ...rest) => {
    const [, env] = rest;
    const token = tokens[index];
    const address = String(token?.attrGet('src') ?? '');
    if (!isTopology(address)) return image?.(tokens, index, ...rest) ?? '';
    const figure = { ...splitAddress(address), ...(token?.content ? { alt: token.content } : {}) };
    return pictureOf(figure, pageOf(pages, env), env, options);
  };
}

function pageOf(pages: WeakMap<object, ItsPage>, env: Environment | undefined): ItsPage {
  const key = env ?? {};
  const page = pages.get(key) ?? { path: env?.path, drawn: new Map(), unseen: linesOfFrontMatter(env) };
  pages.set(key, page);
  return page;
}

/** Where front matter is cut off before a page is rendered, lines are counted from behind it. */
function linesOfFrontMatter({ path, frontmatter }: Environment = {}): number {
  if (path === undefined || frontmatter === undefined || !existsSync(path)) return 0;
  const [cut = ''] = /^---[^\n]*\n(?:[^]*?\n)??---[^\n]*(?:\n|$)/.exec(readFileSync(path, 'utf8')) ?? [];
  return cut.split('\n').length - 1;
}

function pictureOf(figure: Figure, page: Page, env: Environment | undefined, options: MarkdownItOptions): string {
  const { vue = typeof env?.cleanUrls === 'boolean', ...rest } = options;
  try {
    const { drawn, file } = drawFigure(figure, page, rest);
    if (file !== undefined) env?.includes?.push(file);
    const html = htmlOf(drawn);
    // As a value, Vue takes the picture as it is: braces in its texts, and its style sheet.
    // An image stands in a paragraph, where a block can't.
    const tag = figure.path === undefined ? 'div' : 'span';
    return vue ? `<${tag} class="expressroute" v-html="${escaped(JSON.stringify(html))}"></${tag}>` : html;
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    if (options.onError === 'box') {
      const box = errorBox(error);
      return htmlOfElement(vue ? { ...box, properties: { ...box.properties, 'v-pre': '' } } : box);
    }
    throw error;
  }
}
