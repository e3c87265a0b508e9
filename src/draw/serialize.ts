/**
 * Writes an element and all that is in it as XML, the same way whichever `Document` it comes from.
 * Texts and attributes are escaped here, once.
 */
export function serialize(element: Element): string {
  const attributes = Array.from(element.attributes).map(({ name, value }) => ` ${name}="${escape(value).replace(/"/g, '&quot;')}"`).join('');
  const name = element.localName;
  const content = Array.from(element.childNodes).map((child) => {
    if (child.nodeType === 1) return serialize(child as Element);
    return child.nodeType === 3 ? escape(child.nodeValue ?? '') : '';
  }).join('');
  return content.length > 0 ? `<${name}${attributes}>${content}</${name}>` : `<${name}${attributes}/>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
