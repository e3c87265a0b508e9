import { serialize, type XmlElement } from 'expressroute-topology';
import { type Drawn, type FigureError, textOf } from './figure.ts';

/** An element as tools for HTML trees have it (hast). */
export interface HastElement {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly children: readonly (HastElement | HastText | JsxElement)[];
}

/** An element that holds text alone. */
interface TextElement extends HastElement {
  readonly children: readonly HastText[];
}

interface HastText {
  readonly type: 'text';
  readonly value: string;
}

/** An element in such a tree as authors of MDX write it. */
interface JsxElement {
  readonly type: 'mdxJsxFlowElement';
  readonly name: string;
  readonly attributes: readonly never[];
  readonly children: readonly HastText[];
}

/** A picture as a tree of HTML elements, for a page of Markdown or of MDX. */
export function hastOf(drawn: Drawn, page: 'md' | 'mdx'): HastElement {
  if (drawn.kind === 'inline') return elementOf(drawn.svg, page);
  const { url, alt, width } = drawn;
  return { type: 'element', tagName: 'img', properties: { src: url, alt, width }, children: [] };
}

function elementOf(element: XmlElement, page: 'md' | 'mdx'): HastElement {
  return {
    type: 'element',
    tagName: element.localName,
    properties: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    children: Array.from(element.childNodes, (child) => {
      if (child.nodeType !== 1) return { type: 'text' as const, value: String(child.nodeValue ?? '') };
      const inner = child as XmlElement;
      return page === 'mdx' && inner.localName === 'style' ? jsxStyle(inner) : elementOf(inner, page);
    }),
  };
}

/**
 * A style sheet as JSX. Astro 7 writes elements that nothing changes as HTML when it compiles MDX, and would write the text of
 * a style sheet among them as an attribute; what is JSX it leaves alone.
 */
function jsxStyle(style: XmlElement): JsxElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'style',
    attributes: [],
    children: [{ type: 'text', value: textOf(style) }],
  };
}

/** A picture as HTML. */
export function htmlOf(drawn: Drawn): string {
  if (drawn.kind === 'inline') return serialize(drawn.svg);
  return `<img src="${escaped(drawn.url)}" alt="${escaped(drawn.alt)}" width="${drawn.width}">`;
}

/** What is wrong, where the picture would stand. */
export function errorBox(error: FigureError): TextElement {
  return {
    type: 'element',
    tagName: 'pre',
    properties: {
      role: 'alert',
      class: 'expressroute-error',
      style: 'border:1px solid #b10e1c;border-radius:6px;padding:12px;white-space:pre-wrap;color:inherit',
    },
    children: [{ type: 'text', value: `This topology can’t be drawn.\n\n${error.message}` }],
  };
}

export function htmlOfElement({ tagName, properties, children }: TextElement): string {
  const attributes = Object.entries(properties).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inner = children.map(({ value }) => escaped(value));
  return `<${tagName}${attributes.join('')}>${inner.join('')}</${tagName}>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
