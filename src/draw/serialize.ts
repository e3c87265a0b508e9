/**
 * Writes an element and all that is in it as XML, the same way whichever `Document` it comes from.
 * Texts and attributes are escaped here, once.
 */
export function serialize(element: Element): string {
  const name = element.localName;
  let attributes = '';
  for (const each of inOrder(Array.from(element.attributes))) attributes += ` ${each.name}="${escape(each.value).replaceAll('"', '&quot;')}"`;
  let content = '';
  for (const child of Array.from(element.childNodes)) {
    if (child.nodeType === 1) content += serialize(child as Element);
    else if (child.nodeType === 3) content += escape(child.nodeValue ?? '');
  }
  return content.length > 0 ? `<${name}${attributes}>${content}</${name}>` : `<${name}${attributes}/>`;
}

/** Documents keep attributes in different orders; the file has its own: what a thing is, then how it looks. */
const first = ['xmlns', 'id', 'class', 'role', 'data-zone', 'data-node', 'data-link', 'data-kind', 'data-from', 'data-to', 'data-via', 'x', 'y', 'width', 'height'];

const ranks = new Map(first.map((name, index) => [name, index]));

/** Most elements got their attributes in this order. */
function inOrder(attributes: Attr[]): Attr[] {
  for (let index = 1; index < attributes.length; index += 1) {
    if (byRank(attributes[index - 1] as Attr, attributes[index] as Attr) > 0) return attributes.sort(byRank);
  }
  return attributes;
}

function byRank(a: Attr, b: Attr): number {
  return (ranks.get(a.name) ?? first.length) - (ranks.get(b.name) ?? first.length) || (a.name < b.name ? -1 : 1);
}

function escape(text: string): string {
  return !/[&<>]/.test(text) ? text : text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
