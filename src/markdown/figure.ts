import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  formatProblems,
  RenderError,
  type RenderOptions,
  renderElement,
  serialize,
  svgDocument,
  TopologyError,
  type XmlElement,
} from 'expressroute-topology';

/** How the pictures of Markdown pages are made: the options of `render`, and what a page needs beside. */
export interface MarkdownOptions extends Omit<RenderOptions, 'file' | 'idPrefix' | 'onRemark'> {
  /** The language of code blocks that hold a topology. Default: `expressroute`. */
  readonly language?: string;
  /**
   * `inline` (the default) puts the picture into the page, where it follows the page's colours and is read by screen
   * readers; `asset` writes a file for each picture and shows it as an image.
   */
  readonly as?: 'inline' | 'asset';
  /** For `asset`: the folder that pictures are written to, and the address under which the site has it. */
  readonly assets?: { readonly folder: string; readonly url: string };
  /** What a topology at fault does: `throw` (the default) fails the build, `box` shows what is wrong in the page. */
  readonly onError?: 'throw' | 'box';
}

/** A topology in a Markdown page. */
export interface Figure {
  /** A code block: its text, and the line of the page before the text's first, from 1. */
  readonly text?: string;
  readonly after?: number;
  /** The address of an image. */
  readonly path?: string;
  /** Options of this picture, as they are written: `detail=full width=720`, or an address's query. */
  readonly options: string;
  /** What the author has written for readers who can't see the picture. */
  readonly alt?: string;
}

/** The Markdown page that a figure stands in. */
export interface Page {
  /** The page's own path, from which the addresses of its images are read. */
  readonly path?: string | undefined;
  /** How often each picture has been drawn on this page, so that ids stay unique. */
  readonly drawn: Map<string, number>;
}

/** What is wrong with a figure: all of it, each with its file and line. */
export class FigureError extends Error {
  /** The line and column of the first problem in the page, from 1; absent where it is in a file of its own. */
  readonly place: { readonly line: number; readonly column: number } | undefined;

  constructor(message: string, place?: FigureError['place']) {
    super(message);
    this.name = 'FigureError';
    this.place = place;
  }
}

/** A picture in a page: an element, or an image of a file that was written. */
export type Drawn =
  | { readonly kind: 'inline'; readonly svg: XmlElement }
  | { readonly kind: 'asset'; readonly url: string; readonly alt: string; readonly width: number };

/**
 * Draws a figure of a page.
 *
 * @returns the picture, and the file that it was made from
 * @throws {FigureError} with all that is wrong
 */
export function drawFigure(figure: Figure, page: Page, options: MarkdownOptions): { drawn: Drawn; file?: string } {
  const { language: _, as = 'inline', assets, onError: __, ...rendering } = options;
  const file = figure.path === undefined ? undefined : pathOf(figure.path, page.path);
  // Empty lines before a block's text make the lines of its mistakes those of the page.
  const text = figure.text === undefined ? readTopology(file ?? '') : '\n'.repeat(figure.after ?? 0) + figure.text;
  const name = file ?? page.path;
  const asked: RenderOptions = {
    theme: as === 'inline' ? 'page' : 'auto',
    ...rendering,
    ...optionsIn(figure.options),
    ...(name === undefined ? {} : { file: name }),
  };
  const svg = (idPrefix?: string) =>
    draw(text, { ...asked, ...(idPrefix === undefined ? {} : { idPrefix }) }, file === undefined);
  const made = as === 'inline' ? inline(svg, page, figure.alt) : asset(svg(), assets, figure.alt);
  return { drawn: made, ...(file === undefined ? {} : { file }) };
}

function draw(text: string, options: RenderOptions, isInPage: boolean): XmlElement {
  try {
    return renderElement(text, svgDocument(), options) as XmlElement;
  } catch (error) {
    if (error instanceof RenderError) throw new FigureError(`${options.file ?? 'Markdown'}: ${error.message}`);
    if (!(error instanceof TopologyError)) throw error;
    const [{ line, column = 1 } = {}] = error.problems;
    const place = isInPage && line !== undefined ? { line, column } : undefined;
    throw new FigureError(formatProblems(error, text), place);
  }
}

/** A picture's id comes from its content: where a page has it twice, the second gets one of its own. */
function inline(svg: (idPrefix?: string) => XmlElement, page: Page, alt: string | undefined): Drawn {
  const first = svg();
  const id = attribute(first, 'id');
  const count = (page.drawn.get(id) ?? 0) + 1;
  page.drawn.set(id, count);
  const element = count === 1 ? first : svg(`${id}-${count}`);
  return { kind: 'inline', svg: alt === undefined || alt === '' ? element : described(element, alt) };
}

/** The picture with the author's own words for those who can't see it. */
function described(svg: XmlElement, alt: string): XmlElement {
  const children = Array.from(svg.childNodes, (child) =>
    child.nodeType === 1 && (child as XmlElement).localName === 'desc'
      ? { ...elementOf(child as XmlElement), childNodes: [{ nodeType: 3, nodeValue: alt }] }
      : child,
  );
  return { ...elementOf(svg), childNodes: children };
}

function elementOf({ localName, attributes }: XmlElement): Omit<XmlElement, 'childNodes'> {
  return { nodeType: 1, nodeValue: null, localName, attributes };
}

function asset(svg: XmlElement, assets: MarkdownOptions['assets'], alt: string | undefined): Drawn {
  if (!assets)
    throw new FigureError('pictures are to be written as files, and nobody says where: "assets" has folder and url');
  const text = serialize(svg);
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.svg`;
  mkdirSync(assets.folder, { recursive: true });
  writeFileSync(join(assets.folder, name), text);
  const description = Array.from(svg.childNodes).find((child) => (child as XmlElement).localName === 'desc');
  const words = description ? textOf(description as XmlElement) : '';
  return {
    kind: 'asset',
    url: `${assets.url.replace(/\/$/, '')}/${name}`,
    alt: alt === undefined || alt === '' ? words : alt,
    width: Number(attribute(svg, 'width')),
  };
}

export function textOf(element: XmlElement): string {
  return Array.from(element.childNodes, (child) => child.nodeValue ?? textOf(child as XmlElement)).join('');
}

function attribute(element: XmlElement, name: string): string {
  return Array.from(element.attributes).find((each) => each.name === name)?.value ?? '';
}

function pathOf(address: string, page: string | undefined): string {
  if (address.startsWith('file:')) return fileURLToPath(address);
  return resolve(page === undefined ? '.' : dirname(page), decodeURI(address));
}

function readTopology(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error);
    throw new FigureError(`${path}: ${reason}`);
  }
}

/** True for the address of a topology file: `contoso.yaml`, `../net.json?detail=full`. Elsewhere than on this disk is none. */
export function isTopology(address: string): boolean {
  return /^(?![a-z][a-z\d+.-]*:\/\/|\/\/|data:)[^?#]*\.(ya?ml|json)(\?[^#]*)?$/i.test(address);
}

/** An address, and the options after its question mark. */
export function splitAddress(address: string): { path: string; options: string } {
  const at = address.indexOf('?');
  return at < 0 ? { path: address, options: '' } : { path: address.slice(0, at), options: address.slice(at + 1) };
}

/**
 * Options as people write them behind a code block's language or in an address: `detail=full width=720 legend=false`.
 * Whether they are right is for `render` to say.
 */
export function optionsIn(text: string): RenderOptions {
  const pairs = [...text.matchAll(/([^\s&=]+)(?:=("[^"]*"|[^\s&]*))?/g)].map(([, key = '', value]) => [
    key,
    value === undefined ? true : valueOf(key, decode(value.replace(/^"|"$/g, ''))),
  ]);
  return Object.fromEntries(pairs) as RenderOptions;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Options that are lists: their items are separated by commas. */
const lists: readonly string[] = ['collapse', 'fail', 'hide'];

function valueOf(key: string, text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (lists.includes(key)) return text.split(',').map((each) => each.trim());
  return key === 'width' && /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
