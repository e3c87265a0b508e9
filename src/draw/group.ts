import { type Selection, select } from 'd3-selection';

/** One SVG element that things are drawn into. */
export type Group = Selection<SVGGElement, unknown, null, undefined>;

export const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number>>;

/** Appends an element with these attributes, and returns it. A picture has thousands: d3's own way takes several times as long. */
export function add(parent: Group, name: string, attributes: Attributes): Group {
  const around = parent.node() as SVGGElement;
  const child = around.ownerDocument.createElementNS(SVG, name) as SVGGElement;
  around.appendChild(child);
  set(child, attributes);
  return select<SVGGElement, unknown>(child) as unknown as Group;
}

/** Sets attributes of an element. */
export function set(element: Element, attributes: Attributes): void {
  // A document writes a number as its text.
  for (const key in attributes) element.setAttribute(key, attributes[key] as string);
}
