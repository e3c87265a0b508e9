/**
 * Writes an element and all that is in it as XML, the same way whichever `Document` it comes from.
 * Texts and attributes are escaped here, once.
 */
export function serialize(element: Element): string {
  const attributes = Array.from(element.attributes).sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1)).map(({ name, value }) => ` ${name}="${escape(value).replace(/"/g, '&quot;')}"`).join('');
  const name = element.localName;
  const content = Array.from(element.childNodes).map((child) => {
    if (child.nodeType === 1) return serialize(child as Element);
    return child.nodeType === 3 ? escape(child.nodeValue ?? '') : '';
  }).join('');
  return content.length > 0 ? `<${name}${attributes}>${content}</${name}>` : `<${name}${attributes}/>`;
}

/** Documents keep attributes in different orders; the file has its own: what a thing is, then how it looks. */
const first = ['xmlns', 'id', 'class', 'role', 'data-zone', 'data-node', 'data-link', 'data-kind', 'data-from', 'data-to', 'data-via', 'x', 'y', 'width', 'height'];

function rank(name: string): number {
  const place = first.indexOf(name);
  return place < 0 ? first.length : place;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
