/**
 * Writes an element and all that is in it as XML, the same way whichever `Document` it comes from.
 * Texts and attributes are escaped here, once.
 */
export function serialize(element: Element): string {
  let written = `<${element.localName}`;
  for (const { name, value } of inOrder(listOf(element.attributes))) written += ` ${name}="${escape(value, quoted)}"`;
  const children = listOf(element.childNodes);
  let content = '';
  for (const child of children) {
    if (child.nodeType === 1) content += serialize(child as Element);
    else if (child.nodeType === 3) content += escape(child.nodeValue ?? '', bare);
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

/** Most elements got their attributes in this order. */
function inOrder(attributes: readonly Attr[]): readonly Attr[] {
  for (let index = 1; index < attributes.length; index += 1) {
    if (byRank(attributes[index - 1] as Attr, attributes[index] as Attr) > 0) return [...attributes].sort(byRank);
  }
  return attributes;
}

function byRank(a: Attr, b: Attr): number {
  return (ranks.get(a.name) ?? first.length) - (ranks.get(b.name) ?? first.length) || (a.name < b.name ? -1 : 1);
}

const bare = /[&<>]/;
const quoted = /[&<>"]/;

/** Escapes what a text has of these letters. */
function escape(text: string, letters: RegExp): string {
  if (!letters.test(text)) return text;
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return letters === quoted ? escaped.replace(/"/g, '&quot;') : escaped;
}
