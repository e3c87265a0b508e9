const SVG = 'http://www.w3.org/2000/svg';

/** The part of an element that drawing and writing need. */
class SmallElement {
  readonly nodeType = 1;
  readonly attributes: { readonly name: string; value: string }[] = [];
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
    const known = this.attributes.find((each) => each.name === name);
    if (known) known.value = String(value);
    else this.attributes.push({ name, value: String(value) });
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
    if (text !== '') this.childNodes.push({ nodeType: 3, nodeValue: text });
  }
}

interface SmallText {
  readonly nodeType: 3;
  readonly nodeValue: string;
}

class SmallDocument {
  readonly documentElement = { namespaceURI: SVG };

  createElementNS(namespace: string, name: string): SmallElement {
    return new SmallElement(this, namespace, name);
  }

  createTextNode(text: string): SmallText {
    return { nodeType: 3, nodeValue: text };
  }
}

/**
 * A document that pictures can be drawn on and written from, and nothing more: a whole DOM takes longer to load than a
 * picture takes to draw. What is written of it is the same, to the byte, as on a browser's document or jsdom's.
 */
export function smallDocument(): Document {
  return new SmallDocument() as unknown as Document;
}
