import type { SvgDocument, SvgElement, SvgParent, XmlElement } from './dom.ts';
import { SVG } from './group.ts';
import { isPlain, xmlAttribute, xmlText } from './xml.ts';

/**
 * The part of an element that drawing and writing need. Pictures are drawn on such elements alone, so that all strings of
 * a picture come through here, and all of them can stand in XML.
 */
class SmallElement {
  readonly nodeType = 1;
  readonly attributes: SmallAttribute[] = [];
  readonly childNodes: (SmallElement | SmallText)[] = [];
  readonly ownerDocument: SmallDocument;
  readonly namespaceURI: string;
  readonly localName: string;

  constructor(ownerDocument: SmallDocument, namespaceURI: string, localName: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.localName = localName;
  }

  setAttribute(name: string, value: unknown): void {
    const text = String(value);
    const plain = typeof value === 'number' || isPlain(text);
    const attribute = { name, value: plain ? text : xmlAttribute(text), plain };
    const known = indexIn(this.attributes, name);
    if (known < 0) this.attributes.push(attribute);
    else this.attributes[known] = attribute;
  }

  setAttributeNS(_: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  appendChild<Child extends SmallElement | SmallText>(child: Child): Child {
    this.childNodes.push(child);
    return child;
  }

  set textContent(text: string) {
    this.childNodes.length = 0;
    if (text !== '') this.childNodes.push(this.ownerDocument.createTextNode(text));
  }
}

interface SmallAttribute {
  readonly name: string;
  readonly value: string;
  readonly plain: boolean;
}

function indexIn(attributes: readonly SmallAttribute[], name: string): number {
  for (let index = 0; index < attributes.length; index += 1) if (attributes[index]?.name === name) return index;
  return -1;
}

interface SmallText {
  readonly nodeType: 3;
  readonly nodeValue: string;
  readonly plain: boolean;
}

class SmallDocument {
  readonly documentElement = { namespaceURI: SVG };

  createElementNS(namespace: string, name: string): SmallElement {
    return new SmallElement(this, namespace, name);
  }

  createTextNode(text: string): SmallText {
    const plain = isPlain(text);
    return { nodeType: 3, nodeValue: plain ? text : xmlText(text), plain };
  }
}

/**
 * A document that pictures can be drawn on and written from, and nothing more: a whole DOM takes longer to load than a
 * picture takes to draw. What is written of it is the same, to the byte, as on a browser's document or jsdom's.
 */
export function smallDocument(): Document {
  return new SmallDocument() as unknown as Document;
}

/** Draws on a small document, and gives the drawing to the document that is asked for. */
export function drawnOn(document: SvgDocument, draw: (document: Document) => XmlElement): SvgElement {
  if (document instanceof SmallDocument) return draw(document as unknown as Document) as SvgElement;
  return copied(draw(smallDocument()), document) as unknown as SvgElement;
}

/** Namespaces of attributes by their prefix, or by their name. */
const namespaces: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/xmlns/',
  xml: 'http://www.w3.org/XML/1998/namespace',
};

function copied(element: XmlElement, document: SvgDocument): SvgParent {
  const copy = document.createElementNS(SVG, element.localName);
  for (const { name, value } of Array.from(element.attributes))
    copy.setAttributeNS(namespaces[name.split(':')[0] ?? ''] ?? null, name, value);
  for (const child of Array.from(element.childNodes))
    copy.appendChild(
      (child.nodeType === 1
        ? copied(child as XmlElement, document)
        : document.createTextNode(child.nodeValue ?? '')) as never,
    );
  return copy;
}
