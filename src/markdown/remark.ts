import {
  drawFigure,
  type Figure,
  FigureError,
  isTopology,
  type MarkdownOptions,
  type Page,
  splitAddress,
} from './figure.ts';
import { errorBox, type HastElement, hastOf } from './html.ts';

export type { MarkdownOptions } from './figure.ts';

/** The part of a Markdown tree (mdast) that the plug-in needs. */
interface MarkdownNode {
  type: string;
  lang?: string | null;
  meta?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  children?: MarkdownNode[];
  data?: object;
  position?: { start: { line: number; column: number }; end: { line: number; column: number } } | undefined;
}

/** The part of a file of unified (vfile) that the plug-in needs. */
interface MarkdownFile {
  readonly path?: string | undefined;
  fail(reason: string, place?: unknown, origin?: string): never;
}

/**
 * A remark plug-in: a code block with the language `expressroute`, and an image of a topology file, become the picture.
 * Works with remark, rehype and MDX, and so with Docusaurus, Astro and Starlight.
 *
 * @param options the same for all pictures; behind the block's language or in the image's address each has its own
 * @returns a transformer of Markdown trees; a topology at fault fails with its line in the Markdown file
 * @example
 * // Docusaurus: beforeDefaultRemarkPlugins: [[remarkExpressRoute, { detail: 'full' }]]
 * import { unified } from 'unified';
 * import remarkParse from 'remark-parse';
 * import remarkRehype from 'remark-rehype';
 * import rehypeStringify from 'rehype-stringify';
 * const site = unified().use(remarkParse).use(remarkExpressRoute, { width: 720 }).use(remarkRehype).use(rehypeStringify);
 * const page = await site.process('```expressroute\nsites: [Taipei]\n```');
 * String(page).startsWith('<svg'); // true
 */
export default function remarkExpressRoute(
  options: MarkdownOptions = {},
): (tree: MarkdownNode, file: MarkdownFile) => void {
  return (tree, file) => {
    const page: Page = { path: file.path, drawn: new Map() };
    visit(tree, (node) => {
      const figure = figureOf(node, options.language ?? 'expressroute');
      if (figure) replace(node, pictureOf(figure, node, page, file, options));
    });
  };
}

function visit(node: MarkdownNode, change: (node: MarkdownNode) => void): void {
  change(node);
  for (const child of node.children ?? []) visit(child, change);
}

function figureOf(node: MarkdownNode, language: string): Figure | undefined {
  if (node.type === 'code' && node.lang === language)
    return { text: node.value ?? '', after: node.position?.start.line ?? 0, options: node.meta ?? '' };
  if (node.type !== 'image' || node.url === undefined || !isTopology(node.url)) return undefined;
  return { ...splitAddress(node.url), ...(node.alt ? { alt: node.alt } : {}) };
}

function pictureOf(
  figure: Figure,
  node: MarkdownNode,
  page: Page,
  file: MarkdownFile,
  options: MarkdownOptions,
): HastElement {
  try {
    return hastOf(drawFigure(figure, page, options).drawn, page.path?.endsWith('.mdx') ? 'mdx' : 'md');
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    if (options.onError === 'box') return errorBox(error);
    return file.fail(error.message, placeOf(error, node), 'expressroute-topology:topology');
  }
}

/** Where a problem stands in the Markdown file: its own line in a code block, else the image. */
function placeOf({ place }: FigureError, { position }: MarkdownNode): unknown {
  return place && position ? { line: place.line, column: position.start.column - 1 + place.column } : position;
}

/** What HTML is made of a node stands in its `data`, whatever the node was. */
function replace(node: MarkdownNode, { tagName, properties, children }: HastElement): void {
  for (const key of Object.keys(node)) if (key !== 'position') delete node[key as keyof MarkdownNode];
  node.type = 'expressRouteTopology';
  node.data = { hName: tagName, hProperties: properties, hChildren: children };
}
