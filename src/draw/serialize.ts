import type { XmlElement } from './dom.ts';
import { isPlain, xmlText } from './xml.ts';

/**
 * Writes an element and all that is in it as XML, the same way whichever `Document` it comes from.
 * Texts and attributes are escaped here, once.
 *
 * @param element one that `renderElement` has returned, or any other
 * @returns XML without a declaration
 * @example
 * serialize(renderElement({ sites: ['Taipei'] }, svgDocument())).startsWith('<svg'); // true
 */
export function serialize(element: XmlElement): string {
  let written = `<${element.localName}`;
  for (const { name, value, plain } of inOrder(listOf(element.attributes)))
    written += ` ${name}="${plain === true ? value : escape(value, quoted)}"`;
  const children = listOf(element.childNodes);
  let content = '';
  for (const child of children) {
    if (child.nodeType === 1) content += serialize(child as XmlElement);
    else if (child.nodeType === 3)
      content += child.plain === true ? child.nodeValue : escape(child.nodeValue ?? '', bare);
  }
  return content === '' ? `${written}/>` : `${written}>${content}</${element.localName}>`;
}

/** Documents have lists of their own kinds; a small one has arrays. */
function listOf<T>(list: ArrayLike<T>): readonly T[] {
  return Array.isArray(list) ? (list as readonly T[]) : Array.from(list);
}

/** Documents keep attributes in different orders; the file has its own: what a thing is, then how it looks. */
const first = [
  'xmlns',
  'id',
  'class',
  'role',
  'data-zone',
  'data-node',
  'data-link',
  'data-kind',
  'data-from',
  'data-to',
  'data-via',
  'x',
  'y',
  'width',
  'height',
];
const ranks = new Map(first.map((name, index) => [name, index]));

type Attribute = XmlElement['attributes'][number];

/** Most elements got their attributes in this order. */
function inOrder(attributes: readonly Attribute[]): readonly Attribute[] {
  let [rank, name] = [-1, ''];
  for (const attribute of attributes) {
    const own = rankOf(attribute);
    if (own < rank || (own === rank && attribute.name < name)) return [...attributes].sort(byRank);
    rank = own;
    name = attribute.name;
  }
  return attributes;
}

function rankOf({ name }: Attribute): number {
  return ranks.get(name) ?? first.length;
}

function byRank(a: Attribute, b: Attribute): number {
  return rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
// XML reads a bare carriage return as a line feed, and in an attribute every white space as a space.
const bare = /[&<>\r]/g;
const quoted = /[&<>"\t\n\r]/g;

/** Escapes what a text has of these letters, and makes visible what can't stand in XML. */
function escape(text: string, letters: RegExp): string {
  return isPlain(text) ? text : xmlText(text).replace(letters, (letter) => references[letter] ?? letter);
}
