/**
 * The part of the DOM that drawing needs, as shapes that any document has. The library's types name these, so that they
 * compile where there is no DOM library; a browser's document fits them, and one made in Node.
 */

/** A document that elements are made by. */
export interface SvgDocument {
  createElementNS(namespace: string, name: string): SvgParent;
  createTextNode(text: string): object;
}

/** An element that attributes and children are put into. */
export interface SvgParent {
  setAttributeNS(namespace: string | null, name: string, value: string): void;
  appendChild(child: never): unknown;
}

/** A text, or another node that isn't an element. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  /** True where a document knows already that the text has nothing which XML writes otherwise. */
  readonly plain?: boolean;
}

/** An element that can be written as XML. */
export interface XmlElement extends XmlNode {
  readonly localName: string;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string; readonly plain?: boolean }>;
  readonly childNodes: ArrayLike<XmlNode>;
}

/** The `<svg>` element of a document: the DOM's own type where a program has the DOM library, else what can be written. */
export type SvgElement = typeof globalThis extends { SVGSVGElement: { prototype: infer Root } } ? Root : XmlElement;
