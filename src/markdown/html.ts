import { serialize, type XmlElement } from 'expressroute-topology';
import type { Drawn, FigureError } from './figure.ts';

/** An element as tools for HTML trees have it (hast). */
export interface HastElement {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly children: readonly (HastElement | { readonly type: 'text'; readonly value: string })[];
}

/** A picture as a tree of HTML elements. */
export function hastOf(drawn: Drawn): HastElement {
  if (drawn.kind === 'inline') return elementOf(drawn.svg);
  const { url, alt, width } = drawn;
  return { type: 'element', tagName: 'img', properties: { src: url, alt, width }, children: [] };
}

function elementOf(element: XmlElement): HastElement {
  return {
    type: 'element',
    tagName: element.localName,
    properties: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    children: Array.from(element.childNodes, (child) =>
      child.nodeType === 1
        ? elementOf(child as XmlElement)
        : { type: 'text' as const, value: String(child.nodeValue ?? '') },
    ),
  };
}

/** A picture as HTML. */
export function htmlOf(drawn: Drawn): string {
  if (drawn.kind === 'inline') return serialize(drawn.svg);
  return `<img src="${escaped(drawn.url)}" alt="${escaped(drawn.alt)}" width="${drawn.width}">`;
}

/** What is wrong, where the picture would stand. */
export function errorBox(error: FigureError): HastElement {
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

export function htmlOfElement({ tagName, properties, children }: HastElement): string {
  const attributes = Object.entries(properties).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inner = children.map((child) => (child.type === 'text' ? escaped(child.value) : htmlOfElement(child)));
  return `<${tagName}${attributes.join('')}>${inner.join('')}</${tagName}>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
